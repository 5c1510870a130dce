// Sorting more than memory holds: records go to temporary files in sorted runs, and come back merged.
//
//   ExternalSort sort(32 << 20);
//   if (Failure failure = sort.add(key, payload)) …
//   sort.read([&](std::string_view payload) -> Failure { … });
//
// Records come back by key, bytewise; those of equal keys in the order in which they were added. Memory is the given size and
// a buffer a run, of which there are at most 64: when there are more, they are merged into one. The files lie in TMPDIR, else
// /tmp, and have no name from the moment they are open: they are gone when the program ends, however it ends.
//
// Thread safety: belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace annals {

class ExternalSort {
 public:
  explicit ExternalSort(std::size_t max_bytes) : max_bytes_(max_bytes) {}

  // unwritable, with the directory.
  Failure add(std::string key, std::string payload);

  // Once, after everything was added. Ends at the first failure of `use`.
  Failure read(const std::function<Failure(std::string_view payload)>& use);

 private:
  struct Record {
    std::string key;
    std::string payload;
  };
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  using File = std::unique_ptr<std::FILE, Close>;
  class Run;

  Failure spill();
  Failure merge_runs(const std::function<Failure(const Record&)>& use);

  std::size_t max_bytes_;
  std::size_t bytes_ = 0;
  std::vector<Record> records_;
  std::vector<File> runs_;
};

}  // namespace annals
