// The date in an article's address, as most publishers and blogs put it there.
//
//   https://example.org/2025/02/27/title.html    2025-02-27          https://example.org/news/20250227-title 2025-02-27
//   https://example.org/2025-02-27-title         2025-02-27          https://example.org/2025/feb/27/title 2025-02-27
//   https://example.org/2025/02/title            month 2025-02       https://example.org/news/2025/title        none
//
// Thread safety: pure functions.
#pragma once

#include <date/date.h>

#include <optional>
#include <string_view>

#include "page/page_rules.h"

namespace annals {

// A full date in the path (or in a file's name); nullopt where none or more than one day is written there.
std::optional<date::sys_days> url_date(std::string_view url, const PageRules& rules);

// A year and month in the path, where no full date is.
std::optional<date::year_month> url_month(std::string_view url);

}  // namespace annals
