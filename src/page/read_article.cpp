// Decodes, decides on the form, hands over; then puts what the hint gives above what was found.
#include "page/read_article.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "page/encoding.h"
#include "page/html_article.h"
#include "page/mail.h"
#include "page/markdown.h"
#include "page/plain_text.h"
#include "page/text_article.h"
#include "page/url_date.h"

namespace annals {
namespace {

constexpr std::size_t kLargest = std::size_t{1} << 30;  // the HTML parser counts in 31 bits

Article article_of(std::string text, const DocumentHint& hint, DocumentHint::Form form, const PageRules& rules) {
  switch (form) {
    case DocumentHint::Form::html:
      return html_article(text, hint, rules);
    case DocumentHint::Form::markdown:
      return markdown_article(text, hint, rules);
    case DocumentHint::Form::plain_body:
      return plain_body_article(std::move(text), hint, rules);
    default:
      return text_article(std::move(text), hint, rules);
  }
}

Result<Article> decoded_article(std::string bytes, const DocumentHint& hint, DocumentHint::Form form,
                                const PageRules& rules) {
  Result<DecodedText> decoded = decode(std::move(bytes), form == DocumentHint::Form::html);
  if (!decoded) return std::move(decoded).error();
  if (decoded->text.find_first_not_of(" \t\r\n\f\v") == std::string::npos)
    return Error{ErrorKind::bad_record, "the document is empty", ""};
  return article_of(std::move(decoded->text), hint, form, rules);
}

}  // namespace

bool looks_like_html(std::string_view bytes, const PageRules& rules) {
  std::string start;
  for (const char c : bytes.substr(0, 8192)) {
    if (c != '\0') start.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  }
  std::size_t found = 0;
  for (const std::string& tag : rules.html_tags) found += start.find(tag) != std::string::npos ? 1 : 0;
  const std::size_t first = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF\xFF\xFE");
  return found >= 2 || (found == 1 && first != std::string::npos && start[first] == '<');
}

Result<Article> read_article(std::string bytes, const DocumentHint& hint, const PageRules& rules) {
  if (bytes.size() > kLargest) return Error{ErrorKind::too_large, "larger than 1 GiB", ""};
  DocumentHint::Form form = hint.form;
  if (form == DocumentHint::Form::unknown)
    form = looks_like_html(bytes, rules) ? DocumentHint::Form::html : DocumentHint::Form::text;
  Result<Article> read = form == DocumentHint::Form::mail ? mail_article(bytes, hint, rules)
                                                          : decoded_article(std::move(bytes), hint, form, rules);
  if (!read) return std::move(read).error();
  return hinted(*std::move(read), hint, rules);
}

Result<Article> hinted(Article article, const DocumentHint& hint, const PageRules& rules) {
  if (article.text.empty() && article.title.empty())
    return Error{ErrorKind::bad_record, "no text found in the document", ""};
  if (!hint.url.empty()) article.url = hint.url;
  if (!hint.title.empty()) article.title = hint.title;
  if (!hint.language.empty()) article.language = hint.language;
  if (const std::size_t end = hint.language.find('-'); end != std::string::npos)
    article.region = folded(std::string_view(hint.language).substr(end + 1));
  if (hint.date) {
    article.published = PublicationDate{*hint.date, hint.date_source, 1.0, hint.date_kind};
  } else if (!article.published) {
    if (const auto day = url_date(hint.name, rules))
      article.published = PublicationDate{*day, "file name", 0.8, DateSource::address};
  }
  if (article.published) article.no_date = NoDate::none;
  return article;
}

}  // namespace annals
