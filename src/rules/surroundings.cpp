// RE2, behind std::call_once.

#include "rules/surroundings.h"

#include <re2/re2.h>

#include <utility>

namespace annals {

Surroundings::Surroundings(std::string expression) : expression_(std::move(expression)) {}

Surroundings::~Surroundings() = default;

const RE2& Surroundings::compiled() const {
  std::call_once(once_, [this] {
    RE2::Options options;
    options.set_log_errors(false);
    compiled_ = std::make_unique<const RE2>(expression_, options);
  });
  return *compiled_;
}

Failure Surroundings::fault() const {
  if (compiled().ok()) return {};
  return Error{ErrorKind::bad_rule, compiled().error(), ""};
}

bool Surroundings::matches(std::string_view text) const {
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), compiled());
}

}  // namespace annals
