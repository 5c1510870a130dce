// Meanings as text, in the syntax of rule files.

#include "rules/meaning.h"

#include <array>
#include <charconv>

namespace annals {
namespace {

std::string number_text(double number) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

template <std::size_t N, class E>
std::string name_in(const std::array<std::string_view, N>& names, E value) {
  return std::string(names.at(static_cast<std::size_t>(value)));
}

struct LiteralText {
  std::string operator()(std::monostate) const { return "-"; }
  std::string operator()(double number) const { return number_text(number); }
  std::string operator()(SomeNumber) const { return "some"; }
  std::string operator()(Granularity unit) const { return std::string(name(unit)); }
  std::string operator()(date::month month) const { return number_text(static_cast<unsigned>(month)); }
  std::string operator()(date::weekday weekday) const { return number_text(weekday.c_encoding()); }
  std::string operator()(Season season) const { return name_in(season_names, season); }
  std::string operator()(DayPart part) const { return name_in(day_part_names, part); }
  std::string operator()(Modifier modifier) const { return name_in(modifier_names, modifier); }
  std::string operator()(TimeRelation relation) const { return std::string(name(relation)); }
  std::string operator()(HalfDay half) const { return half == HalfDay::am ? "am" : "pm"; }
  std::string operator()(std::chrono::minutes offset) const { return number_text(static_cast<double>(offset.count())); }
  std::string operator()(const HolidayName& holiday) const { return holiday.id; }
  std::string operator()(const std::string& word) const { return word; }
};

}  // namespace

std::string text(const Meaning& meaning) {
  if (meaning.operation == Operation::literal) return std::visit(LiteralText{}, meaning.literal);
  std::string out(name(meaning.operation));
  out += '(';
  for (const Meaning& part : meaning.parts) {
    if (&part != &meaning.parts.front()) out += ", ";
    out += text(part);
  }
  return out + ')';
}

}  // namespace annals
