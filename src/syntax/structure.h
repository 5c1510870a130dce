// The structure of a sentence: its chunks, and which of them each hangs on.
//
//   "Police in Lima arrested a former judge on Monday after a raid."
//
//    0 noun         Police                    subject of 3
//    1 preposition  in                        of 0
//    2 noun         Lima                      inside 1
//    3 verb         arrested                  root
//    4 noun         a former judge            object of 3
//    5 preposition  on                        of 3
//    6 time         Monday                    inside 5
//    7 preposition  after                     of 3
//    8 noun         a raid                    inside 7
//
// Chunks cover every token, in order, and never overlap. Each but the root hangs on one other, so that they form a tree; what
// hangs on a chunk goes where it goes. A clause's verb is the chunk that the clause's other chunks hang on; an infinitive and a
// gerund have objects and phrases of their own, as verbs have.
//
// Thread safety: pure functions, values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "rules/grammar.h"
#include "syntax/clause.h"

namespace annals {

using ChunkId = std::uint16_t;
inline constexpr ChunkId kNoChunk = 0xFFFF;

enum class ChunkKind : unsigned char {
  noun,         // "a former judge", "40 people", "she"; an adjective behind "be" too
  verb,         // the verb group of a clause, or the participle of one
  infinitive,   // "to sign"
  gerund,       // "seeking", behind a preposition or a verb
  preposition,  // "in", "because of"
  particle,     // "up" of "set up"
  adverb,
  conjunction,
  marker,  // "that", "who", "when": the word that opens a clause
  time,
  mark,
};

constexpr bool is_verbal(ChunkKind kind) {
  return kind == ChunkKind::verb || kind == ChunkKind::infinitive || kind == ChunkKind::gerund;
}

enum class Relation : unsigned char {
  root,
  subject,
  object,
  second_object,
  predicate,   // "was a judge", "became mayor"
  complement,  // what is said, thought, shown; "to sign" of "agreed to sign"
  phrase,      // a preposition, with what is inside it
  inside,      // of a preposition
  rate,        // "12 launches a month"
  particle,
  adverb,
  time,        // a time without a preposition
  adverbial,   // a clause or an infinitive that says when, why, what for
  participle,  // ", killing two"; "the man arrested on Friday"
  relative,
  apposition,
  conjunct,     // of the first of its kind: "Ana and Leo", "fell and broke"
  conjunction,  // hangs on the conjunct behind it
  marker,       // hangs on its clause's verb
  attribution,  // "…, officials said"
  bracket,      // what brackets hold
  mark,
  loose,  // no place was found
};

struct Chunk {
  ChunkKind kind = ChunkKind::mark;
  Relation relation = Relation::loose;
  Range tokens;
  std::uint32_t head = 0;    // token
  std::uint16_t clause = 0;  // of Parse
  ChunkId governor = kNoChunk;
  bool needed = false;    // the governor says nothing, or something else, without it
  bool licensed = false;  // the governor's frame names it
};

struct Structure {
  std::vector<Chunk> chunks;
  std::vector<ChunkId> of_token;
  std::vector<ChunkId> verb_of;  // of each clause: the chunk of its verb, or kNoChunk
  std::vector<ChunkId>
      subject_of;  // of each clause: its subject's chunk, which may stand in another clause; or kNoChunk

  // Whether a chunk is the other or hangs on it, directly or not.
  bool is_below(ChunkId id, ChunkId ancestor) const {
    const std::size_t bit = id * chunks.size() + ancestor;
    return id < chunks.size() && ancestor < chunks.size() && (ancestors[bit / 64] >> (bit % 64) & 1) != 0;
  }

  // Of the chunk and of what hangs on it, marks left out.
  std::size_t first_token(ChunkId id) const;

  // The first that hangs on the chunk itself in one of the ways; kNoChunk without one.
  ChunkId child(ChunkId governor, std::initializer_list<Relation> relations) const;

  // The nearest that the chunk hangs on, directly or not: a verb; a verb, infinitive or gerund. kNoChunk without one.
  ChunkId verb_above(ChunkId id) const;
  ChunkId verbal_above(ChunkId id) const;

  // The verb that stands for a clause: its own, or that of the nearest clause around it that has one.
  ChunkId verb_for(const Parse& parse, std::size_t clause) const;

  std::vector<std::uint64_t> ancestors;  // a bit for each pair of chunks; made by find_ancestors
  void find_ancestors();
};

// Whether the noun that a relative clause hangs on has a place in it: as an object that a verb of the clause has not, inside a
// preposition that nothing follows. "the call [Ito made]", but no place in "the city [Ito left Lima]".
bool has_gap(const Parse& parse, const Structure& structure, ChunkId verb, const Grammar& grammar);

Structure structure_of(const Parse& parse, const Grammar& grammar);

// One line a chunk, as above.
std::string printed(const Structure& structure, const Parse& parse, std::string_view sentence);

// The names as they are printed: "noun", "second object".
std::string_view name(ChunkKind kind);
std::string_view name(Relation relation);

}  // namespace annals
