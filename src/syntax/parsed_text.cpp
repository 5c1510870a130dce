// The parse that is thrown away first is that of the earliest sentence: texts are read from the front to the back.

#include "syntax/parsed_text.h"

#include <algorithm>
#include <utility>

#include "syntax/readings.h"
#include "syntax/told_sentences.h"

namespace annals {

ParsedText::ParsedText(std::string_view text, std::vector<Span> times, const Grammar& grammar, std::size_t kept_tokens)
    : text_(text),
      times_(std::move(times)),
      grammar_(grammar),
      sentences_(told_sentences(text, times_, grammar)),
      parses_(sentences_.size()),
      structures_(sentences_.size()),
      most_tokens_(kept_tokens) {}

Parse ParsedText::words(std::size_t sentence) const {
  const Span whole = sentences_[sentence];
  std::vector<Span> inside;
  for (auto time = std::ranges::lower_bound(times_, whole.begin, {}, &Span::begin);
       time != times_.end() && time->begin < whole.end; ++time)
    inside.push_back({time->begin - whole.begin, std::min(time->end, whole.end) - whole.begin});
  return read_words(whole.of(text_), inside, grammar_);
}

std::shared_ptr<Parse>& ParsedText::read(std::size_t sentence) {
  std::shared_ptr<Parse>& known = parses_[sentence];
  if (known) return known;
  for (; kept_tokens_ > most_tokens_ && first_kept_ < sentence; ++first_kept_) {
    if (!parses_[first_kept_]) continue;
    kept_tokens_ -= parses_[first_kept_]->tokens.size();
    parses_[first_kept_].reset();
    structures_[first_kept_].reset();
  }
  first_kept_ = std::min(first_kept_, sentence);
  known = std::make_shared<Parse>(words(sentence));
  kept_tokens_ += known->tokens.size();
  return known;
}

std::shared_ptr<const Parse> ParsedText::words_of(std::size_t sentence) {
  return read(sentence);
}

std::shared_ptr<const Parse> ParsedText::parse_of(std::size_t sentence) {
  std::shared_ptr<Parse>& known = read(sentence);
  if (!structures_[sentence])
    structures_[sentence] = std::make_shared<const Structure>(read_sentence(*known, grammar_));
  return known;
}

std::shared_ptr<const Structure> ParsedText::structure_at(std::size_t sentence) {
  parse_of(sentence);
  return structures_[sentence];
}

Governing ParsedText::governing(Span span, std::size_t sentence) {
  std::shared_ptr<Parse> held = read(sentence);
  if (structures_[sentence])
    held = std::make_shared<Parse>(words(sentence));  // whose clauses are those of the best reading
  Parse& parse = *held;
  if (parse.clauses.empty()) find_clauses(parse, grammar_);
  const std::size_t base = sentences_[sentence].begin;
  const auto token = parse.token_at({span.begin - base, span.end - base});
  if (!token) return {};
  return {tense_at(parse, *token), dates_verb(parse, *token)};
}

}  // namespace annals
