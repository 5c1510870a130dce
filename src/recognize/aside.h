// What stands aside from what a text tells by itself: words in quotation marks, which somebody else said at some other time, and
// words in brackets, which are notes.
//
//   He wrote that “it is so today” (a translation of 1998 is in print).
//                              quotation                  bracket
//
// Both end with their paragraph, also where no mark closes them; a bracket within a quotation is part of it. Apostrophes are no
// quotation marks.
//
// Thread safety: pure functions.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace annals {

enum class Aside : unsigned char { none, bracket, quotation };

// Where each of the spans, in order of text, stands.
std::vector<Aside> asides(std::string_view text, const std::vector<Span>& spans);

}  // namespace annals
