// Bounds are keys of a table, so that the file reads as a table.

#include "rules/scorecard.h"

#include <algorithm>
#include <charconv>

#include "rules/toml_reader.h"

namespace annals {

double Scorecard::points(std::string_view evidence) const {
  const auto found = points_.find(evidence);
  return found == points_.end() ? 0 : found->second;
}

double Scorecard::sum(std::span<const std::string_view> evidence) const {
  double sum = base_;
  for (const std::string_view piece : evidence) sum += points(piece);
  return sum;
}

double Scorecard::confidence(double sum) const {
  double share = shares_.front().second;
  for (const auto& [bound, of_bound] : shares_) {
    if (sum >= bound) share = of_bound;
  }
  return share;
}

Result<Scorecard> load_scorecard(const PackFile& file) {
  const Result<toml::table> root = parse_toml(file);
  if (!root) return root.error();
  Scorecard card;
  const auto base = (*root)["base"].value<double>();
  if (!base) return Error{ErrorKind::bad_rule, "number 'base' is missing", file.name};
  card.base_ = *base;
  const toml::table* const points = (*root)["points"].as_table();
  const toml::table* const shares = (*root)["shares"].as_table();
  if (points == nullptr || shares == nullptr || shares->empty())
    return Error{ErrorKind::bad_rule, "table 'points' or 'shares' is missing or empty", file.name};
  for (const auto& [key, node] : *points) {
    const auto value = node.value<double>();
    if (!value) return rule_error(file, node, "points have to be a number");
    card.points_.emplace(std::string(key.str()), *value);
  }
  for (const auto& [key, node] : *shares) {
    const std::string_view bound = key.str();
    double from = 0;
    const auto [end, error] = std::from_chars(bound.data(), bound.data() + bound.size(), from);
    const auto share = node.value<double>();
    if (error != std::errc{} || end != bound.data() + bound.size() || !share || *share < 0 || *share > 1)
      return rule_error(file, node, "a share has a number for its key and is from 0 to 1");
    card.shares_.emplace_back(from, *share);
  }
  std::ranges::sort(card.shares_);
  const auto falls = [](const auto& a, const auto& b) { return b.second < a.second; };
  if (std::ranges::adjacent_find(card.shares_, falls) != card.shares_.end())
    return Error{ErrorKind::bad_rule, "a higher bound has a lower share", file.name};
  return card;
}

}  // namespace annals
