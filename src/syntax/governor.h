// What a time expression hangs on: the verb or the noun whose event it dates.
//
//   "Prosecutors denied on [Friday] that the mayor had been questioned."      denied      verb_field
//   "A [March 2019] study concluded that tariffs fall on consumers."         concluded   saying_noun
//   "During [Tuesday]’s debate both refused to answer."                      debate      modifier
//   "ordered all companies to assemble in [February]"                        assemble    lower_verb
//   "After his retirement in [1925] he taught."                              retirement  event_noun
//   "He drove the [1998] Corolla home."                                      nothing     in_name
//
// The first rule that fits decides. Its name is kept, and how many other verbs and event nouns could have been meant.
// tests/cases/syntax/times.txt has sentences marked by hand. Thread safety: pure functions.
#pragma once

#include <optional>
#include <string_view>

#include "syntax/structure.h"

namespace annals {

enum class AttachRule : unsigned char {
  in_name,       // no event: a name, a citation, a model's year
  saying_noun,   // "a March 2019 study … concluded": the verb of what the study says
  modifier,      // "Tuesday’s debate": the noun behind it
  event_noun,    // "after the death of his mother in 1846": the noun before it
  subject_noun,  // "Sales in 2010 rose", "The meeting on Friday ended": a noun before the verb that tells an event
  when_clause,   // "in 2017, when he struck"
  bracket,       // "(1846)": the noun before the bracket
  comparison,    // "from 8.1% last year": the compared figure
  lower_verb,    // the infinitive or gerund that it stands behind
  fronted,       // "In May the court agreed": the verb behind it
  verb_field,    // the clause's verb, behind which it stands
  past_noun,     // "has denied his removal in 2022": a verb that speaks of now is at no time that is over
  nearest,       // no rule fitted: the verb of the clause around it
};
std::string_view name(AttachRule rule);

struct TimeOf {
  Range time;
  ChunkId phrase = kNoChunk;    // the chunk that goes when the time goes: the time, or the preposition before it
  ChunkId governor = kNoChunk;  // kNoChunk: it dates nothing
  AttachRule why = AttachRule::nearest;
  unsigned rivals = 0;
};

// `time` are the tokens of one of the parse's times, perhaps with the prepositions that belong to it.
TimeOf time_of(const Parse& parse, const Structure& structure, Range time, const Grammar& grammar);

// The same, of the nearest event noun between its governor and the time; nothing where there is none.
std::optional<TimeOf> time_of_noun(const Parse& parse, const Structure& structure, const TimeOf& time,
                                   const Grammar& grammar);

}  // namespace annals
