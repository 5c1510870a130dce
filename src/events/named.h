// Who and where: the people, organizations and places that a sentence names, each in the fullest form that its document has.
//
//   DocumentNames names(text, pack.names, pack.grammar);
//   names.in("Ms. Ruiz met officials of the OAS in Lima.")
//     people "Ana Ruiz"   organizations "Organization of American States"   locations "Lima"
//
// A name is a run of capitalized words. What it is, is said by its words (names.toml, name-lists.toml), by a title before it, by how the
// document uses it: a person is called by the last word later on, a place is what things happen "in". A name of which
// nothing says what it is stands in no list.
//
// Thread safety: immutable once made.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "events/entry.h"
#include "rules/grammar.h"
#include "rules/name_lists.h"
#include "syntax/token.h"

namespace annals {

class DocumentNames {
 public:
  // The text, the lists and the grammar have to outlive this. The first 500,000 bytes of the text are looked at.
  DocumentNames(std::string_view text, const NameLists& lists, const Grammar& grammar);

  WhoWhere in(std::string_view sentence) const;

 private:
  enum class Type : unsigned char { unknown, person, organization, location };

  // How the document uses a name.
  struct Use {
    int mentions = 0;
    int titled = 0;       // behind a title
    int in_place = 0;     // behind a preposition of place
    int definite = 0;     // behind "the"
    int subject = 0;      // before a verb
    bool inside = false;  // not only at the beginning of sentences
    Type type = Type::unknown;
  };

  struct Run;
  std::vector<Run> runs_of(std::string_view sentence, const std::vector<Token>& tokens) const;
  bool is_forename(std::string_view folded) const { return grammar_.forenames.find(folded) != Forename::none; }
  Type type_by_words(const std::string& name) const;
  bool is_surname_too(const std::string& name) const;
  void tell_types();
  void tell_aliases();
  std::string full_form(const Run& run, Type& type) const;

  const NameLists& lists_;
  const Grammar& grammar_;
  std::map<std::string, Use, std::less<>> uses_;             // by the name as it is written
  std::map<std::string, std::string, std::less<>> aliases_;  // a short form, and the name that it stands for
  std::set<std::string, std::less<>> ambiguous_;             // short forms of several names
  std::set<std::string, std::less<>> small_words_;           // that stand in the text without a capital
};

}  // namespace annals
