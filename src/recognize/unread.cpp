// Only what is stuck to the mention by a mark, or is a number with a letter that looks like a digit, counts: a plain number beside
// a date is nearly always something else.

#include "recognize/unread.h"

#include <algorithm>

#include "rules/shape.h"
#include "text/utf8.h"

namespace annals {
namespace {

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_joint(char c) {
  return c == '-' || c == '/' || c == '.';
}

// The letters that are taken for 1 and 0.
bool is_slip(char c) {
  return c == 'l' || c == 'I' || c == 'O' || c == '|';
}

bool is_of_number(char c) {
  return is_ascii_digit(c) || is_slip(c);
}

// A day of the month, of which some but not all is slipped.
bool is_slipped_number(std::string_view run) {
  constexpr std::size_t longest = 2;
  return run.size() <= longest && std::ranges::any_of(run, is_slip) && std::ranges::any_of(run, is_ascii_digit);
}

// "10-" in "10-July".
Span stuck_before(std::string_view text, Span mention) {
  if (mention.begin < 2 || !is_joint(text[mention.begin - 1])) return {};
  std::size_t begin = mention.begin - 1;
  while (begin > 0 && is_of_number(text[begin - 1])) --begin;
  const std::string_view run = text.substr(begin, mention.begin - 1 - begin);
  if (run.empty() || std::ranges::none_of(run, is_ascii_digit)) return {};
  if (begin > 0 && is_ascii_letter(text[begin - 1])) return {};
  return {begin, mention.begin};
}

// "-00" in "July-00", and "l1" in "January l1".
Span stuck_after(std::string_view text, Span mention) {
  const std::size_t size = text.size();
  std::size_t at = mention.end;
  if (at >= size) return {};
  const bool joint = is_joint(text[at]);
  if (!joint && text[at] != ' ') return {};
  const std::size_t begin = ++at;
  while (at < size && is_of_number(text[at])) ++at;
  const std::string_view run = text.substr(begin, at - begin);
  if (at < size && (is_ascii_letter(text[at]) || text[at] == '%')) return {};
  if (joint) return !run.empty() && is_ascii_digit(run.front()) ? Span{mention.end, at} : Span{};
  return is_slipped_number(run) ? Span{begin, at} : Span{};
}

// Whether no more than a short word, or a mark, stands between the two.
bool beside(std::string_view text, const Mention& first, const Mention& second) {
  constexpr std::size_t short_word = 5;  // with its spaces
  const std::size_t begin = first.span.end, end = second.extent.begin;
  return begin <= end && end - begin <= short_word &&
         text.substr(begin, end - begin).find_first_of(".;:!?\n()") == std::string_view::npos;
}

bool is_period(const Mention& mention) {
  switch (shape_of(mention.meaning)) {
    case TimeShape::open_period:
    case TimeShape::week:
    case TimeShape::month:
    case TimeShape::year:
    case TimeShape::period:
      return mention.type == Type::date;
    default:
      return false;
  }
}

}  // namespace

void mark_unread(std::string_view text, std::vector<Mention>& mentions) {
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    if (mention.type != Type::date) continue;
    const Span whole = {std::min(mention.span.begin, mention.extent.begin),
                        std::max(mention.span.end, mention.extent.end)};
    const bool clock = shape_of(mention.meaning) == TimeShape::time_of_day;  // "3-4pm": no part of a day
    const Span before = clock ? Span{} : stuck_before(text, whole), after = clock ? Span{} : stuck_after(text, whole);
    if (!before.empty() && (i == 0 || mentions[i - 1].span.end <= before.begin))
      mention.unread = before;
    else if (!after.empty() && (i + 1 == mentions.size() || mentions[i + 1].span.begin >= after.end))
      mention.unread = after;
    if (clock && mention.range == Mention::Range::none && i > 0 && is_period(mentions[i - 1]) &&
        beside(text, mentions[i - 1], mention))
      mention.unread = mentions[i - 1].span;
  }
}

}  // namespace annals
