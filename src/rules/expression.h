// Value expressions: how a rule says what its captures mean together.
//
//   value = 'within(this(unit), part)'      unit and part are captures of the pattern
//   value = 'ago(length(1, day))'           1 is a number, day a unit's name
//
//   expression := number | name | name '(' [ expression { ',' expression } ] ')'
//
// A bare name is a capture of the rule's pattern where there is one of that name, else a constant: a unit, a season, a part
// of the day, a modifier, am or pm, none, or, where the operation wants a word, that word itself. Types are checked here.
//
// Thread safety: immutable; freely shared.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/meaning.h"
#include "text/result.h"

namespace annals {

// A capture that an expression may refer to.
struct CaptureType {
  std::string name;
  Type type;
};

class Expression {
 public:
  // Errors: bad_rule, without a place.
  static Result<Expression> parse(std::string_view text, const std::vector<CaptureType>& captures);

  Type type() const { return type_; }

  // Which captures it refers to, as indices into those it was parsed with.
  const std::vector<std::size_t>& captures() const { return used_; }

  // The meaning, with each capture replaced by what it captured; an absent literal for one that took no part in the match.
  Meaning instantiate(const std::function<Meaning(std::size_t)>& capture) const;

  // For archive.h.
  template <class Archive>
  void serialize(Archive& archive) {
    auto& [a, b, c] = *this;
    archive(a, b, c);
  }

 private:
  friend class ExpressionParser;

  struct Node {
    bool is_capture = false;
    std::size_t capture = 0;
    Operation operation = Operation::literal;
    std::size_t required = 0;  // how many of the parts it has no meaning without
    Literal literal;
    std::vector<Node> parts;

    template <class Archive>
    void serialize(Archive& archive) {
      auto& [a, b, c, d, e, f] = *this;
      archive(a, b, c, d, e, f);
    }
  };

  static Meaning build(const Node& node, const std::function<Meaning(std::size_t)>& capture);

  Node root_;
  Type type_ = Type::date;
  std::vector<std::size_t> used_;
};

}  // namespace annals
