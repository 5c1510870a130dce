// The classes that do something: Document, Reader, Chronology. What takes long runs without the GIL.
#include "values.h"

using namespace nb::literals;

namespace {

using annals::Chronology;
using annals::Document;
using annals::Reader;

// A word of an enumeration, by its place in a list of words.
template <class E>
E named(std::string_view given, std::initializer_list<std::string_view> words, const char* what) {
  int place = 0;
  std::string known;
  for (const std::string_view word : words) {
    if (word == given) return static_cast<E>(place);
    ++place;
    known.append(known.empty() ? "" : ", ").append(word);
  }
  raise({annals::ErrorKind::bad_value, "'" + std::string(given) + "' is none of " + known, what});
}

template <class E>
std::vector<E> all_named(const std::vector<std::string>& given, std::initializer_list<std::string_view> words,
                         const char* what) {
  std::vector<E> out;
  for (const std::string& word : given) out.push_back(named<E>(word, words, what));
  return out;
}

annals::Hints hints(nb::handle date, std::optional<std::string> id, std::optional<std::string> title,
                    std::optional<std::string> url, std::optional<std::string> language) {
  return {.id = id.value_or(""),
          .title = title.value_or(""),
          .url = url.value_or(""),
          .language = language.value_or(""),
          .published = day_of(date, "date")};
}

std::string content(nb::handle given) {
  if (nb::isinstance<nb::bytes>(given)) {
    const nb::bytes bytes = nb::borrow<nb::bytes>(given);
    return {bytes.c_str(), bytes.size()};
  }
  return nb::cast<std::string>(given);
}

// The cells of a column, as the values that Python has for its type.
nb::list cells(const Chronology& self, const std::string& name) {
  using Type = annals::Column::Type;
  std::optional<Type> type;
  for (const annals::Column& column : annals::columns()) {
    if (column.name == name) type = column.type;
  }
  nb::list out;
  for (std::size_t row = 0; row < self.size(); ++row) {
    if (type == Type::list) {
      out.append(nb::cast(self.list(row, name)));
      continue;
    }
    const std::string text = self.cell(row, name);
    if (type == Type::count) {
      out.append(std::stol(text));
    } else if (type == Type::share) {
      out.append(std::stod(text));
    } else {
      out.append(text);
    }
  }
  return out;
}

std::string_view name_of(annals::Column::Type type) {
  static constexpr std::string_view names[] = {"text", "word", "day", "clock", "count", "share", "list", "address"};
  return names[static_cast<std::size_t>(type)];
}

// What takes long, without the GIL.
template <class Work>
auto unlocked(Work work) {
  const nb::gil_scoped_release free;
  return work();
}

nb::object frames(const char* function, nb::handle self) {
  return nb::module_::import_("annals._frames").attr(function)(self);
}

// As a person would write it: a list with "; " between two, None as nothing, a date as ISO text.
std::string cell_of(nb::handle value) {
  if (value.is_none()) return {};
  if (nb::isinstance<nb::list>(value) || nb::isinstance<nb::tuple>(value)) {
    std::string out;
    for (const nb::handle item : value) out.append(out.empty() ? "" : "; ").append(cell_of(item));
    return out;
  }
  return nb::cast<std::string>(nb::str(value));
}

// One word, or several.
std::vector<std::string> words_of(nb::handle given) {
  if (nb::isinstance<nb::str>(given)) return {nb::cast<std::string>(given)};
  std::vector<std::string> out;
  for (const nb::handle item : given) out.push_back(nb::cast<std::string>(item));
  return out;
}

// The first or the last day of what is written: "2025-02-27", a date; "2025-02" and "2025" too.
std::optional<annals::Day> side_of(nb::handle given, const char* name, bool last) {
  if (given.is_none()) return std::nullopt;
  const std::string text = nb::cast<std::string>(nb::str(given));
  const bool year = text.size() == 4, month = text.size() == 7;
  const auto first = annals::day(year ? text + "-01-01" : month ? text + "-01" : text);
  if (!first || (!year && !month)) return day_of(given, name);
  if (!last) return first;
  const std::chrono::year_month_day begin(*first);
  if (year) return annals::Day(begin.year() / std::chrono::December / 31);
  return annals::Day(begin.year() / begin.month() / std::chrono::last);
}

std::vector<annals::Correction> corrections_of(nb::handle given) {
  std::vector<annals::Correction> out;
  for (const nb::handle item : given) {
    annals::Correction correction;
    for (const auto [key, value] : nb::cast<nb::dict>(item)) {
      const std::string column = nb::cast<std::string>(key);
      std::string text = cell_of(value);
      if (column == "id") {
        correction.id = text;
      } else {
        correction.cells.emplace_back(column, text);
      }
    }
    out.push_back(std::move(correction));
  }
  return out;
}

void bind_chronology(nb::module_& module) {
  nb::class_<annals::Change>(module, "Change", "A difference between two chronologies.")
      .def_prop_ro("kind",
                   [](const annals::Change& self) {
                     static constexpr std::string_view names[] = {"added", "gone", "changed"};
                     return std::string(names[static_cast<std::size_t>(self.kind)]);
                   })
      .def_ro("row", &annals::Change::row, "As it is in the newer chronology; of what is gone, in the older.")
      .def_prop_ro(
          "cells",
          [](const annals::Change& self) {
            nb::dict out;
            for (const annals::Change::Cell& cell : self.cells)
              out[cell.column.c_str()] = nb::make_tuple(cell.before, cell.after);
            return out;
          },
          nb::sig("def cells(self) -> dict[str, tuple[str, str]]"), "Of what is changed: column → (before, after).")
      .def("__repr__", [](nb::handle self) {
        return "<Change " + nb::cast<std::string>(self.attr("kind")) + ": " +
               nb::cast<std::string>(nb::repr(self.attr("row"))) + ">";
      });

  nb::class_<annals::Edits>(module, "Edits", "The corrections in a file that a person changed.")
      .def("__len__", &annals::Edits::size);

  nb::class_<Chronology>(module, "Chronology", "Rows in order of time. Iterates; chronology[0] is the first row.")
      .def(nb::init<>(), "An empty one.")
      .def("__len__", &Chronology::size)
      .def("__getitem__",
           [](const Chronology& self, nb::ssize_t at) {
             const auto size = static_cast<nb::ssize_t>(self.size());
             if (at < 0) at += size;
             if (at < 0 || at >= size) throw nb::index_error();
             return self[static_cast<std::size_t>(at)];
           })
      .def(
          "__iter__", [](const Chronology& self) { return nb::iter(nb::cast(self.rows())); },
          nb::sig("def __iter__(self) -> typing.Iterator[Row]"))
      .def_prop_ro("rows", &Chronology::rows, nb::rv_policy::copy)
      .def("column", &cells, "name"_a, nb::sig("def column(self, name: str) -> list[typing.Any]"),
           "The cells of a column: str, int, float, or list[str]. An empty str for each row where no column is called "
           "so.")
      .def(
          "filter",
          [](const Chronology& self, nb::object since, nb::object until, nb::object status, nb::object kind,
             nb::object precision, double min_confidence, nb::object about, nb::object locations, nb::object sources,
             nb::object tags, std::string match) {
            annals::Filter filter{.since = side_of(since, "since", false), .until = side_of(until, "until", true)};
            filter.statuses = all_named<annals::Status>(words_of(status),
                                                        {"happened", "planned", "hypothetical", "ongoing"}, "status");
            filter.kinds = all_named<annals::Kind>(words_of(kind), {"event", "statement", "state"}, "kind");
            filter.precisions = all_named<annals::Precision>(
                words_of(precision),
                {"day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "range"},
                "precision");
            filter.min_confidence = min_confidence;
            filter.about = words_of(about);
            filter.locations = words_of(locations);
            filter.sources = words_of(sources);
            filter.tags = words_of(tags);
            filter.match = std::move(match);
            return self.filtered(filter);
          },
          nb::kw_only(), "since"_a = nb::none(), "until"_a = nb::none(), "status"_a = nb::list(), "kind"_a = nb::list(),
          "precision"_a = nb::list(), "min_confidence"_a = 0.0, "about"_a = nb::list(), "locations"_a = nb::list(),
          "sources"_a = nb::list(), "tags"_a = nb::list(), "match"_a = "",
          nb::sig(
              "def filter(self, *, since: datetime.date | str | int | None = None, until: datetime.date | str | int | "
              "None "
              "= None, status: str | typing.Sequence[str] = (), kind: str | typing.Sequence[str] = (), "
              "precision: str | typing.Sequence[str] = (), min_confidence: float = 0.0, "
              "about: str | typing.Sequence[str] = (), locations: str | typing.Sequence[str] = (), "
              "sources: str | typing.Sequence[str] = (), tags: str | typing.Sequence[str] = (), match: str = '') -> "
              "Chronology"),
          "The rows that are asked for; what is not given asks for nothing. since and until take a day, a month "
          "'2025-02' "
          "or a year, the others one word or several. AnnalsError(kind='bad_value') for a word that is none.")
      .def("top", &Chronology::top, "count"_a, "The rows of the greatest weight, at most so many, in order of time.")
      .def(
          "apply", [](Chronology& self, const annals::Edits& edits) { return self.apply(edits); }, "edits"_a,
          "Puts the corrections of a file into the rows.")
      .def(
          "correct", [](Chronology& self, nb::handle corrections) { return self.correct(corrections_of(corrections)); },
          "corrections"_a,
          nb::sig("def correct(self, corrections: typing.Iterable[dict[str, typing.Any]]) -> EditReport"),
          "Corrects rows: [{'id': row.id, 'label': '…', 'tags': ['a', 'b']}, {'id': …, 'keep': 'no'}]. Without an id, "
          "a row of "
          "your own, "
          "with at least "
          "label and start_date.")
      .def(
          "to_bytes",
          [](const Chronology& self, const std::string& format, const std::string& title) {
            const annals::Written written =
                taken(unlocked([&] { return annals::write(self, format, {.title = title}); }));
            return nb::bytes(written.bytes.data(), written.bytes.size());
          },
          "format"_a, "title"_a = "",
          "The chronology in a format of annals.formats(), as bytes. AnnalsError(kind='bad_value') where there is none "
          "such.")
      .def(
          "to_json",
          [](const Chronology& self) { return taken(unlocked([&] { return annals::write(self, "json"); })).bytes; },
          "All that is known, as one JSON document (docs/formats.md).")
      .def(
          "to_csv",
          [](const Chronology& self) { return taken(unlocked([&] { return annals::write(self, "csv"); })).bytes; },
          "As csv, for programs and databases.")
      .def(
          "save",
          [](const Chronology& self, const std::filesystem::path& path, const std::string& title,
             const std::string& format) {
            return taken(unlocked([&] { return annals::save(self, path, {.format = format, .title = title}); }));
          },
          "path"_a, "title"_a = "", "format"_a = "",
          nb::sig("def save(self, path: str | os.PathLike[str], title: str = '', format: str = '') -> list[str]"),
          "Writes a file that gets its name when it is complete; its ending chooses the format: x.xlsx, x.csv, x.json, "
          "x.html, x.docx …\n"
          "Gives what the format has no room for. AnnalsError: unwritable, or bad_value where the ending chooses none.")
      .def(
          "to_dict", [](nb::handle self) { return frames("to_dict", self); },
          nb::sig("def to_dict(self) -> list[dict[str, typing.Any]]"),
          "A dict for each row, with the fields of the JSON records.")
      .def(
          "to_pandas", [](nb::handle self) { return frames("to_pandas", self); },
          nb::sig("def to_pandas(self) -> pandas.DataFrame"),
          "A frame with the columns of csv: start_date, end_date and published are datetime64[s], lists are lists of "
          "str. Needs pandas.")
      .def(
          "to_arrow", [](nb::handle self) { return frames("to_arrow", self); },
          nb::sig("def to_arrow(self) -> pyarrow.Table"),
          "An Arrow table with the columns of csv: days are date32, lists are list<string>. Needs pyarrow.")
      .def(
          "_repr_html_", [](nb::handle self) { return frames("to_html", self); },
          nb::sig("def _repr_html_(self) -> str"))
      .def("__repr__", [](const Chronology& self) {
        return "<Chronology of " + std::to_string(self.size()) + (self.size() == 1 ? " row>" : " rows>");
      });
}

void bind_reading(nb::module_& module) {
  nb::class_<annals::Reading>(module, "Reading", "What one document, or several in a file, gave.")
      .def_ro("chronology", &annals::Reading::chronology)
      .def_ro("articles", &annals::Reading::articles)
      .def_prop_ro(
          "problems",
          [](const annals::Reading& self) {
            nb::list out;
            for (const annals::Error& error : self.problems) out.append(exception_of(error));
            return out;
          },
          nb::sig("def problems(self) -> list[annals._errors.AnnalsError]"), "Documents in it that could not be read.")
      .def_ro("notes", &annals::Reading::notes, "What a person should know.")
      .def_ro("dropped", &annals::Reading::dropped, "The time expressions that made no row, and why.");
}

void bind_document(nb::module_& module) {
  const auto made = [](auto make) {
    return
        [make](nb::handle content_given, nb::handle date, std::optional<std::string> id,
               std::optional<std::string> title, std::optional<std::string> url, std::optional<std::string> language) {
          return make(content_given, hints(date, std::move(id), std::move(title), std::move(url), std::move(language)));
        };
  };
#define ANNALS_HINTS                                                                                       \
  "date"_a = nb::none(), nb::kw_only(), "id"_a = nb::none(), "title"_a = nb::none(), "url"_a = nb::none(), \
  "language"_a = nb::none()
#define ANNALS_SIG(NAME, TYPE)                                                    \
  nb::sig("def " NAME "(content: " TYPE                                           \
          ", date: datetime.date | str | None = None, *, id: str | None = None, " \
          "title: str | None = None, url: str | None = None, language: str | None = None) -> Document")
  nb::class_<Document>(module, "Document",
                       "What a reader is given. `date` is the day of publication, which 'last week' counts from.")
      .def_static("file", made([](nb::handle given, annals::Hints hints) {
                    return Document::file(nb::cast<std::filesystem::path>(given), std::move(hints));
                  }),
                  "content"_a, ANNALS_HINTS, ANNALS_SIG("file", "str | os.PathLike[str]"),
                  "A file of any kind that Annals reads, or a folder of them.")
      .def_static("of", made([](nb::handle given, annals::Hints hints) {
                    return Document::bytes(content(given), std::move(hints));
                  }),
                  "content"_a, ANNALS_HINTS, ANNALS_SIG("of", "bytes | str"),
                  "The same, where you have its bytes: a page, a text, a mail, a PDF …")
      .def_static("html", made([](nb::handle given, annals::Hints hints) {
                    return Document::html(content(given), std::move(hints));
                  }),
                  "content"_a, ANNALS_HINTS, ANNALS_SIG("html", "str | bytes"), "A web page.")
      .def_static("text", made([](nb::handle given, annals::Hints hints) {
                    return Document::text(content(given), std::move(hints));
                  }),
                  "content"_a, ANNALS_HINTS, ANNALS_SIG("text", "str | bytes"),
                  "The words of an article and nothing else. They are not cleaned, so that offsets are yours.");
#undef ANNALS_HINTS
#undef ANNALS_SIG
}

void bind_reader(nb::module_& module) {
  nb::class_<Reader>(module, "Reader", "The rules of one language, made once and shared by threads.")
      .def(
          "__init__",
          [](Reader* self, const std::optional<std::filesystem::path>& rules, const std::string& region,
             const std::string& mode, const std::string& prefer, bool any_language, std::size_t max_bytes) {
            const annals::ReaderOptions options{
                .rules = rules.value_or(std::filesystem::path()),
                .region = region,
                .mode = named<annals::Mode>(mode, {"auto", "news", "narrative"}, "mode"),
                .prefer = named<annals::Preference>(prefer, {"context", "past", "future", "nearest"}, "prefer"),
                .any_language = any_language,
                .max_bytes = max_bytes};
            new (self) Reader(taken(unlocked([&] { return Reader::make(options); })));
          },
          nb::kw_only(), "rules"_a = nb::none(), "region"_a = "", "mode"_a = "auto", "prefer"_a = "context",
          "any_language"_a = false, "max_bytes"_a = std::size_t{64} << 20,
          nb::sig("def __init__(self, *, rules: str | os.PathLike[str] | None = None, region: str = '', mode: str = "
                  "'auto', "
                  "prefer: str = 'context', "
                  "any_language: bool = False, max_bytes: int = 67108864) -> None"),
          "rules is the folder of a rule pack; without, English, which is built in. AnnalsError: not_found, bad_rule, "
          "bad_value.")
      .def(
          "read",
          [](const Reader& self, const Document& document) {
            return taken(unlocked([&] { return self.read(document); }));
          },
          "document"_a, "AnnalsError where no document could be read.")
      .def(
          "dates",
          [](const Reader& self, const Document& document) {
            return taken(unlocked([&] { return self.times(document); })).found;
          },
          "document"_a, "The time expressions alone, in order of the article's text.")
      .def(
          "article",
          [](const Reader& self, const Document& document) {
            return taken(unlocked([&] { return self.article(document); }));
          },
          "document"_a, "The article alone.")
      .def(
          "explain",
          [](const Reader& self, const Document& document, bool times) {
            const Reader::Depth depth = times ? Reader::Depth::times : Reader::Depth::rows;
            return taken(unlocked([&] { return self.explain(document, depth); }));
          },
          "document"_a, nb::kw_only(), "times"_a = false,
          "How each time expression came to its row, or to its value, for a person.")
      .def(
          "load",
          [](const Reader& self, nb::handle bytes, const std::string& name) {
            const std::string given = content(bytes);
            std::vector<annals::Error> problems;
            Chronology chronology = taken(unlocked([&] { return self.load(given, name, &problems); }));
            if (chronology.empty() && !problems.empty()) raise(problems.front());
            for (const annals::Error& problem : problems) {
              nb::module_::import_("warnings")
                  .attr("warn")(annals::text(problem), nb::module_::import_("annals._errors").attr("AnnalsWarning"), 3);
            }
            return chronology;
          },
          "content"_a, "name"_a = "", nb::sig("def load(self, content: bytes | str, name: str = '') -> Chronology"),
          "A chronology that was saved as JSON, JSON lines, csv or xlsx, with what a person corrected in it.")
      .def(
          "edits",
          [](const Reader& self, nb::handle bytes, const std::string& name) {
            return taken(self.edits(content(bytes), name));
          },
          "content"_a, "name"_a = "", nb::sig("def edits(self, content: bytes | str, name: str = '') -> Edits"),
          "The corrections in such a file, for Chronology.apply.");
}

}  // namespace

NB_MODULE(_annals, module) {
  module.doc() = "The compiled part of annals.";
  bind_values(module);
  bind_chronology(module);
  bind_reading(module);
  bind_document(module);
  bind_reader(module);
  module.def(
      "merge",
      [](nb::args given) {
        std::vector<Chronology> parts;
        for (const nb::handle part : given) {
          if (nb::isinstance<Chronology>(part)) {
            parts.push_back(nb::cast<Chronology>(part));
          } else {
            for (const nb::handle one : part) parts.push_back(nb::cast<Chronology>(one));
          }
        }
        return unlocked([&] { return annals::merged(parts); });
      },
      nb::sig("def merge(*parts: Chronology | typing.Iterable[Chronology]) -> Chronology"),
      "All of them as one: what several articles tell of the same event is one row with all its sources. Chronologies, "
      "or "
      "lists of them, in any order.");
  module.def("diff", &annals::diff, "before"_a, "after"_a, "What is new, gone and changed, in order of time.");
  module.def(
      "columns",
      [] {
        std::vector<std::pair<std::string, std::string>> out;
        for (const annals::Column& column : annals::columns()) out.emplace_back(column.name, name_of(column.type));
        return out;
      },
      "The columns of a chronology as tables have it: (name, type); type is text, word, day, clock, count, share, list "
      "or address.");
  module.def(
      "formats",
      [] {
        std::vector<std::string> out;
        for (const annals::Format& format : annals::formats()) {
          if (format.missing.empty()) out.emplace_back(format.name);
        }
        return out;
      },
      "The formats that a chronology can be written in.");
}
