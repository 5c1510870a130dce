#include "time/notation.h"

#include <sstream>
#include <string_view>

#include "time/digits.h"
#include "time/iso_date.h"
#include "time/timex3.h"

namespace annals::testing {
namespace {

constexpr Modifier modifiers[] = {Modifier::start,        Modifier::mid,           Modifier::end,
                                  Modifier::approx,       Modifier::before,        Modifier::after,
                                  Modifier::on_or_before, Modifier::on_or_after,   Modifier::less_than,
                                  Modifier::more_than,    Modifier::equal_or_less, Modifier::equal_or_more};

constexpr std::string_view modifier_words[] = {"start",     "mid",       "end",           "approx",
                                               "before",    "after",     "on_or_before",  "on_or_after",
                                               "less_than", "more_than", "equal_or_less", "equal_or_more"};

bool mark_fiscal(Value& value) {
  if (auto* period = std::get_if<Period>(&value.what)) *period = period->as_fiscal();
  if (auto* date = std::get_if<PartialDate>(&value.what)) date->fiscal = true;
  return true;
}

bool make_recurrence(Value& value) {
  if (const auto* duration = std::get_if<Duration>(&value.what)) value.what = Recurrence{.pattern = *duration};
  if (const auto* date = std::get_if<PartialDate>(&value.what)) value.what = Recurrence{.pattern = *date};
  return std::holds_alternative<Recurrence>(value.what);
}

// "+05:30"
bool set_zone(Value& value, std::string_view zone) {
  const auto& period = std::get<Period>(value.what);
  ClockTime time = *period.clock_time();
  const std::chrono::minutes offset{*number_of(zone.substr(1, 2)) * 60 + *number_of(zone.substr(4, 2))};
  time.offset = zone.front() == '-' ? -offset : offset;
  value.what = *Period::at(period.first_day(), time);
  return true;
}

bool set_bounds(Value& value, std::string_view text) {
  const auto first = parse_iso_date(text.substr(0, text.find("..")));
  const auto last = parse_iso_date(text.substr(text.find("..") + 2));
  if (first && last) value.set_bounds = Bounds{*first, *last};
  return first && last;
}

bool add_word(Value& value, const std::string& word) {
  for (std::size_t i = 0; i < std::size(modifiers); ++i)
    if (word == modifier_words[i]) {
      value.modifier = modifiers[i];
      return true;
    }
  if (word == "fiscal") return mark_fiscal(value);
  if (word == "recurs") return make_recurrence(value);
  const std::string content = word.substr(std::min(word.find(':') + 1, word.size()));
  if (word.starts_with("zone:")) return set_zone(value, content);
  if (word.starts_with("set:")) return set_bounds(value, content);
  auto* recurrence = std::get_if<Recurrence>(&value.what);
  if (recurrence && word.starts_with("quant:")) recurrence->quant = content;
  if (recurrence && word.starts_with("freq:")) recurrence->freq = content;
  return recurrence && (word.starts_with("quant:") || word.starts_with("freq:"));
}

}  // namespace

std::optional<Value> value_of(const std::string& notation) {
  std::istringstream words(notation);
  std::string word;
  words >> word;
  std::optional<Value> value = parse_timex3(word);
  while (value && words >> word)
    if (!add_word(*value, word)) return std::nullopt;
  return value;
}

std::string bounds_text(const std::optional<Bounds>& bounds) {
  return bounds ? iso_date(bounds->first) + ".." + iso_date(bounds->last) : "-";
}

}  // namespace annals::testing
