// Prose is measured in bytes of text outside links, in blocks long enough to be sentences. As nodes lie in document
// order, the prose of any element is a difference of two prefix sums.
#include "page/html_body.h"

#include <algorithm>
#include <string>

namespace annals {
namespace {

constexpr std::size_t kStandingOut = 30;  // percent of the prose around it
constexpr std::size_t kSmallShare = 15;   // percent of the page's prose
constexpr std::size_t kProseBytes = 60;   // a block with less text outside links is no evidence of prose

bool never_text(Tag tag) {
  switch (tag) {
    case Tag::script:
    case Tag::style:
    case Tag::noscript:
    case Tag::svg:
    case Tag::iframe:
    case Tag::button:
    case Tag::select:
    case Tag::option:
    case Tag::textarea:
    case Tag::input:
    case Tag::template_:
    case Tag::head:
    case Tag::audio:
    case Tag::video:
    case Tag::object:
    case Tag::canvas:
    case Tag::embed:
    case Tag::math:
    case Tag::map:
    case Tag::title:
    case Tag::fieldset:
    case Tag::label:
    case Tag::menu:
      return true;
    default:
      return false;
  }
}

bool furniture_tag(Tag tag) {
  return tag == Tag::nav || tag == Tag::footer || tag == Tag::aside || tag == Tag::form;
}

std::size_t prose_of(const TextBlock& block) {
  const std::size_t own = block.text.size() - block.link_bytes;
  return own < kProseBytes || own < block.link_bytes || block.kind == BlockKind::caption ? 0 : own;
}

// Sums of prose over node ranges.
class Prose {
 public:
  Prose(const HtmlTree& tree, const std::vector<TextBlock>& blocks) : sums_(tree.nodes.size() + 1, 0) {
    for (const TextBlock& block : blocks) sums_[block.begin + 1] += prose_of(block);
    for (std::size_t at = 1; at < sums_.size(); ++at) sums_[at] += sums_[at - 1];
  }
  std::size_t within(std::uint32_t begin, std::uint32_t end) const { return sums_[end] - sums_[begin]; }
  std::size_t total() const { return sums_.back(); }
  // In percent of all.
  std::size_t share(std::uint32_t begin, std::uint32_t end) const {
    return total() == 0 ? 0 : within(begin, end) * 100 / total();
  }

 private:
  std::vector<std::size_t> sums_;
};

class Search {
 public:
  Search(const HtmlTree& tree, const std::vector<ElementMarks>& marks, const PageRules& rules)
      : tree_(tree), marks_(marks), rules_(rules), left_out_(tree.nodes.size(), false) {}

  HtmlBody body(std::string_view title) {
    leave_out_never_text();
    const std::vector<TextBlock> all = text_blocks(tree_, 0, left_out_);
    leave_out_furniture(Prose(tree_, all));
    HtmlBody found;
    const std::vector<TextBlock> own = text_blocks(tree_, 0, left_out_);
    found.container = container(Prose(tree_, own));
    found.blocks = kept(text_blocks(tree_, found.container, left_out_), title);
    const TextBlock* standfirst = standfirst_of(own, found.container);
    if (standfirst != nullptr && (found.blocks.empty() || found.blocks.front().text != standfirst->text))
      found.blocks.insert(found.blocks.begin(), *standfirst);
    return found;
  }

 private:
  void leave_out_never_text() {
    for (std::uint32_t at = 1; at < tree_.nodes.size(); ++at)
      left_out_[at] = never_text(tree_.nodes[at].tag) || (marks_[at].hidden);
  }

  // Whether the subtree holds what tells an article: a first-level heading or an element called its body.
  bool holds_article(std::uint32_t at) const {
    for (std::uint32_t in = at; in < tree_.nodes[at].end; ++in) {
      if (tree_.nodes[in].tag == Tag::h1 || (marks_[in].words & ClassWord::body) != 0) return true;
    }
    return false;
  }

  void leave_out_furniture(const Prose& prose) {
    for (std::uint32_t at = 1; at < tree_.nodes.size();) {
      const Node& node = tree_.nodes[at];
      left_out_[at] = left_out_[at] || is_furniture(at, prose);
      // Class words inside program text are a highlighter's.
      at = left_out_[at] || node.tag == Tag::pre ? node.end : at + 1;
    }
  }

