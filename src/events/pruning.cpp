// First goes what costs nothing. Then, while there are more words than a headline has, goes the cheapest part that is left, of equal
// ones the last.

#include "events/pruning.h"

#include <algorithm>
#include <optional>

namespace annals {
namespace {

using enum WordClass;

constexpr double kInsertion = 1;
constexpr double kAdjunct = 2;
constexpr double kOnNoun = 3;
constexpr double kNamed = 4;
constexpr double kNotLast = 0.8;
constexpr double kWordLost = 0.1;  // beside the price: what is long tells more

class Pruner {
 public:
  Pruner(const Parse& parse, const Structure& structure, const Event& event, const std::vector<bool>& dated,
         std::size_t most_words, const Grammar& grammar)
      : parse_(parse),
        tokens_(parse.tokens),
        s_(structure),
        event_(event),
        dated_(dated),
        most_words_(most_words),
        grammar_(grammar),
        kept_(structure.chunks.size(), false) {}

  Pruned run() {
    take_parts();
    drop_what_is_free();
    while (words() > most_words_ && drop_cheapest()) {
    }
    drop_lone_conjunctions();
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      if (kept_[k]) (in_subject_[k] ? result_.subject : result_.predicate).push_back(k);
    }
    return std::move(result_);
  }

 private:
  const Chunk& at(ChunkId k) const { return s_.chunks[k]; }
  const Token& head(ChunkId k) const { return tokens_[at(k).head]; }

  void take_parts() {
    in_subject_.assign(s_.chunks.size(), false);
    const bool verb_in_subject =
        event_.subject != kNoChunk && event_.subject != event_.verb && s_.is_below(event_.verb, event_.subject);
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      if (at(k).kind == ChunkKind::mark) continue;
      const bool of_verb = s_.is_below(k, event_.verb);
      const bool of_subject = event_.subject != kNoChunk && s_.is_below(k, event_.subject);
      const bool of_object = event_.object != kNoChunk && s_.is_below(k, event_.object) && !of_verb;
      if (of_subject && !of_verb && is_of_first_verb(k)) continue;
      if (of_subject && !(of_verb && verb_in_subject)) {
        kept_[k] = in_subject_[k] = true;
      } else if (of_verb || of_object) {
        kept_[k] = true;
      }
    }
  }

  // "finished in March and last inspected in 2021": of the first of two verbs that hang on the subject, of which the event is the second.
  bool is_of_first_verb(ChunkId k) const {
    if (!s_.is_below(event_.verb, event_.subject)) return false;
    for (ChunkId up = at(event_.verb).governor; up != kNoChunk && up != event_.subject; up = at(up).governor) {
      if ((at(up).kind == ChunkKind::verb || at(up).relation == Relation::apposition) && s_.is_below(k, up))
        return true;
    }
    return false;
  }

