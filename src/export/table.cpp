// A table is rows of cells; `grid` gives each column the width of its widest cell, except one, which takes what is left of
// the line. Where that is too little for words, the others give up some of theirs, the last first. Colours are put around cells after they were measured, so that they never count as
// width.
#include "export/table.h"
#include "chronology/short_time.h"

#include <algorithm>

#include "export/terminal_width.h"
#include "time/iso_date.h"
#include "time/timex3.h"

namespace annals {
namespace {

constexpr std::size_t gap = 2;  // columns between two columns
constexpr std::size_t narrowest_table = 40;
constexpr std::size_t narrowest_rest = 14;
constexpr std::size_t easily_read = 24;  // what the rest of the line has at least, if the other columns can give it

constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view dim = "\x1b[2m";
constexpr std::string_view cyan = "\x1b[36m";
constexpr std::string_view yellow = "\x1b[33m";
constexpr std::string_view magenta = "\x1b[35m";
constexpr std::string_view green = "\x1b[32m";
constexpr std::string_view red = "\x1b[31m";
constexpr std::string_view plain = "\x1b[0m";

struct Cell {
  std::string text;         // printable
  std::string_view colour;  // empty: the terminal's own
  std::string tail = {};    // what stays at the end where the text is cut
};

using TableRow = std::vector<Cell>;

enum class Fit : unsigned char { cut, wrap };

struct Column {
  std::size_t widest;     // of its own accord; rest: what the others leave
  std::size_t narrowest;  // where the rest needs room
  Fit fit = Fit::cut;     // what becomes of a wider cell
};

constexpr std::size_t rest = 0;

std::vector<std::size_t> column_widths(const std::vector<TableRow>& rows, const std::vector<Column>& columns,
                                       std::size_t table_width) {
  std::vector<std::size_t> widths(columns.size(), 0);
  std::size_t others = gap * (columns.size() - 1);
  std::size_t at_rest = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    for (const TableRow& row : rows) widths[i] = std::max(widths[i], width(row[i].text + row[i].tail));
    if (columns[i].widest == rest) {
      at_rest = i;
    } else {
      widths[i] = std::min(widths[i], columns[i].widest);
      others += widths[i];
    }
  }
  const std::size_t wanted = std::min(widths[at_rest], easily_read);
  for (std::size_t i = columns.size(); i-- > 0 && others + wanted > table_width;) {
    if (i == at_rest || widths[i] <= columns[i].narrowest) continue;
    const std::size_t given = std::min(widths[i] - columns[i].narrowest, others + wanted - table_width);
    widths[i] -= given;
    others -= given;
  }
  const std::size_t left = table_width > others + narrowest_rest ? table_width - others : narrowest_rest;
  widths[at_rest] = std::min(widths[at_rest], left);
  return widths;
}

void append_cell(std::string& line, const std::string& text, std::string_view colour, bool coloured) {
  const bool paint = coloured && !colour.empty() && text.find_first_not_of(' ') != std::string::npos;
  if (paint) line += colour;
  line += text;
  if (paint) line += plain;
}

void append_line(std::string& out, std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  out.append(line).push_back('\n');
}

std::string cut(const Cell& cell, std::size_t columns) {
  const std::size_t left = columns - width(cell.tail);
  return (width(cell.text) > left ? fitted(cell.text, left) : cell.text) + cell.tail;
}

void append_row(std::string& out, const TableRow& row, const std::vector<Column>& columns,
                const std::vector<std::size_t>& widths, bool coloured) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (std::size_t i = 0; i < row.size(); ++i) {
    cells.push_back(columns[i].fit == Fit::wrap ? wrapped(row[i].text, widths[i])
                                                : std::vector{cut(row[i], widths[i])});
    height = std::max(height, cells.back().size());
  }
  for (std::size_t y = 0; y < height; ++y) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string text = fitted(y < cells[i].size() ? cells[i][y] : "", widths[i]);
      if (i > 0) line.append(gap, ' ');
      append_cell(line, text, row[i].colour, coloured);
    }
    append_line(out, std::move(line));
  }
}

std::string grid(const std::vector<TableRow>& rows, const std::vector<Column>& columns, const TableStyle& style) {
  const auto widths = column_widths(rows, columns, std::max(style.width, narrowest_table));
  std::string out;
  for (const TableRow& row : rows) append_row(out, row, columns, widths, style.colour);
  return out;
}

// The document above a table: its title, its publication date, its name, as far as there are any.
std::string heading(std::string_view id, std::string_view title, std::string_view published, const TableStyle& style) {
  std::string words = printable(title);
  if (!published.empty()) words.append(words.empty() ? "" : " · ").append(published);
  if (!id.empty()) words.append(words.empty() ? "" : " · ").append(printable(id));
  std::string out;
  for (const std::string& line : wrapped(words, std::max(style.width, narrowest_table))) {
    append_cell(out, line, bold, style.colour);
    out += '\n';
  }
  return out;
}

std::string_view colour_of(Status status) {
  switch (status) {
    case Status::happened:
      return green;
    case Status::planned:
      return yellow;
    case Status::hypothetical:
      return magenta;
    case Status::ongoing:
      return cyan;
  }
  return {};
}

