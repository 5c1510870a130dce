// md4c writes Markdown as HTML, which is then read by the parser and the block writer that pages have. Where the HTML would be out of
// all proportion, the text is read as plain.
#include "page/markdown.h"

#include <md4c-html.h>

#include <new>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "page/dated_headings.h"
#include "page/front_matter.h"
#include "page/html_blocks.h"
#include "page/html_tree.h"
#include "page/markdown_limits.h"
#include "page/plain_lines.h"
#include "page/plain_text.h"
#include "page/written_date.h"

namespace annals {
namespace {

constexpr unsigned kFlags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;

std::string html_of(std::string_view markdown) {
  std::string html = "<html><body>";
  const auto append = [](const MD_CHAR* text, MD_SIZE size, void* out) {
    static_cast<std::string*>(out)->append(text, size);
  };
  // It fails for want of memory alone.
  if (md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &html, kFlags, 0) != 0)
    throw std::bad_alloc();
  return html;
}

void take_fields(const FrontMatter& front, const PageRules& rules, Article& article) {
  std::optional<std::size_t> best;  // rank of the key that dated the article; generic keys after all others
  for (const auto& [key, value] : front.fields) {
    if (rules.title_fields.contains(key) && article.title.empty()) article.title = value;
    if (rules.url_fields.contains(key) && article.url.empty() && value.find("://") != std::string::npos)
      article.url = value;
    if (rules.language_fields.contains(key) && article.language.empty())
      article.language = folded(value.substr(0, value.find_first_of("-_")));
    const auto known = rules.keys.find(key);
    if (known == rules.keys.end() || known->second.role == DateRole::modified) continue;
    const std::size_t rank = known->second.rank + (known->second.role == DateRole::published ? 0 : 1000);
    const auto date = parse_stamp(value, rules, false);
    if (!date || (best && *best <= rank)) continue;
    best = rank;
    article.published = PublicationDate{date->day, "front matter " + key, date->numeric_order_guessed ? 0.6 : 0.95,
                                        DateSource::front_matter};
  }
}

void take_blocks(std::string_view markdown, Article& article) {
  const HtmlTree tree = parse_html(html_of(markdown));
  for (const TextBlock& block : text_blocks(tree, 0, std::vector<bool>(tree.nodes.size(), false))) {
    if (article.blocks.empty() && block.tag == Tag::h1 && (article.title.empty() || article.title == block.text)) {
      article.title = block.text;
      continue;
    }
    add_block(article, block.kind, block.text);
  }
}

void take_lines(std::string_view text, Article& article) {
  for (const PlainLine& line : bare_lines(text)) add_block(article, line.kind, line.span.of(text).substr(line.marker));
}

}  // namespace

Article markdown_article(std::string_view text, const DocumentHint& hint, const PageRules& rules) {
  Article article;
  article.url = hint.url;
  article.language = hint.language;
  const FrontMatter front = front_matter(text);
  take_fields(front, rules, article);

  const std::string_view whole = text.substr(front.end);
  const std::optional<std::string> limited = within_markdown_limits(whole);
  const std::string_view body = limited ? *limited : whole;
  if (outgrows(body, kFlags)) {
    take_lines(body, article);
  } else {
    take_blocks(body, article);
  }
  date_sections(rules, article);
  if (article.language.empty()) article.language = language_of(article.text, hint, rules);
  if (!article.published) date_by_lines(hint, rules, article);
  return article;
}

}  // namespace annals
