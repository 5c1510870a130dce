// Stages say why in words that fit the case; a program asks by kind. Each table has all the words of one stage, and
// tests/api/reasons_test.py holds it against the stage's source.
#include <algorithm>
#include <iterator>

#include "api/outward.h"

namespace annals::api {
namespace {

template <class Kind>
struct Words {
  std::string_view words;  // or how they begin or end
  Kind kind;
};

// src/resolve
constexpr Words<Unresolved> unresolved_words[] = {
    {"no reference date", Unresolved::no_reference},
    {"the text does not say from when", Unresolved::not_said},
    {"the text does not say when it was", Unresolved::not_said},
    {"the text does not say which", Unresolved::not_said},
    {"how many is not said", Unresolved::not_said},
    {"no such day", Unresolved::no_such_time},
    {"no such month", Unresolved::no_such_time},
    {"no such time of day", Unresolved::no_such_time},
    {"no such part of it", Unresolved::no_such_time},
    {"not a part of it", Unresolved::no_such_time},
    {"longer than what it is part of", Unresolved::no_such_time},
    {"no end fits a beginning", Unresolved::no_such_time},
    {"a holiday without a date", Unresolved::no_such_time},
    {"the date it counts from is not known so precisely", Unresolved::not_so_precise},
    {"the date it refers to is not known so precisely", Unresolved::not_so_precise},
    {"the date is not known so precisely", Unresolved::not_so_precise},
    {"outside the calendar", Unresolved::out_of_range},
    {"not a whole number", Unresolved::not_understood},
    {"not a date", Unresolved::not_understood},
    {"not a duration", Unresolved::not_understood},
    {"not a date that recurs", Unresolved::not_understood},
    {"nothing that recurs", Unresolved::not_understood},
    {"a part of the expression is missing", Unresolved::not_understood},
    {"no value", Unresolved::not_understood},
};

// src/events
constexpr Words<DropReason> drop_words[] = {
    {"a habit", DropReason::habit},
    {"a range without a beginning or an end", DropReason::no_time},
    {"a length of time with no place on the calendar", DropReason::no_time},
    {"a vague time", DropReason::no_time},
    {"not resolved to the calendar", DropReason::no_time},
    {"no clause that the time governs", DropReason::no_event},
    {"a call to the reader", DropReason::no_event},
    {"outside of any sentence", DropReason::no_event},
    {"a date inside a name", DropReason::in_name},
    {"a date behind a name that is no person's", DropReason::in_name},
    {"a citation", DropReason::in_name},
    {"only compared with", DropReason::comparison},
    {"the same time as the one before it", DropReason::said_before},
    {"the end of a range", DropReason::said_before},
    {"one of a long list of times", DropReason::other_time},
    {"not told apart from another time of its sentence", DropReason::other_time},
    {"in a caption", DropReason::not_prose},
    {"in a heading", DropReason::not_prose},
};

// src/page
constexpr Words<DateSource> date_source_words[] = {
    {"given", DateSource::given},
    {"json-ld ", DateSource::metadata},
    {"meta ", DateSource::metadata},
    {"microdata ", DateSource::metadata},
    {"script ", DateSource::metadata},
    {"url", DateSource::address},
    {"file name", DateSource::address},
    {"mail date", DateSource::mail},
    {"front matter ", DateSource::front_matter},
    {"first entry", DateSource::parts},
    {"newest post", DateSource::parts},
};

template <class Kind, std::size_t N>
Kind kind_of(const Words<Kind> (&table)[N], std::string_view words, Kind otherwise) {
  const auto* const found =
      std::ranges::find_if(table, [&](const Words<Kind>& row) { return words.starts_with(row.words); });
  return found == std::end(table) ? otherwise : found->kind;
}

}  // namespace

Unresolved unresolved_of(std::string_view reason) {
  return reason.empty() ? Unresolved::none : kind_of(unresolved_words, reason, Unresolved::not_understood);
}

DropReason drop_reason_of(std::string_view reason) {
  return kind_of(drop_words, reason, DropReason::no_event);
}

DateSource date_source_of(std::string_view source) {
  return source.empty() ? DateSource::none : kind_of(date_source_words, source, DateSource::text);
}

NoDate no_date_of(std::string_view reason) {
  if (reason.empty()) return NoDate::none;
  return reason.starts_with("no date") || reason.starts_with("the entries name no day") ? NoDate::no_date
                                                                                        : NoDate::not_its_own;
}

Conflict::Kind conflict_kind_of(std::string_view text) {
  if (text.starts_with("dates differ: ")) return Conflict::Kind::dates;
  if (text.starts_with("claims differ: ")) return Conflict::Kind::claims;
  return text.starts_with("figures differ: ") ? Conflict::Kind::figures : Conflict::Kind::correction;
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
