// The table, and the few functions that look into it. Lambdas without captures become the function pointers of Column::get.
#include "export/columns.h"

#include <algorithm>
#include <iterator>

#include "export/decimals.h"
#include "export/when.h"
#include "time/edtf.h"
#include "time/iso_date.h"
#include "time/timex3.h"

namespace annals {
namespace {

using Type = Column::Type;
using Owner = Column::Owner;
using Show = Column::Show;

const Source& first(const Entry& entry) {
  return entry.sources.front();
}

constexpr Column table[] = {
    {"start_date", Type::day, Owner::both, Show::main, 11, true,
     [](const Entry& e) -> std::string { return iso_date(e.bounds.first); },
     "First day that the time allows, always a whole day: October 2020 begins on 2020-10-01."},
    {"end_date", Type::day, Owner::both, Show::main, 11, true,
     [](const Entry& e) -> std::string { return iso_date(e.bounds.last); },
     "Last day. Of a single day, the same as `start_date`; October 2020 ends on 2020-10-31."},
    {"precision", Type::word, Owner::annals, Show::technical, 10, true,
     [](const Entry& e) -> std::string_view { return name(e.precision); },
     "The calendar unit that the two days fill; `range` where they are not one whole unit.",
     "day week month season quarter half year decade century range"},
    {"date_text", Type::text, Owner::annals, Show::main, 18, true,
     [](const Entry& e) -> std::string { return when(e); },
     "The time at a glance: `2024-11`, `2024 summer`, `2025-02-17..23`."},
    {"label", Type::text, Owner::both, Show::main, 48, true, [](const Entry& e) -> std::string_view { return e.label; },
     "What happened, at most about 14 words, without its time."},
    {"status", Type::word, Owner::both, Show::main, 12, true,
     [](const Entry& e) -> std::string_view { return name(e.status); }, "Whether it happened, as the text has it.",
     "happened planned hypothetical ongoing"},
    {"kind", Type::word, Owner::both, Show::technical, 10, true,
     [](const Entry& e) -> std::string_view { return name(e.kind); },
     "`statement` is somebody's saying, `state` a figure or condition that held.", "event statement state"},
    {"confidence", Type::share, Owner::annals, Show::technical, 11, true,
     [](const Entry& e) -> double { return e.confidence; }, "0 to 1, two decimals."},
    {"source", Type::text, Owner::annals, Show::technical, 24, true,
     [](const Entry& e) -> std::string_view { return first(e).id; },
     "The record's id, or the file's name as it was given; `-` is standard input."},
    {"title", Type::text, Owner::annals, Show::main, 36, false,
     [](const Entry& e) -> std::string_view { return first(e).title; }, "Of the article."},
    {"url", Type::address, Owner::annals, Show::main, 36, false,
     [](const Entry& e) -> std::string_view { return first(e).url; }, "Of the article."},
    {"published", Type::day, Owner::annals, Show::main, 11, false,
     [](const Entry& e) -> std::string_view { return first(e).published; }, "The day on which the article appeared."},
    {"expression", Type::text, Owner::annals, Show::technical, 20, true,
     [](const Entry& e) -> std::string_view { return first(e).expression; },
     "The words that give the time, as they stand in the text."},
    {"sentence", Type::text, Owner::annals, Show::main, 70, true,
     [](const Entry& e) -> std::string_view { return first(e).sentence; },
     "The whole sentence, as it stands in the text."},
    {"sources", Type::count, Owner::annals, Show::main, 9, true,
     [](const Entry& e) -> std::size_t { return e.sources.size(); },
     "How many sentences tell the event. What describes an article and a sentence is of the first, which the time is "
     "from."},
    {"conflicts", Type::list, Owner::annals, Show::main, 48, false,
     [](const Entry& e) -> const std::vector<std::string>& { return e.conflicts; },
     "Where the sources contradict each other: `dates differ: 2024-03-05 (a.html), 2024-03-06 (b.html)`, "
     "`figures differ: 12 crew (a.html), 14 crew (b.html)`."},
    {"edtf", Type::text, Owner::annals, Show::technical, 22, false,
     [](const Entry& e) -> std::string { return edtf(e.value); },
     "The time in EDTF (ISO 8601-2): `2020-10`, `199X`, `2024-22`, `2020-10~`, `2025-02-01/2025-02-27`."},
    {"timex3", Type::text, Owner::annals, Show::technical, 13, true,
     [](const Entry& e) -> std::string { return timex3(e.value).value; },
     "The time's TIMEX3 value. In JSON an object: `type`, `value`, and where they apply `mod`, `quant`, `freq`."},
    {"rule", Type::text, Owner::annals, Show::technical, 18, false,
     [](const Entry& e) -> std::string_view { return first(e).rule; }, "The rule that read the expression."},
    {"counted_from", Type::text, Owner::annals, Show::technical, 26, false,
     [](const Entry& e) -> std::string_view { return first(e).reference; },
     "What a relative expression was counted from: `publication date 2025-02-27`."},
};

template <class... Functions>
struct Each : Functions... {
  using Functions::operator()...;
};

}  // namespace

std::span<const Column> chronology_columns() {
  return table;
}

const Column* column_named(std::string_view name) {
  const auto* const found = std::ranges::find(table, name, &Column::name);
  return found == std::end(table) ? nullptr : found;
}

std::string text_of(const Column& column, const Entry& entry) {
  return std::visit(
      Each{[&](Column::View get) { return std::string(get(entry)); }, [&](Column::Text get) { return get(entry); },
           [&](Column::Count get) { return std::to_string(get(entry)); },
           [&](Column::Share get) { return two_decimals(get(entry)); },
           [&](Column::List get) { return joined(get(entry)); }},
      column.get);
}

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out.append(&text == &texts.front() ? "" : "; ").append(text);
  return out;
}

}  // namespace annals
