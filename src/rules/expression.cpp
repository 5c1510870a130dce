// A recursive-descent parser that carries the type of what it has read; one function per line of the grammar in the header.

#include "rules/expression.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace annals {
namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

template <class E, std::size_t N>
std::optional<E> named(const std::array<std::string_view, N>& names, std::string_view word) {
  const auto found = std::ranges::find(names, word);
  if (found == names.end()) return std::nullopt;
  return static_cast<E>(found - names.begin());
}

// The constant of that name that one of the types allows.
std::optional<std::pair<Literal, Type>> constant(std::string_view word, TypeSet wanted) {
  if (const auto unit = granularity_named(word); unit && wanted.contains(Type::unit))
    return {{Literal(*unit), Type::unit}};
  if (const auto season = named<Season>(season_names, word); season && wanted.contains(Type::season))
    return {{Literal(*season), Type::season}};
  if (const auto part = named<DayPart>(day_part_names, word); part && wanted.contains(Type::part))
    return {{Literal(*part), Type::part}};
  if (const auto modifier = named<Modifier>(modifier_names, word); modifier && wanted.contains(Type::modifier))
    return {{Literal(*modifier), Type::modifier}};
  if (const auto relation = relation_named(word); relation && wanted.contains(Type::relation))
    return {{Literal(*relation), Type::relation}};
  if (wanted.contains(Type::half_day) && (word == "am" || word == "pm"))
    return {{Literal(word == "am" ? HalfDay::am : HalfDay::pm), Type::half_day}};
  if (wanted.contains(Type::number) && word == "some") return {{Literal(SomeNumber{}), Type::number}};
  if (wanted.contains(Type::word)) return {{Literal(std::string(word)), Type::word}};
  return std::nullopt;
}

}  // namespace

class ExpressionParser {
 public:
  ExpressionParser(std::string_view text, const std::vector<CaptureType>& captures)
      : text_(text), captures_(captures) {}

  Result<Expression> parse() {
    TypeSet any;
    for (unsigned t = 0; t <= static_cast<unsigned>(Type::vague); ++t) any = any | TypeSet(static_cast<Type>(t));
    auto root = expression(any);
    if (!root) return std::move(root).error();
    skip_space();
    if (at_ != text_.size()) return fault("unexpected '" + std::string(text_.substr(at_)) + "' after the expression");
    Expression result;
    result.root_ = std::move(root->node);
    result.type_ = root->type;
    result.used_ = std::move(used_);
    std::ranges::sort(result.used_);
    result.used_.erase(std::ranges::unique(result.used_).begin(), result.used_.end());
    return result;
  }

 private:
  struct Typed {
    Expression::Node node;
    Type type;
  };

  static Error fault(std::string message) { return {ErrorKind::bad_rule, std::move(message), ""}; }

  void skip_space() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  bool accept(char c) {
    skip_space();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  Result<Typed> expression(TypeSet wanted) {
    skip_space();
    const std::size_t begin = at_;
    while (at_ < text_.size() && (is_name_character(text_[at_]) || (text_[at_] == '.' && at_ > begin))) ++at_;
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (word.empty()) return fault("an expression was expected at '" + std::string(text_.substr(begin)) + "'");
    double number = 0;
    const auto parsed = std::from_chars(word.data(), word.data() + word.size(), number);
    if (parsed.ec == std::errc() && parsed.ptr == word.data() + word.size())
      return literal(Literal(number), Type::number);
    if (accept('(')) return call(word);
    return bare_name(word, wanted);
  }

  static Typed literal(Literal value, Type type) {
    Typed typed{{}, type};
    typed.node.literal = std::move(value);
    return typed;
  }

  Result<Typed> bare_name(std::string_view word, TypeSet wanted) {
    const auto found = std::ranges::find(captures_, word, &CaptureType::name);
    if (found != captures_.end()) {
      Typed typed{{}, found->type};
      typed.node.is_capture = true;
      typed.node.capture = static_cast<std::size_t>(found - captures_.begin());
      used_.push_back(typed.node.capture);
      return typed;
    }
    if (word == "none") return literal(Literal(), Type::word);
    if (auto value = constant(word, wanted)) return literal(std::move(value->first), value->second);
    return fault("'" + std::string(word) + "' is neither a capture nor a constant");
  }

  Result<Typed> call(std::string_view word) {
    const Signature* found = signature(word);
    if (found == nullptr) return fault("unknown operation '" + std::string(word) + "'");
    Typed typed{{}, found->result};
    typed.node.operation = found->operation;
    typed.node.required = found->variadic ? 0 : found->required;
    while (!accept(')')) {
      const std::size_t index = typed.node.parts.size();
      if (index > 0 && !accept(',')) return fault("',' or ')' was expected in '" + std::string(word) + "'");
      if (index >= found->parameters.size() && !(found->variadic && !found->parameters.empty()))
        return fault("too many arguments for '" + std::string(word) + "'");
      const TypeSet wanted = found->parameters[std::min(index, found->parameters.size() - 1)];
      auto argument = expression(wanted);
      if (!argument) return argument;
      const bool absent = !argument->node.is_capture && argument->node.operation == Operation::literal &&
                          std::holds_alternative<std::monostate>(argument->node.literal);
      if (!absent && !wanted.contains(argument->type))
        return fault("argument " + std::to_string(index + 1) + " of '" + std::string(word) + "' can't be a " +
                     std::string(name(argument->type)));
      if (index == 0 && found->same_as_first) typed.type = argument->type;
      typed.node.parts.push_back(std::move(argument->node));
    }
    if (typed.node.parts.size() < found->required) return fault("too few arguments for '" + std::string(word) + "'");
    return typed;
  }

  std::string_view text_;
  const std::vector<CaptureType>& captures_;
  std::size_t at_ = 0;
  std::vector<std::size_t> used_;
};

Result<Expression> Expression::parse(std::string_view text, const std::vector<CaptureType>& captures) {
  return ExpressionParser(text, captures).parse();
}

Meaning Expression::build(const Node& node, const std::function<Meaning(std::size_t)>& capture) {
  if (node.is_capture) return capture(node.capture);
  Meaning meaning{node.operation, node.literal, {}};
  meaning.parts.reserve(node.parts.size());
  for (const Node& part : node.parts) meaning.parts.push_back(build(part, capture));
  // What an operation cannot do without was not in the text: then neither was the whole.
  for (std::size_t i = 0; i < node.required; ++i) {
    if (meaning.parts[i].absent()) return {};
  }
  return meaning;
}

Meaning Expression::instantiate(const std::function<Meaning(std::size_t)>& capture) const {
  return build(root_, capture);
}

}  // namespace annals
