// A zip file in memory: the members that a reader asks for, within limits that are looked at before anything is unpacked.
//
//   Result<ZipArchive> archive = ZipArchive::open(bytes);            // damaged: no zip, or its directory lies outside of it
//   Result<std::string> text = archive->read("word/document.xml", budget);
//
//   too_large   more than 10,000 members; a member larger than what is left of the budget, as its directory says or as it turns
//               out; more than 250 bytes from each packed one, once 8 MB came out (zip bombs; honest documents have 30)
//   encrypted   the member has a password
//   damaged     it is broken off, or its checksum is wrong
//
// Thread safety: belongs to one thread at a time; `bytes` has to outlive it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

struct zip;

namespace annals {

// What may still be unpacked of all that hangs on one input.
struct Budget {
  std::size_t bytes = std::size_t{64} << 20;  // left
  std::size_t limit = bytes;                  // of --max-bytes, for messages
  int depth = 4;                              // containers within containers
};

Error too_large(const Budget& budget);

class ZipArchive {
 public:
  static Result<ZipArchive> open(std::string_view bytes);

  const std::vector<std::string>& names() const { return names_; }  // in the order of its directory
  bool has(std::string_view name) const;

  // not_found where there is none.
  Result<std::string> read(std::string_view name, Budget& budget);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  ZipArchive() = default;

  std::unique_ptr<zip, Close> archive_;
  std::vector<std::string> names_;
};

}  // namespace annals
