// Loading a pack, in the order in which things depend on each other:
//
//   1. lexicons and the literal tokens of all patterns make the vocabulary, which numbers the symbols;
//   2. each pattern becomes a regular expression over symbols, its placeholders numbered groups, and that a program;
//   3. each value expression is parsed against its pattern's captures;
//   4. each layer's programs are joined into one automaton, and those of all layers into the prefilter.

#include "rules/rule_set.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "rules/names.h"
#include "rules/rule_reader.h"
#include "text/utf8.h"

namespace annals {
namespace {

bool is_rule_file(const PackFile& file) {
  const std::string name = file.name.substr(file.name.find_last_of('/') + 1);
  return !name.starts_with("lexicon") && name != "grammar.toml" && name != "verbs.toml" && name != "nouns.toml" &&
         name != "names.toml" && name != "confidence.toml" && name != "clauses.toml" && name != "name-lists.toml" && name != "holidays.toml" &&
         name != "display.toml" && name != "numbers.toml" && name != "regions.toml";
}

bool is_lexicon_file(const PackFile& file) {
  return file.name.substr(file.name.find_last_of('/') + 1).starts_with("lexicon");
}
bool is_numbers_file(const PackFile& file) {
  return file.name.substr(file.name.find_last_of('/') + 1) == "numbers.toml";
}

// Compiles one rule against the vocabulary and the types of the categories of earlier layers.
class RuleCompiler {
 public:
  RuleCompiler(const Vocabulary& vocabulary, const std::map<std::string, Type>& category_types)
      : vocabulary_(vocabulary), category_types_(category_types) {}

  Result<Rule> compile(RuleText text) {
    rule_ = std::move(text.rule);
    rule_.category = *vocabulary_.category(text.yields);
    for (const PatternElement& element : text.elements) {
      if (auto error = add(element)) return std::move(*error).at(text.pattern_place);
    }
    if (auto error = compile_expressions(text)) return std::move(*error);
    auto program = Program::compile(rule_.expression);
    if (!program)
      return Error{ErrorKind::bad_rule, "the pattern is no expression: " + program.error().message, text.pattern_place};
    if (program->matches_nothing())
      return Error{ErrorKind::bad_rule, "the pattern matches no words at all", text.pattern_place};
    rule_.program = std::move(*program);
    if (auto error = compile_context(text.not_after_text, text.not_after_place, rule_.not_after))
      return std::move(*error);
    if (auto error = compile_context(text.not_before_text, text.not_before_place, rule_.not_before))
      return std::move(*error);
    if (auto error = compile_context(text.after_text, text.after_place, rule_.after)) return std::move(*error);
    if (auto error = compile_context(text.before_text, text.before_place, rule_.before)) return std::move(*error);
    if (auto error = compile_context(text.not_within_text, text.not_within_place, rule_.not_within))
      return std::move(*error);
    return std::move(rule_);
  }

 private:
  static Error fault(std::string message) { return {ErrorKind::bad_rule, std::move(message), ""}; }

  Failure add(const PatternElement& element) {
    using Kind = PatternElement::Kind;
    switch (element.kind) {
      case Kind::space:
        append_symbol(space_symbol, rule_.expression);
        return {};
      case Kind::close:
        rule_.expression += ')';
        return {};
      case Kind::sign:
        rule_.expression += element.text;
        return {};
      case Kind::token: {
        const std::string folded = fold(element.text);
        const bool capital = starts_with_capital(element.text);
        rule_.expression += vocabulary_.expression_for_literal(folded, capital).value();
        return {};
      }
      case Kind::open:
        if (element.name.empty()) {
          rule_.expression += "(?:";
          return {};
        }
        return open_group(element.name);
      case Kind::placeholder:
        return add_placeholder(element);
    }
    return {};
  }

  Failure open_group(const std::string& name) {
    int* group = name == "mention" ? &rule_.mention_group
                 : name == "begin" ? &rule_.begin_group
                 : name == "end"   ? &rule_.end_group
                                   : nullptr;
    if (group == nullptr) return fault("a named group can only be mention, begin or end, not '" + name + "'");
    if (*group != 0) return fault("the group '" + name + "' stands twice");
    *group = ++groups_;
    rule_.expression += '(';
    return {};
  }

