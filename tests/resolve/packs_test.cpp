// Packs as wholes: the embedded one of English, and the small Spanish one that shows that a language is a folder.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "compiled_rules.h"
#include "embedded_files.h"
#include "embedded_rules.h"
#include "resolve/marked_text.h"
#include "resolve/rule_check.h"
#include "rules/wording.h"

namespace annals::testing {
namespace {

Pack loaded(const Result<PackFiles>& files) {
  auto pack = files ? load_pack(*files) : Result<Pack>(files.error());
  if (!pack) throw std::runtime_error(pack.error().text());
  return *std::move(pack);
}

const Pack& spanish() {
  static const Pack pack = loaded(pack_files_in(ANNALS_SOURCE_DIR "/tests/packs/es"));
  return pack;
}

std::string faults(const Pack& pack) {
  std::string out;
  for (const RuleFault& fault : check_examples(pack).faults)
    out += fault.place + ": " + fault.rule + ": " + fault.message + "\n";
  return out;
}

TEST(Packs, ReadTheirOwnExamples) {
  EXPECT_EQ(faults(embedded_english()), "");
  EXPECT_EQ(faults(spanish()), "");
  EXPECT_GE(check_examples(embedded_english()).examples, 200u);
  EXPECT_GE(check_examples(spanish()).examples, 40u);
}

TEST(Packs, HaveAnExampleForEachRuleThatCanBeAMention) {
  for (const Pack* pack : {&embedded_english(), &spanish()}) {
    for (const Rule& rule : pack->rules.rules) {
      EXPECT_TRUE(!rule.mention || !rule.examples.empty()) << rule.file << ':' << rule.line << ": " << rule.name;
      EXPECT_TRUE(!rule.mention || is_time(rule.type())) << rule.file << ':' << rule.line << ": " << rule.name;
    }
  }
}

// What the embedded pack has and a directory's has not can't be told apart: they are the same files.
TEST(Packs, OfADirectoryAreThoseThatAreEmbedded) {
  const auto embedded = embedded_pack_files("en"), directory = pack_files_in(ANNALS_SOURCE_DIR "/rules/en");
  ASSERT_TRUE(embedded && directory);
  ASSERT_EQ(embedded->size(), directory->size());
  for (std::size_t i = 0; i < embedded->size(); ++i) {
    EXPECT_TRUE((*directory)[i].name.ends_with("/" + (*embedded)[i].name)) << (*directory)[i].name;
    EXPECT_EQ((*directory)[i].content, (*embedded)[i].content);
  }
}

TEST(Packs, ThatTheBuildCompiledAreWhatTheirFilesSay) {
  const auto english = std::ranges::find(compiled_rules(), "en", &EmbeddedFile::name);
  ASSERT_NE(english, compiled_rules().end());
  EXPECT_TRUE(compiled(loaded(embedded_pack_files("en"))) == english->content);
  EXPECT_EQ(faults(pack_of(compiled(spanish()))), "");
}

TEST(Packs, ThatAreNotThereAreErrors) {
  EXPECT_EQ(pack_files_in("no/such/pack").error().text(), "no/such/pack: no such directory");
  for (const std::string language : {"tlh", "page", ""}) {
    const std::string error = "there is no rule pack for the language '" + language + "'";
    EXPECT_EQ(embedded_pack(language).error().text(), error);
    EXPECT_EQ(embedded_pack_files(language).error().text(), error);
  }
  EXPECT_EQ(load_pack({}).error().text(), "the rule pack holds no .toml file");
}

// A wrong example is found, and said with its place.
TEST(RuleCheck, NamesWhatIsWrong) {
  const std::string rules = R"(layer = 1
yields = "date"
[last-unit]
pattern  = 'last {unit}'
value    = 'last(unit)'
examples = [
  { text = "last week", on = "2025-02-27", value = "2025-W08" },
  { text = "last week", on = "2025-02-27", value = "2025-W07" },
  { text = "last week", on = "2025-02-27", value = "2025-W08", mod = "START" },
  { text = "last week", on = "2025-02-27", value = "2025-W08", start = "2025-02-18" },
  { text = "last week", on = "2025-02-27", value = "2025-W08", end = "2025-02-24" },
  { text = "last weak", on = "2025-02-27", value = "2025-W08" },
  { text = "last week", on = "2025-02-30", value = "2025-W08" },
]
rejects  = [ "the last week of his life", "nothing" ]
)";
  const PackFiles files = {{"lexicon.toml", "[unit]\ntype = \"unit\"\n[unit.values]\nweek = \"week\"\n"},
                           {"rules.toml", rules}};
  EXPECT_EQ(faults(loaded(files)),
            "rules.toml:8: last-unit: \"last week\" said on 2025-02-27 is 2025-W08, not 2025-W07\n"
            "rules.toml:9: last-unit: \"last week\" said on 2025-02-27 has the modifier '', not 'START'\n"
            "rules.toml:10: last-unit: \"last week\" said on 2025-02-27 starts 2025-02-17, not 2025-02-18\n"
            "rules.toml:11: last-unit: \"last week\" said on 2025-02-27 ends 2025-02-23, not 2025-02-24\n"
            "rules.toml:12: last-unit: finds nothing in \"last weak\"\n"
            "rules.toml:13: last-unit: '2025-02-30' is no day\n"
            "rules.toml:3: last-unit: finds \"last week\" in \"the last week of his life\"\n");
}

// The same rules, another language: what a Spanish text says, by its own tenses.
TEST(Packs, SpanishTextsAreResolvedByTheirTenses) {
  const ResolveOptions said{.reference = date::sys_days(date::year{2025} / 2 / 27), .mode = Mode::news};
  const auto read = [&](const char* text) { return reading_of(text, spanish(), said); };
  EXPECT_EQ(read("La ley se aprobó el **martes**."), "2025-02-25  -  2025-02-25..2025-02-25");
  EXPECT_EQ(read("La ley se votará el **martes**."), "2025-03-04  -  2025-03-04..2025-03-04");
  EXPECT_EQ(read("Nació el **3 de febrero de 1985** en Málaga."), "1985-02-03  -  1985-02-03..1985-02-03");
  EXPECT_EQ(read("Lo anunciaron **la semana pasada**."), "2025-W08  -  2025-02-17..2025-02-23");
  EXPECT_EQ(read("Vivió **2,5 años** en París."), "P2Y6M  -  -");
  EXPECT_EQ(read("Salió por la **mañana**."), "none");
}

}  // namespace
}  // namespace annals::testing
