// One automaton for many patterns: all the matches of all of them that begin at one place, in one pass over the symbols.
//
//   patterns: 0 "month day", 1 "month", 2 "month day"        symbols: month day comma
//   matches:  of one symbol {1}, of two {0, 2}
//
// A deterministic automaton whose states are made when a text first reaches them. They are kept, up to a limit that holds memory
// to some megabytes; past it they are made anew each time, with the same result. Making them ahead would take longer than
// reading a short text does.
//
// Thread safety: shared by any number of threads; what a text finds does not depend on what was read before.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <vector>

#include "rules/automata/nfa.h"

namespace annals {

class Automaton {
 public:
  static constexpr std::size_t default_limit = 10'000;  // states; below 2^16

  explicit Automaton(Nfa patterns, std::size_t limit = default_limit);

  const Nfa& patterns() const { return nfa_; }

  struct Match {
    std::size_t length;                       // symbols
    std::span<const std::uint32_t> patterns;  // all that match exactly these, in order
  };

  // The matches at one place. It is kept for the next place, so that its memory is used again.
  class Matches {
   public:
    std::vector<Match> all;  // shorter ones first

   private:
    friend class Automaton;
    std::vector<std::unique_ptr<const Nfa::Place>> unkept_;
  };

  // Whether a match can begin with the symbol.
  bool may_begin(Symbol symbol) const { return nfa_.may_begin(symbol); }

  // Whether there is a match that begins at the first symbol.
  bool find(std::span<const Symbol> symbols, Matches& matches) const;

 private:
  using Number = std::uint16_t;  // of a state that is kept

  // What is read of a state at each symbol; the rest stands in its place.
  struct Row {
    std::unique_ptr<std::atomic<Number>[]> next;           // by class of the symbol; 0 where not yet known
    const std::vector<std::uint32_t>* patterns = nullptr;  // that match here; null for none
    const Nfa::Place* place = nullptr;
  };

  Number keep(Nfa::Place& place) const;
  Number make_next(Number state, Nfa::Class symbol, Nfa::Place& made) const;
  void find_unkept(std::span<const Symbol> symbols, std::size_t at, Nfa::Place place, Matches& matches) const;

  Nfa nfa_;
  std::size_t limit_;

  mutable std::mutex making_;
  mutable std::map<std::vector<std::uint32_t>, std::pair<Number, std::unique_ptr<const Nfa::Place>>>
      numbers_;                    // of states, by their instructions
  mutable std::vector<Row> rows_;  // by number; never moved in memory, as others read it meanwhile
};

}  // namespace annals
