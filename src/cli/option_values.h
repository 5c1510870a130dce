// The values that options take, from their words. Each gives bad_usage, naming the option and what it takes.
//
// Thread safety: pure functions.
#pragma once

#include <date/date.h>

#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"

namespace annals {

// The words that an option without dashes, "format", takes; empty where it takes others than a few known ones.
std::vector<std::string_view> choices_of(std::string_view option);

Result<const Format*> parse_format(std::string_view word);
Result<Colour> parse_colour(std::string_view word);
Result<Mode> parse_mode(std::string_view word);
Result<Preference> parse_preference(std::string_view word);

// YYYY-MM-DD.
Result<date::sys_days> parse_day(std::string_view option, std::string_view word);
Result<SavedTime> parse_time(std::string_view option, std::string_view word);

// YYYY, YYYY-MM or YYYY-MM-DD; its first or last day.
Result<date::sys_days> parse_first_day(std::string_view option, std::string_view word);
Result<date::sys_days> parse_last_day(std::string_view option, std::string_view word);

// Names separated by commas.
Result<std::vector<Status>> parse_statuses(std::string_view words);
Result<std::vector<Kind>> parse_kinds(std::string_view words);
Result<std::vector<Precision>> parse_precisions(std::string_view words);

Result<double> parse_confidence(std::string_view word);                // 0..1
Result<std::vector<std::string>> parse_names(std::string_view words);  // of fields, a comma between two
Result<std::size_t> parse_top(std::string_view word);                  // 1 and more
Result<unsigned> parse_threads(std::string_view word);                 // 1..256

// "1000000", "500K", "64M", "2G" (powers of 1024).
Result<std::size_t> parse_bytes(std::string_view word);

}  // namespace annals
