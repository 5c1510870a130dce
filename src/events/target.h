// What kind of thing a time dates, as far as status and kind ask: a clause, a noun phrase that tells an event, or nothing.
//
// Thread safety: values.
#pragma once

#include <cstddef>

#include "syntax/clause.h"

namespace annals {

struct Target {
  enum class Kind : unsigned char { clause, noun_phrase, nothing };
  Kind kind = Kind::nothing;
  std::size_t clause = 0;  // whose verb tells the event, or in which the noun phrase stands
  Range noun;              // of a noun phrase: "the death of …"
};

}  // namespace annals
