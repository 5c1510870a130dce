// One function for each table of the file states its keys, the members of Wording that they fill, and their placeholders.
// Reading goes on after an error, so that these functions need not look; the first one is what is reported.
#include "rules/wording.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rules/toml_reader.h"

namespace annals {
namespace {

// The file and the first error in it.
struct Reading {
  const PackFile& file;
  std::optional<Error> error = {};

  void fail(const toml::source_region& where, std::string message) {
    if (!error) error = Error{ErrorKind::bad_rule, std::move(message), place_of(file, where)};
  }
};

std::string in_quotes(std::string_view text) {
  return "'" + std::string(text) + "'";
}

// The first {name} of a template that is not one of `names`, which blanks separate; or an unclosed brace.
std::optional<std::string> unknown_placeholder(std::string_view pattern, std::string_view names) {
  const std::string known = " " + std::string(names) + " ";
  for (std::size_t open = pattern.find('{'); open != pattern.npos; open = pattern.find('{', open + 1)) {
    const std::size_t close = std::min(pattern.find('}', open), pattern.size());
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    if (name.empty() || close == pattern.size() || known.find(" " + std::string(name) + " ") == known.npos)
      return std::string(pattern.substr(open, close + 1 - open));
  }
  return std::nullopt;
}

// A table of the file while its keys are read into members; where there is an error, the member stays as it was.
class Table {
 public:
  Table(const toml::table* content, std::string name, Reading& reading)
      : content_(content), name_(std::move(name)), reading_(reading) {}

  // The table under `key`; a missing one is an error here, and nothing is read from it.
  Table table(std::string_view key) {
    const toml::node* node = find(key);
    if (node && !node->is_table()) reading_.fail(node->source(), in_quotes(key) + " has to be a table");
    return Table(node ? node->as_table() : nullptr, name_.empty() ? std::string(key) : name_ + "." + std::string(key),
                 reading_);
  }

  // A text with these placeholders (blanks between them) and no others.
  void text(std::string_view key, std::string_view placeholders, std::string& member) {
    const toml::node* node = find(key);
    if (!node) return;
    const auto* text = node->as_string();
    if (!text) return reading_.fail(node->source(), in_quotes(key) + " has to be a text");
    member = text->get();
    if (const auto unknown = unknown_placeholder(member, placeholders))
      reading_.fail(node->source(), in_quotes(*unknown) + " is no placeholder of " + in_quotes(key) +
                                        (placeholders.empty() ? "" : ", which has " + std::string(placeholders)));
  }

  void texts(std::string_view key, std::vector<std::string>& member) {
    const toml::node* node = find(key);
    if (!node) return;
    const toml::array* array = node->as_array();
    if (!array || !(array->empty() || array->is_homogeneous<std::string>()))
      return reading_.fail(node->source(), in_quotes(key) + " has to be a list of texts");
    for (const toml::node& element : *array) member.push_back(element.as_string()->get());
  }

  template <std::size_t size>
  void texts(std::string_view key, std::array<std::string, size>& member) {
    std::vector<std::string> read;
    texts(key, read);
    const toml::node* node = find(key);
    if (!node || !node->is_array()) return;
    if (read.size() != size)
      return reading_.fail(node->source(), in_quotes(key) + " has to have " + std::to_string(size) + " texts");
    std::move(read.begin(), read.end(), member.begin());
  }

  // A text for each key there is, `required` among them.
  void map(std::string_view required, std::map<std::string, std::string>& member) {
    if (find(required) == nullptr) return;
    for (const auto& [key, node] : *content_) text(key.str(), "", member[std::string(key.str())]);
  }

  // To be called last: every key that was not read is an error.
  void end() const {
    if (!content_) return;
    for (const auto& [key, node] : *content_)
      if (!read_.contains(key.str()))
        reading_.fail(key.source(),
                      "unknown key " + in_quotes(key.str()) + (name_.empty() ? "" : " in [" + name_ + "]"));
  }

