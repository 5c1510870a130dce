// Each key of a rule is read by its own line of a table, so that an unknown key, or one of the wrong type, is a fault with a place.

#include "rules/rule_reader.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "rules/toml_reader.h"

namespace annals {
namespace {

struct TextKey {
  std::string_view key;
  std::string RuleText::*text;
  std::string RuleText::*place;
};

// What is longer is no rule that a person has written; the bounds keep parsing shallow.
constexpr std::size_t longest_pattern = 4000, longest_expression = 1000;  // bytes

constexpr std::array text_keys = {TextKey{"begin", &RuleText::begin_text, &RuleText::begin_place},
                                  TextKey{"end", &RuleText::end_text, &RuleText::end_place},
                                  TextKey{"not-after", &RuleText::not_after_text, &RuleText::not_after_place},
                                  TextKey{"not-before", &RuleText::not_before_text, &RuleText::not_before_place},
                                  TextKey{"after", &RuleText::after_text, &RuleText::after_place},
                                  TextKey{"before", &RuleText::before_text, &RuleText::before_place},
                                  TextKey{"not-within", &RuleText::not_within_text, &RuleText::not_within_place}};

Failure read_example(const PackFile& file, const toml::node& node, std::vector<RuleExample>& examples) {
  const toml::table* table = node.as_table();
  if (table == nullptr) return rule_error(file, node, "an example has to be a table { text, on, value }");
  RuleExample example;
  example.line = static_cast<int>(node.source().begin.line);
  for (const auto& [key, value] : *table) {
    const auto text = value.value<std::string>();
    std::string* field = key == "text"     ? &example.text
                         : key == "on"     ? &example.on
                         : key == "value"  ? &example.value
                         : key == "mod"    ? &example.mod
                         : key == "start"  ? &example.start
                         : key == "end"    ? &example.end
                         : key == "label"  ? &example.label
                         : key == "status" ? &example.status
                         : key == "kind"   ? &example.kind
                                           : nullptr;
    if (field == nullptr) return rule_error(file, value, "unknown key '" + std::string(key.str()) + "' in an example");
    if (!text) return rule_error(file, value, "'" + std::string(key.str()) + "' has to be a string");
    *field = *text;
  }
  if (example.text.empty() || example.value.empty())
    return rule_error(file, node, "an example needs a text and a value");
  examples.push_back(std::move(example));
  return {};
}

Failure read_list(const PackFile& file, std::string_view key, const toml::node& node, Rule& rule) {
  const toml::array* list = node.as_array();
  if (list == nullptr) return rule_error(file, node, "'" + std::string(key) + "' has to be a list");
  for (const toml::node& item : *list) {
    if (key == "examples") {
      if (auto error = read_example(file, item, rule.examples)) return error;
      continue;
    }
    const auto text = item.value<std::string>();
    if (!text) return rule_error(file, item, "'" + std::string(key) + "' has to be a list of strings");
    if (key == "rejects") {
      rule.rejects.push_back(*text);
      continue;
    }
    const auto kind = std::ranges::find(document_kind_names, *text);
    if (kind == document_kind_names.end())
      return rule_error(file, item, "there is no kind of document '" + *text + "'");
    rule.documents.push_back(static_cast<DocumentKind>(kind - document_kind_names.begin()));
  }
  return {};
}

template <class T>
Failure read_plain(const PackFile& file, const std::string& key, const toml::node& node, T& target) {
  const auto value = node.value_exact<T>();
  if (!value) return rule_error(file, node, "the value of '" + key + "' is of the wrong type");
  target = *value;
  return {};
}

Failure read_key(const PackFile& file, const std::string& key, const toml::node& node, RuleText& text) {
  Rule& rule = text.rule;
  if (key == "pattern") {
    text.pattern_place = place_of(file, node.source());
    return read_plain(file, key, node, rule.pattern_text);
  }
  if (key == "value") {
    text.value_place = place_of(file, node.source());
    return read_plain(file, key, node, rule.value_text);
  }
  if (key == "yields") return read_plain(file, key, node, text.yields);
  if (key == "list") return read_plain(file, key, node, rule.list);
  if (key == "mention") return read_plain(file, key, node, rule.mention);
  if (key == "priority") {
    std::int64_t priority = 0;
    auto error = read_plain(file, key, node, priority);
    rule.priority = static_cast<int>(priority);
    return error;
  }
  if (key == "examples" || key == "rejects" || key == "documents") return read_list(file, key, node, rule);
  for (const TextKey& known : text_keys) {
    if (key != known.key) continue;
    text.*known.place = place_of(file, node.source());
    return read_plain(file, key, node, text.*known.text);
  }
  return rule_error(file, node, "unknown key '" + key + "'");
}

Failure check_form(const PackFile& file, const toml::node& node, const RuleText& text) {
  const Rule& rule = text.rule;
  const bool range = !text.begin_text.empty() && !text.end_text.empty();
  const bool half = text.begin_text.empty() != text.end_text.empty();
  if (rule.pattern_text.empty()) return rule_error(file, node, "rule '" + rule.name + "' has no pattern");
  if (half || rule.value_text.empty() == !range)
    return rule_error(file, node, "rule '" + rule.name + "' needs a value, or a begin and an end");
  if (rule.pattern_text.size() > longest_pattern)
    return Error{ErrorKind::bad_rule, "the pattern is longer than " + std::to_string(longest_pattern) + " bytes",
                 text.pattern_place};
  for (const auto& [source, place] :
       {std::tie(rule.value_text, text.value_place), std::tie(text.begin_text, text.begin_place),
        std::tie(text.end_text, text.end_place)}) {
    if (source.size() > longest_expression)
      return Error{ErrorKind::bad_rule,
                   "the expression is longer than " + std::to_string(longest_expression) + " bytes", place};
  }
  if (text.yields.empty())
    return rule_error(file, node, "rule '" + rule.name + "' does not say what it yields, nor does its file");
  if (rule.mention && rule.examples.empty()) return rule_error(file, node, "rule '" + rule.name + "' has no example");
  return {};
}

}  // namespace

Result<std::vector<RuleText>> read_rules(const PackFile& file) {
  const auto root = parse_toml(file);
  if (!root) return root.error();
  const auto layer = (*root)["layer"].value<std::int64_t>();
  const auto yields = (*root)["yields"].value<std::string>();
  if (!layer || *layer < 1 || *layer > 20) {
    const toml::node* node = root->get("layer");
    return Error{ErrorKind::bad_rule, "'layer' has to be a number from 1 to 20",
                 node != nullptr ? place_of(file, node->source()) : file.name};
  }
  std::vector<RuleText> rules;
  for (const auto& [name, node] : in_file_order(*root)) {
    if (name == "layer" || name == "yields") continue;
    const toml::table* table = node->as_table();
    if (table == nullptr) return rule_error(file, *node, "'" + name + "' has to be a rule, a table");
    RuleText text;
    text.rule.name = name;
    text.rule.file = file.name;
    text.rule.line = static_cast<int>(node->source().begin.line);
    text.place = place_of(file, node->source());
    text.rule.layer = static_cast<int>(*layer);
    text.yields = yields.value_or("");
    for (const auto& [key, value] : in_file_order(*table)) {
      if (auto error = read_key(file, key, *value, text)) return std::move(*error);
    }
    if (auto error = check_form(file, *node, text)) return std::move(*error);
    auto elements = parse_pattern(text.rule.pattern_text);
    if (!elements) return std::move(elements).error().at(text.pattern_place);
    if (has_loose_space(*elements))
      return Error{ErrorKind::bad_rule, "a match of the pattern may begin or end with a space", text.pattern_place};
    text.elements = std::move(*elements);
    rules.push_back(std::move(text));
  }
  return rules;
}

}  // namespace annals
