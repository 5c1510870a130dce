// The table, and the few functions that look into it. Lambdas without captures become the function pointers of Column::get.
#include "export/columns.h"

#include <algorithm>
#include <iterator>

#include "chronology/account_id.h"
#include "chronology/clock.h"
#include "export/clock_text.h"
#include "export/decimals.h"
#include "export/event_cell.h"
#include "text/utf8.h"
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

template <class Word, std::size_t N>
bool set_word(Word& member, const Word (&words)[N], std::string_view text) {
  for (const Word word : words) {
    if (name(word) != text) continue;
    member = word;
    return true;
  }
  return false;
}

constexpr Status kStatuses[] = {Status::happened, Status::planned, Status::hypothetical, Status::ongoing};
constexpr Kind kKinds[] = {Kind::event, Kind::statement, Kind::state};
constexpr Keep kKeeps[] = {Keep::undecided, Keep::no, Keep::yes};

std::string time_of_day(const Entry& entry) {
  const std::optional<ClockTime> clock = clock_of(entry);
  return clock ? time_text(*clock) : "";
}

std::string zone(const Entry& entry) {
  const std::optional<ClockTime> clock = clock_of(entry);
  return clock ? zone_text(*clock) : "";
}

constexpr Column table[] = {
    {"id", Type::text, Owner::annals, Show::technical, 12, true,
     [](const Entry& e) -> std::string_view { return e.id; },
     "Names the entry, the same in every run, also where its label becomes another or the file is called otherwise. A "
     "corrected "
     "file finds its rows by it."},
    {"start_date", Type::day, Owner::both, Show::printed, 11, true,
     [](const Entry& e) -> std::string { return iso_date(e.bounds.first); },
     "First day that the time allows, always a whole day: October 2020 begins on 2020-10-01."},
    {"end_date", Type::day, Owner::both, Show::printed, 11, true,
     [](const Entry& e) -> std::string { return iso_date(e.bounds.last); },
     "Last day. Of a single day, the same as `start_date`; October 2020 ends on 2020-10-31."},
    {"time", Type::clock, Owner::annals, Show::main, 7, false,
     [](const Entry& e) -> std::string { return time_of_day(e); },
     "The time of day, `21:40`, where the text has one; of a range, that of its beginning."},
    {"zone", Type::text, Owner::annals, Show::technical, 7, false,
     [](const Entry& e) -> std::string { return zone(e); },
     "How far the clock is from UTC, `-05:00`, where the text names a zone."},
    {"precision", Type::word, Owner::annals, Show::technical, 10, true,
     [](const Entry& e) -> std::string_view { return name(e.precision); },
     "The calendar unit that the two days fill; `range` where they are not one whole unit.",
     "day week month season quarter half year decade century range"},
    {"date_text", Type::text, Owner::annals, Show::printed, 22, true,
     [](const Entry& e) -> std::string_view { return e.date_text; },
     "The time in words: `27 February 2025`, `early October 2020`, `autumn 2019`, `mid-9th century BC`."},
    {"label", Type::text, Owner::both, Show::printed, 48, true,
     [](const Entry& e) -> std::string_view { return e.label; },
     "What happened, at most about 16 words, without its time.", "",
     [](Entry& e, std::string_view text) {
       e.label = text;
       return !text.empty();
     }},
    {"status", Type::word, Owner::both, Show::printed, 12, true,
     [](const Entry& e) -> std::string_view { return name(e.status); }, "Whether it happened, as the text has it.",
     "happened planned hypothetical ongoing",
     [](Entry& e, std::string_view text) { return set_word(e.status, kStatuses, text); }},
    {"kind", Type::word, Owner::both, Show::technical, 10, true,
     [](const Entry& e) -> std::string_view { return name(e.kind); },
     "`statement`: somebody's saying or writing, also what a study found. `state`: a figure over more than a day "
     "(\"exports fell to $3bn in 2022\"), or what was so (\"owned\", \"hasn’t rained since May\"). `event`: all else, "
     "also \"was fined £6m\", \"had surgery\".",
     "event statement state", [](Entry& e, std::string_view text) { return set_word(e.kind, kKinds, text); }},
    {"according_to", Type::text, Owner::both, Show::main, 20, false,
     [](const Entry& e) -> std::string_view { return e.according_to; },
     "Who says so, in the text's words: who says, denies or doubts it, whom it quotes, who wrote the message. Empty "
     "where the text "
     "says it itself.",
     "",
     [](Entry& e, std::string_view text) {
       e.according_to = text;
       return true;
     }},
    {"people", Type::list, Owner::both, Show::printed, 20, false,
     [](const Entry& e) -> const std::vector<std::string>& { return e.names.people; },
     "Who is named in its sentences, in full.", "",
     [](Entry& e, std::string_view text) {
       e.names.people = parted(text);
       return true;
     }},
    {"organizations", Type::list, Owner::both, Show::main, 20, false,
     [](const Entry& e) -> const std::vector<std::string>& { return e.names.organizations; },
     "The same of organizations.", "",
     [](Entry& e, std::string_view text) {
       e.names.organizations = parted(text);
       return true;
     }},
    {"locations", Type::list, Owner::both, Show::main, 20, false,
     [](const Entry& e) -> const std::vector<std::string>& { return e.names.locations; }, "The same of places.", "",
     [](Entry& e, std::string_view text) {
       e.names.locations = parted(text);
       return true;
     }},
    {"weight", Type::count, Owner::annals, Show::main, 8, true,
     [](const Entry& e) -> std::size_t { return static_cast<std::size_t>(e.weight); },
     "0 to 100: how much the entry matters to a reader of many ([what counts](#weight))."},
    {"confidence", Type::share, Owner::annals, Show::technical, 11, true,
     [](const Entry& e) -> double { return e.confidence; },
     "0 to 1, two decimals: of such entries, the share that an editor would sign as they are ([what was "
     "measured](accuracy.md#confidence)). A row of the person's own has 1."},
    {"certainty", Type::word, Owner::annals, Show::main, 9, true,
     [](const Entry& e) -> std::string_view { return certainty(e.confidence); },
     "The confidence in words: `sure` from 0.75, `likely` from 0.5, else `check`: read the sentence before you use the "
     "row.",
     "sure likely check"},
    {"source", Type::text, Owner::annals, Show::technical, 24, true,
     [](const Entry& e) -> std::string_view { return first(e).id; },
     "The record's id, or the file's name as it was given; `-` is standard input."},
    {"title", Type::text, Owner::annals, Show::printed, 30, false,
     [](const Entry& e) -> std::string_view { return first(e).title; }, "Of the article."},
    {"url", Type::address, Owner::annals, Show::main, 36, false,
     [](const Entry& e) -> std::string_view { return first(e).url; }, "Of the article."},
    {"published", Type::day, Owner::annals, Show::printed, 11, false,
     [](const Entry& e) -> std::string_view { return first(e).published; }, "The day on which the article appeared."},
    {"place", Type::text, Owner::annals, Show::printed, 18, false,
     [](const Entry& e) -> std::string_view { return first(e).place; },
     "Where in the document: `p. 4` (a page), `¶ 17` (a paragraph that the document numbers), `p. 2, ¶ 6`, `11:4` "
     "(page and line of a transcript), `00:00:20` (time in a recording), `22:05` (the clock of a log's entry), `Dana "
     "Whit, 2025-01-20 08:47` (a message); else the heading that the sentence stands under. A document without pages "
     "has none here: nothing is counted that it does not show."},
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
     "Where the sources contradict each other, `dates differ: 2024-03-05 (a.html), 2024-03-06 (b.html)`, "
     "`figures differ: 12 crew (a.html), 14 crew (b.html)`, `claims differ: Ruiz met him (a.html), Ruiz denied that "
     "she met "
     "him (b.html)`, or where a cell of the person's is now read otherwise."},
    {"keep", Type::word, Owner::person, Show::main, 6, false,
     [](const Entry& e) -> std::string_view { return name(e.hand.keep); },
     "The person's: `no` strikes the row, `yes` says that it was looked at.", "no yes",
     [](Entry& e, std::string_view text) { return set_word(e.hand.keep, kKeeps, text); }},
    {"note", Type::text, Owner::person, Show::printed, 24, false,
     [](const Entry& e) -> std::string_view { return e.hand.note; }, "The person's own words.", "",
     [](Entry& e, std::string_view text) {
       e.hand.note = text;
       return true;
     }},
    {"tags", Type::list, Owner::person, Show::main, 18, false,
     [](const Entry& e) -> const std::vector<std::string>& { return e.hand.tags; },
     "Words by which the person finds rows again.", "",
     [](Entry& e, std::string_view text) {
       e.hand.tags = parted(text);
       return true;
     }},
    {"edited", Type::list, Owner::annals, Show::main, 18, false,
     [](const Entry& e) -> const std::vector<std::string>& { return e.hand.edited; },
     "The columns whose cells the person changed; `added` where the row is the person's own, `not found again` where "
     "the articles no "
     "longer tell it."},
    {"edtf", Type::text, Owner::annals, Show::technical, 22, false,
     [](const Entry& e) -> std::string { return edtf(e.value); },
     "The time in EDTF (ISO 8601-2): `2020-10`, `199X`, `2024-22`, `2020-10~`, `2025-02-01/2025-02-27`. One side of a "
     "time is an open interval: `../1999` for \"before 2000\"."},
    {"relation", Type::word, Owner::annals, Show::technical, 10, false,
     [](const Entry& e) -> std::
                            string_view {
                              return e.value.relation == TimeRelation::at ? std::string_view{} : name(e.value.relation);
                            },
     "The side of the time that is meant. The two days stay those of the time that is named: \"before 2000\" has those "
     "of 2000.",
     "before after until by from since"},
    {"timex3", Type::text, Owner::annals, Show::technical, 13, true,
     [](const Entry& e) -> std::string { return timex3(e.value).value; },
     "The time's TIMEX3 value. In JSON an object: `type`, `value`, and where they apply `mod`, `quant`, `freq`."},
    {"event", Type::text, Owner::annals, Show::technical, 30, false,
     [](const Entry& e) -> std::string { return event_cell(e.event); },
     "What happened, by its parts: who, whose name that stands for, what was done, the rest, the base form of the "
     "verb, whether it is "
     "affirmed, and the shape of the clause, `She | Ana Ruiz | met | the developer | meet | denied | clause`. In JSON "
     "[an "
     "object](#event). Merging compares it."},
    {"rule", Type::text, Owner::annals, Show::technical, 18, false,
     [](const Entry& e) -> std::string_view { return first(e).rule; }, "The rule that read the expression."},
    {"counted_from", Type::text, Owner::annals, Show::technical, 26, false,
     [](const Entry& e) -> std::string_view { return first(e).reference; },
     "What a relative expression was counted from: `publication date 2025-02-27`."},
    {"as_read", Type::text, Owner::annals, Show::hidden, 10, true,
     [](const Entry& e) -> std::string { return as_read(e); },
     "Letters that stand for what Annals wrote, by which a corrected file shows what a person changed. Leave them as "
     "they are."},
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