  Failure add_placeholder(const PatternElement& element) {
    const auto expression = vocabulary_.expression_for_placeholder(element.text);
    if (!expression) return fault("there is no lexicon, category or number class '" + element.text + "'");
    if (element.name.starts_with('_')) {
      rule_.expression += *expression;
      return {};
    }
    rule_.expression += "(" + *expression + ")";
    const int group = ++groups_;
    const auto type = type_of(element.text);
    if (!type) return type.error();
    Capture capture{element.name, *type, {}, {group}};
    add_lexicons(element.text, capture.lexicons);
    const auto found = std::ranges::find(rule_.captures, element.name, &Capture::name);
    if (found == rule_.captures.end()) {
      rule_.captures.push_back(std::move(capture));
      return {};
    }
    if (found->type != *type) return fault("the capture '" + element.name + "' stands for two different things");
    found->groups.push_back(group);
    found->lexicons.insert(found->lexicons.end(), capture.lexicons.begin(), capture.lexicons.end());
    return {};
  }

  void add_lexicons(const std::string& what, std::vector<std::size_t>& lexicons) const {
    if (const auto lexicon = vocabulary_.lexicon(what)) lexicons.push_back(*lexicon);
    const auto* members = vocabulary_.group(what);
    if (members == nullptr) return;
    for (const std::string& member : *members) add_lexicons(member, lexicons);
  }

  // The type of what a placeholder captures. The members of a group have to agree.
  Result<Type> type_of(const std::string& what) const {
    if (number_class_named(what)) return Type::number;
    if (shape_named(what)) return Type::date;
    if (const auto lexicon = vocabulary_.lexicon(what)) return vocabulary_.lexicon_type(*lexicon);
    if (const auto* members = vocabulary_.group(what)) {
      std::optional<Type> common;
      for (const std::string& member : *members) {
        const auto type = type_of(member);
        if (!type) return type.error();
        if (common && *common != *type) return fault("the members of the group '" + what + "' are of different types");
        common = *type;
      }
      if (!common) return fault("the group '" + what + "' is empty");
      return *common;
    }
    const auto found = category_types_.find(what.substr(0, what.find('@')));
    if (found == category_types_.end()) return fault("'" + what + "' is yielded by no earlier layer");
    return found->second;
  }

  Failure compile_expressions(const RuleText& text) {
    std::vector<CaptureType> types;
    for (const Capture& capture : rule_.captures) types.push_back({capture.name, capture.type});
    std::set<std::size_t> used;
    const auto compile = [&](const std::string& source, const std::string& place,
                             std::optional<Expression>& target) -> Failure {
      if (source.empty()) return {};
      auto expression = Expression::parse(source, types);
      if (!expression) return std::move(expression).error().at(place);
      used.insert(expression->captures().begin(), expression->captures().end());
      target = std::move(*expression);
      return {};
    };
    if (auto error = compile(rule_.value_text, text.value_place, rule_.value)) return error;
    if (auto error = compile(text.begin_text, text.begin_place, rule_.begin)) return error;
    if (auto error = compile(text.end_text, text.end_place, rule_.end)) return error;
    for (std::size_t i = 0; i < rule_.captures.size(); ++i) {
      if (!used.contains(i))
        return fault("capture '" + rule_.captures[i].name + "' is not used by the value expression")
            .at(text.pattern_place);
    }
    if (rule_.value && rule_.mention && !is_time(rule_.value->type()))
      return fault("a mention is a date, duration, recurrence or vague, not a " +
                   std::string(name(rule_.value->type())) + "; material for other rules says mention = false")
          .at(text.value_place);
    if (rule_.value && (rule_.begin_group != 0 || rule_.end_group != 0))
      return fault("the groups begin and end need a begin and an end instead of a value").at(text.pattern_place);
    if (rule_.begin && (rule_.begin_group == 0 || rule_.end_group == 0))
      return fault("a range needs the groups (?P<begin>…) and (?P<end>…)").at(text.pattern_place);
    const auto bounded = [](const Expression& value) {
      return value.type() == Type::date || value.type() == Type::duration;
    };
    if (rule_.begin && (!bounded(*rule_.begin) || rule_.end->type() != Type::date))
      return fault("the two values of a range have to be dates, or a length and the date that ends it")
          .at(text.begin_place);
    return {};
  }

  static Failure compile_context(const std::string& source, const std::string& place,
                                 std::shared_ptr<const Surroundings>& target) {
    if (source.empty()) return {};
    auto context = std::make_shared<Surroundings>(source);
    if (auto error = context->fault()) return std::move(*error).at(place);
    target = std::move(context);
    return {};
  }

