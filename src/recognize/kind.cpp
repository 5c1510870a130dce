// A message is told by its length and its marks, without any words; a narrative by what its dates count from.

#include "recognize/kind.h"

#include <algorithm>

namespace annals {
namespace {

bool is_letter(unsigned char byte) {
  return (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
}

// "#tag", "@name", "http://…"
bool has_address(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if ((text[i] == '#' || text[i] == '@') && is_letter(static_cast<unsigned char>(text[i + 1]))) return true;
    if (text.substr(i, 3) == "://") return true;
  }
  return false;
}

bool is_spoken(std::string_view text) {
  const std::size_t first = text.find_first_not_of("\"'( \t\r\n");
  const bool small = first != std::string_view::npos && text[first] >= 'a' && text[first] <= 'z';
  return small || text.find('!') != std::string_view::npos || text.find("..") != std::string_view::npos;
}

bool ends_with_stop(std::string_view text) {
  const std::size_t last = text.find_last_not_of("\"') \t\r\n]");
  if (last == std::string_view::npos || text[last] != '.') return false;
  return last == 0 || text[last - 1] != '.';  // "…" is no end
}

// "UK to ban sale of petrol cars after 2030": headlines end without a stop, too, but posts hardly ever name a year.
bool has_year(std::string_view text) {
  constexpr std::size_t length = 4;
  for (std::size_t at = text.find_first_of("12"); at != std::string_view::npos; at = text.find_first_of("12", at + 1)) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
    const std::string_view number = text.substr(at, end - at);
    const bool whole = at == 0 || !is_letter(static_cast<unsigned char>(text[at - 1]));
    if (whole && number.size() == length && (number.starts_with("19") || number.starts_with("20"))) return true;
    at = end - 1;
  }
  return false;
}

std::optional<date::year> named_year(const Meaning& meaning) {
  if (meaning.operation == Operation::year) {
    const double* number = std::get_if<double>(&meaning.parts.front().literal);
    if (number != nullptr) return date::year(static_cast<int>(*number));
  }
  for (const Meaning& part : meaning.parts) {
    if (const auto year = named_year(part)) return year;
  }
  return std::nullopt;
}

// A text with fewer such dates is no narrative.
constexpr std::size_t enough_years = 5;

bool names_its_year(const Mention& mention) {
  return mention.type == Type::date && names_year(mention.meaning);
}

}  // namespace

std::vector<Span> spans_of(const std::vector<Mention>& mentions) {
  std::vector<Span> spans;
  spans.reserve(mentions.size());
  for (const Mention& mention : mentions) spans.push_back(mention.span);
  return spans;
}

bool names_year(const Meaning& meaning) {
  if (meaning.operation == Operation::year || meaning.operation == Operation::bc ||
      meaning.operation == Operation::century)
    return true;
  return std::ranges::any_of(meaning.parts, names_year);
}

bool counts_from_today(const Meaning& meaning) {
  switch (meaning.operation) {
    case Operation::today:
    case Operation::current:
    case Operation::spoken:
    case Operation::this_:
    case Operation::last:
    case Operation::next:
    case Operation::ago:
    case Operation::hence:
    case Operation::recent:
    case Operation::coming:
    case Operation::weekday:
      return true;
    case Operation::every:
      return false;
    default:
      break;
  }
  const bool in_month =
      std::ranges::any_of(meaning.parts, [](const Meaning& part) { return part.operation == Operation::month; });
  return !in_month && std::ranges::any_of(meaning.parts, counts_from_today);
}

bool is_message(std::string_view text) {
  constexpr std::size_t longest = 300;  // bytes; posts have 140 to 280 characters
  return !text.empty() && text.size() <= longest &&
         (has_address(text) || is_spoken(text) || !(ends_with_stop(text) || has_year(text)));
}

bool may_be_narrative(const std::vector<Mention>& mentions) {
  return static_cast<std::size_t>(std::ranges::count_if(mentions, names_its_year)) >= enough_years;
}

bool is_narrative(const std::vector<Mention>& mentions, const std::vector<Aside>& places,
                  std::optional<date::year> published) {
  std::size_t with_year = 0, from_today = 0, old = 0;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (places[i] != Aside::none) continue;  // somebody else's day, or a note's year
    const Mention& mention = mentions[i];
    from_today += counts_from_today(mention.meaning);
    if (!names_its_year(mention)) continue;
    ++with_year;
    const auto year = named_year(mention.meaning);
    old += !published || !year || *year < *published - date::years(1);
  }
  // Of sixteen encyclopaedia articles all are, of 256 news articles none, with any text put into them.
  return with_year >= enough_years && 4 * from_today <= with_year && 2 * old >= with_year;
}

}  // namespace annals
