// A meaning: what a rule says its words mean, not yet on the calendar.
//
//   "earlier this month"   within(this(month), start)
//   "two days before May 3" before(length(2, day), join(month(5), day(3)))
//
// A tree of operations (rules/operation.h) over literals from lexicons and numbers from the text. The resolver evaluates it
// against a reference; until then the same meaning stands for every reference.
//
// Thread safety: values.
#pragma once

#include <date/date.h>

#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "rules/operation.h"
#include "time/value.h"

namespace annals {

struct HolidayName {
  std::string id;  // a table of holidays.toml
  friend bool operator==(const HolidayName&, const HolidayName&) = default;
};

// A number of which only "some" is known: "several", "a few".
struct SomeNumber {
  friend bool operator==(const SomeNumber&, const SomeNumber&) = default;
};

enum class HalfDay : unsigned char { am, pm };

// The names that lexicons and expressions use, in the order of the enums.
inline constexpr std::array<std::string_view, 4> season_names = {"spring", "summer", "fall", "winter"};
inline constexpr std::array<std::string_view, 6> day_part_names = {"morning", "midday", "afternoon",
                                                                   "evening", "night",  "daytime"};
inline constexpr std::array<std::string_view, 13> modifier_names = {
    "none",         "start",       "mid",       "end",       "approx",        "before",       "after",
    "on_or_before", "on_or_after", "less_than", "more_than", "equal_or_less", "equal_or_more"};

// What a lexicon entry or a number in the text stands for. monostate: the words were not there ("?" in the pattern).
using Literal = std::variant<std::monostate, double, SomeNumber, Granularity, date::month, date::weekday, Season,
                             DayPart, Modifier, HalfDay, TimeRelation, std::chrono::minutes, HolidayName, std::string>;

struct Meaning {
  Operation operation = Operation::literal;
  Literal literal;             // of Operation::literal
  std::vector<Meaning> parts;  // the arguments of every other operation

  bool absent() const { return operation == Operation::literal && std::holds_alternative<std::monostate>(literal); }

  friend bool operator==(const Meaning&, const Meaning&) = default;
};

// The meaning as rule files write it, for people: "within(this(month), start)".
std::string text(const Meaning& meaning);

}  // namespace annals
