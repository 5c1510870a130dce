// The library as a program has it: nothing but its public headers.
#include <annals/annals.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

namespace annals {
namespace {

namespace fs = std::filesystem;

const fs::path source = ANNALS_SOURCE_DIR;

const Reader& english() {
  static const Reader reader = *Reader::make();
  return reader;
}

Chronology read(const std::string& text, Hints hints = {}) {
  return english().read(Document::text(text, std::move(hints)))->chronology;
}

std::string csv(const Chronology& chronology) {
  return write(chronology, "csv")->bytes;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "annals-api-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path_); }
  fs::path put(const std::string& name, std::string_view bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return path_ / name;
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

TEST(ApiReading, GivesRowsOfEveryKindOfDocument) {
  const fs::path documents = source / "samples/documents";
  for (const char* name : {"minutes.docx", "heating.eml", "interview.vtt", "town.rss", "boiler-log.txt"}) {
    const auto reading = english().read(Document::file(documents / name));
    ASSERT_TRUE(reading) << text(reading.error());
    EXPECT_FALSE(reading->chronology.empty()) << name;
    EXPECT_FALSE(reading->articles.empty()) << name;
    const auto same = english().read(Document::bytes(bytes_of(documents / name), {.id = (documents / name).string()}));
    ASSERT_TRUE(same) << name << ": " << text(same.error());
    EXPECT_EQ(same->chronology.size(), reading->chronology.size()) << name;
  }
}

TEST(ApiReading, KeepsAllFieldsOfARow) {
  const fs::path page = source / "samples/ferry-fire.html";
  const auto reading = english().read(Document::file(page, {.id = "ferry"}));
  const Row& row = reading->chronology[0];
  EXPECT_EQ(row.label, "The Marguerite Doyle was built");
  EXPECT_EQ(row.time.days, (Days{*day("1971-01-01"), *day("1971-12-31")}));
  EXPECT_EQ(row.time.precision, Precision::year);
  EXPECT_EQ(row.time.edtf, "1971");
  EXPECT_EQ(row.time.timex3, (Timex3{"DATE", "1971"}));
  const Citation& citation = row.sources.at(0);
  EXPECT_EQ(citation.source, "ferry");
  const Article& article = reading->articles.at(0);
  EXPECT_EQ(citation.title, article.title);
  EXPECT_EQ(article.date_source, DateSource::text) << article.found_in;
  EXPECT_NE(article.text.find(citation.sentence), std::string::npos);
  // Every cell of the table is what csv has.
  std::string header;
  for (const Column& column : columns()) header.append(header.empty() ? "" : ",").append(column.name);
  EXPECT_EQ(csv(reading->chronology).substr(0, header.size()), header);
  EXPECT_EQ(reading->chronology.cell(0, "label"), row.label);
  EXPECT_EQ(reading->chronology.cell(0, "start_date"), iso(row.time.days->first));
  EXPECT_EQ(reading->chronology.cell(0, "no_such_column"), "");
}

TEST(ApiReading, SaysWhyTimesMadeNoRow) {
  const auto reading =
      english().read(Document::text("He trains every Friday. He left on Tuesday. Nobody knows whether he came back."));
  ASSERT_TRUE(reading);
  ASSERT_EQ(reading->dropped.size(), 2U);
  EXPECT_EQ(reading->dropped[0].reason, DropReason::habit);
  EXPECT_EQ(reading->dropped[1].reason, DropReason::no_time);
  EXPECT_EQ(reading->dropped[1].text, "Tuesday");
  ASSERT_EQ(reading->notes.size(), 1U);
  EXPECT_EQ(reading->notes[0].find("--"), std::string::npos) << reading->notes[0];
  EXPECT_EQ(reading->articles[0].no_date, NoDate::no_date);
}

TEST(ApiReading, SaysWhoSaysSo) {
  const Chronology chronology = read("The mill burned on 3 May 1921, the fire brigade said.");
  ASSERT_EQ(chronology.size(), 1U);
  EXPECT_NE(chronology[0].according_to.find("fire brigade"), std::string::npos) << chronology[0].according_to;
  EXPECT_EQ(chronology.cell(0, "according_to"), chronology[0].according_to);
}

TEST(ApiReading, StopsBetweenDocuments) {
  std::stop_source stop;
  stop.request_stop();
  const auto reading = english().read(Document::text("He left in 2019."), stop.get_token());
  ASSERT_FALSE(reading);
  EXPECT_EQ(reading.error().kind, ErrorKind::stopped);
}

TEST(ApiReading, GoesOnWhereSomeDocumentsCannotBeRead) {
  const Folder folder;
  folder.put("a.txt", "The mill burned on 3 May 1921.");
  folder.put("b.txt", "It was built again in 1924.");
  folder.put("c.pdf", "%PDF-1.4 and nothing more");
  const auto reading = english().read(Document::file(folder.path()));
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->chronology.size(), 2U);
  ASSERT_EQ(reading->problems.size(), 1U);
  EXPECT_EQ(reading->problems[0].place, (folder.path() / "c.pdf").string());
  const auto article = english().article(Document::file(folder.path()));
  ASSERT_FALSE(article);
  EXPECT_EQ(article.error().kind, ErrorKind::unsupported);
}

TEST(ApiTimes, HaveTheirPlacesInBytesAndCodePoints) {
  const std::string words = "Málaga’s mayor spoke at 9:40 p.m. on May 3, 2019, and came back on 31 February 2020.";
  const auto times = english().times(Document::text(words));
  ASSERT_TRUE(times);
  ASSERT_EQ(times->found.size(), 2U);
  const Found& first = times->found[0];
  EXPECT_EQ(words.substr(first.byte_begin, first.byte_end - first.byte_begin), first.text);
  EXPECT_EQ(first.byte_begin - first.begin, 3U);
  ASSERT_TRUE(first.time.clock);
  EXPECT_EQ(first.time.clock->of_day, std::chrono::hours(21) + std::chrono::minutes(40));
  const Found& second = times->found[1];
  EXPECT_EQ(second.why, Unresolved::no_such_time);
  EXPECT_FALSE(second.time.days);
  EXPECT_FALSE(second.reason.empty());
}

TEST(ApiTimes, WithoutADayOfPublicationSayWhy) {
  const auto times = english().times(Document::text("He left last week."));
  ASSERT_EQ(times->found.size(), 1U);
  EXPECT_EQ(times->found[0].why, Unresolved::no_reference);
}

TEST(ApiErrors, HaveAKindAPlaceAndAHint) {
  struct Case {
    Document document;
    ErrorKind kind;
  };
  const Folder folder;
  const Case cases[] = {
      {Document::file(folder.path() / "none.html"), ErrorKind::not_found},
      {Document::text(" \n"), ErrorKind::not_text},
      {Document::bytes("\x89PNG\r\n\x1a\n" + std::string(100, '\0')), ErrorKind::not_document},
      {Document::text(
           "Die Fähre ist am Montag gesunken, und niemand weiß, warum das so war oder wer es hätte verhindern können. "
           "Die Polizei hat den Kapitän am Dienstag in der Stadt befragt und nicht wieder gehen lassen."),
       ErrorKind::wrong_language},
  };
  for (const Case& test : cases) {
    const auto reading = english().read(test.document);
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error().kind, test.kind) << text(reading.error());
    EXPECT_FALSE(reading.error().place.empty());
    EXPECT_EQ(text(reading.error()).find("--"), std::string::npos) << text(reading.error());
  }
  EXPECT_EQ(Reader::make({.rules = folder.path() / "none"}).error().kind, ErrorKind::not_found);
  EXPECT_EQ(Reader::make({.region = "zz"}).error().kind, ErrorKind::bad_value);
  EXPECT_EQ(write({}, "pptx").error().kind, ErrorKind::bad_value);
  EXPECT_EQ(save({}, folder.path() / "a.pptx").error().kind, ErrorKind::bad_value);
  EXPECT_EQ(save({}, folder.path() / "none/a.csv").error().kind, ErrorKind::unwritable);
  EXPECT_DEATH((void)english().read(Document::file("none.html"))->chronology, "none.html: no such file");
}

TEST(ApiChronologies, MergeToTheSameInAnyOrder) {
  std::vector<Chronology> parts;
  for (const auto& file : fs::directory_iterator(source / "samples/stories/mine-rescue")) {
    if (auto reading = english().read(Document::file(file.path()))) parts.push_back(reading->chronology);
  }
  ASSERT_GT(parts.size(), 1U);
  const std::string forwards = csv(merged(parts));
  std::reverse(parts.begin(), parts.end());
  EXPECT_EQ(csv(merged(parts)), forwards);
  Chronology grown;
  for (const Chronology& part : parts) grown = merged({grown, part});
  EXPECT_EQ(csv(grown), forwards);
  EXPECT_EQ(csv(merged({grown, grown})), forwards);
}

TEST(ApiChronologies, AreTheSameFromManyThreads) {
  const std::string page = bytes_of(source / "samples/quarry-homes.html");
  const std::string expected = csv(english().read(Document::html(page))->chronology);
  std::vector<std::string> got(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& one : got) {
      threads.emplace_back([&] { one = csv(english().read(Document::html(page))->chronology); });
    }
  }
  for (const std::string& one : got) EXPECT_EQ(one, expected);
}

TEST(ApiChronologies, AreFilteredAndCut) {
  const Chronology all = read("The mill burned on 3 May 1921. Ana Ruiz built it again in 1924. It will close in 2090.",
                              {.published = day("2020-01-01")});
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all.filtered({.until = day("1923-01-01")}).size(), 1U);
  EXPECT_EQ(all.filtered({.statuses = {Status::planned}}).size(), 1U);
  EXPECT_EQ(all.filtered({.precisions = {Precision::day}}).size(), 1U);
  EXPECT_EQ(all.filtered({.match = "MILL"}).size(), 1U);
  EXPECT_EQ(all.top(2).size(), 2U);
  EXPECT_EQ(all.size(), 3U);
}

