// What is written is read back by nlohmann's parser.
#include "export/json_writer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace annals::testing {
namespace {

template <class Value>
std::string written(const Value& value) {
  std::string out;
  JsonWriter(out).value(value);
  return out;
}

TEST(JsonWriter, EscapesWhatHasToBe) {
  EXPECT_EQ(written("\"a\\b\"\n\t\b\f\r\x01/é’"), "\"\\\"a\\\\b\\\"\\n\\t\\b\\f\\r\\u0001/é’\"");
  EXPECT_EQ(written("caf\xE9!"), "\"caf\uFFFD!\"");
}

TEST(JsonWriter, WritesEachCharacterSoThatItIsReadBack) {
  for (char32_t c = 0; c < 0x180; ++c) {
    std::string text = "x";
    if (c < 0x80) {
      text += static_cast<char>(c);
    } else {
      text += static_cast<char>(0xC0 | (c >> 6));
      text += static_cast<char>(0x80 | (c & 0x3F));
    }
    EXPECT_EQ(nlohmann::json::parse(written(text)).get<std::string>(), text) << unsigned{c};
    EXPECT_EQ(written(text), nlohmann::json(text).dump()) << unsigned{c};
  }
}

TEST(JsonWriter, WritesNumbersAsShortAsTheyAre) {
  EXPECT_EQ(written(std::size_t{0}), "0");
  EXPECT_EQ(written(std::size_t{123456789}), "123456789");
  for (int hundredths = 0; hundredths <= 100; ++hundredths) {
    EXPECT_EQ(written(hundredths / 100.0), nlohmann::json(hundredths / 100.0).dump());
  }
}

TEST(JsonWriter, PutsCommasWhereTheyBelong) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("a", "x");
  json.field_if_any("left", "");
  json.key("b").begin_array();
  json.value("y");
  json.begin_object();
  json.end_object();
  json.begin_array();
  json.end_array();
  json.end_array();
  json.key("c").null();
  json.field("d", std::size_t{1});
  json.end_object();
  EXPECT_EQ(out, R"({"a":"x","b":["y",{},[]],"c":null,"d":1})");
}

}  // namespace
}  // namespace annals::testing
