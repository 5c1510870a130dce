// One text for each.
#include "resolve/unresolved.h"

namespace annals {

std::string_view text(Unresolved why) {
  switch (why) {
    case Unresolved::none:
      return {};
    case Unresolved::no_reference:
      return "no reference date";
    case Unresolved::from_when:
      return "the text does not say from when";
    case Unresolved::when_it_was:
      return "the text does not say when it was";
    case Unresolved::which:
      return "the text does not say which";
    case Unresolved::how_many:
      return "how many is not said";
    case Unresolved::no_such_day:
      return "no such day";
    case Unresolved::no_such_month:
      return "no such month";
    case Unresolved::no_such_clock:
      return "no such time of day";
    case Unresolved::no_such_part:
      return "no such part of it";
    case Unresolved::not_a_part:
      return "not a part of it";
    case Unresolved::too_long:
      return "longer than what it is part of";
    case Unresolved::no_end_fits:
      return "no end fits a beginning";
    case Unresolved::undated_holiday:
      return "a holiday without a date";
    case Unresolved::outside_calendar:
      return "outside the calendar";
    case Unresolved::base_too_coarse:
      return "the date it counts from is not known so precisely";
    case Unresolved::referred_too_coarse:
      return "the date it refers to is not known so precisely";
    case Unresolved::too_coarse:
      return "the date is not known so precisely";
    case Unresolved::not_whole:
      return "not a whole number";
    case Unresolved::not_a_date:
      return "not a date";
    case Unresolved::not_a_duration:
      return "not a duration";
    case Unresolved::not_recurring:
      return "not a date that recurs";
    case Unresolved::nothing_recurs:
      return "nothing that recurs";
    case Unresolved::part_missing:
      return "a part of the expression is missing";
    case Unresolved::no_value:
      return "no value";
    case Unresolved::unread:
      return "beside it was not understood";
  }
  return {};
}

}  // namespace annals
