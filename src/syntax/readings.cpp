// The costs are those of faults that a right reading hardly has. Each doubtful word is tried in its other readings, one at a time, and
// once more from the best of them.

#include "syntax/readings.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "syntax/outlook.h"

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kMostDoubtful = 10;
constexpr std::size_t kRounds = 2;
constexpr std::size_t kMostTokens = 70;
constexpr double kLeastGain = 0.9;

class Pricer {
 public:
  Pricer(const Parse& parse, const Structure& structure, const Grammar& grammar)
      : parse_(parse), tokens_(parse.tokens), s_(structure), grammar_(grammar) {}

  double price() const {
    double sum = 0;
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) sum += price_of(k);
    for (std::size_t id = 0; id < parse_.clauses.size(); ++id) {
      const Clause& clause = parse_.clauses[id];
      if (s_.verb_of[id] != kNoChunk) continue;
      if (id == 0 && parse_.clauses.size() > 1) sum += 2;
      if (clause.marker && !tokens_[*clause.marker].is(attribution)) sum += 2;
    }
    return sum;
  }

 public:
  const Chunk& at(ChunkId k) const { return s_.chunks[k]; }
  const Token& head(ChunkId k) const { return tokens_[at(k).head]; }

  double price_of(ChunkId k) const {
    switch (at(k).kind) {
      case ChunkKind::noun:
        return noun(k);
      case ChunkKind::verb:
        return verb(k);
      default:
        return 0;
    }
  }

  double noun(ChunkId k) const {
    double sum = 0;
    const Range range = at(k).tokens;
    if (at(k).relation == Relation::loose && parse_.clauses[at(k).clause].verb) sum += 3;
    // A verb form inside a noun phrase: "their allies slaughtered tens"
    for (std::size_t t = range.begin; t < range.end; ++t) {
      const Token& token = tokens_[t];
      const bool past_inside = token.is(past) && !token.is(base) && !token.word.capital && t > range.begin && t + 1 < range.end &&
                               tokens_[t - 1].is(plural) && !tokens_[t - 1].word.possessive;
      if (past_inside) sum += 2;
      if (token.word.capital || token.time || token.guessed || token.quoted || token.bracketed) continue;
      if (token.is(past) && !token.is(participle) && !token.is(base)) sum += 2;
      const bool tail = t + 1 == range.end && token.is(past) && !token.is(base) && !token.is(gerund) &&
                        !tokens_[range.begin].classes.any_of({determiner, possessive}) && at(k).relation != Relation::predicate;
      if (tail) sum += 1.5;
      if (t > range.begin && token.is(determiner) && !token.is(pronoun) && tokens_[t - 1].classes.any_of({present, base, past}) && !tokens_[t - 1].is(determiner)) sum += 2;
      const bool behind_marker = t == range.begin && t > 0 && tokens_[t - 1].is(relative) && !tokens_[t - 1].classes.any_of({determiner, preposition}) &&
                                 token.classes.any_of({present, past, base}) && !token.classes.any_of({determiner, pronoun});
      if (behind_marker) sum += 2;
      const bool third = token.is(present) && !token.is(base) && t == range.begin && t + 1 < range.end;
      if (third) sum += 1.5;
    }
    return sum;
  }

  bool has(ChunkId verb, std::initializer_list<Relation> relations) const {
    return std::ranges::any_of(s_.chunks, [&](const Chunk& chunk) {
      return chunk.governor == verb && std::ranges::find(relations, chunk.relation) != relations.end();
    });
  }

  double verb(ChunkId k) const {
    const Clause& clause = parse_.clauses[at(k).clause];
    if (!clause.verb) return 0;
    const VerbGroup& group = *clause.verb;
    const VerbFrame* frame = grammar_.verb_frame(head(k).word.folded);
    const bool object = has(k, {Relation::object, Relation::second_object, Relation::complement, Relation::predicate});
    double sum = 0;
    if (clause.kind == ClauseKind::participial) {
      if (head(k).is(gerund) || group.planned) return 0;
      const std::size_t next = at(k).tokens.end;
      if (next < tokens_.size() && tokens_[next].time) return 0;
      // "China dropped to": a name is not told apart by a participle.
      const ChunkId host = at(k).governor;
      const bool behind = host != kNoChunk && at(host).kind == ChunkKind::noun && at(host).tokens.end == at(k).tokens.begin;
      if (behind && head(host).word.capital && !tokens_[at(host).tokens.begin].is(determiner)) sum += 1;
      const bool passive = frame == nullptr || frame->may_have.any_of({Complement::object, Complement::two_objects,
        Complement::object_that, Complement::object_infinitive, Complement::object_predicate, Complement::object_gerund, Complement::that});
      if (!passive) sum += 2;
      const bool two = frame != nullptr && frame->may_have.any_of({Complement::two_objects, Complement::object_predicate, Complement::predicate});
      if (!two && has(k, {Relation::object})) sum += 2;
      return sum;
    }
    const ChunkId subject = s_.subject_of[at(k).clause];
    const bool attributed = clause.kind == ClauseKind::attribution;
    const bool leads = at(k).tokens.begin == clause.begin && clause.kind == ClauseKind::main;
    const bool relative_marker = clause.kind == ClauseKind::relative && (clause.marker || tokens_[clause.begin].is(relative));
    if (subject == kNoChunk && !attributed && !leads && !clause.shares_subject && !relative_marker) sum += 2;
    const bool gap = group.passive || group.planned || clause.kind == ClauseKind::relative || attributed || head(k).is(reporting_verb);
    const std::size_t next = at(k).tokens.end;
    const bool ends = next >= tokens_.size() || !tokens_[next].word.is_word() || tokens_[next].time ||
                      tokens_[next].classes.any_of({preposition, coordinator});
    if (!gap && ends && frame != nullptr && !frame->may_have.has(Complement::nothing) && !head(k).is(be) && !object &&
        !has(k, {Relation::particle}) && (frame->takes == 0 || !has(k, {Relation::phrase})))
      sum += 1.5;
    if (clause.kind == ClauseKind::coordinate && !clause.marker && at(k).clause != 0) {
      if (is_spliced(clause)) sum += 1.5;
    }
    if (clause.kind == ClauseKind::relative && !relative_marker) {
      sum += 0.5;
      if (clause.subject.empty()) sum += 2;
      const std::size_t first = clause.subject.empty() ? clause.begin : clause.subject.begin;
      if (first > 0 && !tokens_[first - 1].word.is_word()) sum += 2;
    }
    if (subject != kNoChunk && at(subject).kind == ChunkKind::noun) sum += agreement(k, subject, group);
    return sum;
  }

  // Whether nothing joins the clause to what stands before it: no conjunction, no quotation mark, no clause that leads it.
  bool is_spliced(const Clause& clause) const {
    std::size_t k = clause.begin;
    while (k > 0 && !tokens_[k].is(coordinator) &&
           (tokens_[k - 1].time || tokens_[k - 1].classes.any_of({time_preposition, dating_preposition, adverb, coordinator, determiner}) ||
            is_mark(tokens_[k - 1], WordKind::comma)))
      --k;
    if (tokens_[k].is(coordinator)) return false;
    if (k == 0) return true;
    const Token& before = tokens_[k - 1];
    if (!before.word.is_word()) return is_mark(before, WordKind::comma);
    const ClauseKind kind = parse_.clauses[parse_.owner[k - 1]].kind;
    return kind != ClauseKind::adverbial && !is_mark(tokens_[k], WordKind::close_quote);
  }

  // "a list of goods expand", "the letters shows"
  double agreement(ChunkId verb, ChunkId subject, const VerbGroup& group) const {
    if (group.range.end != group.range.begin + 1 || parse_.clauses[at(verb).clause].kind == ClauseKind::relative) return 0;
    const Token& word = head(verb);
    if (word.is(past) || word.is(be) || !word.classes.any_of({present, base})) return 0;
    const bool many = head(subject).is(plural) || has(subject, {Relation::conjunct});
    const NounFrame* frame = grammar_.frames.noun(head(subject).word.folded);
    const bool sure_many = many && frame != nullptr && frame->plural != 0;
    const bool sure_one = !many && ((frame != nullptr && frame->plural == 0) || head(subject).word.capital);
    if (word.is(present) && !word.is(base) && sure_many) return 2;
    if (word.is(base) && !word.is(present) && sure_one && !head(subject).is(pronoun)) return 2;
    return 0;
  }

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  const Structure& s_;
  const Grammar& grammar_;
};

