// One stretch of the text after the other (scan.h), and in each, one layer at a time. Where no rule matches, the text is passed over
// (pass.h). In the stretches that are left, the layer's automaton gives all matches at a place, with
// their rules; the best rule of the longest match whose contexts allow it is taken, and its program reads the captures.

#include "recognize/recognize.h"

#include <algorithm>
#include <functional>
#include <ranges>
#include <span>
#include <utility>

#include "recognize/kind.h"
#include "recognize/pass.h"
#include "recognize/scan.h"
#include "recognize/unread.h"
#include "text/utf8.h"

namespace annals {
namespace {

// What a layer found: the meaning, and the mention or mentions it may become.
struct Find {
  Span extent;
  const Rule* rule = nullptr;
  Meaning meaning;
  Span span;
  Meaning end_meaning;  // of a range
  Span end_span;
};

class Recognizer {
 public:
  // Without a kind, the text is news or a narrative, which only its mentions show.
  Recognizer(std::string_view text, const RuleSet& rules, bool with_trace, std::optional<DocumentKind> kind)
      : text_(text),
        rules_(rules),
        with_trace_(with_trace),
        undecided_(!kind),
        kind_(kind.value_or(DocumentKind::news)) {}

  Recognition run() {
    SymbolReader reader(text_, rules_.vocabulary);
    for (;;) {
      reader.move_to(pass_over(text_, reader.position(), rules_.vocabulary, *rules_.prefilter));
      const std::size_t from = reader.position();
      if (!reader.next(now_)) break;
      if (!rules_.prefilter->finds(now_.symbols)) continue;
      kind_decides_ = false;
      const std::size_t begin = result_.mentions.size();
      read_stretch(result_.mentions);
      if (undecided_ && kind_decides_) read_as_narrative(from, begin);
    }
    result_.kind = kind_;
    if (undecided_ && may_be_narrative(result_.mentions) &&
        is_narrative(result_.mentions, asides(text_, spans_of(result_.mentions))))
      become_narrative();
    mark_unread(text_, result_.mentions);
    std::ranges::stable_sort(result_.trace, {}, [](const MatchTrace& trace) { return trace.rule->layer; });
    return std::move(result_);
  }

 private:
  struct Match {
    std::size_t begin, end;  // tokens
  };

  // A stretch whose mentions are others where the text is a narrative.
  struct Variant {
    std::size_t begin, end;          // in the mentions of news
    std::size_t own_begin, own_end;  // in variant_mentions_
  };

  void read_stretch(std::vector<Mention>& mentions) {
    finds_.clear();
    begun_ = 0;
    for (const Symbol symbol : now_.symbols) begun_ |= rules_.begun_by[symbol];
    for (std::size_t place = 0; place < rules_.layers.size(); ++place) {
      if ((begun_ & layer_bit(place)) != 0) run_layer(rules_.layers[place]);
    }
    for (const SymbolToken& token : now_.tokens) {
      if (token.meaning != SymbolToken::no_meaning) emit(std::move(finds_[token.meaning]), mentions);
    }
  }

  // The same stretch, and where its mentions begin.
  void read_as_narrative(std::size_t from, std::size_t begin) {
    SymbolReader again(text_, rules_.vocabulary);
    again.move_to(from);
    again.next(now_);
    const std::size_t own_begin = variant_mentions_.size();
    const bool traced = std::exchange(with_trace_, false);
    kind_ = DocumentKind::narrative;
    read_stretch(variant_mentions_);
    kind_ = DocumentKind::news;
    with_trace_ = traced;
    variants_.push_back({begin, result_.mentions.size(), own_begin, variant_mentions_.size()});
  }

  // The narrative's own mentions in place of those of news.
  void become_narrative() {
    std::vector<Mention> mentions;
    std::size_t copied = 0;
    const auto move = [&](std::vector<Mention>& from, std::size_t begin, std::size_t end) {
      std::move(from.begin() + static_cast<std::ptrdiff_t>(begin), from.begin() + static_cast<std::ptrdiff_t>(end),
                std::back_inserter(mentions));
    };
    for (const Variant& variant : variants_) {
      move(result_.mentions, copied, variant.begin);
      move(variant_mentions_, variant.own_begin, variant.own_end);
      copied = variant.end;
    }
    move(result_.mentions, copied, result_.mentions.size());
    result_.mentions = std::move(mentions);
    result_.kind = DocumentKind::narrative;
  }

