// One function a question. Each answers with one of a few words, so that every entry has the same number of them.

#include "events/evidence.h"

#include <algorithm>

#include "events/topic.h"

namespace annals {
namespace {

using enum WordClass;

std::string_view time_read(const ResolvedMention& mention) {
  if (mention.confidence < 0.8) return "time of unknown direction";
  if (mention.confidence < 1) return "time whose direction was judged";
  return mention.reference.empty() ? "time in full" : "time counted from another";
}

std::string_view precision(Precision of) {
  switch (of) {
    case Precision::day:
      return "day";
    case Precision::week:
      return "week";
    case Precision::month:
      return "month";
    case Precision::season:
    case Precision::quarter:
    case Precision::half:
      return "part of a year";
    case Precision::year:
      return "year";
    case Precision::decade:
    case Precision::century:
      return "many years";
    case Precision::range:
      return "range";
  }
  return {};
}

std::string_view rivals(unsigned count) {
  if (count == 0) return "no rival";
  return count == 1 ? "one rival" : "several rivals";
}

std::string_view governor(AttachRule why) {
  switch (why) {
    case AttachRule::in_name:
      return "time in a name";
    case AttachRule::saying_noun:
      return "time of a saying noun";
    case AttachRule::modifier:
      return "time before a noun";
    case AttachRule::event_noun:
      return "time behind an event noun";
    case AttachRule::subject_noun:
      return "time behind a subject noun";
    case AttachRule::when_clause:
      return "time of a clause with when";
    case AttachRule::bracket:
      return "time in a bracket";
    case AttachRule::comparison:
      return "time of a compared figure";
    case AttachRule::lower_verb:
      return "time behind a lower verb";
    case AttachRule::fronted:
      return "time before the verb";
    case AttachRule::verb_field:
      return "time behind the verb";
    case AttachRule::past_noun:
      return "time behind an event noun";
    case AttachRule::nearest:
      return "time without a governor of its own";
  }
  return {};
}

const Candidate* chosen(const Headline& headline) {
  const auto found = std::ranges::find(headline.candidates, headline.label, &Candidate::label);
  return found == headline.candidates.end() ? nullptr : &*found;
}

std::string_view fault(const Headline& headline) {
  const Candidate* const candidate = chosen(headline);
  if (candidate == nullptr || candidate->faults.empty()) return "label without fault";
  switch (candidate->faults.front()) {
    case Fault::open_pronoun:
      return "label begins with an open pronoun";
    case Fault::too_long:
      return "label too long";
    case Fault::no_subject:
      return "label without subject";
    default:
      return "label with a fault";
  }
}

std::string_view candidate(const Headline& headline) {
  if (headline.candidates.size() <= 1) return "first label";
  return headline.candidates.front().label == headline.label ? "first label of several" : "later label";
}

std::string_view price(const Headline& headline) {
  if (headline.cost <= 0) return "nothing left out";
  if (headline.cost <= 1) return "little left out";
  if (headline.cost <= 3) return "something left out";
  return headline.cost <= 6 ? "much left out" : "very much left out";
}

std::size_t words_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, ' ')) + (text.empty() ? 0 : 1);
}

std::string_view length(std::size_t words) {
  if (words <= 3) return "label of 3 words";
  if (words <= 5) return "label of 5 words";
  if (words <= 8) return "label of 8 words";
  if (words <= 11) return "label of 11 words";
  return words <= 15 ? "label of 15 words" : "label of more words";
}

// Without its times.
std::size_t words_in(const Parse& parse) {
  return static_cast<std::size_t>(
      std::ranges::count_if(parse.tokens, [](const Token& token) { return token.word.is_word() && !token.time; }));
}

std::string_view sentence_length(std::size_t words) {
  if (words <= 10) return "sentence of 10 words";
  if (words <= 16) return "sentence of 16 words";
  if (words <= 24) return "sentence of 24 words";
  return words <= 34 ? "sentence of 34 words" : "sentence of more words";
}

std::string_view times(std::size_t count) {
  if (count <= 1) return "one time in the sentence";
  return count == 2 ? "two times in the sentence" : "many times in the sentence";
}

std::string_view subject(const Parse& parse, const Structure& structure, const Event& event, ReferenceOutcome outcome) {
  if (event.subject == kNoChunk) return "no subject";
  switch (outcome) {
    case ReferenceOutcome::name:
      return "subject replaced by a name";
    case ReferenceOutcome::gloss:
      return "subject with a gloss";
    case ReferenceOutcome::open:
      return "open subject";
    case ReferenceOutcome::none:
      break;
  }
  const Chunk& chunk = structure.chunks[event.subject];
  if (parse.tokens[chunk.head].word.capital && chunk.head > 0) return "name for subject";
  if (parse.tokens[chunk.tokens.begin].is(definite)) return "definite subject";
  return parse.tokens[chunk.tokens.begin].word.capital && chunk.tokens.begin == 0 ? "subject at the front"
                                                                                  : "indefinite subject";
}

std::string_view kind(Kind of) {
  switch (of) {
    case Kind::event:
      return "an event";
    case Kind::statement:
      return "a statement";
    case Kind::state:
      return "a state";
  }
  return {};
}

