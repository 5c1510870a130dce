// How explanations show a stretch of a text, and what they say of it.
//
//   … was indicted in November on charges …
//                     ^^^^^^^^
//     value       DATE 2024-11
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>

#include "text/span.h"

namespace annals {

// The line around the span, and the underline. Two lines.
std::string underlined(std::string_view text, Span span);

// "    what        text", printable; nothing where the text is empty.
void append_fact(std::string& out, std::string_view what, std::string_view text);

}  // namespace annals