 private:
  // What stands under `key`; an error where nothing does.
  const toml::node* find(std::string_view key) {
    if (!content_) return nullptr;
    read_.insert(std::string(key));
    const toml::node* node = content_->get(key);
    if (!node)
      reading_.fail(content_->source(),
                    "key " + in_quotes(key) + " is missing" + (name_.empty() ? "" : " from [" + name_ + "]"));
    return node;
  }

  const toml::table* content_;  // null: it is missing, which was reported where it was looked for
  std::string name_;
  Reading& reading_;
  std::set<std::string, std::less<>> read_;
};

void read_names(Table table, Wording::Names& names) {
  table.texts("months", names.months);
  table.texts("weekdays", names.weekdays);
  table.texts("seasons", names.seasons);
  table.texts("day-parts", names.day_parts);
  table.texts("halves", names.halves);
  table.texts("half-days", names.half_days);
  table.end();
}

void read_numbers(Table table, Wording::Numbers& numbers) {
  table.texts("words", numbers.words);
  table.text("decimal-mark", "", numbers.decimal_mark);
  table.text("ordinal", "number ending", numbers.ordinal);
  table.table("endings").map("other", numbers.ending);
  table.end();
}

void read_units(Table table, std::array<Wording::Noun, granularity_count>& units) {
  for (std::size_t i = 0; i < granularity_count; ++i) {
    std::array<std::string, 2> forms;
    table.texts(name(static_cast<Granularity>(i)), forms);
    units[i] = {forms[0], forms[1]};
  }
  table.end();
}

void read_years(Table table, Wording::Years& years) {
  constexpr std::string_view numbers = "number ordinal roman";
  table.text("year", numbers, years.year);
  table.text("year-bc", numbers, years.year_bc);
  table.text("short-year", "number", years.short_year);
  table.text("decade", numbers, years.decade);
  table.text("decade-bc", numbers, years.decade_bc);
  table.text("short-decade", "number", years.short_decade);
  table.text("decade-alone", "decade", years.decade_alone);
  table.text("century", numbers, years.century);
  table.text("century-bc", numbers, years.century_bc);
  table.text("millennium", numbers, years.millennium);
  table.text("millennium-bc", numbers, years.millennium_bc);
  table.end();
}

void read_periods(Table table, Wording::Periods& periods) {
  table.text("half", "half year", periods.half);
  table.text("quarter", "number year", periods.quarter);
  table.text("quarter-of-any-year", "number", periods.quarter_of_any_year);
  table.text("season", "season year", periods.season);
  table.text("season-across", "season year next", periods.season_across);
  table.text("month", "month year", periods.month);
  table.text("week", "date", periods.week);
  table.text("weekend", "date", periods.weekend);
  table.text("week-of-any-year", "number", periods.week_of_any_year);
  table.text("any-weekend", "", periods.any_weekend);
  table.text("day", "day month year", periods.day);
  table.text("day-of-any-year", "day month", periods.day_of_any_year);
  table.text("day-of-any-month", "day ordinal", periods.day_of_any_month);
  table.text("weekday-date", "weekday date", periods.weekday_date);
  table.text("weekday-in", "weekday date", periods.weekday_in);
  table.text("part", "part date", periods.part);
  table.text("part-of-weekday", "part date", periods.part_of_weekday);
  table.text("time", "date time", periods.time);
  table.text("fiscal", "period", periods.fiscal);
  table.end();
}

void read_times(Table table, Wording::Times& times) {
  constexpr std::string_view clock = "hour hour12 half-day minute second";
  table.text("hour", clock, times.hour);
  table.text("minute", clock, times.minute);
  table.text("second", clock, times.second);
  table.text("zone", "time offset", times.zone);
  table.end();
}

void read_ranges(Table table, Wording::Ranges& ranges) {
  table.text("days-of-month", "begin end month year", ranges.days_of_month);
  table.text("days-of-year", "begin begin-month end end-month year", ranges.days_of_year);
  table.text("months-of-year", "begin end year", ranges.months_of_year);
  table.text("years", "begin end", ranges.years);
  table.text("other", "begin end", ranges.other);
  table.text("from", "begin", ranges.from);
  table.text("until", "end", ranges.until);
  table.end();
}

void read_portion(Table table, Wording::Portion& portion) {
  table.text("name", "date", portion.name);
  table.text("phrase", "date", portion.phrase);
  table.text("day", "date", portion.day);
  table.end();
}

void read_modifiers(Table table, Wording::Modifiers& modifiers) {
  read_portion(table.table("start"), modifiers.start);
  read_portion(table.table("mid"), modifiers.mid);
  read_portion(table.table("end"), modifiers.end);
  table.text("approx", "date", modifiers.approx);
  table.text("before", "date", modifiers.before);
  table.text("after", "date", modifiers.after);
  table.text("on-or-before", "date", modifiers.on_or_before);
  table.text("on-or-after", "date", modifiers.on_or_after);
  table.text("less-than", "date", modifiers.less_than);
  table.text("more-than", "date", modifiers.more_than);
  table.text("equal-or-less", "date", modifiers.equal_or_less);
  table.text("equal-or-more", "date", modifiers.equal_or_more);
  table.text("until", "date", modifiers.until);
  table.text("by", "date", modifiers.by);
  table.text("from", "date", modifiers.from);
  table.text("since", "date", modifiers.since);
  table.end();
}

void read_durations(Table table, Wording::Durations& durations) {
  table.text("exact", "number unit", durations.exact);
  table.text("unknown", "unit", durations.unknown);
  table.text("sum", "left right", durations.sum);
  table.end();
}

void read_recurrences(Table table, Wording::Recurrences& recurrences) {
  table.text("every-unit", "unit", recurrences.every_unit);
  table.text("every-duration", "duration", recurrences.every_duration);
  table.text("every-date", "date", recurrences.every_date);
  table.text("per-unit", "unit times", recurrences.per_unit);
  table.text("per-duration", "duration times", recurrences.per_duration);
  table.text("per-date", "date times", recurrences.per_date);
  table.text("times", "number", recurrences.times);
  table.texts("times-words", recurrences.times_words);
  table.end();
}

void read_messages(Table table, Wording::Messages& messages) {
  table.text("mail", "from to subject", messages.mail);
  table.text("mail-to-nobody", "from subject", messages.mail_to_nobody);
  table.end();
}

void read_vague(Table table, Wording::VagueTimes& vague) {
  table.text("past", "", vague.past);
  table.text("present", "", vague.present);
  table.text("future", "", vague.future);
  table.end();
}

Wording read(const toml::table& content, Reading& reading) {
  Wording wording;
  Table root(&content, "", reading);
  read_names(root.table("names"), wording.names);
  read_numbers(root.table("numbers"), wording.numbers);
  read_units(root.table("units"), wording.units);
  read_years(root.table("years"), wording.years);
  read_periods(root.table("periods"), wording.periods);
  read_times(root.table("times"), wording.times);
  read_ranges(root.table("ranges"), wording.ranges);
  read_modifiers(root.table("modifiers"), wording.modifiers);
  read_durations(root.table("durations"), wording.durations);
  read_recurrences(root.table("recurrences"), wording.recurrences);
  read_messages(root.table("messages"), wording.messages);
  read_vague(root.table("vague"), wording.vague);
  root.end();
  return wording;
}

}  // namespace

Result<Wording> parse_wording(std::string_view toml, std::string_view file_name) {
  const PackFile file{std::string(file_name), std::string(toml)};
  const Result<toml::table> content = parse_toml(file);
  if (!content) return content.error();
  Reading reading{file};
  Wording wording = read(*content, reading);
  if (reading.error) return *std::move(reading.error);
  return wording;
}

}  // namespace annals
