// Values as bytes, and back: what the build writes the rules with that it embeds, and what the program reads them with.
//
//   std::string bytes = archived(pack);
//   Pack pack = unarchived<Pack>(bytes);
//
// cereal walks through the values. Its functions for the types of the stages are members of those that have something private, and
// otherwise in compiled_rules.cpp; each binds all fields of its type, so that it does not compile when one is added. Bytes are those
// of the machine and of the build: the program reads what its own build wrote and nothing else, so nothing is checked.
//
// Internal to src/.
#pragma once

#include <cereal/archives/binary.hpp>
#include <cereal/types/array.hpp>
#include <cereal/types/chrono.hpp>
#include <cereal/types/map.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/unordered_map.hpp>
#include <cereal/types/unordered_set.hpp>
#include <cereal/types/utility.hpp>
#include <cereal/types/variant.hpp>
#include <cereal/types/vector.hpp>

#include <istream>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace annals {

// A type that is its bytes: it has neither pointers nor gaps, and many of them are written as one piece.
template <class T>
inline constexpr bool is_its_bytes = false;

template <class T>
concept Bytes = is_its_bytes<T> && std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>;

// A stream of bytes that lie in memory, without a copy of them.
class BytesInMemory : public std::streambuf {
 public:
  explicit BytesInMemory(std::string_view bytes) {
    char* begin = const_cast<char*>(bytes.data());  // as setg wants it; nothing writes there
    setg(begin, begin, begin + bytes.size());
  }
};

template <class T>
std::string archived(const T& value) {
  std::ostringstream out;
  cereal::BinaryOutputArchive archive(out);
  archive(value);
  return std::move(out).str();
}

template <class T>
T unarchived(std::string_view bytes) {
  T value;
  BytesInMemory memory(bytes);
  std::istream in(&memory);
  cereal::BinaryInputArchive archive(in);
  archive(value);
  return value;
}

}  // namespace annals

namespace cereal {

template <annals::Bytes T>
void save(BinaryOutputArchive& archive, const T& value) {
  archive.saveBinary(&value, sizeof(T));
}
template <annals::Bytes T>
void load(BinaryInputArchive& archive, T& value) {
  archive.loadBinary(&value, sizeof(T));
}

template <annals::Bytes T>
void save(BinaryOutputArchive& archive, const std::vector<T>& values) {
  archive(values.size());
  archive.saveBinary(values.data(), static_cast<std::streamsize>(values.size() * sizeof(T)));
}
template <annals::Bytes T>
void load(BinaryInputArchive& archive, std::vector<T>& values) {
  std::size_t size = 0;
  archive(size);
  values.resize(size);
  archive.loadBinary(values.data(), static_cast<std::streamsize>(values.size() * sizeof(T)));
}

}  // namespace cereal
