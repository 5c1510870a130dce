// ISO 8601 calendar days as text, "2025-02-27", years -9999 to 9999 (a BC year is written -0043-03-15).
#pragma once

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>

namespace annals {

std::string iso_date(date::sys_days day);

// The day, where `text` is exactly YYYY-MM-DD and exists.
std::optional<date::sys_days> parse_iso_date(std::string_view text);

}  // namespace annals
