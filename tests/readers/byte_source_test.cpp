// Sources, unpacking and lines: whatever is packed comes back, whatever the sizes; what is broken is an error.
#include "readers/byte_source.h"

#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

#include <random>

#include "cli/command_line.h"
#include "readers/line_reader.h"

namespace annals {
namespace {

constexpr std::size_t no_limit = std::size_t{1} << 30;

// Gives the text in pieces of at most `piece` bytes, as pipes do.
ByteSource in_pieces(std::string text, std::size_t piece) {
  return [text = std::move(text), piece, given = std::size_t{0}](char* into,
                                                                 std::size_t size) mutable -> Result<std::size_t> {
    const std::size_t count = text.copy(into, std::min(size, piece), given);
    given += count;
    return count;
  };
}

std::string gzipped(const std::string& text) {
  z_stream stream = {};
  deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, text.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string zstandard(const std::string& text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
  return out;
}

std::string sample(std::size_t size, unsigned seed, bool compressible) {
  std::mt19937 random(seed);
  std::string text;
  for (std::size_t i = 0; i < size; ++i) {
    text += static_cast<char>(compressible ? 'a' + static_cast<char>(random() % 2) : static_cast<char>(random()));
  }
  return text;
}

TEST(Unpacking, RoundTrips) {
  // Around the buffers' sizes, where decoders have output left when the input is used up.
  for (const std::size_t size : {0UL, 1UL, 65535UL, 65536UL, 262144UL, 262145UL, 524288UL, 1000000UL}) {
    for (const bool compressible : {true, false}) {
      const std::string text = sample(size, 7, compressible);
      for (const std::size_t piece : {std::size_t{1} << 20, std::size_t{4099}}) {
        const auto gz = read_all(gunzipped(in_pieces(gzipped(text), piece)), no_limit);
        ASSERT_TRUE(gz) << gz.error().text();
        EXPECT_TRUE(*gz == text) << size;
        const auto zst = read_all(unzstd(in_pieces(zstandard(text), piece)), no_limit);
        ASSERT_TRUE(zst) << zst.error().text();
        EXPECT_TRUE(*zst == text) << size;
      }
    }
  }
  const std::string zeros(1 << 20, '\0');  // long matches: much output from little input
  EXPECT_TRUE(*read_all(gunzipped(in_pieces(gzipped(zeros), 9)), no_limit) == zeros);
  EXPECT_TRUE(*read_all(unzstd(in_pieces(zstandard(zeros), 9)), no_limit) == zeros);
}

TEST(Unpacking, SeveralMembersAreOneText) {
  EXPECT_EQ(*read_all(gunzipped(in_pieces(gzipped("one ") + gzipped("") + gzipped("two"), 5)), no_limit), "one two");
  EXPECT_EQ(*read_all(unzstd(in_pieces(zstandard("one ") + zstandard("") + zstandard("two"), 5)), no_limit), "one two");
}

TEST(Unpacking, EveryTruncationIsAnError) {
  const std::string text = sample(300, 3, true);
  for (const bool gzip : {true, false}) {
    const std::string packed = gzip ? gzipped(text) : zstandard(text);
    for (std::size_t size = 0; size < packed.size(); ++size) {
      ByteSource cut = in_pieces(packed.substr(0, size), 1000);
      const auto got = read_all(gzip ? gunzipped(std::move(cut)) : unzstd(std::move(cut)), no_limit);
      ASSERT_FALSE(got) << size;
      EXPECT_EQ(got.error().kind, ErrorKind::unreadable);
    }
  }
}

TEST(Unpacking, OtherDataIsAnError) {
  EXPECT_FALSE(read_all(gunzipped(in_pieces("<html>", 100)), no_limit));
  EXPECT_FALSE(read_all(unzstd(in_pieces("<html>", 100)), no_limit));
  std::string broken = gzipped(sample(5000, 5, true));
  broken[broken.size() / 2] = static_cast<char>(~broken[broken.size() / 2]);
  EXPECT_FALSE(read_all(gunzipped(in_pieces(broken, 100)), no_limit));
}

TEST(ReadAll, KeepsToTheLimit) {
  EXPECT_TRUE(read_all(in_pieces("12345", 2), 5));
  const auto more = read_all(in_pieces("123456", 2), 5);
  ASSERT_FALSE(more);
  EXPECT_EQ(more.error().kind, ErrorKind::too_large);
  EXPECT_FALSE(read_all(gunzipped(in_pieces(gzipped(std::string(10 << 20, 'x')), 100)), 1 << 20));  // a bomb
}

TEST(OpenFile, SaysWhatIsWrong) {
  EXPECT_EQ(open_file("/nowhere/a.txt").error().kind, ErrorKind::not_found);
  EXPECT_EQ(open_file("/").error().kind, ErrorKind::unreadable);
  const Folder folder;
  EXPECT_EQ(*read_all(*open_file(folder.put("a", "text")), no_limit), "text");
}

std::vector<std::string> lines_of(const std::string& text, std::size_t piece, std::size_t max_bytes = no_limit) {
  LineReader reader(in_pieces(text, piece), max_bytes);
  std::vector<std::string> lines;
  while (auto line = reader.next()) {
    lines.push_back(*line ? std::string(**line) : "ERROR");
    EXPECT_EQ(reader.number(), lines.size());
  }
  return lines;
}

TEST(LineReader, Lines) {
  using Lines = std::vector<std::string>;
  for (const std::size_t piece : {1UL, 2UL, 1000UL}) {
    EXPECT_EQ(lines_of("", piece), Lines{});
    EXPECT_EQ(lines_of("a", piece), Lines{"a"});
    EXPECT_EQ(lines_of("a\n", piece), Lines{"a"});
    EXPECT_EQ(lines_of("a\r\n\nb", piece), (Lines{"a", "", "b"}));
    EXPECT_EQ(lines_of("\n", piece), Lines{""});
  }
}

TEST(LineReader, ALineThatIsTooLongSpoilsNoOther) {
  using Lines = std::vector<std::string>;
  for (const std::size_t piece : {1UL, 3UL, 1000UL}) {
    EXPECT_EQ(lines_of("abc\nabcdef\nx\n", piece, 4), (Lines{"abc", "ERROR", "x"}));
    EXPECT_EQ(lines_of("abc\nabcdefghijk", piece, 4), (Lines{"abc", "ERROR"}));
    EXPECT_EQ(lines_of("abcd\n", piece, 4), Lines{"abcd"});
  }
  const std::string huge(5 << 20, 'x');
  EXPECT_EQ(lines_of(huge + "\ny\n", 100000, 1000), (Lines{"ERROR", "y"}));
}

TEST(LineReader, AnErrorEndsIt) {
  LineReader reader(gunzipped(in_pieces(gzipped("a\nb\n").substr(0, 15), 100)), no_limit);
  bool failed = false;
  while (auto line = reader.next()) {
    EXPECT_FALSE(failed);
    failed = !*line;
  }
  EXPECT_TRUE(failed);
}

}  // namespace
}  // namespace annals
