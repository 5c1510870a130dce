// Words are looked up in small tables, and a message about an unknown one is made from the same table, so that it always
// names what there is.
#include "cli/option_values.h"

#include <charconv>
#include <utility>

#include "text/suggestion.h"
#include "text/utf8.h"
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
  const std::string given = ascii_lower(word);
  std::vector<std::string_view> known;
  for (const auto& [name, value] : names) {
    if (name == given) return value;
    known.push_back(name);
    wanted.append(wanted.empty() ? "must be " : (name == names.back().first ? " or " : ", ")).append(name);
  }
  return bad_value(option, word, wanted + suggestion(given, known));
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

Names<const Format*> format_names() {
  Names<const Format*> names;
  for (const Format& format : formats()) names.emplace_back(format.name, &format);
  return names;
}

Names<Colour> colours() {
  return {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}};
}

Names<Mode> modes() {
  return {{"auto", Mode::automatic}, {"news", Mode::news}, {"narrative", Mode::narrative}};
}

Names<Preference> preferences() {
  return {{"past", Preference::past}, {"future", Preference::future}, {"nearest", Preference::nearest}};
}

Names<Status> statuses() {
  static constexpr Status all[] = {Status::happened, Status::planned, Status::hypothetical, Status::ongoing};
  return names_of(all);
}

Names<Kind> kinds() {
  static constexpr Kind all[] = {Kind::event, Kind::statement, Kind::state};
  return names_of(all);
}

Names<Precision> precisions() {
  static constexpr Precision all[] = {Precision::day,     Precision::week, Precision::month, Precision::season,
                                      Precision::quarter, Precision::half, Precision::year,  Precision::decade,
                                      Precision::century, Precision::range};
  return names_of(all);
}

template <class T>
std::vector<std::string_view> words_of(const Names<T>& names) {
  std::vector<std::string_view> words;
  for (const auto& [word, value] : names) words.push_back(word);
  return words;
}

}  // namespace

std::vector<std::string_view> choices_of(std::string_view option) {
  if (option == "format") return words_of(format_names());
  if (option == "color") return words_of(colours());
  if (option == "mode") return words_of(modes());
  if (option == "prefer") return words_of(preferences());
  if (option == "status") return words_of(statuses());
  if (option == "kind") return words_of(kinds());
  if (option == "precision") return words_of(precisions());
  return {};
}

Result<const Format*> parse_format(std::string_view word) {
  return named("--format", word, format_names());
}

Result<Colour> parse_colour(std::string_view word) {
  return named("--color", word, colours());
}

Result<Mode> parse_mode(std::string_view word) {
  return named("--mode", word, modes());
}

Result<Preference> parse_preference(std::string_view word) {
  return named("--prefer", word, preferences());
}

Result<date::sys_days> parse_day(std::string_view option, std::string_view word) {
  if (const std::optional<date::sys_days> day = parse_iso_date(word)) return *day;
  return bad_value(option, word, "not a day YYYY-MM-DD of the calendar");
}

Result<SavedTime> parse_time(std::string_view option, std::string_view word) {
  if (const std::optional<SavedTime> time = parse_saved_time(word)) return *time;
  return bad_value(option, word, "not a time YYYY-MM-DDTHH:MM or day YYYY-MM-DD");
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
  return named_list("--status", words, statuses());
}

Result<std::vector<Kind>> parse_kinds(std::string_view words) {
  return named_list("--kind", words, kinds());
}

Result<std::vector<Precision>> parse_precisions(std::string_view words) {
  return named_list("--precision", words, precisions());
}

Result<double> parse_confidence(std::string_view word) {
  double value = 0;
  if (parse_number(word, value) && value >= 0 && value <= 1) return value;
  return bad_value("--min-confidence", word, "must be a number from 0 to 1");
}

Result<std::vector<std::string>> parse_names(std::string_view words) {
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin <= words.size();) {
    const std::size_t end = std::min(words.find(',', begin), words.size());
    if (end == begin)
      return Error{ErrorKind::bad_usage, "--keep: a name is missing in '" + std::string(words) + "'", ""};
    names.emplace_back(words.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

Result<std::size_t> parse_top(std::string_view word) {
  std::size_t value = 0;
  if (parse_number(word, value) && value >= 1) return value;
  return bad_value("--top", word, "must be a whole number from 1");
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
