// The words of the enumerations. Those that outputs have too are the outputs' own.
#include "export/names.h"
#include "api/outward.h"
#include "time/iso_date.h"

namespace annals::api {
namespace {

// An enumeration that a stage has too, with the same members in the same order; `same` holds that against the last of them.
template <class Theirs, class Ours>
constexpr Theirs across(Ours ours) {
  return static_cast<Theirs>(ours);
}

template <class Theirs, class Ours>
constexpr bool same(Theirs theirs, Ours ours) {
  return static_cast<int>(theirs) == static_cast<int>(ours);
}

static_assert(same(annals::Precision::range, Precision::range) && same(annals::Precision::season, Precision::season));
static_assert(same(annals::TimeRelation::since, Relation::since) && same(annals::TimeRelation::by, Relation::by));
static_assert(same(annals::Status::ongoing, Status::ongoing) && same(annals::Status::planned, Status::planned));
static_assert(same(annals::Kind::state, Kind::state) && same(annals::Kind::statement, Kind::statement));
static_assert(same(annals::Keep::yes, Keep::yes) && same(annals::Keep::no, Keep::no));
static_assert(same(annals::BlockKind::preformatted, Block::Kind::preformatted) &&
              same(annals::BlockKind::quote, Block::Kind::quote));

}  // namespace

std::string_view name(Precision precision) {
  return annals::name(across<annals::Precision>(precision));
}
std::string_view name(Relation relation) {
  return annals::name(across<annals::TimeRelation>(relation));
}
std::string_view name(Status status) {
  return annals::name(across<annals::Status>(status));
}
std::string_view name(Kind kind) {
  return annals::name(across<annals::Kind>(kind));
}
std::string_view name(Keep keep) {
  return annals::name(across<annals::Keep>(keep));
}
std::string_view name(Block::Kind kind) {
  return annals::name(across<annals::BlockKind>(kind));
}

std::string_view name(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::not_found:
      return "not_found";
    case ErrorKind::unreadable:
      return "unreadable";
    case ErrorKind::unwritable:
      return "unwritable";
    case ErrorKind::not_text:
      return "not_text";
    case ErrorKind::not_document:
      return "not_document";
    case ErrorKind::encrypted:
      return "encrypted";
    case ErrorKind::damaged:
      return "damaged";
    case ErrorKind::wrong_language:
      return "wrong_language";
    case ErrorKind::bad_record:
      return "bad_record";
    case ErrorKind::bad_rule:
      return "bad_rule";
    case ErrorKind::bad_value:
      return "bad_value";
    case ErrorKind::too_large:
      return "too_large";
    case ErrorKind::unsupported:
      return "unsupported";
    case ErrorKind::stopped:
      return "stopped";
  }
  return {};
}

std::string_view name(DateSource source) {
  switch (source) {
    case DateSource::none:
      return {};
    case DateSource::given:
      return "given";
    case DateSource::metadata:
      return "metadata";
    case DateSource::address:
      return "address";
    case DateSource::text:
      return "text";
    case DateSource::front_matter:
      return "front_matter";
    case DateSource::mail:
      return "mail";
    case DateSource::parts:
      return "parts";
  }
  return {};
}

std::string text(const Error& error) {
  std::string out = error.place.empty() ? error.message : error.place + ": " + error.message;
  if (!error.hint.empty()) out += "; " + error.hint;
  return out;
}

std::string iso(Day day) {
  return iso_date(inward(day));
}

std::optional<Day> day(std::string_view iso) {
  const std::optional<date::sys_days> parsed = parse_iso_date(iso);
  return parsed ? std::optional(outward(*parsed)) : std::nullopt;
}

}  // namespace annals::api
