// What keeps a hostile page from costing more than its size is worth.
//
// The parser's work grows with nesting depth times closing tags and with the square of a tag's attributes. Real pages
// stay below 200 levels and 60 attributes; browsers stop nesting at 512. A page beyond these limits is rewritten:
// elements that lie deeper lose their tags (their text stays), attributes past the limit are dropped.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace annals {

inline constexpr std::size_t kDeepestElement = 512;
inline constexpr std::size_t kMostAttributes = 256;

// The page within the limits; nullopt where it is within them already. Linear in the page's size.
std::optional<std::string> within_html_limits(std::string_view html);

}  // namespace annals
