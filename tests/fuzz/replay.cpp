// replays TARGET FOLDER...
//
// Calls the target once with each file below the folders, and with every beginning of it: what once was a fault stays mended,
// without a fuzzer.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "fuzz/fuzz.h"

namespace {

struct Target {
  std::string_view name;
  void (*fuzz)(std::string_view bytes);
};

constexpr Target targets[] = {
    {"edits", fuzz_edits},       {"export", fuzz_export},   {"html", fuzz_html},     {"mail", fuzz_mail},
    {"markdown", fuzz_markdown}, {"members", fuzz_members}, {"office", fuzz_office}, {"pdf", fuzz_pdf},
    {"records", fuzz_records},   {"rules", fuzz_rules},     {"text", fuzz_text},
};

int replay(const Target& target, const char* folder) {
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    std::printf("%s\n", entry.path().c_str());
    std::fflush(stdout);
    target.fuzz(bytes);
    for (std::size_t part = 1; part < 8; ++part)
      target.fuzz(std::string_view(bytes).substr(0, bytes.size() * part / 8));
    ++files;
  }
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  int files = 0;
  for (const Target& target : targets) {
    if (argc < 2 || target.name != argv[1]) continue;
    for (int i = 2; i < argc; ++i) files += replay(target, argv[i]);
  }
  return files > 0 ? 0 : 1;
}
