// Bounds of a value. Only periods and closed intervals lie on the calendar by themselves.
#include "time/value.h"

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

}  // namespace

std::optional<Bounds> own_bounds(const Value& value) {
  return std::visit(OwnBounds{}, value.what);
}

std::optional<Bounds> bounds(const Value& value) {
  return value.set_bounds ? value.set_bounds : own_bounds(value);
}

}  // namespace annals
