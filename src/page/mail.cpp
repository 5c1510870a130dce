// GMime takes the message apart and undoes the transfer encodings; the characters are decoded as those of pages are.
#include "page/mail.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "page/encoding.h"
#include "page/html_article.h"
#include "page/html_blocks.h"
#include "page/html_tree.h"
#include "page/mail_limits.h"
#include "page/mail_parts.h"
#include "page/mail_text.h"
#include "page/plain_text.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t kDeepestQuote = 30;

struct Parts {
  GMimePart* html = nullptr;
  GMimePart* text = nullptr;
};

// The first of each kind that is no attachment.
Parts parts_of(GMimeObject* body) {
  Parts parts;
  for_each_part(body, [&](GMimePart* part) {
    if (is_file(part)) return;
    GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
    if (parts.html == nullptr && g_mime_content_type_is_type(type, "text", "html") != 0) parts.html = part;
    if (parts.text == nullptr && g_mime_content_type_is_type(type, "text", "plain") != 0) parts.text = part;
  });
  return parts;
}

Result<std::string> text_of(GMimePart* part, bool markup) {
  const char* charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
  Result<DecodedText> decoded = decode(bytes_of(part), markup, charset == nullptr ? "" : charset);
  if (!decoded) return std::move(decoded).error();
  return std::move(decoded->text);
}

struct SentDay {
  std::optional<date::sys_days> day;
  std::optional<std::chrono::minutes> clock;
};

// In the sender's own zone.
SentDay sent_day(GMimeMessage* message) {
  GDateTime* date = g_mime_message_get_date(message);
  if (date == nullptr) return {};
  int year = 0;
  int month = 0;
  int day = 0;
  g_date_time_get_ymd(date, &year, &month, &day);
  const date::year_month_day ymd{date::year{year}, date::month{static_cast<unsigned>(month)},
                                 date::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return {};
  return {date::sys_days(ymd),
          std::chrono::hours(g_date_time_get_hour(date)) + std::chrono::minutes(g_date_time_get_minute(date))};
}

// Names of an address list, or the addresses of those without one.
std::vector<std::string> names_of(InternetAddressList* list) {
  std::vector<std::string> names;
  for (int at = 0; list != nullptr && at < internet_address_list_length(list); ++at) {
    InternetAddress* address = internet_address_list_get_address(list, at);
    const char* name = internet_address_get_name(address);
    if ((name == nullptr || *name == '\0') && INTERNET_ADDRESS_IS_MAILBOX(address))
      name = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address));
    if (name != nullptr) names.emplace_back(name);
  }
  return names;
}

std::string header(GMimeMessage* message, const char* name) {
  const char* value = g_mime_object_get_header(GMIME_OBJECT(message), name);
  return value == nullptr ? "" : value;
}

// A page that a browser has saved with all that belongs to it (RFC 2557). Its date is the day of saving.
bool is_saved_page(GMimeMessage* message) {
  GMimeObject* body = g_mime_message_get_mime_part(message);
  if (body == nullptr || g_mime_content_type_is_type(g_mime_object_get_content_type(body), "multipart", "related") == 0)
    return false;
  return !header(message, "Snapshot-Content-Location").empty() || header(message, "From").starts_with("<Saved by") ||
         names_of(g_mime_message_get_to(message)).empty();
}

Article saved_page(GMimeMessage* message, GMimePart* page, const std::string& html, DocumentHint hint,
                   const PageRules& rules) {
  if (hint.url.empty()) hint.url = header(message, "Snapshot-Content-Location");
  if (hint.url.empty()) {
    if (const char* location = g_mime_object_get_header(GMIME_OBJECT(page), "Content-Location")) hint.url = location;
  }
  const SentDay saved = sent_day(message);
  if (!hint.crawled && saved.day)
    hint.crawled = SavedTime(date::local_days(saved.day->time_since_epoch()) + *saved.clock);
  Article article = html_article(html, hint, rules);
  if (article.language.empty()) article.language = language_of(article.text, hint, rules);
  return article;
}

// Whether the text is nothing but blanks, among them those that are not to be broken at.
bool is_blank(std::string_view text) {
  constexpr std::string_view no_break = "\u00A0";
  while (!text.empty()) {
    if (!is_ascii_space(text.front()) && !text.starts_with(no_break)) return false;
    text.remove_prefix(is_ascii_space(text.front()) ? 1 : no_break.size());
  }
  return true;
}

