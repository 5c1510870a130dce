// ISO days as text. The day is taken apart and put together by date.h; this file knows only where the digits stand.
#include "time/iso_date.h"

#include <array>

#include "time/digits.h"

namespace annals {

std::string iso_date(date::sys_days day) {
  const date::year_month_day ymd{day};
  const int year = int{ymd.year()};
  if (year >= 0 && year <= 9999) {
    const unsigned y = static_cast<unsigned>(year), m{ymd.month()}, d{ymd.day()};
    const auto digit = [](unsigned number) { return static_cast<char>('0' + number % 10); };
    const std::array<char, 10> text = {digit(y / 1000), digit(y / 100), digit(y / 10), digit(y),      '-',
                                       digit(m / 10),   digit(m),       '-',           digit(d / 10), digit(d)};
    return {text.data(), text.size()};
  }
  std::string text(year < 0 ? "-" : "");
  append_digits(year < 0 ? -year : year, 4, text);
  text += '-';
  append_digits(int(unsigned{ymd.month()}), 2, text);
  text += '-';
  append_digits(int(unsigned{ymd.day()}), 2, text);
  return text;
}

std::optional<date::sys_days> parse_iso_date(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const std::optional<int> year = number_of(text.substr(0, 4));
  const std::optional<int> month = number_of(text.substr(5, 2));
  const std::optional<int> day = number_of(text.substr(8, 2));
  if (!year || !month || !day || (negative && *year == 0)) return std::nullopt;
  const date::year_month_day ymd =
      date::year{negative ? -*year : *year} / date::month(unsigned(*month)) / unsigned(*day);
  if (!ymd.ok()) return std::nullopt;
  return date::sys_days{ymd};
}

}  // namespace annals
