// Text in columns of a terminal: how wide it is, and how it is wrapped.
//
//   width("2025-02-27")   10
//   width("北京")          4     East Asian wide characters take two columns (UAX #11)
//   width("é" as e + U+0301)  1  combining marks take none
//
// All but `printable` take well-formed UTF-8.
//
// Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

std::size_t width(std::string_view text);

// The text as a terminal may show it: line breaks and tabs as spaces, runs of spaces as one, and every other control
// character, among them ESC, as U+FFFD, so that a document cannot steer the terminal. Also for what is no UTF-8.
std::string printable(std::string_view bytes);

// `text` in lines no wider than `columns` (at least 2), broken at spaces, and inside words that are wider alone. At
// least one line. `text` is printable.
std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

// `text`, cut to `columns` with "…" at its end where it is wider, and filled with spaces where it is narrower.
std::string fitted(std::string_view text, std::size_t columns);

}  // namespace annals
