// Code-point offsets against their slow twin: counting from the beginning.
#include "text/offsets.h"

#include <gtest/gtest.h>

#include <random>

#include "text/utf8.h"

namespace annals::testing {
namespace {

void expect_all_offsets(const std::string& text) {
  const CodePointOffsets offsets(text);
  for (std::size_t byte = 0;; byte = next_code_point(text, byte)) {
    ASSERT_EQ(offsets.of(byte), code_point_count(std::string_view(text).substr(0, byte))) << text << " at " << byte;
    if (byte == text.size()) break;
  }
}

TEST(CodePointOffsets, CountCodePoints) {
  EXPECT_EQ(CodePointOffsets("Málaga, 3 May").of(9), 8u);
  EXPECT_EQ(CodePointOffsets("Malaga, 3 May").of(8), 8u);
  EXPECT_EQ(CodePointOffsets("\U0001F600").of(4), 1u);
  EXPECT_EQ(CodePointOffsets("").of(0), 0u);
}

TEST(CodePointOffsets, AgreeWithCountingAroundBlocks) {
  for (std::size_t size = 0; size < 200; ++size) {
    expect_all_offsets(std::string(size, 'a'));
    expect_all_offsets(std::string(size, 'a') + "é");
    expect_all_offsets("é" + std::string(size, 'a'));
    expect_all_offsets(std::string(size, 'a') + "\U0001F600" + std::string(63, 'b') + "é");
  }
}

TEST(CodePointOffsets, AgreeWithCountingAtRandom) {
  std::mt19937 random(31);
  for (int i = 0; i < 500; ++i) {
    std::string text;
    for (auto count = random() % 300; count > 0; --count) {
      const char* pieces[] = {"a", " ", "word ", "é", "\u2019", "\U0001F600", "мая"};
      text += pieces[random() % std::size(pieces)];
    }
    expect_all_offsets(text);
  }
}

}  // namespace
}  // namespace annals::testing
