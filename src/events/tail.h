// What of a clause follows its verb in a label: the object and what belongs to it, up to where the event is told.
//
//   "seized two tons of cocaine in May, the biggest haul yet, officials said"   →   "two tons of cocaine"
//   "graduated in 1981 and went to college"                                     →   "and went to college"
//
// A label that is still short goes on over a comma, into a participle ("…, killing two") or a second verb of the same
// subject; one that is long enough ends there.
//
// Internal to events/.
#pragma once

#include <cstddef>
#include <set>

#include "events/text_of.h"
#include "syntax/clause.h"

namespace annals {

class Tail {
 public:
  // `time` is the phrase that is left out.
  Tail(const Parse& parse, Range time) : parse_(parse), tokens_(parse.tokens), time_(time) {}

  // `skipped` are tokens used before the verb.
  void add_to(Pieces& pieces, std::size_t id, Range skipped);

 private:
  // "…, as Ann Lee," whose verb is still to come behind an insertion: takes the beginning off again.
  void drop_torn_phrase(Pieces& pieces, std::size_t least) const;

  // The token behind "in 2015 and again in 2017," where the comma at `comma` has nothing but times between it and the next; else
  // `comma`.
  std::size_t inserted_times(std::size_t comma) const;

  // The token behind another time and its preposition, where one begins at `k` that goes with the verb; else `k`.
  std::size_t other_time(std::size_t k) const;

  // Whether the token is the clause's own or of a clause that goes on with it without a mark.
  bool keeps(std::size_t k, std::size_t id, bool is_short);

  // A clause behind this one begins: nothing that follows is ours, unless this one goes around it.
  bool ends_at(std::size_t k, std::size_t id) const;

  // Whether what follows the comma is more of the same event, where the label is still short.
  bool may_go_on(std::size_t comma, std::size_t id) const;

  // "announced, on Friday, the recall": the object is still to come.
  bool insertion_follows(std::size_t comma) const;

  // "graduated in 1981 and went to college": a second verb of the same subject, with no time of its own.
  bool continues_event(std::size_t k, std::size_t id) const;

  bool continues_list(std::size_t comma) const;

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  Range time_;
  std::set<std::size_t> kept_clauses_;  // clauses that the label goes into
};

}  // namespace annals
