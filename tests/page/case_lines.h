// Lines of a data table in tests/cases/page: what is expected, two or more spaces, the text; # begins a comment line.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

namespace annals {

struct CaseLine {
  int number;
  std::string expected;
  std::string text;
};

inline std::vector<CaseLine> case_lines(const std::string& name) {
  std::ifstream in(std::string(ANNALS_SOURCE_DIR) + "/tests/cases/page/" + name);
  EXPECT_TRUE(in.good()) << name << " cannot be read";
  std::vector<CaseLine> cases;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t gap = line.find("  ");
    if (gap == std::string::npos) {
      ADD_FAILURE() << name << ":" << number << ": no two spaces in: " << line;
      continue;
    }
    cases.push_back({number, line.substr(0, gap), line.substr(line.find_first_not_of(' ', gap))});
  }
  EXPECT_FALSE(cases.empty()) << name;
  return cases;
}

}  // namespace annals
