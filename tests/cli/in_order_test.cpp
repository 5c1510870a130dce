#include "cli/in_order.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>
#include <vector>

namespace annals {
namespace {

std::vector<int> squares(unsigned threads, int count, int stop_after) {
  int given = 0;
  std::vector<int> used;
  in_order<int, int>(
      threads, [&]() -> std::optional<int> { return given < count ? std::optional(given++) : std::nullopt; },
      [](int number) {
        std::this_thread::sleep_for(std::chrono::microseconds(number % 7 * 50));  // later ones often done first
        return number * number;
      },
      [&](int square) {
        used.push_back(square);
        return static_cast<int>(used.size()) < stop_after;
      });
  return used;
}

TEST(InOrder, ResultsKeepTheOrder) {
  std::vector<int> expected;
  for (int i = 0; i < 500; ++i) expected.push_back(i * i);
  for (const unsigned threads : {1U, 2U, 7U}) EXPECT_EQ(squares(threads, 500, 1000), expected) << threads;
}

TEST(InOrder, Stops) {
  for (const unsigned threads : {1U, 4U}) EXPECT_EQ(squares(threads, 500, 10).size(), 10U) << threads;
}

TEST(InOrder, NothingGivesNothing) {
  for (const unsigned threads : {1U, 4U}) EXPECT_TRUE(squares(threads, 0, 10).empty());
}

}  // namespace
}  // namespace annals
