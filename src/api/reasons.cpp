// The stages say why more finely than a program has to ask; each of their reasons is one of the library's kinds.
#include "api/outward.h"

namespace annals::api {

Unresolved outward(annals::Unresolved why) {
  using Why = annals::Unresolved;
  switch (why) {
    case Why::none:
      return Unresolved::none;
    case Why::no_reference:
      return Unresolved::no_reference;
    case Why::from_when:
    case Why::when_it_was:
    case Why::which:
    case Why::how_many:
      return Unresolved::not_said;
    case Why::no_such_day:
    case Why::no_such_month:
    case Why::no_such_clock:
    case Why::no_such_part:
    case Why::not_a_part:
    case Why::too_long:
    case Why::no_end_fits:
    case Why::undated_holiday:
      return Unresolved::no_such_time;
    case Why::base_too_coarse:
    case Why::referred_too_coarse:
    case Why::too_coarse:
      return Unresolved::not_so_precise;
    case Why::outside_calendar:
      return Unresolved::out_of_range;
    case Why::not_whole:
    case Why::not_a_date:
    case Why::not_a_duration:
    case Why::not_recurring:
    case Why::nothing_recurs:
    case Why::part_missing:
    case Why::no_value:
    case Why::unread:
      break;
  }
  return Unresolved::not_understood;
}

DropReason outward(annals::DropReason reason) {
  using Reason = annals::DropReason;
  switch (reason) {
    case Reason::habit:
    case Reason::yearly:
    case Reason::any_day:
      return DropReason::habit;
    case Reason::unresolved:
    case Reason::open_range:
    case Reason::length:
    case Reason::vague:
    case Reason::no_calendar:
      return DropReason::no_time;
    case Reason::no_clause:
    case Reason::call:
    case Reason::no_sentence:
    case Reason::date_alone:
    case Reason::to_reader:
    case Reason::lone_signature:
      return DropReason::no_event;
    case Reason::in_name:
    case Reason::behind_name:
    case Reason::citation:
    case Reason::edition:
      return DropReason::in_name;
    case Reason::comparison:
      return DropReason::comparison;
    case Reason::said_before:
    case Reason::range_end:
      return DropReason::said_before;
    case Reason::long_list:
    case Reason::not_told_apart:
      return DropReason::other_time;
    case Reason::caption:
    case Reason::heading:
    case Reason::note_on_page:
      break;
  }
  return DropReason::not_prose;
}

DateSource outward(annals::DateSource source) {
  using Source = annals::DateSource;
  switch (source) {
    case Source::given:
      return DateSource::given;
    case Source::metadata:
      return DateSource::metadata;
    case Source::address:
      return DateSource::address;
    case Source::text:
      return DateSource::text;
    case Source::front_matter:
      return DateSource::front_matter;
    case Source::mail:
      return DateSource::mail;
    case Source::parts:
      break;
  }
  return DateSource::parts;
}

NoDate outward(annals::NoDate why) {
  switch (why) {
    case annals::NoDate::none:
      return NoDate::none;
    case annals::NoDate::not_its_own:
      return NoDate::not_its_own;
    case annals::NoDate::not_on_page:
    case annals::NoDate::not_near:
    case annals::NoDate::not_named:
      break;
  }
  return NoDate::no_date;
}

Conflict outward(const std::string& conflict) {
  switch (conflict_kind(conflict)) {
    case ConflictKind::dates:
      return {Conflict::Kind::dates, conflict};
    case ConflictKind::figures:
      return {Conflict::Kind::figures, conflict};
    case ConflictKind::claims:
      return {Conflict::Kind::claims, conflict};
    case ConflictKind::correction:
      break;
  }
  return {Conflict::Kind::correction, conflict};
}

std::string_view name(Unresolved why) {
  switch (why) {
    case Unresolved::none:
      return {};
    case Unresolved::no_reference:
      return "no_reference";
    case Unresolved::not_said:
      return "not_said";
    case Unresolved::no_such_time:
      return "no_such_time";
    case Unresolved::not_so_precise:
      return "not_so_precise";
    case Unresolved::out_of_range:
      return "out_of_range";
    case Unresolved::not_understood:
      return "not_understood";
  }
  return {};
}

std::string_view name(NoDate why) {
  switch (why) {
    case NoDate::none:
      return {};
    case NoDate::no_date:
      return "no_date";
    case NoDate::not_its_own:
      return "not_its_own";
  }
  return {};
}

std::string_view name(DropReason reason) {
  switch (reason) {
    case DropReason::habit:
      return "habit";
    case DropReason::no_time:
      return "no_time";
    case DropReason::no_event:
      return "no_event";
    case DropReason::in_name:
      return "in_name";
    case DropReason::comparison:
      return "comparison";
    case DropReason::said_before:
      return "said_before";
    case DropReason::other_time:
      return "other_time";
    case DropReason::not_prose:
      return "not_prose";
  }
  return {};
}

std::string_view text(Unresolved why) {
  switch (why) {
    case Unresolved::none:
      return {};
    case Unresolved::no_reference:
      return "it counts from the day of publication, which is not known";
    case Unresolved::not_said:
      return "the text does not say from when, how many or which";
    case Unresolved::no_such_time:
      return "there is no such time";
    case Unresolved::not_so_precise:
      return "it counts from a time that is not known so precisely";
    case Unresolved::out_of_range:
      return "it is outside the calendar";
    case Unresolved::not_understood:
      return "a part of it was not understood";
  }
  return {};
}

std::string_view text(NoDate why) {
  switch (why) {
    case NoDate::none:
      return {};
    case NoDate::no_date:
      return "there is no date";
    case NoDate::not_its_own:
      return "there are dates, and none is the document's own";
  }
  return {};
}

std::string_view text(DropReason reason) {
  switch (reason) {
    case DropReason::habit:
      return "a habit";
    case DropReason::no_time:
      return "it has no place on the calendar";
    case DropReason::no_event:
      return "no clause tells what happened then";
    case DropReason::in_name:
      return "a date inside a name or a citation";
    case DropReason::comparison:
      return "only compared with";
    case DropReason::said_before:
      return "the same time as the one before it";
    case DropReason::other_time:
      return "not told apart from other times of its sentence";
    case DropReason::not_prose:
      return "in a heading or a caption";
  }
  return {};
}

}  // namespace annals::api
