// The names of a document: what is named in it, by which words, and what kind of thing each is.
//
//   "Ana Ruiz, 49, … Ms. Ruiz said"            one person, two mentions; evidence: age, title, says
//   "Volta said … Volta opened a plant"        one thing, two mentions
//   "in Lima, … Lima has asked"                a place
//
// A name is a person only on evidence: a title, an age, "who", a forename, a saying verb after a person's name. What has none is a
// thing, and what "in" leads to more often than not is a place. Mentions by a part of a name ("Ruiz") belong to the whole.
//
// Only the first bytes are looked at (kMostBytes): what an article is about stands at its head. Thread safety: immutable once made.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/parsed_text.h"

namespace annals {

enum class NameKind : unsigned char { unknown, doubtful, person, organization, place };  // doubtful: perhaps no name
enum class Gender : unsigned char { unknown, male, female };
std::string_view name(NameKind kind);

struct NameMention {
  std::size_t sentence = 0;
  Range tokens;             // of the sentence
  bool subject = false;     // a verb follows
  bool quoted = false;      // inside quotation marks
  bool possessive = false;  // "Ruiz’s"
  bool addressed = false;   // "Dear Clara, …"
  bool owned = false;       // "his mentor Thomsen", "her coach, Ilona Marek"
};

struct Name {
  std::string text;  // the fullest form that the text has: "Ana Ruiz"
  NameKind kind = NameKind::unknown;
  Gender gender = Gender::unknown;
  std::vector<NameMention> mentions;  // in order of text
  std::vector<std::string> classes;   // what it is said to be: "judge", "company", "tanker"
  std::vector<std::string> evidence;  // why it is of its kind: "title", "age", "who", "forename", "says", "in"
  std::string in_title;               // the longest of its forms that the document's title has; empty: none
};

class Names {
 public:
  static constexpr std::size_t kMostBytes = 20000;  // a sentence that ends behind them is not looked at

  Names(ParsedText& parsed, std::string_view title, const Grammar& grammar);

  const std::vector<Name>& all() const { return names_; }

  // The name of which a mention begins at the token; null where none does.
  const Name* at(std::size_t sentence, std::size_t token) const;

  // The names mentioned in a sentence, in order of their mentions.
  std::vector<std::pair<const Name*, const NameMention*>> in(std::size_t sentence) const;

  // The one person that the text is about: at least half of all mentions of persons, or in the title and a third; null without one.
  const Name* main_person() const { return main_person_ < names_.size() ? &names_[main_person_] : nullptr; }

  // The one thing that the text is about, likewise.
  const Name* main_thing() const { return main_thing_ < names_.size() ? &names_[main_thing_] : nullptr; }

 private:
  void choose_main();

  std::vector<Name> names_;
  struct Place {
    std::size_t sentence, token, name, mention;
  };
  std::vector<Place> places_;  // in order of text
  std::size_t main_person_ = static_cast<std::size_t>(-1);
  std::size_t main_thing_ = static_cast<std::size_t>(-1);
};

}  // namespace annals
