// One text for each.
#include "events/drop_reason.h"

namespace annals {

std::string_view text(DropReason reason) {
  switch (reason) {
    case DropReason::habit:
      return "a habit";
    case DropReason::unresolved:
      return "not resolved";
    case DropReason::open_range:
      return "a range without a beginning or an end";
    case DropReason::length:
      return "a length of time with no place on the calendar";
    case DropReason::vague:
      return "a vague time";
    case DropReason::no_calendar:
      return "not resolved to the calendar";
    case DropReason::no_clause:
      return "no clause that the time governs";
    case DropReason::call:
      return "a call to the reader";
    case DropReason::no_sentence:
      return "outside of any sentence";
    case DropReason::in_name:
      return "a date inside a name";
    case DropReason::behind_name:
      return "a date behind a name that is no person's";
    case DropReason::citation:
      return "a citation";
    case DropReason::comparison:
      return "only compared with";
    case DropReason::said_before:
      return "the same time as the one before it";
    case DropReason::range_end:
      return "the end of a range";
    case DropReason::long_list:
      return "one of a long list of times";
    case DropReason::not_told_apart:
      return "not told apart from another time of its sentence";
    case DropReason::caption:
      return "in a caption";
    case DropReason::heading:
      return "in a heading";
    case DropReason::yearly:
      return "comes every year";
    case DropReason::edition:
      return "a date that tells one thing from others";
    case DropReason::note_on_page:
      return "a note about the page";
    case DropReason::date_alone:
      return "nothing but the date";
    case DropReason::to_reader:
      return "addressed to the reader";
    case DropReason::any_day:
      return "true of any day";
    case DropReason::lone_signature:
      return "the signature of a post that is not there";
  }
  return {};
}

}  // namespace annals
