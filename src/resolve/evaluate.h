// Evaluation: a meaning against a context, as a value. The operations are those of rules/operation.h; docs/rules.md gives
// each with an example.
//
// Thread safety: pure.
#pragma once

#include <optional>
#include <string>

#include "resolve/context.h"
#include "resolve/unresolved.h"
#include "rules/meaning.h"
#include "time/value.h"

namespace annals {

struct Evaluation {
  std::optional<Value>
      value;  // a PartialDate where the words alone are known and there is nothing to complete them from
  std::optional<Value> rejected;             // the other reading, where the direction decided
  Unresolved unresolved = Unresolved::none;  // why there is no value, or only a partial one
  std::string unread = {};                   // of Unresolved::unread: the words
  bool used_reference = false;
  std::optional<std::size_t> anchor;  // the date mentioned before that was used: its place in Context::told
  bool by_direction = false;
};

Evaluation evaluate(const Meaning& meaning, const Context& context);

}  // namespace annals
