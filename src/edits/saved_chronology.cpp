// JSON lines are read one by one; whatever is no line of JSON is read whole.
#include "edits/saved_chronology.h"

#include <algorithm>
#include <set>

#include "edits/sheet.h"
#include "export/entry_reader.h"
#include "readers/line_reader.h"
#include "text/utf8.h"
#include "time/iso_date.h"

namespace annals {
namespace {

constexpr std::size_t kHead = 4096;  // bytes that show what a file is
constexpr std::size_t kMostBytes = std::size_t{1} << 30;

enum class Form { lines, document, sheet };

std::string_view without_mark(std::string_view text) {
  text = without_byte_order_mark(text);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

// A document of JSON has its first line feed before its first object ends.
Form form_of(std::string_view head) {
  head = without_mark(head);
  if (!head.starts_with('{')) return Form::sheet;
  const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
  if (line == head) return Form::lines;
  return line.find_last_not_of(" \t") != std::string_view::npos && line[line.find_last_not_of(" \t")] == '}'
             ? Form::lines
             : Form::document;
}

class SavedFile {
 public:
  SavedFile(SavedChronology& into, const std::string& name, const SavedReading& how)
      : into_(into), name_(name), how_(how) {}

  void read(ByteSource source) {
    Result<std::string> head = read_some(source, kHead);
    if (!head) return complain_of(std::move(head).error().at(name_));
    const Form form = form_of(*head);
    ByteSource whole = prefixed(*head, std::move(source));
    if (form == Form::lines) return read_lines(std::move(whole));
    const Result<std::string> bytes = read_all(whole, kMostBytes);
    if (!bytes) return complain_of(Error(bytes.error()).at(name_));
    if (form == Form::document) return read_document(*bytes);
    read_sheet_of(*bytes);
  }

 private:
  void complain_of(const Error& error) { into_.problems.push_back(error); }

  void read_lines(ByteSource source) {
    EntryReader reader;
    LineReader lines(std::move(source), how_.most_bytes);
    std::vector<Entry> read;
    while (std::optional<Result<std::string_view>> line = lines.next()) {
      const std::string place = name_ + ":" + std::to_string(lines.number());
      if (!*line) {
        complain_of(std::move(*line).error().at(place));
        continue;
      }
      std::string_view text = **line;
      if (lines.number() == 1) text = without_byte_order_mark(text);
      if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) continue;
      keep(reader.read(text, place), read);
    }
    add(std::move(read));
  }

  void read_document(const std::string& bytes) {
    simdjson::dom::parser parser;
    simdjson::dom::array list;
    if (parser.parse(bytes)["entries"].get(list) != simdjson::SUCCESS)
      return complain_of({ErrorKind::bad_record, "no chronology: JSON without a list of entries", name_});
    std::vector<Entry> read;
    std::size_t number = 0;
    for (const simdjson::dom::element record : list)
      keep(EntryReader::read(record, name_ + ", entry " + std::to_string(++number)), read);
    add(std::move(read));
  }

  void read_sheet_of(const std::string& bytes) {
    if (bytes.empty()) return;
    const Result<Sheet> sheet = read_sheet(bytes, name_);
    if (!sheet) return complain_of(sheet.error());
    Edits edits = edits_of(*sheet, name_, {how_.pack});
    for (const Error& problem : edits.problems) complain_of(problem);
    edits.problems.clear();
    for (Edit& edit : edits.rows) {
      edit.base_is_shown = true;
      if (!edit.dated || edit.shown.label.empty()) continue;
      Entry entry = edit.shown;
      if (how_.as_shown) {
        into_.shown.push_back(std::move(entry));
        continue;
      }
      if (edit.own && entry.hand.is_own_row()) continue;
      if (entry.sources.front().id.empty()) entry.sources.front().id = name_;
      if (entry.sources.front().sentence.empty()) entry.sources.front().sentence = entry.label;
      entry.hand = {};
      into_.entries.push_back(std::move(entry));
    }
    into_.corrections.push_back(std::move(edits));
  }

  void keep(Result<Entry> entry, std::vector<Entry>& read) {
    if (entry) {
      read.push_back(*std::move(entry));
    } else {
      complain_of(entry.error());
    }
  }

  void add(std::vector<Entry> from) {
    if (!how_.as_shown) {
      Edits edits = take_edits(from, name_);
      if (!edits.rows.empty()) into_.corrections.push_back(std::move(edits));
    }
    std::ranges::move(from, std::back_inserter(how_.as_shown ? into_.shown : into_.entries));
  }

  SavedChronology& into_;
  const std::string& name_;
  const SavedReading& how_;
};

}  // namespace

void read_saved(SavedChronology& into, const std::string& name, ByteSource source, const SavedReading& how) {
  SavedFile(into, name, how).read(std::move(source));
}

// By the first bytes that the writers of JSON, csv and workbooks write.
bool begins_saved_chronology(std::string_view head, std::string_view name) {
  head = without_mark(head);
  if (head.starts_with("PK\x03\x04")) return format_of_file(name) == format_named("xlsx");
  const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
  const auto has = [&](std::string_view part) { return line.find(part) != std::string_view::npos; };
  return head.starts_with("{\n\"annals\": {\"format\":") || (has("start_date") && has("end_date") && has("label"));
}

std::vector<ReadDocument> documents_of(const std::vector<Entry>& entries) {
  std::vector<ReadDocument> documents;
  std::set<std::string_view> seen;
  for (const Entry& entry : entries) {
    for (const Source& source : entry.sources) {
      if (!seen.insert(source.id).second) continue;
      Article article{.title = source.title, .url = source.url, .language = {}, .text = {}, .blocks = {}};
      if (const auto day = parse_iso_date(source.published))
        article.published = PublicationDate{*day, "saved chronology", 1};
      documents.push_back({source.id, std::move(article)});
    }
  }
  return documents;
}

}  // namespace annals
