#include "cli/in_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stdexcept>
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

TEST(InOrder, FewAreUnderWay) {
  std::atomic<int> given = 0;
  int used = 0;
  int most = 0;
  in_order<int, int>(
      3, [&]() -> std::optional<int> { return given < 300 ? std::optional<int>(given++) : std::nullopt; },
      [](int number) {
        std::this_thread::sleep_for(
            std::chrono::microseconds(number == 0 ? 50'000 : 10));  // the others wait for the first
        return number;
      },
      [&](int number) {
        most = std::max(most, number == 0 ? given.load() : 0);
        return ++used > 0;
      });
  EXPECT_EQ(used, 300);
  EXPECT_LE(most, 12);
}

TEST(InOrder, ExceptionsComeOut) {
  for (const unsigned threads : {1U, 4U}) {
    for (const int thrower : {0, 1, 2}) {
      int given = 0;
      const auto throws = [&](int who, int number) {
        if (who == thrower && number == 50) throw std::runtime_error("x");
        return number;
      };
      EXPECT_THROW(
          (in_order<int, int>(
              threads, [&]() -> std::optional<int> { return throws(0, given++); },
              [&](int number) { return throws(1, number); }, [&](int number) { return throws(2, number) >= 0; })),
          std::runtime_error)
          << threads << ' ' << thrower;
    }
  }
}

TEST(InOrder, NothingGivesNothing) {
  for (const unsigned threads : {1U, 4U}) EXPECT_TRUE(squares(threads, 0, 10).empty());
}

}  // namespace
}  // namespace annals
