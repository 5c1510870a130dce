// Whether two accounts tell the same event, judged by these two alone, and why.
//
//   "Ortega was indicted in Spain"   "Ortega was indicted in Spain on fraud charges"        same
//   "Fire killed 10 sailors in Ayr"  "Fire killed 12 sailors in Ayr", another article       figures_differ
//   "Bank closed three branches"     "Bank opened three branches"                           different
//   "Ruiz met the developer in Ayr"  "Ruiz denies that she met the developer in Ayr"        different: one contradicts the other
//
// Same are events of which nearly all words of the shorter stand in the longer, or most of them while the rest is said in the
// sentences. Names, verbs and figures of the same thing have to agree, and so has the polarity: what is denied is never the same as what is
// told, nor as what is doubted. What is planned is the same as what has happened, if told by another
// article; a statement is never the same as an event. When in doubt: different.
//
// The relation is symmetric. Times are not looked at; that is the merger's part.
//
// Thread safety: pure functions, but for an account's sentence, which they may be the first to read.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "chronology/account.h"
#include "chronology/event_words.h"

namespace annals {

enum class Likeness : unsigned char { different, figures_differ, same };

// The words of a source's sentence that can be in a label's content; as EventWords.
struct SentenceWords {
  std::vector<std::string_view> content;
  std::vector<Stem> stems;
  std::vector<std::string_view> names;  // those of the label that the sentence knows as names
  FoldedLetters letters;
};

// An account with the words by which it is compared. Belongs to one thread.
class ComparedAccount {
 public:
  ComparedAccount(std::unique_ptr<Account> account, EventWords words)
      : account(std::move(account)), words(std::move(words)) {}

  std::unique_ptr<Account> account;
  EventWords words;

  // Read when they are first asked for: most labels have none like them.
  const SentenceWords& sentence() const;

 private:
  mutable std::unique_ptr<const SentenceWords> sentence_;
};

ComparedAccount compared(std::unique_ptr<Account> account, const WordMap& numerals);

// What decided; the first that does.
enum class Reason : unsigned char {
  words,     // they are nearly the same, or too few of them are
  kind,      // one is a statement
  polarity,  // one is denied, negated or doubted
  status,    // one is planned, of one article
  names,     // each has a name that the other's article does not know
  verbs,     // each has a verb that the other's sentence does not know
  figures,   // of the same thing, or none that both have
};

struct Judgement {
  Likeness likeness = Likeness::different;
  Reason reason = Reason::words;
};

Judgement judge(const ComparedAccount& a, const ComparedAccount& b);
Likeness likeness(const ComparedAccount& a, const ComparedAccount& b);

// Whether one affirms what the other negates or denies, and they would be the same otherwise.
bool contradict(const ComparedAccount& a, const ComparedAccount& b);

// Of accounts of one and the same time: as `likeness` is same, or every word of one label, of at least five, stands in the
// other's sentence and the labels share two; or a label of two words stands in the other, and the articles' titles share words.
bool same_at_one_time(const ComparedAccount& a, const ComparedAccount& b);

// As `likeness` is same, and no word of the shorter label is missing, of at least four: so clearly that the one article which
// tells both need not mean two events.
bool surely_same(const ComparedAccount& a, const ComparedAccount& b);

// As surely_same, and events told so fully that different days don't speak against it: five words or a figure in common, and
// most of the sentence.
bool same_on_another_day(const ComparedAccount& a, const ComparedAccount& b);

// Labels that are the same share at least so many words, if they have as many.
inline constexpr std::size_t kFewestShared = 3;

}  // namespace annals