struct Attempt {
  std::vector<Clause> clauses;
  std::vector<std::size_t> owner;
  Structure structure;
  double cost = 0;
};

// What it costs to read a word against its form and its place.
double price_of(const std::vector<Token>& tokens, std::size_t at, WordUse use, const Grammar& grammar) {
  const Token& token = tokens[at];
  const bool behind_pronoun = at > 0 && tokens[at - 1].is(pronoun) && !tokens[at - 1].classes.any_of({determiner, possessive});
  switch (use) {
    case WordUse::noun:
      if (behind_pronoun) return 5;
      if (token.is(past) && !token.is(base)) return token.is(participle) ? 1 : 4;
      return token.is(present) && grammar.frames.noun(token.word.folded) == nullptr ? 2.5 : 0;
    case WordUse::participle:
      return behind_pronoun ? 2 : 0;
    case WordUse::verb:
      return token.is(base) && !token.is(past) ? 0.5 : 0;
  }
  return 0;
}

Attempt attempt(Parse& parse, const TakenFor& readings, const Grammar& grammar) {
  parse.clauses.clear();
  parse.owner.clear();
  find_clauses(parse, readings);
  Attempt result;
  result.structure = structure_of(parse, grammar);
  result.cost = cost_of(parse, result.structure, grammar);
  for (const auto& [token, use] : readings) result.cost += price_of(parse.tokens, token, use, grammar);
  result.clauses = parse.clauses;
  result.owner = parse.owner;
  return result;
}

}  // namespace

