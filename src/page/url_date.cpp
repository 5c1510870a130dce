// The path goes through the reader of written dates with slashes standing; what is added here is what addresses alone
// do: a date that is glued to other digits does not count, a month name between slashes does.
#include "page/url_date.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "page/written_date.h"

namespace annals {
namespace {

std::string_view path_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) {
    const std::size_t slash = url.find('/', scheme + 3);
    url = slash == std::string_view::npos ? std::string_view() : url.substr(slash);
  }
  return url.substr(0, url.find('#'));
}

bool digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

}  // namespace

std::optional<date::sys_days> url_date(std::string_view url, const PageRules& rules) {
  const std::string_view path = path_of(url);
  std::optional<date::sys_days> found;
  for (const WrittenDate& date : find_dates(path, rules, false)) {
    if (date.numeric_order_guessed) continue;
    const std::string_view written = date.span.of(path);
    // Two-digit years are article numbers as often as dates.
    if (written.size() < 8 || (written.find_first_of("0123456789") != 0)) continue;
    const auto all_digits = [](std::string_view part) { return std::all_of(part.begin(), part.end(), digit); };
    if (!all_digits(written.substr(0, 4)) && !all_digits(written.substr(written.size() - 4))) continue;
    if (found && *found != date.day) return {};
    found = date.day;
  }
  return found;
}

std::optional<date::year_month> url_month(std::string_view url) {
  const std::string_view path = path_of(url);
  for (std::size_t at = 0; at + 8 <= path.size(); ++at) {
    if (path[at] != '/' || !digit(path[at + 1]) || !digit(path[at + 2]) || !digit(path[at + 3]) || !digit(path[at + 4]))
      continue;
    if ((path[at + 5] != '/' && path[at + 5] != '-') || !digit(path[at + 6])) continue;
    const bool two = digit(path[at + 7]);
    const std::size_t end = at + (two ? 8 : 7);
    if (end < path.size() && path[end] != '/') continue;
    const int year = std::stoi(std::string(path.substr(at + 1, 4)));
    const auto month = static_cast<unsigned>(std::stoi(std::string(path.substr(at + 6, two ? 2 : 1))));
    if (year >= 1990 && year <= 2099 && month >= 1 && month <= 12) return date::year{year} / date::month{month};
  }
  return {};
}

}  // namespace annals
