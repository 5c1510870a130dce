// The subset construction, done lazily. A state is the set of places at which the patterns may be.

#include "rules/automaton.h"

namespace annals {

namespace {

constexpr std::size_t kOwn = 2;  // the dead state and the start are always kept
constexpr std::uint32_t kEndOfPatterns = static_cast<std::uint32_t>(-1);

}  // namespace

Automaton::Automaton(Nfa patterns, std::size_t limit) : nfa_(std::move(patterns)), limit_(limit) {
  kept_.reserve(limit_ + kOwn + 1);
  kept_.push_back(nullptr);
  auto dead = std::make_unique<State>(), start = std::make_unique<State>();
  start->at = nfa_.start();
  dead_ = keep(dead);
  start_ = keep(start);
}

// The kept state that is equal to it; null, and the state is still the caller's, where the limit is reached. The caller holds the
// mutex, or is the constructor.
const Automaton::State* Automaton::keep(std::unique_ptr<State>& state) const {
  std::vector<std::uint32_t> key = state->at.patterns;
  key.push_back(kEndOfPatterns);
  key.insert(key.end(), state->at.takes.begin(), state->at.takes.end());
  const auto found = states_.find(key);
  if (found != states_.end()) return found->second.get();
  if (states_.size() >= limit_ + kOwn) return nullptr;
  state->next = std::make_unique<std::atomic<std::uint16_t>[]>(nfa_.class_count());
  state->place = static_cast<std::uint16_t>(kept_.size());
  kept_.push_back(state.get());
  return states_.emplace(std::move(key), std::move(state)).first->second.get();
}

// The state behind one that has no next one yet. `unkept` holds it where it is not kept.
const Automaton::State* Automaton::make_next(const State& state, Nfa::Class symbol,
                                             std::unique_ptr<const State>& unkept) const {
  auto made = std::make_unique<State>();
  made->at = &state == start_ ? nfa_.after_start(symbol) : nfa_.after(state.at.takes, symbol);
  const State* next = made->at.dead() ? dead_ : nullptr;
  if (next == nullptr && state.next) {
    const std::scoped_lock lock(making_);
    next = keep(made);
  }
  if (next == nullptr) {
    unkept = std::move(made);
    return unkept.get();
  }
  if (state.next) state.next[symbol].store(next->place, std::memory_order_release);
  return next;
}

inline const Automaton::State* Automaton::next(const State& state, Symbol symbol,
                                               std::unique_ptr<const State>& unkept) const {
  const Nfa::Class symbol_class = nfa_.class_of(symbol);
  if (state.next) {
    if (const auto known = state.next[symbol_class].load(std::memory_order_acquire)) return kept_[known];
  }
  return make_next(state, symbol_class, unkept);
}

bool Automaton::find(std::span<const Symbol> symbols, Matches& matches) const {
  matches.all.clear();
  matches.unkept_.clear();
  const State* state = start_;
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    std::unique_ptr<const State> unkept;
    state = next(*state, symbols[i], unkept);
    if (state == dead_) break;
    if (!state->at.patterns.empty()) matches.all.push_back({i + 1, state->at.patterns});
    if (unkept) matches.unkept_.push_back(std::move(unkept));
  }
  return !matches.all.empty();
}

}  // namespace annals
