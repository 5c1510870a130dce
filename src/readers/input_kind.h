// What a file is, by its first bytes, and where those leave it open, by its name: one table for everything that Annals is given.
//
//   const InputKind& kind = kind_of({head, "report.pdf"}, rules);
//   if (!kind.refusal.empty()) …                // "a picture", "a table of data": no document
//
// A row of the table in input_kind.cpp is a kind: what it is called, how it is known, what opens it. The first that fits counts; a
// signature stands before an ending, so that a page that is called notes.txt is a page.
//
// Thread safety: pure functions; the table is immutable.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/page_rules.h"

namespace annals {

// What opens a file of some kind.
enum class Opens : unsigned char {
  // documents
  html,
  markdown,
  text,
  mail,
  pdf,
  rtf,
  docx,
  odt,
  epub,
  // what holds several
  records,
  json,
  mbox,
  warc,
  feed,
  wacz,
  folder,  // a zip archive of files
  // a zip archive whose directory decides which of these it is
  zip,
  // nothing
  refusal,
};

struct InputHead {
  std::string_view bytes;  // the first 64 KiB, or all
  std::string_view name;   // of the file, without ".gz"; empty where it has none
};

struct InputKind {
  std::string_view name;  // "picture", for the count of what was passed over
  Opens opens;
  bool (*is)(const InputHead& head, const PageRules& rules);  // by its bytes; nullptr: never
  std::string_view endings = {};                              // " .md .markdown", where the bytes leave it open
  std::string_view refusal = {};                              // why it is none: "a picture, and no document"
};

const InputKind& kind_of(const InputHead& head, const PageRules& rules);

// Of a zip archive, by the names in it.
const InputKind& kind_of_zip(const std::vector<std::string>& names, std::string_view mimetype);

// Whether a file of that name in a folder is asked for: it has an ending of the table.
bool has_known_ending(std::string_view name);

// Bytes of a mail's header at the beginning, with two of From, Date, Subject or one of them and MIME-Version.
bool begins_mail(std::string_view bytes);

}  // namespace annals
