// Chronologies as files.
//
// example: write
//   auto reader = annals::Reader::make();
//   auto chronology = reader->read(annals::Document::text("The mill burned on 3 May 1921."))->chronology;
//   std::string csv = annals::write(chronology, "csv")->bytes;
//   csv.starts_with("id,start_date,end_date,");                        // == true
//   auto shown = annals::write(std::cout, chronology, "table", {.title = "The mill"});
//   auto warnings = annals::save(chronology, "mill.xlsx");             // the ending chooses the format
//   warnings->empty();                                                 // == true
//   auto again = reader->load(annals::write(chronology, "json")->bytes, "mill.json");
//   annals::write(*again, "csv")->bytes;                               // == csv
// end
//
// Formats are named as `annals --format` has them: table, html, csv, csv-excel, xlsx, docx, json, jsonl, markdown,
// ics, timelinejs, … Rows that a person struck are left out of what is for readers, and stay in what is for working
// on: csv, xlsx, json, jsonl.
//
// Thread safety: pure functions, but for the file and the stream.
#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <annals/chronology.h>
#include <annals/error.h>

namespace annals::api {

struct Format {
  std::string_view name;
  std::string_view endings;  // of files that choose it, ".html .htm"; may be empty
  std::string_view about;
  bool binary = false;
  std::string_view missing = {};  // why this build cannot write it; else empty
};

// Those of a chronology, in the order in which people are told of them.
std::vector<Format> formats();

struct WriteOptions {
  std::string format = {};  // of `save`; empty: the file's ending chooses it
  std::string title = {};   // of the chronology, where the format has room for one
  std::size_t width = 80;   // columns, of "table"
  bool colour = false;      // likewise
};

struct Written {
  std::string bytes;
  std::vector<std::string> warnings = {};  // what the format has no room for, each a line for a person
};

using Warnings = std::vector<std::string>;

// bad_value for a name that is no format's; unsupported for html in a build without it.
Result<Written> write(const Chronology& chronology, std::string_view format, const WriteOptions& options = {});
Result<Warnings> write(std::ostream& out, const Chronology& chronology, std::string_view format,
                       const WriteOptions& options = {});

// A file that gets its name when it is complete; until then an old one of that name stays. The ending chooses the
// format.
Result<Warnings> save(const Chronology& chronology, const std::filesystem::path& path,
                      const WriteOptions& options = {});

}  // namespace annals::api