TEST(ApiChronologies, TakeCorrectionsAndKeepThemWhenMerged) {
  Chronology chronology = read("The mill burned on 3 May 1921. It was built again in 1924.", {.id = "a"});
  const EditReport report = chronology.correct(
      {{chronology[0].id, {{"start_date", "4 May 1921"}, {"end_date", "4 May 1921"}, {"note", "see the diary"}}},
       {chronology[1].id, {{"keep", "no"}}},
       {"", {{"start_date", "1930-02-01"}, {"label", "The mill was sold"}}},
       {"no-such-id", {{"label", "Nothing"}}},
       {chronology[0].id, {{"status", "sometimes"}}}});
  EXPECT_EQ(report.edited, 1U);
  EXPECT_EQ(report.struck, 1U);
  EXPECT_EQ(report.added, 1U);
  EXPECT_EQ(report.problems.size(), 2U);
  ASSERT_EQ(chronology.size(), 3U);
  EXPECT_EQ(chronology[0].date_text, "4 May 1921");
  EXPECT_EQ(chronology[0].note, "see the diary");
  EXPECT_EQ(chronology[0].edited, (std::vector<std::string>{"start_date", "end_date"}));
  EXPECT_TRUE(chronology[0].conflicts.empty());
  EXPECT_EQ(chronology[1].keep, Keep::no);
  EXPECT_EQ(chronology[2].label, "The mill was sold");
  EXPECT_EQ(write(chronology, "markdown")->bytes.find("built again"), std::string::npos);
  EXPECT_NE(csv(chronology).find("built again"), std::string::npos);

  const Chronology both = merged({chronology, read("The old mill was torn down in 1950.", {.id = "b"})});
  ASSERT_EQ(both.size(), 4U);
  EXPECT_EQ(both[0].date_text, "4 May 1921");
  EXPECT_EQ(both[1].keep, Keep::no);
  EXPECT_EQ(both[2].label, "The mill was sold");
}