  // The layer's finds take the place of their tokens.
  void run_layer(const Layer& layer) {
    const Automaton& automaton = *layer.automaton;
    std::size_t kept = 0, copied = 0;
    const auto copy_until = [&](std::size_t end) {
      if (kept == copied) {
        kept = copied = end;
        return;
      }
      for (; copied < end; ++copied, ++kept) {
        now_.symbols[kept] = now_.symbols[copied];
        now_.tokens[kept] = now_.tokens[copied];
      }
    };
    const std::size_t size = now_.tokens.size();
    for (std::size_t at = 0; at < size; ++at) {
      if (!automaton.may_begin(now_.symbols[at])) continue;
      if (!automaton.find(std::span(now_.symbols).subspan(at), matches_)) continue;
      Match match{at, at};
      if (!read_best(layer, match)) continue;
      copy_until(at);
      const Symbol symbol = symbol_of(finds_.back());
      begun_ |= rules_.begun_by[symbol];
      now_.symbols[kept] = symbol;
      now_.tokens[kept++] = {finds_.back().extent, nullptr, {}, finds_.size() - 1};
      copied = match.end;
      at = match.end - 1;
    }
    copy_until(size);
    now_.resize(kept);
  }

  // By its category and, of a date that may be a mention, its shape.
  Symbol symbol_of(const Find& find) const {
    const bool date = find.rule->mention && find.rule->value && find.rule->type() == Type::date;
    return rules_.vocabulary.symbol_of_find(find.rule->category, date ? shape_of(find.meaning) : TimeShape::none);
  }

  // Reads the longest match by its best rule, or, where its contexts forbid them all, the longest of the others that some rule's
  // contexts allow. False where they allow none.
  bool read_best(const Layer& layer, Match& match) {
    constexpr std::size_t longest = 64;  // tokens; a bound on the work where a long match is forbidden
    for (const Automaton::Match& found : matches_.all | std::views::reverse) {
      if (found.length > longest && found.length != matches_.all.back().length) continue;
      match.end = match.begin + found.length;
      if (read_best_of(layer, found.patterns, match)) return true;
    }
    return false;
  }

  // The same for the rules that match exactly these tokens.
  bool read_best_of(const Layer& layer, std::span<const std::uint32_t> hits, Match match) {
    const Rule* winner = nullptr;
    for (const std::uint32_t hit : hits) {
      const Rule& rule = rules_.rules[layer.rules[hit]];
      if (winner != nullptr) {
        if (!with_trace_) break;
        note(extent_of(match), rule, MatchTrace::Outcome::outranked, winner);
      } else if (allowed(rule, match)) {
        winner = &rule;
        read(rule, match);
      }
    }
    return winner != nullptr;
  }

  Span extent_of(Match match) const {
    return {now_.tokens[match.begin].span.begin, now_.tokens[match.end - 1].span.end};
  }

  bool allowed(const Rule& rule, Match match) {
    if (!rule.documents.empty()) {
      kind_decides_ = true;
      if (std::ranges::find(rule.documents, kind_) == rule.documents.end()) return false;
    }
    const Span extent = extent_of(match);
    if (!(is_word_boundary(text_, extent.begin) && is_word_boundary(text_, extent.end))) {
      note(extent, rule, MatchTrace::Outcome::not_at_word_edge);
      return false;
    }
    constexpr std::size_t context = 60;  // bytes; contexts are about the next words, and this bounds their cost
    const std::string_view before = text_.substr(0, extent.begin), after = text_.substr(extent.end, context);
    const std::string_view near = before.substr(before.size() - std::min(before.size(), context));
    const bool vetoed = (rule.not_after && rule.not_after->matches(near)) ||
                        (rule.not_before && rule.not_before->matches(after)) ||
                        (rule.after && !rule.after->matches(near)) || (rule.before && !rule.before->matches(after)) ||
                        (rule.not_within && rule.not_within->matches(extent.of(text_)));
    if (vetoed) note(extent, rule, MatchTrace::Outcome::vetoed);
    return !vetoed;
  }

