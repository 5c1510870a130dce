// RE2, made by whoever asks first. Where two ask at a time, both make it, and one keeps what the other made.

#include "rules/surroundings.h"

#include <re2/re2.h>

#include <memory>
#include <utility>

namespace annals {

Surroundings::Surroundings(std::string expression) : expression_(std::move(expression)) {}

Surroundings::~Surroundings() {
  delete compiled_.load();
}

const RE2& Surroundings::compiled() const {
  if (const RE2* const made = compiled_.load(std::memory_order_acquire)) return *made;
  RE2::Options options;
  options.set_log_errors(false);
  auto making = std::make_unique<const RE2>(expression_, options);
  const RE2* made = nullptr;
  if (!compiled_.compare_exchange_strong(made, making.get(), std::memory_order_acq_rel)) return *made;
  return *making.release();
}

Failure Surroundings::fault() const {
  if (compiled().ok()) return {};
  return Error{ErrorKind::bad_rule, compiled().error(), ""};
}

bool Surroundings::matches(std::string_view text) const {
  return compiled().Match(re2::StringPiece(text.data(), text.size()), 0, text.size(), RE2::UNANCHORED, nullptr, 0);
}

}  // namespace annals
