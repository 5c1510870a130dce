// Many threads parse their first page at the same moment. libxml2's own setting up once made two of them wait for each other;
// a program of its own, since in a process that has parsed before there is nothing left to set up.
#include <gtest/gtest.h>

#include <barrier>
#include <string>
#include <thread>
#include <vector>

#include "page/html_tree.h"

namespace annals {
namespace {

TEST(HtmlTree, IsReadByManyThreadsFromTheStart) {
  constexpr int threads = 8;
  std::barrier start(threads);
  std::vector<std::size_t> nodes(threads);
  std::vector<std::thread> readers;
  for (int i = 0; i < threads; ++i) {
    readers.emplace_back([&, i] {
      start.arrive_and_wait();
      for (int page = 0; page < 50; ++page)
        nodes[static_cast<std::size_t>(i)] +=
            parse_html("<html><body><p>The bill passed on Tuesday.</p></body></html>").nodes.size();
    });
  }
  for (std::thread& reader : readers) reader.join();
  for (const std::size_t count : nodes) EXPECT_EQ(count, nodes.front());
  EXPECT_GT(nodes.front(), 0U);
}

}  // namespace
}  // namespace annals