  bool is_furniture(std::uint32_t at, const Prose& prose) const {
    const Node& node = tree_.nodes[at];
    if (node.tag == Tag::text || node.tag == Tag::body || node.tag == Tag::html || node.tag == Tag::main) return false;
    const unsigned words = marks_[at].words;
    const std::size_t share = prose.share(at, node.end);
    if ((words & ClassWord::comments) != 0) return share <= 30 || (share <= 85 && !holds_article(at));
    if ((words & ClassWord::furniture) != 0 || furniture_tag(node.tag))
      return share <= 30 || (share <= 50 && !holds_article(at));
    const unsigned small = ClassWord::byline | ClassWord::small_furniture | ClassWord::caption;
    return (words & small) != 0 && share <= kSmallShare;
  }

  bool named_body(std::uint32_t at) const {
    return (marks_[at].words & ClassWord::body) != 0 && !is_inline(tree_.nodes[at].tag) &&
           tree_.nodes[at].tag != Tag::p;
  }

  // The child with the most prose; 0 where none has any.
  std::uint32_t richest_child(std::uint32_t at, const Prose& prose) const {
    std::uint32_t best = 0;
    std::size_t most = 0;
    for (std::uint32_t child = at + 1; child < tree_.nodes[at].end; child = tree_.nodes[child].end) {
      if (left_out_[child]) continue;
      const std::size_t held = prose.within(child, tree_.nodes[child].end);
      if (held > most) {
        most = held;
        best = child;
      }
    }
    return best;
  }

  // Below `at`, the element called an article's body (else the <article>) that holds a good part of the prose and twice
  // as much as any other of its kind beside it; `at` itself where there is none.
  std::uint32_t standing_out(std::uint32_t at, const Prose& prose) const {
    const std::size_t all = prose.within(at, tree_.nodes[at].end);
    for (const bool by_name : {true, false}) {
      std::uint32_t best = at;
      std::size_t most = 0;
      std::size_t second = 0;
      for (std::uint32_t in = at + 1; in < tree_.nodes[at].end;) {
        if (left_out_[in]) {
          in = tree_.nodes[in].end;
          continue;
        }
        if (by_name ? !named_body(in) : tree_.nodes[in].tag != Tag::article) {
          ++in;
          continue;
        }
        const std::size_t held = prose.within(in, tree_.nodes[in].end);
        second = std::max(second, std::min(held, most));
        if (held > most) best = in;
        most = std::max(most, held);
        in = tree_.nodes[in].end;
      }
      if (best != at && most * 100 >= all * kStandingOut && second * 2 <= most) return best;
    }
    return at;
  }

  // Downwards from the root, while a child holds nearly all the prose that was there at the start. A child that is
  // called an article or its body may leave up to half behind, once; inside it, nearly all means nearly all of its own.
  std::uint32_t container(const Prose& prose) const {
    std::uint32_t at = 0;
    std::size_t floor = prose.total() * 8 / 10;
    bool inside_body = false;
    for (;;) {
      const std::uint32_t child = richest_child(at, prose);
      const Tag tag = tree_.nodes[child].tag;
      if (child == 0 || is_inline(tag) || tag == Tag::p || tag == Tag::blockquote || tag == Tag::li)
        return inside_body ? at : standing_out(at, prose);
      const std::size_t held = prose.within(child, tree_.nodes[child].end);
      const bool named = named_body(child) || tag == Tag::article || tag == Tag::main;
      if (held < floor) {
        if (inside_body) return at;
        if (!named || held * 2 < prose.within(at, tree_.nodes[at].end)) {
          const std::uint32_t other = standing_out(at, prose);
          if (other == at) return at;
          inside_body = true;
          at = other;
          floor = prose.within(at, tree_.nodes[at].end) * 9 / 10;
          continue;
        }
        floor = held * 9 / 10;
      }
      if (named_body(child) && !inside_body) {
        inside_body = true;
        floor = held * 9 / 10;
      }
      at = child;
    }
  }

