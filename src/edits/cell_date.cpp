// Numbers are read here, words by the recognizer and the resolver with no day to count from.
#include "edits/cell_date.h"

#include <array>
#include <charconv>

#include "recognize/recognize.h"
#include "resolve/resolve.h"
#include "time/iso_date.h"

namespace annals {
namespace {

std::string_view trimmed(std::string_view text) {
  for (const std::string_view guard : {"\u2060", "\uFEFF", "'"}) {
    if (text.starts_with(guard)) text.remove_prefix(guard.size());
  }
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

Value whole_day(date::sys_days day) {
  return {Period::containing(day, Granularity::day), Modifier::none, std::nullopt};
}

struct Numbers {
  int first, second, year;
};

// "27.02.2025", "2/27/2025", "27-2-2025".
std::optional<Numbers> numbers_of(std::string_view text) {
  std::array<int, 3> numbers{};
  char separator = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const char* const begin = text.data();
    const auto [end, error] = std::from_chars(begin, begin + text.size(), numbers[i]);
    if (error != std::errc{} || numbers[i] < 0) return std::nullopt;
    const auto digits = static_cast<std::size_t>(end - begin);
    if (i < 2 ? digits > 2 : digits != 4) return std::nullopt;
    text.remove_prefix(digits);
    if (i == 2) break;
    if (text.empty() || (text[0] != '.' && text[0] != '/' && text[0] != '-') || (i == 1 && text[0] != separator))
      return std::nullopt;
    separator = text[0];
    text.remove_prefix(1);
  }
  if (!text.empty() && text.substr(0, 9) != " 00:00:00" && text != " 00:00" && text != " 0:00") return std::nullopt;
  return Numbers{numbers[0], numbers[1], numbers[2]};
}

std::optional<date::sys_days> day_of(const Numbers& numbers, DayOrder order) {
  const bool day_first = order == DayOrder::day_month;
  const date::year_month_day day{date::year{numbers.year},
                                 date::month(static_cast<unsigned>(day_first ? numbers.second : numbers.first)),
                                 date::day(static_cast<unsigned>(day_first ? numbers.first : numbers.second))};
  return day.ok() ? std::optional<date::sys_days>(day) : std::nullopt;
}

Error refused(std::string_view text, std::string_view why) {
  return {ErrorKind::bad_record, "'" + std::string(text.substr(0, 60)) + "' " + std::string(why), ""};
}

std::string spelled(const Pack& pack, date::sys_days day) {
  if (!pack.wording) return iso_date(day);
  return std::to_string(unsigned{date::year_month_day{day}.day()}) + " " +
         pack.wording->names.months[unsigned{date::year_month_day{day}.month()} - 1];
}

Result<Value> by_numbers(std::string_view text, const Numbers& numbers, const DateReading& reading) {
  const auto by_day = day_of(numbers, DayOrder::day_month);
  const auto by_month = day_of(numbers, DayOrder::month_day);
  if (!by_day && !by_month) return refused(text, "is no day of the calendar");
  if (by_day && by_month && *by_day != *by_month && !reading.order)
    return refused(text, "is " + spelled(reading.pack, *by_day) + " or " + spelled(reading.pack, *by_month) +
                             "; write it as YYYY-MM-DD");
  if (by_day && by_month) return whole_day(reading.order == DayOrder::month_day ? *by_month : *by_day);
  return whole_day(by_day ? *by_day : *by_month);
}

}  // namespace

Result<Value> date_of_words(std::string_view text, const Pack& pack) {
  const std::vector<Mention> mentions = recognize(text, pack.rules).mentions;
  if (mentions.size() == 1 && mentions[0].span == Span{0, text.size()}) {
    ResolveOptions options;
    options.mode = Mode::news;
    const std::vector<ResolvedMention> resolved = resolve(text, mentions, pack, options);
    if (resolved[0].value && resolved[0].reference.empty() && bounds(*resolved[0].value)) return *resolved[0].value;
  }
  return refused(text, "is no date by itself");
}

Result<Value> date_of_cell(const SheetCell& cell, const DateReading& reading) {
  const std::string_view text = trimmed(cell.text);
  if (cell.kind == SheetCell::Kind::error) return refused(text, "is an error of the spreadsheet");
  if (cell.kind == SheetCell::Kind::formula || text.starts_with('='))
    return refused(text, "is a formula; copy the cell and paste its value");
  const std::size_t year = text.starts_with('-') ? 5 : 4;
  if (const auto day = parse_iso_date(text.substr(0, year + 6)); day && text.size() >= year + 6) {
    const std::string_view rest = text.substr(year + 6);
    if (rest.empty() || rest.find_first_not_of("0:.TZ ") == std::string_view::npos) return whole_day(*day);
  }
  if (const auto day = parse_iso_date(std::string(text) + "-01"))
    return Value{Period::containing(*day, Granularity::month), Modifier::none, std::nullopt};
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size()) {
    const auto period = number >= -9998 && number <= 9998 ? Period::year(date::year{number}) : std::nullopt;
    if (!period) return refused(text, "is a number and no date");
    return Value{*period, Modifier::none, std::nullopt};
  }
  if (const auto numbers = numbers_of(text)) return by_numbers(text, *numbers, reading);
  return date_of_words(text, reading.pack);
}

std::optional<DayOrder> proven_order(const std::vector<const SheetCell*>& cells) {
  std::optional<DayOrder> proven;
  for (const SheetCell* cell : cells) {
    const auto numbers = numbers_of(trimmed(cell->text));
    if (!numbers) continue;
    const bool by_day = day_of(*numbers, DayOrder::day_month).has_value();
    if (by_day == day_of(*numbers, DayOrder::month_day).has_value()) continue;
    const DayOrder order = by_day ? DayOrder::day_month : DayOrder::month_day;
    if (proven && *proven != order) return std::nullopt;
    proven = order;
  }
  return proven;
}

}  // namespace annals
