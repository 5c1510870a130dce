// The noun phrases of a parsed sentence that labels are made of.
//
//   "Mr. Lee, the chairman, on Friday told"     subject_tokens → "Mr. Lee"
//   "In Rome, the court agreed"                 subject_tokens → "the court"
//   "arrested Gen. Luis Ruiz, who fled"         noun_before(who) → "Gen. Luis Ruiz"
//
// Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/clause.h"

namespace annals {

using TokenList = std::vector<std::size_t>;

// The time expression and the words that lead it: "on", "earlier in", "just before".
Range time_phrase(const Parse& parse, Range time);

// Whether a preposition belongs to the verb right before it, as another one or a time behind it shows: "stepped down last May",
// "took over on 1 April".
bool is_particle(const Parse& parse, std::size_t token);

// The words of the clause's subject, without what stands around it; `time` is left out. May be empty.
TokenList subject_tokens(const Parse& parse, std::size_t clause, Range time);

// The noun phrase that ends before token `end`: back to its article, or to the first capital of a name.
TokenList noun_before(const Parse& parse, std::size_t end);

// Whether the phrase is one pronoun of that class.
bool is_pronoun(const Parse& parse, const TokenList& phrase, WordClass pronoun);

// Whether the phrase is an article and a noun that stands for an organization known by name: "the company", "the airline".
bool stands_for_organization(const Parse& parse, const TokenList& phrase);

// "The operator, Harbor Lines, said": the name that stands beside the phrase between commas; empty where there is none.
TokenList name_beside(const Parse& parse, const TokenList& phrase);

// The name in a phrase, as short as it is sure: "the economy minister Ana Ruiz" → "Ana Ruiz", "Mr. Lee" → "Lee", "Toyota" →
// "Toyota"; nullopt where there is none. `person` asks for one that can be a person's.
std::optional<std::string> name_in(const Parse& parse, const TokenList& phrase, std::string_view sentence, bool person);

}  // namespace annals
