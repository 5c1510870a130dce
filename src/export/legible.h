// Text of articles as other programs may show it to people: nothing in it that no reader sees, and nothing that some
// reader takes for more than text.
//
//   legible("a\r\nb\tc")         "a\nb c"     CR LF, CR, VT, FF, NEL, U+2028, U+2029 are one line feed each; a tab is a blank
//   legible("caf\xe9\0")         "caf\uFFFD\uFFFD"   no UTF-8; control characters; noncharacters (U+FFFE), which XML forbids
//   legible("\u202Eabc")         "abc"        embeddings, overrides and isolates of writing direction, which are not seen and
//                                             make text read otherwise than it is written
//   one_line("a\n\n b ")         "a b"        the same, runs of white space as one blank, none at the ends
//
// Formats that keep texts for programs (csv, json, jsonl, timeml) don't use it: there the text stands as it was.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>

namespace annals {

std::string legible(std::string_view bytes);
std::string one_line(std::string_view bytes);

}  // namespace annals
