// The clause that is open while a sentence is read, and what a token would mean in it: the judgements of the clause parser.
//
// Internal to syntax/. Thread safety: values that refer to the parse and the outlook, which have to outlive them.
#pragma once

#include <cstddef>

#include "syntax/clause.h"
#include "syntax/outlook.h"

namespace annals {

inline constexpr std::size_t kNoToken = static_cast<std::size_t>(-1);

class OpenClause {
 public:
  OpenClause(const Parse& parse, const Outlook& outlook, std::size_t current)
      : parse_(parse), tokens_(parse.tokens), outlook_(outlook), current_(current) {}

  bool behind_saying(std::size_t i) const;

  bool opens_clause(std::size_t i) const;

  bool is_comparison(std::size_t i) const;

  // "that" and "which" behind a noun or a mark, with a verb to come.
  bool opens_relative(std::size_t i) const;

  std::size_t before_time(std::size_t i) const;

  ClauseKind marker_kind(std::size_t i) const;

  // Whether only a short object or a time stands between the clause's verb and `i`: "told reporters Friday that".
  bool near_verb(std::size_t i) const;

  bool opens_gerund(std::size_t i) const;

  bool clause_has_verb(std::size_t id) const;

  // The token behind the last boundary or conjunction between the clause's verb and `i`; kNoToken where there is none.
  std::size_t boundary_before(std::size_t i) const;

  // "Joaquín and Ovidio are": a conjunction between two nouns before the verb joins them, unless the clause is complete.
  bool joins_nouns(std::size_t conjunction, std::size_t verb) const;

  // A present form is a verb where the clause still lacks one and a subject stands before it, or behind a pronoun.
  bool plausible_present(const VerbCandidate& candidate, std::size_t i) const;

  // "announced" as a past tense rather than as "which was announced".
  bool finite_participle(const VerbCandidate& candidate, std::size_t i) const;

  // Whether the verb behind the boundary reports what stands before it, at a time that begins at `next`.
  bool speaks_at_time(std::size_t boundary, std::size_t verb, std::size_t next) const;

  // Whether the open clause ends at a comma: one that began behind a comma, or that leads the sentence ("Although …").
  bool ends_at_mark() const;

  bool verbless_ancestor() const;

  // "…,” said James Blair": a saying verb right behind a comma or quote.
  bool inverted_attribution(std::size_t i) const;

  // "said Friday it has documented": behind a saying verb, with no mark between.
  bool zero_that(std::size_t i) const;

 private:
  const Clause& current() const { return parse_.clauses[current_]; }

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  const Outlook& outlook_;
  std::size_t current_;
};

}  // namespace annals
