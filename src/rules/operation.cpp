// The table of operations. What an operation does stands beside it here for rule authors, and in resolve/evaluate.cpp as code.

#include "rules/operation.h"

#include <algorithm>
#include <array>

namespace annals {
namespace {

using enum Type;

constexpr std::array type_names = {
    std::string_view("number"),   std::string_view("unit"),     std::string_view("month"),
    std::string_view("weekday"),  std::string_view("season"),   std::string_view("part"),
    std::string_view("modifier"), std::string_view("half-day"), std::string_view("zone"),
    std::string_view("holiday"),  std::string_view("relation"), std::string_view("word"),
    std::string_view("date"),     std::string_view("duration"), std::string_view("recurrence"),
    std::string_view("vague")};

}  // namespace

const std::vector<Signature>& signatures() {
  static const std::vector<Signature> table = {
      {"sum", Operation::sum, number, {number}, 2, true},
      {"product", Operation::product, number, {number}, 2, true},
      {"year", Operation::year, date, {number}, 1},
      {"short-year", Operation::short_year, date, {number, number}, 1},
      {"decade", Operation::decade, date, {number}, 1},
      {"short-decade", Operation::short_decade, date, {number}, 1},
      {"century", Operation::century, date, {number}, 1},
      {"millennium", Operation::millennium, date, {number}, 1},
      {"bc", Operation::bc, date, {date}, 1},
      {"half", Operation::half, date, {number}, 1},
      {"quarter", Operation::quarter, date, {number}, 1},
      {"season", Operation::season, date, {season}, 1},
      {"month", Operation::month, date, {month | number}, 1},
      {"week", Operation::week, date, {number}, 1},
      {"day", Operation::day, date, {number}, 1},
      {"weekday", Operation::weekday, date, {weekday}, 1},
      {"weekend", Operation::weekend, date, {}, 0},
      {"part", Operation::part, date, {part}, 1},
      {"holiday", Operation::holiday, date, {holiday}, 1},
      {"clock", Operation::clock, date, {number, number, number, half_day}, 1},
      {"clock-number", Operation::clock_number, date, {number, half_day}, 1},
      {"zoned", Operation::zoned, date, {date, zone}, 1},
      {"fiscal", Operation::fiscal, date, {date}, 1},
      {"some-day", Operation::some_day, date, {date}, 1},
      {"by-region", Operation::by_region, date, {number, number}, 2},
      {"date-number", Operation::date_number, date, {number}, 1},
      {"day-month", Operation::day_month, date, {number}, 1},
      {"join", Operation::join, date, {date, date}, 1, true},
      {"in", Operation::in, date, {date, date}, 2},
      {"today", Operation::today, date, {}, 0},
      {"now", Operation::now, date, {}, 0},
      {"current", Operation::current, date, {unit}, 1},
      {"spoken", Operation::spoken, date, {unit}, 1},
      {"this", Operation::this_, date, {unit | date}, 1},
      {"last", Operation::last, date, {unit | date, number}, 1},
      {"next", Operation::next, date, {unit | date, number}, 1},
      {"ago", Operation::ago, date, {duration}, 1},
      {"hence", Operation::hence, date, {duration}, 1},
      {"later", Operation::later, date, {duration}, 1},
      {"earlier", Operation::earlier, date, {duration}, 1},
      {"prior", Operation::prior, date, {unit | date, number}, 1},
      {"following", Operation::following, date, {unit | date, number}, 1},
      {"same", Operation::same, date, {unit | date}, 1},
      {"latest", Operation::latest, date, {unit, date}, 2},
      {"event", Operation::event, date, {word}, 1},
      {"after", Operation::after, date, {duration, date}, 2},
      {"before", Operation::before, date, {duration, date}, 2},
      {"nth", Operation::nth, date, {number, unit | weekday | date, date}, 3},
      {"step", Operation::step, date, {unit | date, date, number}, 2},
      {"nearest", Operation::nearest, date, {date, date}, 2},
      {"workdays", Operation::workdays, date, {number, date}, 2},
      {"unit-of", Operation::unit_of, date, {unit, date}, 2},
      {"due", Operation::due, date, {duration, date}, 1},
      {"modify", Operation::modify, date, {date | duration | recurrence | vague, modifier}, 1, false, true},
      {"within", Operation::within, date, {date, modifier}, 2},
      {"lately", Operation::lately, date, {date, duration}, 2},
      {"since", Operation::since, date, {date}, 1},
      {"until", Operation::until, date, {date}, 1},
      {"related", Operation::related, date, {date, relation}, 2},
      {"length", Operation::length, duration, {number, unit}, 2},
      {"plus", Operation::plus, duration, {duration, duration}, 2},
      {"recent", Operation::recent, duration, {duration}, 1},
      {"coming", Operation::coming, duration, {duration}, 1},
      {"ending", Operation::ending, duration, {duration, date}, 2},
      {"starting", Operation::starting, duration, {duration, date}, 2},
      {"edge", Operation::edge, duration, {number, duration, date}, 3},
      {"every", Operation::every, recurrence, {date | duration, word, word}, 1},
      {"frequency", Operation::frequency, recurrence, {recurrence, word}, 2},
      {"past", Operation::past, vague, {}, 0},
      {"present", Operation::present, vague, {}, 0},
      {"future", Operation::future, vague, {}, 0},
  };
  return table;
}

const Signature* signature(std::string_view name) {
  const auto& table = signatures();
  const auto found = std::ranges::find(table, name, &Signature::name);
  return found == table.end() ? nullptr : &*found;
}

std::string_view name(Type type) {
  return type_names.at(static_cast<std::size_t>(type));
}

std::string_view name(Operation operation) {
  const auto& table = signatures();
  const auto found = std::ranges::find(table, operation, &Signature::operation);
  return found == table.end() ? "literal" : found->name;
}

std::optional<Type> type_named(std::string_view name) {
  const auto found = std::ranges::find(type_names, name);
  if (found == type_names.end()) return std::nullopt;
  return static_cast<Type>(found - type_names.begin());
}

}  // namespace annals
