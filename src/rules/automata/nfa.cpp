// Symbols are put into classes: two that stand in the same sets are one. Of the instructions at which the patterns may be, only
// those that take a symbol or accept are kept.

#include "rules/automata/nfa.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace annals {

using Kind = Instruction::Kind;

Nfa::Nfa(std::span<const Program* const> patterns) {
  std::unordered_map<std::u16string_view, std::int32_t> set_numbers;
  std::vector<std::u16string_view> sets;
  std::vector<std::uint32_t> starts;
  for (std::size_t pattern = 0; pattern < patterns.size(); ++pattern) {
    std::vector<std::int32_t> numbers;  // of the pattern's own sets
    for (const SymbolSet& set : patterns[pattern]->sets()) {
      const auto [at, added] = set_numbers.try_emplace(set, static_cast<std::int32_t>(sets.size()));
      if (added) sets.push_back(set);
      numbers.push_back(at->second);
    }
    starts.push_back(static_cast<std::uint32_t>(instructions_.size()));
    for (Instruction instruction : patterns[pattern]->instructions()) {
      if (instruction.kind == Kind::accept) instruction.first = static_cast<std::int32_t>(pattern);
      if (instruction.kind == Kind::take) instruction.first = numbers[static_cast<std::size_t>(instruction.first)];
      instructions_.push_back(instruction);
    }
  }
  number_classes(sets);
  start_ = place_of(std::move(starts));
  begins_.assign(last_symbol + 1, 0);
  std::map<std::int32_t, std::vector<std::uint32_t>> by_set;
  for (const std::uint32_t take : start_.takes) by_set[instructions_[take].first].push_back(take);
  for (const auto& [set, takes] : by_set) {
    for (const Symbol symbol : sets[static_cast<std::size_t>(set)]) begins_[symbol] = 1;
  }
  start_takes_.assign(by_set.begin(), by_set.end());
}

// Each set splits the classes that it holds only a part of.
void Nfa::number_classes(const std::vector<std::u16string_view>& sets) {
  classes_.assign(last_symbol + 1, 0);
  std::size_t next = 1;
  std::unordered_map<Class, Class> split;
  for (const std::u16string_view set : sets) {
    split.clear();
    for (const Symbol symbol : set) {
      const auto [at, added] = split.try_emplace(classes_[symbol], static_cast<Class>(next));
      if (added) ++next;
      classes_[symbol] = at->second;
    }
  }
  // Most of the numbers have lost all their symbols.
  std::unordered_map<Class, Class> used;
  for (Class& symbol_class : classes_)
    symbol_class = used.try_emplace(symbol_class, static_cast<Class>(used.size())).first->second;
  class_count_ = used.size();
  sets_.assign(sets.size() * words_of_set(), 0);
  for (std::size_t set = 0; set < sets.size(); ++set) {
    std::uint64_t* const words = &sets_[set * words_of_set()];
    for (const Symbol symbol : sets[set]) words[classes_[symbol] / 64] |= std::uint64_t{1} << classes_[symbol] % 64;
  }
}

// What can be reached from the instructions without taking a symbol.
Nfa::Place Nfa::place_of(std::vector<std::uint32_t> instructions) const {
  Place place;
  std::vector<bool> seen(instructions_.size());
  while (!instructions.empty()) {
    const std::uint32_t at = instructions.back();
    instructions.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    const Instruction& instruction = instructions_[at];
    const auto moved = [&](std::int32_t by) { return static_cast<std::uint32_t>(static_cast<std::int32_t>(at) + by); };
    switch (instruction.kind) {
      case Kind::take:
        place.takes.push_back(at);
        break;
      case Kind::split:
        instructions.push_back(moved(instruction.first));
        instructions.push_back(moved(instruction.second));
        break;
      case Kind::jump:
        instructions.push_back(moved(instruction.first));
        break;
      case Kind::save:
        instructions.push_back(at + 1);
        break;
      case Kind::accept:
        place.patterns.push_back(static_cast<std::uint32_t>(instruction.first));
        break;
    }
  }
  std::ranges::sort(place.takes);
  std::ranges::sort(place.patterns);
  return place;
}

// Many patterns begin with the same words, so their sets are fewer than they are.
Nfa::Place Nfa::after_start(Class symbol) const {
  std::vector<std::uint32_t> reached;
  for (const auto& [set, takes] : start_takes_) {
    if (!has(set, symbol)) continue;
    for (const std::uint32_t take : takes) reached.push_back(take + 1);
  }
  return place_of(std::move(reached));
}

Nfa::Place Nfa::after(std::span<const std::uint32_t> takes, Class symbol) const {
  std::vector<std::uint32_t> reached;
  for (const std::uint32_t take : takes) {
    if (has(instructions_[take].first, symbol)) reached.push_back(take + 1);
  }
  return place_of(std::move(reached));
}

}  // namespace annals
