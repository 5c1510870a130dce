// An entry's fields are those of the table of columns, then what only JSON has room for. A field with nothing to say is left
// out, so that readers test for presence and files stay small.
#include "export/json_records.h"

#include <cmath>

#include "export/columns.h"
#include "export/json_writer.h"
#include "export/names.h"
#include "export/place_address.h"
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

// A column in csv, where it has the value alone, and an object in JSON.
constexpr std::string_view timex3_field = "timex3";

void put_timex3(JsonWriter& json, std::string_view field, const Value& value) {
  json.key(field).begin_object();
  put_timex3(json, value);
  json.end_object();
}

// Where the expression stands.
void put_place(JsonWriter& json, const Source& source) {
  json.field("expression_start", source.expression_span.begin);
  json.field("expression_end", source.expression_span.end);
  if (const auto address = place_address(source)) json.field("place_url", *address);
}

void put_source(JsonWriter& json, const Source& source) {
  json.field_if_any("id", source.account);
  json.field("source", source.id);
  json.field_if_any("title", source.title);
  json.field_if_any("url", source.url);
  json.field_if_any("published", source.published);
  json.field_if_any("place", source.place);
  json.field("expression", source.expression);
  json.field("sentence", source.sentence);
  json.field_if_any("rule", source.rule);
  json.field_if_any("counted_from", source.reference);
  put_place(json, source);
}

void put_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  json.key(name).begin_array();
  for (const std::string& text : texts) json.value(text);
  json.end_array();
}

void put_names(JsonWriter& json, const WhoWhere& names) {
  if (!names.people.empty()) put_texts(json, "people", names.people);
  if (!names.organizations.empty()) put_texts(json, "organizations", names.organizations);
  if (!names.locations.empty()) put_texts(json, "locations", names.locations);
}

// Fields of the source's record that were asked for.
void put_kept(JsonWriter& json, const Source& source) {
  if (source.kept.empty()) return;
  json.key("kept").begin_object();
  for (const auto& [name, text] : source.kept) json.field(name, text);
  json.end_object();
}

// The columns that are the person's own.
void put_extra(JsonWriter& json, const Handwork& hand) {
  if (hand.extra.empty()) return;
  json.key("extra").begin_array();
  for (const auto& [name, text] : hand.extra) {
    json.begin_object();
    json.field("column", name);
    json.field("text", text);
    json.end_object();
  }
  json.end_array();
}

// A column in csv, an object in JSON.
constexpr std::string_view event_field = "event";

void put_event(JsonWriter& json, const EventParts& event) {
  if (!event.known()) return;
  json.key(event_field).begin_object();
  json.field_if_any("who", event.who);
  json.field_if_any("name", event.name);
  json.field_if_any("did", event.did);
  if (!event.what.empty()) put_texts(json, "what", event.what);
  json.field_if_any("head", event.head);
  json.field("polarity", name(event.polarity));
  json.field("shape", name(event.shape));
  json.end_object();
}

// What a source says by itself, where that differs from its entry.
void put_told(JsonWriter& json, const Source& source) {
  if (!source.told) return;
  const Telling& told = *source.told;
  json.key("told").begin_object();
  json.field("start_date", iso_date(told.bounds.first));
  json.field("end_date", iso_date(told.bounds.last));
  json.field_if_any("edtf", edtf(told.value));
  if (told.value.relation != TimeRelation::at) json.field("relation", name(told.value.relation));
  json.field("label", told.label);
  json.field("status", name(told.status));
  json.field("kind", name(told.kind));
  json.field("confidence", rounded(told.confidence));
  put_timex3(json, timex3_field, told.value);
  put_names(json, told.names);
  json.field_if_any("according_to", told.according_to);
  put_event(json, told.event);
  json.end_object();
}

template <class... Functions>
struct Each : Functions... {
  using Functions::operator()...;
};

// The column's field, unless it may be left out and has nothing to say.
void put_column(JsonWriter& json, const Column& column, const Entry& entry) {
  const auto put_text = [&](std::string_view text) {
    if (column.always || !text.empty()) json.field(column.name, text);
  };
  std::visit(Each{[&](Column::View get) { put_text(get(entry)); }, [&](Column::Text get) { put_text(get(entry)); },
                  [&](Column::Count get) { json.field(column.name, get(entry)); },
                  [&](Column::Share get) { json.field(column.name, rounded(get(entry))); },
                  [&](Column::List get) {
                    if (column.always || !get(entry).empty()) put_texts(json, column.name, get(entry));
                  }},
             column.get);
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
    json.field_if_any("unresolved", why_unresolved(mention));
  }
  json.field_if_any("rule", mention.rule);
  json.field_if_any("counted_from", mention.reference);
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
    json.field_if_any("no_date_reason", text(article.no_date));
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
    for (const Column& column : chronology_columns()) {
      if (column.name == timex3_field) {
        put_timex3(json, timex3_field, entry.value);
      } else if (column.name == event_field) {
        put_event(json, entry.event);
      } else {
        put_column(json, column, entry);
      }
    }
    const Source& first = entry.sources.front();
    put_place(json, first);
    if (first.account != entry.id) json.field_if_any("account", first.account);
    put_told(json, first);
    put_kept(json, first);
    put_extra(json, entry.hand);
    if (entry.sources.size() == 1) return;
    json.key("other_sources").begin_array();
    for (std::size_t i = 1; i < entry.sources.size(); ++i) {
      json.begin_object();
      put_source(json, entry.sources[i]);
      put_told(json, entry.sources[i]);
      put_kept(json, entry.sources[i]);
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
