// One function for each place that evidence is looked for in: the entry, its label, its sentence around the time.
#include "chronology/weight.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

#include "chronology/account_id.h"
#include "syntax/token.h"

namespace annals {
namespace {

using enum WordClass;

constexpr int kMostOfEvidence = 92;  // what the evidence of one article can come to
constexpr int kShareOfEvidence = 65;

// Words that go on from a time without being the noun that it belongs to.
constexpr WordClasses kAfterTime = {preposition,
                                    subordinator,
                                    coordinator,
                                    relative,
                                    complementizer,
                                    pronoun,
                                    determiner,
                                    possessive,
                                    be,
                                    have,
                                    do_,
                                    future_modal,
                                    past,
                                    participle,
                                    adverb,
                                    dropped_adverb,
                                    negation,
                                    infinitive_marker,
                                    conditional_modal,
                                    present_modal,
                                    present_auxiliary,
                                    past_auxiliary};

int points_of_sources(const Entry& entry) {
  std::set<std::string> articles;
  for (const Source& source : entry.sources)
    articles.insert(source.url.empty() ? source.id : document_key(source.url, "", ""));
  if (articles.size() >= 5) return 35;
  if (articles.size() >= 3) return 25;
  return articles.size() == 2 ? 15 : 0;
}

int points_of(Precision precision) {
  switch (precision) {
    case Precision::day:
      return 10;
    case Precision::week:
    case Precision::month:
    case Precision::season:
    case Precision::quarter:
    case Precision::half:
      return 6;
    case Precision::range:
      return 5;
    case Precision::year:
    case Precision::decade:
      return 3;
    case Precision::century:
      return 1;
  }
  return 0;
}

int points_of_label(const std::string& label, const Grammar& grammar) {
  const Tokens read = tokens_of(label, {}, grammar);
  int content = 0;
  int capitals = 0;
  bool figure = false;
  bool self = false;
  for (const Token& token : read.tokens) {
    if (!token.word.is_word()) continue;
    figure = figure || token.word.kind == WordKind::number;
    self = self || token.is(first_person);
    if (token.word.capital && &token != &read.tokens.front()) ++capitals;
    if (!token.classes.any_of({determiner, preposition, pronoun, coordinator, possessive, be, have, relative}))
      ++content;
  }
  return 2 * std::min(content, 9) + 3 * std::min(capitals, 3) + (figure ? 6 : 0) + (self ? 0 : 5);
}

// Marks of quotation that are open where the text ends; straight ones open and close in turn.
bool ends_in_quotation(std::string_view text) {
  int open = 0;
  bool straight = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') straight = !straight;
    if (text.substr(i, 3) == "“") ++open;
    if (text.substr(i, 3) == "”") --open;
  }
  return straight || open > 0;
}

int points_of_place(const Source& source, const Grammar& grammar) {
  const std::string_view sentence = source.sentence;
  const std::size_t at = sentence.find(source.expression);
  if (source.expression.empty() || at == std::string_view::npos) return 33;
  const std::string_view before = sentence.substr(0, at);
  const std::string_view behind = sentence.substr(at + source.expression.size());
  int points = ends_in_quotation(before) ? 0 : 8;

  const Tokens left = tokens_of(before, {}, grammar);
  bool subordinate = false;
  for (const Token& token : left.tokens) {
    if (is_break(token)) {
      subordinate = false;
    } else if (token.classes.any_of({subordinator, relative, complementizer})) {
      subordinate = true;
    }
  }
  points += subordinate ? 0 : 4;
  std::size_t last = left.tokens.size();
  while (last > 0 && left.tokens[last - 1].classes.any_of({determiner, time_adverb})) --last;
  const bool bounded = last > 0 && left.tokens[last - 1].is(event_preposition);
  points += bounded ? 0 : 5;

  const Tokens right = tokens_of(behind, {}, grammar);
  const bool at_end = right.tokens.empty() || !right.tokens.front().word.is_word();
  points += at_end ? 4 : 0;
  const bool joined = !behind.empty() && behind.front() != ' ' && !at_end;  // "Saturday's launch", "a 2024-model car"
  const bool noun = !at_end && right.tokens.front().word.is_word() && !right.tokens.front().classes.any_of(kAfterTime);
  const bool genitive = behind.starts_with("’s") || behind.starts_with("'s");
  points += joined || noun || genitive ? 0 : 8;
  const bool question = std::ranges::any_of(right.tokens, [&](const Token& token) {
    return token.word.kind == WordKind::stop && token.word.span.of(behind) == "?";
  });
  return points + (question ? 0 : 4);
}

}  // namespace

void weigh(std::vector<Entry>& entries, const Grammar& grammar) {
  std::set<std::pair<Bounds, std::string_view>> seen;  // days, by document
  for (Entry& entry : entries) {
    const bool first = seen.emplace(entry.bounds, entry.sources.front().id).second;
    const int evidence = points_of(entry.precision) + points_of_label(entry.label, grammar) +
                         points_of_place(entry.sources.front(), grammar) + (first ? 5 : 0) +
                         (entry.kind == Kind::state ? 0 : 3) + (entry.status == Status::hypothetical ? 0 : 3);
    entry.weight = points_of_sources(entry) + std::min(evidence, kMostOfEvidence) * kShareOfEvidence / kMostOfEvidence;
  }
}

}  // namespace annals
