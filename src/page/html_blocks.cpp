// One pass over the subtree's nodes. Entering or leaving an element that is not inline ends the block at hand; what the
// block is follows from the elements that are open around it, which a small stack keeps.
#include "page/html_blocks.h"

#include <algorithm>
#include <utility>

namespace annals {
namespace {

constexpr std::size_t kInitial = 2;  // bytes of a large first letter or of one letter of a word in colours

struct Around {
  std::uint32_t node;
  std::uint32_t end;
  BlockKind kind;
  bool sets_kind;
};

BlockKind kind_of(Tag tag, BlockKind outer) {
  switch (tag) {
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
      return BlockKind::heading;
    case Tag::li:
    case Tag::dd:
    case Tag::dt:
      return outer == BlockKind::caption ? outer : BlockKind::list_item;
    case Tag::blockquote:
      return BlockKind::quote;
    case Tag::figcaption:
    case Tag::caption:
    case Tag::figure:
      return BlockKind::caption;
    case Tag::pre:
    case Tag::xmp:
      return BlockKind::preformatted;
    default:
      return outer;
  }
}

// "[1]", "2", "*": raised, short, and a link within the page, to a note.
bool is_note_mark(const HtmlTree& tree, std::uint32_t at) {
  constexpr std::size_t longest = 6;  // bytes
  if (tree.nodes[at].tag != Tag::sup) return false;
  const auto leads_to_note = [&](std::uint32_t node) {
    return tree.nodes[node].tag == Tag::a && tree.attribute(node, "href").find('#') != std::string_view::npos;
  };
  bool linked = leads_to_note(tree.nodes[at].parent);
  for (std::uint32_t in = at + 1; in < tree.nodes[at].end && !linked; ++in) linked = leads_to_note(in);
  return linked && tree.text_of(at, longest + 1).size() <= longest;
}

class Writer {
 public:
  Writer(const HtmlTree& tree, std::uint32_t root, const std::vector<bool>& left_out, bool keeps_breaks)
      : tree_(tree), left_out_(left_out), keeps_breaks_(keeps_breaks) {
    around_.push_back({root, tree.nodes[root].end, BlockKind::paragraph, false});
  }

  std::vector<TextBlock> blocks() {
    const std::uint32_t root = around_.front().node;
    for (std::uint32_t at = root; at < tree_.nodes[root].end;) {
      leave(at);
      const Node& node = tree_.nodes[at];
      if (is_note_mark(tree_, at)) {
        at = node.end;
        continue;
      }
      if (at != root && left_out_[at]) {
        if (!is_inline(node.tag)) end_block();
        at = node.end;
        continue;
      }
      enter(at, node);
      ++at;
    }
    end_block();
    return std::move(blocks_);
  }

 private:
  void leave(std::uint32_t at) {
    while (around_.size() > 1 && around_.back().end <= at) {
      end_block();
      around_.pop_back();
    }
    if (at >= link_end_) link_end_ = 0;
    if (at >= table_end_) table_end_ = 0;
  }

  void enter(std::uint32_t at, const Node& node) {
    if (node.tag == Tag::text) return add_text(at);
    if (node.tag == Tag::br) return line_break();
    // An anchor without an address is a place to jump to, and no link.
    if (node.tag == Tag::a && tree_.has_attribute(at, "href")) link_end_ = std::max(link_end_, node.end);
    if (node.tag == Tag::table) table_end_ = std::max(table_end_, node.end);
    if (is_inline(node.tag)) return;
    // Cells of a table row are read as one line, with a bar between them.
    if ((node.tag == Tag::td || node.tag == Tag::th) && node.end - at < 8) {
      cell_ = !current_.text.empty();
      return;
    }
    end_block();
    around_.push_back({at, node.end, kind_of(node.tag, around_.back().kind), false});
  }

