// What `display` is put together from; for display*.cpp alone.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "time/value.h"
#include "time/wording.h"

namespace annals::display_parts {

using Fields = std::initializer_list<std::pair<std::string_view, std::string_view>>;

// `pattern` with {name} replaced by that field's text.
std::string fill(std::string_view pattern, Fields fields);

std::string ordinal(int number, const Wording& wording);
std::string year(date::year year, const Wording& wording);
std::string decade(int tens, const Wording& wording);
std::string century(int hundreds, const Wording& wording);
std::string month(date::month month, const Wording& wording);
std::string time(const ClockTime& time, const Wording& wording);

// Decades, here too, are without their article.
std::string period(const Period& period, const Wording& wording);
std::string partial_date(const PartialDate& date, const Wording& wording);
std::string duration(const Duration& duration, const Wording& wording);
std::string recurrence(const Recurrence& recurrence, const Wording& wording);

// From one period to another, what they share said once.
std::string range(const Period& begin, const Period& end, const Wording& wording);

// Days as whole years or months where they are, else from day to day.
std::string days(const Bounds& bounds, const Wording& wording);

}  // namespace annals::display_parts