  std::size_t words() const {
    std::size_t count = 0;
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      if (!kept_[k]) continue;
      for (std::size_t t = at(k).tokens.begin; t < at(k).tokens.end; ++t)
        count += tokens_[t].word.is_word() && !event_.time.time.contains(t) && !tokens_[t].is(courtesy_title) ? 1 : 0;
    }
    const bool article = event_.subject != kNoChunk && tokens_[at(event_.subject).tokens.begin].is(WordClass::article);
    return count > 0 && article ? count - 1 : count;
  }

  // "and", "but" whose second half is gone.
  void drop_lone_conjunctions() {
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      if (!kept_[k] || at(k).relation != Relation::conjunction || at(k).governor == kNoChunk) continue;
      const ChunkId second = at(k).governor;
      if ((second == event_.verb && k < event_.verb) ||
          (kept_[second] && at(second).relation == Relation::conjunct && second > k && kept_[at(second).governor]))
        continue;
      kept_[k] = false;
    }
  }

  std::size_t words_below(ChunkId k) const {
    std::size_t count = 0;
    for (ChunkId j = 0; j < s_.chunks.size(); ++j) {
      if (kept_[j] && s_.is_below(j, k)) count += at(j).tokens.end - at(j).tokens.begin;
    }
    return count;
  }

  bool is_part_of_event(ChunkId k) const { return k == event_.verb || k == event_.subject || k == event_.object; }

  void drop(ChunkId k) {
    for (ChunkId j = 0; j < s_.chunks.size(); ++j) {
      if (kept_[j] && s_.is_below(j, k) && !s_.is_below(event_.verb, j)) kept_[j] = false;
    }
  }

  void drop_what_is_free() {
    for (ChunkId k = event_.keeps_time ? kNoChunk : event_.time.phrase;
         k != kNoChunk && k < s_.chunks.size() && at(k).tokens.begin < event_.time.time.end; ++k) {
      if (at(k).kind != ChunkKind::noun || at(k).head < event_.time.time.end) drop(k);
    }
    drop_bare_participle();
    drop_other_segments();
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      if (kept_[k] && !is_part_of_event(k) && is_free(k)) drop(k);
    }
  }

  // "a letter dated": of a participle that had only the time behind it nothing is left to say.
  void drop_bare_participle() {
    if (event_.time.phrase == kNoChunk || event_.keeps_time) return;
    const ChunkId verb = at(event_.time.phrase).governor;
    if (verb == kNoChunk || verb == event_.verb || at(verb).kind != ChunkKind::verb ||
        at(verb).relation != Relation::participle)
      return;
    if (!keeps_below(verb, kNoChunk)) drop(verb);
  }

  // Whether something other than `but` hangs on a verb and stays.
  bool keeps_below(ChunkId verb, ChunkId but) const {
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      if (k != but && kept_[k] && at(k).governor == verb && at(k).kind != ChunkKind::mark) return true;
    }
    return false;
  }

  // "asked for answers by May 10 and for a briefing by May 31", "rose from 2.2 in 2023 to 3.6 in 2024": of parts that each have a time
  // right behind them, the other times' parts go.
  void drop_other_segments() {
    const ChunkId own = s_.of_token[event_.time.time.begin];
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      if (!kept_[k] || is_part_of_event(k) || at(k).kind == ChunkKind::verb) continue;
      const bool conjunct = at(k).relation == Relation::conjunct;
      const ChunkId first = at(k).governor;
      if (conjunct && kept_[first] && time_behind(k) == own && time_between(first, k) && !is_part_of_event(first)) {
        drop_but(first, k);
      } else if ((conjunct || at(k).relation == Relation::phrase) && !s_.is_below(own, k)) {
        const ChunkId time = time_behind(k);
        if (time != kNoChunk && time != own && (has_own_segment(own) || compares(k))) drop(k);
      }
    }
  }

  // The dated time that begins right behind the chunk and what hangs on it, with what leads it.
  ChunkId time_behind(ChunkId k) const {
    ChunkId last = k;
    for (ChunkId j = k; j < s_.chunks.size(); ++j) {
      if (s_.is_below(j, k) && at(j).kind != ChunkKind::time && !leads_dated_time(j)) last = j;
    }
    for (ChunkId j = static_cast<ChunkId>(last + 1); j < s_.chunks.size() && j <= last + 4u; ++j) {
      if (at(j).kind == ChunkKind::time) return is_dated(j) ? j : kNoChunk;
      const bool leads = at(j).kind == ChunkKind::preposition || at(j).kind == ChunkKind::adverb ||
                         is_mark(head(j), WordKind::open_bracket) ||
                         (at(j).kind == ChunkKind::noun && head(j).is(time_adverb));
      if (!leads) return kNoChunk;
    }
    return kNoChunk;
  }

  // "down from 8.1%", "against 41 percent"
  bool compares(ChunkId k) const {
    for (std::size_t t = 0; t < tokens_.size(); ++t) {
      if (tokens_[t].is(comparison) && s_.is_below(s_.of_token[t], k)) return true;
    }
    return false;
  }

  bool time_between(ChunkId first, ChunkId last) const {
    for (ChunkId j = first; j < last; ++j) {
      if (at(j).kind == ChunkKind::time && is_dated(j) && !event_.time.time.contains(at(j).tokens.begin)) return true;
    }
    return false;
  }

  // Whether a phrase or conjunct of the event stands right before its own time.
  bool has_own_segment(ChunkId own) const {
    for (ChunkId k = 0; k < own; ++k) {
      if (kept_[k] && (at(k).relation == Relation::phrase || at(k).relation == Relation::conjunct) &&
          !s_.is_below(own, k) && k > event_.verb && time_behind(k) == own)
        return true;
    }
    return false;
  }

  void drop_but(ChunkId k, ChunkId stays) {
    for (ChunkId j = 0; j < s_.chunks.size(); ++j) {
      if (kept_[j] && s_.is_below(j, k) && !s_.is_below(j, stays) && !s_.is_below(event_.verb, j)) kept_[j] = false;
    }
  }

  // Whether one of the dated times other than the event's stands in the chunk or in what hangs on it.
  bool holds_other_time(ChunkId k) const {
    for (std::size_t i = 0; i < parse_.times.size(); ++i) {
      const Range time = parse_.times[i];
      if (!dated_[i] || event_.time.time.contains(time.begin)) continue;
      if (s_.is_below(s_.of_token[time.begin], k)) return true;
    }
    return false;
  }
  bool holds_any_time(ChunkId k) const {
    return std::ranges::any_of(parse_.times, [&](Range time) {
      return !event_.time.time.contains(time.begin) && s_.is_below(s_.of_token[time.begin], k);
    });
  }
  bool holds_own_time(ChunkId k) const { return s_.is_below(s_.of_token[event_.time.time.begin], k); }

  // "Ada Kern, the founder, left": between marks, on the subject. Not the name of what is named by its kind.
  bool is_insertion_in_subject(ChunkId k) const {
    const ChunkId governor = at(k).governor;
    if (governor == kNoChunk || governor != event_.subject || s_.is_below(event_.verb, k)) return false;
    if (at(k).relation == Relation::apposition && is_name(k) && !is_name(governor)) return false;
    if (is_listed(k)) return false;
    const std::size_t first = s_.first_token(k);
    return first > 0 && is_break(tokens_[first - 1]);
  }

  // "Ana Ruiz, Leo Marsh and Tom Hale": names between commas, before one behind "and".
  bool is_listed(ChunkId k) const {
    if (at(k).relation != Relation::apposition || !is_name(k) || !is_name(at(k).governor)) return false;
    return std::any_of(s_.chunks.begin() + k + 1, s_.chunks.end(), [&](const Chunk& other) {
      return other.governor == at(k).governor && other.relation == Relation::conjunct &&
             tokens_[other.head].word.capital;
    });
  }

  bool is_name(ChunkId k) const { return head(k).word.capital && !tokens_[at(k).tokens.begin].is(article); }

  // "first in April and then again": an adverb that is all of a second half.
  bool follows_conjunction(ChunkId k) const {
    ChunkId before = k;
    while (before > 0 && at(static_cast<ChunkId>(before - 1)).kind == ChunkKind::adverb) --before;
    const bool ends = k + 1u == s_.chunks.size() || at(static_cast<ChunkId>(k + 1)).kind == ChunkKind::mark;
    return ends && before > 0 && at(static_cast<ChunkId>(before - 1)).kind == ChunkKind::conjunction;
  }

  // Whether a colon stands between the chunk and what it hangs on.
  bool is_behind_colon(ChunkId k) const {
    const ChunkId governor = at(k).governor;
    if (governor == kNoChunk || governor > k) return false;
    for (std::size_t t = at(governor).tokens.end; t < at(k).tokens.begin; ++t) {
      if (is_mark(tokens_[t], WordKind::colon) && !tokens_[t].time && !is_in_title(t)) return true;
    }
    return false;
  }

  // The colon of "at a Tides: Part Two talk".
  bool is_in_title(std::size_t colon) const {
    return colon > 1 && colon + 1 < tokens_.size() && tokens_[colon - 1].word.capital &&
           tokens_[colon + 1].word.capital && tokens_[colon - 2].word.is_word();
  }

  bool is_free(ChunkId k) const {
    const Chunk& chunk = at(k);
    if (is_behind_colon(k) && !s_.is_below(event_.verb, k)) return true;
    switch (chunk.relation) {
      case Relation::attribution:
      case Relation::bracket:
        return true;
      case Relation::marker:
        return s_.verb_of[chunk.clause] == kNoChunk;  // its clause was not found
      case Relation::apposition:
        if (chunk.tokens.end == chunk.tokens.begin + 1 && head(k).word.kind == WordKind::number) return true;  // an age
        return is_insertion_in_subject(k);
      case Relation::time:
        return is_dated(k);
      case Relation::phrase:
        if (event_.keeps_time && k == event_.time.phrase) return false;
        return (!chunk.needed && leads_dated_time(k) && !is_of_noun(k)) ||
               tokens_[chunk.tokens.begin].is(WordClass::attribution);
      case Relation::adverb:
        return (head(k).is(dropped_adverb) && !head(k).is(hedge) && !head(k).is(negation)) || follows_conjunction(k);
      case Relation::conjunct:
        if (chunk.kind == ChunkKind::verb)
          return !parse_.clauses[chunk.clause].shares_subject || holds_any_time(k) || has_other_tense(k);
        return holds_other_time(k) && !holds_own_time(k);
      case Relation::relative:
      case Relation::participle:
        if (is_insertion_in_subject(k)) return true;
        [[fallthrough]];
      case Relation::adverbial:
        return !chunk.needed && has_other_time_itself(k) && !holds_own_time(k) && chunk.kind == ChunkKind::verb;
      default:
        return false;
    }
  }

  // "his best game of the year": a time that says which one.
  bool is_of_noun(ChunkId k) const {
    return !holds_own_time(k) && tokens_[at(k).tokens.begin].is(binding_preposition) &&
           at(at(k).governor).kind == ChunkKind::noun;
  }

  // Whether another dated time stands in the chunk's own clause.
  bool has_other_time_itself(ChunkId k) const {
    for (std::size_t i = 0; i < parse_.times.size(); ++i) {
      const std::size_t t = parse_.times[i].begin;
      if (dated_[i] && !event_.time.time.contains(t) && parse_.owner[t] == at(k).clause) return true;
    }
    return false;
  }

  // "was founded in 1988 and now has 4,500 units"
  bool has_other_tense(ChunkId k) const {
    const auto& verb = parse_.clauses[at(k).clause].verb;
    const auto& own = at(event_.verb).kind == ChunkKind::verb ? parse_.clauses[at(event_.verb).clause].verb : verb;
    return verb && own && at(k).governor == event_.verb &&
           (verb->tense != own->tense || verb->perfect != own->perfect) && own->tense != Tense::unknown;
  }

  bool is_dated(ChunkId k) const {
    for (std::size_t i = 0; i < parse_.times.size(); ++i) {
      if (at(k).tokens.contains(parse_.times[i].begin)) return dated_[i];
    }
    return false;
  }

  bool leads_dated_time(ChunkId k) const {
    for (ChunkId j = static_cast<ChunkId>(k + 1); j < s_.chunks.size() && j < k + 3u; ++j) {
      if (at(j).kind == ChunkKind::time && at(j).governor == k) return is_dated(j);
    }
    return false;
  }

  // Of a part that can go: its price.
  std::optional<double> price(ChunkId k) const {
    const Chunk& chunk = at(k);
    if (event_.keeps_time && k == event_.time.phrase) return std::nullopt;
    if (is_part_of_event(k) || chunk.governor == kNoChunk || s_.is_below(event_.verb, k)) return std::nullopt;
    if (chunk.needed || head(k).is(negation) || head(k).is(hedge)) return std::nullopt;
    if (tokens_[chunk.tokens.begin].quoted && tokens_[at(chunk.governor).head].quoted) return std::nullopt;
    if (is_in_condition(k)) return std::nullopt;
    if (chunk.kind == ChunkKind::infinitive && k > 0 && head(static_cast<ChunkId>(k - 1)).is(negation))
      return std::nullopt;  // "pressed them not to sign"
    const bool by_comma = chunk.tokens.begin > 0 && is_break(tokens_[chunk.tokens.begin - 1]);
    switch (chunk.relation) {
      case Relation::apposition:
        if (is_listed(k)) return in_subject_[k] ? std::nullopt : std::optional(kNamed);
        // "the operator, Harbor Lines,": the name of what is named by its kind
        if (head(k).word.capital && !head(chunk.governor).word.capital) return std::nullopt;
        return kInsertion;
      case Relation::loose:
        return kInsertion;
      case Relation::relative:
        return price_of_relative(k);
      case Relation::participle:
        if (by_comma || at(chunk.governor).kind != ChunkKind::noun) return kInsertion;
        return limits_all(chunk.governor) ? std::nullopt : std::optional(kOnNoun);
      case Relation::adverbial:
        return price_of_adverbial(k);
      case Relation::adverb:
        return says_how(k) ? std::nullopt : std::optional(kInsertion);
      case Relation::phrase:
        return price_of_phrase(k);
      case Relation::conjunct:
        return price_of_conjunct(k);
      case Relation::complement:
        return chunk.kind == ChunkKind::infinitive && at(chunk.governor).kind == ChunkKind::noun && !chunk.licensed
                   ? std::optional(kOnNoun)
                   : std::nullopt;
      default:
        return std::nullopt;
    }
  }

  // "work remotely", not "quietly watered down", "completely disgruntled": right behind the verb, and nothing that it leads.
  bool says_how(ChunkId k) const {
    const std::size_t next = at(k).tokens.end;
    const bool leads = next < tokens_.size() && tokens_[next].word.is_word() &&
                       !tokens_[next].classes.any_of({preposition, coordinator});
    return !leads && k > 0 && is_verbal(at(static_cast<ChunkId>(k - 1)).kind);
  }

  // A condition stays whole.
  bool is_in_condition(ChunkId k) const {
    for (ChunkId up = at(k).governor; up != kNoChunk; up = at(up).governor) {
      if (at(up).relation != Relation::adverbial || at(up).kind != ChunkKind::verb) continue;
      if (opens_with_condition(parse_, at(up).clause)) return true;
    }
    return false;
  }

  // Of "no forecasts that reach farther", "any vessel carrying arms": without it the noun would mean more than is said.
  bool limits_all(ChunkId noun) const {
    const Token& first = tokens_[at(noun).tokens.begin];
    if (first.is(determiner) && !first.classes.any_of({article, demonstrative, possessive})) return true;
    if (at(event_.verb).kind != ChunkKind::verb) return false;
    const auto& verb = parse_.clauses[at(event_.verb).clause].verb;
    const bool none = event_.subject != kNoChunk && tokens_[at(event_.subject).tokens.begin].is(negation);
    return none || (verb && verb->negated);
  }

  std::optional<double> price_of_relative(ChunkId k) const {
    const Clause& clause = parse_.clauses[at(k).clause];
    const std::size_t first = clause.marker.value_or(clause.begin);
    if (first > 0 && is_mark(tokens_[first - 1], WordKind::comma)) return kInsertion;
    // "one who", "those that": nothing is left without it.
    const Token& noun = head(at(k).governor);
    if (noun.classes.any_of({determiner, pronoun, number_word}) && !noun.word.capital) return std::nullopt;
    if (limits_all(at(k).governor)) return std::nullopt;
    return kOnNoun;
  }

  std::optional<double> price_of_adverbial(ChunkId k) const {
    if (at(k).kind == ChunkKind::infinitive) return kAdjunct;
    return opens_with_condition(parse_, at(k).clause) ? std::nullopt : std::optional(kInsertion);
  }

  std::optional<double> price_of_phrase(ChunkId k) const {
    const Chunk& chunk = at(k);
    const ChunkId governor = chunk.governor;
    if (is_absolute(k)) return kInsertion;
    if (at(governor).kind == ChunkKind::noun) {
      if (tokens_[chunk.tokens.begin].is(binding_preposition) || head(governor).word.kind == WordKind::number)
        return std::nullopt;
      return chunk.licensed ? kNamed : kOnNoun;
    }
    if (is_all_of_participle(k)) return std::nullopt;
    if (k < event_.verb) return kInsertion;
    if (is_only_content(k)) return std::nullopt;
    // What stands nearer to the verb says more.
    const bool last = std::none_of(s_.chunks.begin() + k + 1, s_.chunks.end(), [&](const Chunk& other) {
      return other.governor == governor && other.relation == Relation::phrase &&
             kept_[static_cast<std::size_t>(&other - s_.chunks.data())];
    });
    return (chunk.licensed ? kOnNoun : kAdjunct) + (last ? 0 : kNotLast);
  }

  // "with the leader stressing that": a preposition, and of its noun what it did.
  bool is_absolute(ChunkId k) const {
    const ChunkId noun = s_.child(k, {Relation::inside});
    const ChunkId doing = noun == kNoChunk ? kNoChunk : s_.child(noun, {Relation::participle});
    return doing != kNoChunk && at(doing).kind == ChunkKind::gerund && at(k).tokens.begin > 0 &&
           s_.child(doing, {Relation::object, Relation::complement}) != kNoChunk;
  }

  // "shops selling via the app", "the threats faced by banks": what tells which ones goes with its verb or stays.
  bool is_all_of_participle(ChunkId k) const {
    const ChunkId verb = at(k).governor;
    if (at(verb).relation != Relation::participle || at(verb).governor == kNoChunk || verb == event_.verb ||
        at(at(verb).governor).kind != ChunkKind::noun)
      return false;
    return !keeps_below(verb, k);
  }

  // "came to power", "took place in Lima": all that its verb has.
  bool is_only_content(ChunkId k) const {
    const ChunkId verb = at(k).governor;
    for (ChunkId j = 0; j < s_.chunks.size(); ++j) {
      if (j == k || !kept_[j] || at(j).governor != verb || j < verb) continue;
      switch (at(j).relation) {
        case Relation::object:
        case Relation::predicate:
        case Relation::complement:
        case Relation::phrase:
        case Relation::second_object:
          return false;
        default:
          break;
      }
    }
    const VerbFrame* frame = grammar_.verb_frame(head(verb).word.folded);
    const bool alone = frame != nullptr && frame->may_have.has(Complement::nothing) && !frame->tags.has(VerbTag::light);
    const bool passive = at(verb).kind == ChunkKind::verb && parse_.clauses[at(verb).clause].verb->passive;
    return !alone && !passive;
  }

  // "emerged in 1950 and remains popular": a second verb of another tense, or by a plan of its own.
  bool is_of_another_time(ChunkId k) const {
    if (event_.verb == kNoChunk || at(k).governor != event_.verb || at(event_.verb).kind != ChunkKind::verb)
      return false;
    const auto& first = parse_.clauses[at(event_.verb).clause].verb;
    const auto& second = parse_.clauses[at(k).clause].verb;
    return first && second && (first->tense != second->tense || (first->planned && !second->planned));
  }

  std::optional<double> price_of_conjunct(ChunkId k) const {
    const Chunk& chunk = at(k);
    if (chunk.kind == ChunkKind::verb) return is_of_another_time(k) ? kInsertion : kAdjunct;
    if (in_subject_[k] && chunk.governor == event_.subject) return std::nullopt;
    for (std::size_t t = chunk.tokens.begin; t < chunk.tokens.end; ++t) {
      if (tokens_[t].word.kind == WordKind::number) return std::nullopt;
    }
    return kNamed;
  }

  bool drop_cheapest() {
    ChunkId best = kNoChunk;
    double least = 0;
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      if (!kept_[k]) continue;
      auto cost = price(k);
      if (cost && *cost > kInsertion) *cost += kWordLost * static_cast<double>(words_below(k));
      if (!cost || (best != kNoChunk && *cost > least)) continue;
      best = k;
      least = *cost;
    }
    if (best == kNoChunk || least > kWordTooMany * static_cast<double>(words() - most_words_)) return false;
    drop(best);
    result_.price += least;
    return true;
  }

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  const Structure& s_;
  const Event& event_;
  const std::vector<bool>& dated_;
  std::size_t most_words_;
  const Grammar& grammar_;
  std::vector<bool> kept_;
  std::vector<bool> in_subject_;
  Pruned result_;
};

}  // namespace

Pruned pruned(const Parse& parse, const Structure& structure, const Event& event, const std::vector<bool>& dated,
              std::size_t most_words, const Grammar& grammar) {
  return Pruner(parse, structure, event, dated, most_words, grammar).run();
}

}  // namespace annals
