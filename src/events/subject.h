// The subject of a label: who did it, by name where the text makes the name certain.
//
//   "he"                                                     "Tobias Wren"
//   "the company", "its forces"                              "Nordbank", "Peru’s forces"
//   "Economy Minister Ana Ruiz"                              "Ana Ruiz"
//   "the Highway Safety Administration (HSA)"                "HSA"
//   "the mayor"                                              "mayor"
//
// Internal to events/.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "events/label.h"
#include "events/phrase.h"
#include "events/text_of.h"

namespace annals {

class Subject {
 public:
  // `time` is the phrase that is left out.
  Subject(const Parse& parse, std::string_view sentence, Range time, const Antecedents& antecedents,
          const Grammar& grammar)
      : parse_(parse),
        tokens_(parse.tokens),
        sentence_(sentence),
        time_(time),
        antecedents_(antecedents),
        grammar_(grammar) {}

  // Of more words than `limit`, only the name in them.
  void add_to(Pieces& pieces, std::size_t id, std::size_t limit) const;

  // Whom the clause's subject stands for; empty where it is no pronoun, or nobody is certain.
  std::string name_for(std::size_t id) const;

 private:
  // "Economy Minister Ana Ruiz", "the union's leader Tom Lee": where in the phrase the person's name begins, if the phrase is
  // long and ends with one; else 0. A title that is abbreviated stays: "Sen. Tom Lee".
  std::size_t name_behind_title(const TokenList& subject) const;

  // "the Highway Safety Administration (HSA)": the token of the short name; 0 where there is none.
  std::size_t acronym_behind(const TokenList& subject) const;

  // The name that a pronoun stands for: the subject of the clause around it, else what the text before says.
  std::string stands_for(std::size_t id, const TokenList& subject) const;

  // "Drivers walked out; they did not return": the subject of a clause before it in the sentence that is many; empty without.
  TokenList many_before(std::size_t id) const;

  std::string text_of_tokens(const TokenList& phrase) const;

  // The organization that "the company" is: the subject of the clause around it, else what the text before says.
  std::string organization_for(std::size_t id) const;

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  std::string_view sentence_;
  Range time_;
  const Antecedents& antecedents_;
  const Grammar& grammar_;
};

// A headline begins without its article: whether the token is one that can go.
bool drops_article(const Parse& parse, std::size_t token);

}  // namespace annals
