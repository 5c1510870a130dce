// The columns of a chronology, in one table: each column's name, what its cells hold, who writes them, how a sheet shows them,
// what they mean, and where an entry has them.
//
//   for (const Column& column : chronology_columns()) header += column.name;
//   const Column* status = column_named("status");
//   text_of(*status, entry)     "happened"
//
// Everything that has columns reads this table: csv, csv-excel, xlsx, the fields of the JSON records, docs/formats.md and
// docs/annals.schema.json (a test holds them against the table, and writes them), and the reader of JSON records. A new column
// is one line of the table.
//
// Names are no reserved words of DuckDB, SQLite or PostgreSQL, so that queries take them without quotes.
//
// Thread safety: the table is immutable; pure functions.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "events/entry.h"

namespace annals {

struct Column {
  enum class Type : std::uint8_t {
    text,
    word,     // one of `words`
    day,      // an ISO day
    count,    // a whole number
    share,    // 0 to 1, two decimals
    list,     // texts; "; " between two in a cell, an array in JSON
    address,  // a web address as the article has it, which need not be one
  };
  enum class Owner : std::uint8_t {
    annals,  // written by the program alone
    both,    // written by the program; a person may change it
    person,  // the program leaves it as the person wrote it
  };
  enum class Show : std::uint8_t { main, technical };  // on a workbook's first sheet, or on its second

  // Where an entry has the cell; the alternatives are told apart by what they give. A string_view lives as long as the entry.
  using View = std::string_view (*)(const Entry&);
  using Text = std::string (*)(const Entry&);
  using Count = std::size_t (*)(const Entry&);
  using Share = double (*)(const Entry&);
  using List = const std::vector<std::string>& (*)(const Entry&);

  std::string_view name;
  Type type;
  Owner owner;
  Show show;
  std::uint8_t width;  // in characters; texts wrap in columns of 40 and more
  bool always;         // JSON has the field in every record; otherwise where there is something to say
  std::variant<View, Text, Count, Share, List> get;
  std::string_view about;       // for docs/formats.md
  std::string_view words = {};  // of Type::word: what a cell can be, a blank between two
};

// In the order of cells.
std::span<const Column> chronology_columns();

// nullptr where none is called so.
const Column* column_named(std::string_view name);

// The cell's text, as csv has it.
std::string text_of(const Column& column, const Entry& entry);

// The texts as one: "a; b".
std::string joined(const std::vector<std::string>& texts);

}  // namespace annals
