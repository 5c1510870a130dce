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

// What the matches of a part of a pattern look like at their edges.
struct Edges {
  bool empty = true;                  // may match nothing
  bool begins = false, ends = false;  // may begin or end with a space
};

// One function per line of the grammar: alternatives, sequence, item with its sign.
class EdgeReader {
 public:
  explicit EdgeReader(const std::vector<PatternElement>& elements) : elements_(elements) {}

  Edges alternatives() {
    Edges all = sequence();
    while (at_ < elements_.size() && is_sign("|")) {
      ++at_;
      const Edges other = sequence();
      all = {all.empty || other.empty, all.begins || other.begins, all.ends || other.ends};
    }
    return all;
  }

 private:
  bool is_sign(std::string_view sign) const { return elements_[at_].kind == Kind::sign && elements_[at_].text == sign; }

  Edges sequence() {
    Edges all;
    while (at_ < elements_.size() && elements_[at_].kind != Kind::close && !is_sign("|")) {
      const Edges next = item();
      all = {all.empty && next.empty, all.begins || (all.empty && next.begins), next.ends || (next.empty && all.ends)};
    }
    return all;
  }

  Edges item() {
    const Kind kind = elements_[at_++].kind;
    Edges edges{false, kind == Kind::space, kind == Kind::space};
    if (kind == Kind::open) {
      edges = alternatives();
      ++at_;  // the bracket that closes it
    } else if (kind == Kind::sign) {
      return {};  // a sign without anything before it, which is found out later
    }
    for (; at_ < elements_.size() && (is_sign("?") || is_sign("*") || is_sign("+")); ++at_)
      edges.empty = edges.empty || !is_sign("+");
    return edges;
  }

  const std::vector<PatternElement>& elements_;
  std::size_t at_ = 0;
};

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

bool has_loose_space(const std::vector<PatternElement>& elements) {
  const Edges edges = EdgeReader(elements).alternatives();
  return edges.begins || edges.ends;
}

}  // namespace annals
