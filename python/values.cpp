// One class for each type of the library's that is nothing but values.
#include "values.h"

using namespace nb::literals;

namespace {

std::string word(auto value) {
  return std::string(name(value));
}

nb::object clock_of(const annals::Time& time) {
  if (!time.clock) return nb::none();
  const auto of_day = time.clock->of_day.count();
  return nb::module_::import_("datetime").attr("time")(of_day / 3600, of_day / 60 % 60, of_day % 60);
}

nb::object first_date(const annals::Time& time) {
  return time.days ? date_of(time.days->first) : nb::none();
}
nb::object last_date(const annals::Time& time) {
  return time.days ? date_of(time.days->last) : nb::none();
}
std::optional<std::string> first_day(const annals::Time& time) {
  return time.days ? std::optional(annals::iso(time.days->first)) : std::nullopt;
}
std::optional<std::string> last_day(const annals::Time& time) {
  return time.days ? std::optional(annals::iso(time.days->last)) : std::nullopt;
}

// What Row and Found say of their times, the same for both.
template <class T>
void bind_time(nb::class_<T>& type) {
  type.def_prop_ro(
          "start_date", [](const T& self) { return first_day(self.time); },
          "First day that the time allows, ISO text, '-0043-03-15' for a year BC; None where it has no days.")
      .def_prop_ro(
          "end_date", [](const T& self) { return last_day(self.time); }, "Last day; of a single day, the same.")
      .def_prop_ro(
          "clock", [](const T& self) { return clock_of(self.time); },
          nb::sig("def clock(self) -> datetime.time | None"), "The time of day, of a range that of its beginning.")
      .def_prop_ro(
          "precision", [](const T& self) { return word(self.time.precision); },
          "day, week, month, season, quarter, half, year, decade, century, or range.")
      .def_prop_ro(
          "relation", [](const T& self) { return word(self.time.relation); },
          "at, or the side of the named time that is meant: before, after, until, by, from, since.")
      .def_prop_ro(
          "edtf", [](const T& self) { return self.time.edtf; }, "The time in EDTF (ISO 8601-2); may be empty.")
      .def_prop_ro(
          "timex3",
          [](const T& self) {
            nb::dict out;
            const annals::Timex3& timex = self.time.timex3;
            if (timex.value.empty()) return out;
            out["type"] = timex.type;
            out["value"] = timex.value;
            if (!timex.modifier.empty()) out["mod"] = timex.modifier;
            if (!timex.quant.empty()) out["quant"] = timex.quant;
            if (!timex.freq.empty()) out["freq"] = timex.freq;
            return out;
          },
          nb::sig("def timex3(self) -> dict[str, str]"),
          "The time in TIMEX3: type, value, and where they apply mod, quant, freq.");
}

}  // namespace

nb::object exception_of(const annals::Error& error) {
  return nb::module_::import_("annals._errors")
      .attr("AnnalsError")(word(error.kind), error.message, error.place, error.hint);
}

void raise(const annals::Error& error) {
  const nb::object exception = exception_of(error);
  PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(exception.ptr())), exception.ptr());
  throw nb::python_error();
}

std::optional<annals::Day> day_of(nb::handle given, const char* name) {
  if (given.is_none()) return std::nullopt;
  const nb::object iso =
      nb::isinstance<nb::str>(given) ? nb::borrow(given) : nb::getattr(given, "isoformat", nb::none());
  if (iso.is_none()) throw nb::type_error((std::string(name) + " is a datetime.date, ISO text or None").c_str());
  const std::string text = nb::cast<std::string>(nb::isinstance<nb::str>(given) ? iso : iso());
  const std::size_t time = text.find_first_of("T ");
  const std::optional<annals::Day> day = annals::day(std::string_view(text).substr(0, time));
  if (!day)
    raise({annals::ErrorKind::bad_value, "'" + text + "' is no day of the calendar", name,
           "a day is written 2025-02-27"});
  return day;
}

