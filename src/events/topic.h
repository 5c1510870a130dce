// What a text is about, for a label whose subject names nothing: the name of its title that the text mentions most, or the title's noun.
//
//   title                                            label                              topic
//   Julian Assange: Sweden drops the investigation   Cases were dropped                 Julian Assange
//   A guide to tariffs                               List of impacted goods expanded    tariffs
//   Volta and Brenn agree on a merger                Vote is expected                   none: two names share the text
//
// The label gets the topic at its end, in the square brackets that editors put around what they add: "Cases were dropped [Julian Assange]".
// It says what story the row belongs to and nothing of who does what.
//
// Thread safety: pure, but for the parses.
#pragma once

#include <string>
#include <string_view>

#include "events/names.h"
#include "syntax/parsed_text.h"

namespace annals {

struct Topic {
  std::string text;                   // as the text writes it; empty: none
  NameKind kind = NameKind::unknown;  // what a label's subject could be mistaken for
};

Topic topic_of(ParsedText& parsed, const Names& names, std::string_view title, const Grammar& grammar);

// Whether a label has the topic in it, how many names, and whether its subject has one. `words` are the label's.
bool has_topic(std::string_view label, const Tokens& words, const Topic& topic);
std::size_t names_behind_first(const Tokens& words);  // beyond its first word
bool is_named(const Parse& parse, const Structure& structure, ChunkId subject, std::size_t sentence,
              const Names& names);

}  // namespace annals
