// What the confidence of each entry rests on, for fit_confidence.py.
//
//   evidence_records FILE.jsonl      documents as `annals --format jsonl` takes them
//
// A line an entry: its source, days, label, status, sentence, expression, confidence, and the evidence (events/evidence.h).
#include <algorithm>
#include <fstream>
#include <iostream>
#include <string>

#include "embedded_rules.h"
#include "export/json_writer.h"
#include "reading/json_line.h"
#include "reading/reading.h"
#include "text/offsets.h"
#include "time/iso_date.h"

namespace annals {
namespace {

void print(const Entry& entry, const Evidence& evidence) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  const Source& source = entry.sources.front();
  json.field("source", source.id);
  json.field("start", iso_date(entry.bounds.first));
  json.field("end", iso_date(entry.bounds.last));
  json.field("label", entry.label);
  json.field("status", name(entry.status));
  json.field("sentence", source.sentence);
  json.field("expression", source.expression);
  json.field("confidence", entry.confidence);
  json.key("evidence").begin_array();
  for (const std::string_view piece : evidence) json.value(piece);
  json.end_array();
  json.end_object();
  std::cout << out << '\n';
}

int run(const char* path) {
  const Pack pack = *embedded_pack("en");
  const PageRules rules = embedded_page_rules();
  std::ifstream lines(path);
  JsonLineParser parser;
  for (std::string line; std::getline(lines, line);) {
    Result<Document> document = parser.parse(line, path);
    if (!document) return 1;
    const Result<Article> article = read_article(document->bytes, document->hint, rules);
    if (!article) continue;
    const Reading reading = read(*article, document->id, pack, {.traces = true});
    const CodePointOffsets offsets(article->text);
    for (const Entry& entry : reading.entries) {
      const auto trace = std::ranges::find_if(reading.traces, [&](const LabelTrace& of) {
        return offsets.of(reading.mentions[of.mention].span.begin) == entry.sources.front().expression_span.begin;
      });
      if (trace != reading.traces.end()) print(entry, trace->evidence);
    }
  }
  return 0;
}

}  // namespace
}  // namespace annals

int main(int argc, char** argv) {
  return argc == 2 ? annals::run(argv[1]) : 2;
}
