// A rule: words, and what they mean. One table of a rule file.
//
//   layer = 3                                            at the top of the file: which layer its rules belong to
//
//   [earlier-this-unit]
//   pattern    = '{which} this {unit}'                   rules/pattern.h
//   value      = 'within(this(unit), which)'             rules/expression.h
//   yields     = "date-phrase"                           the category by which later layers refer to it; default: the file's
//   mention    = true                                    false: material for later layers only, never a mention by itself
//   priority   = 0                                       decides between rules that match the same words; higher first
//   not-after  = '[$€]$'                                 RE2 on the text before the match: where it matches, the rule does not hold
//   not-before = '^ ?%'                                  the same for the text after it
//   after      = '(?i:in|by) $'                          and the reverse: where it does not match, the rule does not hold
//   before     = '^ (?i:ended)'
//   not-within = '\. On\b'                               RE2 on the match itself: where it matches, the rule does not hold
//   list       = true                                    `begin` and `end` are two times of a list, no range
//   documents  = [ "message" ]                           the kinds of documents that it is for; default: all
//   examples   = [ { text = "earlier this month", on = "2025-02-27", value = "2025-02", mod = "START" } ]
//   rejects    = [ "as stated earlier" ]                 texts in which the rule finds nothing
//
// A range names two stretches of its pattern, (?P<begin>…) and (?P<end>…), and has two values, `begin` and `end`. A named
// group (?P<mention>…) is the mention's span where the pattern reads more words than belong to it ("since (?P<mention>{date})").
//
// Layers run in order; each reads what the layers before it found as single tokens. Within a layer the leftmost match counts,
// of those the longest, of those the one with the highest priority, of those the first in the files.
//
// Thread safety: immutable; freely shared.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rules/automata/automata.h"
#include "rules/document_kind.h"
#include "rules/expression.h"
#include "rules/surroundings.h"

namespace annals {

// What an example of a rule says: said on that day, the text means that value.
struct RuleExample {
  std::string text;
  std::string on;     // ISO day
  std::string value;  // TIMEX3; of a range: "begin/end"
  std::string mod;
  std::string start;  // ISO days: the bounds, where they are given
  std::string end;
  std::string label;  // of the row that the text gives, where they are given (reading/row_check.h)
  std::string status;
  std::string kind;
  int line;
};

struct Capture {
  std::string name;
  Type type;
  std::vector<std::size_t> lexicons;  // in which its words may stand; a number or an earlier layer's find needs none
  std::vector<int> groups;            // the groups of the compiled pattern that capture it, in order
};

struct Rule {
  std::string name;
  std::string file;
  int line = 0;
  int layer = 0;
  int priority = 0;
  std::size_t category = 0;
  bool mention = true;
  bool list = false;
  std::vector<DocumentKind> documents;  // empty: all
  std::string pattern_text;             // as in the file
  std::string value_text;
  std::string expression;  // the regular expression over symbols
  std::vector<Capture> captures;
  std::optional<Expression> value;       // of a single mention
  std::optional<Expression> begin, end;  // of a range
  int mention_group = 0;                 // 0: the whole match
  int begin_group = 0, end_group = 0;
  Program program;  // the same, to read captures with
  std::shared_ptr<const Surroundings> not_after, not_before, after, before, not_within;
  std::vector<RuleExample> examples;
  std::vector<std::string> rejects;

  Type type() const { return value ? value->type() : Type::date; }
};

}  // namespace annals