std::vector<std::string> parted(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find(';'));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    const std::size_t begin = part.find_first_not_of(" \n");
    if (begin == std::string_view::npos) continue;
    parts.emplace_back(part.substr(begin, part.find_last_not_of(" \n") + 1 - begin));
  }
  return parts;
}

// White space, quotation marks and apostrophes do not count, nor what is not seen: programs change them on their own.
std::string cell_digest(std::string_view column, std::string_view text) {
  std::string key(column);
  key += ' ';
  for (std::size_t i = 0, next = 0; i < text.size(); i = next) {
    next = next_code_point(text, i);
    const std::string_view character = text.substr(i, next - i);
    constexpr std::string_view passed_over[] = {" ", "\t", "\r", "\n",     "'",      "\"",     "‘",
                                                "’", "“",  "”",  "\u00A0", "\u2060", "\u200B", "\uFEFF"};
    if (std::ranges::find(passed_over, character) == std::end(passed_over)) key += character;
  }
  return digest(key, 4);
}

std::string as_read(const Entry& entry) {
  if (!entry.hand.as_read.empty()) return entry.hand.as_read;
  std::string out;
  for (const Column& column : table) {
    if (column.owner == Owner::both)
      out.append(out.empty() ? "" : " ").append(cell_digest(column.name, text_of(column, entry)));
  }
  return out;
}

std::string kept_column(std::string_view field) {
  return column_named(field) == nullptr ? std::string(field) : "record_" + std::string(field);
}

std::vector<std::string> extra_columns(const std::vector<Entry>& entries) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  };
  for (const Entry& entry : entries) {
    for (const auto& [name, text] : first(entry).kept) add(kept_column(name));
    for (const auto& [name, text] : entry.hand.extra) add(name);
  }
  return names;
}

std::string_view extra_cell(const Entry& entry, std::string_view column) {
  for (const auto& [name, text] : entry.hand.extra) {
    if (name == column) return text;
  }
  for (const auto& [name, text] : first(entry).kept) {
    if (kept_column(name) == column) return text;
  }
  return {};
}

}  // namespace annals
