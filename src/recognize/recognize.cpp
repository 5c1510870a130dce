// One layer at a time: the layer's automaton runs over the symbols and stops at each leftmost-longest match; the layer's set
// says which rules match exactly that stretch; the best of them whose contexts allow it is taken, and its captures are read
// with its own expression. Text without known words costs one symbol a stretch, so nearly all of the work is at the mentions.

#include "recognize/recognize.h"

#include <algorithm>

#include "recognize/kind.h"
#include "recognize/scan.h"
#include "text/utf8.h"

namespace annals {
namespace {

// What a layer found: the meaning, and the mention or mentions it may become.
struct Find {
  Span extent;
  const Rule* rule;
  Meaning meaning;
  Span span;
  Meaning end_meaning;  // of a range
  Span end_span;
};

class Recognizer {
 public:
  Recognizer(std::string_view text, const RuleSet& rules, bool with_trace, DocumentKind kind)
      : text_(text), rules_(rules), with_trace_(with_trace), symbols_(scan(text, rules.vocabulary)) {
    result_.kind = kind;
  }

  Recognition run() {
    for (const Layer& layer : rules_.layers) run_layer(layer);
    for (const SymbolToken& token : symbols_.tokens) {
      if (token.meaning != SymbolToken::no_meaning) emit(finds_[token.meaning]);
    }
    return std::move(result_);
  }

 private:
  struct Match {
    std::size_t begin, end;  // tokens
  };

  void run_layer(const Layer& layer) {
    std::vector<SymbolToken> next;
    std::string next_symbols;
    std::size_t copied = 0;
    const auto copy_until = [&](std::size_t end) {
      for (; copied < end; ++copied) {
        next.push_back(symbols_.tokens[copied]);
        append_symbol(next.back().symbol, next_symbols);
      }
    };
    const re2::StringPiece input(symbols_.symbols);
    re2::StringPiece found;
    for (std::size_t at = 0;
         at < input.size() && layer.scan->Match(input, at, input.size(), RE2::UNANCHORED, &found, 1);) {
      const auto begin = static_cast<std::size_t>(found.data() - input.data());
      Match match{begin / 2, (begin + found.size()) / 2};
      const auto find = best(layer, match);
      if (!find) {
        at = begin + 2;
        continue;
      }
      copy_until(match.begin);
      next.push_back(
          {find->extent, rules_.vocabulary.symbol_of_category(find->rule->category), nullptr, {}, finds_.size()});
      append_symbol(next.back().symbol, next_symbols);
      finds_.push_back(std::move(*find));
      copied = match.end;
      at = 2 * match.end;
    }
    if (copied == 0) return;
    copy_until(symbols_.tokens.size());
    symbols_.tokens = std::move(next);
    symbols_.symbols = std::move(next_symbols);
  }

  // The best rule for the leftmost-longest match, or, where its contexts forbid them all, for the longest match at the same
  // place that some rule's contexts allow.
  std::optional<Find> best(const Layer& layer, Match& match) {
    constexpr std::size_t longest = 64;  // tokens; a bound on the work where a long match is forbidden
    if (auto found = best_of(layer, match)) return found;
    for (match.end = std::min(match.end - 1, match.begin + longest); match.end > match.begin; --match.end) {
      if (auto found = best_of(layer, match)) return found;
    }
    return std::nullopt;
  }

  // The best rule that matches exactly these tokens.
  std::optional<Find> best_of(const Layer& layer, Match match) {
    std::vector<int> hits;
    const std::string_view stretch =
        std::string_view(symbols_.symbols).substr(2 * match.begin, 2 * (match.end - match.begin));
    layer.which->Match(re2::StringPiece(stretch.data(), stretch.size()), &hits);
    std::ranges::sort(hits);
    std::optional<Find> winner;
    for (const int hit : hits) {
      const Rule& rule = rules_.rules[layer.rules[static_cast<std::size_t>(hit)]];
      if (winner)
        note(extent_of(match), rule, MatchTrace::Outcome::outranked, winner->rule);
      else if (allowed(rule, match))
        winner = read(rule, match);
    }
    return winner;
  }

  Span extent_of(Match match) const {
    return {symbols_.tokens[match.begin].span.begin, symbols_.tokens[match.end - 1].span.end};
  }

  bool allowed(const Rule& rule, Match match) {
    if (!rule.documents.empty() && std::ranges::find(rule.documents, result_.kind) == rule.documents.end())
      return false;
    const Span extent = extent_of(match);
    if (!(is_word_boundary(text_, extent.begin) && is_word_boundary(text_, extent.end))) {
      note(extent, rule, MatchTrace::Outcome::not_at_word_edge);
      return false;
    }
    constexpr std::size_t context = 60;  // bytes; contexts are about the next words, and this bounds their cost
    const std::string_view before = text_.substr(0, extent.begin), after = text_.substr(extent.end, context);
    const std::string_view near = before.substr(before.size() - std::min(before.size(), context));
    const auto matches = [](const RE2& veto, std::string_view where) {
      return RE2::PartialMatch(re2::StringPiece(where.data(), where.size()), veto);
    };
    const bool vetoed = (rule.not_after && matches(*rule.not_after, near)) ||
                        (rule.not_before && matches(*rule.not_before, after)) ||
                        (rule.after && !matches(*rule.after, near)) || (rule.before && !matches(*rule.before, after));
    if (vetoed) note(extent, rule, MatchTrace::Outcome::vetoed);
    return !vetoed;
  }

