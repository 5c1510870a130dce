// The fields of everything in a pack and in the page rules, in the order in which they are written. What has something private
// lists its own.

#include "compiled_rules.h"

#include <array>
#include <concepts>
#include <memory>

#include "archive.h"

namespace annals {

template <>
inline constexpr bool is_its_bytes<date::month> = true;
template <>
inline constexpr bool is_its_bytes<date::weekday> = true;
template <>
inline constexpr bool is_its_bytes<date::month_day> = true;
template <>
inline constexpr bool is_its_bytes<date::year_month_day> = true;
template <>
inline constexpr bool is_its_bytes<WordClasses> = true;
template <>
inline constexpr bool is_its_bytes<Instruction> = true;
template <>
inline constexpr bool is_its_bytes<WordIndex::Slot> = true;
template <>
inline constexpr bool is_its_bytes<std::array<Symbol, 2>> = true;

using Beside = std::shared_ptr<const Surroundings>;

void save(cereal::BinaryOutputArchive& archive, const Beside& beside) {
  archive(beside ? beside->expression() : std::string());
}
void load(cereal::BinaryInputArchive& archive, Beside& beside) {
  std::string expression;
  archive(expression);
  if (!expression.empty()) beside = std::make_shared<const Surroundings>(std::move(expression));
}

// The automata are made of their patterns again.
template <class Machine>
concept OfPatterns = std::same_as<Machine, Automaton> || std::same_as<Machine, Prefilter>;

template <OfPatterns Machine>
void save(cereal::BinaryOutputArchive& archive, const std::shared_ptr<const Machine>& machine) {
  archive(machine->patterns());
}
template <OfPatterns Machine>
void load(cereal::BinaryInputArchive& archive, std::shared_ptr<const Machine>& machine) {
  Nfa patterns;
  archive(patterns);
  machine = std::make_shared<const Machine>(std::move(patterns));
}

// Meanings.

template <class Archive>
void serialize(Archive& archive, HolidayName& name) {
  archive(name.id);
}

// Holidays.

template <class Archive>
void serialize(Archive& archive, FixedDay& fixed) {
  archive(fixed.day);
}
template <class Archive>
void serialize(Archive& archive, NthWeekday& nth) {
  archive(nth.n, nth.weekday, nth.month, nth.plus);
}
template <class Archive>
void serialize(Archive& archive, EasterDay& easter) {
  archive(easter.offset);
}
template <class Archive>
void serialize(Archive& archive, IslamicDay& day) {
  archive(day.month, day.day);
}
template <class Archive>
void serialize(Archive& archive, SingleDay& single) {
  archive(single.day);
}
template <class Archive>
void serialize(Archive& archive, Holiday& holiday) {
  archive(holiday.rule, holiday.days);
}

// Rules.

template <class Archive>
void serialize(Archive& archive, NumberMarks& marks) {
  archive(marks.decimal, marks.grouping);
}
template <class Archive>
void serialize(Archive& archive, KnownWord& word) {
  archive(word.symbol, word.values);
}
template <class Archive>
void serialize(Archive& archive, RuleExample& example) {
  archive(example.text, example.on, example.value, example.mod, example.start, example.end, example.line);
}
template <class Archive>
void serialize(Archive& archive, Capture& capture) {
  archive(capture.name, capture.type, capture.lexicons, capture.groups);
}
template <class Archive>
void serialize(Archive& archive, Rule& rule) {
  archive(rule.name, rule.file, rule.line, rule.layer, rule.priority, rule.category, rule.mention, rule.documents,
          rule.pattern_text, rule.value_text, rule.expression, rule.captures, rule.value, rule.begin, rule.end,
          rule.mention_group, rule.begin_group, rule.end_group, rule.program, rule.not_after, rule.not_before,
          rule.after, rule.before, rule.examples, rule.rejects);
}
template <class Archive>
void serialize(Archive& archive, Layer& layer) {
  archive(layer.number, layer.rules, layer.automaton);
}
template <class Archive>
void serialize(Archive& archive, RuleSet& set) {
  archive(set.vocabulary, set.rules, set.layers, set.begun_by, set.prefilter);
}

// The grammar and the regions.

template <class Archive>
void serialize(Archive& archive, Grammar& grammar) {
  archive(grammar.abbreviations, grammar.numbering_abbreviations, grammar.closing_abbreviations,
          grammar.sentence_openers, grammar.known_words, grammar.endings, grammar.contractions, grammar.numerals,
          grammar.words, grammar.classes, grammar.past_forms, grammar.base_forms);
}
template <class Archive>
void serialize(Archive& archive, Regions& regions) {
  archive(regions.usual, regions.orders);
}

// The wording.

template <class Archive>
void serialize(Archive& archive, Wording::Noun& noun) {
  archive(noun.one, noun.many);
}
template <class Archive>
void serialize(Archive& archive, Wording::Portion& portion) {
  archive(portion.name, portion.phrase, portion.day);
}
template <class Archive>
void serialize(Archive& archive, Wording::Names& names) {
  archive(names.months, names.weekdays, names.seasons, names.day_parts, names.halves, names.half_days);
}
template <class Archive>
void serialize(Archive& archive, Wording::Numbers& numbers) {
  archive(numbers.words, numbers.decimal_mark, numbers.ordinal, numbers.ending);
}
template <class Archive>
void serialize(Archive& archive, Wording::Years& years) {
  archive(years.year, years.year_bc, years.short_year, years.decade, years.decade_bc, years.short_decade,
          years.decade_alone, years.century, years.century_bc, years.millennium, years.millennium_bc);
}
template <class Archive>
void serialize(Archive& archive, Wording::Periods& periods) {
  archive(periods.half, periods.quarter, periods.quarter_of_any_year, periods.season, periods.season_across,
          periods.month, periods.week, periods.weekend, periods.week_of_any_year, periods.any_weekend, periods.day,
          periods.day_of_any_year, periods.day_of_any_month, periods.weekday_date, periods.weekday_in, periods.part,
          periods.part_of_weekday, periods.time, periods.fiscal);
}
template <class Archive>
void serialize(Archive& archive, Wording::Times& times) {
  archive(times.hour, times.minute, times.second, times.zone);
}
template <class Archive>
void serialize(Archive& archive, Wording::Ranges& ranges) {
  archive(ranges.days_of_month, ranges.days_of_year, ranges.months_of_year, ranges.years, ranges.other, ranges.from,
          ranges.until);
}
template <class Archive>
void serialize(Archive& archive, Wording::Modifiers& modifiers) {
  archive(modifiers.start, modifiers.mid, modifiers.end, modifiers.approx, modifiers.before, modifiers.after,
          modifiers.on_or_before, modifiers.on_or_after, modifiers.less_than, modifiers.more_than,
          modifiers.equal_or_less, modifiers.equal_or_more);
}
template <class Archive>
void serialize(Archive& archive, Wording::Durations& durations) {
  archive(durations.exact, durations.unknown, durations.sum);
}
template <class Archive>
void serialize(Archive& archive, Wording::Recurrences& recurrences) {
  archive(recurrences.every_unit, recurrences.every_duration, recurrences.every_date, recurrences.per_unit,
          recurrences.per_duration, recurrences.per_date, recurrences.times, recurrences.times_words);
}
template <class Archive>
void serialize(Archive& archive, Wording::VagueTimes& vague) {
  archive(vague.past, vague.present, vague.future);
}
template <class Archive>
void serialize(Archive& archive, Wording& wording) {
  archive(wording.names, wording.numbers, wording.units, wording.years, wording.periods, wording.times, wording.ranges,
          wording.modifiers, wording.durations, wording.recurrences, wording.vague);
}

template <class Archive>
void serialize(Archive& archive, Pack& pack) {
  archive(pack.rules, pack.grammar, pack.holidays, pack.regions, pack.wording);
}

// Page rules.

template <class Archive>
void serialize(Archive& archive, MetaKey& key) {
  archive(key.role, key.rank);
}

template <class Archive>
void serialize(Archive& archive, PageRules& rules) {
  archive(rules.months, rules.between_words, rules.year_marks, rules.month_marks, rules.day_marks,
          rules.month_first_languages, rules.day_first_hosts, rules.cues, rules.keys, rules.secondary_keys,
          rules.class_words, rules.class_modifiers, rules.article_types, rules.page_types, rules.script_languages,
          rules.common_words, rules.furniture_phrases, rules.end_phrases, rules.phrases_anywhere, rules.html_tags,
          rules.title_fields, rules.url_fields, rules.language_fields, rules.mail_earlier, rules.ago_before,
          rules.ago_after, rules.ago_one, rules.ago_units, rules.today_phrases, rules.yesterday_phrases,
          rules.saved_stamps);
}

std::string compiled(const Pack& pack) {
  return archived(pack);
}

Pack pack_of(std::string_view bytes) {
  return unarchived<Pack>(bytes);
}

std::string compiled(const PageRules& rules) {
  return archived(rules);
}

PageRules page_rules_of(std::string_view bytes) {
  return unarchived<PageRules>(bytes);
}

}  // namespace annals
