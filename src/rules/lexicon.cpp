// Reads lexicon files: one literal per type, checked for its range, so that a wrong value is found when the pack is loaded.

#include "rules/lexicon.h"

#include <algorithm>
#include <optional>

#include "rules/toml_reader.h"

namespace annals {
namespace {

template <class E, std::size_t N>
std::optional<Literal> named(const std::array<std::string_view, N>& names, const std::optional<std::string>& word) {
  const auto found = word ? std::ranges::find(names, *word) : names.end();
  if (found == names.end()) return std::nullopt;
  return Literal(static_cast<E>(found - names.begin()));
}

std::optional<Literal> whole_number(const std::optional<std::int64_t>& number, std::int64_t low, std::int64_t high,
                                    auto make) {
  if (!number || *number < low || *number > high) return std::nullopt;
  return Literal(make(*number));
}

// The value of a lexicon entry; nullopt where it is none of that type.
std::optional<Literal> literal(Type type, const toml::node& node) {
  const auto word = node.is_string() ? node.value<std::string>() : std::nullopt;
  const auto whole = node.is_integer() ? node.value<std::int64_t>() : std::nullopt;
  switch (type) {
    case Type::number:
      if (word == "some") return Literal(SomeNumber{});
      if (const auto number = node.is_number() ? node.value<double>() : std::nullopt) return Literal(*number);
      return std::nullopt;
    case Type::unit: {
      const auto unit = word ? granularity_named(*word) : std::nullopt;
      return unit ? std::optional<Literal>(*unit) : std::nullopt;
    }
    case Type::month:
      return whole_number(whole, 1, 12, [](auto n) { return date::month(static_cast<unsigned>(n)); });
    case Type::weekday:
      return whole_number(whole, 0, 6, [](auto n) { return date::weekday(static_cast<unsigned>(n)); });
    case Type::season:
      return named<Season>(season_names, word);
    case Type::part:
      return named<DayPart>(day_part_names, word);
    case Type::modifier:
      return named<Modifier>(modifier_names, word);
    case Type::relation:
      if (const auto relation = word ? relation_named(*word) : std::nullopt) return Literal(*relation);
      return std::nullopt;
    case Type::half_day:
      return named<HalfDay>(std::array<std::string_view, 2>{"am", "pm"}, word);
    case Type::zone:
      return whole_number(whole, -720, 840, [](auto n) { return std::chrono::minutes(n); });
    case Type::holiday:
      return word ? std::optional<Literal>(HolidayName{*word}) : std::nullopt;
    case Type::word:
      return word ? std::optional<Literal>(*word) : std::nullopt;
    case Type::date:
    case Type::duration:
    case Type::recurrence:
    case Type::vague:
      break;
  }
  return std::nullopt;
}

Failure check_keys(const PackFile& file, const toml::table& table, std::initializer_list<std::string_view> known) {
  for (const auto& [key, node] : table) {
    if (std::ranges::find(known, key.str()) == known.end())
      return rule_error(file, node, "unknown key '" + std::string(key.str()) + "'");
  }
  return {};
}

Failure read_group(const PackFile& file, const toml::table& table, const toml::node& any, Lexicon& lexicon) {
  if (auto error = check_keys(file, table, {"any"})) return error;
  const toml::array* names = any.as_array();
  if (names == nullptr) return rule_error(file, any, "'any' has to be a list of names");
  for (const toml::node& name : *names) {
    const auto text = name.value<std::string>();
    if (!text) return rule_error(file, name, "'any' has to be a list of names");
    lexicon.any.push_back(*text);
  }
  if (lexicon.any.empty()) return rule_error(file, any, "the group '" + lexicon.name + "' is empty");
  return {};
}

Failure read_values(const PackFile& file, const toml::table& table, Lexicon& lexicon) {
  if (auto error = check_keys(file, table, {"type", "values"})) return error;
  const auto type_name = table["type"].value<std::string>();
  const auto type = type_name ? type_named(*type_name) : std::nullopt;
  if (!type) return rule_error(file, table, "lexicon '" + lexicon.name + "' needs a type that exists");
  lexicon.type = *type;
  const toml::table* values = table["values"].as_table();
  if (values == nullptr || values->empty())
    return rule_error(file, table, "lexicon '" + lexicon.name + "' needs a table of values");
  for (const auto& [surface, node] : in_file_order(*values)) {
    auto value = literal(*type, *node);
    if (!value) return rule_error(file, *node, "the value of '" + surface + "' is no " + *type_name);
    if (surface.empty() || surface.size() > longest_surface)
      return rule_error(file, *node, "a surface has to have 1 to " + std::to_string(longest_surface) + " bytes");
    if (surface.front() == ' ' || surface.back() == ' ')
      return rule_error(file, *node, "a surface can't begin or end with a space");
    lexicon.entries.push_back({surface, std::move(*value)});
  }
  return {};
}

}  // namespace

Result<std::vector<Lexicon>> parse_lexicons(const PackFile& file) {
  const auto root = parse_toml(file);
  if (!root) return root.error();
  std::vector<Lexicon> lexicons;
  for (const auto& [key, node] : in_file_order(*root)) {
    const toml::table* table = node->as_table();
    if (table == nullptr) return rule_error(file, *node, "'" + key + "' has to be a table");
    Lexicon lexicon;
    lexicon.name = key;
    lexicon.place = place_of(file, node->source());
    const toml::node* any = table->get("any");
    if (auto error = any != nullptr ? read_group(file, *table, *any, lexicon) : read_values(file, *table, lexicon))
      return std::move(*error);
    lexicons.push_back(std::move(lexicon));
  }
  return lexicons;
}

}  // namespace annals
