// The programs of many patterns as one nondeterministic automaton, over classes of symbols instead of symbols. The deterministic
// automata (automaton.h, prefilter.h) make their states from it.
//
// Thread safety: immutable; freely shared.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/automata/program.h"

namespace annals {

class Nfa {
 public:
  using Class = std::uint16_t;  // symbols that no pattern tells apart

  // Where the patterns may be after some symbols.
  struct Place {
    std::vector<std::uint32_t> takes;     // the instructions that want the next symbol, in order
    std::vector<std::uint32_t> patterns;  // those that match here, in order

    bool dead() const { return takes.empty() && patterns.empty(); }

    // For archive.h.
    template <class Archive>
    void serialize(Archive& archive) {
      auto& [a, b] = *this;
      archive(a, b);
    }
  };

  Nfa() = default;
  explicit Nfa(std::span<const Program* const> patterns);

  Class class_of(Symbol symbol) const { return classes_[symbol]; }
  std::size_t class_count() const { return class_count_; }

  // Whether a match can begin with the symbol.
  bool may_begin(Symbol symbol) const { return begins_[symbol] != 0; }

  const Place& start() const { return start_; }
  Place after_start(Class symbol) const;
  Place after(std::span<const std::uint32_t> takes, Class symbol) const;

  // For archive.h.
  template <class Archive>
  void serialize(Archive& archive) {
    auto& [a, b, c, d, e, f, g] = *this;
    archive(a, b, c, d, e, f, g);
  }

 private:
  void number_classes(const std::vector<std::u16string_view>& sets);
  Place place_of(std::vector<std::uint32_t> instructions) const;

  std::size_t words_of_set() const { return (class_count_ + 63) / 64; }
  bool has(std::int32_t set, Class symbol) const {
    return (sets_[static_cast<std::size_t>(set) * words_of_set() + symbol / 64] >> symbol % 64 & 1) != 0;
  }

  std::vector<Instruction>
      instructions_;            // of all patterns; takes hold the number of their set, accepts of their pattern
  std::vector<Class> classes_;  // by symbol
  std::size_t class_count_ = 1;
  std::vector<unsigned char> begins_;  // by symbol
  std::vector<std::uint64_t> sets_;    // by set, a bit for each class
  Place start_;
  std::vector<std::pair<std::int32_t, std::vector<std::uint32_t>>> start_takes_;  // the start's, by their set
};

}  // namespace annals
