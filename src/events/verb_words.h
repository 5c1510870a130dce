// The verb of a label: as the text has it, but for what is to come.
//
//   "talks will resume on Friday"      "to resume"
//   "is set to arrive on Thursday"     "to arrive"
//   "it will resume on Friday"         "will resume"       a pronoun keeps its verb
//   "that’s happened since 1905"       "has happened"      where the word is left out that "’s" hangs on
//
// Internal to events/.
#pragma once

#include <cstddef>
#include <vector>

#include "events/text_of.h"
#include "syntax/clause.h"
#include "rules/grammar.h"

namespace annals {

class VerbWords {
 public:
  // `time` is the phrase that is left out. `planned`: the entry is.
  VerbWords(const Parse& parse, Range time, bool planned, const Grammar& grammar)
      : parse_(parse), tokens_(parse.tokens), time_(time), planned_(planned), grammar_(grammar) {}

  // The pieces so far are the subject.
  void add_to(Pieces& pieces, std::size_t id) const;

 private:
  bool is_clitic(std::size_t token) const;

  bool may_have_object(std::size_t k, std::size_t id) const;

  std::size_t last_marker(const VerbGroup& verb) const;

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  Range time_;
  bool planned_;
  const Grammar& grammar_;
};

}  // namespace annals
