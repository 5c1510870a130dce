// What stands in a meaning's leaves, as values.
//
// Internal to resolve/: a leaf that is not what it has to be throws NoValue, which evaluate() catches.
//
// Thread safety: pure functions.
#pragma once

#include <optional>

#include "resolve/unresolved.h"
#include "rules/meaning.h"

namespace annals {

// Thrown within resolve/ and caught there.
struct NoValue {
  Unresolved why;
};

// A number, or a sum or product of some; nullopt where it is not said how many.
std::optional<double> number(const Meaning& meaning);

// The same, where only a whole number makes sense.
int whole(const Meaning& meaning);

// The argument of that index; an absent literal where there is none.
const Meaning& part(const Meaning& meaning, std::size_t index);

template <class T>
T literal(const Meaning& meaning) {
  const T* value = std::get_if<T>(&meaning.literal);
  if (value == nullptr) throw NoValue{Unresolved::part_missing};
  return *value;
}

}  // namespace annals
