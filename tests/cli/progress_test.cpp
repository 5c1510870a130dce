#include "cli/progress.h"

#include <gtest/gtest.h>

#include <sstream>

namespace annals {
namespace {

TEST(ProgressLine, FilesAndBytes) {
  const Journey known{500, 45'600'000};
  EXPECT_EQ(progress_line({135, 12'312'000}, known, 100),
            " 27%  ━━━━━━━━━━──────────────────────────────  135 of 500 files, 12.3 of 45.6 MB");
  EXPECT_EQ(progress_line({135, 12'312'000}, known, 60),
            " 27%  ━━━━━──────────────  135 of 500 files, 12.3 of 45.6 MB");
  EXPECT_EQ(progress_line({1, 0}, {4, std::nullopt}, 80),
            " 25%  ━━━━━━━━━━──────────────────────────────  1 of 4 files");
  EXPECT_EQ(progress_line({0, 512}, {1, 1024}, 34), " 50%  0 of 1 file, 0.5 of 1.0 kB");
  EXPECT_EQ(progress_line({1, 2'500'000'000}, {1, 2'500'000'000}, 40), "100%  1 of 1 file, 2.5 of 2.5 GB");
}

TEST(ProgressLine, NarrowTerminals) {
  EXPECT_EQ(progress_line({1, 0}, {4, std::nullopt}, 20), " 25%  1 of 4 files");
  EXPECT_EQ(progress_line({1, 0}, {4, std::nullopt}, 17), " 25%");
  EXPECT_EQ(progress_line({1, 0}, {4, std::nullopt}, 3), "");
}

// Files grow while they are read, and there may be nothing in them.
TEST(ProgressLine, NeverMoreThanAll) {
  EXPECT_EQ(progress_line({2, 3000}, {2, 2000}, 36), "100%  2 of 2 files, 2.0 of 2.0 kB");
  EXPECT_EQ(progress_line({0, 0}, {2, 0}, 30), "  0%  0 of 2 files, 0 of 0 B");
}

TEST(Progress, IsNotThereWhereNobodyLooks) {
  std::istringstream in;
  std::string err;
  Console console{.in = in, .out = {}, .err = [&](std::string_view text) { err += text; }};
  {
    Progress progress(console, {3, std::nullopt});
    progress.reached({1, 0});
    progress.aside([&] { console.err("words\n"); });
  }
  EXPECT_EQ(err, "words\n");
}

}  // namespace
}  // namespace annals
