// A page for a browser, in one file that loads nothing: a time axis that can be zoomed, a filter, and a table of the entries
// with the sentences that tell them.
//
//   if (html_missing().empty()) page = *html(json_document);
//
// What the page shows is a document of json.h, which it holds in a script element of the type application/json. Its own
// script and style are made from src/export/page/ when Annals is built; a policy in the page forbids all others, and every
// connection.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>

#include "text/result.h"

namespace annals {

// Why this build cannot write the page; empty where it can.
std::string_view html_missing();

// The page with the chronology `json`, text of a JsonDocument. An empty title is that of the only article, if there is one. unsupported, where html_missing says something.
Result<std::string> html(std::string_view json, std::string_view title = {});

// JSON that may stand in a script element: "<" is written \u003c, so that nothing in it can end the element or begin a
// comment (HTML Living Standard, 4.12.1.3); U+2028 and U+2029, line ends to older scripts, are escaped too.
std::string script_safe(std::string_view json);

}  // namespace annals