  // Whether the text before and this one stand in elements next to each other, `<span>By Jane</span><span>2 May</span>`:
  // style sheets set them apart.
  bool is_beside_last(std::uint32_t at) const {
    if (current_.text.empty()) return false;
    const std::uint32_t last = current_.end - 1;
    const std::uint32_t before = tree_.nodes[last].parent;
    const std::uint32_t parent = tree_.nodes[at].parent;
    const auto set_apart = [&](std::uint32_t node) {
      return tree_.nodes[node].tag == Tag::span || tree_.nodes[node].tag == Tag::a ||
             tree_.nodes[node].tag == Tag::time;
    };
    return before != parent && tree_.nodes[before].end <= at && parent > last && set_apart(before) &&
           set_apart(parent) && tree_.text(last).size() > kInitial && tree_.text(at).size() > kInitial;
  }

  void add_text(std::uint32_t at) {
    if (is_beside_last(at)) space_ = true;
    if (cell_ && tree_.text(at).find_first_not_of(" \t\r\n") != std::string_view::npos) {
      current_.text += " |";
      space_ = true;
      cell_ = false;
    }
    const bool preformatted = around_.back().kind == BlockKind::preformatted;
    const std::size_t before = current_.text.size();
    for (const char c : tree_.text(at)) {
      if (preformatted && (c == '\n' || c == ' ' || c == '\t')) {
        if (!current_.text.empty() || c != '\n') current_.text.push_back(c);
        space_ = false;
      } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
        space_ = true;
      } else {
        if (space_ && !current_.text.empty() && current_.text.back() != '\n') current_.text.push_back(' ');
        space_ = false;
        current_.text.push_back(c);
      }
    }
    if (current_.text.size() == before) return;
    if (before == 0) current_.begin = at;
    current_.end = at + 1;
    breaks_ = 0;
    if (link_end_ != 0) current_.link_bytes += current_.text.size() - before;
  }

  void line_break() {
    space_ = true;
    if (++breaks_ >= 2) return end_block();
    if (keeps_breaks_ && !current_.text.empty()) current_.text.push_back('\n');
  }

  void end_block() {
    space_ = false;
    cell_ = false;
    breaks_ = 0;
    while (!current_.text.empty() && (current_.text.back() == '\n' || current_.text.back() == ' '))
      current_.text.pop_back();
    if (!current_.text.empty()) {
      current_.kind = around_.back().kind;
      current_.node = around_.back().node;
      current_.tag = tree_.nodes[current_.node].tag;
      current_.in_table = table_end_ != 0;
      blocks_.push_back(std::move(current_));
    }
    current_ = {};
  }

  const HtmlTree& tree_;
  const std::vector<bool>& left_out_;
  bool keeps_breaks_;
  std::vector<Around> around_;
  std::vector<TextBlock> blocks_;
  TextBlock current_;
  std::uint32_t link_end_ = 0;
  std::uint32_t table_end_ = 0;
  bool space_ = false;
  bool cell_ = false;  // a cell of a table has begun
  int breaks_ = 0;
};

}  // namespace

bool is_inline(Tag tag) {
  switch (tag) {
    case Tag::text:
    case Tag::unknown:
    case Tag::a:
    case Tag::abbr:
    case Tag::b:
    case Tag::br:
    case Tag::cite:
    case Tag::code:
    case Tag::em:
    case Tag::font:
    case Tag::i:
    case Tag::img:
    case Tag::label:
    case Tag::map:
    case Tag::q:
    case Tag::s:
    case Tag::small:
    case Tag::span:
    case Tag::strong:
    case Tag::sub:
    case Tag::sup:
    case Tag::time:
    case Tag::u:
    case Tag::wbr:
    case Tag::picture:
    case Tag::meta:
    case Tag::link:
    case Tag::script:
    case Tag::style:
    case Tag::noscript:
    case Tag::svg:
    case Tag::button:
    case Tag::input:
      return true;
    default:
      return false;
  }
}

std::vector<TextBlock> text_blocks(const HtmlTree& tree, std::uint32_t root, const std::vector<bool>& left_out,
                                   bool keeps_breaks) {
  return Writer(tree, root, left_out, keeps_breaks).blocks();
}

}  // namespace annals
