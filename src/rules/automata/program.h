// A pattern as a program: what the automata (automaton.h) are made of, and what reads the captures of a match.
//
//   a(b|c)?     0 take a   1 split +1 +7   2 save 2   3 split +1 +3   4 take b   5 jump +2   6 take c   7 save 3   8 accept
//
// The instructions are those of Thompson's construction: "take" wants one symbol of a set, "split" goes two ways and likes the
// first better, "save" notes where a group begins or ends. Source: Russ Cox, "Regular Expression Matching: the Virtual Machine
// Approach". Regular expressions as they are here: symbols, [sets], (groups), (?:groups), | ? * + and ?? *? +?.
//
// Thread safety: immutable; freely shared.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/symbol.h"
#include "text/result.h"
#include "text/span.h"

namespace annals {

using SymbolSet = std::u16string;  // in order

struct Instruction {
  enum class Kind : std::int32_t { take, split, jump, save, accept };  // as wide as the numbers: no gap

  Kind kind;
  std::int32_t first = 0;   // take: its set; save: its slot; split, jump: the next instruction, counted from this one
  std::int32_t second = 0;  // split: the one to go to where the first fails, counted from this one
};

class Program {
 public:
  // `expression` is UTF-8. Errors: bad_rule, without a place.
  static Result<Program> compile(std::string_view expression);

  bool matches_nothing() const;  // whether the empty text is a match
  int groups() const { return groups_; }
  std::span<const Instruction> instructions() const { return instructions_; }
  const std::vector<SymbolSet>& sets() const { return sets_; }

  // What match() notes while it tries; kept from one match to the next, so that its memory is used again.
  struct Trying {
    struct Job {
      enum class Kind : unsigned char { go, restore };
      Kind kind;
      std::size_t instruction;  // of restore: the slot
      std::size_t at;           // of restore: what it held
    };
    std::vector<Job> jobs;
    std::vector<std::size_t> slots;
    std::vector<std::uint64_t> visited;
  };

  // Where the groups lie in a match of all the symbols, groups[0] the whole; {} for groups that took no part. Of several ways to
  // match, the one that Perl would take. False, and no groups, where it is no match.
  bool match(std::span<const Symbol> symbols, std::vector<Span>& groups, Trying& trying) const;

  // For archive.h.
  template <class Archive>
  void serialize(Archive& archive) {
    auto& [a, b, c] = *this;
    archive(a, b, c);
  }

 private:
  friend class ProgramCompiler;

  std::vector<Instruction> instructions_;
  std::vector<SymbolSet> sets_;  // different from each other
  int groups_ = 0;
};

}  // namespace annals
