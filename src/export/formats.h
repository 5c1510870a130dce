// The formats, in one table: what each is called, which commands write it, and how.
//
//   const Format* json = format_named("json");
//   Result<Written> written = json->chronology.write({entries, documents, "0.1.0", {}});
//
// A new format is a file of its own in this folder and a row of the table in formats.cpp. Everything else reads the table:
// the values that --format takes, --help, the format that a file's ending chooses, what each command refuses.
//
// Thread safety: the table is immutable and freely shared; what it points to are pure functions.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "events/entry.h"
#include "export/table.h"
#include "page/article.h"
#include "resolve/resolved_mention.h"
#include "text/result.h"

namespace annals {

// A document that entries may come from; `article` has neither text nor blocks.
struct ReadDocument {
  std::string id;
  Article article;
};

// What a chronology is written from.
struct ChronologyParts {
  const std::vector<Entry>& entries;           // in order
  const std::vector<ReadDocument>& documents;  // in order of input; empty unless the format needs them
  std::string_view program_version = {};
  std::string_view title = {};  // what the person calls it; may be empty
  TableStyle style = {};
  std::size_t top = 0;  // most entries, where the format has something beside them; 0: any number
};

struct Written {
  std::string text;                        // or bytes
  std::vector<std::string> warnings = {};  // what the format has no room for, each a line for a person
};

// At most one of the two functions: `write` is given the whole chronology, `stream` each document's own entries, as soon as it is read.
struct ChronologyFormat {
  Result<Written> (*write)(const ChronologyParts& parts) = nullptr;
  std::string (*stream)(const std::vector<Entry>& entries) = nullptr;
  bool needs_documents = false;  // ChronologyParts::documents
  bool keeps_struck = false;     // a file to work on: entries that a person struck stay in it

  explicit operator bool() const { return write != nullptr || stream != nullptr; }
};

// What the record of one document is written from: its time expressions, or the article alone.
struct DocumentParts {
  std::string_view id;
  const Article& article;
  const std::vector<ResolvedMention>& mentions;  // empty for articles
  TableStyle style = {};
};

struct DocumentsFormat {
  std::string (*record)(const DocumentParts& parts) = nullptr;
  std::string (*header)() = nullptr;  // stands before the first record

  // The whole output, where it takes more than one record after the other; then it waits for the last document.
  std::string (*joined)(const std::vector<std::string>& records, std::string_view program_version) = nullptr;

  explicit operator bool() const { return record != nullptr; }
};

struct Format {
  std::string_view name;  // what --format takes
  std::string_view endings =
      {};  // of files' names that choose this format, each with its dot, a blank between two; may be empty
  std::string_view about;                   // a few words: who reads it
  bool binary = false;                      // no text, never for a terminal
  std::string_view (*missing)() = nullptr;  // why this build cannot write it; nullptr, or empty text, where it can

  // What each command writes; empty where it does not write this format.
  ChronologyFormat chronology = {};
  DocumentsFormat dates = {};
  DocumentsFormat article = {};
};

// In the order in which people are told of them.
std::span<const Format> formats();

// nullptr where none is called so.
const Format* format_named(std::string_view name);

// The format that a file's ending chooses; nullptr where it chooses none.
const Format* format_of_file(std::string_view name);

}  // namespace annals
