// The subset construction, done lazily. A state is the set of places at which the patterns may be.

#include "rules/automata/automaton.h"

namespace annals {

namespace {

constexpr std::uint16_t kUnknown = 0, kDead = 1, kStart = 2;
constexpr std::size_t kOwn = 3;  // they are always there
constexpr std::uint32_t kEndOfPatterns = static_cast<std::uint32_t>(-1);

}  // namespace

Automaton::Automaton(Nfa patterns, std::size_t limit) : nfa_(std::move(patterns)), limit_(limit) {
  rows_.reserve(limit_ + kOwn);
  rows_.emplace_back();
  Nfa::Place dead, start = nfa_.start();
  keep(dead);
  keep(start);
}

// The kept state of that place; kUnknown, and the place is still the caller's, where the limit is reached. The caller holds the
// mutex, or is the constructor.
Automaton::Number Automaton::keep(Nfa::Place& place) const {
  std::vector<std::uint32_t> key = place.patterns;
  key.push_back(kEndOfPatterns);
  key.insert(key.end(), place.takes.begin(), place.takes.end());
  const auto known = numbers_.find(key);
  if (known != numbers_.end()) return known->second.first;
  if (rows_.size() >= limit_ + kOwn) return kUnknown;
  const auto number = static_cast<Number>(rows_.size());
  auto kept = std::make_unique<const Nfa::Place>(std::move(place));
  rows_.push_back({.next = std::make_unique<std::atomic<Number>[]>(nfa_.class_count()),
                   .patterns = kept->patterns.empty() ? nullptr : &kept->patterns,
                   .place = kept.get()});
  numbers_.emplace(std::move(key), std::pair(number, std::move(kept)));
  return number;
}

// The state behind a kept one that has no next one yet; kUnknown, and its place in `made`, where it is not kept.
Automaton::Number Automaton::make_next(Number state, Nfa::Class symbol, Nfa::Place& made) const {
  const Row& row = rows_[state];
  made = state == kStart ? nfa_.after_start(symbol) : nfa_.after(row.place->takes, symbol);
  const std::scoped_lock lock(making_);
  const Number next = made.dead() ? kDead : keep(made);
  row.next[symbol].store(next, std::memory_order_release);
  return next;
}

// Goes on from a place that is not kept, in front of the symbol `at`.
void Automaton::find_unkept(std::span<const Symbol> symbols, std::size_t at, Nfa::Place place, Matches& matches) const {
  while (!place.dead()) {
    const auto& held = matches.unkept_.emplace_back(std::make_unique<const Nfa::Place>(std::move(place)));
    if (!held->patterns.empty()) matches.all.push_back({at, held->patterns});
    if (at == symbols.size()) break;
    place = nfa_.after(held->takes, nfa_.class_of(symbols[at++]));
  }
}

bool Automaton::find(std::span<const Symbol> symbols, Matches& matches) const {
  matches.all.clear();
  matches.unkept_.clear();
  const Row* const rows = rows_.data();
  Number state = kStart;
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    const Nfa::Class symbol = nfa_.class_of(symbols[i]);
    Number next = rows[state].next[symbol].load(std::memory_order_acquire);
    if (next == kUnknown) {
      Nfa::Place made;
      next = make_next(state, symbol, made);
      if (next == kUnknown) {
        find_unkept(symbols, i + 1, std::move(made), matches);
        break;
      }
    }
    if (next == kDead) break;
    if (rows[next].patterns != nullptr) matches.all.push_back({i + 1, *rows[next].patterns});
    state = next;
  }
  return !matches.all.empty();
}

}  // namespace annals
