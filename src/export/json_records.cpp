// Writes each record field by field in the documented order. A field with nothing to say is left out, so that readers test for
// presence and files stay small.
#include "export/json_records.h"

#include <cmath>

#include "export/json_writer.h"
#include "export/names.h"
#include "export/when.h"
#include "text/offsets.h"
#include "time/edtf.h"
#include "time/iso_date.h"
#include "time/timex3.h"

namespace annals {
namespace {

// Two decimals: more would pretend to a knowledge that no rule has, and 0.7 would print as 0.69999999.
double rounded(double confidence) {
  return std::round(confidence * 100) / 100;
}

void put_timex3(JsonWriter& json, const Value& value) {
  const Timex3 timex = timex3(value);
  json.field("type", timex.type);
  json.field("value", timex.value);
  json.field_if_any("mod", timex.mod);
  json.field_if_any("quant", timex.quant);
  json.field_if_any("freq", timex.freq);
}

void put_evidence(JsonWriter& json, const Source& source) {
  json.field("expression", source.expression);
  json.field("expression_start", source.expression_span.begin);
  json.field("expression_end", source.expression_span.end);
  json.field("sentence", source.sentence);
  json.field_if_any("title", source.title);
  json.field_if_any("url", source.url);
  json.field_if_any("published", source.published);
  json.field_if_any("place", source.place);
  json.field_if_any("rule", source.rule);
  json.field_if_any("reference", source.reference);
}

// What a source says by itself, where that differs from its entry.
void put_told(JsonWriter& json, const Source& source) {
  if (!source.told) return;
  const Telling& told = *source.told;
  json.key("told").begin_object();
  json.field("start", iso_date(told.bounds.first));
  json.field("end", iso_date(told.bounds.last));
  json.field_if_any("edtf", edtf(told.value));
  json.field("label", told.label);
  json.field("status", name(told.status));
  json.field("kind", name(told.kind));
  json.field("confidence", rounded(told.confidence));
  json.key("timex3").begin_object();
  put_timex3(json, told.value);
  json.end_object();
  json.end_object();
}

void put_conflicts(JsonWriter& json, const Entry& entry) {
  if (entry.conflicts.empty()) return;
  json.key("conflicts").begin_array();
  for (const std::string& conflict : entry.conflicts) json.value(conflict);
  json.end_array();
}

void put_mention(JsonWriter& json, const ResolvedMention& mention, std::string_view text,
                 const CodePointOffsets& offsets) {
  json.begin_object();
  json.field("start", offsets.of(mention.span.begin));
  json.field("end", offsets.of(mention.span.end));
  json.field("text", mention.span.of(text));
  if (mention.value) {
    put_timex3(json, *mention.value);
    if (const std::optional<Bounds> days = bounds(*mention.value)) {
      json.key("bounds").begin_array();
      json.value(iso_date(days->first));
      json.value(iso_date(days->last));
      json.end_array();
    }
    json.field_if_any("edtf", edtf(*mention.value));
  } else {
    json.field("type", "DATE");
    json.field("value", "");
    json.field_if_any("unresolved", mention.unresolved);
  }
  json.field_if_any("rule", mention.rule);
  json.field_if_any("reference", mention.reference);
  json.field("confidence", rounded(mention.confidence));
  json.field_if_any("tense", name(mention.tense));
  if (mention.rejected) json.field("rejected", timex3(*mention.rejected).value);
  if (mention.range_end) json.field("range_end", *mention.range_end);
  if (mention.range_begin) json.field("range_begin", *mention.range_begin);
  json.end_object();
}

void put_known(JsonWriter& json, std::string_view id, const Article& article) {
  json.field("id", id);
  json.field("title", article.title);
  if (article.published) {
    json.field("date", iso_date(article.published->day));
    json.field("date_source", article.published->source);
    json.field("date_confidence", rounded(article.published->confidence));
  } else {
    json.key("date").null();
    json.field_if_any("no_date_reason", article.no_date_reason);
  }
  json.field_if_any("language", article.language);
  json.field_if_any("url", article.url);
}

// One object on one line; `put` writes its fields, into so much room as they will hardly need more of.
template <class Put>
std::string record(std::size_t room, Put put) {
  std::string out;
  out.reserve(room);
  JsonWriter json(out);
  json.begin_object();
  put(json);
  json.end_object();
  return out;
}

}  // namespace

std::string entry_record(const Entry& entry) {
  return record(0, [&](JsonWriter& json) {
    const Source& first = entry.sources.front();
    json.field("source", first.id);
    json.field("start", iso_date(entry.bounds.first));
    json.field("end", iso_date(entry.bounds.last));
    json.field("precision", name(entry.precision));
    json.field_if_any("edtf", edtf(entry.value));
    if (entry.value.relation != TimeRelation::at) json.field("relation", name(entry.value.relation));
    json.field("label", entry.label);
    json.field("when", when(entry));
    json.field("status", name(entry.status));
    json.field("kind", name(entry.kind));
    json.field("confidence", rounded(entry.confidence));
    put_evidence(json, first);
    json.key("timex3").begin_object();
    put_timex3(json, entry.value);
    json.end_object();
    put_told(json, first);
    put_conflicts(json, entry);
    if (entry.sources.size() == 1) return;
    json.key("other_sources").begin_array();
    for (std::size_t i = 1; i < entry.sources.size(); ++i) {
      json.begin_object();
      json.field("source", entry.sources[i].id);
      put_evidence(json, entry.sources[i]);
      put_told(json, entry.sources[i]);
      json.end_object();
    }
    json.end_array();
  });
}

std::string mentions_record(std::string_view id, const Article& article, const std::vector<ResolvedMention>& mentions) {
  constexpr std::size_t of_mention = 250;
  return record(of_mention * mentions.size(), [&](JsonWriter& json) {
    json.field("id", id);
    json.key("timexes").begin_array();
    const CodePointOffsets offsets(article.text);
    for (const ResolvedMention& mention : mentions) put_mention(json, mention, article.text, offsets);
    json.end_array();
  });
}

std::string article_record(std::string_view id, const Article& article) {
  return record(article.text.size(), [&](JsonWriter& json) {
    put_known(json, id, article);
    json.field("text", article.text);
    json.key("blocks").begin_array();
    const CodePointOffsets offsets(article.text);
    for (const Block& block : article.blocks) {
      json.begin_object();
      json.field("kind", name(block.kind));
      json.field("start", offsets.of(block.span.begin));
      json.field("end", offsets.of(block.span.end));
      json.end_object();
    }
    json.end_array();
  });
}

std::string document_record(std::string_view id, const Article& article) {
  return record(0, [&](JsonWriter& json) { put_known(json, id, article); });
}

}  // namespace annals
