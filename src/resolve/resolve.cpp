// One walk through the text: each mention is evaluated in a context of the publication day, the date mentioned before it and
// the tense of its clause; a range's two ends lend each other the year or month that only one of them names.

#include "resolve/resolve.h"

#include <algorithm>

#include "resolve/evaluate.h"
#include "text/sentences.h"
#include "text/token.h"
#include "time/iso_date.h"

namespace annals {
namespace {

bool names_year(const Meaning& meaning) {
  if (meaning.operation == Operation::year || meaning.operation == Operation::bc || meaning.operation == Operation::century) return true;
  return std::ranges::any_of(meaning.parts, names_year);
}

// Does it count from the day of writing, as only news does?
bool is_deictic(const Meaning& meaning) {
  switch (meaning.operation) {
    case Operation::today:
    case Operation::this_:
    case Operation::last:
    case Operation::next:
    case Operation::ago:
    case Operation::hence:
    case Operation::weekday: return true;
    default: return std::ranges::any_of(meaning.parts, is_deictic);
  }
}

std::optional<int> named_year(const Meaning& meaning) {
  if (meaning.operation == Operation::year) {
    const double* value = std::get_if<double>(&meaning.parts.front().literal);
    return value != nullptr ? std::optional(static_cast<int>(*value)) : std::nullopt;
  }
  for (const Meaning& part : meaning.parts) {
    if (const auto year = named_year(part)) return year;
  }
  return std::nullopt;
}

const Period* period_in(const std::optional<Value>& value) { return value ? std::get_if<Period>(&value->what) : nullptr; }

class Resolver {
 public:
  Resolver(std::string_view text, const std::vector<Mention>& mentions, const Pack& pack, const ResolveOptions& options)
      : text_(text), mentions_(mentions), pack_(pack), options_(options), sentences_(sentences(text, sentence_ends(pack.grammar))) {
    narrative_ = options.mode == Mode::narrative || (options.mode == Mode::automatic && is_narrative(mentions, options.reference));
  }

