// Runs the program in this process, as a shell would: arguments and standard input in, both outputs and the status back.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "cli/run.h"

namespace annals {

struct Ran {
  int status;
  std::string out;
  std::string err;
};

inline Ran run_annals(const std::vector<std::string>& arguments, const std::string& input = "") {
  Ran ran{};
  std::istringstream in(input);
  const Console console{.in = in,
                        .out = [&](std::string_view text) -> Failure {
                          ran.out += text;
                          return std::nullopt;
                        },
                        .err = [&](std::string_view text) { ran.err += text; }};
  ran.status = run(arguments, console);
  return ran;
}

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A directory of its own for a test, removed with it.
class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "annals_test.XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  // Writes a file, with the folders above it; gives its path.
  std::string put(const std::string& name, const std::string& content) const {
    const std::filesystem::path path = path_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
  }

  std::string path(const std::string& name = "") const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace annals
