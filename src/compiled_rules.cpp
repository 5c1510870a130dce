// The fields of everything in a pack and in the page rules, in the order in which they are declared.

#include "compiled_rules.h"

#include <array>
#include <bitset>
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
inline constexpr bool is_its_bytes<TableDay::Day> = true;
template <>
inline constexpr bool is_its_bytes<WordClasses> = true;
template <>
inline constexpr bool is_its_bytes<std::bitset<256>> = true;
template <>
inline constexpr bool is_its_bytes<Instruction> = true;
template <>
inline constexpr bool is_its_bytes<WordIndex::Slot> = true;
template <>
inline constexpr bool is_its_bytes<VerbFrame> = true;
template <>
inline constexpr bool is_its_bytes<NounFrame> = true;
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
  auto& [a] = name;
  archive(a);
}

// Holidays.

template <class Archive>
void serialize(Archive& archive, FixedDay& fixed) {
  auto& [a] = fixed;
  archive(a);
}
template <class Archive>
void serialize(Archive& archive, NthWeekday& nth) {
  auto& [a, b, c, d] = nth;
  archive(a, b, c, d);
}
template <class Archive>
void serialize(Archive& archive, EasterDay& easter) {
  auto& [a] = easter;
  archive(a);
}
template <class Archive>
void serialize(Archive& archive, IslamicDay& day) {
  auto& [a, b] = day;
  archive(a, b);
}
template <class Archive>
void serialize(Archive& archive, OrthodoxDay& easter) {
  auto& [a] = easter;
  archive(a);
}
template <class Archive>
void serialize(Archive& archive, TableDay& table) {
  auto& [a] = table;
  archive(a);
}
template <class Archive>
void serialize(Archive& archive, SingleDay& single) {
  auto& [a] = single;
  archive(a);
}
template <class Archive>
void serialize(Archive& archive, Holiday& holiday) {
  auto& [a, b] = holiday;
  archive(a, b);
}

// Rules.

template <class Archive>
void serialize(Archive& archive, NumberMarks& marks) {
  auto& [a, b] = marks;
  archive(a, b);
}
template <class Archive>
void serialize(Archive& archive, KnownWord& word) {
  auto& [a, b] = word;
  archive(a, b);
}
template <class Archive>
void serialize(Archive& archive, RuleExample& example) {
  auto& [a, b, c, d, e, f, g, h, i, j] = example;
  archive(a, b, c, d, e, f, g, h, i, j);
}
template <class Archive>
void serialize(Archive& archive, Capture& capture) {
  auto& [a, b, c, d] = capture;
  archive(a, b, c, d);
}
template <class Archive>
void serialize(Archive& archive, Rule& rule) {
  auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa] = rule;
  archive(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa);
}
template <class Archive>
void serialize(Archive& archive, Layer& layer) {
  auto& [a, b, c] = layer;
  archive(a, b, c);
}
template <class Archive>
void serialize(Archive& archive, RuleSet& set) {
  auto& [a, b, c, d, e] = set;
  archive(a, b, c, d, e);
}

// The grammar, the regions and the lists of names.

template <class Archive>
void serialize(Archive& archive, Grammar& grammar) {
  auto& [a, b, c, d, e, f, g, h, i, j, k, l] = grammar;
  archive(a, b, c, d, e, f, g, h, i, j, k, l);
}
template <class Archive>
void serialize(Archive& archive, Regions& regions) {
  auto& [a, b] = regions;
  archive(a, b);
}
template <class Archive>
void serialize(Archive& archive, NameLists& lists) {
  auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = lists;
  archive(a, b, c, d, e, f, g, h, i, j, k, l, m, n);
}

// The wording.

template <class Archive>
void serialize(Archive& archive, Wording::Noun& noun) {
  auto& [a, b] = noun;
  archive(a, b);
}
template <class Archive>
void serialize(Archive& archive, Wording::Portion& portion) {
  auto& [a, b, c] = portion;
  archive(a, b, c);
}
template <class Archive>
void serialize(Archive& archive, Wording::Names& names) {
  auto& [a, b, c, d, e, f] = names;
  archive(a, b, c, d, e, f);
}
template <class Archive>
void serialize(Archive& archive, Wording::Numbers& numbers) {
  auto& [a, b, c, d] = numbers;
  archive(a, b, c, d);
}
template <class Archive>
void serialize(Archive& archive, Wording::Years& years) {
  auto& [a, b, c, d, e, f, g, h, i, j, k] = years;
  archive(a, b, c, d, e, f, g, h, i, j, k);
}
template <class Archive>
void serialize(Archive& archive, Wording::Periods& periods) {
  auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s] = periods;
  archive(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s);
}
template <class Archive>
void serialize(Archive& archive, Wording::Times& times) {
  auto& [a, b, c, d] = times;
  archive(a, b, c, d);
}
template <class Archive>
void serialize(Archive& archive, Wording::Ranges& ranges) {
  auto& [a, b, c, d, e, f, g] = ranges;
  archive(a, b, c, d, e, f, g);
}
template <class Archive>
void serialize(Archive& archive, Wording::Modifiers& modifiers) {
  auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = modifiers;
  archive(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p);
}
template <class Archive>
void serialize(Archive& archive, Wording::Durations& durations) {
  auto& [a, b, c] = durations;
  archive(a, b, c);
}
template <class Archive>
void serialize(Archive& archive, Wording::Recurrences& recurrences) {
  auto& [a, b, c, d, e, f, g, h] = recurrences;
  archive(a, b, c, d, e, f, g, h);
}
template <class Archive>
void serialize(Archive& archive, Wording::Messages& messages) {
  auto& [a, b] = messages;
  archive(a, b);
}
template <class Archive>
void serialize(Archive& archive, Wording::VagueTimes& vague) {
  auto& [a, b, c] = vague;
  archive(a, b, c);
}
template <class Archive>
void serialize(Archive& archive, Wording& wording) {
  auto& [a, b, c, d, e, f, g, h, i, j, k, l] = wording;
  archive(a, b, c, d, e, f, g, h, i, j, k, l);
}

template <class Archive>
void serialize(Archive& archive, Pack& pack) {
  auto& [a, b, c, d, e, f] = pack;
  archive(a, b, c, d, e, f);
}

// Page rules.

template <class Archive>
void serialize(Archive& archive, MetaKey& key) {
  auto& [a, b] = key;
  archive(a, b);
}

template <class Archive>
void serialize(Archive& archive, PageRules& rules) {
  auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, A, B, C, D, E, F, G, H, I, J, K,
         L] = rules;
  archive(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, A, B, C, D, E, F, G, H, I, J, K,
          L);
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
