// The page stage: bytes of a document → its Article.
//
//   Result<Article> article = read_article(bytes, {.name = "page.html", .url = "https://…"}, rules);
//
//   form        what becomes of the bytes
//   html        decoded, parsed; body, title, language and publication date found (html_body.h, html_date.h)
//   text        decoded; lines of page furniture told from the article's own (plain_text.h)
//   markdown    decoded; YAML front matter and blocks read (markdown.h)
//   mail        an e-mail; its headers and its HTML or text part read (mail.h)
//   plain_body  the text as it is, byte for byte; blocks at blank lines; only the hint or a date line dates it
//   unknown     html where the bytes look like it, else text
//
// Errors: not_text for binary data or text in no known encoding; bad_record for a document without any text;
// too_large above 1 GiB.
//
// Thread safety: pure function.
#pragma once

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>

#include "page/article.h"
#include "page/page_rules.h"
#include "page/saved_time.h"
#include "text/result.h"

namespace annals {

// What is known of a document beforehand. Everything may be empty; what is given wins over what the document says.
struct DocumentHint {
  enum class Form : unsigned char { unknown, html, text, markdown, mail, plain_body };

  std::string name = {};  // file name; may hold a date ("2025-02-27-title.txt")
  std::string url = {};
  std::string title = {};
  std::string language = {};    // BCP 47
  bool detect_language = true;  // by the text's words, where nothing names it
  std::optional<date::sys_days> date = {};
  std::string date_source = "given";  // where it is from
  DateSource date_kind = DateSource::given;
  std::optional<SavedTime> crawled = {};  // when the page was saved: what "3 hours ago" on it counts from
  Form form = Form::unknown;
};

Result<Article> read_article(std::string bytes, const DocumentHint& hint, const PageRules& rules);

// The article with what the hint gives above what was found, and dated by the file's name where nothing else dates it.
Result<Article> hinted(Article article, const DocumentHint& hint, const PageRules& rules);

// Whether the bytes look like an HTML page: tags of a page or a fragment near the beginning.
bool looks_like_html(std::string_view bytes, const PageRules& rules);

}  // namespace annals
