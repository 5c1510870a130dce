// The prefilter: whether some pattern may match anywhere in the symbols of a text, by one look-up a symbol.
//
//   Prefilter::State state = Prefilter::start;
//   for (const Symbol symbol : symbols) state = prefilter.next(state, symbol);      found as soon as a match has ended
//
// It is derived from the patterns and says "found" wherever one of them matches. A deterministic automaton whose states are made
// when a text first reaches them, up to a limit that holds memory to some megabytes; where it would need more, it says "found"
// without knowing. So what it finds is only where to look; what it does not find is not there.
//
// Thread safety: shared by any number of threads.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "rules/automata/nfa.h"

namespace annals {

class Prefilter {
 public:
  using State = std::uint16_t;
  static constexpr State start = 1, found = 2;
  static constexpr std::size_t default_limit = 4000;  // states; below 2^16

  explicit Prefilter(Nfa patterns, std::size_t limit = default_limit);

  const Nfa& patterns() const { return nfa_; }

  // The state behind `found` is found again.
  State next(State state, Symbol symbol) const {
    const Nfa::Class symbol_class = nfa_.class_of(symbol);
    const State known = rows_[state][symbol_class].load(std::memory_order_acquire);
    return known != kUnknown ? known : make_next(state, symbol_class);
  }

  // Whether some pattern may match a part of the symbols.
  bool finds(std::span<const Symbol> symbols) const;

 private:
  static constexpr State kUnknown = 0;
  using Takes = std::vector<std::uint32_t>;  // of the patterns under way

  State make_next(State state, Nfa::Class symbol) const;
  State next_made(State state, Nfa::Class symbol) const;
  State keep(Takes takes) const;

  Nfa nfa_;
  std::size_t limit_;

  mutable std::mutex making_;
  mutable std::map<Takes, State> states_;
  mutable std::vector<const Takes*> takes_;                          // by state
  mutable std::vector<std::unique_ptr<std::atomic<State>[]>> rows_;  // by state and class; never moved in memory
};

}  // namespace annals
