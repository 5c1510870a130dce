// The names of a document, so far as the way they are used shows what they are.
//
//   "Ana Ruiz, … Ms. Ruiz said"                 "Ana Ruiz" and "Ruiz" are a person
//   "Volta said … Volta opened a plant"         organization() is "Volta": what "the company" and "the team" mean
//   "in Lima, … Lima has asked"                 a place, neither of them
//
// A name is an organization only where it is told of more than once, is the subject of verbs, is no person and no place, and
// is named more than any other such name.
//
// Thread safety: immutable once made.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "syntax/parsed_text.h"

namespace annals {

class KnownNames {
 public:
  // The first 20,000 bytes are looked at: what an article is about stands at its head.
  KnownNames(ParsedText& parsed, std::string_view title);

  // Whether the name, or its last word, is a person's.
  bool is_person(std::string_view name) const;

  // The one person that the text is about, in full; empty where that is not certain: where others are named half as often,
  // or where both "he" and "she" are written.
  const std::string& person() const { return person_; }

  // Whether the name is an organization's, also where there are several.
  bool is_organization(std::string_view name) const;

  // The one organization that the text is about; empty where that is not certain.
  const std::string& organization() const { return organization_; }

 private:
  std::string main_person(const std::map<std::string_view, int>& mentions) const;

  std::set<std::string, std::less<>> persons_;  // whole names and last words
  std::set<std::string, std::less<>> organizations_;
  std::string organization_;
  std::string person_;
};

}  // namespace annals