double cost_of(const Parse& parse, const Structure& structure, const Grammar& grammar) {
  return Pricer(parse, structure, grammar).price();
}

#define DBG 1
static void debug(const char* what, const Attempt& a, const Parse& parse, const TakenFor& uses, const Grammar& grammar) {
  if (!getenv("RD")) return;
  fprintf(stderr, "%s %.1f:", what, a.cost);
  for (auto& [t, u] : uses) fprintf(stderr, " %s=%d", std::string(parse.tokens[t].word.folded).c_str(), (int)u);
  Parse& p = const_cast<Parse&>(parse);
  auto c = p.clauses; auto o = p.owner; p.clauses = a.clauses; p.owner = a.owner;
  Pricer pr(p, a.structure, grammar);
  for (ChunkId k = 0; k < a.structure.chunks.size(); ++k) if (double x = pr.price_of(k); x > 0) {
    fprintf(stderr, " [");
    for (std::size_t t = a.structure.chunks[k].tokens.begin; t < a.structure.chunks[k].tokens.end; ++t) fprintf(stderr, "%s ", std::string(p.tokens[t].word.folded).c_str());
    fprintf(stderr, "%.1f]", x);
  }
  fprintf(stderr, "\n"); p.clauses = c; p.owner = o;
}

Structure read_sentence(Parse& parse, const Grammar& grammar) {
  TakenFor uses;
  Attempt best = attempt(parse, uses, grammar);
  debug("base", best, parse, uses, grammar);
  if (best.cost == 0 || parse.tokens.size() > kMostTokens) return std::move(best.structure);
  const std::vector<std::size_t> doubtful = doubtful_verbs(parse.tokens);
  for (std::size_t round = 0; round < kRounds; ++round) {
    TakenFor chosen = uses;
    for (std::size_t i = 0; i < doubtful.size() && i < kMostDoubtful; ++i) {
      const Token& token = parse.tokens[doubtful[i]];
      for (const WordUse use : {WordUse::noun, WordUse::participle, WordUse::verb}) {
        if (use == WordUse::participle && !token.is(participle)) continue;
        TakenFor other = uses;
        other[doubtful[i]] = use;
        Attempt tried = attempt(parse, other, grammar);
        if (tried.cost + kLeastGain > best.cost) continue;
        best = std::move(tried);
        chosen = std::move(other);
      }
    }
    if (chosen == uses) break;
    uses = std::move(chosen);
  }
  debug("best", best, parse, uses, grammar);
  parse.clauses = std::move(best.clauses);
  parse.owner = std::move(best.owner);
  return std::move(best.structure);
}

}  // namespace annals
