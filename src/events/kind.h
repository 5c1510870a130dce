// What kind of thing an event is: something that came about, something that somebody said, or how things stood.
//
//   statement   "Prosecutors denied that …", "The study found that …", "The bank issued a warning"
//   state       "The firm had 40 workers", "Exports fell to $3bn in 2022", "Nobody has lived there since 1990"
//   event       all else: "The firm hired 40 workers", "She gave birth", "The council held a hearing"
//
// What embeds the event doesn't count: in "analysts estimate that exports fell to $3bn in 2022", 2022 dates a state.
//
// Thread safety: pure functions.
#pragma once

#include "events/entry.h"
#include "events/event.h"

namespace annals {

// `when` is what the event's time comes to: a figure over a month is a state, on a day it is news.
Kind kind_of(const Parse& parse, const Structure& structure, const Event& event, Bounds when, Status status,
             const Grammar& grammar);

}  // namespace annals