  // The sentence under the headline that sums the article up, where it stands beside the article and not in it: the only prose
  // between the last first-level heading and the article.
  const TextBlock* standfirst_of(const std::vector<TextBlock>& blocks, std::uint32_t container) const {
    constexpr std::size_t longest = 400;  // bytes
    const TextBlock* found = nullptr;
    bool under_headline = false;
    for (const TextBlock& block : blocks) {
      if (block.begin >= container) break;
      if (block.tag == Tag::h1) {
        under_headline = true;
        found = nullptr;
        continue;
      }
      if (!under_headline || prose_of(block) == 0 || !block.text.ends_with('.')) continue;
      if (found != nullptr || block.text.size() > longest || says_furniture(block, folded(block.text))) return nullptr;
      found = &block;
    }
    return found;
  }

  bool says_furniture(const TextBlock& block, const std::string& text) const {
    if (text.size() < 200 && rules_.furniture_phrases.match_start(text) > 0) return true;
    if (text.size() > 600) return false;
    return std::any_of(rules_.phrases_anywhere.begin(), rules_.phrases_anywhere.end(),
                       [&](const std::string& phrase) { return text.find(phrase) != std::string::npos; }) ||
           block.text.starts_with("<");
  }

  // A paragraph of the article that is one link says a sentence; a teaser says a headline, which has no end mark.
  static bool is_linked_prose(const TextBlock& block) {
    return block.tag == Tag::p && block.text.size() >= kProseBytes && block.text.ends_with('.');
  }

  bool keeps(const TextBlock& block, const std::string& text, const std::string& folded_title,
             bool before_prose) const {
    if (block.kind == BlockKind::caption) return false;
    if (before_prose && (text == folded_title || block.tag == Tag::h1)) return false;
    const std::size_t own = block.text.size() - block.link_bytes;
    if (block.link_bytes > own * 2 && block.text.size() < 200 && !is_linked_prose(block)) return false;
    return !says_furniture(block, text);
  }

  std::vector<TextBlock> kept(std::vector<TextBlock> blocks, std::string_view title) const {
    cut_after_end(blocks);
    const std::string folded_title = folded(title);
    std::vector<TextBlock> out;
    bool prose_seen = false;
    for (TextBlock& block : blocks) {
      const std::string text = folded(block.text);
      if (!keeps(block, text, folded_title, !prose_seen)) continue;
      prose_seen = prose_seen || prose_of(block) > 0;
      out.push_back(std::move(block));
    }
    trim(out);
    return out;
  }

  // Short lines before the first prose and after the last are bylines, dates, labels; headings before it may be the
  // article's.
  static void trim(std::vector<TextBlock>& blocks) {
    const auto is_prose = [](const TextBlock& block) {
      return prose_of(block) > 0 || block.kind == BlockKind::list_item || block.kind == BlockKind::preformatted ||
             block.in_table;
    };
    const auto first = std::find_if(blocks.begin(), blocks.end(), is_prose);
    if (first == blocks.end()) return;
    const auto last = std::find_if(blocks.rbegin(), blocks.rend(), is_prose).base();
    const auto is_label = [](const TextBlock& block) {
      return block.text.size() < 40 && std::string_view(".!?\"").find(block.text.back()) == std::string_view::npos;
    };
    blocks.erase(
        std::remove_if(last, blocks.end(),
                       [&](const TextBlock& block) { return block.kind == BlockKind::heading || is_label(block); }),
        blocks.end());
    blocks.erase(
        std::remove_if(blocks.begin(), first,
                       [&](const TextBlock& block) { return block.kind != BlockKind::heading && is_label(block); }),
        first);
  }

  // Cuts at the first short block that says the article is over ("Related posts"), where little prose follows it.
  void cut_after_end(std::vector<TextBlock>& blocks) const {
    std::size_t total = 0;
    for (const TextBlock& block : blocks) total += prose_of(block);
    std::size_t before = 0;
    for (std::size_t at = 0; at < blocks.size(); ++at) {
      const bool mostly_over = before * 10 >= total * 7;
      if (mostly_over && before > 0 && blocks[at].text.size() < 60 &&
          rules_.end_phrases.match_start(folded(blocks[at].text)) > 0) {
        blocks.resize(at);
        return;
      }
      before += prose_of(blocks[at]);
    }
  }

  const HtmlTree& tree_;
  const std::vector<ElementMarks>& marks_;
  const PageRules& rules_;
  std::vector<bool> left_out_;
};

}  // namespace

HtmlBody html_body(const HtmlTree& tree, const std::vector<ElementMarks>& marks, std::string_view title,
                   const PageRules& rules) {
  return Search(tree, marks, rules).body(title);
}

}  // namespace annals
