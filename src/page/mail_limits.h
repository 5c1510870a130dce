// What keeps a hostile mail from ending the program.
//
// GMime reads a group in an address ("friends: ann@example.org, ben@example.org;") by recursion, and groups may stand in groups. A header
// of addresses with more than 1,000 colons, in the mail or in one within it, is taken out before it sees the mail; people write one
// or two, and addresses are not what an article is read for.
//
// Thread safety: pure function.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace annals {

inline constexpr std::size_t kMostColons = 1000;

// The mail without such headers; nullopt where it has none. Linear in its size.
std::optional<std::string> within_mail_limits(std::string_view mail);

}  // namespace annals
