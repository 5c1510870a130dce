// The HTML half of the stage in one short function: parse, metadata, date, body, joined.
#include "page/html_article.h"

#include <utility>

#include "page/element_marks.h"
#include "page/html_body.h"
#include "page/html_date.h"
#include "page/html_metadata.h"
#include "page/html_tree.h"
#include "page/plain_text.h"

namespace annals {

Article html_article(std::string_view html, const DocumentHint& hint, const PageRules& rules) {
  const HtmlTree tree = parse_html(html);
  const std::vector<ElementMarks> marks = element_marks(tree, rules);
  HtmlMetadata metadata = html_metadata(tree, rules);

  Article article;
  article.title = hint.title.empty() ? metadata.title : hint.title;
  article.url = hint.url.empty() ? metadata.canonical : hint.url;
  article.region = metadata.region;
  article.language = hint.language.empty() ? metadata.language : hint.language;
  if (!hint.date) {
    DateChoice choice = choose_date(date_candidates(tree, marks, metadata, hint.url, rules));
    article.published = std::move(choice.date);
    article.no_date_reason = std::move(choice.no_date_reason);
  }
  for (const TextBlock& block : html_body(tree, marks, article.title, rules).blocks) {
    add_block(article, block.kind, block.text);
  }
  return article;
}

}  // namespace annals
