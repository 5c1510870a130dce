// Values as bytes, and back: what the build writes the rules with that it embeds, and what the program reads them with.
//
//   std::string bytes = archived(pack);
//   Pack pack = unarchived<Pack>(bytes);
//
// cereal walks through the values; its functions for the types of the stages are here, in compiled_pack.cpp and in
// compiled_page_rules.cpp. Bytes are those of the machine, so what reads them has to be of the same build as what wrote them;
// then they are right, and nothing is checked.
//
// Internal to src/.
#pragma once

#include <cereal/cereal.hpp>
#include <cereal/types/array.hpp>
#include <cereal/types/chrono.hpp>
#include <cereal/types/map.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/utility.hpp>
#include <cereal/types/variant.hpp>
#include <cereal/types/vector.hpp>

#include <algorithm>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "text/word_set.h"

namespace annals {

class ByteWriter : public cereal::OutputArchive<ByteWriter, cereal::AllowEmptyClassElision> {
 public:
  ByteWriter() : OutputArchive(this) {}

  void write(const void* from, std::size_t size) { bytes.append(static_cast<const char*>(from), size); }

  // A vector of what has neither pointers nor gaps.
  template <class T>
  void piece(const std::vector<T>& values) {
    static_assert(std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>);
    (*this)(values.size());
    write(values.data(), values.size() * sizeof(T));
  }

  std::string bytes;
};

class ByteReader : public cereal::InputArchive<ByteReader, cereal::AllowEmptyClassElision> {
 public:
  explicit ByteReader(std::string_view bytes) : InputArchive(this), rest_(bytes) {}

  void read(void* to, std::size_t size) {
    if (size > 0) std::memcpy(to, rest_.data(), size);
    rest_.remove_prefix(size);
  }

  template <class T>
  void piece(std::vector<T>& values) {
    std::size_t size = 0;
    (*this)(size);
    values.resize(size);
    read(values.data(), size * sizeof(T));
  }

 private:
  std::string_view rest_;
};

// What cereal asks of an archive.

}  // namespace annals
CEREAL_SETUP_ARCHIVE_TRAITS(annals::ByteReader, annals::ByteWriter)
namespace annals {

template <class T>
requires std::is_arithmetic_v<T>
void save(ByteWriter& archive, const T& value) {
  archive.write(&value, sizeof(T));
}
template <class T>
requires std::is_arithmetic_v<T>
void load(ByteReader& archive, T& value) {
  archive.read(&value, sizeof(T));
}

template <class T>
void save(ByteWriter& archive, const cereal::BinaryData<T>& data) {
  archive.write(data.data, data.size);
}
template <class T>
void load(ByteReader& archive, cereal::BinaryData<T>& data) {
  archive.read(data.data, data.size);
}

template <class Archive, class T>
void serialize(Archive& archive, cereal::NameValuePair<T>& pair) {
  archive(pair.value);
}
template <class Archive, class T>
void serialize(Archive& archive, cereal::SizeTag<T>& tag) {
  archive(tag.size);
}

// Sets and maps of words, in order when they are written, so that equal ones are equal bytes, and without growing when they are read.

template <class Table>
auto in_order(const Table& table, auto word) {
  std::vector<const typename Table::value_type*> values;
  for (const auto& value : table) values.push_back(&value);
  std::ranges::sort(values, {}, [&](const auto* value) -> const std::string& { return word(*value); });
  return values;
}

inline void save(ByteWriter& archive, const WordSet& set) {
  archive(set.size());
  for (const std::string* word : in_order(set, std::identity())) archive(*word);
}
inline void load(ByteReader& archive, WordSet& set) {
  std::size_t size = 0;
  archive(size);
  set.reserve(size);
  for (std::string word; size > 0; --size) {
    archive(word);
    set.insert(std::move(word));
  }
}

template <class T>
void save(ByteWriter& archive, const WordTable<T>& table) {
  archive(table.size());
  for (const auto* pair : in_order(table, [](const auto& value) -> const std::string& { return value.first; }))
    archive(pair->first, pair->second);
}
template <class T>
void load(ByteReader& archive, WordTable<T>& table) {
  std::size_t size = 0;
  archive(size);
  table.reserve(size);
  for (std::string word; size > 0; --size) {
    archive(word);
    archive(table[std::move(word)]);
  }
}

// A type of a library that is its bytes: cereal knows nothing of it.
template <class T>
inline constexpr bool is_its_bytes = false;

template <class T>
requires is_its_bytes<T>
void save(ByteWriter& archive, const T& value) {
  static_assert(std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>);
  archive.write(&value, sizeof(T));
}
template <class T>
requires is_its_bytes<T>
void load(ByteReader& archive, T& value) {
  archive.read(&value, sizeof(T));
}

template <class T>
std::string archived(const T& value) {
  ByteWriter archive;
  archive(value);
  return std::move(archive.bytes);
}

template <class T>
T unarchived(std::string_view bytes) {
  T value;
  ByteReader archive(bytes);
  archive(value);
  return value;
}

}  // namespace annals
