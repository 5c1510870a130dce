// Two lists and the order that holds outside of them.

#include "rules/regions.h"

#include <optional>

#include "rules/toml_reader.h"

namespace annals {
namespace {

std::optional<DayOrder> order_named(std::string_view name) {
  if (name == "month-day") return DayOrder::month_day;
  if (name == "day-month") return DayOrder::day_month;
  return std::nullopt;
}

}  // namespace

Result<Regions> parse_regions(const PackFile& file) {
  const auto root = parse_toml(file);
  if (!root) return root.error();
  Regions regions;
  for (const auto& [key, node] : in_file_order(*root)) {
    if (key == "usual") {
      const auto order = order_named(node->value_or<std::string>(""));
      if (!order) return rule_error(file, *node, "'usual' has to be month-day or day-month");
      regions.usual = *order;
      continue;
    }
    const auto order = order_named(key);
    if (!order) return rule_error(file, *node, "unknown key '" + key + "'");
    const toml::array* names = node->as_array();
    if (names == nullptr) return rule_error(file, *node, "'" + key + "' has to be a list of regions");
    for (const toml::node& name : *names) {
      const auto region = name.value<std::string>();
      if (!region || !regions.orders.emplace(*region, *order).second)
        return rule_error(file, name, "a region has to be a string, and in one list");
    }
  }
  return regions;
}

}  // namespace annals
