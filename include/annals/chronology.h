// A chronology: rows in order of time, as a value.
//
// example: chronology
//   auto reader = annals::Reader::make();
//   auto monday = reader->read(annals::Document::text("The ferry sank on 3 May 2019.", {.id = "a"}))->chronology;
//   auto said = annals::Document::text("The ferry sank on 3 May 2019. It was raised in 2020.", {.id = "b"});
//   auto tuesday = reader->read(said)->chronology;
//   annals::Chronology all = annals::merged({monday, tuesday});
//   all.size();                                          // == 2
//   all[0].sources.size();                               // == 2
//   all.filtered({.since = annals::day("2020-01-01")}).size();  // == 1
//   annals::EditReport report = all.correct({{all[0].id, {{"label", "The ferry Aurora sank"}}}});
//   report.edited;                                       // == 1
//   all[0].label;                                        // == "The ferry Aurora sank"
// end
//
// Thread safety: like std::vector; copies share what is the same and are cheap.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <annals/row.h>

namespace annals::api {

// Which rows are wanted. What is empty asks for nothing.
struct Filter {
  std::optional<Day> since = {};  // rows that end before it are left out
  std::optional<Day> until = {};  // rows that begin after it are left out
  std::vector<Status> statuses = {};
  std::vector<Kind> kinds = {};
  std::vector<Precision> precisions = {};
  double min_confidence = 0;
  std::vector<std::string> about = {};      // a name among people, organizations, locations, or whole words of one
  std::vector<std::string> locations = {};  // the same, among locations
  std::vector<std::string> sources = {};    // part of a source's name, title or address, in any case
  std::vector<std::string> tags = {};
  std::string match = {};  // in the label or the sentence, in any case
};

// A correction of one row: cells by their columns, as a person would write them.
struct Correction {
  std::string id = {};  // of the row; empty: a row of your own, with at least a label and a start_date
  std::vector<std::pair<std::string, std::string>> cells = {};  // {"start_date", "27 Feb 2025"}, {"keep", "no"}
};

struct EditReport {
  std::size_t edited = 0, struck = 0, added = 0, not_found = 0;  // rows
  std::vector<std::string> notes = {};                           // conflicts, and struck rows that more articles tell
  std::vector<Error> problems = {};                              // cells that could not be taken; the rest was done
};

// The corrections in a file that a person changed, from Reader::edits.
class Edits {
 public:
  struct State;  // the library's own

  std::size_t size() const;  // rows of the file
  const std::vector<Error>& problems() const;

 private:
  friend struct Inside;
  explicit Edits(std::shared_ptr<const State> state) : state_(std::move(state)) {}

  std::shared_ptr<const State> state_;
};

class Chronology {
 public:
  struct State;  // the library's own

  using const_iterator = std::vector<Row>::const_iterator;

  Chronology();  // empty

  const std::vector<Row>& rows() const;
  const_iterator begin() const { return rows().begin(); }
  const_iterator end() const { return rows().end(); }
  std::size_t size() const { return rows().size(); }
  bool empty() const { return rows().empty(); }
  const Row& operator[](std::size_t row) const { return rows()[row]; }

  // The text of a row's cell in a column, as csv has it; empty where there is no such column.
  std::string cell(std::size_t row, std::string_view column) const;
  // The texts of a cell of a list; of any other, its one text.
  std::vector<std::string> list(std::size_t row, std::string_view column) const;

  Chronology filtered(const Filter& filter) const;

  // The rows of the greatest weight, at most so many.
  Chronology top(std::size_t count) const;

  // Puts corrections into the rows. What a person wrote wins over what was read; rows that are struck stay, with
  // Keep::no.
  EditReport apply(const Edits& edits);
  EditReport correct(const std::vector<Correction>& corrections);

 private:
  friend struct Inside;
  explicit Chronology(std::shared_ptr<const State> state) : state_(std::move(state)) {}

  std::shared_ptr<const State> state_;
};

// All of them as one: what several articles tell of the same event is one row with all its sources. The same rows, in
// whatever order they are given and in however many steps.
Chronology merged(const std::vector<Chronology>& parts);

struct Change {
  enum class Kind : unsigned char { added, gone, changed };
  struct Cell {
    std::string column, before, after;
  };
  Kind kind = Kind::changed;
  Row row = {};                  // as it is in the newer chronology; of what is gone, in the older
  std::vector<Cell> cells = {};  // of what is changed
};

// What is new, gone and changed, in order of time.
std::vector<Change> diff(const Chronology& before, const Chronology& after);

}  // namespace annals::api
