// What verbs and nouns need and take along: the frames of rules/<language>/verbs.toml and nouns.toml.
//
//   [verbs]                                       base form = alternatives, then tags
//   accuse = "n p:of! ; alleges"                  an object, and a phrase with "of" that cannot be missing
//   arrive = "0 p:in,at,from"                     nothing, or phrases with these prepositions
//   tell   = "n that | n to | n p:about"
//   [nouns]                                       singular = frames, then tags
//   attack = "p:on,against ; event"
//   death  = "p:of ; event verb:died"
//   [plural-endings]                              how regular plurals are made; the longest ending counts
//   y = "ies"
//   [irregular-plurals]
//   man = "men"
//
//   code            the word may have …
//   0               nothing
//   n, n n          an object, two objects
//   that, wh        a clause                      n that, n wh        an object and a clause
//   to, ing         an infinitive, a gerund       n to, n ing         an object and one of these
//   adj, n adj      a predicate: "became mayor", "found her guilty"
//   p:a,b           phrases with these prepositions;  p:a! the sentence says nothing without it
//   part:a,b        these particles
//
// A verb without a line may have an object and needs nothing. Thread safety: immutable after loading; freely shared.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/pack_files.h"
#include "text/result.h"
#include "text/word_index.h"

namespace annals {

// What may follow a verb, or a noun.
enum class Complement : unsigned char {
  nothing,
  object,
  two_objects,
  that,
  wh,
  infinitive,
  gerund,
  predicate,
  object_that,
  object_wh,
  object_infinitive,
  object_gerund,
  object_predicate,
};

// What a verb does to the truth of what follows, or what its clause tells.
enum class VerbTag : unsigned char {
  light,
  says,
  claims,
  denies,
  alleges,
  doubts,
  orders,
  asks,
  fears,
  plans,
  thinks,
  shows,
  issues,
  tries,
  punctual,
  stative,
};

// count: says how many of what was counted before; saying: what it holds is said; doubtful: and need not be true ("rumour", "fear").
enum class NounTag : unsigned char { event, saying, doubtful, measure, count, unit, edition, person, group, organization, place };

// A set of members of an enumeration.
template <class E>
class Tags {
 public:
  constexpr Tags() = default;
  constexpr Tags(std::initializer_list<E> members) {
    for (const E member : members) add(member);
  }
  constexpr void add(E member) { bits_ |= std::uint32_t{1} << static_cast<unsigned>(member); }
  constexpr bool has(E member) const { return (bits_ >> static_cast<unsigned>(member) & 1) != 0; }
  constexpr bool any_of(Tags other) const { return (bits_ & other.bits_) != 0; }
  constexpr bool none() const { return bits_ == 0; }

 private:
  std::uint32_t bits_ = 0;
};

// Prepositions and particles, by their place in Frames' list.
using Prepositions = std::uint64_t;

struct VerbFrame {
  Tags<Complement> may_have;
  Tags<VerbTag> tags;
  Prepositions takes = 0;  // all of its prepositions
  Prepositions needs = 0;  // those that are needed where there is no object
  Prepositions needs_beside_object = 0;
  Prepositions particles = 0;

  // Whether something can be its object, and so the subject of its passive: "was opened", "was said".
  bool has_passive() const {
    using enum Complement;
    return may_have.any_of(
        {object, two_objects, that, object_that, object_infinitive, object_gerund, object_predicate});
  }
};

struct NounFrame {
  Tags<Complement> may_have;
  Tags<NounTag> tags;
  Prepositions takes = 0;
  std::uint32_t verb = 0;    // place of its verb's past in Frames; 0 for none
  std::uint32_t plural = 0;  // 1 if the word is a plural
};

class Frames {
 public:
  // Of a verb by its base form, of a noun in either number; null without a line.
  const VerbFrame* verb(std::string_view base) const;
  const NounFrame* noun(std::string_view word) const;

  // The set that holds the word; empty if no frame names it.
  Prepositions preposition(std::string_view word) const;

  // "died" of "death"; nullopt if the noun's line has no verb.
  std::optional<std::string_view> verb_of(const NounFrame& noun) const;

  // For compiled_rules.cpp.
  template <class Archive>
  void serialize(Archive& archive) {
    auto& [a, b, c, d, e, f] = *this;
    archive(a, b, c, d, e, f);
  }

 private:
  friend class FrameLoader;

  WordIndex verb_words_, noun_words_, prepositions_;
  std::vector<VerbFrame> verbs_;
  std::vector<NounFrame> nouns_;
  std::vector<std::string> noun_verbs_;
};

// `verbs` or `nouns` may be null: no word of that kind has a line then. bad_rule, with file:line:column: an unknown code,
// more than 64 prepositions.
Result<Frames> load_frames(const PackFile* verbs, const PackFile* nouns);

}  // namespace annals
