// Sentences that tell nothing that belongs at their time: general truths, advice, notes about the page.
//
//   "Usually the fair falls in [June]."                        a habit
//   "Thermometers hit their high in [July]."                   comes every year
//   "Download the report [today]."                             a call to the reader
//   "You’ll discover new flavours [this year]."                addressed to the reader
//   "[Today’s] tools are fast."  "It can charge [overnight]."  true of any day
//   "Science. [2009];325:1705-8."  "Retrieved [May 3, 2019]."  a citation
//   "The fan of the [2016] model is louder."                   a date that tells one thing from others
//   "It’s [November 24, 1971]."                                nothing but the date
//   "This article was first published on [May 3]."             a note about the page
//
// A call with a day by which to do it is a deadline, which stays: "File the answer by 30 June". Somebody's words are no general truth: what stands in
// quotation marks, or in a message, is told at the day when it was said.
//
// Thread safety: pure functions.
#pragma once

#include <optional>

#include "events/drop_reason.h"
#include "events/event.h"
#include "events/target.h"
#include "resolve/resolved_mention.h"
#include "rules/grammar.h"

namespace annals {

// What is asked of.
struct Told {
  const Parse& parse;
  const Structure& structure;
  const Event& event;
  const Target& target;
  const ResolvedMention& mention;
  Range time;  // the mention's tokens
  Bounds when;
  std::optional<date::sys_days> published;
  bool spoken = false;  // in a message or by a named speaker, who may speak to "you"
};

// Why the sentence tells nothing at the time; empty where it does.
std::optional<DropReason> why_timeless(const Told& told, const Grammar& grammar);

}  // namespace annals
