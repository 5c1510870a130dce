// What a structure can be asked, and how it is printed; structure_of itself is in attach.cpp.

#include "syntax/structure.h"

#include <algorithm>
#include <optional>
#include <string>

namespace annals {

void Structure::find_ancestors() {
  ancestors.assign((chunks.size() * chunks.size() + 63) / 64, 0);
  for (ChunkId k = 0; k < chunks.size(); ++k) {
    for (ChunkId up = k; up != kNoChunk; up = chunks[up].governor) {
      const std::size_t bit = k * chunks.size() + up;
      ancestors[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  }
}

std::size_t Structure::first_token(ChunkId id) const {
  for (ChunkId k = 0; k < id; ++k) {
    if (chunks[k].kind != ChunkKind::mark && is_below(k, id)) return chunks[k].tokens.begin;
  }
  return chunks[id].tokens.begin;
}

ChunkId Structure::child(ChunkId governor, std::initializer_list<Relation> relations) const {
  const auto found = std::ranges::find_if(chunks, [&](const Chunk& chunk) {
    return chunk.governor == governor && std::ranges::find(relations, chunk.relation) != relations.end();
  });
  return found == chunks.end() ? kNoChunk : static_cast<ChunkId>(found - chunks.begin());
}

ChunkId Structure::verbal_above(ChunkId id) const {
  ChunkId up = chunks[id].governor;
  while (up != kNoChunk && !is_verbal(chunks[up].kind)) up = chunks[up].governor;
  return up;
}

ChunkId Structure::verb_above(ChunkId id) const {
  ChunkId up = chunks[id].governor;
  while (up != kNoChunk && chunks[up].kind != ChunkKind::verb) up = chunks[up].governor;
  return up;
}

ChunkId Structure::verb_for(const Parse& parse, std::size_t clause) const {
  for (std::optional<std::size_t> id = clause; id; id = parse.clauses[*id].parent) {
    if (verb_of[*id] != kNoChunk) return verb_of[*id];
  }
  return kNoChunk;
}

std::string_view name(ChunkKind kind) {
  switch (kind) {
    case ChunkKind::noun:
      return "noun";
    case ChunkKind::verb:
      return "verb";
    case ChunkKind::infinitive:
      return "infinitive";
    case ChunkKind::gerund:
      return "gerund";
    case ChunkKind::preposition:
      return "preposition";
    case ChunkKind::particle:
      return "particle";
    case ChunkKind::adverb:
      return "adverb";
    case ChunkKind::conjunction:
      return "conjunction";
    case ChunkKind::marker:
      return "marker";
    case ChunkKind::time:
      return "time";
    case ChunkKind::mark:
      return "mark";
  }
  return {};
}

std::string_view name(Relation relation) {
  switch (relation) {
    case Relation::root:
      return "root";
    case Relation::subject:
      return "subject";
    case Relation::object:
      return "object";
    case Relation::second_object:
      return "second object";
    case Relation::predicate:
      return "predicate";
    case Relation::complement:
      return "complement";
    case Relation::phrase:
      return "phrase";
    case Relation::inside:
      return "inside";
    case Relation::rate:
      return "rate";
    case Relation::particle:
      return "particle";
    case Relation::adverb:
      return "adverb";
    case Relation::time:
      return "time";
    case Relation::adverbial:
      return "adverbial";
    case Relation::participle:
      return "participle";
    case Relation::relative:
      return "relative";
    case Relation::apposition:
      return "apposition";
    case Relation::conjunct:
      return "conjunct";
    case Relation::conjunction:
      return "conjunction";
    case Relation::marker:
      return "marker";
    case Relation::attribution:
      return "attribution";
    case Relation::bracket:
      return "bracket";
    case Relation::mark:
      return "mark";
    case Relation::loose:
      return "loose";
  }
  return {};
}

bool has_gap(const Parse& parse, const Structure& structure, ChunkId verb, const Grammar& grammar) {
  const std::vector<Chunk>& chunks = structure.chunks;
  const auto has = [&](ChunkId k, std::initializer_list<Relation> relations) {
    return structure.child(k, relations) != kNoChunk;
  };
  for (ChunkId k = verb; k < chunks.size(); ++k) {
    if (chunks[k].clause != chunks[verb].clause) continue;
    if (chunks[k].relation == Relation::particle) return true;
    if (chunks[k].kind == ChunkKind::preposition && !has(k, {Relation::inside})) return true;
    if (!is_verbal(chunks[k].kind)) continue;
    const Token& head = parse.tokens[chunks[k].head];
    const VerbFrame* frame = grammar.verb_frame(head.word.folded);
    const bool passive = k == verb && parse.clauses[chunks[k].clause].verb->passive;
    const bool takes = frame == nullptr ? !head.is(WordClass::be) : frame->has_passive();
    const bool two = frame != nullptr && frame->may_have.has(Complement::two_objects);
    const bool full = has(k, {Relation::object, Relation::predicate}) && !(two && !has(k, {Relation::second_object}));
    if (!passive && takes && !full) return true;
  }
  return has(verb, {Relation::complement});
}

std::string printed(const Structure& structure, const Parse& parse, std::string_view sentence) {
  const auto padded = [](std::string text, std::size_t width) {
    text.resize(std::max(width, text.size()), ' ');
    return text;
  };
  std::string out;
  for (ChunkId k = 0; k < structure.chunks.size(); ++k) {
    const Chunk& chunk = structure.chunks[k];
    if (chunk.kind == ChunkKind::mark) continue;
    std::string line = padded(std::to_string(k), 4) + padded(std::string(name(chunk.kind)), 12) +
                       padded(std::string(span_of(parse.tokens, chunk.tokens).of(sentence)), 44) + ' ' +
                       std::string(name(chunk.relation));
    if (chunk.governor != kNoChunk) line += " of " + std::to_string(chunk.governor);
    if (chunk.needed) line += ", needed";
    if (chunk.kind == ChunkKind::verb && structure.subject_of[chunk.clause] != kNoChunk)
      line += ", subject " + std::to_string(structure.subject_of[chunk.clause]);
    out += line + '\n';
  }
  return out;
}

}  // namespace annals
