// Which words of a sentence are its verbs, in sentences whose words can be several things.
#include "syntax/readings.h"

#include <gtest/gtest.h>

#include <string>

#include "case_table.h"
#include "english.h"

namespace annals::testing {
namespace {

struct Read {
  std::string sentence;
  Parse parse;
  Structure structure;

  explicit Read(std::string text) : sentence(std::move(text)) {
    parse = read_words(sentence, {}, english());
    structure = read_sentence(parse, english());
  }

  std::string head_of(ChunkId k) const {
    if (k == kNoChunk) return "-";
    return std::string(parse.tokens[structure.chunks[k].head].word.span.of(sentence));
  }

  // "dropped of exports, is of demand": the finite verbs, each with the head of its subject.
  std::string verbs() const {
    std::string found;
    for (std::size_t id = 0; id < parse.clauses.size(); ++id) {
      const ChunkId verb = structure.verb_of[id];
      if (verb == kNoChunk || parse.clauses[id].kind == ClauseKind::participial) continue;
      if (!found.empty()) found += ", ";
      found += head_of(verb) + " of " + head_of(structure.subject_of[id]);
    }
    return found;
  }
};

TEST(Readings, FindTheVerbsAndTheirSubjects) {
  for (const Case& row : cases("syntax/readings.txt")) EXPECT_EQ(Read(row[1]).verbs(), row[0]) << row.place;
}

TEST(Readings, CostNothingWhereAllIsExplained) {
  for (const char* sentence :
       {"The council opened the bridge.", "Exports to China dropped.", "She said that prices rose."}) {
    const Read read(sentence);
    EXPECT_EQ(cost_of(read.parse, read.structure, english()), 0) << sentence;
  }
}

}  // namespace
}  // namespace annals::testing
