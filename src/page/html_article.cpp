// The HTML half of the stage in one short function: parse, metadata, date, body, joined.
#include "page/html_article.h"

#include <algorithm>
#include <utility>

#include "page/element_marks.h"
#include "page/html_body.h"
#include "page/html_date.h"
#include "page/html_metadata.h"
#include "page/html_posts.h"
#include "page/html_tree.h"
#include "page/plain_text.h"

namespace annals {
namespace {

void add_posts(const std::vector<HtmlPost>& posts, Article& article) {
  if (posts.empty()) return;
  article.parts.emplace_back();
  for (const HtmlPost& post : posts)
    article.parts.push_back(
        {.kind = Part::Kind::message, .day = post.day, .clock = post.clock, .speaker = {}, .fresh = true});
}

// By schema.org's name for it.
bool is_live_blog(const HtmlMetadata& metadata) {
  return std::ranges::any_of(metadata.json_ld, [](const JsonFields& json) {
    return std::ranges::any_of(json.objects, [](const JsonObject& object) {
      return std::ranges::find(object.types, "liveblogposting") != object.types.end();
    });
  });
}

// A live blog is as new as its newest post.
void date_by_newest(const std::vector<HtmlPost>& posts, Article& article) {
  const date::sys_days newest = std::ranges::max(posts, {}, &HtmlPost::day).day;
  article.published = PublicationDate{newest, "newest post", 0.8};
  article.no_date_reason.clear();
}

}  // namespace

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
    const std::optional<SavedTime> saved = hint.crawled ? hint.crawled : saved_time(html, rules);
    DateChoice choice = choose_date(date_candidates(tree, marks, metadata, hint.url, rules, saved));
    article.published = std::move(choice.date);
    article.no_date_reason = std::move(choice.no_date_reason);
  }
  const std::vector<TextBlock> blocks = html_body(tree, marks, article.title, rules).blocks;
  const std::vector<HtmlPost> posts = html_posts(tree, blocks, rules);
  add_posts(posts, article);
  if (!posts.empty() && !hint.date && is_live_blog(metadata)) date_by_newest(posts, article);
  for (const TextBlock& block : blocks) {
    add_block(article, block.kind, block.text);
    const auto post = std::ranges::find_if(
        posts, [&](const HtmlPost& one) { return block.begin >= one.begin && block.begin < one.end; });
    if (post != posts.end()) article.blocks.back().part = static_cast<std::uint32_t>(post - posts.begin()) + 1;
  }
  return article;
}

}  // namespace annals
