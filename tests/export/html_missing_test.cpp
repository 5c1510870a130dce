// A build without the page. The stand-in below takes the place of what cmake/page.cmake generates: an object file of the
// program itself goes before one of a library.
#include <gtest/gtest.h>

#include "export/embedded_page.h"
#include "export/html.h"

namespace annals {

std::span<const EmbeddedFile> embedded_page() {
  static constexpr EmbeddedFile missing[] = {{"missing", "node and npm were not there when it was built"}};
  return missing;
}

namespace {

TEST(HtmlMissing, SaysWhy) {
  EXPECT_EQ(html_missing(), "node and npm were not there when it was built");
  const Result<std::string> page = html("{}");
  ASSERT_FALSE(page);
  EXPECT_EQ(page.error().kind, ErrorKind::unsupported);
  EXPECT_EQ(page.error().text(), "this build has no html: node and npm were not there when it was built");
}

}  // namespace
}  // namespace annals
