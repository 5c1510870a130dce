// FNV-1a of 64 bits over the fields, each ended by a NUL; with 100,000 entries the chance that any two collide is 3e-10.
#include "export/entry_id.h"

#include <array>
#include <charconv>
#include <cstdint>

#include "time/iso_date.h"

namespace annals {
namespace {

void mix(std::uint64_t& hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  hash *= 0x100000001B3U;
}

}  // namespace

std::string EntryIds::of(const Entry& entry) {
  const Source& source = entry.sources.front();
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const std::string& field : {iso_date(entry.bounds.first), iso_date(entry.bounds.last), entry.label, source.id,
                                   source.url, source.sentence}) {
    mix(hash, field);
  }
  std::array<char, 16> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), hash, 16);
  const std::string hex(digits.data(), end);
  const std::string id = std::string(16 - hex.size(), '0') + hex;
  const int number = ++given_[id];
  return number == 1 ? id : id + "-" + std::to_string(number);
}

}  // namespace annals
