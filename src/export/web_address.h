// Addresses that an output may link to.
//
//   web_address("https://news.example/mx?a=1&b=é")  https://news.example/mx?a=1&b=%C3%A9
//   web_address("javascript:alert(1)")              nullopt: http and https alone are addresses of pages
//   web_address("https://good.example@evil.example/")  nullopt: a name before the host is there to mislead
//
// What comes back consists of the characters that RFC 3986 gives to addresses, so that it needs no more care in XML, Markdown
// or iCalendar than any word: others, among them quotes, brackets, parentheses, blanks and letters with accents, are
// percent-encoded. A host is letters, digits, dots and hyphens, with letters of any script, and may have a port.
//
// Thread safety: pure function.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace annals {

std::optional<std::string> web_address(std::string_view url);

}  // namespace annals
