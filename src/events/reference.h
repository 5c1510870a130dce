// What a subject stands for: "he", "it", "the company", "the figure", "I".
//
//   outcome   rule                    example                                                         the label says
//   name      one_before              "Ruiz resigned after she was …"                                 Ruiz
//             one_in_sentence_before  "Ana Ruiz is a coach. She led the team."                        Ana Ruiz
//             main_person             a text about one person, nobody else near                       that person
//             part_of_name            "the fund", of "International Monetary Fund"                    the full name
//             class_of_name           "the company", of "SpaceX, a private space company"             SpaceX
//             thing_before            "Volta makes engines. It bought a rival."                       Volta
//             speaker                 "“We asked for pumps,” Meeks said."                             Meeks said
//             writer                  "I sold the boat in May.", in a letter from Meeks               Meeks said
//   gloss     noun_before             "The teams met. They agreed."                                   They [the teams]
//             same_noun               "Tariffs on steel rose. The tariffs were lifted."               Tariffs [on steel]
//             counted                 "700 attacks in 2013, but the figure fell."                     The figure [attacks]
//   open      none                    the phrase stays as it is
//
// A rule replaces only if it is right in 97 of 100 of the cases under tests/cases/events/references.txt; it glosses from 90 on. Otherwise
// the phrase stays open. A common noun that could be meant blocks a name: "A janitor was arrested. He pleaded guilty."
//
// Thread safety: pure, but for the parses.
#pragma once

#include <string>
#include <string_view>

#include "events/names.h"
#include "syntax/parsed_text.h"
#include "syntax/structure.h"

namespace annals {

enum class ReferenceOutcome : unsigned char { none, name, gloss, open };
enum class ReferenceRule : unsigned char {
  none,
  one_before,
  one_in_sentence_before,
  main_person,
  part_of_name,
  class_of_name,
  thing_before,
  speaker,
  writer,
  noun_before,
  same_noun,
  counted,
};
std::string_view name(ReferenceOutcome outcome);
std::string_view name(ReferenceRule rule);

struct Reference {
  ReferenceOutcome outcome = ReferenceOutcome::none;  // none: the phrase names what it means
  ReferenceRule rule = ReferenceRule::none;
  std::string text;         // the name, or the words of the gloss
  bool possessive = false;  // "his party": the text stands for "his"
};

// Whether the phrase may stand for something else, so that the names of the text are worth looking at.
bool may_refer(const Parse& parse, const Structure& structure, ChunkId subject);

// `subject` is a noun chunk of the structure of sentence `at`. `writer` is who says "I" and "we" in it outside of quotations: the sender
// of a message; empty where unknown.
Reference reference_of(ParsedText& parsed, const Names& names, const Grammar& grammar, std::size_t at,
                       const Parse& parse, const Structure& structure, ChunkId subject, std::string_view writer = {});

// Whether the name is that of who speaks, so that a label says "Meeks said “…”".
constexpr bool speaks(ReferenceRule rule) {
  return rule == ReferenceRule::speaker || rule == ReferenceRule::writer;
}

}  // namespace annals
