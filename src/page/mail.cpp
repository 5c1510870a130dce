// GMime takes the message apart and undoes the transfer encodings; the characters are decoded as those of pages are.
#include "page/mail.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "page/encoding.h"
#include "page/html_article.h"
#include "page/mail_limits.h"
#include "page/mail_text.h"
#include "page/plain_text.h"

namespace annals {
namespace {

constexpr int kDeepestPart = 20;  // multiparts within multiparts

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;

void set_up() {
  static std::once_flag once;
  std::call_once(once, [] { g_mime_init(); });
}

Owned<GMimeMessage> parsed(std::string_view bytes) {
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

struct Parts {
  GMimePart* html = nullptr;
  GMimePart* text = nullptr;
};

void find_parts(GMimeObject* object, int depth, Parts& parts) {
  if (object == nullptr || depth > kDeepestPart) return;
  if (GMIME_IS_MULTIPART(object)) {
    GMimeMultipart* multipart = GMIME_MULTIPART(object);
    const int count = g_mime_multipart_get_count(multipart);
    for (int at = 0; at < count; ++at) find_parts(g_mime_multipart_get_part(multipart, at), depth + 1, parts);
    return;
  }
  if (!GMIME_IS_PART(object) || g_mime_part_is_attachment(GMIME_PART(object)) != 0) return;
  GMimeContentType* type = g_mime_object_get_content_type(object);
  if (parts.html == nullptr && g_mime_content_type_is_type(type, "text", "html") != 0) parts.html = GMIME_PART(object);
  if (parts.text == nullptr && g_mime_content_type_is_type(type, "text", "plain") != 0) parts.text = GMIME_PART(object);
}

Result<std::string> text_of(GMimePart* part, bool markup) {
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) return std::string();
  g_mime_data_wrapper_write_to_stream(content, stream.get());
  const GByteArray* array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  std::string bytes(reinterpret_cast<const char*>(array->data), array->len);
  const char* charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
  Result<DecodedText> decoded = decode(std::move(bytes), markup, charset == nullptr ? "" : charset);
  if (!decoded) return std::move(decoded).error();
  return std::move(decoded->text);
}

void take_header(GMimeMessage* message, const DocumentHint& hint, Article& article) {
  if (const char* subject = g_mime_message_get_subject(message)) article.title = subject;
  GDateTime* date = g_mime_message_get_date(message);
  if (hint.date || date == nullptr) return;
  int year = 0;
  int month = 0;
  int day = 0;
  g_date_time_get_ymd(date, &year, &month, &day);
  const date::year_month_day ymd{date::year{year}, date::month{static_cast<unsigned>(month)},
                                 date::day{static_cast<unsigned>(day)}};
  if (ymd.ok()) article.published = PublicationDate{ymd, "mail date", 0.95};
}

}  // namespace

Result<Article> mail_article(std::string_view bytes, const DocumentHint& hint, const PageRules& rules) {
  set_up();
  const std::optional<std::string> limited = within_mail_limits(bytes);
  const Owned<GMimeMessage> message = parsed(limited ? *limited : bytes);
  const bool headed = message && (g_mime_message_get_date(message.get()) != nullptr ||
                                  g_mime_message_get_subject(message.get()) != nullptr ||
                                  g_mime_object_get_header(GMIME_OBJECT(message.get()), "From") != nullptr);
  if (!headed) return Error{ErrorKind::bad_record, "no mail: it does not begin with a header", ""};

  Parts parts;
  find_parts(g_mime_message_get_mime_part(message.get()), 0, parts);
  GMimePart* part = parts.html != nullptr ? parts.html : parts.text;
  Result<std::string> text = part == nullptr ? std::string() : text_of(part, part == parts.html);
  if (!text) return std::move(text).error();

  Article article;
  if (part != nullptr && part == parts.html) {
    article = html_article(*text, hint, rules);
    article.published.reset();
    article.title.clear();
  } else {
    for (const std::string& paragraph : mail_paragraphs(*text, rules))
      add_block(article, BlockKind::paragraph, paragraph);
  }
  take_header(message.get(), hint, article);
  if (article.language.empty()) article.language = language_of(article.text, hint, rules);
  if (article.published) {
    article.no_date_reason.clear();
  } else if (!hint.date) {
    date_by_lines(hint, rules, article);
  }
  return article;
}

}  // namespace annals
