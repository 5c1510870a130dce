// What stands ahead of a token and behind it in its sentence: marks, verbs, noun phrases, before any clause is known.
//
// Looking ahead ends after kReach tokens, so that a sentence without marks is still read in linear time.
//
// Internal to syntax/. Thread safety: immutable after construction; it refers to the tokens, which have to outlive it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/token.h"
#include "syntax/verb_group.h"

namespace annals {

// A comma, colon, dash, stop or closing quotation mark.
bool is_boundary(const Token& token);

// Whether a noun phrase can begin with the token.
bool opens_noun(const Token& token);

// Where the subject of a relative clause that nothing marks begins, if the verb is of one: "the call [Ito made]". The verb's own place
// where none can begin.
std::size_t contact_begin(std::span<const Token> tokens, std::size_t verb);

// The tokens that may be a verb or not, or a verb of another kind.
std::vector<std::size_t> doubtful_verbs(std::span<const Token> tokens);

// The tokens that may be the verb of a relative clause that nothing marks.
std::vector<std::size_t> contact_verbs(std::span<const Token> tokens);

class Outlook {
 public:
  explicit Outlook(std::span<const Token> tokens, const WordUses& readings = {});

  // The verb group that can begin at the token; null where none can.
  const VerbCandidate* verb_at(std::size_t i) const {
    return i >= places_.size() || places_[i] == 0 ? nullptr : &verbs_[places_[i] - 1];
  }

  // Whether a finite verb comes before the next boundary.
  bool finite_ahead(std::size_t i, bool over_commas) const;

  // Whether a verb that can be nothing else follows before the next comma, whatever clause it is of.
  bool finite_later(std::size_t i) const;

  // Whether a verb that can be nothing else follows before any mark or marker.
  bool finite_soon(std::size_t i) const;

  bool finite_behind_comma(std::size_t i) const;

  // Whether a form that can be a past follows before any mark or marker.
  bool past_later(std::size_t i) const;

  // Whether a verb with "that" behind it follows before any mark: "… show that".
  bool says_later(std::size_t i) const;

  // Whether the verb that is still missing stands right behind the next comma: "launched in May, accuses".
  bool closed_by_verb(std::size_t i) const;

  // Whether all that stands between is one phrase behind a preposition: "In a poll released".
  bool inside_phrase(std::size_t begin, std::size_t i) const;

  bool leads_phrase(std::size_t i) const;

  bool has_noun(std::size_t from, std::size_t to) const;

  // Behind the boundary stands a subject of its own, "and Toyota", rather than more of a list.
  bool finite_tail(std::size_t boundary, std::size_t i) const;

  // Behind an attribution's verb nothing follows but its time and place.
  bool ends_soon(std::size_t i) const;

  // "and formed", "but then failed": nothing but adverbs between the conjunction and the verb.
  bool shares_subject(std::size_t i) const;

 private:
  bool opens_noun_behind(std::size_t i) const;

  std::size_t name_between_commas(std::size_t i) const;

  std::size_t reach(std::size_t i) const;  // where looking ahead from `i` ends

  std::span<const Token> tokens_;
  std::vector<VerbCandidate> verbs_;
  std::vector<std::uint32_t> places_;  // of each token: where its group stands in verbs_, counted from 1; 0 for none
};

}  // namespace annals
