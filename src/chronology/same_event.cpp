// Two thresholds: what labels alone have to share, and what they have to share when the sentences vouch for the rest.

#include "chronology/same_event.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "text/words.h"

namespace annals {
namespace {

constexpr double kSameLabel = 0.8;       // of the words of the shorter label, how many the other has
constexpr double kSameTopic = 0.5;       // likewise, where each label stands nearly whole in the other's sentence
constexpr double kTold = 0.75;           // of a label's words, how many the other's sentence has
constexpr std::size_t kFewestWords = 3;  // shorter labels say too little, unless they are equal
constexpr std::size_t kFewestSure = 4;
constexpr std::size_t kFewestTold = 5;
constexpr std::size_t kLongWord = 5;  // bytes of a title's word that is hardly a word of all texts
constexpr std::size_t kFewestWithoutFigure = 5;
constexpr double kSameSentence = 0.5;  // of the words of the shorter sentence

bool at_least(std::size_t shared, std::size_t of, double part) {
  return static_cast<double>(shared) >= part * static_cast<double>(of);
}

bool statuses_agree(const Account& a, const Account& b) {
  const Status left = a.telling.status;
  const Status right = b.telling.status;
  if (left == right) return true;
  const auto is = [&](Status one, Status other) {
    return (left == one && right == other) || (left == other && right == one);
  };
  return a.source.id != b.source.id && (is(Status::planned, Status::happened) || is(Status::ongoing, Status::happened));
}

// Figures of the same thing agree, and of other figures one label has all that the other has.
enum class Figures : unsigned char { agree, differ, unrelated };

Figures figures_of(const EventWords& a, const EventWords& b) {
  if (a.figures.empty() || b.figures.empty()) return Figures::agree;
  for (const Figure& left : a.figures) {
    bool counted = false;
    bool equal = false;
    for (const Figure& right : b.figures) {
      if (left.unit != right.unit || !alike(left.counted, right.counted)) continue;
      if (left.unit.empty() && left.counted.empty()) continue;
      counted = true;
      equal = equal || left.number == right.number;
    }
    if (counted && !equal) return Figures::differ;
  }
  const auto numbers = [](const EventWords& event) {
    std::vector<std::string> all;
    for (const Figure& figure : event.figures) all.push_back(figure.number);
    std::ranges::sort(all);
    return all;
  };
  const auto left = numbers(a);
  const auto right = numbers(b);
  const bool within = std::ranges::includes(left, right) || std::ranges::includes(right, left);
  return within ? Figures::agree : Figures::unrelated;
}

// The words shared, counted from the shorter label.
std::size_t shared_of(const EventWords& a, const EventWords& b) {
  return std::max(shared_words(a.content, b.content), shared_words(b.content, a.content));
}

// Whether each label has a name that the other's source does not know: then they tell of different people or places.
bool names_differ(const ComparedAccount& a, const ComparedAccount& b) {
  const auto has_foreign = [](const ComparedAccount& of, const ComparedAccount& to) {
    if (shared_words(of.words.names, to.words.content) == of.words.names.size()) return false;
    return std::ranges::any_of(of.sentence().names, [&](std::string_view name) {
      return !has_alike(to.words.content, name) && !has_alike(to.sentence().content, name);
    });
  };
  return has_foreign(a, b) && has_foreign(b, a);
}

// Whether the articles' titles have two words in common, or one that is in a label too.
bool shares_title(const ComparedAccount& a, const ComparedAccount& b) {
  constexpr std::size_t shortest = 3;
  const FoldedWords titles[] = {words(a.account->source.title), words(b.account->source.title)};
  std::vector<std::string_view> sorted[2];
  for (std::size_t i = 0; i < std::size(titles); ++i) {
    for (const Word& word : titles[i]) {
      if (word.kind == WordKind::word && word.folded.size() >= shortest) sorted[i].push_back(word.folded);
    }
    std::ranges::sort(sorted[i]);
  }
  std::vector<std::string_view> both;
  std::ranges::set_intersection(sorted[0], sorted[1], std::back_inserter(both));
  const std::size_t told = shared_words(both, a.words.content) + shared_words(both, b.words.content);
  const auto long_words = std::ranges::count_if(both, [](std::string_view word) { return word.size() >= kLongWord; });
  return long_words >= 2 || told > 0;
}

// Figures of the same thing with the same number, which weigh like words.
std::size_t shared_figures(const EventWords& a, const EventWords& b) {
  return static_cast<std::size_t>(std::ranges::count_if(a.figures, [&](const Figure& figure) {
    return std::ranges::any_of(b.figures, [&](const Figure& other) {
      return figure.number == other.number && figure.unit == other.unit && figure.counted == other.counted;
    });
  }));
}

// Whether the sentences have most of their words in common.
bool sentences_agree(const ComparedAccount& a, const ComparedAccount& b) {
  const std::vector<std::string_view>& left = a.sentence().content;
  const std::vector<std::string_view>& right = b.sentence().content;
  return at_least(std::max(shared_words(left, right), shared_words(right, left)), std::min(left.size(), right.size()),
                  kSameSentence);
}

bool words_agree(const ComparedAccount& a, const ComparedAccount& b) {
  const std::size_t least = std::min(a.words.content.size(), b.words.content.size());
  // The words that labels share have to begin differently, so that a look at their beginnings can decide most pairs.
  if (!may_share(a.words, b.words, std::min(least, kFewestShared))) return false;
  const std::size_t shared = std::min(shared_of(a.words, b.words), least);
  if (least < kFewestWords) return least > 0 && a.words.content == b.words.content && sentences_agree(a, b);
  const std::size_t figures = shared_figures(a.words, b.words);
  if (at_least(shared + figures, least + figures, kSameLabel)) return true;
  const bool same_sentence =
      a.account->source.id == b.account->source.id && a.account->source.sentence == b.account->source.sentence;
  if (same_sentence || shared < kFewestShared || !at_least(shared, least, kSameTopic)) return false;
  return at_least(shared_words(a.words.content, b.sentence().content), a.words.content.size(), kTold) &&
         at_least(shared_words(b.words.content, a.sentence().content), b.words.content.size(), kTold);
}

// Whether each is told by a verb that neither the other's words nor its sentence have: then one opened what the other closed.
bool verbs_differ(const ComparedAccount& a, const ComparedAccount& b) {
  if (a.words.head.empty() || b.words.head.empty() || a.words.head == b.words.head) return false;
  const auto has_foreign = [](const ComparedAccount& of, const ComparedAccount& to) {
    return !of.words.told_by.empty() && std::ranges::none_of(of.words.told_by, [&](std::string_view word) {
      return has_alike(to.words.content, word) || has_alike(to.sentence().content, word);
    });
  };
  return has_foreign(a, b) && has_foreign(b, a);
}

// Whether nothing but the figures parts two articles: one label has all the words of the other, and those are not few.
bool says_the_rest(const ComparedAccount& a, const ComparedAccount& b) {
  const std::size_t least = std::min(a.words.content.size(), b.words.content.size());
  return a.account->source.id != b.account->source.id && a.account->telling.kind != Kind::statement &&
         least >= kFewestSure && shared_of(a.words, b.words) >= least;
}

}  // namespace

const SentenceWords& ComparedAccount::sentence() const {
  if (sentence_) return *sentence_;
  constexpr std::size_t shortest = 3;
  SentenceWords read;
  FoldedWords all = annals::words(account->source.sentence);
  read.names = words.names;
  for (const Word& word : all) {
    if (word.is_word() && (word.capital || word.folded.size() >= shortest)) read.content.push_back(word.folded);
    // "Company" at the head of a label is no name where the sentence says "the company".
    if (!word.capital) std::erase(read.names, word.folded);
  }
  std::ranges::sort(read.content);
  read.content.erase(std::unique(read.content.begin(), read.content.end()), read.content.end());
  read.stems = stems_of(read.content);
  read.letters = std::move(all).letters();
  sentence_ = std::make_unique<const SentenceWords>(std::move(read));
  return *sentence_;
}

ComparedAccount compared(std::unique_ptr<Account> account, const WordMap& numerals) {
  EventWords words = event_words(account->telling, numerals);
  return {std::move(account), std::move(words)};
}

Judgement judge(const ComparedAccount& a, const ComparedAccount& b) {
  const Account& left = *a.account;
  const Account& right = *b.account;
  if ((left.telling.kind == Kind::statement) != (right.telling.kind == Kind::statement))
    return {Likeness::different, Reason::kind};
  if (a.words.polarity != b.words.polarity) return {Likeness::different, Reason::polarity};
  if (!statuses_agree(left, right)) return {Likeness::different, Reason::status};
  if (!words_agree(a, b)) return {Likeness::different, Reason::words};
  if (names_differ(a, b)) return {Likeness::different, Reason::names};
  if (verbs_differ(a, b)) return {Likeness::different, Reason::verbs};
  switch (figures_of(a.words, b.words)) {
    case Figures::agree:
      return {Likeness::same, Reason::words};
    case Figures::unrelated:
      return {Likeness::different, Reason::figures};
    case Figures::differ:
      return {says_the_rest(a, b) ? Likeness::figures_differ : Likeness::different, Reason::figures};
  }
  return {};
}

Likeness likeness(const ComparedAccount& a, const ComparedAccount& b) {
  return judge(a, b).likeness;
}

bool contradict(const ComparedAccount& a, const ComparedAccount& b) {
  const auto denies = [](Polarity polarity) { return polarity == Polarity::negated || polarity == Polarity::denied; };
  const bool opposed = (a.words.polarity == Polarity::affirmed && denies(b.words.polarity)) ||
                       (b.words.polarity == Polarity::affirmed && denies(a.words.polarity));
  return opposed && words_agree(a, b) && !names_differ(a, b) && !verbs_differ(a, b) &&
         figures_of(a.words, b.words) == Figures::agree;
}

bool same_at_one_time(const ComparedAccount& a, const ComparedAccount& b) {
  if (likeness(a, b) == Likeness::same) return true;
  const Account& left = *a.account;
  const Account& right = *b.account;
  if (left.source.id == right.source.id || !statuses_agree(left, right) ||
      (left.telling.kind == Kind::statement) != (right.telling.kind == Kind::statement) ||
      a.words.polarity != b.words.polarity)
    return false;
  const std::size_t least = std::min(a.words.content.size(), b.words.content.size());
  constexpr std::size_t fewest = 2;
  if (least < fewest || !may_share(a.words, b.words, 1) || shared_of(a.words, b.words) < fewest) return false;
  if (figures_of(a.words, b.words) == Figures::differ) return false;
  const auto told = [](const ComparedAccount& of, const ComparedAccount& in) {
    return of.words.content.size() >= kFewestTold && std::ranges::includes(in.sentence().stems, of.words.stems) &&
           shared_words(of.words.content, in.sentence().content) == of.words.content.size();
  };
  const bool same = least == fewest ? shares_title(a, b) : told(a, b) || told(b, a);
  return same && !names_differ(a, b) && !verbs_differ(a, b);
}

bool surely_same(const ComparedAccount& a, const ComparedAccount& b) {
  if (likeness(a, b) != Likeness::same) return false;
  const std::size_t least = std::min(a.words.content.size(), b.words.content.size());
  return least >= kFewestSure && shared_of(a.words, b.words) >= least;
}

bool same_on_another_day(const ComparedAccount& a, const ComparedAccount& b) {
  if (a.account->telling.kind != Kind::event || b.account->telling.kind != Kind::event || !surely_same(a, b))
    return false;
  const bool figure = shared_figures(a.words, b.words) > 0;
  if (!figure && std::min(a.words.content.size(), b.words.content.size()) < kFewestWithoutFigure) return false;
  return sentences_agree(a, b);
}

}  // namespace annals
