// simdjson's tree parser, a line at a time. A value is found by trying the few that its TIMEX3 spelling can stand for, until
// one is spelled as the record has it.
#include "export/entry_reader.h"

#include <cmath>
#include <optional>
#include <vector>

#include "time/edtf.h"
#include "time/iso_date.h"
#include "time/spelled_value.h"
#include "time/timex3.h"

namespace annals {
namespace {

namespace dom = simdjson::dom;

constexpr Status kStatuses[] = {Status::happened, Status::planned, Status::hypothetical, Status::ongoing};
constexpr Keep kKeeps[] = {Keep::no, Keep::yes};
constexpr Kind kKinds[] = {Kind::event, Kind::statement, Kind::state};

// The fields of one object. The first that is not what was asked for is kept as the failure; what follows it is not read.
class Fields {
 public:
  Fields(dom::object object, Failure& failure) : object_(object), failure_(failure) {}

  // Empty where an optional field is absent.
  std::string text(const char* name, bool required = true) {
    std::string_view text;
    if (!find(name, required)) return {};
    if (value_.get(text) != simdjson::SUCCESS) fail(name, "is not a string");
    return std::string(text);
  }

  date::sys_days day(const char* name) {
    const std::string text = this->text(name);
    const std::optional<date::sys_days> day = parse_iso_date(text);
    if (!day) fail(name, "is not a day YYYY-MM-DD");
    return day.value_or(date::sys_days{});
  }

  // 0 where the field is absent.
  std::size_t count(const char* name) {
    std::uint64_t number = 0;
    if (find(name, false) && value_.get(number) != simdjson::SUCCESS) fail(name, "is not a whole number");
    return number;
  }

  std::size_t offset(const char* name) {
    std::uint64_t number = 0;
    if (find(name, true) && value_.get(number) != simdjson::SUCCESS) fail(name, "is not an offset");
    return number;
  }

  double part_of_one(const char* name) {
    double number = 0;
    if (find(name, true) && (value_.get(number) != simdjson::SUCCESS || !(number >= 0 && number <= 1)))
      fail(name, "is not a number from 0 to 1");
    return number;
  }

  template <class T, std::size_t N>
  T one_of(const char* name_of_field, const T (&values)[N]) {
    const std::string text = this->text(name_of_field);
    for (const T value : values) {
      if (name(value) == text) return value;
    }
    fail(name_of_field, "is none of its words");
    return values[0];
  }

  std::optional<dom::object> object(const char* name, bool required) {
    dom::object object;
    if (!find(name, required)) return std::nullopt;
    if (value_.get(object) != simdjson::SUCCESS) {
      fail(name, "is not an object");
      return std::nullopt;
    }
    return object;
  }

  std::optional<dom::array> list(const char* name) {
    dom::array array;
    if (!find(name, false)) return std::nullopt;
    if (value_.get(array) != simdjson::SUCCESS) {
      fail(name, "is not a list");
      return std::nullopt;
    }
    return array;
  }

  // Empty where the field is absent.
  std::vector<std::string> texts(const char* name) {
    std::vector<std::string> texts;
    const std::optional<dom::array> array = list(name);
    if (!array) return texts;
    for (const dom::element element : *array) {
      std::string_view text;
      if (element.get(text) != simdjson::SUCCESS) fail(name, "has something that is not a string");
      texts.emplace_back(text);
    }
    return texts;
  }

  void fail(const char* name, const char* what) {
    if (!failure_) failure_ = Error{ErrorKind::bad_record, "\"" + std::string(name) + "\" " + what, ""};
  }

  Failure& failure() { return failure_; }

 private:
  bool find(const char* name, bool required) {
    if (failure_) return false;
    if (object_.at_key(name).get(value_) == simdjson::SUCCESS) return true;
    if (required) fail(name, "is missing");
    return false;
  }

