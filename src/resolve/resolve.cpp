// One walk through the text: each mention is evaluated in a context of the publication day, the date mentioned before it and
// the tense of its clause; a range's two ends lend each other the year or month that only one of them names.

#include "resolve/resolve.h"

#include <algorithm>

#include "recognize/aside.h"
#include "recognize/kind.h"
#include "resolve/evaluate.h"
#include "resolve/literals.h"
#include "resolve/midnight.h"
#include "resolve/pair.h"
#include "resolve/story.h"
#include "rules/shape.h"
#include "text/token.h"
#include "time/iso_date.h"

namespace annals {
namespace {

// "last year", "the following year": a year that counts from another.
bool names_relative_year(const Meaning& meaning) {
  switch (meaning.operation) {
    case Operation::last:
    case Operation::next:
    case Operation::current:
    case Operation::spoken:
    case Operation::this_:
    case Operation::prior:
    case Operation::following:
    case Operation::same: {
      const auto* unit = std::get_if<Granularity>(&meaning.parts.front().literal);
      return unit != nullptr && *unit == Granularity::year;
    }
    default:
      return std::ranges::any_of(meaning.parts, names_relative_year);
  }
}

// "May this year"
bool names_writers_year(const Meaning& meaning) {
  return meaning.operation == Operation::current || std::ranges::any_of(meaning.parts, names_writers_year);
}

bool names_part_of_year(const Meaning& meaning) {
  return meaning.operation == Operation::month || meaning.operation == Operation::season ||
         meaning.operation == Operation::by_region || std::ranges::any_of(meaning.parts, names_part_of_year);
}

std::optional<date::month> month_in(const Meaning& meaning) {
  if (const auto* month = std::get_if<date::month>(&meaning.literal)) return *month;
  for (const Meaning& part : meaning.parts) {
    if (const auto month = month_in(part)) return month;
  }
  return std::nullopt;
}

// The month, or the first of the season, that the words name.
std::optional<int> month_of(const Meaning& meaning) {
  if (const auto* month = std::get_if<date::month>(&meaning.literal))
    return static_cast<int>(static_cast<unsigned>(*month));
  if (const auto* season = std::get_if<Season>(&meaning.literal)) {
    constexpr int spring = 3, apart = 3;
    return spring + apart * static_cast<int>(*season);
  }
  for (const Meaning& part : meaning.parts) {
    if (const auto month = month_of(part)) return month;
  }
  return std::nullopt;
}

// The year that the words name, by themselves.
std::optional<date::year> astronomical_year(const Meaning& meaning, bool before_christ = false) {
  if (meaning.operation == Operation::year) {
    const double* number = std::get_if<double>(&meaning.parts.front().literal);
    if (number == nullptr) return std::nullopt;
    const int year = static_cast<int>(*number);
    return date::year(before_christ ? 1 - year : year);
  }
  for (const Meaning& part : meaning.parts) {
    if (const auto year = astronomical_year(part, before_christ || meaning.operation == Operation::bc)) return year;
  }
  return std::nullopt;
}

// "from October to March": does the year change between the two?
bool spans_new_year(const Meaning& begin, const Meaning& end) {
  const auto first = month_in(begin), last = month_in(end);
  return first && last && *first > *last;
}

const Period* period_in(const std::optional<Value>& value) {
  return value ? std::get_if<Period>(&value->what) : nullptr;
}

// The order of day and month that a date in digits shows by itself: 13/02/2025 has the day first. Votes for the day.
int votes_for_day_first(const Meaning& meaning) {
  if (meaning.operation != Operation::by_region) {
    int votes = 0;
    for (const Meaning& part : meaning.parts) votes += votes_for_day_first(part);
    return votes;
  }
  constexpr int months = 12;
  return static_cast<int>(whole(part(meaning, 0)) > months) - static_cast<int>(whole(part(meaning, 1)) > months);
}

DayOrder day_order(const std::vector<Mention>& mentions, const Regions& regions, const ResolveOptions& options) {
  const auto of = [&](const std::string& region) {
    const auto found = regions.orders.find(region);
    return found == regions.orders.end() ? std::nullopt : std::optional(found->second);
  };
  if (const auto order = of(options.region)) return *order;
  int votes = 0;
  for (const Mention& mention : mentions) votes += votes_for_day_first(mention.meaning);
  if (votes != 0) return votes > 0 ? DayOrder::day_month : DayOrder::month_day;
  return of(options.page_region).value_or(regions.usual);
}

std::optional<date::year> year_of(const std::optional<date::sys_days>& day) {
  return day ? std::optional(date::year_month_day{*day}.year()) : std::nullopt;
}

// What is written on a day of its own is no narrative, and says nothing of whether the rest is one.
std::vector<Aside> places_of(std::string_view text, const std::vector<Mention>& mentions,
                             const std::vector<Stretch>& stretches) {
  std::vector<Aside> places = asides(text, spans_of(mentions));
  std::size_t begun = 0;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    while (begun < stretches.size() && stretches[begun].begin <= mentions[i].span.begin) ++begun;
    if (begun > 0 && stretches[begun - 1].day) places[i] = Aside::quotation;
  }
  return places;
}

class Resolver {
 public:
  Resolver(std::string_view text, ParsedText& parsed, const std::vector<Mention>& mentions, const Pack& pack,
           const ResolveOptions& options)
      : text_(text), parsed_(parsed), mentions_(mentions), pack_(pack), options_(options) {
    order_ = day_order(mentions, pack.regions, options);
    const bool automatic = options.mode == Mode::automatic && may_be_narrative(mentions);
    if (automatic || options.mode == Mode::narrative) places_ = places_of(text, mentions, options.stretches);
    narrative_ =
        options.mode == Mode::narrative || (automatic && is_narrative(mentions, places_, year_of(options.reference)));
  }

