// A class attribute is split at punctuation and at capitals; words, pairs of neighbours and unsplit names are looked
// up. Pages repeat the same attributes over and over, so that the answer for each distinct string is remembered.
#include "page/element_marks.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

namespace annals {
namespace {

unsigned bits_of(const std::string& word, const PageRules& rules) {
  const auto found = rules.class_words.find(word);
  return found == rules.class_words.end() ? 0 : found->second;
}

// The words of one class name, "post-relatedItems" → post, related, items.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < name.size(); ++at) {
    const auto c = static_cast<unsigned char>(name[at]);
    if (std::isalnum(c) == 0 && c < 0x80) {
      if (!words.back().empty()) words.emplace_back();
      continue;
    }
    const bool starts = std::isupper(c) != 0 && at > 0 && std::islower(static_cast<unsigned char>(name[at - 1])) != 0;
    if (starts && !words.back().empty()) words.emplace_back();
    words.back().push_back(static_cast<char>(std::tolower(c)));
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

unsigned name_bits(std::string_view name, const PageRules& rules) {
  unsigned bits = 0;
  // Utility classes ("print:hidden", "w-[50%]") dress an element; they do not name it.
  if (name.find(':') != std::string_view::npos || name.find('[') != std::string_view::npos) return 0;
  const std::vector<std::string> words = words_of(name);
  if (!words.empty() && rules.class_modifiers.contains(words.front())) return 0;
  std::string whole;
  for (std::size_t at = 0; at < words.size(); ++at) {
    bits |= bits_of(words[at], rules);
    if (at + 1 < words.size()) bits |= bits_of(words[at] + " " + words[at + 1], rules);
    whole += words[at];
  }
  if (words.size() > 1) bits |= bits_of(whole, rules);
  return bits;
}

class Reader {
 public:
  explicit Reader(const PageRules& rules) : rules_(rules) {}

  unsigned attribute_bits(std::string_view value) {
    if (value.empty() || value.size() > 1000) return 0;
    if (const auto known = known_.find(value); known != known_.end()) return known->second;
    unsigned bits = 0;
    for (std::size_t begin = 0; begin < value.size();) {
      std::size_t end = begin;
      while (end < value.size() && value[end] != ' ' && value[end] != '\t' && value[end] != '\r' && value[end] != '\n')
        ++end;
      if (end > begin) bits |= name_bits(value.substr(begin, end - begin), rules_);
      begin = end + 1;
    }
    known_.emplace(value, bits);
    return bits;
  }

 private:
  const PageRules& rules_;
  WordTable<unsigned> known_;
};

unsigned role_bits(std::string_view role) {
  static constexpr std::array<std::string_view, 9> furniture = {
      "navigation", "complementary", "banner", "search", "dialog", "menu", "menubar", "toolbar", "contentinfo"};
  for (const std::string_view known : furniture) {
    if (role == known) return ClassWord::furniture;
  }
  return 0;
}

// Headings and sections carry whole titles as ids, "sharing-with-a-single-developer": words of the text, not of the
// page maker.
bool is_slug(std::string_view id) {
  return std::count(id.begin(), id.end(), '-') + std::count(id.begin(), id.end(), '_') >= 3;
}

bool hides(std::string_view style) {
  const std::size_t display = style.find("display");
  if (display == std::string_view::npos) return false;
  const std::size_t value = style.find_first_not_of(" :", display + 7);
  return value != std::string_view::npos && style.substr(value).starts_with("none");
}

}  // namespace

std::vector<ElementMarks> element_marks(const HtmlTree& tree, const PageRules& rules) {
  std::vector<ElementMarks> marks(tree.nodes.size());
  Reader reader(rules);
  for (std::uint32_t at = 0; at < tree.nodes.size(); ++at) {
    if (tree.nodes[at].tag == Tag::text) continue;
    const std::size_t end = at + 1 < tree.nodes.size() ? tree.nodes[at + 1].first_attribute : tree.attributes.size();
    for (std::size_t which = tree.nodes[at].first_attribute; which < end; ++which) {
      const std::string_view name = tree.attributes[which].name.of(tree.characters);
      const std::string_view value = tree.attributes[which].value.of(tree.characters);
      if (name == "class" || (name == "id" && !is_slug(value))) marks[at].words |= reader.attribute_bits(value);
      if (name == "itemprop" && value == "articleBody") marks[at].words |= ClassWord::body;
      if (name == "role") marks[at].words |= role_bits(value);
      if (name == "hidden" || (name == "style" && hides(value))) marks[at].hidden = true;
    }
    if ((marks[at].words & ClassWord::kept) != 0)
      marks[at].words &= ~(ClassWord::furniture | ClassWord::small_furniture | ClassWord::comments);
  }
  return marks;
}

}  // namespace annals
