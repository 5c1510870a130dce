// What the page stage makes of a document: the article without the furniture around it.
//
//   title    "Trump Officials Split Over How Hard to Go on Mexican Cartels"
//   date     2025-02-27, found in "published line", confidence 0.9
//   text     the body blocks joined by blank lines; every offset in the program counts in this text
//   blocks   kind and span in `text` of each block, in order, none overlapping
//   parts    who wrote which blocks, and when; marks: pages and lines
//
// The text is valid UTF-8 and is what the later stages read. Blocks that are not the article's own prose (navigation,
// related links, comments, cookie notices, captions, bylines, share bars) are not in it at all; headings are in it as blocks
// of their kind, so that a later stage can leave them out.
//
// Thread safety: values.
#pragma once

#include <date/date.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "page/date_source.h"
#include "text/span.h"

namespace annals {

enum class BlockKind { paragraph, heading, list_item, quote, caption, preformatted };

struct Block {
  BlockKind kind;
  Span span;                 // in Article::text
  std::uint32_t part = 0;    // in Article::parts; parts[0] where there are none
  std::uint32_t number = 0;  // of a paragraph that the document numbers, "17."; 0: it has none
};

// What a mail says of itself beside its day and its writer.
struct Letter {
  std::vector<std::string> to;  // names, or addresses of those without one; may be empty
  std::string subject;          // may be empty
};

// What consecutive blocks share, in a document that was written at more than one time or by more than one person: a message of
// a thread or a chat, a post of a live blog, an entry of a log, an answer in a transcript, the section under a dated heading.
struct Part {
  enum class Kind : unsigned char { document, message, entry, section };

  Kind kind = Kind::document;
  std::optional<date::sys_days> day;          // what its words count from; empty: the document's own
  std::optional<std::chrono::minutes> clock;  // of the day, as written beside it
  std::string speaker;                        // who wrote or said it; may be empty
  bool fresh = false;                 // what other parts say is nothing that this one's "the next day" can follow
  std::optional<Letter> letter = {};  // of a mail's message
  std::uint32_t stamp = 0;  // bytes of its first block that are its clock and nothing else: "2140", "21.40 hrs"
};

// Where in the source the text from `offset` on stood: a page, a line of it, a second of a recording. 0, or -1, is unknown.
struct Mark {
  std::size_t offset;  // in Article::text
  std::uint32_t page = 0;
  std::uint32_t line = 0;
  std::int64_t second = -1;
};

// The day a document was published, and why that day is believed.
struct PublicationDate {
  date::sys_days day;  // in the publisher's own time zone
  std::string source;  // where it was found: "given", "json-ld datePublished", "meta article:published_time", "url", …
  double confidence;   // 0..1
  DateSource kind = DateSource::given;
};

struct Article {
  std::string title;     // empty where none was found
  std::string url;       // as given or as the page says of itself; empty where unknown
  std::string language;  // BCP 47 primary tag, lower case ("en"); empty where unknown
  std::string region;    // of the language tag, lower case ("gb" of en-GB); empty where the page says none
  std::optional<PublicationDate> published;
  NoDate no_date = NoDate::none;  // why `published` is empty
  std::string text;
  std::vector<Block> blocks;
  std::vector<Part> parts = {};  // empty where the document is of one piece; else parts[0] is the document itself
  std::vector<Mark> marks = {};  // in order of text
  std::vector<std::string> notes = {};  // what was left unread, for people: "1 attachment not read: plan.dwg"
};

// How a reader of the document finds the place again; empty where the document has no places.
//
//   "p. 4"   "p. 2, ¶ 6"   "¶ 17"   "11:4" (page:line)   "00:00:20" (of a recording)   "22:05" (a log's entry)
//   "Dana Whitlock, 2025-01-20 08:47"   else the heading that it stands under, "Litigation"
std::string place_of(const Article& article, std::size_t offset);

// The last block that begins at or before the offset; nullptr before the first.
const Block* block_at(const Article& article, std::size_t offset);

// "22:05"
std::string clock_text(std::chrono::minutes clock);

// The part that the offset lies in; nullptr where the document is of one piece.
const Part* part_at(const Article& article, std::size_t offset);

}  // namespace annals
