// Tables of test cases: tests/cases/<stage>/*.txt, a case a line, columns with two blanks or more between them. Empty lines
// and those that begin with # are left out.
//
//   for (const Case& row : cases("time/values.txt")) EXPECT_EQ(f(row[0]), row[1]) << row;     // prints file, line, text
#pragma once

#include <fstream>
#include <ostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace annals::testing {

struct Case {
  std::string place;  // "values.txt:12"
  std::string line;
  std::vector<std::string> columns;

  const std::string& operator[](std::size_t column) const { return columns.at(column); }
  friend std::ostream& operator<<(std::ostream& out, const Case& row) { return out << row.place << ": " << row.line; }
};

inline std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find("  ", begin), line.size());
    columns.push_back(line.substr(begin, end - begin));
    begin = std::min(line.find_first_not_of(' ', end), line.size());
  }
  return columns;
}

// The cases of a table below tests/cases. It throws where the file is missing or has no case: a table that nobody finds
// tests nothing.
inline std::vector<Case> cases(const std::string& name) {
  std::ifstream file(ANNALS_SOURCE_DIR "/tests/cases/" + name);
  std::vector<Case> rows;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    line.erase(line.find_last_not_of(' ') + 1);
    if (line.empty() || line.starts_with('#')) continue;
    rows.push_back({name + ":" + std::to_string(number), line, columns_of(line)});
  }
  if (rows.empty()) throw std::runtime_error("no cases in tests/cases/" + name);
  return rows;
}

}  // namespace annals::testing
