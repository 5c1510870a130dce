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

// Whether the text has what the blocks say, in their order; of each block, the beginning is looked for.
bool has_all(std::string_view text, const std::vector<TextBlock>& blocks) {
  constexpr std::size_t enough = 200;  // bytes; so that no text takes the square of its length
  const std::string key = folded(text);
  std::size_t at = 0;
  return std::ranges::all_of(blocks, [&](const TextBlock& block) {
    const std::string words = folded(block.text).substr(0, enough);
    at = key.find(words, at);
    if (at == std::string::npos) return false;
    at += words.size();
    return true;
  });
}

// The text of an article that the page has in its JSON-LD alone; empty where its own text is the article. That is short, or the
// beginning of the other.
std::string body_in_json(const std::vector<TextBlock>& blocks, const HtmlMetadata& metadata) {
  constexpr std::size_t short_text = 250, long_text = 400;  // bytes
  std::size_t own = 0;
  for (const TextBlock& block : blocks) own += block.text.size();
  for (const JsonFields& json : metadata.json_ld) {
    for (const JsonField& field : json.fields) {
      if (field.key != "articlebody" || field.value.size() < long_text || field.value.size() <= 2 * own) continue;
      if (own <= short_text || has_all(field.value, blocks)) return field.value;
    }
  }
  return {};
}

void add_paragraphs(std::string_view text, Article& article) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin != std::string_view::npos) add_block(article, BlockKind::paragraph, line.substr(begin));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
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
  article.published = PublicationDate{newest, "newest post", 0.8, DateSource::parts};
  article.no_date = NoDate::none;
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
    article.no_date = choice.no_date;
  }
  const std::vector<TextBlock> blocks = html_body(tree, marks, article.title, rules).blocks;
  const std::vector<HtmlPost> posts = html_posts(tree, blocks, rules);
  add_posts(posts, article);
  if (!posts.empty() && !hint.date && is_live_blog(metadata)) date_by_newest(posts, article);
  if (const std::string told = body_in_json(blocks, metadata); !told.empty()) {
    add_paragraphs(told, article);
    return article;
  }
  for (const TextBlock& block : blocks) {
    add_block(article, block.kind, block.text);
    const auto post = std::ranges::find_if(
        posts, [&](const HtmlPost& one) { return block.begin >= one.begin && block.begin < one.end; });
    if (post != posts.end()) article.blocks.back().part = static_cast<std::uint32_t>(post - posts.begin()) + 1;
  }
  return article;
}

}  // namespace annals