TEST(ApiChronologies, ComeBackFromEveryFormatThatIsForWork) {
  const Chronology chronology = english().read(Document::file(source / "samples/warehouse-trial.html"))->chronology;
  for (const char* format : {"json", "jsonl", "csv", "csv-excel", "xlsx"}) {
    const auto again = english().load(write(chronology, format)->bytes, std::string("case.") + format);
    ASSERT_TRUE(again) << format << ": " << text(again.error());
    EXPECT_EQ(again->size(), chronology.size()) << format;
    // A row of a table has one source, its first, and an hour without minutes is none that its cells can spell.
    for (const Change& change : diff(chronology, *again)) {
      for (const Change::Cell& cell : change.cells) {
        EXPECT_FALSE(std::string(format).starts_with("json")) << format;
        EXPECT_TRUE(cell.column == "sources" || cell.column == "time") << format << ": " << cell.column;
      }
    }
  }
  std::vector<Error> problems;
  EXPECT_FALSE(english().load("{\"label\": 3}\n", "broken.jsonl"));
  EXPECT_TRUE(english().load("{\"label\": 3}\n", "broken.jsonl", &problems));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].place, "broken.jsonl:1");
}

TEST(ApiChronologies, TakeTheCorrectionsOfAFile) {
  Chronology chronology = read(bytes_of(source / "samples/work/ferry.txt"), {.id = "samples/work/ferry.txt"});
  const Chronology before = chronology;
  const auto edits = english().edits(bytes_of(source / "samples/work/corrected.csv"), "corrected.csv");
  ASSERT_TRUE(edits) << text(edits.error());
  EXPECT_GT(edits->size(), 0U);
  const EditReport report = chronology.apply(*edits);
  EXPECT_GT(report.edited + report.struck + report.added, 0U);
  EXPECT_FALSE(diff(before, chronology).empty());
}

