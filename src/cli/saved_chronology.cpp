// JSON lines are read one by one; whatever is no line of JSON is read whole.
#include "cli/saved_chronology.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "chronology/account.h"
#include "cli/inputs.h"
#include "cli/open_input.h"
#include "edits/sheet.h"
#include "export/columns.h"
#include "export/formats.h"
#include "readers/line_reader.h"
#include "text/utf8.h"
#include "time/iso_date.h"

namespace annals {
namespace {

constexpr std::size_t kHead = 4096;  // bytes that show what a file is
constexpr std::size_t kMostBytes = std::size_t{1} << 30;

enum class Form { lines, document, sheet };

bool is_own(const Entry& entry) {
  const auto& edited = entry.hand.edited;
  return std::ranges::any_of(edited,
                             [](const std::string& what) { return what == "added" || what == "not found again"; });
}

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

}  // namespace

// By the first bytes that the writers of JSON, csv and workbooks write.
bool is_saved_chronology(const std::string& path) {
  const Input input{path};
  if (input.is_standard_input()) return false;
  std::istringstream nothing;
  const Result<ByteSource> source = open_input(input, nothing);
  if (!source) return false;
  const Result<std::string> read = read_some(*source, kHead);
  if (!read) return false;
  const std::string_view head = without_mark(*read);
  if (head.starts_with("PK\x03\x04")) return format_of_file(path) == format_named("xlsx");
  const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
  const auto has = [&](std::string_view part) { return line.find(part) != std::string_view::npos; };
  return head.starts_with("{\n\"annals\": {\"format\":") || (has("start_date") && has("end_date") && has("label"));
}

void SavedChronologies::complain_of(const Error& error) {
  loop.any_failed = true;
  complain(console_, error);
}

void SavedChronologies::read(const std::vector<std::string>& inputs, bool as_shown) {
  as_shown_ = as_shown;
  for (const Result<Input>& input : find_inputs(inputs)) {
    if (!input) {
      complain_of(input.error());
      continue;
    }
    const bool named = std::ranges::find(inputs, input->path) != inputs.end();
    if (!named && !names_records(input->path)) continue;  // another file of a directory
    const std::string name = shown_name(*input);
    Result<ByteSource> source = open_input(*input, console_.in);
    if (!source) {
      complain_of(std::move(source).error().at(name));
      continue;
    }
    loop.any_read = true;
    read_file(name, *std::move(source));
  }
}

void SavedChronologies::read_file(const std::string& name, ByteSource source) {
  Result<std::string> head = read_some(source, kHead);
  if (!head) return complain_of(std::move(head).error().at(name));
  const Form form = form_of(*head);
  ByteSource whole = prefixed(*head, std::move(source));
  if (form == Form::lines) return read_lines(name, std::move(whole));
  const Result<std::string> bytes = read_all(whole, kMostBytes);
  if (!bytes) return complain_of(Error(bytes.error()).at(name));
  if (form == Form::document) return read_document(name, *bytes);
  read_whole(name, *bytes);
}

void SavedChronologies::read_lines(const std::string& name, ByteSource source) {
  LineReader lines(std::move(source), options_.max_bytes);
  std::vector<Entry> read;
  while (std::optional<Result<std::string_view>> line = lines.next()) {
    const std::string place = name + ":" + std::to_string(lines.number());
    if (!*line) {
      complain_of(std::move(*line).error().at(place));
      continue;
    }
    std::string_view text = **line;
    if (lines.number() == 1) text = without_byte_order_mark(text);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) continue;
    keep(entry_reader_.read(text, place), read);
  }
  add(std::move(read), name);
}

void SavedChronologies::read_document(const std::string& name, const std::string& bytes) {
  simdjson::dom::parser parser;
  simdjson::dom::array list;
  if (parser.parse(bytes)["entries"].get(list) != simdjson::SUCCESS)
    return complain_of({ErrorKind::bad_record, "no chronology: JSON without a list of entries", name});
  std::vector<Entry> read;
  std::size_t number = 0;
  for (const simdjson::dom::element record : list)
    keep(EntryReader::read(record, name + ", entry " + std::to_string(++number)), read);
  add(std::move(read), name);
}

void SavedChronologies::read_whole(const std::string& name, const std::string& bytes) {
  if (bytes.empty()) return;
  const Result<Sheet> sheet = read_sheet(bytes, name);
  if (!sheet) return complain_of(sheet.error());
  Edits edits = edits_of(*sheet, name, {reader_.pack()});
  for (const Error& problem : edits.problems) complain_of(problem);
  edits.problems.clear();
  for (Edit& edit : edits.rows) {
    edit.base_is_shown = true;
    if (!edit.dated || edit.shown.label.empty()) continue;
    Entry entry = edit.shown;
    if (as_shown_) {
      shown.push_back(std::move(entry));
      continue;
    }
    if (edit.own && is_own(entry)) continue;
    if (entry.sources.front().id.empty()) entry.sources.front().id = name;
    if (entry.sources.front().sentence.empty()) entry.sources.front().sentence = entry.label;
    entry.hand = {};
    entries.push_back(std::move(entry));
  }
  corrections.push_back(std::move(edits));
}

void SavedChronologies::keep(Result<Entry> entry, std::vector<Entry>& read) {
  if (entry) {
    read.push_back(*std::move(entry));
  } else {
    complain_of(entry.error());
  }
}

void SavedChronologies::add(std::vector<Entry> from, const std::string& name) {
  if (as_shown_) {
    std::ranges::move(from, std::back_inserter(shown));
    return;
  }
  Edits edits = edits_of(from, name);
  if (!edits.rows.empty()) corrections.push_back(std::move(edits));
  for (Entry& entry : from) {
    if (!is_own(entry)) entries.push_back(std::move(entry));
  }
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
