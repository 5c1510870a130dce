// Names as they stand in outputs.

#include "events/event_parts.h"

#include <algorithm>
#include <array>

namespace annals {
namespace {

constexpr std::array kPolarities = {Polarity::affirmed, Polarity::negated, Polarity::denied, Polarity::doubtful};
constexpr std::array kShapes = {Shape::clause,      Shape::relative, Shape::participle, Shape::gerund,  Shape::noun,
                                Shape::attribution, Shape::figure,   Shape::lifespan,   Shape::fragment};

template <class Names>
auto named(const Names& all, std::string_view wanted) {
  using Named = std::optional<typename Names::value_type>;
  const auto* const found = std::ranges::find_if(all, [&](auto one) { return name(one) == wanted; });
  return found == all.end() ? Named{} : Named{*found};
}

}  // namespace

std::string_view name(Shape shape) {
  switch (shape) {
    case Shape::clause:
      return "clause";
    case Shape::relative:
      return "relative clause";
    case Shape::participle:
      return "participle";
    case Shape::gerund:
      return "gerund";
    case Shape::noun:
      return "noun phrase";
    case Shape::attribution:
      return "attribution";
    case Shape::figure:
      return "compared figure";
    case Shape::lifespan:
      return "lifespan";
    case Shape::fragment:
      return "fragment";
  }
  return {};
}

std::string_view name(Polarity polarity) {
  switch (polarity) {
    case Polarity::affirmed:
      return "affirmed";
    case Polarity::negated:
      return "negated";
    case Polarity::denied:
      return "denied";
    case Polarity::doubtful:
      return "doubtful";
  }
  return {};
}

std::optional<Polarity> polarity_named(std::string_view name) {
  return named(kPolarities, name);
}

std::optional<Shape> event_shape_named(std::string_view name) {
  return named(kShapes, name);
}

}  // namespace annals