// Where the event stands in its sentence.
std::string_view depth(const Structure& structure, const Event& event) {
  if (event.verb == kNoChunk) return "no verb";
  switch (structure.chunks[event.verb].relation) {
    case Relation::root:
      return "main clause";
    case Relation::complement:
      return "clause that is said";
    case Relation::conjunct:
      return "second clause";
    default:
      return "clause below another";
  }
}

std::string_view claims(const Claim& claim) {
  if (claim.quoted) return "quoted";
  if (claim.chain.empty()) return claim.speaker == kNoChunk ? "told by the text" : "told with a source";
  return claim.polarity == Polarity::affirmed ? "told by somebody" : "denied or doubted";
}

// How much of its sentence the label has.
std::string_view coverage(std::size_t label_words, std::size_t sentence_words) {
  const double share = sentence_words == 0 ? 0 : static_cast<double>(label_words) / static_cast<double>(sentence_words);
  if (share >= 0.95) return "label has the whole sentence";
  if (share >= 0.8) return "label has most of the sentence";
  if (share >= 0.6) return "label has more than half of the sentence";
  if (share >= 0.4) return "label has half of the sentence";
  return share >= 0.25 ? "label has a third of the sentence" : "label has a small part of the sentence";
}

std::string_view pronouns(const Tokens& label) {
  const auto count = std::ranges::count_if(label.tokens, [](const Token& token) {
    return token.classes.any_of({pronoun, possessive, object_pronoun}) && !token.word.possessive;
  });
  if (count == 0) return "label without pronoun";
  return count == 1 ? "label with a pronoun" : "label with pronouns";
}

// Whom or what the label names, behind its first word.
std::string_view named(const Tokens& label, std::string_view topic) {
  if (!topic.empty()) return "label with its topic";
  const std::size_t names = names_behind_first(label);
  if (names == 0) return "label without a further name";
  return names == 1 ? "label with a further name" : "label with further names";
}

// Who the sentence speaks of: "we" and "you" stand in texts that advise and advertise more often than in those that report.
std::string_view persons(const Parse& parse) {
  const auto has = [&](WordClass person) {
    return std::ranges::any_of(parse.tokens, [&](const Token& token) { return token.is(person) && !token.quoted; });
  };
  if (has(WordClass::second_person)) return "speaks to the reader";
  return has(WordClass::first_person) ? "speaks of its writer" : "speaks of others";
}

// What follows in the sentence behind the last word of the label: a label that ends amid a phrase may lack something.
std::string_view ending(const Parse& parse, const Tokens& label) {
  if (label.tokens.empty()) return {};
  const std::string_view last = label.tokens.back().word.folded;
  for (std::size_t t = parse.tokens.size(); t-- > 0;) {
    if (parse.tokens[t].word.folded != last) continue;
    for (std::size_t next = t + 1; next < parse.tokens.size(); ++next) {
      const Token& token = parse.tokens[next];
      if (token.time) return "label ends at the time";
      if (is_mark(token, WordKind::comma)) return "label ends at a comma";
      if (is_break(token)) return "label ends at a mark";
      if (token.word.is_word() && !token.classes.any_of({preposition, determiner})) return "label ends amid words";
    }
    return "label ends with the sentence";
  }
  return "label ends in a word of its own";
}

std::string_view quotation(const Parse& parse, std::string_view label) {
  const bool quoted = label.find("“") != std::string_view::npos || label.find('"') != std::string_view::npos;
  if (quoted) return "label with a quotation";
  const bool any = std::ranges::any_of(parse.tokens, [](const Token& token) { return token.quoted; });
  return any ? "quotation beside the label" : "no quotation";
}

// Whether all chunks found their place.
std::string_view looseness(const Structure& structure) {
  const auto loose = std::ranges::count(structure.chunks, Relation::loose, &Chunk::relation);
  const auto marks = std::ranges::count(structure.chunks, ChunkKind::mark, &Chunk::kind);
  if (loose <= marks) return "all words placed";
  return loose <= marks + 1 ? "one word without place" : "words without place";
}

}  // namespace

Evidence evidence_of(const Parse& parse, const Structure& structure, const Circumstances& of) {
  const std::size_t label_words = words_in(of.headline.label);
  const std::size_t sentence_words = words_in(parse);
  return {time_read(of.mention),
          precision(of.precision),
          governor(of.event.time.why),
          rivals(of.event.time.rivals),
          name(of.event.shape),
          depth(structure, of.event),
          subject(parse, structure, of.event, of.subject),
          candidate(of.headline),
          fault(of.headline),
          price(of.headline),
          length(label_words),
          sentence_length(sentence_words),
          times(of.times_in_sentence),
          kind(of.kind),
          name(of.status),
          claims(of.claim),
          looseness(structure),
          coverage(label_words, sentence_words),
          pronouns(of.words),
          named(of.words, of.headline.topic),
          persons(parse),
          ending(parse, of.words),
          quotation(parse, of.headline.label)};
}

std::string_view rows_of_sentence(std::size_t rows) {
  if (rows <= 1) return "alone in its sentence";
  return rows == 2 ? "one of two in its sentence" : "one of several in its sentence";
}

}  // namespace annals
