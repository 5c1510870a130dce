// Entries, time expressions and articles as rows of cells, for the formats that are tables for programs: csv, csv-excel and
// xlsx have the same columns with the same contents. Those of entries are in columns.h. A row refers to what it is made of.
//
// Thread safety: pure functions.
#pragma once

#include <concepts>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "events/entry.h"
#include "page/article.h"
#include "resolve/resolved_mention.h"

namespace annals {

// A cell's text, and what a spreadsheet may make of it.
struct Cell {
  enum class Kind : unsigned char {
    text,
    day,       // an ISO day, or empty
    told_day,  // the same, of an article: csv-excel has it as text
    number,    // decimal digits and a point, or empty
    address    // a web address as the article has it, which need not be one; may be empty
  };
  std::string_view text;
  Kind kind = Kind::text;
};

// The cells of a row, in order. Texts that are made for the row are kept in it; others have to outlive it.
class Cells {
 public:
  void add(std::string_view outliving, Cell::Kind kind = Cell::Kind::text) {
    cells_.push_back({outliving.data(), 0, outliving.size(), kind});
  }
  template <std::same_as<std::string> Temporary>  // whose text would be gone with it
  void add(Temporary&& text, Cell::Kind kind = Cell::Kind::text) = delete;
  void add_made(std::string_view text, Cell::Kind kind = Cell::Kind::text) {
    cells_.push_back({nullptr, made_.size(), text.size(), kind});
    made_ += text;
  }
  void add_empty(std::size_t count);
  void clear() {
    cells_.clear();
    made_.clear();
  }

  std::size_t size() const { return cells_.size(); }
  Cell operator[](std::size_t i) const {
    const Place& place = cells_[i];
    return {{place.outliving != nullptr ? place.outliving : made_.data() + place.begin, place.size}, place.kind};
  }

 private:
  struct Place {
    const char* outliving;  // or null, and the text stands in made_
    std::size_t begin, size;
    Cell::Kind kind;
  };
  std::vector<Place> cells_;
  std::string made_;
};

using Columns = std::vector<std::string_view>;

// With the columns that are not in the table (extra_columns) behind the others.
Columns chronology_column_names(const std::vector<std::string>& extra = {});
Cells cells_of(const Entry& entry, const std::vector<std::string>& extra = {});

Columns mention_columns();
void for_each_row(std::string_view id, const Article& article, const std::vector<ResolvedMention>& mentions,
                  const std::function<void(const Cells&)>& use);

Columns article_columns();
Cells cells_of(std::string_view id, const Article& article);

}  // namespace annals
