// What an entry tells, by its parts: phrases of the sentence, as it writes them. By them events are compared, so that no later stage
// takes a label apart.
//
//   "The mayor denies that he met the developer in May."
//     who "he"   did "met"   what "the developer"   head "meet"   polarity denied   shape clause
//   "After the death of his mother in 1846, …"
//     did "death"   what "of his mother"   head "die"   polarity affirmed   shape noun
//
// Thread safety: values.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

enum class Shape : unsigned char {
  clause,       // a finite verb and its subject
  relative,     // the same, whose subject or object is the noun that the clause hangs on
  participle,   // "opened in 1990": told as "was opened"
  gerund,       // "seeking refuge": told in the past
  noun,         // a noun phrase that tells an event
  attribution,  // "…, officials said": the speaker, then what is said
  figure,       // "down from 8.1% last year": the subject was the figure
  lifespan,     // "Norton (1818 – 1880)": was born, died
  fragment,     // no verb and no event noun: the sentence as it stands
};
std::string_view name(Shape shape);

// What the text says of whether it happened. Who denies or doubts it is said by Entry::according_to.
enum class Polarity : unsigned char {
  affirmed,
  negated,   // "did not sign", "refused to sign"
  denied,    // "denied that he signed"
  doubtful,  // "allegedly signed", "fears that he signed", "if he signs"
};
std::string_view name(Polarity polarity);                       // "affirmed", …
std::optional<Polarity> polarity_named(std::string_view name);  // nullopt where none is called so
std::optional<Shape> event_shape_named(std::string_view name);

struct EventParts {
  std::string who = {};                // who does it or what it is about; may be empty
  std::string name = {};               // whom `who` stands for, where that is sure and not said: "Ana Ruiz" of "she"
  std::string did = {};                // the verb with its particle, or the noun that tells it; may be empty
  std::vector<std::string> what = {};  // objects, predicates and phrases, in order of text
  std::string head = {};               // the base form of `did`: "meet"
  Polarity polarity = Polarity::affirmed;
  Shape shape = Shape::fragment;

  // Not of a row that a person added, or that an earlier Annals saved.
  bool known() const { return !who.empty() || !did.empty() || !what.empty(); }

  friend auto operator<=>(const EventParts&, const EventParts&) = default;
};

}  // namespace annals
