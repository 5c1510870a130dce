// Patterns: how a rule says which words it reads. A pattern is matched token by token, not character by character.
//
//   '{which} this {unit}'                          words, and {placeholders} for lexicons, categories and number classes
//   '({month} {day-number}|{day-number} {month})'  ( | ) ? * + as in regular expressions; a group captures nothing
//   '{first:day-number} ?- ?{last:day-number}'     {name:what} captures under another name; " ?" is a space that may be missing
//   '{_:dash}'                                       a name that begins with _ matches and captures nothing
//   '(?P<begin>{month} {day-number}) to …'         a named group captures a stretch of text, for a range's two ends
//   'a\.m\.'   or   'a.m.'                         punctuation stands for itself; \ before ( ) | ? * + { } \ too
//
// A placeholder captures what it matched under its own name. The same name may stand in several branches.
//
// Thread safety: values.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/result.h"

namespace annals {

// A pattern, cut into what stands one after another in it.
struct PatternElement {
  enum class Kind : unsigned char {
    token,        // a literal word, number or punctuation mark: `text`, as written
    space,        // white space
    placeholder,  // {name:text}
    open,         // ( or, with a name, (?P<name>
    close,        // )
    sign,         // | ? * +
  };
  Kind kind;
  std::string text;
  std::string name;  // of a placeholder or a named group
};

// Errors: bad_rule, without a place.
Result<std::vector<PatternElement>> parse_pattern(std::string_view pattern);

// Whether some match of the pattern begins or ends with white space, which no expression does: "{quarter}( |-)?{year}?" takes
// the space behind a quarter that stands alone. The elements are those of a whole pattern.
bool has_loose_space(const std::vector<PatternElement>& elements);

}  // namespace annals
