// Builds each record as an ordered JSON object, field by field in the documented order. A field with nothing to say is
// left out by `put`, so that readers test for presence and files stay small.
#include "export/json_records.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "export/names.h"
#include "export/when.h"
#include "text/offsets.h"
#include "time/edtf.h"
#include "time/iso_date.h"
#include "time/timex3.h"

namespace annals {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& object, const char* field, std::string_view text) {
  if (!text.empty()) object[field] = text;
}

// Two decimals: more would pretend to a knowledge that no rule has, and 0.7 would print as 0.69999999.
double rounded(double confidence) {
  return std::round(confidence * 100) / 100;
}

Json timex3_record(const Value& value) {
  const Timex3 timex = timex3(value);
  Json object = {{"type", timex.type}, {"value", timex.value}};
  put(object, "mod", timex.mod);
  put(object, "quant", timex.quant);
  put(object, "freq", timex.freq);
  return object;
}

void put_evidence(Json& object, const Source& source) {
  object["expression"] = source.expression;
  object["expression_start"] = source.expression_span.begin;
  object["expression_end"] = source.expression_span.end;
  object["sentence"] = source.sentence;
  put(object, "title", source.title);
  put(object, "url", source.url);
  put(object, "published", source.published);
  put(object, "rule", source.rule);
  put(object, "reference", source.reference);
}

// What a source says by itself, where that differs from its entry.
void put_told(Json& object, const Source& source) {
  if (!source.told) return;
  const Telling& told = *source.told;
  Json record;
  record["start"] = iso_date(told.bounds.first);
  record["end"] = iso_date(told.bounds.last);
  put(record, "edtf", edtf(told.value));
  record["label"] = told.label;
  record["status"] = name(told.status);
  record["kind"] = name(told.kind);
  record["confidence"] = rounded(told.confidence);
  record["timex3"] = timex3_record(told.value);
  object["told"] = std::move(record);
}

Json mention_record(const ResolvedMention& mention, std::string_view text, const CodePointOffsets& offsets) {
  Json object;
  object["start"] = offsets.of(mention.span.begin);
  object["end"] = offsets.of(mention.span.end);
  object["text"] = mention.span.of(text);
  if (mention.value) {
    object.update(timex3_record(*mention.value));
    if (const std::optional<Bounds> days = bounds(*mention.value)) {
      object["bounds"] = {iso_date(days->first), iso_date(days->last)};
    }
    put(object, "edtf", edtf(*mention.value));
  } else {
    object.update(Json{{"type", "DATE"}, {"value", ""}});
    put(object, "unresolved", mention.unresolved);
  }
  put(object, "rule", mention.rule);
  put(object, "reference", mention.reference);
  object["confidence"] = rounded(mention.confidence);
  put(object, "tense", name(mention.tense));
  if (mention.rejected) object["rejected"] = timex3(*mention.rejected).value;
  if (mention.range_end) object["range_end"] = *mention.range_end;
  if (mention.range_begin) object["range_begin"] = *mention.range_begin;
  return object;
}

Json known_of(std::string_view id, const Article& article) {
  Json object = {{"id", id}, {"title", article.title}};
  if (article.published) {
    object["date"] = iso_date(article.published->day);
    object["date_source"] = article.published->source;
    object["date_confidence"] = rounded(article.published->confidence);
  } else {
    object["date"] = nullptr;
    put(object, "no_date_reason", article.no_date_reason);
  }
  put(object, "language", article.language);
  put(object, "url", article.url);
  return object;
}

std::string one_line(const Json& record) {
  return record.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string entry_record(const Entry& entry) {
  const Source& first = entry.sources.front();
  Json object;
  object["source"] = first.id;
  object["start"] = iso_date(entry.bounds.first);
  object["end"] = iso_date(entry.bounds.last);
  object["precision"] = name(entry.precision);
  put(object, "edtf", edtf(entry.value));
  object["label"] = entry.label;
  object["when"] = when(entry);
  object["status"] = name(entry.status);
  object["kind"] = name(entry.kind);
  object["confidence"] = rounded(entry.confidence);
  put_evidence(object, first);
  object["timex3"] = timex3_record(entry.value);
  put_told(object, first);
  if (!entry.conflicts.empty()) object["conflicts"] = entry.conflicts;
  if (entry.sources.size() > 1) {
    Json& others = object["other_sources"] = Json::array();
    for (std::size_t i = 1; i < entry.sources.size(); ++i) {
      Json other = {{"source", entry.sources[i].id}};
      put_evidence(other, entry.sources[i]);
      put_told(other, entry.sources[i]);
      others.push_back(std::move(other));
    }
  }
  return one_line(object);
}

std::string mentions_record(std::string_view id, const Article& article, const std::vector<ResolvedMention>& mentions) {
  Json timexes = Json::array();
  const CodePointOffsets offsets(article.text);
  for (const ResolvedMention& mention : mentions) timexes.push_back(mention_record(mention, article.text, offsets));
  return one_line({{"id", id}, {"timexes", std::move(timexes)}});
}

std::string article_record(std::string_view id, const Article& article) {
  Json object = known_of(id, article);
  object["text"] = article.text;
  Json& blocks = object["blocks"] = Json::array();
  const CodePointOffsets offsets(article.text);
  for (const Block& block : article.blocks) {
    const std::size_t start = offsets.of(block.span.begin);
    blocks.push_back({{"kind", name(block.kind)}, {"start", start}, {"end", offsets.of(block.span.end)}});
  }
  return one_line(object);
}

std::string document_record(std::string_view id, const Article& article) {
  return one_line(known_of(id, article));
}

}  // namespace annals
