// Bounds of a value. Only periods and closed intervals lie on the calendar by themselves.
#include "time/value.h"

#include <algorithm>
#include <array>

namespace annals {
namespace {

struct OwnBounds {
  std::optional<Bounds> operator()(const Period& period) const { return period.bounds(); }
  std::optional<Bounds> operator()(const Interval& interval) const {
    if (!interval.begin || !interval.end) return std::nullopt;
    return Bounds{interval.begin->first(), interval.end->last()};
  }
  std::optional<Bounds> operator()(const Duration&) const { return std::nullopt; }
  std::optional<Bounds> operator()(const Recurrence&) const { return std::nullopt; }
  std::optional<Bounds> operator()(Vague) const { return std::nullopt; }
  std::optional<Bounds> operator()(const PartialDate&) const { return std::nullopt; }
};

constexpr std::array<std::string_view, 7> relation_names = {"at", "before", "after", "until", "by", "from", "since"};

}  // namespace

std::string_view name(TimeRelation relation) {
  return relation_names.at(static_cast<std::size_t>(relation));
}

std::optional<TimeRelation> relation_named(std::string_view name) {
  const auto found = std::ranges::find(relation_names, name);
  if (found == relation_names.end()) return std::nullopt;
  return static_cast<TimeRelation>(found - relation_names.begin());
}

std::optional<Bounds> own_bounds(const Value& value) {
  return std::visit(OwnBounds{}, value.what);
}

std::optional<Bounds> bounds(const Value& value) {
  return value.set_bounds ? value.set_bounds : own_bounds(value);
}

}  // namespace annals
