#include "page/encoding.h"

#include "text/utf8.h"

#include <gtest/gtest.h>

namespace annals {
namespace {

using namespace std::string_literals;

struct EncodingCase {
  std::string name;
  std::string bytes;
  std::string text;
  bool markup = false;
};

TEST(Decode, Table) {
  const std::vector<EncodingCase> cases = {
      {"utf-8", "Zürich", "Zürich"},
      {"utf-8 with mark", "\xEF\xBB\xBFZürich", "Zürich"},
      {"utf-16 little endian", "\xFF\xFEZ\0\xFC\0r\0"s, "Zür"},
      {"utf-16 big endian", "\xFE\xFF\0Z\0\xFC\0r"s, "Zür"},
      {"meta charset", "<meta charset=\"windows-1251\"><p>\xCF\xF0\xE8\xE2\xE5\xF2",
       "<meta charset=\"windows-1251\"><p>Привет", true},
      {"meta http-equiv",
       "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">\x93Z\xFCrich\x94",
       "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">“Zürich”", true},
      {"meta that lies", "<meta charset=\"iso-8859-1\">Zürich", "<meta charset=\"iso-8859-1\">Zürich", true},
      {"shift_jis", "<meta charset=shift_jis>\x93\xFA\x96\x7B", "<meta charset=shift_jis>日本", true},
      {"a mark outweighs the page's word",
       "\xFF\xFE<\0m\0e\0t\0a\0 \0c\0h\0a\0r\0s\0e\0t\0=\0u\0t\0f\0-\0"
       "8\0>\0\xFC\0"s,
       "<meta charset=utf-8>ü", true},
      {"seven bits", "<meta charset=iso-2022-jp>\x1b$BF|K\\\x1b(B", "<meta charset=iso-2022-jp>日本", true},
      {"a label that no one knows",
       "<meta charset=x-nonsense><p>Stra\xDF"
       "e und Br\xFC"
       "cke, \xFC"
       "ber das Tal",
       "<meta charset=x-nonsense><p>Straße und Brücke, über das Tal", true},
      {"XML declaration", "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><p>Z\xFCrich",
       "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><p>Zürich", true},
      {"one stray NUL", "Z"s + '\0' + "ürich", "Zürich"},
      {"empty", "", ""},
  };
  for (const EncodingCase& each : cases) {
    const auto decoded = decode(each.bytes, each.markup);
    ASSERT_TRUE(decoded) << each.name << ": " << decoded.error().text();
    EXPECT_EQ(each.text, decoded->text) << each.name;
    EXPECT_TRUE(is_valid_utf8(decoded->text)) << each.name;
  }
}

TEST(Decode, LabelsFromHeaders) {
  struct Case {
    std::string label;
    std::string bytes;
    std::string text;
  };
  for (const Case& each :
       {Case{"koi8-r", "\xCF\xCB", "ок"}, Case{"koi8-r", "ок", "ок"}, Case{"utf-8", "Z\xFCrich", "Z\uFFFDrich"}}) {
    const auto decoded = decode(each.bytes, false, each.label);
    ASSERT_TRUE(decoded) << each.label;
    EXPECT_EQ(decoded->text, each.text) << each.label;
  }
}

TEST(Decode, UndeclaredEncodingIsDetected) {
  const auto decoded = decode(
      "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xEF\xF0\xE8\xE1\xFB\xEB \xE2 \xF1\xF2\xEE\xEB\xE8\xF6\xF3 \xE2 "
      "\xF7\xE5\xF2\xE2\xE5\xF0\xE3",
      false);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->text, "Президент прибыл в столицу в четверг");
}

TEST(Decode, BinaryIsNoText) {
  for (const std::string& bytes :
       {"\x7F\x45LF\x02\x01\x01\0\0\0\0\0\0\0\0\0"s, std::string(5000, '\0'), std::string(5000, '\x01')}) {
    const auto decoded = decode(bytes, false);
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().kind, ErrorKind::not_text);
  }
}

TEST(Decode, AllBytesGiveValidUtf8OrAnError) {
  std::string bytes;
  for (int c = 1; c < 256; ++c) bytes += std::string(20, 'a') + static_cast<char>(c);
  const auto decoded = decode(bytes, true);
  if (decoded) {
    EXPECT_TRUE(is_valid_utf8(decoded->text));
  }
}

TEST(ValidUtf8, Edges) {
  EXPECT_TRUE(is_valid_utf8("aaaaaaaaaaaaaaaaé"));
  EXPECT_FALSE(is_valid_utf8("aaaaaaaaaaaaaaaa\xC3"));
  EXPECT_FALSE(is_valid_utf8("\xED\xA0\x80"));
  EXPECT_FALSE(is_valid_utf8("\xC0\xAF"));
}

}  // namespace
}  // namespace annals
