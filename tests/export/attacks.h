// The texts of tests/cases/export/attacks.txt, whose head explains their escapes. An escape that is none of those ends the program.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace annals {

inline std::string unescaped(std::string_view line) {
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '{' && i + 1 < line.size() && line[i + 1] >= '1' && line[i + 1] <= '9') {
      const std::size_t star = line.find('*', i);
      const std::size_t close = line.find('}', i);
      if (star < close && close != line.npos) {
        const std::string part = unescaped(line.substr(star + 1, close - star - 1));
        for (int n = std::stoi(std::string(line.substr(i + 1, star - i - 1))); n > 0; --n) out += part;
        i = close;
        continue;
      }
    }
    if (line[i] != '\\') {
      out += line[i];
      continue;
    }
    const std::string_view codes = "nrt\\";
    const char code = ++i < line.size() ? line[i] : ' ';
    if (const std::size_t known = codes.find(code); known != codes.npos) {
      out += "\n\r\t\\"[known];
    } else if (code == 'x' && i + 2 < line.size()) {
      out += static_cast<char>(std::stoi(std::string(line.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else {
      std::cerr << "attacks: no such escape: " << line << '\n';
      std::exit(2);
    }
  }
  return out;
}

inline std::vector<std::string> attacks_in(const std::string& path) {
  std::vector<std::string> attacks;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line[0] != '#') attacks.push_back(unescaped(line));
  }
  return attacks;
}

}  // namespace annals