TEST(ApiChronologies, AreWrittenInEveryFormat) {
  const Folder folder;
  const Chronology chronology = read("The mill burned on 3 May 1921.");
  for (const Format& format : formats()) {
    const auto written = write(chronology, format.name, {.title = "The mill"});
    if (!format.missing.empty()) {
      EXPECT_EQ(written.error().kind, ErrorKind::unsupported);
      continue;
    }
    ASSERT_TRUE(written) << format.name;
    EXPECT_FALSE(written->bytes.empty()) << format.name;
    const fs::path path = folder.path() / format.name;
    ASSERT_TRUE(save(chronology, path, {.format = std::string(format.name), .title = "The mill"}));
    EXPECT_EQ(bytes_of(path), written->bytes) << format.name;
  }
  std::ostringstream out;
  ASSERT_TRUE(write(out, chronology, "csv"));
  EXPECT_EQ(out.str(), csv(chronology));
}

TEST(ApiChronologies, MayBeEmpty) {
  const Chronology none;
  EXPECT_TRUE(none.empty());
  EXPECT_TRUE(merged({}).empty());
  EXPECT_TRUE(merged({none, none}).empty());
  EXPECT_TRUE(diff(none, none).empty());
  EXPECT_TRUE(write(none, "csv"));
  EXPECT_TRUE(none.filtered({}).empty());
}

TEST(ApiExplanations, TellOfTimesAndRows) {
  const Document document = Document::text("He left last week.", {.published = day("2025-02-27")});
  EXPECT_NE(english().explain(document, Reader::Depth::times)->find("2025-W08"), std::string::npos);
  EXPECT_NE(english().explain(document)->find("He left"), std::string::npos);
}

TEST(ApiPacks, MayBeYourOwn) {
  const auto spanish = Reader::make({.rules = source / "tests/packs/es"});
  ASSERT_TRUE(spanish) << text(spanish.error());
  const auto times = spanish->times(Document::text("El 3 de mayo de 2019", {.language = "es"}));
  ASSERT_TRUE(times) << text(times.error());
  ASSERT_EQ(times->found.size(), 1U);
  EXPECT_EQ(iso(times->found[0].time.days->first), "2019-05-03");
}

}  // namespace
}  // namespace annals