  // Adds what the rule finds in them to the finds.
  void read(const Rule& rule, Match match) {
    rule.program.match(std::span(now_.symbols).subspan(match.begin, match.end - match.begin), groups_, trying_);
    // The whole match for a group that took no part in it.
    const auto tokens_of = [&](int group) {
      const Span found = groups_[static_cast<std::size_t>(group)];
      return found.empty() ? match : Match{match.begin + found.begin, match.begin + found.end};
    };
    const auto capture = [&](std::size_t index) -> Meaning {
      for (const int group : rule.captures[index].groups) {
        if (!groups_[static_cast<std::size_t>(group)].empty())
          return meaning_of(rule.captures[index], tokens_of(group));
      }
      return {};
    };
    Find& find = finds_.emplace_back();
    find.rule = &rule;
    find.extent = find.span = extent_of(match);
    note(find.extent, rule, MatchTrace::Outcome::taken);
    if (rule.mention_group != 0) find.span = extent_of(tokens_of(rule.mention_group));
    if (rule.value) {
      find.meaning = rule.value->instantiate(std::cref(capture));
      return;
    }
    find.span = extent_of(tokens_of(rule.begin_group));
    find.end_span = extent_of(tokens_of(rule.end_group));
    find.meaning = rule.begin->instantiate(std::cref(capture));
    find.end_meaning = rule.end->instantiate(std::cref(capture));
  }

  Meaning meaning_of(const Capture& capture, Match match) const {
    const SymbolToken& token = now_.tokens[match.begin];
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
      surface += now_.symbols[i] == space_symbol ? " " : fold(now_.tokens[i].span.of(text_));
    }
    for (const std::size_t lexicon : capture.lexicons) {
      if (const Literal* value = rules_.vocabulary.surface_value(lexicon, surface))
        return {Operation::literal, *value, {}};
    }
    return {};
  }

  static void emit(Find&& find, std::vector<Mention>& mentions) {
    const Rule& rule = *find.rule;
    if (!rule.mention || (rule.value && !is_time(rule.type()))) return;
    const bool range = !rule.value;
    const Type type = range ? rule.begin->type() : rule.type();
    if (rule.list) {
      mentions.push_back({find.span, find.span, type, std::move(find.meaning), &rule});
      mentions.push_back({find.end_span, find.end_span, rule.end->type(), std::move(find.end_meaning), &rule});
      return;
    }
    mentions.push_back({find.span, find.extent, type, std::move(find.meaning), &rule,
                        range ? Mention::Range::begin : Mention::Range::none});
    if (range)
      mentions.push_back(
          {find.end_span, find.extent, rule.end->type(), std::move(find.end_meaning), &rule, Mention::Range::end});
  }

  void note(Span span, const Rule& rule, MatchTrace::Outcome outcome, const Rule* winner = nullptr) {
    if (with_trace_) result_.trace.push_back({span, &rule, outcome, winner});
  }

  std::string_view text_;
  const RuleSet& rules_;
  bool with_trace_;
  bool undecided_;
  DocumentKind kind_;
  bool kind_decides_ = false;  // about some match in the stretch
  SymbolText now_;             // the stretch that is being read
  std::vector<Find> finds_;    // in it
  LayerSet begun_ = 0;  // the layers in which one of its symbols, or of those that stood in it, may begin a match
  Automaton::Matches matches_;
  std::vector<Span> groups_;
  Program::Trying trying_;
  Recognition result_;
  std::vector<Variant> variants_;  // in order
  std::vector<Mention> variant_mentions_;
};

}  // namespace

Recognition recognize(std::string_view text, const RuleSet& rules, bool with_trace, std::optional<DocumentKind> kind) {
  if (!kind && is_message(text)) kind = DocumentKind::message;
  Recognition found = Recognizer(text, rules, with_trace, kind).run();
  // What was traced is how the text reads as news.
  if (with_trace && !kind && found.kind == DocumentKind::narrative)
    return Recognizer(text, rules, with_trace, found.kind).run();
  return found;
}

}  // namespace annals
