// Values are copied member by member; what only the stages need stays behind.
#include "api/outward.h"

#include "chronology/clock.h"
#include "time/edtf.h"
#include "time/timex3.h"

namespace annals::api {
namespace {

ErrorKind outward(annals::ErrorKind kind) {
  switch (kind) {
    case annals::ErrorKind::not_found:
      return ErrorKind::not_found;
    case annals::ErrorKind::unreadable:
      return ErrorKind::unreadable;
    case annals::ErrorKind::unwritable:
      return ErrorKind::unwritable;
    case annals::ErrorKind::not_text:
      return ErrorKind::not_text;
    case annals::ErrorKind::bad_record:
      return ErrorKind::bad_record;
    case annals::ErrorKind::bad_rule:
      return ErrorKind::bad_rule;
    case annals::ErrorKind::bad_usage:
      return ErrorKind::bad_value;
    case annals::ErrorKind::too_large:
      return ErrorKind::too_large;
    case annals::ErrorKind::unsupported:
      return ErrorKind::unsupported;
    case annals::ErrorKind::not_document:
      return ErrorKind::not_document;
    case annals::ErrorKind::encrypted:
      return ErrorKind::encrypted;
    case annals::ErrorKind::damaged:
      return ErrorKind::damaged;
    case annals::ErrorKind::wrong_language:
      return ErrorKind::wrong_language;
  }
  return ErrorKind::bad_value;
}

// What the command advises by its options, a program does by the option of the same meaning.
std::string_view hint_for(ErrorKind kind) {
  if (kind == ErrorKind::wrong_language) return "any_language reads its dates in digits";
  if (kind == ErrorKind::too_large) return "max_bytes is the limit";
  return {};
}

Time time_of(const annals::Value& value, std::optional<annals::Bounds> days) {
  Time time;
  if (days) {
    time.days = Days{api::outward(days->first), api::outward(days->last)};
    time.precision = static_cast<Precision>(precision_of(*days));
    if (const std::optional<annals::ClockTime> clock = annals::clock_of(value, *days)) {
      time.clock = Clock{clock->hour, clock->offset};
      if (clock->minute) time.clock->of_day += *clock->minute;
      if (clock->second) time.clock->of_day += *clock->second;
    }
  }
  time.relation = static_cast<Relation>(value.relation);
  time.edtf = edtf(value);
  annals::Timex3 timex = timex3(value);
  time.timex3 = {std::move(timex.type), std::move(timex.value), std::move(timex.mod), std::move(timex.quant),
                 std::move(timex.freq)};
  return time;
}

Citation outward(const annals::Source& source) {
  return {.source = source.id,
          .title = source.title,
          .url = source.url,
          .published = source.published,
          .place = source.place,
          .sentence = source.sentence,
          .expression = source.expression,
          .begin = source.expression_span.begin,
          .end = source.expression_span.end,
          .rule = source.rule,
          .counted_from = source.reference};
}

}  // namespace

std::string without_options(std::string message) {
  if (const std::size_t at = message.find("; --"); at != std::string::npos) message.resize(at);
  constexpr std::string_view option = "--max-bytes";
  if (const std::size_t at = message.find(option); at != std::string::npos)
    message.replace(at, option.size(), "max_bytes");
  return message;
}

Error outward(annals::Error error) {
  const ErrorKind kind = outward(error.kind);
  return {kind, without_options(std::move(error.message)), std::move(error.place), std::string(hint_for(kind))};
}

std::vector<Error> outward(const std::vector<annals::Error>& errors) {
  std::vector<Error> out;
  for (const annals::Error& error : errors) out.push_back(outward(error));
  return out;
}

Row outward(const annals::Entry& entry) {
  Row row{.id = entry.id,
          .time = time_of(entry.value, entry.bounds),
          .date_text = entry.date_text,
          .label = entry.label,
          .status = static_cast<Status>(entry.status),
          .kind = static_cast<Kind>(entry.kind),
          .according_to = entry.according_to,
          .people = entry.names.people,
          .organizations = entry.names.organizations,
          .locations = entry.names.locations,
          .weight = entry.weight,
          .confidence = entry.confidence,
          .keep = static_cast<Keep>(entry.hand.keep),
          .note = entry.hand.note,
          .tags = entry.hand.tags,
          .edited = entry.hand.edited,
          .extra = entry.hand.extra};
  row.time.precision = static_cast<Precision>(entry.precision);
  for (const annals::Source& source : entry.sources) row.sources.push_back(outward(source));
  for (const std::string& text : entry.conflicts) row.conflicts.push_back(outward(text));
  return row;
}

Article outward(annals::Article article, const std::string& id) {
  Article out{.id = id,
              .title = std::move(article.title),
              .url = std::move(article.url),
              .language = std::move(article.language),
              .text = std::move(article.text),
              .no_date = outward(article.no_date)};
  if (article.published) {
    out.published = outward(article.published->day);
    out.date_source = outward(article.published->kind);
    out.found_in = std::move(article.published->source);
    out.confidence = article.published->confidence;
  }
  const CodePointOffsets offsets(out.text);
  for (const annals::Block& block : article.blocks) {
    out.blocks.push_back({static_cast<Block::Kind>(block.kind), offsets.of(block.span.begin),
                          offsets.of(block.span.end), block.span.begin, block.span.end});
  }
  return out;
}

std::vector<Found> outward(const std::vector<annals::ResolvedMention>& mentions, std::string_view text) {
  std::vector<Found> found;
  const CodePointOffsets offsets(text);
  for (const annals::ResolvedMention& mention : mentions) {
    found.push_back({.begin = offsets.of(mention.span.begin),
                     .end = offsets.of(mention.span.end),
                     .byte_begin = mention.span.begin,
                     .byte_end = mention.span.end,
                     .text = std::string(mention.span.of(text)),
                     .time = mention.value ? time_of(*mention.value, bounds(*mention.value)) : Time{},
                     .confidence = mention.confidence,
                     .rule = mention.rule,
                     .counted_from = mention.reference,
                     .why = outward(mention.unresolved),
                     .reason = why_unresolved(mention)});
  }
  return found;
}

}  // namespace annals::api