nb::object date_of(annals::Day day) {
  const std::chrono::year_month_day date(day);
  const int year = static_cast<int>(date.year());
  if (year < 1 || year > 9999) return nb::none();
  return nb::module_::import_("datetime")
      .attr("date")(year, static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

void bind_values(nb::module_& module) {
  using annals::Article;
  using annals::Block;
  using annals::Citation;
  using annals::Dropped;
  using annals::EditReport;
  using annals::Found;
  using annals::Row;

  nb::class_<Citation>(module, "Citation", "Where a row was read: a sentence of an article.")
      .def_ro("source", &Citation::source, "The document's id.")
      .def_ro("title", &Citation::title)
      .def_ro("url", &Citation::url)
      .def_ro("published", &Citation::published, "ISO day; may be empty.")
      .def_ro("place", &Citation::place, "'p. 4', '¶ 17', '00:00:20', a heading; may be empty.")
      .def_ro("sentence", &Citation::sentence, "The whole sentence, as it stands in the text.")
      .def_ro("expression", &Citation::expression, "The words that give the time.")
      .def_ro("begin", &Citation::begin, "Where the expression begins in the article's text.")
      .def_ro("end", &Citation::end)
      .def_ro("rule", &Citation::rule)
      .def_ro("counted_from", &Citation::counted_from)
      .def("__repr__", [](const Citation& self) { return "<Citation of " + self.source + ": " + self.sentence + ">"; });

  nb::class_<Row> row(module, "Row",
                      "One event at one time, and where that is known from. docs/formats.md describes each field.");
  row.def_ro("id", &Row::id, "The same in every run.")
      .def_ro("date_text", &Row::date_text, "The time in words: 'early October 2020'.")
      .def_ro("label", &Row::label, "What happened, without its time.")
      .def_prop_ro(
          "status", [](const Row& self) { return word(self.status); }, "happened, planned, hypothetical or ongoing.")
      .def_prop_ro(
          "kind", [](const Row& self) { return word(self.kind); }, "event, statement or state.")
      .def_ro("according_to", &Row::according_to,
              "Who says so, in the text's words; empty where the text says it itself.")
      .def_ro("people", &Row::people, "Who is named in its sentences, in full.")
      .def_ro("organizations", &Row::organizations)
      .def_ro("locations", &Row::locations)
      .def_ro("weight", &Row::weight, "0 to 100: how much it matters to a reader of many.")
      .def_ro("confidence", &Row::confidence, "0 to 1.")
      .def_ro("sources", &Row::sources, "At least one; the first is where the time is from.")
      .def_prop_ro(
          "conflicts",
          [](const Row& self) {
            std::vector<std::string> texts;
            for (const annals::Conflict& conflict : self.conflicts) texts.push_back(conflict.text);
            return texts;
          },
          "Where the sources contradict each other, in words.")
      .def_prop_ro(
          "sentence", [](const Row& self) { return self.sources.front().sentence; }, "Of the first source.")
      .def_prop_ro(
          "expression", [](const Row& self) { return self.sources.front().expression; }, "Of the first source.")
      .def_prop_ro(
          "source", [](const Row& self) { return self.sources.front().source; }, "Of the first source.")
      .def_prop_ro(
          "title", [](const Row& self) { return self.sources.front().title; }, "Of the first source.")
      .def_prop_ro(
          "url", [](const Row& self) { return self.sources.front().url; }, "Of the first source.")
      .def_prop_ro(
          "published", [](const Row& self) { return self.sources.front().published; }, "Of the first source, ISO day.")
      .def_prop_ro(
          "place", [](const Row& self) { return self.sources.front().place; }, "Of the first source.")
      .def_prop_ro(
          "keep", [](const Row& self) { return word(self.keep); }, "A person's: '', 'no' (struck) or 'yes'.")
      .def_ro("note", &Row::note)
      .def_ro("tags", &Row::tags)
      .def_ro("edited", &Row::edited, "The columns that a person changed.")
      .def_prop_ro(
          "extra",
          [](const Row& self) {
            nb::dict out;
            for (const auto& [column, text] : self.extra) out[column.c_str()] = text;
            return out;
          },
          nb::sig("def extra(self) -> dict[str, str]"), "Columns that Annals does not know, and their cells.")
      .def("__repr__", [](const Row& self) { return "<Row " + self.date_text + ": " + self.label + ">"; });
  bind_time(row);
  row.def_prop_ro(
         "start", [](const Row& self) { return first_date(self.time); },
         nb::sig("def start(self) -> datetime.date | None"),
         "The first day as a date; None where Python has no such year.")
      .def_prop_ro(
          "end", [](const Row& self) { return last_date(self.time); }, nb::sig("def end(self) -> datetime.date | None"),
          "The last day as a date.");

  nb::class_<Found> found(module, "Found", "A time expression in a text, and what it means.");
  found.def_ro("begin", &Found::begin, "text[begin:end] of the text that was read are the words.")
      .def_ro("end", &Found::end)
      .def_ro("text", &Found::text)
      .def_ro("confidence", &Found::confidence)
      .def_ro("rule", &Found::rule)
      .def_ro("counted_from", &Found::counted_from, "'publication date 2025-02-27'; may be empty.")
      .def_prop_ro(
          "why", [](const Found& self) { return word(self.why); },
          "Why it has no value: no_reference, not_said, no_such_time, not_so_precise, out_of_range, not_understood; "
          "else "
          "empty.")
      .def_ro("reason", &Found::reason, "The same in words, for a person; may be empty.")
      .def("__repr__", [](const Found& self) {
        return "<Found '" + self.text + "': " + self.time.timex3.value +
               (self.reason.empty() ? "" : " (" + self.reason + ")") + ">";
      });
  bind_time(found);
  found
      .def_prop_ro(
          "type", [](const Found& self) { return self.time.timex3.type; }, "TIMEX3: DATE, TIME, DURATION or SET.")
      .def_prop_ro(
          "value", [](const Found& self) { return self.time.timex3.value; }, "TIMEX3: '2025-W08', 'P3W'.");

  nb::class_<Block>(module, "Block",
                    "A paragraph, heading, list_item, quote, caption or preformatted text of an article.")
      .def_prop_ro("kind", [](const Block& self) { return word(self.kind); })
      .def_ro("begin", &Block::begin, "In the article's text.")
      .def_ro("end", &Block::end);

  nb::class_<Article>(module, "Article", "A document without the furniture around it.")
      .def_ro("id", &Article::id)
      .def_ro("title", &Article::title)
      .def_ro("url", &Article::url)
      .def_ro("language", &Article::language, "'en'; empty where unknown.")
      .def_ro("text", &Article::text)
      .def_prop_ro(
          "date", [](const Article& self) { return self.published ? date_of(*self.published) : nb::none(); },
          nb::sig("def date(self) -> datetime.date | None"), "The day of publication.")
      .def_prop_ro(
          "published",
          [](const Article& self) {
            return self.published ? std::optional(annals::iso(*self.published)) : std::nullopt;
          },
          "The same as ISO text.")
      .def_prop_ro(
          "date_source", [](const Article& self) { return word(self.date_source); },
          "given, metadata, address, text, front_matter, mail, parts; empty where there is no date.")
      .def_ro("found_in", &Article::found_in, "'json-ld datePublished', 'published line'.")
      .def_ro("confidence", &Article::confidence, "Of the date, 0 to 1.")
      .def_prop_ro(
          "no_date", [](const Article& self) { return std::string(annals::text(self.no_date)); },
          "Why there is no date; else empty.")
      .def_ro("blocks", &Article::blocks)
      .def("__repr__", [](const Article& self) { return "<Article " + self.id + ": " + self.title + ">"; });

  nb::class_<Dropped>(module, "Dropped", "A time expression that made no row.")
      .def_ro("source", &Dropped::source)
      .def_ro("begin", &Dropped::begin)
      .def_ro("end", &Dropped::end)
      .def_ro("text", &Dropped::text)
      .def_prop_ro(
          "why", [](const Dropped& self) { return word(self.reason); },
          "habit, no_time, no_event, in_name, comparison, said_before, other_time or not_prose.")
      .def_ro("reason", &Dropped::words, "The same in words, for a person.")
      .def("__repr__", [](const Dropped& self) { return "<Dropped '" + self.text + "': " + self.words + ">"; });

  nb::class_<EditReport>(module, "EditReport", "What became of corrections.")
      .def_ro("edited", &EditReport::edited, "Rows.")
      .def_ro("struck", &EditReport::struck)
      .def_ro("added", &EditReport::added)
      .def_ro("not_found", &EditReport::not_found)
      .def_ro("notes", &EditReport::notes)
      .def_prop_ro(
          "problems",
          [](const EditReport& self) {
            nb::list out;
            for (const annals::Error& error : self.problems) out.append(exception_of(error));
            return out;
          },
          nb::sig("def problems(self) -> list[annals._errors.AnnalsError]"),
          "Cells that could not be taken; the rest was done.")
      .def("__repr__", [](const EditReport& self) {
        return "<EditReport: " + std::to_string(self.edited) + " edited, " + std::to_string(self.struck) + " struck, " +
               std::to_string(self.added) + " added, " + std::to_string(self.not_found) + " not found, " +
               std::to_string(self.problems.size()) + (self.problems.size() == 1 ? " problem>" : " problems>");
      });
}
