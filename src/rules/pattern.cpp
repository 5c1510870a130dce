// One pass over the pattern: the rule language's own signs first, everything else goes through the same tokenizer as the text.

#include "rules/pattern.h"

#include "text/token.h"

namespace annals {
namespace {

using Kind = PatternElement::Kind;
constexpr std::string_view signs = "|?*+";
constexpr std::string_view special = "(){}|?*+\\";

Error fault(std::string message) {
  return {ErrorKind::bad_rule, std::move(message), ""};
}

Result<PatternElement> placeholder(std::string_view inside) {
  const std::size_t colon = inside.find(':');
  const std::string_view what = colon == std::string_view::npos ? inside : inside.substr(colon + 1);
  const std::string_view name = colon == std::string_view::npos ? inside : inside.substr(0, colon);
  if (what.empty() || name.empty()) return fault("empty placeholder {}");
  return PatternElement{Kind::placeholder, std::string(what), std::string(name)};
}

// The literal tokens of a stretch without special characters.
void add_tokens(std::string_view text, std::vector<PatternElement>& elements) {
  for (Tokenizer tokens(text); !tokens.done();) {
    const RawToken token = tokens.next();
    const bool blank = token.kind == TokenKind::space || token.kind == TokenKind::paragraph;
    elements.push_back({blank ? Kind::space : Kind::token, blank ? "" : std::string(token.span.of(text)), ""});
  }
}

}  // namespace

Result<std::vector<PatternElement>> parse_pattern(std::string_view pattern) {
  std::vector<PatternElement> elements;
  int depth = 0;
  for (std::size_t at = 0; at < pattern.size();) {
    const char c = pattern[at];
    if (c == '{') {
      const std::size_t end = pattern.find('}', at);
      if (end == std::string_view::npos) return fault("'{' without '}'");
      auto element = placeholder(pattern.substr(at + 1, end - at - 1));
      if (!element) return std::move(element).error();
      elements.push_back(std::move(*element));
      at = end + 1;
    } else if (pattern.substr(at, 4) == "(?P<") {
      const std::size_t end = pattern.find('>', at);
      if (end == std::string_view::npos) return fault("'(?P<' without '>'");
      elements.push_back({Kind::open, "", std::string(pattern.substr(at + 4, end - at - 4))});
      ++depth;
      at = end + 1;
    } else if (c == '(' || c == ')') {
      depth += c == '(' ? 1 : -1;
      if (depth < 0) return fault("')' without '('");
      elements.push_back({c == '(' ? Kind::open : Kind::close, "", ""});
      ++at;
    } else if (signs.find(c) != std::string_view::npos) {
      elements.push_back({Kind::sign, std::string(1, c), ""});
      ++at;
    } else if (c == '\\') {
      if (at + 1 >= pattern.size()) return fault("'\\' at the end of the pattern");
      elements.push_back({Kind::token, std::string(1, pattern[at + 1]), ""});
      at += 2;
    } else if (c == '}') {
      return fault("'}' without '{'");
    } else {
      const std::size_t end = std::min(pattern.find_first_of(special, at), pattern.size());
      add_tokens(pattern.substr(at, end - at), elements);
      at = end;
    }
  }
  if (depth != 0) return fault("'(' without ')'");
  return elements;
}

}  // namespace annals
