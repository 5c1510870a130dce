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

#include "rules/program.h"

namespace annals {

class Automaton {
 public:
  static constexpr std::size_t default_limit = 10'000;  // states

  explicit Automaton(std::span<const Program* const> patterns, std::size_t limit = default_limit);
  struct Match {
    std::size_t length;                            // symbols
    std::span<const std::uint32_t> patterns;       // all that match exactly these, in order
  };

  struct State {
    std::vector<std::uint32_t> takes;                   // the instructions, in order
    std::vector<std::uint32_t> patterns;                // that match here, in order
    std::unique_ptr<std::atomic<const State*>[]> next;  // by class of the symbol; null where not yet made
  };

  // The matches at one place. It is kept for the next place, so that its memory is used again.
  class Matches {
   public:
    std::vector<Match> all;  // shorter ones first

   private:
    friend class Automaton;
    std::vector<std::unique_ptr<const State>> unkept_;
  };

  // Whether there is a match that begins at the first symbol.
  bool find(std::span<const Symbol> symbols, Matches& matches) const;

  // Whether there is a match anywhere in them.
  bool matches_within(std::span<const Symbol> symbols) const;

 private:
  using Class = std::uint16_t;  // symbols that no pattern tells apart

  void number_classes(const std::vector<std::u16string_view>& sets);
  std::unique_ptr<State> make_state(std::vector<std::uint32_t> instructions) const;
  std::unique_ptr<State> after(const State& state, Class symbol) const;
  const State* keep(std::unique_ptr<State>& state) const;
  const State* make_next(const State& state, Class symbol, std::unique_ptr<const State>& unkept) const;
  const State* next(const State& state, Symbol symbol, std::unique_ptr<const State>& unkept) const;

  std::vector<Instruction> instructions_;  // of all patterns; takes hold the number of their set, accepts of their pattern
  std::vector<Class> classes_;             // by symbol
  std::size_t class_count_ = 1;
  std::vector<std::vector<bool>> sets_;  // by set and class
  std::size_t limit_;

  mutable std::mutex making_;
  mutable std::map<std::vector<std::uint32_t>, std::unique_ptr<const State>> states_;  // by their instructions
  const State* start_ = nullptr;
  const State* dead_ = nullptr;
};

}  // namespace annals
