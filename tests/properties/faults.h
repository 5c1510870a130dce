// What holds of every reading of every document, whatever the document is. Each function gives what does not hold, in words;
// empty where all is well.
#pragma once

#include <string>
#include <string_view>

#include "export/formats.h"
#include "reading/reading.h"

namespace annals::testing {

// UTF-8; blocks in order, within the text, on the borders of characters.
std::string fault_of(const Article& article);

// Mentions lie within the text, in order; each value's bounds are ordered; each entry cuts its expression out of the text,
// has its sentence verbatim, bounds that are ordered, and a confidence from 0 to 1.
std::string fault_of(const Article& article, const Reading& reading);

// The format, or every one, that takes entries writes them as UTF-8 (but for those that are no text), and JSON that parses.
std::string fault_of_format(const Format& format, const std::vector<Entry>& entries, const Article& article);
std::string fault_of_formats(const std::vector<Entry>& entries, const Article& article);

}  // namespace annals::testing
