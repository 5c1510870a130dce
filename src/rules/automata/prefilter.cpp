// The subset construction, done lazily. A state is the set of patterns under way without those that begin at the next symbol, which
// all states have in common: what they come to by a symbol is the start's next state, and is joined to the state's own. A match ends
// the search, so no state lies behind one.

#include "rules/automata/prefilter.h"

#include <algorithm>
#include <iterator>

namespace annals {

Prefilter::Prefilter(Nfa patterns, std::size_t limit) : nfa_(std::move(patterns)), limit_(limit) {
  rows_.resize(limit_ + found + 1);
  takes_.assign(found + 1, nullptr);
  keep({});
  rows_[found] = std::make_unique<std::atomic<State>[]>(nfa_.class_count());
  for (std::size_t i = 0; i < nfa_.class_count(); ++i) rows_[found][i].store(found, std::memory_order_relaxed);
}

// The state of those takes, new or not; the first one is the start. The caller holds the mutex, or is the constructor.
Prefilter::State Prefilter::keep(Takes takes) const {
  const auto known = states_.find(takes);
  if (known != states_.end()) return known->second;
  if (states_.size() > limit_) return found;
  const State state = states_.empty() ? start : static_cast<State>(takes_.size());
  const auto at = states_.emplace(std::move(takes), state).first;
  if (state != start) takes_.push_back(nullptr);
  takes_[state] = &at->first;
  rows_[state] = std::make_unique<std::atomic<State>[]>(nfa_.class_count());
  return state;
}

Prefilter::State Prefilter::make_next(State state, Nfa::Class symbol) const {
  const std::scoped_lock lock(making_);
  return next_made(state, symbol);
}

Prefilter::State Prefilter::next_made(State state, Nfa::Class symbol) const {
  std::atomic<State>& place = rows_[state][symbol];
  if (const State known = place.load(std::memory_order_relaxed)) return known;
  const Nfa::Place reached = state == start ? nfa_.after_start(symbol) : nfa_.after(*takes_[state], symbol);
  State next = found;
  if (state == start) {
    if (reached.patterns.empty()) next = keep(reached.takes);
  } else if (const State begun = next_made(start, symbol); begun != found && reached.patterns.empty()) {
    Takes joined;
    std::ranges::set_union(reached.takes, *takes_[begun], std::back_inserter(joined));
    next = keep(std::move(joined));
  }
  place.store(next, std::memory_order_release);
  return next;
}

bool Prefilter::finds(std::span<const Symbol> symbols) const {
  State state = start;
  for (std::size_t i = 0; i < symbols.size() && state != found; ++i) state = next(state, symbols[i]);
  return state == found;
}

}  // namespace annals
