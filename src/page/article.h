// What the page stage makes of a document: the article without the furniture around it.
//
//   title    "Trump Officials Split Over How Hard to Go on Mexican Cartels"
//   date     2025-02-27, found in "published line", confidence 0.9
//   text     the body blocks joined by blank lines; every offset in the program counts in this text
//   blocks   kind and span in `text` of each block, in order, none overlapping
//
// The text is valid UTF-8 and is what the later stages read. Blocks that are not the article's own prose (navigation,
// related links, comments, cookie notices, captions, bylines, share bars) are not in it at all; headings are in it as blocks
// of their kind, so that a later stage can leave them out.
//
// Thread safety: values.
#pragma once

#include <date/date.h>

#include <optional>
#include <string>
#include <vector>

#include "text/span.h"

namespace annals {

enum class BlockKind { paragraph, heading, list_item, quote, caption, preformatted };

struct Block {
  BlockKind kind;
  Span span;  // in Article::text
};

// The day a document was published, and why that day is believed.
struct PublicationDate {
  date::sys_days day;  // in the publisher's own time zone
  std::string source;  // where it was found: "given", "json-ld datePublished", "meta article:published_time", "url", …
  double confidence;   // 0..1
};

struct Article {
  std::string title;     // empty where none was found
  std::string url;       // as given or as the page says of itself; empty where unknown
  std::string language;  // BCP 47 primary tag, lower case ("en"); empty where unknown
  std::string region;    // of the language tag, lower case ("gb" of en-GB); empty where the page says none
  std::optional<PublicationDate> published;
  std::string no_date_reason;  // why `published` is empty ("no date on the page", "two dates disagree: …"); else empty
  std::string text;
  std::vector<Block> blocks;
};

}  // namespace annals
