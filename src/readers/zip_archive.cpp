// libzip reads the directory and inflates; all limits are ours.
#include "readers/zip_archive.h"

#include <zip.h>

#include <algorithm>

namespace annals {
namespace {

constexpr std::size_t kMostMembers = 10'000;
constexpr std::size_t kFreeOfRatio = std::size_t{8} << 20;
constexpr std::size_t kMostRatio = 250;
constexpr std::size_t kChunk = std::size_t{1} << 18;

Error damaged(std::string why) {
  return {ErrorKind::damaged, std::move(why), ""};
}

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

Error too_large(const Budget& budget) {
  return {ErrorKind::too_large,
          "unpacks to more than " + std::to_string(budget.limit) + " bytes, the limit set by --max-bytes", ""};
}

void ZipArchive::Close::operator()(zip* archive) const {
  zip_discard(archive);
}

Result<ZipArchive> ZipArchive::open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return damaged("no memory to open it");
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  zip_error_fini(&error);
  if (archive == nullptr) {
    zip_source_free(source);
    return damaged("the file is damaged: a zip archive that ends early or is broken");
  }
  ZipArchive opened;
  opened.archive_.reset(archive);
  const zip_int64_t count = zip_get_num_entries(archive, 0);
  if (count > static_cast<zip_int64_t>(kMostMembers))
    return Error{ErrorKind::too_large, "a zip archive of " + std::to_string(count) + " files, more than 10000", ""};
  for (zip_int64_t at = 0; at < count; ++at) {
    const char* name = zip_get_name(archive, static_cast<zip_uint64_t>(at), ZIP_FL_ENC_GUESS);
    opened.names_.emplace_back(name == nullptr ? "" : name);
  }
  return opened;
}

bool ZipArchive::has(std::string_view name) const {
  return std::ranges::find(names_, name) != names_.end();
}

Result<std::string> ZipArchive::read(std::string_view name, Budget& budget) {
  const auto found = std::ranges::find(names_, name);
  if (found == names_.end()) return Error{ErrorKind::not_found, "no " + std::string(name) + " in it", ""};
  const auto index = static_cast<zip_uint64_t>(found - names_.begin());
  zip_stat_t stat;
  if (zip_stat_index(archive_.get(), index, 0, &stat) != 0) return damaged("the file is damaged: no size of " + *found);
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
    return Error{ErrorKind::encrypted, "encrypted with a password: save it without one", ""};
  const std::size_t stored = (stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : 0;
  const std::size_t packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0;
  if (stored > budget.bytes) return too_large(budget);
  if (stored > kFreeOfRatio && stored / kMostRatio > packed) return too_large(budget);
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive_.get(), index, 0));
  if (!file) return damaged("the file is damaged: " + *found + " cannot be unpacked");
  std::string bytes;
  for (;;) {
    const std::size_t before = bytes.size();
    bytes.resize(before + std::min(kChunk, std::max<std::size_t>(stored - std::min(stored, before), 1)));
    const zip_int64_t count = zip_fread(file.get(), bytes.data() + before, bytes.size() - before);
    if (count < 0) return damaged("the file is damaged: " + *found + " is broken");
    bytes.resize(before + static_cast<std::size_t>(count));
    if (bytes.size() > budget.bytes) return too_large(budget);
    if (count == 0) break;
  }
  budget.bytes -= bytes.size();
  return bytes;
}

}  // namespace annals
