// The lines of a plain text and what their looks say: the evidence that plain_text.h weighs.
//
// Thread safety: values.
#pragma once

#include <string_view>
#include <vector>

#include "page/article.h"
#include "page/page_rules.h"
#include "text/span.h"

namespace annals {

struct PlainLine {
  Span span;                 // without white space at its ends; never empty
  bool after_blank = false;  // a blank line, or the text's beginning, stands before it
  bool ended = false;        // by the mark of a sentence's end
  bool prose = false;        // long, or a sentence of some length
  bool furniture = false;    // begins like boilerplate, or stands more than once
  bool ends = false;         // begins with a phrase that the article ends at
  double weight = 0;         // for the article; negative: against it
  BlockKind kind = BlockKind::paragraph;
  std::size_t marker = 0;  // bytes of "- ", "1. " or "> " at the beginning
};

// Kinds: "- ", "* ", "• " and the like, or "1. " beside another such line, begin a list item, "> " a quote; a heading is a
// short line without an end mark that stands apart right above prose, or "2. Budget" right above a sentence, numbered from 1.
std::vector<PlainLine> plain_lines(std::string_view text, const PageRules& rules);

// The lines by their looks alone: span, after_blank, prose, kind and marker. Costs a fraction.
std::vector<PlainLine> bare_lines(std::string_view text);

}  // namespace annals
