// Holds an output against the file of what it should be, tests/cases/export/NAME. With ANNALS_WRITE_GOLDEN in the environment
// the files are written instead; read what changed before you commit it.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace annals {

inline void expect_golden(const std::string& name, const std::string& got) {
  const std::string path = std::string(ANNALS_SOURCE_DIR) + "/tests/cases/export/" + name;
  if (std::getenv("ANNALS_WRITE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << got;
  std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file) << path;
  const std::string expected{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(got, expected) << "differs from " << path;
}

}  // namespace annals
