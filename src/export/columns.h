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
    word,     // one of `words`; may be empty where the field is not `always` there
    day,      // an ISO day
    clock,    // 21:40, 21:40:05
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
  enum class Show : std::uint8_t {
    printed,    // on a workbook's first sheet, and on paper
    main,       // on the first sheet
    technical,  // on its second
    hidden,     // there too, and out of sight: no matter for people
  };

  // Where an entry has the cell; the alternatives are told apart by what they give. A string_view lives as long as the entry.
  using View = std::string_view (*)(const Entry&);
  using Text = std::string (*)(const Entry&);
  using Count = std::size_t (*)(const Entry&);
  using Share = double (*)(const Entry&);
  using List = const std::vector<std::string>& (*)(const Entry&);
  // Takes what a person wrote into the cell; false where it is none of the column's words. nullptr where a person writes nothing,
  // and for the two days, which are taken together (edits/apply.h).
  using Set = bool (*)(Entry&, std::string_view);

  std::string_view name;
  Type type;
  Owner owner;
  Show show;
  std::uint8_t width;  // in characters; texts wrap in columns of 18 and more
  bool always;         // JSON has the field in every record; otherwise where there is something to say
  std::variant<View, Text, Count, Share, List> get;
  std::string_view about;       // for docs/formats.md
  std::string_view words = {};  // of Type::word: what a cell can be, a blank between two
  Set set = nullptr;
};

// In the order of cells.
std::span<const Column> chronology_columns();

// nullptr where none is called so.
const Column* column_named(std::string_view name);

// The cell's text, as csv has it.
std::string text_of(const Column& column, const Entry& entry);

// The texts as one, "a; b", and back: blanks around a text, and texts that are empty, are nothing.
std::string joined(const std::vector<std::string>& texts);
std::vector<std::string> parted(std::string_view text);

// What Annals itself says in the cells that a person may change: for each of them four letters that stand for its column and text, a
// blank between two. A cell of a file that was changed by hand is one whose letters are not among those of its row.
std::string as_read(const Entry& entry);
std::string cell_digest(std::string_view column, std::string_view text);

// What the column of a record's field is called that was kept: the field's name, "record_id" where the table has one of its name.
std::string kept_column(std::string_view field);

// Columns that are not in the table, the person's and those of records' fields, of all entries, in the order in which they are met;
// and an entry's cell there. What a person wrote counts before the record's.
std::vector<std::string> extra_columns(const std::vector<Entry>& entries);
std::string_view extra_cell(const Entry& entry, std::string_view column);

}  // namespace annals
