// Calls the target once with each file below the folders that are named, and with every beginning of it: what once was a fault
// stays mended, without a fuzzer.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "fuzz/fuzz.h"

int main(int argc, char** argv) {
  int files = 0;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
      if (!entry.is_regular_file()) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      std::printf("%s\n", entry.path().c_str());
      std::fflush(stdout);
      fuzz(bytes);
      for (std::size_t part = 1; part < 8; ++part) fuzz(std::string_view(bytes).substr(0, bytes.size() * part / 8));
      ++files;
    }
  }
  return files > 0 ? 0 : 1;
}
