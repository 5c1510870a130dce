// The parse that is thrown away first is that of the earliest sentence: texts are read from the front to the back.

#include "resolve/parsed_text.h"

#include <algorithm>

#include "resolve/told_sentences.h"

namespace annals {

ParsedText::ParsedText(std::string_view text, std::vector<Span> times, const Grammar& grammar)
    : text_(text), times_(std::move(times)), grammar_(grammar), sentences_(told_sentences(text, times_, grammar)) {}

std::shared_ptr<const Parse> ParsedText::parse_of(std::size_t sentence) {
  if (const auto known = parses_.find(sentence); known != parses_.end()) return known->second;
  constexpr std::size_t most = 100'000;  // tokens, about as many bytes as 15 MB
  while (kept_tokens_ > most && parses_.begin()->first < sentence) {
    kept_tokens_ -= parses_.begin()->second->tokens.size();
    parses_.erase(parses_.begin());
  }
  const Span whole = sentences_[sentence];
  std::vector<Span> inside;
  for (auto time = std::ranges::lower_bound(times_, whole.begin, {}, &Span::begin);
       time != times_.end() && time->begin < whole.end; ++time)
    inside.push_back({time->begin - whole.begin, std::min(time->end, whole.end) - whole.begin});
  const auto parsed = parses_.emplace_hint(parses_.end(), sentence,
                                           std::make_shared<const Parse>(parse(whole.of(text_), inside, grammar_)));
  kept_tokens_ += parsed->second->tokens.size();
  return parsed->second;
}

Governing ParsedText::governing(Span span, std::size_t sentence) {
  const std::shared_ptr<const Parse> held = parse_of(sentence);
  const Parse& parse = *held;
  const std::size_t base = sentences_[sentence].begin;
  const auto token = parse.token_at({span.begin - base, span.end - base});
  if (!token) return {};
  return {tense_at(parse, *token), dates_verb(parse, *token)};
}

}  // namespace annals
