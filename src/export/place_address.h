// The address of the place in a source that an entry was read at: what a reader's browser opens there.
//
//   a page   https://news.example/a#:~:text=The%20crane%20fell,on%20Tuesday.       the sentence, by its first and last words
//   a PDF    https://port.example/report.pdf#page=4                                where its place is a page
//
// The first is a text fragment (WICG, Scroll to Text Fragment): browsers that do not know it open the page. Short sentences stand
// in it whole. Nothing where the source has no address that is one of the web (web_address.h).
//
// Thread safety: pure function.
#pragma once

#include <optional>
#include <string>

#include "events/entry.h"

namespace annals {

std::optional<std::string> place_address(const Source& source);

}  // namespace annals