  std::vector<ResolvedMention> run() {
    resolved_.reserve(mentions_.size());
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].range == Mention::Range::begin) {
        range(i);
        ++i;
      } else {
        add(i, single(mentions_[i], context_for(mentions_[i])));
      }
    }
    return std::move(resolved_);
  }

 private:
  Context context_for(const Mention& mention) {
    Context context;
    context.reference = options_.reference;
    context.previous = previous_;
    context.mentioned = mentioned_;
    context.narrative = narrative_;
    context.tense = tense_of(mention.span);
    context.holidays = &pack_.holidays;
    switch (options_.prefer) {
      case Preference::by_context: break;
      case Preference::past: context.forced = Direction::past; break;
      case Preference::future: context.forced = Direction::future; break;
      case Preference::nearest: context.forced = Direction::nearest; break;
    }
    return context;
  }

  // "Wednesday's ruling" names its time for a noun; the verb around it says nothing of when that was.
  bool is_possessive(Span span) const {
    if (span.end == text_.size()) return false;
    Tokenizer walk(text_.substr(span.end));
    const RawToken mark = walk.next();
    if (mark.kind != TokenKind::punctuation || walk.done()) return false;
    const std::string_view sign = mark.span.of(text_.substr(span.end));
    return (sign == "'" || sign == "\xE2\x80\x99") && walk.next().kind == TokenKind::word;
  }

  Tense tense_of(Span span) {
    if (is_possessive(span)) return Tense::unknown;
    while (sentence_ < sentences_.size() && sentences_[sentence_].end <= span.begin) ++sentence_;
    if (sentence_ == sentences_.size() || !sentences_[sentence_].contains(span)) return Tense::unknown;
    const Span sentence = sentences_[sentence_];
    constexpr std::size_t longest = 2000;  // bytes; what is longer is a table or a list, and has no tense
    if (sentence.size() > longest) return Tense::unknown;
    return governing_tense(sentence.of(text_), {span.begin - sentence.begin, span.end - sentence.begin}, pack_.grammar);
  }

  static Evaluation single(const Mention& mention, const Context& context) { return evaluate(mention.meaning, context); }

  // The end first where it alone names the year; then each is the nearest on its side of the other.
  void range(std::size_t i) {
    const Mention& begin = mentions_[i];
    const Mention& end = mentions_[i + 1];
    Context context = context_for(begin);
    Evaluation first, last;
    // "from Sept. 14 to Thursday": a weekday counts from the day of writing all the same.
    const auto hang_on = [&](const Evaluation& known, const Meaning& hanging_meaning, Direction direction) {
      Context hanging = context;
      if (const Period* period = period_in(known.value); period != nullptr && !(options_.reference && is_deictic(hanging_meaning))) {
        hanging.previous = *period;
        hanging.narrative = true;
        hanging.forced = direction;
      }
      return hanging;
    };
    if (names_year(end.meaning) && !names_year(begin.meaning)) {
      last = evaluate(end.meaning, context);
      first = evaluate(begin.meaning, hang_on(last, begin.meaning, Direction::past));
    } else {
      first = evaluate(begin.meaning, context);
      last = evaluate(end.meaning, hang_on(first, end.meaning, Direction::future));
    }
    add(i, std::move(first));
    add(i + 1, std::move(last));
    resolved_[i].range_end = i + 1;
    resolved_[i + 1].range_begin = i;
  }

  void add(std::size_t i, Evaluation evaluation) {
    const Mention& mention = mentions_[i];
    ResolvedMention resolved;
    resolved.span = mention.span;
    resolved.extent = mention.extent;
    resolved.rule = mention.rule->name;
    resolved.tense = tense_of(mention.span);
    resolved.reference = reference_text(evaluation);
    resolved.confidence = evaluation.by_direction && evaluation.rejected && resolved.tense == Tense::unknown ? 0.7 : evaluation.by_direction ? 0.9 : 1.0;
    resolved.unresolved = std::move(evaluation.unresolved);
    resolved.rejected = std::move(evaluation.rejected);
    resolved.value = std::move(evaluation.value);
    remember(resolved);
    resolved_.push_back(std::move(resolved));
  }

  // A period no coarser than a year becomes the date that the next mention may hang on.
  void remember(const ResolvedMention& resolved) {
    const Period* period = period_in(resolved.value);
    if (period == nullptr || period->granularity() < Granularity::year) return;
    previous_ = *period;
    previous_text_ = resolved.span;
    constexpr std::size_t remembered = 8;  // about a paragraph of figures
    if (mentioned_.size() == remembered) mentioned_.erase(mentioned_.begin());
    mentioned_.push_back(*period);
  }

  std::string reference_text(const Evaluation& evaluation) const {
    if (evaluation.used_previous && previous_) return "\"" + std::string(previous_text_.of(text_)) + "\" (" + iso_date(previous_->first()) + ")";
    if (evaluation.used_reference && options_.reference) return "publication date " + iso_date(*options_.reference);
    return "";
  }

  std::string_view text_;
  const std::vector<Mention>& mentions_;
  const Pack& pack_;
  const ResolveOptions& options_;
  std::vector<Span> sentences_;
  std::size_t sentence_ = 0;
  bool narrative_ = false;
  std::optional<Period> previous_;
  Span previous_text_;
  std::vector<Period> mentioned_;
  std::vector<ResolvedMention> resolved_;
};

}  // namespace

bool is_narrative(const std::vector<Mention>& mentions, std::optional<date::sys_days> reference) {
  std::size_t dates = 0, far = 0, deictic = 0;
  const int now = reference ? static_cast<int>(date::year_month_day{*reference}.year()) : 9999;
  constexpr int years_away = 3;
  constexpr std::size_t enough = 5;
  for (const Mention& mention : mentions) {
    if (mention.type != Type::date) continue;
    ++dates;
    const auto year = named_year(mention.meaning);
    far += year && (*year < now - years_away || *year > now + years_away);
    deictic += !names_year(mention.meaning) && is_deictic(mention.meaning);
  }
  return far >= enough && 3 * far >= dates && 2 * deictic < far;
}

std::vector<ResolvedMention> resolve(std::string_view text, const std::vector<Mention>& mentions, const Pack& pack,
                                     const ResolveOptions& options) {
  return Resolver(text, mentions, pack, options).run();
}

}  // namespace annals