  const Vocabulary& vocabulary_;
  const std::map<std::string, Type>& category_types_;
  Rule rule_;
  int groups_ = 0;
};

Result<std::vector<RuleText>> read_all(const PackFiles& files, const Holidays& holidays, VocabularyBuilder& builder) {
  std::vector<RuleText> texts;
  std::vector<Lexicon> lexicons;
  for (const PackFile& file : files) {
    if (is_lexicon_file(file)) {
      auto more = parse_lexicons(file);
      if (!more) return std::move(more).error();
      std::ranges::move(*more, std::back_inserter(lexicons));
    } else if (is_numbers_file(file)) {
      auto marks = parse_number_marks(file);
      if (!marks) return std::move(marks).error();
      builder.set_number_marks(std::move(*marks));
    } else if (is_rule_file(file)) {
      auto rules = read_rules(file);
      if (!rules) return std::move(rules).error();
      std::ranges::move(*rules, std::back_inserter(texts));
    }
  }
  constexpr std::size_t most_rules = 5000;
  if (texts.size() > most_rules)
    return Error{ErrorKind::bad_rule, "the pack has more than " + std::to_string(most_rules) + " rules",
                 texts[most_rules].place};
  if (auto error = check_names(lexicons, texts)) return std::move(*error);
  if (auto error = check_holidays(lexicons, holidays)) return std::move(*error);
  for (const Lexicon& lexicon : lexicons) builder.add_lexicon(lexicon);
  for (const RuleText& text : texts) {
    builder.add_category(text.yields);
    for (const PatternElement& element : text.elements) {
      if (element.kind == PatternElement::Kind::token) builder.add_literal(element.text);
    }
  }
  std::ranges::stable_sort(texts, {}, [](const RuleText& text) { return text.rule.layer; });
  return texts;
}

std::vector<const Program*> programs_of(const std::vector<std::size_t>& members, const std::vector<Rule>& rules) {
  std::vector<const Program*> programs;
  for (const std::size_t i : members) programs.push_back(&rules[i].program);
  return programs;
}

Layer layer_of(int number, std::vector<std::size_t> members, const std::vector<Rule>& rules) {
  std::ranges::stable_sort(members, std::greater<>(), [&](std::size_t i) { return rules[i].priority; });
  auto automaton = std::make_shared<const Automaton>(Nfa(programs_of(members, rules)));
  return {number, std::move(members), std::move(automaton)};
}

}  // namespace

Result<RuleSet> load_rules(const PackFiles& files, const Holidays& holidays) {
  VocabularyBuilder builder;
  auto texts = read_all(files, holidays, builder);
  if (!texts) return std::move(texts).error();
  RuleSet set;
  auto vocabulary = std::move(builder).build();
  if (!vocabulary) return std::move(vocabulary).error();
  set.vocabulary = std::move(*vocabulary);

  std::map<std::string, Type> known, yielded;
  std::map<int, std::vector<std::size_t>> layers;
  int layer = 0;
  for (RuleText& text : *texts) {
    if (text.rule.layer != layer) {
      known.insert(yielded.begin(), yielded.end());
      layer = text.rule.layer;
    }
    const std::string yields = text.yields, place = text.pattern_place, name = text.rule.name;
    auto rule = RuleCompiler(set.vocabulary, known).compile(std::move(text));
    if (!rule) return std::move(rule).error();
    const auto [at, added] = yielded.try_emplace(yields, rule->type());
    if (!added && at->second != rule->type())
      return Error{ErrorKind::bad_rule,
                   "rule '" + name + "' yields '" + yields + "' with another type than the rules before it", place};
    layers[layer].push_back(set.rules.size());
    set.rules.push_back(std::move(*rule));
  }
  for (auto& [number, members] : layers) set.layers.push_back(layer_of(number, std::move(members), set.rules));
  set.begun_by.resize(last_symbol + 1);
  for (std::size_t place = 0; place < set.layers.size(); ++place) {
    for (std::size_t symbol = 0; symbol <= last_symbol; ++symbol) {
      if (set.layers[place].automaton->may_begin(static_cast<Symbol>(symbol))) set.begun_by[symbol] |= layer_bit(place);
    }
  }
  std::vector<std::size_t> all(set.rules.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  set.prefilter = std::make_shared<const Prefilter>(Nfa(programs_of(all, set.rules)));
  return set;
}

}  // namespace annals