  Find read(const Rule& rule, Match match) {
    std::vector<re2::StringPiece> groups(static_cast<std::size_t>(rule.matcher->NumberOfCapturingGroups()) + 1);
    const re2::StringPiece stretch(symbols_.symbols.data() + 2 * match.begin, 2 * (match.end - match.begin));
    rule.matcher->Match(stretch, 0, stretch.size(), RE2::ANCHOR_BOTH, groups.data(), static_cast<int>(groups.size()));
    // The whole match for a group that took no part in it.
    const auto tokens_of = [&](int group) {
      const re2::StringPiece piece = groups[static_cast<std::size_t>(group)];
      if (piece.empty()) return match;
      const auto begin = static_cast<std::size_t>(piece.data() - symbols_.symbols.data()) / 2;
      return Match{begin, begin + piece.size() / 2};
    };
    const auto capture = [&](std::size_t index) -> Meaning {
      for (const int group : rule.captures[index].groups) {
        if (groups[static_cast<std::size_t>(group)].data() != nullptr)
          return meaning_of(rule.captures[index], tokens_of(group));
      }
      return {};
    };
    Find find{extent_of(match), &rule, {}, {}, {}, {}};
    note(find.extent, rule, MatchTrace::Outcome::taken);
    find.span = find.extent;
    if (rule.mention_group != 0) find.span = extent_of(tokens_of(rule.mention_group));
    if (rule.value) {
      find.meaning = rule.value->instantiate(capture);
      return find;
    }
    find.span = extent_of(tokens_of(rule.begin_group));
    find.end_span = extent_of(tokens_of(rule.end_group));
    find.meaning = rule.begin->instantiate(capture);
    find.end_meaning = rule.end->instantiate(capture);
    return find;
  }

  Meaning meaning_of(const Capture& capture, Match match) const {
    const SymbolToken& token = symbols_.tokens[match.begin];
    if (match.end == match.begin + 1) {
      if (token.meaning != SymbolToken::no_meaning) return finds_[token.meaning].meaning;
      for (const std::size_t lexicon : capture.lexicons) {
        const Literal* value = token.word != nullptr ? token.word->value_in(lexicon) : nullptr;
        if (value != nullptr) return {Operation::literal, *value, {}};
      }
      if (token.number) return {Operation::literal, Literal(*token.number), {}};
      return {};
    }
    std::string surface;
    for (std::size_t i = match.begin; i < match.end; ++i) {
      const SymbolToken& part = symbols_.tokens[i];
      surface += part.symbol == space_symbol ? " " : fold(part.span.of(text_));
    }
    for (const std::size_t lexicon : capture.lexicons) {
      if (const Literal* value = rules_.vocabulary.surface_value(lexicon, surface))
        return {Operation::literal, *value, {}};
    }
    return {};
  }

  void emit(const Find& find) {
    const Rule& rule = *find.rule;
    if (!rule.mention || (rule.value && !is_time(rule.type()))) return;
    const bool range = !rule.value;
    const Type type = range ? rule.begin->type() : rule.type();
    result_.mentions.push_back(
        {find.span, find.extent, type, find.meaning, &rule, range ? Mention::Range::begin : Mention::Range::none});
    if (range)
      result_.mentions.push_back(
          {find.end_span, find.extent, rule.end->type(), find.end_meaning, &rule, Mention::Range::end});
  }

  void note(Span span, const Rule& rule, MatchTrace::Outcome outcome, const Rule* winner = nullptr) {
    if (with_trace_) result_.trace.push_back({span, &rule, outcome, winner});
  }

  std::string_view text_;
  const RuleSet& rules_;
  bool with_trace_;
  SymbolText symbols_;
  std::vector<Find> finds_;
  Recognition result_;
};

}  // namespace

Recognition recognize(std::string_view text, const RuleSet& rules, bool with_trace, std::optional<DocumentKind> kind) {
  const DocumentKind first = kind.value_or(is_message(text) ? DocumentKind::message : DocumentKind::news);
  Recognition found = Recognizer(text, rules, with_trace, first).run();
  // Only its dates show that a text is a narrative; then the rules for those are wanted too.
  if (kind || first == DocumentKind::message || !is_narrative(found.mentions)) return found;
  return Recognizer(text, rules, with_trace, DocumentKind::narrative).run();
}

}  // namespace annals
