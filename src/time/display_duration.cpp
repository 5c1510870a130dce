// Words for durations and recurrences.
#include <array>
#include <charconv>

#include "time/digits.h"
#include "time/display_parts.h"

namespace annals::display_parts {
namespace {

// The count in digits, with the language's decimal mark.
std::string count_in_digits(double count, const Wording& wording) {
  std::array<char, 512> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), count, std::chars_format::fixed).ptr;
  std::string text(buffer.data(), end);
  if (const std::size_t point = text.find('.'); point != text.npos)
    text.replace(point, 1, wording.numbers.decimal_mark);
  return text;
}

// Small whole numbers in words.
std::string count_in_words(double count, const Wording& wording) {
  for (std::size_t i = 0; i < wording.numbers.words.size(); ++i)
    if (count == double(i + 1)) return wording.numbers.words[i];
  return count_in_digits(count, wording);
}

// `in_words` for one term alone: "three weeks", and yet "1 hour 20 minutes".
std::string term(const Duration::Term& term, bool in_words, const Wording& wording) {
  const Wording::Noun& unit = wording.units[static_cast<std::size_t>(term.unit)];
  if (!term.count) return fill(wording.durations.unknown, {{"unit", unit.many}});
  const std::string number = in_words ? count_in_words(*term.count, wording) : count_in_digits(*term.count, wording);
  return fill(wording.durations.exact, {{"number", number}, {"unit", *term.count == 1 ? unit.one : unit.many}});
}

// How often a TIMEX3 freq says: "2X"; empty for other kinds ("3D").
std::string times(std::string_view freq, const Wording& wording) {
  if (!freq.ends_with('X')) return "";
  const std::optional<int> number = number_of(freq.substr(0, freq.size() - 1));
  if (!number) return "";
  const std::vector<std::string>& words = wording.recurrences.times_words;
  if (*number >= 1 && std::size_t(*number) <= words.size()) return words[std::size_t(*number) - 1];
  return fill(wording.recurrences.times, {{"number", count_in_words(*number, wording)}});
}

}  // namespace

std::string duration(const Duration& duration, const Wording& wording) {
  std::string text;
  for (const Duration::Term& part : duration.terms) {
    const std::string next = term(part, duration.terms.size() == 1, wording);
    text = text.empty() ? next : fill(wording.durations.sum, {{"left", text}, {"right", next}});
  }
  return text;
}

std::string recurrence(const Recurrence& recurrence, const Wording& wording) {
  const Wording::Recurrences& patterns = wording.recurrences;
  const std::string often = times(recurrence.freq, wording);
  if (const auto* date = std::get_if<PartialDate>(&*recurrence.pattern))
    return fill(often.empty() ? patterns.every_date : patterns.per_date,
                {{"date", partial_date(*date, wording)}, {"times", often}});
  const auto& length = std::get<Duration>(*recurrence.pattern);
  if (length.terms.size() == 1 && length.terms.front().count == 1)
    return fill(often.empty() ? patterns.every_unit : patterns.per_unit,
                {{"unit", wording.units[static_cast<std::size_t>(length.terms.front().unit)].one}, {"times", often}});
  return fill(often.empty() ? patterns.every_duration : patterns.per_duration,
              {{"duration", duration(length, wording)}, {"times", often}});
}

}  // namespace annals::display_parts
