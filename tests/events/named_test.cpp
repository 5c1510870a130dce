// tests/cases/events/named.txt, line by line.
#include "events/named.h"

#include <gtest/gtest.h>

#include <fstream>

#include "embedded_rules.h"
#include "syntax/told_sentences.h"

namespace annals {
namespace {

std::string text_of(const WhoWhere& names) {
  std::string out;
  const auto add = [&](const char* letter, const std::vector<std::string>& list) {
    for (const std::string& name : list) out += std::string(" | ") + letter + " " + name;
  };
  add("P", names.people);
  add("O", names.organizations);
  add("L", names.locations);
  return out.empty() ? " |" : out;
}

TEST(Named, Table) {
  const Result<Pack> pack = embedded_pack("en");
  ASSERT_TRUE(pack);
  std::ifstream file(ANNALS_SOURCE_DIR "/tests/cases/events/named.txt");
  int cases = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t bar = line.find(" |");
    ASSERT_NE(bar, std::string::npos) << line;
    const std::string text = line.substr(0, bar);
    const DocumentNames names(text, pack->names, pack->grammar);
    const Span last = told_sentences(text, {}, pack->grammar).back();
    EXPECT_EQ(text_of(names.in(last.of(text))), line.substr(bar)) << line;
    ++cases;
  }
  EXPECT_GT(cases, 12);
}

}  // namespace
}  // namespace annals
