// Where headers are is not known before the mail is taken apart, so a line anywhere that begins like a header of addresses is taken for
// one, with the indented lines after it.
#include "page/mail_limits.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace annals {
namespace {

// The headers that GMime reads as addresses.
bool names_addresses(std::string_view line) {
  static constexpr std::array<std::string_view, 6> names = {"from", "sender", "reply-to", "to", "cc", "bcc"};
  std::string_view name = line.substr(0, std::min(line.find(':'), line.size()));
  if (name.size() == line.size()) return false;
  while (!name.empty() && (name.back() == ' ' || name.back() == '\t')) name.remove_suffix(1);
  return std::ranges::any_of(names, [&](std::string_view known) {
    return std::ranges::equal(name, known, {}, [](char c) { return ascii_lower(c); });
  });
}

std::size_t line_end(std::string_view text, std::size_t begin) {
  const std::size_t mark = text.find('\n', begin);
  return mark == std::string_view::npos ? text.size() : mark + 1;
}

}  // namespace

std::optional<std::string> within_mail_limits(std::string_view mail) {
  std::optional<std::string> out;
  std::size_t copied = 0;
  for (std::size_t at = 0; at < mail.size();) {
    const std::size_t begin = at;
    at = line_end(mail, at);
    if (!names_addresses(mail.substr(begin, at - begin))) continue;
    while (at < mail.size() && (mail[at] == ' ' || mail[at] == '\t')) at = line_end(mail, at);
    if (std::ranges::count(mail.substr(begin, at - begin), ':') <= static_cast<std::ptrdiff_t>(kMostColons)) continue;
    if (!out) out.emplace().reserve(mail.size());
    out->append(mail.substr(copied, begin - copied));
    copied = at;
  }
  if (out) out->append(mail.substr(copied));
  return out;
}

}  // namespace annals
