// write_formats DIRECTORY ATTACKS: every format of every command into files, for read_formats.py to read with other programs.
//
//   DIRECTORY/hand-made/chronology/csv    entries, expressions and an article made by hand
//   DIRECTORY/attacks/chronology/csv      an entry, document or article for each text of ATTACKS, which stands in all its fields
//   DIRECTORY/edtf.tsv                    values of all kinds: EDTF, first day, last day
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "export/attacks.h"
#include "export/formats.h"
#include "export/hand_made.h"
#include "text/utf8.h"
#include "time/edtf.h"

namespace annals {
namespace {

namespace fs = std::filesystem;

struct Document {
  std::string id;
  Article article;
  std::vector<ResolvedMention> mentions;
};

struct Content {
  std::string title = {};  // of the chronology
  std::vector<Entry> entries;
  std::vector<Document> documents;
};

Content hand_made_content() {
  Content content;
  content.entries = hand_made::of_two_documents();
  for (const char* first : {"-9999-01-01", "0000-12-31", "0001-01-01", "1899-12-31", "1900-01-01", "1900-02-28",
                            "1900-03-01", "2024-02-29", "9998-12-31", "9999-12-31"}) {
    Entry entry = hand_made::arriving();
    entry.value = hand_made::period(first, Granularity::day);
    entry.bounds = *bounds(entry.value);
    entry.label = first;
    content.entries.push_back(entry);
  }
  const Article article = hand_made::article();
  content.documents = {{"malaga.html", article, hand_made::mentions(article)}, {"no-date.txt", article, {}}};
  content.documents[1].article.published = std::nullopt;
  make_ids_unique(content.entries);
  return content;
}

Entry attacked_entry(const std::string& attack, date::sys_days day) {
  Entry entry = hand_made::indicted();
  entry.value = {Period::containing(day, Granularity::day), Modifier::none, std::nullopt};
  entry.bounds = *bounds(entry.value);
  entry.precision = Precision::day;
  entry.label = attack;
  Source& source = entry.sources.front();
  source.id = source.title = source.url = source.sentence = source.expression = source.reference = attack;
  entry.names.people = entry.hand.tags = {attack};
  entry.hand.note = attack;
  entry.hand.extra = {{"mine", attack}};
  return entry;
}

// The page stage makes texts UTF-8; an id and an address it takes as they are.
Document attacked_document(const std::string& attack) {
  Document document{attack, hand_made::article(), {}};
  document.article.title = document.article.text = valid_utf8(attack);
  document.article.url = attack;
  document.article.blocks = {{BlockKind::paragraph, {0, document.article.text.size()}}};
  ResolvedMention mention;
  mention.span = mention.extent = {0, document.article.text.size()};
  mention.value = hand_made::period("2025-02-25", Granularity::day);
  mention.reference = attack;
  document.mentions = {mention};
  return document;
}

Content attacked_content(const std::vector<std::string>& attacks) {
  Content content;
  date::sys_days day = hand_made::day("2000-01-01");
  for (const std::string& attack : attacks) {
    content.entries.push_back(attacked_entry(attack, day));
    content.documents.push_back(attacked_document(attack));
    day += date::days{1};
  }
  content.title = attacks.front();
  make_ids_unique(content.entries);
  return content;
}

void write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << text;
}

std::string chronology_text(const ChronologyFormat& format, const Content& content) {
  if (format.stream != nullptr) return format.stream(content.entries);
  std::vector<ReadDocument> documents;
  for (const Document& document : content.documents) documents.push_back({document.id, document.article});
  const Result<Written> written = format.write({content.entries, documents, "0.1.0", content.title, {}});
  if (!written) {
    std::cerr << written.error().text() << '\n';
    std::exit(1);
  }
  return written->text;
}

std::string documents_text(const DocumentsFormat& format, const Content& content) {
  std::string text = format.header != nullptr ? format.header() : "";
  std::vector<std::string> records;
  for (const Document& document : content.documents) {
    records.push_back(format.record({document.id, document.article, document.mentions, {}}));
  }
  if (format.joined != nullptr) return format.joined(records, "0.1.0");
  for (const std::string& record : records) text += record;
  return text;
}

void write_all(const fs::path& directory, const Content& content) {
  for (const Format& format : formats()) {
    if (format.missing != nullptr && !format.missing().empty()) continue;
    if (format.chronology) write(directory / "chronology" / format.name, chronology_text(format.chronology, content));
    if (format.dates) write(directory / "dates" / format.name, documents_text(format.dates, content));
    if (format.article) write(directory / "article" / format.name, documents_text(format.article, content));
  }
}

void append_edtf(std::string& out, const Value& value) {
  const std::optional<Bounds> days = bounds(value);
  out += edtf(value) + '\t' + (days ? iso_date(days->first) : "") + '\t' + (days ? iso_date(days->last) : "") + '\t' +
         std::string(value.modifier == Modifier::none || value.modifier == Modifier::approx ? "exact" : "modified") +
         '\n';
}

std::string edtf_values() {
  static constexpr Granularity all[] = {Granularity::millennium, Granularity::century, Granularity::decade,
                                        Granularity::year,       Granularity::half,    Granularity::season,
                                        Granularity::quarter,    Granularity::month,   Granularity::week,
                                        Granularity::weekend,    Granularity::day};
  std::vector<Period> periods;
  for (const char* day : {"-4711-06-15", "-0500-03-01", "-0043-03-15", "0000-10-10", "0007-05-05", "0099-12-31",
                          "1066-10-14", "1899-12-31", "2000-02-29", "2024-02-10", "2025-08-31"}) {
    for (const Granularity granularity : all) periods.push_back(Period::containing(hand_made::day(day), granularity));
  }
  std::string out;
  for (const Period& period : periods) {
    for (const Modifier modifier : {Modifier::none, Modifier::start, Modifier::mid, Modifier::end, Modifier::approx,
                                    Modifier::before, Modifier::after, Modifier::on_or_before, Modifier::on_or_after}) {
      append_edtf(out, {period, modifier, std::nullopt});
    }
    append_edtf(out, {period, Modifier::none, Bounds{period.first(), period.last() + date::days{40}}});
    append_edtf(out, {Interval{period, std::nullopt}, Modifier::none, std::nullopt});
    append_edtf(out, {Interval{std::nullopt, period}, Modifier::approx, std::nullopt});
    for (std::size_t i = static_cast<std::size_t>(&period - periods.data()) + 1; i < periods.size();
         i += 37) {  // each granularity meets each
      const Period& end = periods[i];
      if (end.first() < period.last()) continue;
      append_edtf(out, {Interval{period, end}, Modifier::none, std::nullopt});
      append_edtf(out, {Interval{period, end}, Modifier::approx, std::nullopt});
    }
  }
  return out;
}

}  // namespace
}  // namespace annals

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: write_formats DIRECTORY ATTACKS\n";
    return 2;
  }
  const std::filesystem::path directory = argv[1];
  std::filesystem::remove_all(directory);
  annals::write_all(directory / "hand-made", annals::hand_made_content());
  annals::write_all(directory / "attacks", annals::attacked_content(annals::attacks_in(argv[2])));
  annals::write(directory / "edtf.tsv", annals::edtf_values());
}
