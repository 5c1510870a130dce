// The closed set of operations that a rule's value is built from, and their types.
//
// A value expression is checked against this table when its file is loaded: an unknown operation, a wrong number of
// arguments or an argument of the wrong type is an error with a place. docs/rules.md prints the table with examples.
//
// Thread safety: constants.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace annals {

// The type of an expression, of a lexicon's entries and of a category's meaning. What stands for a time (date, duration,
// recurrence, vague) can be a mention by itself; the others are material for them.
enum class Type : unsigned char {
  number,    // a count, may be "some"
  unit,      // a Granularity
  month,     // 1..12
  weekday,   // 0 Sunday .. 6 Saturday
  season,    // spring, summer, fall, winter
  part,      // a part of the day
  modifier,  // start, mid, end, approx, less_than …
  half_day,  // am, pm
  zone,      // minutes from UTC
  holiday,   // a table of holidays.toml
  relation,  // before, after, until, by, from, since
  word,      // a string, as for quant and freq
  date,      // a calendar time, complete or partial
  duration,
  recurrence,
  vague,
};

enum class Operation : unsigned char {
  literal,
  // numbers
  sum,
  product,
  // what was said of a date
  year,
  short_year,
  decade,
  short_decade,
  century,
  millennium,
  bc,
  half,
  quarter,
  season,
  month,
  week,
  day,
  weekday,
  weekend,
  part,
  holiday,
  clock,
  clock_number,
  zoned,
  fiscal,
  some_day,
  by_region,
  date_number,
  day_month,
  join,
  in,
  // dates from the reference, or from the date mentioned before
  today,
  now,
  current,
  spoken,
  this_,
  last,
  next,
  ago,
  hence,
  later,
  earlier,
  prior,
  following,
  same,
  latest,
  event,
  after,
  before,
  nth,
  step,
  nearest,
  workdays,
  unit_of,
  due,
  // dates from dates
  modify,
  within,
  lately,
  since,
  until,
  related,
  // durations
  length,
  plus,
  recent,
  coming,
  ending,
  starting,
  edge,
  // recurrences
  every,
  frequency,
  // vague references
  past,
  present,
  future,
};

// A set of types, as a parameter accepts them.
class TypeSet {
 public:
  constexpr TypeSet() = default;
  constexpr TypeSet(Type type) : bits_(1U << static_cast<unsigned>(type)) {}  // NOLINT(google-explicit-constructor)
  constexpr bool contains(Type type) const { return (bits_ & TypeSet(type).bits_) != 0; }
  friend constexpr TypeSet operator|(TypeSet a, TypeSet b) {
    a.bits_ |= b.bits_;
    return a;
  }

 private:
  unsigned bits_ = 0;
};

constexpr TypeSet operator|(Type a, Type b) {
  return TypeSet(a) | TypeSet(b);
}

struct Signature {
  std::string_view name;  // as rule files write it
  Operation operation;
  Type result;  // where `same_as_first`, the type of the first argument instead
  std::vector<TypeSet> parameters;
  std::size_t required;   // how many of them have to be there; the rest may be left out, or be absent captures
  bool variadic = false;  // the last parameter may repeat
  bool same_as_first = false;
};

// The operation of that name; nullptr where there is none.
const Signature* signature(std::string_view name);

// All of them, in the order of the enum.
const std::vector<Signature>& signatures();

std::string_view name(Type type);
std::string_view name(Operation operation);
std::optional<Type> type_named(std::string_view name);

// May a meaning of this type be a mention of its own?
constexpr bool is_time(Type type) {
  return type == Type::date || type == Type::duration || type == Type::recurrence || type == Type::vague;
}

}  // namespace annals
