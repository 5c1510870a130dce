// Words are looked up in small tables, and a message about an unknown one is made from the same table, so that it always
// names what there is.
#include "cli/option_values.h"

#include <charconv>
#include <utility>

#include "time/iso_date.h"

namespace annals {
namespace {

template <class T>
using Names = std::vector<std::pair<std::string_view, T>>;

Error bad_value(std::string_view option, std::string_view word, std::string_view wanted) {
  std::string message{option};
  message.append(" ").append(word.empty() ? "\"\"" : word).append(": ").append(wanted);
  return {ErrorKind::bad_usage, std::move(message), ""};
}

template <class T>
Result<T> named(std::string_view option, std::string_view word, const Names<T>& names) {
  std::string wanted;
  for (const auto& [name, value] : names) {
    if (name == word) return value;
    wanted.append(wanted.empty() ? "must be " : (name == names.back().first ? " or " : ", ")).append(name);
  }
  return bad_value(option, word, wanted);
}

template <class T>
Result<std::vector<T>> named_list(std::string_view option, std::string_view words, const Names<T>& names) {
  std::vector<T> values;
  for (;;) {
    const std::size_t comma = words.find(',');
    Result<T> value = named(option, words.substr(0, comma), names);
    if (!value) return value.error();
    values.push_back(*value);
    if (comma == std::string_view::npos) return values;
    words.remove_prefix(comma + 1);
  }
}

// Pairs each value with the name that outputs use for it, so that what is printed can be asked for.
template <class T, std::size_t N>
Names<T> names_of(const T (&values)[N]) {
  Names<T> names;
  for (const T value : values) names.emplace_back(name(value), value);
  return names;
}

template <class T>
bool parse_number(std::string_view word, T& number) {
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  return error == std::errc{} && end == word.data() + word.size();
}

Result<Bounds> parse_days(std::string_view option, std::string_view word) {
  if (const std::optional<date::sys_days> day = parse_iso_date(word)) return Bounds{*day, *day};
  const std::string text{word};
  if (const std::optional<date::sys_days> day = parse_iso_date(text + "-01")) {
    return Period::containing(*day, Granularity::month).bounds();
  }
  if (const std::optional<date::sys_days> day = parse_iso_date(text + "-01-01")) {
    return Period::containing(*day, Granularity::year).bounds();
  }
  return bad_value(option, word, "not a day YYYY-MM-DD, month YYYY-MM or year YYYY of the calendar");
}

}  // namespace

Result<const Format*> parse_format(std::string_view word) {
  Names<const Format*> names;
  for (const Format& format : formats()) names.emplace_back(format.name, &format);
  return named("--format", word, names);
}

Result<Colour> parse_colour(std::string_view word) {
  return named<Colour>("--color", word,
                       {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}});
}

Result<Mode> parse_mode(std::string_view word) {
  return named<Mode>("--mode", word, {{"auto", Mode::automatic}, {"news", Mode::news}, {"narrative", Mode::narrative}});
}

Result<Preference> parse_preference(std::string_view word) {
  return named<Preference>(
      "--prefer", word, {{"past", Preference::past}, {"future", Preference::future}, {"nearest", Preference::nearest}});
}

Result<date::sys_days> parse_day(std::string_view option, std::string_view word) {
  if (const std::optional<date::sys_days> day = parse_iso_date(word)) return *day;
  return bad_value(option, word, "not a day YYYY-MM-DD of the calendar");
}

Result<date::sys_days> parse_first_day(std::string_view option, std::string_view word) {
  const Result<Bounds> days = parse_days(option, word);
  if (!days) return days.error();
  return days->first;
}

Result<date::sys_days> parse_last_day(std::string_view option, std::string_view word) {
  const Result<Bounds> days = parse_days(option, word);
  if (!days) return days.error();
  return days->last;
}

Result<std::vector<Status>> parse_statuses(std::string_view words) {
  static constexpr Status all[] = {Status::happened, Status::planned, Status::hypothetical, Status::ongoing};
  return named_list("--status", words, names_of(all));
}

Result<std::vector<Kind>> parse_kinds(std::string_view words) {
  static constexpr Kind all[] = {Kind::event, Kind::statement, Kind::state};
  return named_list("--kind", words, names_of(all));
}

Result<std::vector<Precision>> parse_precisions(std::string_view words) {
  static constexpr Precision all[] = {Precision::day,     Precision::week, Precision::month, Precision::season,
                                      Precision::quarter, Precision::half, Precision::year,  Precision::decade,
                                      Precision::century, Precision::range};
  return named_list("--precision", words, names_of(all));
}

Result<double> parse_confidence(std::string_view word) {
  double value = 0;
  if (parse_number(word, value) && value >= 0 && value <= 1) return value;
  return bad_value("--min-confidence", word, "must be a number from 0 to 1");
}

Result<unsigned> parse_threads(std::string_view word) {
  unsigned value = 0;
  if (parse_number(word, value) && value >= 1 && value <= 256) return value;
  return bad_value("--threads", word, "must be a number from 1 to 256");
}

Result<std::size_t> parse_bytes(std::string_view word) {
  std::string_view digits = word;
  unsigned shift = 0;
  if (!digits.empty()) {
    const char unit = digits.back();
    shift = unit == 'K' || unit == 'k' ? 10 : unit == 'M' || unit == 'm' ? 20 : unit == 'G' || unit == 'g' ? 30 : 0;
    if (shift > 0) digits.remove_suffix(1);
  }
  std::size_t value = 0;
  if (parse_number(digits, value) && value >= 1 && value <= (std::size_t{1} << 33 >> shift)) return value << shift;
  return bad_value("--max-bytes", word, "must be a size like 500K, 64M or 2G, 8G at most");
}

}  // namespace annals