// The text of an HTML mail with a ">" before each line for each quotation that it stands in, as plain text has it.
std::string quoted_text(std::string_view html) {
  const HtmlTree tree = parse_html(html);
  std::vector<bool> left_out(tree.nodes.size(), false);
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    const Tag tag = tree.nodes[node].tag;
    left_out[node] = tag == Tag::head || tag == Tag::script || tag == Tag::style || tag == Tag::title;
  }
  std::string text;
  for (const TextBlock& block : text_blocks(tree, 0, left_out, true)) {
    if (is_blank(block.text)) continue;
    std::string marks;
    for (std::uint32_t up = block.node; up != 0 && marks.size() < kDeepestQuote; up = tree.nodes[up].parent)
      marks += tree.nodes[up].tag == Tag::blockquote ? ">" : "";
    for (std::size_t begin = 0; begin < block.text.size();) {
      const std::size_t end = std::min(block.text.find('\n', begin), block.text.size());
      text.append(marks).append(marks.empty() ? "" : " ").append(block.text, begin, end - begin).append("\n");
      begin = end + 1;
    }
    text += marks + "\n";
  }
  return text;
}

// The messages of a thread as parts, the mail's own first.
void add_messages(const std::vector<MailMessage>& messages, const std::string& subject, Article& article) {
  for (const MailMessage& message : messages) {
    if (&message != &messages.front())
      article.parts.push_back({.kind = Part::Kind::message,
                               .day = message.day,
                               .clock = message.clock,
                               .speaker = message.writer,
                               .fresh = true,
                               .letter = Letter{message.to, subject}});
    for (const std::string& paragraph : message.paragraphs) {
      add_block(article, BlockKind::paragraph, paragraph);
      article.blocks.back().part = static_cast<std::uint32_t>(article.parts.size() - 1);
    }
  }
}

std::string subject_of(GMimeMessage* message) {
  const char* subject = g_mime_message_get_subject(message);
  return subject == nullptr ? "" : subject;
}

// The part of the mail's own message, which the header dates and signs.
Part own_part(GMimeMessage* message) {
  const SentDay sent = sent_day(message);
  Part part{.kind = Part::Kind::message, .day = sent.day, .clock = sent.clock, .speaker = {}};
  if (const std::vector<std::string> names = names_of(g_mime_message_get_from(message)); !names.empty())
    part.speaker = names.front();
  part.letter = Letter{names_of(g_mime_message_get_to(message)), subject_of(message)};
  return part;
}

}  // namespace

Result<Article> mail_article(std::string_view bytes, const DocumentHint& hint, const PageRules& rules) {
  const std::optional<std::string> limited = within_mail_limits(bytes);
  const Owned<GMimeMessage> message = parsed_mail(limited ? *limited : bytes);
  const bool headed = message && (g_mime_message_get_date(message.get()) != nullptr ||
                                  g_mime_message_get_subject(message.get()) != nullptr ||
                                  g_mime_object_get_header(GMIME_OBJECT(message.get()), "From") != nullptr);
  if (!headed) return Error{ErrorKind::bad_record, "no mail: it does not begin with a header", ""};

  const Parts parts = parts_of(g_mime_message_get_mime_part(message.get()));
  Result<std::string> html = parts.html == nullptr ? std::string() : text_of(parts.html, true);
  if (!html) return std::move(html).error();
  if (parts.html != nullptr && is_saved_page(message.get()))
    return saved_page(message.get(), parts.html, *html, hint, rules);
  Result<std::string> text = parts.text == nullptr ? std::string() : text_of(parts.text, false);
  if (!text) return std::move(text).error();

  // What is quoted is told apart by the marks of plain text.
  std::vector<MailMessage> messages = mail_messages(*text, rules);
  if (messages.size() == 1 && parts.html != nullptr) messages = mail_messages(quoted_text(*html), rules);
  Article article;
  article.parts.push_back(own_part(message.get()));
  if (parts.html != nullptr && messages.size() == 1) {
    article = html_article(*html, hint, rules);
    article.published.reset();
    article.title.clear();
    article.parts.assign(1, own_part(message.get()));
    for (Block& block : article.blocks) block.part = 0;
  } else {
    add_messages(messages, subject_of(message.get()), article);
  }
  if (std::string subject = subject_of(message.get()); !subject.empty()) article.title = std::move(subject);
  if (article.language.empty()) article.language = language_of(article.text, hint, rules);
  if (!hint.date && article.parts.front().day) {
    article.published = PublicationDate{*article.parts.front().day, "mail date", 0.95, DateSource::mail};
    article.no_date = NoDate::none;
  } else if (!hint.date) {
    date_by_lines(hint, rules, article);
  }
  if (hint.date) article.parts.front().day.reset();
  return article;
}

}  // namespace annals
