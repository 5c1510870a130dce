// The recognizer against its slow twin, and what holds of every text.
#include "recognize/recognize.h"

#include <gtest/gtest.h>

#include "embedded_rules.h"
#include "recognize/brute_force.h"
#include "recognize/random_text.h"
#include "rounds.h"
#include "text/utf8.h"

namespace annals::testing {
namespace {

struct LoadedPack {
  PackFiles files;
  Pack pack;
};

LoadedPack loaded(Result<PackFiles> files) {
  if (!files) throw std::runtime_error(files.error().text());
  auto pack = load_pack(*files);
  if (!pack) throw std::runtime_error(pack.error().text());
  return {*std::move(files), *std::move(pack)};
}

const LoadedPack& english() {
  static const LoadedPack pack = loaded(embedded_pack_files("en"));
  return pack;
}

const LoadedPack& spanish() {
  static const LoadedPack pack = loaded(pack_files_in(ANNALS_SOURCE_DIR "/tests/packs/es"));
  return pack;
}

std::string shown(std::string_view text, const std::vector<Mention>& mentions) {
  std::string out;
  for (const Mention& mention : mentions) {
    out += mention.rule->name + " \"" + std::string(mention.span.of(text)) + "\" in \"" +
           std::string(mention.extent.of(text)) + "\" " + annals::text(mention.meaning) +
           (mention.range == Mention::Range::none ? "" : " of a range") + "\n";
  }
  return out;
}

// The stages' own checks of one text; how many mentions it has.
std::size_t check(const std::string& text, const RuleSet& rules, DocumentKind kind) {
  const std::vector<Mention> found = recognize(text, rules, false, kind).mentions;
  EXPECT_EQ(shown(text, found), shown(text, recognize_by_brute_force(text, rules, kind))) << '"' << text << '"';
  std::size_t end = 0;
  for (const Mention& mention : found) {
    EXPECT_TRUE(mention.extent.contains(mention.span)) << text;
    EXPECT_LE(mention.extent.end, text.size()) << text;
    EXPECT_FALSE(mention.span.empty()) << text;
    EXPECT_TRUE(is_valid_utf8(mention.span.of(text)) && is_valid_utf8(mention.extent.of(text))) << text;
    EXPECT_TRUE(is_word_boundary(text, mention.extent.begin) && is_word_boundary(text, mention.extent.end)) << text;
    EXPECT_GE(mention.range == Mention::Range::end ? mention.span.begin : mention.extent.begin, end) << text;
    end = mention.range == Mention::Range::begin ? mention.span.end : mention.extent.end;
  }
  return found.size();
}

std::size_t check_random(const LoadedPack& pack, unsigned seed, int texts) {
  RandomText random(pack.files, pack.pack.rules, seed);
  std::size_t mentions = 0;
  for (int i = 0; i < texts && !::testing::Test::HasFailure(); ++i) {
    const auto kind = static_cast<DocumentKind>(static_cast<std::size_t>(i) % document_kind_names.size());
    mentions += check(random.next(), pack.pack.rules, kind);
  }
  return mentions;
}

TEST(Recognize, FindsWhatEachRuleFindsByItself) {
  const int texts = rounds(2000);
  EXPECT_GT(check_random(english(), 20250227, texts), static_cast<std::size_t>(texts));
}

TEST(Recognize, FindsWhatEachRuleFindsByItselfInSpanish) {
  const int texts = rounds(2000);
  EXPECT_GT(check_random(spanish(), 20250227, texts), static_cast<std::size_t>(texts));
}

TEST(Recognize, FindsTheSameAgain) {
  RandomText random(english().files, english().pack.rules, 1);
  std::string last = random.next();
  for (int i = 0; i < 500; ++i) {
    const std::string text = random.next();
    const std::string alone = shown(last, recognize(last, english().pack.rules).mentions);
    (void)recognize(text, english().pack.rules);
    EXPECT_EQ(shown(last, recognize(last, english().pack.rules).mentions), alone);
    last = text;
  }
}

TEST(Recognize, FindsTheSameByTheFilesAndByWhatTheBuildMadeOfThem) {
  const Pack compiled = *embedded_pack("en");
  RandomText random(english().files, english().pack.rules, 5);
  for (int i = 0; i < 5000 && !HasFailure(); ++i) {
    const std::string text = random.next();
    EXPECT_EQ(shown(text, recognize(text, compiled.rules).mentions),
              shown(text, recognize(text, english().pack.rules).mentions));
  }
}

TEST(Recognize, FindsNothingWhereNoRuleKnowsAWord) {
  std::mt19937 random(3);
  const std::vector<std::string> words = {"zbridge", "xRuiz", "Quux", "漢字", "\U0001F600", "%", "\n\n", "é", "¿"};
  for (int i = 0; i < 1000; ++i) {
    std::string text;
    for (int n = 0; n < 20; ++n) text += words[random() % words.size()] + " ";
    EXPECT_EQ(shown(text, recognize(text, english().pack.rules).mentions), "");
  }
  EXPECT_EQ(shown("", recognize("", english().pack.rules).mentions), "");
}

TEST(Recognize, TracesWhatItTookAndWhatLost) {
  const std::string text = "They marched on May 3.";
  EXPECT_TRUE(recognize(text, english().pack.rules).trace.empty());
  std::string taken;
  for (const MatchTrace& trace : recognize(text, english().pack.rules, true).trace) {
    if (trace.outcome == MatchTrace::Outcome::taken)
      taken += trace.rule->name + ":" + std::string(trace.span.of(text)) + " ";
    EXPECT_EQ(trace.winner != nullptr, trace.outcome == MatchTrace::Outcome::outranked);
  }
  EXPECT_EQ(taken, "month-day:May 3 ");
}

}  // namespace
}  // namespace annals::testing
