// From the time the way leads back and forth over times that only a part lies between. Then the first part's beginning is found: where
// something begins that the second part begins with, too.

#include "events/series.h"

#include <algorithm>

namespace annals {
namespace {

using enum WordClass;

enum class Opening : unsigned char { preposition, amount, noun };

class Finder {
 public:
  Finder(const Parse& parse, const Structure& structure, const std::vector<bool>& dated)
      : parse_(parse), tokens_(parse.tokens), s_(structure) {
    for (std::size_t i = 0; i < parse.times.size(); ++i) {
      if (dated[i]) times_.push_back(parse.times[i]);
    }
  }

  std::optional<Series> find(Range time) const {
    const auto own = std::ranges::find_if(times_, [&](Range t) { return t.begin < time.end && time.begin < t.end; });
    if (own == times_.end()) return std::nullopt;
    const auto at = static_cast<std::size_t>(own - times_.begin());
    std::size_t first = at;
    while (first > 0 && follows(times_[first - 1], times_[first])) --first;
    std::size_t last = at;
    while (last + 1 < times_.size() && follows(times_[last], times_[last + 1])) ++last;
    if (first == last) return std::nullopt;
    Series series;
    series.verb = verb_before(times_[first].begin);
    if (series.verb == kNoChunk) return std::nullopt;
    const std::size_t second = part_begin(times_[first], times_[first + 1]);
    if (second >= times_[first + 1].begin) return std::nullopt;
    const auto opening = opening_at(second);
    if (!opening) return std::nullopt;
    // "will open in May and run until June": a word that may be a verb begins no part.
    if (*opening == Opening::noun && (!is_joined(times_[first], second) || can_be_verb(tokens_[second])))
      return std::nullopt;
    const std::size_t verb_end = s_.chunks[series.verb].tokens.end;
    const auto begin = last_like(*opening, second, verb_end, times_[first].begin);
    if (!begin) return std::nullopt;
    series.shared = {verb_end, *begin};
    if (at == first) {
      series.part = {*begin, times_[first].end};
      return series;
    }
    const auto own_begin = first_like(*opening, second, part_begin(times_[at - 1], times_[at]), times_[at].begin);
    if (!own_begin) return std::nullopt;
    series.part = {*own_begin, times_[at].end};
    return series;
  }

 private:
  // Right behind the one a mark or "and", before the other no verb.
  bool follows(Range one, Range other) const {
    if (one.end >= tokens_.size()) return false;
    const Token& next = tokens_[one.end];
    if (!is_mark(next, WordKind::comma) && !is_mark(next, WordKind::colon) && !next.is(coordinator)) return false;
    for (std::size_t t = one.end; t < other.begin; ++t) {
      const Chunk& chunk = s_.chunks[s_.of_token[t]];
      if (chunk.kind == ChunkKind::verb && !is_enclosed(t, one.end, other.begin)) return false;
      if (tokens_[t].bracketed || is_mark(tokens_[t], WordKind::dash)) return false;
    }
    return true;
  }

  // Between two commas.
  bool is_enclosed(std::size_t t, std::size_t begin, std::size_t end) const {
    const auto comma = [](const Token& token) { return is_mark(token, WordKind::comma); };
    const auto at = [&](std::size_t k) { return tokens_.begin() + static_cast<std::ptrdiff_t>(k); };
    return std::any_of(at(begin + 1), at(t), comma) && std::any_of(at(t), at(end), comma);
  }

  std::size_t part_begin(Range one, Range other) const {
    std::size_t t = one.end;
    while (t < other.begin && (!tokens_[t].word.is_word() || tokens_[t].is(coordinator))) ++t;
    return t;
  }

  ChunkId verb_before(std::size_t t) const {
    for (ChunkId k = s_.of_token[t]; k-- > 0;) {
      const Chunk& chunk = s_.chunks[k];
      if (chunk.kind == ChunkKind::mark) {
        const Token& mark = tokens_[chunk.tokens.begin];
        if (!is_mark(mark, WordKind::comma) && !is_mark(mark, WordKind::open_quote) &&
            !is_mark(mark, WordKind::close_quote))
          return kNoChunk;
        continue;
      }
      if (chunk.kind == ChunkKind::marker || chunk.kind == ChunkKind::gerund || chunk.kind == ChunkKind::infinitive)
        return kNoChunk;
      if (chunk.kind != ChunkKind::verb) continue;
      const auto& verb = parse_.clauses[chunk.clause].verb;
      const bool finite =
          verb && s_.verb_of[chunk.clause] == k && parse_.clauses[chunk.clause].kind != ClauseKind::participial;
      return finite ? k : kNoChunk;
    }
    return kNoChunk;
  }

  std::optional<Opening> opening_at(std::size_t t) const {
    const Token& token = tokens_[t];
    if (!token.word.is_word() || token.time) return std::nullopt;
    if (token.classes.any_of({preposition, infinitive_marker})) return Opening::preposition;
    const Chunk& chunk = s_.chunks[s_.of_token[t]];
    for (std::size_t k = t; k < chunk.tokens.end; ++k) {
      if (tokens_[k].word.kind == WordKind::number || tokens_[k].is(number_word)) return Opening::amount;
    }
    return chunk.kind == ChunkKind::noun ? std::optional(Opening::noun) : std::nullopt;
  }

  bool opens(std::size_t t) const { return s_.chunks[s_.of_token[t]].tokens.begin == t; }

  // The last place before `end` where something begins as the second part does: with the same preposition if there is one.
  std::optional<std::size_t> last_like(Opening opening, std::size_t second, std::size_t begin, std::size_t end) const {
    std::optional<std::size_t> found;
    for (std::size_t t = begin; t < end; ++t) {
      if (!opens(t) || opening_at(t) != opening) continue;
      if (opening == Opening::preposition && leads_time(t)) continue;
      const bool same = opening != Opening::preposition || tokens_[t].word.folded == tokens_[second].word.folded;
      if (same) found = t;
    }
    return found;
  }

  // The first one of a later part, with the same preposition rather than another.
  std::optional<std::size_t> first_like(Opening opening, std::size_t second, std::size_t begin, std::size_t end) const {
    std::optional<std::size_t> found;
    for (std::size_t t = begin; t < end; ++t) {
      if ((!opens(t) && t != begin) || opening_at(t) != opening) continue;
      if (opening != Opening::preposition) return t;
      if (leads_time(t)) continue;
      if (tokens_[t].word.folded == tokens_[second].word.folded) return t;
      if (!found) found = t;
    }
    return found;
  }

  // Not "the budget on Wednesday, his third": nouns need "and" between them.
  bool is_joined(Range one, std::size_t second) const {
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(one.end),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(second),
                       [](const Token& token) { return token.is(coordinator); });
  }

  bool leads_time(std::size_t t) const { return t + 1 < tokens_.size() && tokens_[t + 1].time; }

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  const Structure& s_;
  std::vector<Range> times_;
};

}  // namespace

std::optional<Series> series_of(const Parse& parse, const Structure& structure, Range time,
                                const std::vector<bool>& dated) {
  return Finder(parse, structure, dated).find(time);
}

}  // namespace annals
