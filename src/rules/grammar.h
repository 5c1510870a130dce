// The words of a language that are no time expressions and still decide what one means: verbs and their tenses, modals,
// reporting verbs, pronouns, prepositions, conjunctions, titles, abbreviations. All of it is data: rules/<language>/grammar.toml.
//
//   [lists]
//   abbreviations = ["mr", "gen", "u.s", …]          a full stop after these ends no sentence
//   [maps]
//   irregular-verbs = { "went" = "past", "goes" = "present", … }
//
// A stage asks for a list by name; `load_grammar` checks that every list that the program asks for is there, so that a
// missing one is an error with a place when the pack is loaded and never a silent empty list later.
//
// Words are stored folded (lower case, typographic apostrophes as '); look-ups take folded words.
//
// Thread safety: immutable after loading; freely shared.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace annals {

// Lets maps keyed by std::string be searched with a std::string_view.
struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

using WordSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;
using WordMap = std::unordered_map<std::string, std::string, StringHash, std::equal_to<>>;

struct Grammar {
  std::unordered_map<std::string, WordSet, StringHash, std::equal_to<>> lists;
  std::unordered_map<std::string, WordMap, StringHash, std::equal_to<>> maps;

  // The list or map of that name; an empty one where the grammar has none (load_grammar has made sure of those in use).
  const WordSet& list(std::string_view name) const;
  const WordMap& map(std::string_view name) const;
};

}  // namespace annals
