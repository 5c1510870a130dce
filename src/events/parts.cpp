// The chunks that pruning keeps fall into phrases by the chunk that hangs on the event's verb or noun itself.

#include "events/parts.h"

#include <algorithm>

#include "events/pruning.h"

namespace annals {
namespace {

using enum WordClass;

// "abdicate" of "abdicated", "bear" of "was born"
std::string base_of_last(std::string_view verb, const Grammar& grammar) {
  const std::string_view last = verb.substr(verb.find_last_of(' ') + 1);
  return std::string(grammar.base_form(last).value_or(last));
}

class Writer {
 public:
  Writer(const Parse& parse, const Structure& structure, std::string_view sentence, const Grammar& grammar)
      : tokens_(parse.tokens), s_(structure), sentence_(sentence), grammar_(grammar) {}

  void write(const Event& event, const Pruned& kept, EventParts& parts) {
    time_ = event.time.time;
    parts.who = text_of(kept.subject, event);
    parts.head = base_of(event.verb);
    std::vector<ChunkId> verb;
    std::vector<ChunkId> phrase;
    ChunkId top = kNoChunk;
    const auto close = [&] {
      std::string text = text_of(phrase, event);
      if (!text.empty()) parts.what.push_back(std::move(text));
      phrase.clear();
    };
    for (const ChunkId k : kept.predicate) {
      const Chunk& chunk = s_.chunks[k];
      const bool of_verb =
          chunk.governor == event.verb && (chunk.relation == Relation::particle || chunk.relation == Relation::adverb);
      if (k == event.verb || of_verb) {
        verb.push_back(k);
        continue;
      }
      if (is_mark_of(k, event.verb)) continue;
      const ChunkId of = under(k, event.verb);
      if (of != top) close();
      top = of;
      phrase.push_back(k);
    }
    close();
    parts.did = text_of(verb, event);
  }

 private:
  // The chunk above that hangs on the verb.
  ChunkId under(ChunkId k, ChunkId verb) const {
    while (s_.chunks[k].governor != kNoChunk && s_.chunks[k].governor != verb) k = s_.chunks[k].governor;
    return k;
  }

  bool is_mark_of(ChunkId k, ChunkId verb) const {
    const Relation relation = s_.chunks[k].relation;
    return s_.chunks[k].governor == verb && (relation == Relation::marker || relation == Relation::conjunction);
  }

  std::string text_of(const std::vector<ChunkId>& chunks, const Event& event) const {
    std::string text;
    std::size_t last = 0;
    for (const ChunkId k : chunks) {
      if (is_mark_of(k, event.verb)) continue;
      for (std::size_t t = s_.chunks[k].tokens.begin; t < s_.chunks[k].tokens.end; ++t) {
        const Token& token = tokens_[t];
        if (time_.contains(t) || !token.word.is_word() || token.is(courtesy_title)) continue;
        const bool leads = text.empty() && token.is(article) && t + 1 < tokens_.size() && !tokens_[t + 1].word.capital;
        if (leads) continue;
        const bool close = !text.empty() && last == token.word.span.begin;
        if (!text.empty() && !close) text += ' ';
        text += token.word.span.of(sentence_);
        last = token.word.span.end;
      }
    }
    return text;
  }

  std::string base_of(ChunkId k) const {
    const Chunk& chunk = s_.chunks[k];
    const std::string_view word = tokens_[chunk.head].word.folded;
    if (chunk.kind == ChunkKind::noun) {
      const NounFrame* frame = grammar_.frames.noun(word);
      const auto verb = frame != nullptr ? grammar_.frames.verb_of(*frame) : std::nullopt;
      return verb ? base_of_last(*verb, grammar_) : std::string(word);
    }
    return base_of_last(word, grammar_);
  }

  const std::vector<Token>& tokens_;
  const Structure& s_;
  std::string_view sentence_;
  const Grammar& grammar_;
  Range time_;
};

}  // namespace

EventParts parts_of(const Parse& parse, const Structure& structure, const Event& event, const Claim& claim,
                    const Reference& subject, const std::vector<bool>& dated, std::string_view sentence,
                    std::string_view label, const Grammar& grammar) {
  EventParts parts;
  if (event.verb == kNoChunk) {
    parts.what.emplace_back(label);
  } else {
    // What is said tells the event; who says so stands beside it.
    const bool said = event.shape == Shape::attribution && event.content != kNoChunk;
    const Event told = said ? event_at(parse, structure, event.content, event.time, grammar) : event;
    Writer(parse, structure, sentence, grammar)
        .write(told, pruned(parse, structure, told, dated, kHeadlineWords, grammar), parts);
  }
  if (event.shape == Shape::lifespan) {
    parts.did = grammar.word(event.dies ? "died" : "born");
    parts.what.clear();
    parts.head = base_of_last(parts.did, grammar);
  }
  if (parts.what.empty() && parts.who.empty()) parts.what.emplace_back(label);
  const bool stands = subject.outcome == ReferenceOutcome::name && !speaks(subject.rule);
  if (stands && event.shape != Shape::attribution) {
    const std::size_t blank = parts.who.find(' ');
    parts.name = subject.text;
    // "his party": the name stands for the first word.
    if (subject.possessive && blank != std::string::npos)
      parts.name += grammar.word("possessive") + parts.who.substr(blank);
  }
  parts.polarity = claim.polarity;
  parts.shape = event.shape;
  return parts;
}

}  // namespace annals
