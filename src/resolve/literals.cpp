// Leaves and the two operations on numbers, which need no context.

#include "resolve/literals.h"

#include <cmath>

namespace annals {

std::optional<double> number(const Meaning& meaning) {
  if (meaning.operation == Operation::sum || meaning.operation == Operation::product) {
    double total = meaning.operation == Operation::sum ? 0 : 1;
    for (const Meaning& term : meaning.parts) {
      if (term.absent()) continue;
      const auto value = number(term);
      if (!value) return std::nullopt;
      total = meaning.operation == Operation::sum ? total + *value : total * *value;
    }
    return total;
  }
  const double* value = std::get_if<double>(&meaning.literal);
  return value != nullptr ? std::optional(*value) : std::nullopt;
}

int whole(const Meaning& meaning) {
  const auto value = number(meaning);
  if (!value || *value != std::floor(*value) || std::abs(*value) > 99999999) throw NoValue{Unresolved::not_whole};
  return static_cast<int>(*value);
}

const Meaning& part(const Meaning& meaning, std::size_t index) {
  static const Meaning absent;
  return index < meaning.parts.size() ? meaning.parts[index] : absent;
}

}  // namespace annals