constexpr std::size_t widest_source = 24;

// Bytes at the beginning of every source's name that are the folder which all of them share.
std::size_t shared_folder(const std::vector<Entry>& entries) {
  const std::string& first = entries.front().sources.front().id;
  std::size_t shared = first.rfind('/') + 1;  // npos + 1 is 0
  for (const Entry& entry : entries) {
    while (shared > 0 && entry.sources.front().id.compare(0, shared, first, 0, shared) != 0) {
      shared = shared > 1 ? first.rfind('/', shared - 2) + 1 : 0;
    }
  }
  return shared;
}

// The first source's name, and the number of the others, which is never cut off.
Cell source_cell(const Entry& entry, std::size_t folder) {
  Cell cell = {printable(std::string_view(entry.sources.front().id).substr(folder)), dim};
  if (entry.sources.size() > 1) cell.tail = " +" + std::to_string(entry.sources.size() - 1);
  return cell;
}

// The label, and in brackets where its sources contradict each other.
std::string label_text(const Entry& entry) {
  std::string text = entry.label;
  for (const std::string& conflict : entry.conflicts) text += " [" + conflict + "]";
  return text;
}

bool from_one_document(const std::vector<Entry>& entries) {
  const std::string& id = entries.front().sources.front().id;
  return std::all_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    return std::all_of(entry.sources.begin(), entry.sources.end(),
                       [&](const Source& source) { return source.id == id; });
  });
}

std::string value_text(const ResolvedMention& mention) {
  if (!mention.value) return "unresolved";
  const Timex3 timex = timex3(*mention.value);
  std::string text = timex.value;
  for (const std::string& attribute : {timex.mod, timex.quant, timex.freq}) {
    if (!attribute.empty()) text += " " + attribute;
  }
  return text;
}

std::string origin_text(const ResolvedMention& mention) {
  std::string text = mention.rule;
  if (mention.unresolved != Unresolved::none) return text + ": " + why_unresolved(mention);
  if (!mention.reference.empty()) text += ", from " + mention.reference;
  return text;
}

}  // namespace

std::string chronology_table(const std::vector<Entry>& entries, const TableStyle& style) {
  if (entries.empty()) return {};
  const Source& first = entries.front().sources.front();
  const bool one_document = from_one_document(entries);
  std::vector<Column> columns = {{28, 12, Fit::wrap}, {rest, 0, Fit::wrap}, {12, 12}};
  if (!one_document) columns.push_back({widest_source, 10});

  const std::size_t folder = shared_folder(entries);
  std::vector<TableRow> rows;
  for (const Entry& entry : entries) {
    TableRow row = {{entry.date_text, cyan},
                    {printable(label_text(entry)), {}},
                    {std::string{name(entry.status)}, colour_of(entry.status)}};
    if (!one_document) row.push_back(source_cell(entry, folder));
    rows.push_back(std::move(row));
  }
  const std::string above = one_document ? heading(first.id, first.title, first.published, style) + '\n' : "";
  return above + grid(rows, columns, style);
}

std::string mentions_table(std::string_view id, const Article& article, const std::vector<ResolvedMention>& mentions,
                           const TableStyle& style) {
  const std::string published = article.published ? iso_date(article.published->day) : "";
  std::string out = heading(id, article.title, published, style);
  if (mentions.empty()) return out;

  std::vector<TableRow> rows;
  for (const ResolvedMention& mention : mentions) {
    const std::optional<Bounds> span = mention.value ? bounds(*mention.value) : std::nullopt;
    rows.push_back({{printable(mention.span.of(article.text)), {}},
                    {printable(value_text(mention)), mention.value ? cyan : red},
                    {span ? days(*span) : "", {}},
                    {printable(origin_text(mention)), dim}});
  }
  return out + '\n' +
         grid(rows, {{24, 12, Fit::wrap}, {24, 16, Fit::wrap}, {24, 12, Fit::wrap}, {rest, 0, Fit::wrap}}, style);
}

std::string article_table(std::string_view id, const Article& article, const TableStyle& style) {
  std::string date = article.no_date == NoDate::none ? "none" : "none: " + std::string(text(article.no_date));
  if (article.published) date = iso_date(article.published->day) + " (" + article.published->source + ")";

  std::vector<TableRow> rows = {{{"document", dim}, {printable(id), {}}},
                                {{"title", dim}, {printable(article.title), bold}},
                                {{"published", dim}, {printable(date), cyan}}};
  if (!article.language.empty()) rows.push_back({{"language", dim}, {printable(article.language), {}}});
  if (!article.url.empty()) rows.push_back({{"address", dim}, {printable(article.url), {}}});
  std::string out = grid(rows, {{12, 12}, {rest, 0, Fit::wrap}}, style);

  const std::size_t text_width = std::min<std::size_t>(std::max(style.width, narrowest_table), 100);
  for (const Block& block : article.blocks) {
    out += '\n';
    for (std::string& line : wrapped(printable(block.span.of(article.text)), text_width)) {
      std::string shown;
      append_cell(shown, line, block.kind == BlockKind::heading ? bold : std::string_view{}, style.colour);
      append_line(out, std::move(shown));
    }
  }
  return out;
}

}  // namespace annals
