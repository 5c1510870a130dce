// Text as HTML shows it: "<", ">", "&" and both quotes as entities, so that it is safe in elements and in attributes.
//
//   html_text("<b>5 & 6")    "&lt;b&gt;5 &amp; 6"
//
// Of article text take what is legible (legible.h) first.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>

#include "events/entry.h"

namespace annals {

std::string html_text(std::string_view text);

// An entry's sources as one line of HTML: titles, or ids where there are none, linked where they have a web address, with a
// semicolon and a blank between two. The only element in it is <a>, with href alone.
std::string html_sources(const Entry& entry);

}  // namespace annals