  std::vector<ResolvedMention> run() {
    resolved_.reserve(mentions_.size());
    told_.reserve(mentions_.size());
    told_in_.reserve(mentions_.size());
    if (narrative_) decide_story();
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      enter_stretch(mentions_[i].span.begin);
      if (mentions_[i].range == Mention::Range::begin) {
        range(i);
        ++i;
      } else {
        const Governing tense = tense_at(i, mentions_[i].span);
        add(i, tense.tense, single(i, tense));
      }
    }
    return std::move(resolved_);
  }

 private:
  // What the story does at each of its dates, decided for the whole text.
  void decide_story() {
    choices_.assign(mentions_.size(), std::nullopt);
    tenses_.assign(mentions_.size(), std::nullopt);
    std::vector<Step> steps;
    std::vector<std::size_t> of;
    std::size_t last_end = 0;
    std::optional<int> beside;
    Span sentence;
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      const Mention& mention = mentions_[i];
      const bool named = names_date_or_year(mention);
      if (mention.range == Mention::Range::end || !(named || is_open_step(i))) continue;
      const Span own = sentence_of(mention.span);
      if (own.begin != sentence.begin) beside.reset();
      sentence = own;
      Step step;
      step.aside = places_[i];
      step.month = month_of(mention.meaning);
      tenses_[i] = tense_of(mention.range == Mention::Range::begin ? mention.extent : mention.span);
      step.ahead = is_ahead(mention, tenses_[i]->tense);
      const std::string_view between = text_.substr(last_end, mention.span.begin - last_end);
      step.new_paragraph = between.find('\n') != std::string_view::npos;
      step.new_section = has_heading(between);
      if (named) {
        step.year = static_cast<int>(*astronomical_year(mention.meaning));
        if (step.month) beside = step.year;
      } else {
        step.beside = beside;
      }
      last_end = mention.span.end;
      steps.push_back(step);
      of.push_back(i);
    }
    const std::vector<Choice> decided = decide(steps);
    for (std::size_t k = 0; k < of.size(); ++k) choices_[of[k]] = decided[k];
    sentence_ = 0;
  }

  // Whether a short line without a full stop stands between two others.
  static bool has_heading(std::string_view text) {
    constexpr std::size_t longest = 80;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;) {
      const std::size_t end = text.find('\n', at + 1);
      if (end == std::string_view::npos) break;
      const std::string_view line = text.substr(at + 1, end - at - 1);
      const std::size_t last = line.find_last_not_of(" \t\r");
      if (last != std::string_view::npos && line.size() <= longest && line[last] != '.') return true;
      at = end;
    }
    return false;
  }

  // What only a future or a condition says does not move a story.
  static bool is_ahead(const Mention& mention, Tense tense) {
    const bool term = mention.meaning.operation == Operation::related && tense != Tense::past;
    return tense == Tense::future || tense == Tense::conditional || term;
  }

  static bool names_date_or_year(const Mention& mention) {
    const bool placed = mention.type == Type::date || mention.meaning.operation == Operation::edge;
    return placed && astronomical_year(mention.meaning).has_value();
  }

  // A month, a day or a season without a year, and no partner that lends it one.
  bool is_open_step(std::size_t i) const {
    if (!recurs_with_year(mentions_[i]) || !month_of(mentions_[i].meaning)) return false;
    if (mentions_[i].range == Mention::Range::begin) return !names_date_in_year(mentions_[i + 1]);
    const bool lent = (i + 1 < mentions_.size() && names_date_in_year(mentions_[i + 1]) && joined(i)) ||
                      (i > 0 && names_date_in_year(mentions_[i - 1]) && joined(i - 1));
    return !lent;
  }

  // In a story, the year that was decided for the date.
  void place_in_story(std::size_t i, Context& context) const {
    if (choices_.empty() || !choices_[i] || !choices_[i]->year) return;
    if (const auto year = Period::year(date::year(*choices_[i]->year))) context.story = *year;
  }
  void enter_stretch(std::size_t offset) {
    while (stretch_ < options_.stretches.size() && options_.stretches[stretch_].begin <= offset) {
      if (options_.stretches[stretch_++].fresh) forget();
    }
  }

  void forget() {
    told_.clear();
    told_in_.clear();
    told_text_.clear();
    story_.reset();
    story_told_.reset();
    item_.reset();
  }

  // The day that the stretch at hand has of its own.
  std::optional<date::sys_days> own_day() const {
    return stretch_ == 0 ? std::nullopt : options_.stretches[stretch_ - 1].day;
  }
  std::optional<date::sys_days> reference() const { return own_day() ? own_day() : options_.reference; }

  Context context_for(Governing governing, Span mention) {
    Context context;
    const Span sentence = sentence_of(mention);
    if (!told_in_.empty() && !sentence.empty() && told_in_.back().sentence.data() == text_.data() + sentence.begin)
      context.beside = told_.back();
    context.heads_line = mention.begin == 0 || text_[mention.begin - 1] == '\n';
    if (const auto day = context_day(mention)) context.day_before = *day;
    context.reference = reference();
    context.told = told_;
    context.told_in = told_in_;
    context.story = story_;
    context.story_told = story_told_;
    context.narrative = narrative_ && !own_day();
    context.tense = governing.tense;
    context.outright = governing.outright;
    context.order = order_;
    context.holidays = &pack_.holidays;
    context.region = options_.region.empty() ? options_.page_region : options_.region;
    switch (options_.prefer) {
      case Preference::by_context:
        break;
      case Preference::past:
        context.forced = Direction::past;
        break;
      case Preference::future:
        context.forced = Direction::future;
        break;
      case Preference::nearest:
        context.forced = Direction::nearest;
        break;
    }
    return context;
  }

  // The last day told before in the same paragraph.
  std::optional<Period> context_day(Span mention) const {
    if (told_.empty() || told_.back().granularity() < Granularity::day) return std::nullopt;
    const std::size_t end = told_text_.back().end;
    if (end > mention.begin || text_.substr(end, mention.begin - end).find('\n') != std::string_view::npos)
      return std::nullopt;
    return Period::containing(told_.back().first(), Granularity::day);
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

  Governing tense_of(Span span) {
    if (is_possessive(span)) return {};
    constexpr std::size_t longest = 2000;  // bytes; what is longer is a table or a list, and has no tense
    const Span sentence = sentence_of(span);
    if (sentence.empty() || sentence.size() > longest) return {};
    return parsed_.governing(span, sentence_);
  }

  // The same, of a mention that may have been asked already.
  Governing tense_at(std::size_t i, Span span) {
    return i < tenses_.size() && tenses_[i] ? *tenses_[i] : tense_of(span);
  }

  // Empty where the span is in none.
  Span sentence_of(Span span) {
    const std::vector<Span>& sentences = parsed_.sentences();
    while (sentence_ < sentences.size() && sentences[sentence_].end <= span.begin) ++sentence_;
    if (sentence_ == sentences.size() || !sentences[sentence_].contains(span)) return {};
    return sentences[sentence_];
  }

  // "in April and June 1955", "May 3, 1955 and June 7": the year that one of the two names holds for both.
  Evaluation single(std::size_t i, Governing governing) {
    if (auto refusal = not_understood(mentions_[i])) return std::move(*refusal);
    Context context = context_for(governing, mentions_[i].span);
    if (!recurs_with_year(mentions_[i])) return evaluate(mentions_[i].meaning, context);
    if (item_ && heads_item(mentions_[i].span)) {
      context.story = item_;
      context.narrative = true;
      context.tense = Tense::unknown;
    }
    if (context.tells_story()) place_in_story(i, context);
    if (i + 1 < mentions_.size() && names_date_in_year(mentions_[i + 1]) && joined(i)) {
      return evaluate(mentions_[i].meaning, hanging_on(evaluate(mentions_[i + 1].meaning, context),
                                                       mentions_[i].meaning, Direction::past, context));
    }
    if (i > 0 && names_date_in_year(mentions_[i - 1]) && joined(i - 1)) {
      return evaluate(mentions_[i].meaning, hanging_on(evaluate(mentions_[i - 1].meaning, context),
                                                       mentions_[i].meaning, Direction::future, context));
    }
    return evaluate(mentions_[i].meaning, context);
  }

  // What needs the publication day, the story or a direction, and has a piece of its date beside it that was not read, would be
  // made up.
  std::optional<Evaluation> not_understood(const Mention& mention) const {
    if (mention.unread.empty() || is_placed(mention.meaning)) return std::nullopt;
    Evaluation evaluation;
    evaluation.unresolved = Unresolved::unread;
    evaluation.unread = mention.unread.of(text_);
    return evaluation;
  }

  // "March 3: the heater breaks", "3 March – …", at the beginning of a line, or "2014" alone above such lines: the items of a
  // chronology follow one another.
  bool heads_item(Span span) const {
    if (span.begin > 0 && text_[span.begin - 1] != '\n') return false;
    const std::string_view behind = text_.substr(span.end);
    return behind.empty() || behind.starts_with('\n') || behind.starts_with(": ") || behind.starts_with(" - ") ||
           behind.starts_with(" – ") || behind.starts_with(" — ");
  }

  static bool recurs_with_year(const Mention& mention) {
    return mention.type == Type::date && names_part_of_year(mention.meaning) && !names_year(mention.meaning) &&
           !counts_from_today(mention.meaning);
  }

  static bool names_date_in_year(const Mention& mention) {
    return mention.type == Type::date && names_part_of_year(mention.meaning) && names_year(mention.meaning);
  }

  // Whether no more than a short word, or a mark, stands between the mention and the next.
  bool joined(std::size_t i) const {
    constexpr std::size_t short_word = 5;  // with its spaces
    const std::size_t begin = mentions_[i].span.end, end = mentions_[i + 1].span.begin;
    return begin <= end && end - begin <= short_word &&
           text_.substr(begin, end - begin).find_first_of(".;:!?\n") == std::string_view::npos;
  }

  // The context in which what is known already is the date that an incomplete one hangs on.
  // A weekday counts from the day of writing all the same: "from Sept. 14 to Thursday".
  static Context hanging_on(const Evaluation& known, const Meaning& meaning, Direction direction, Context context) {
    if (const Period* period = period_in(known.value);
        period != nullptr && !(context.reference && counts_from_today(meaning))) {
      context.story = *period;
      context.narrative = true;
      context.tense = Tense::unknown;
      context.forced = direction;
    }
    return context;
  }

  // Both at once; in a story the end follows the beginning, and a time of day is that of the day beside it.
  void range(std::size_t i) {
    const Mention& begin = mentions_[i];
    const Mention& end = mentions_[i + 1];
    const Governing begin_tense = tense_at(i, begin.extent), end_tense = tense_of(end.span);
    Context context = context_for(begin_tense, mentions_[i].span);
    if (context.tells_story() && recurs_with_year(begin)) place_in_story(i, context);
    std::pair<Evaluation, Evaluation> both;
    const auto refused = not_understood(begin), also = not_understood(end);
    if (refused || also)
      both = {refused ? *refused : evaluate(begin.meaning, context), also ? *also : evaluate(end.meaning, context)};
    else if (context.tells_story() || !is_calendar_date(begin.meaning) || !is_calendar_date(end.meaning))
      both = one_after_the_other(begin, end, context);
    else
      both = evaluate_pair(begin.meaning, end.meaning, context);
    move_past_midnight(both.first, both.second);
    share_zone(both.first, both.second);
    add(i, begin_tense.tense, std::move(both.first));
    add(i + 1, end_tense.tense, std::move(both.second));
    resolved_[i].range_end = i + 1;
    resolved_[i + 1].range_begin = i;
  }

  static bool is_calendar_date(const Meaning& meaning) {
    const TimeShape shape = shape_of(meaning);
    return shape != TimeShape::none && shape != TimeShape::time_of_day && !shortens_year(meaning);
  }

  // "the '90s", "’99"
  static bool shortens_year(const Meaning& meaning) {
    return meaning.operation == Operation::short_decade || meaning.operation == Operation::short_year ||
           std::ranges::any_of(meaning.parts, shortens_year);
  }

  static std::pair<Evaluation, Evaluation> one_after_the_other(const Mention& begin, const Mention& end,
                                                               const Context& context) {
    const bool year_at_end = names_year(end.meaning) || names_relative_year(end.meaning);
    if (year_at_end && !names_year(begin.meaning) && !names_relative_year(begin.meaning)) {
      Evaluation last = evaluate(end.meaning, context);
      Evaluation first = evaluate(begin.meaning, hanging_on(last, begin.meaning, Direction::past, context));
      return {std::move(first), std::move(last)};
    }
    Context near = context;
    if (context.tells_story() && !context.forced && spans_new_year(begin.meaning, end.meaning))
      near.forced = Direction::nearest;
    Evaluation first = evaluate(begin.meaning, near);
    Evaluation last = evaluate(end.meaning, hanging_on(first, end.meaning, Direction::future, context));
    return {std::move(first), std::move(last)};
  }

  void add(std::size_t i, Tense tense, Evaluation evaluation) {
    const Mention& mention = mentions_[i];
    ResolvedMention resolved;
    resolved.span = mention.span;
    resolved.extent = mention.extent;
    resolved.rule = mention.rule->name;
    resolved.tense = tense;
    resolved.reference = reference_text(evaluation);
    resolved.confidence = !evaluation.value                                                                    ? 0.0
                          : evaluation.by_direction && evaluation.rejected && resolved.tense == Tense::unknown ? 0.7
                          : evaluation.by_direction                                                            ? 0.9
                                                                                                               : 1.0;
    resolved.unresolved = evaluation.unresolved;
    resolved.unread = std::move(evaluation.unread);
    resolved.rejected = std::move(evaluation.rejected);
    resolved.value = std::move(evaluation.value);
    remember(i, resolved);
    resolved_.push_back(std::move(resolved));
  }

  // A period no coarser than a year becomes the date that the next mention may hang on.
  void remember(std::size_t i, const ResolvedMention& resolved) {
    const Mention& mention = mentions_[i];
    const Period* period = period_in(resolved.value);
    // "the first ten months of 1915": the year, for what comes after it
    std::optional<Period> frame;
    if (mention.meaning.operation == Operation::edge && resolved.value && resolved.value->set_bounds) {
      frame = Period::containing(resolved.value->set_bounds->first, Granularity::year);
      period = &*frame;
    }
    if (period == nullptr || period->granularity() < Granularity::year) return;
    if (heads_item(mention.span)) item_ = *period;
    const bool decided = !choices_.empty() && choices_[i];
    if (!story_ || !narrative_ || (decided ? choices_[i]->moves : !is_digression(mention, *period))) {
      story_ = *period;
      story_told_ = told_.size();
    }
    told_.push_back(*period);
    const Span sentence = sentence_of(resolved.span);
    const std::size_t begin = sentence.empty() ? resolved.span.begin : sentence.begin;
    told_in_.push_back({sentence.of(text_), {resolved.span.begin - begin, resolved.span.end - begin}});
    told_text_.push_back(resolved.span);
  }

  // Within a paragraph the story goes from year to year, and dates that leap are digressions: "a paper declassified in 2005",
  // "the elections of 1976", "as in the previous year". A paragraph that names its year begins anew.
  bool is_digression(const Mention& mention, const Period& period) const {
    const auto leap = period.first_day().year() - story_->first_day().year();
    const bool named = names_year(mention.meaning) || names_writers_year(mention.meaning);
    const Span last = told_text_.back();
    const std::string_view between =
        last.end <= mention.span.begin ? text_.substr(last.end, mention.span.begin - last.end) : "";
    if (named && between.find('\n') != std::string_view::npos) return false;
    constexpr date::years back(1), ahead(2);
    if (leap < -back || leap > ahead) return true;
    const bool coarser = period.granularity() == Granularity::year && story_->granularity() > Granularity::year;
    return (coarser && leap >= date::years(0)) || (!named && leap < date::years(0));
  }

  std::string reference_text(const Evaluation& evaluation) const {
    if (evaluation.anchor && *evaluation.anchor < told_.size())
      return "\"" + std::string(told_text_[*evaluation.anchor].of(text_)) + "\" (" +
             iso_date(told_[*evaluation.anchor].first()) + ")";
    if (evaluation.used_reference && own_day()) return "day of writing " + iso_date(*own_day());
    if (evaluation.used_reference && options_.reference) return "publication date " + iso_date(*options_.reference);
    return "";
  }

  std::string_view text_;
  ParsedText& parsed_;
  const std::vector<Mention>& mentions_;
  const Pack& pack_;
  const ResolveOptions& options_;
  std::size_t sentence_ = 0;
  std::size_t stretch_ = 0;  // those before it have begun
  DayOrder order_ = DayOrder::month_day;
  bool narrative_ = false;
  std::vector<Period> told_;  // what has been dated so far
  std::vector<Dating> told_in_;
  std::optional<Period> story_;
  std::optional<Period> item_;  // the date at the head of the last item of a chronology
  std::vector<Span> told_text_;
  std::optional<std::size_t> story_told_;
  std::vector<Aside> places_;                     // of the mentions, where the text may be a narrative
  std::vector<std::optional<Governing>> tenses_;  // of the same mentions
  std::vector<std::optional<Choice>> choices_;    // in a narrative, of the mentions that are steps of its story
  std::vector<ResolvedMention> resolved_;
};

}  // namespace

std::vector<ResolvedMention> resolve(std::string_view text, ParsedText& parsed, const std::vector<Mention>& mentions,
                                     const Pack& pack, const ResolveOptions& options) {
  return Resolver(text, parsed, mentions, pack, options).run();
}

std::vector<ResolvedMention> resolve(std::string_view text, const std::vector<Mention>& mentions, const Pack& pack,
                                     const ResolveOptions& options) {
  ParsedText parsed(text, spans_of(mentions), pack.grammar, 0);
  return resolve(text, parsed, mentions, pack, options);
}

}  // namespace annals