  dom::object object_;
  dom::element value_;
  Failure& failure_;
};

// The value of these spellings and days; nullopt where there is none.
std::optional<Value> value_of(const Timex3& timex, TimeRelation relation, std::string_view spelled, Bounds days) {
  for (Value& value : spelled_values(timex.value, spelled, relation, days)) {
    if (auto* recurrence = std::get_if<Recurrence>(&value.what)) {
      recurrence->quant = timex.quant;
      recurrence->freq = timex.freq;
    }
    if (edtf(value) == spelled && timex3(value) == timex) return std::move(value);
  }
  return std::nullopt;
}

Value value_field(Fields& fields, Bounds days) {
  const std::optional<dom::object> object = fields.object("timex3", true);
  Value none{Period::containing(days.first, Granularity::day), Modifier::none, days};
  if (!object) return none;
  Fields parts(*object, fields.failure());
  const Timex3 timex{parts.text("type"), parts.text("value"), parts.text("mod", false), parts.text("quant", false),
                     parts.text("freq", false)};
  const std::string spelled = fields.text("edtf", false);
  const std::string side = fields.text("relation", false);
  const auto relation = side.empty() ? TimeRelation::at : relation_named(side).value_or(TimeRelation::at);
  if (fields.failure()) return none;
  const std::optional<Value> value = value_of(timex, relation, spelled, days);
  if (!value) fields.fail("timex3", "is no time, or \"edtf\" is another one");
  return value.value_or(none);
}

// Empty of a record that has none: a row that a person added, or one of an earlier Annals.
EventParts event_field(Fields& fields) {
  const std::optional<dom::object> object = fields.object("event", false);
  if (!object) return {};
  Fields parts(*object, fields.failure());
  EventParts event{.who = parts.text("who", false),
                   .name = parts.text("name", false),
                   .did = parts.text("did", false),
                   .what = parts.texts("what"),
                   .head = parts.text("head", false)};
  const auto polarity = polarity_named(parts.text("polarity"));
  const auto shape = event_shape_named(parts.text("shape"));
  if (!polarity) parts.fail("polarity", "is none of its words");
  if (!shape) parts.fail("shape", "is none of its words");
  event.polarity = polarity.value_or(Polarity::affirmed);
  event.shape = shape.value_or(Shape::fragment);
  return event;
}

Telling telling_of(Fields& fields) {
  const Bounds days{fields.day("start_date"), fields.day("end_date")};
  if (days.last < days.first) fields.fail("end_date", "is before \"start_date\"");
  Telling telling{days, value_field(fields, days), fields.text("label"), Status::happened, Kind::event, 0};
  telling.status = fields.one_of("status", kStatuses);
  telling.kind = fields.one_of("kind", kKinds);
  telling.confidence = fields.part_of_one("confidence");
  telling.names = {fields.texts("people"), fields.texts("organizations"), fields.texts("locations")};
  telling.according_to = fields.text("according_to", false);
  telling.event = event_field(fields);
  return telling;
}

Source source_of(Fields& fields) {
  Source source;
  source.id = fields.text("source");
  source.title = fields.text("title", false);
  source.url = fields.text("url", false);
  source.published = fields.text("published", false);
  source.place = fields.text("place", false);
  source.sentence = fields.text("sentence");
  source.expression = fields.text("expression");
  source.expression_span = {fields.offset("expression_start"), fields.offset("expression_end")};
  source.rule = fields.text("rule", false);
  source.reference = fields.text("counted_from", false);
  if (const auto told = fields.object("told", false)) {
    Fields own(*told, fields.failure());
    source.told = telling_of(own);
  }
  if (const auto kept = fields.object("kept", false)) {
    for (const auto [name, value] : *kept) {
      std::string_view text;
      if (value.get(text) != simdjson::SUCCESS) fields.fail("kept", "has something that is not a string");
      source.kept.emplace_back(name, text);
    }
  }
  return source;
}

Handwork handwork_of(Fields& fields) {
  Handwork hand;
  if (!fields.text("keep", false).empty()) hand.keep = fields.one_of("keep", kKeeps);
  hand.note = fields.text("note", false);
  hand.tags = fields.texts("tags");
  hand.edited = fields.texts("edited");
  if (!hand.edited.empty()) hand.as_read = fields.text("as_read", false);
  if (const auto extra = fields.list("extra")) {
    for (const dom::element element : *extra) {
      dom::object object;
      if (element.get(object) != simdjson::SUCCESS) {
        fields.fail("extra", "has something that is not an object");
        break;
      }
      Fields parts(object, fields.failure());
      hand.extra.emplace_back(parts.text("column"), parts.text("text"));
    }
  }
  return hand;
}

Entry entry_of_record(const dom::object& record, Failure& failure) {
  Fields fields(record, failure);
  Telling telling = telling_of(fields);
  Entry entry{.bounds = telling.bounds,
              .precision = precision_of(telling.bounds),
              .value = std::move(telling.value),
              .label = std::move(telling.label),
              .status = telling.status,
              .kind = telling.kind,
              .confidence = telling.confidence,
              .sources = {source_of(fields)},
              .conflicts = fields.texts("conflicts"),
              .names = std::move(telling.names),
              .according_to = std::move(telling.according_to),
              .event = std::move(telling.event),
              .id = fields.text("id", false),
              .date_text = fields.text("date_text", false),
              .weight = static_cast<int>(fields.count("weight")),
              .hand = handwork_of(fields)};
  Source& first = entry.sources.front();
  first.account = fields.text("account", false);
  if (first.account.empty()) first.account = entry.id;
  if (const auto others = fields.list("other_sources")) {
    for (const dom::element other : *others) {
      dom::object object;
      if (other.get(object) != simdjson::SUCCESS) {
        fields.fail("other_sources", "has something that is not an object");
        break;
      }
      Fields parts(object, failure);
      entry.sources.push_back(source_of(parts));
      entry.sources.back().account = parts.text("id", false);
    }
  }
  return entry;
}

}  // namespace

Result<Entry> EntryReader::read(std::string_view line, const std::string& place) {
  dom::element root;
  if (const auto error = parser_.parse(line.data(), line.size()).get(root); error != simdjson::SUCCESS) {
    std::string why = simdjson::error_message(error);
    why.erase(why.find_last_not_of('.') + 1);
    return Error{ErrorKind::bad_record, "not valid JSON: " + why, place};
  }
  return read(root, place);
}

Result<Entry> EntryReader::read(dom::element root, const std::string& place) {
  dom::object record;
  if (root.get(record) != simdjson::SUCCESS) return Error{ErrorKind::bad_record, "not a JSON object", place};
  Failure failure;
  Entry entry = entry_of_record(record, failure);
  if (failure) return std::move(*failure).at(place);
  return entry;
}

}  // namespace annals
