// The subset construction, done lazily. Symbols are first put into classes: two that stand in the same sets are one. A state is
// the set of instructions at which the patterns may be; only those that take a symbol or accept are kept in it.

#include "rules/automaton.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace annals {

using Kind = Instruction::Kind;

Automaton::Automaton(std::span<const Program* const> patterns, std::size_t limit) : limit_(limit) {
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
  auto dead = make_state({}), start = make_state(std::move(starts));
  dead_ = keep(dead);
  start_ = keep(start);
}

// Each set splits the classes that it holds only a part of.
void Automaton::number_classes(const std::vector<std::u16string_view>& sets) {
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
  for (const std::u16string_view set : sets) {
    std::vector<bool>& of_classes = sets_.emplace_back(class_count_);
    for (const Symbol symbol : set) of_classes[classes_[symbol]] = true;
  }
}

// What can be reached from the instructions without taking a symbol.
std::unique_ptr<Automaton::State> Automaton::make_state(std::vector<std::uint32_t> instructions) const {
  auto state = std::make_unique<State>();
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
        state->takes.push_back(at);
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
        state->patterns.push_back(static_cast<std::uint32_t>(instruction.first));
        break;
    }
  }
  std::ranges::sort(state->takes);
  std::ranges::sort(state->patterns);
  return state;
}

std::unique_ptr<Automaton::State> Automaton::after(const State& state, Class symbol) const {
  std::vector<std::uint32_t> reached;
  for (const std::uint32_t take : state.takes) {
    if (sets_[static_cast<std::size_t>(instructions_[take].first)][symbol]) reached.push_back(take + 1);
  }
  return make_state(std::move(reached));
}

// The kept state that is equal to it; null, and the state is still the caller's, where the limit is reached. The caller holds the
// mutex, or is the constructor.
const Automaton::State* Automaton::keep(std::unique_ptr<State>& state) const {
  std::vector<std::uint32_t> key = state->takes;
  for (const std::uint32_t pattern : state->patterns)
    key.push_back(static_cast<std::uint32_t>(instructions_.size()) + pattern);
  const auto found = states_.find(key);
  if (found != states_.end()) return found->second.get();
  constexpr std::size_t own = 2;  // the start and the dead state are always there
  if (states_.size() >= limit_ + own) return nullptr;
  state->next = std::make_unique<std::atomic<const State*>[]>(class_count_);
  return states_.emplace(std::move(key), std::move(state)).first->second.get();
}

// The state behind one that has no next one yet. `unkept` holds it where it is not kept.
const Automaton::State* Automaton::make_next(const State& state, Class symbol,
                                             std::unique_ptr<const State>& unkept) const {
  auto made = after(state, symbol);
  const State* next = made->takes.empty() && made->patterns.empty() ? dead_ : nullptr;
  if (next == nullptr && state.next) {
    const std::scoped_lock lock(making_);
    next = keep(made);
  }
  if (next == nullptr) {
    unkept = std::move(made);
    return unkept.get();
  }
  if (state.next) state.next[symbol].store(next, std::memory_order_release);
  return next;
}

inline const Automaton::State* Automaton::next(const State& state, Symbol symbol,
                                               std::unique_ptr<const State>& unkept) const {
  const Class symbol_class = classes_[symbol];
  if (state.next) {
    if (const State* known = state.next[symbol_class].load(std::memory_order_acquire)) return known;
  }
  return make_next(state, symbol_class, unkept);
}

bool Automaton::find(std::span<const Symbol> symbols, Matches& matches) const {
  matches.all.clear();
  matches.unkept_.clear();
  const State* state = start_;
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    std::unique_ptr<const State> unkept;
    state = next(*state, symbols[i], unkept);
    if (state == dead_) break;
    if (!state->patterns.empty()) matches.all.push_back({i + 1, state->patterns});
    if (unkept) matches.unkept_.push_back(std::move(unkept));
  }
  return !matches.all.empty();
}

bool Automaton::matches_within(std::span<const Symbol> symbols) const {
  Matches matches;
  for (std::size_t begin = 0; begin < symbols.size(); ++begin) {
    if (find(symbols.subspan(begin), matches)) return true;
  }
  return false;
}

}  // namespace annals
