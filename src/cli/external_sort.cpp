// Runs are records one after the other, each with the lengths of its two parts before it. The k-way merge keeps the runs'
// heads in a heap; a lower run comes first where keys are equal, as it was written first.
#include "cli/external_sort.h"

#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <optional>
#include <queue>

namespace annals {
namespace {

constexpr std::size_t kMostRuns = 64;
constexpr std::size_t kOverhead = 96;  // bytes of memory that a record takes beside its text

std::string directory() {
  std::error_code code;
  const std::filesystem::path path = std::filesystem::temp_directory_path(code);
  return code ? "/tmp" : path.string();
}

Error failed(int code) {
  return {ErrorKind::unwritable, std::string("temporary file: ") + std::strerror(code), directory()};
}

// Opened, and without a name already; -1 where that failed.
int unnamed_file() {
  std::string name = directory() + "/annals-XXXXXX";
  const int number = ::mkstemp(name.data());
  if (number >= 0) ::unlink(name.c_str());
  return number;
}

bool write_part(std::FILE* file, std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  return std::fwrite(&size, sizeof size, 1, file) == 1 && std::fwrite(text.data(), 1, text.size(), file) == text.size();
}

}  // namespace

// A run that is read again: its next record, as long as there is one.
class ExternalSort::Run {
 public:
  explicit Run(std::FILE* file) : file_(file) { std::rewind(file); }

  // False at the end; a file that cannot be read to its end is one that cannot be used.
  bool next() { return read_part(record_.key) && read_part(record_.payload); }

  bool broken() const { return std::ferror(file_) != 0; }
  const Record& record() const { return record_; }

 private:
  bool read_part(std::string& text) {
    std::uint32_t size = 0;
    if (std::fread(&size, sizeof size, 1, file_) != 1) return false;
    text.resize(size);
    return std::fread(text.data(), 1, size, file_) == size;
  }

  std::FILE* file_;
  Record record_;
};

Failure ExternalSort::add(std::string key, std::string payload) {
  bytes_ += key.size() + payload.size() + kOverhead;
  records_.push_back({std::move(key), std::move(payload)});
  if (bytes_ < max_bytes_) return std::nullopt;
  return spill();
}

Failure ExternalSort::spill() {
  std::ranges::stable_sort(records_, {}, &Record::key);
  const int number = unnamed_file();
  if (number < 0) return failed(errno);
  File file(::fdopen(number, "w+b"));
  if (!file) return failed(errno);
  for (const Record& record : records_) {
    if (!write_part(file.get(), record.key) || !write_part(file.get(), record.payload)) return failed(errno);
  }
  if (std::fflush(file.get()) != 0) return failed(errno);
  records_ = {};
  bytes_ = 0;
  runs_.push_back(std::move(file));
  if (runs_.size() < kMostRuns) return std::nullopt;

  const int joined_number = unnamed_file();
  if (joined_number < 0) return failed(errno);
  File joined(::fdopen(joined_number, "w+b"));
  if (!joined) return failed(errno);
  Failure failure = merge_runs([&](const Record& record) -> Failure {
    if (!write_part(joined.get(), record.key) || !write_part(joined.get(), record.payload)) return failed(errno);
    return std::nullopt;
  });
  if (failure) return failure;
  runs_.clear();
  runs_.push_back(std::move(joined));
  return std::nullopt;
}

Failure ExternalSort::merge_runs(const std::function<Failure(const Record&)>& use) {
  std::vector<Run> runs;
  for (const File& file : runs_) runs.emplace_back(file.get());
  const auto later = [&](std::size_t a, std::size_t b) {
    const int order = runs[a].record().key.compare(runs[b].record().key);
    return order != 0 ? order > 0 : a > b;
  };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> heads(later);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].next()) heads.push(i);
  }
  while (!heads.empty()) {
    const std::size_t least = heads.top();
    heads.pop();
    if (Failure failure = use(runs[least].record())) return failure;
    if (runs[least].next()) heads.push(least);
    if (runs[least].broken()) return failed(EIO);
  }
  return std::nullopt;
}

Failure ExternalSort::read(const std::function<Failure(std::string_view payload)>& use) {
  if (runs_.empty()) {
    std::ranges::stable_sort(records_, {}, &Record::key);
    for (const Record& record : records_) {
      if (Failure failure = use(record.payload)) return failure;
    }
    return std::nullopt;
  }
  if (!records_.empty()) {
    if (Failure failure = spill()) return failure;
  }
  return merge_runs([&](const Record& record) { return use(record.payload); });
}

}  // namespace annals
