// A pack's rules, compiled: the vocabulary, the rules, one automaton for each layer, and the prefilter.
//
// Thread safety: immutable after loading; freely shared.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

#include "rules/automata/automata.h"
#include "rules/holidays.h"
#include "rules/pack_files.h"
#include "rules/rule.h"
#include "rules/symbol.h"
#include "rules/vocabulary.h"

namespace annals {

struct Layer {
  int number;
  std::vector<std::size_t> rules;  // indices into RuleSet::rules, best first where they match the same words
  std::shared_ptr<const Automaton> automaton;  // of `rules`, by their place in it
};

// Places in RuleSet::layers; the last bit is for all that lie behind.
using LayerSet = std::uint64_t;

constexpr LayerSet layer_bit(std::size_t place) {
  return LayerSet{1} << std::min<std::size_t>(place, 63);
}

struct RuleSet {
  Vocabulary vocabulary;
  std::vector<Rule> rules;  // in order of file and place
  std::vector<Layer> layers;
  std::vector<LayerSet> begun_by;              // by symbol: the layers in which a match may begin with it
  std::shared_ptr<const Prefilter> prefilter;  // of all rules; where it finds nothing, no layer does
};

// Compiles the lexicons and rules of a pack; `holidays` are those that its lexicons may name. Files named grammar.toml, holidays.toml, regions.toml and display.toml are not rules and are
// passed over; numbers.toml says how numbers are written. Errors: bad_rule with "file:line:column" for everything that docs/rules.md calls an error.
Result<RuleSet> load_rules(const PackFiles& files, const Holidays& holidays);

}  // namespace annals
