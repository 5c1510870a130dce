// Three loops: where a match begins, where it ends (the longest first), which rule it is of (the best first). The first that
// matches and whose contexts allow it is taken.

#include "recognize/brute_force.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <optional>

#include "recognize/scan.h"
#include "text/utf8.h"

namespace annals::testing {
namespace {

// The rule's expression, by another engine than the recognizer's.
const RE2& matcher(const Rule& rule) {
  static std::map<std::string, RE2> compiled;
  RE2::Options options;
  options.set_max_mem(64 << 20);
  return compiled.try_emplace(rule.expression, rule.expression, options).first->second;
}

struct Stretch {
  std::size_t begin, end;  // tokens
};

class BruteForce {
 public:
  BruteForce(std::string_view text, const RuleSet& rules, DocumentKind kind)
      : text_(text), rules_(rules), kind_(kind), scanned_(scan(text, rules.vocabulary)) {}

  std::vector<Mention> run() {
    for (const Layer& layer : rules_.layers) run_layer(rules_of(layer.number));
    std::vector<Mention> mentions;
    for (const SymbolToken& token : scanned_.tokens) {
      if (token.meaning == SymbolToken::no_meaning) continue;
      for (const Mention& mention : finds_[token.meaning]) {
        if (mention.rule->mention && is_time(mention.type)) mentions.push_back(mention);
      }
    }
    return mentions;
  }

 private:
  std::vector<const Rule*> rules_of(int layer) const {
    std::vector<const Rule*> members;
    for (const Rule& rule : rules_.rules) {
      const bool for_kind = rule.documents.empty() || std::ranges::count(rule.documents, kind_) > 0;
      if (rule.layer == layer && for_kind) members.push_back(&rule);
    }
    std::ranges::stable_sort(members, std::greater<>(), &Rule::priority);
    return members;
  }

  void run_layer(const std::vector<const Rule*>& rules) {
    SymbolText next;
    for (std::size_t begin = 0; begin < scanned_.tokens.size();) {
      const auto [rule, end] = best_from(begin, rules);
      if (rule == nullptr) {
        next.add(scanned_.symbols[begin], scanned_.tokens[begin]);
        ++begin;
        continue;
      }
      finds_.push_back(read(*rule, {begin, end}));
      const bool date = rule->mention && rule->value && rule->type() == Type::date;
      const TimeShape shape = date ? shape_of(finds_.back().front().meaning) : TimeShape::none;
      next.add(rules_.vocabulary.symbol_of_find(rule->category, shape),
               {extent({begin, end}), nullptr, {}, finds_.size() - 1});
      begin = end;
    }
    scanned_ = std::move(next);
  }

  std::pair<const Rule*, std::size_t> best_from(std::size_t begin, const std::vector<const Rule*>& rules) const {
    const std::string rest = symbols({begin, scanned_.tokens.size()});
    std::vector<const Rule*> possible;  // a rule that matches nothing here matches no stretch that begins here
    std::ranges::copy_if(rules, std::back_inserter(possible), [&](const Rule* rule) {
      return matcher(*rule).Match(rest, 0, rest.size(), RE2::ANCHOR_START, nullptr, 0);
    });
    for (std::size_t end = scanned_.tokens.size(); end > begin && !possible.empty(); --end) {
      for (const Rule* rule : possible) {
        if (RE2::FullMatch(symbols({begin, end}), matcher(*rule)) && allowed(*rule, {begin, end})) return {rule, end};
      }
    }
    return {nullptr, 0};
  }

  bool allowed(const Rule& rule, Stretch stretch) const {
    const Span where = extent(stretch);
    if (!is_word_boundary(text_, where.begin) || !is_word_boundary(text_, where.end)) return false;
    const std::string before(
        text_.substr(where.begin - std::min<std::size_t>(where.begin, 60), std::min<std::size_t>(where.begin, 60)));
    const std::string after(text_.substr(where.end, 60));
    if (rule.not_after && rule.not_after->matches(before)) return false;
    if (rule.not_before && rule.not_before->matches(after)) return false;
    if (rule.after && !rule.after->matches(before)) return false;
    if (rule.not_within && rule.not_within->matches(where.of(text_))) return false;
    return !rule.before || rule.before->matches(after);
  }

  std::vector<Mention> read(const Rule& rule, Stretch stretch) const {
    const std::string matched = symbols(stretch);
    std::vector<re2::StringPiece> groups(static_cast<std::size_t>(matcher(rule).NumberOfCapturingGroups()) + 1);
    matcher(rule).Match(matched, 0, matched.size(), RE2::ANCHOR_BOTH, groups.data(), static_cast<int>(groups.size()));
    const auto part = [&](int group) -> std::optional<Stretch> {
      const re2::StringPiece piece = groups[static_cast<std::size_t>(group)];
      if (group == 0 || piece.empty()) return std::nullopt;
      const std::size_t begin = stretch.begin + static_cast<std::size_t>(piece.data() - matched.data()) / 2;
      return Stretch{begin, begin + piece.size() / 2};
    };
    const auto capture = [&](std::size_t index) -> Meaning {
      for (const int group : rule.captures[index].groups) {
        if (const auto found = part(group)) return meaning(rule.captures[index], *found);
      }
      return {};
    };
    const Span all = extent(stretch);
    if (rule.value) {
      const auto own = part(rule.mention_group);
      return {
          {own ? extent(*own) : all, all, rule.type(), rule.value->instantiate(capture), &rule, Mention::Range::none}};
    }
    const auto begin = part(rule.begin_group), end = part(rule.end_group);
    if (rule.list) {
      const Span first = begin ? extent(*begin) : all, last = end ? extent(*end) : all;
      return {{first, first, rule.type(), rule.begin->instantiate(capture), &rule},
              {last, last, rule.end->type(), rule.end->instantiate(capture), &rule}};
    }
    return {{begin ? extent(*begin) : all, all, rule.type(), rule.begin->instantiate(capture), &rule,
             Mention::Range::begin},
            {end ? extent(*end) : all, all, rule.type(), rule.end->instantiate(capture), &rule, Mention::Range::end}};
  }

  Meaning meaning(const Capture& capture, Stretch stretch) const {
    const SymbolToken& first = scanned_.tokens[stretch.begin];
    if (first.meaning != SymbolToken::no_meaning) return finds_[first.meaning].front().meaning;
    std::string surface;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i)
      surface += scanned_.symbols[i] == space_symbol ? " " : fold(scanned_.tokens[i].span.of(text_));
    for (const std::size_t lexicon : capture.lexicons) {
      const Literal* value = rules_.vocabulary.surface_value(lexicon, surface);
      if (value == nullptr && first.word != nullptr && stretch.end == stretch.begin + 1)
        value = first.word->value_in(lexicon);
      if (value != nullptr) return {Operation::literal, *value, {}};
    }
    return first.number ? Meaning{Operation::literal, Literal(*first.number), {}} : Meaning{};
  }

  Span extent(Stretch stretch) const {
    return {scanned_.tokens[stretch.begin].span.begin, scanned_.tokens[stretch.end - 1].span.end};
  }

  std::string symbols(Stretch stretch) const {
    std::string out;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) append_symbol(scanned_.symbols[i], out);
    return out;
  }

  std::string_view text_;
  const RuleSet& rules_;
  DocumentKind kind_;
  SymbolText scanned_;
  std::vector<std::vector<Mention>> finds_;
};

}  // namespace

std::vector<Mention> recognize_by_brute_force(std::string_view text, const RuleSet& rules, DocumentKind kind) {
  return BruteForce(text, rules, kind).run();
}

}  // namespace annals::testing
