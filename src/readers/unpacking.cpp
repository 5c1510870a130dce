// gunzipped and unzstd of byte_source.h. Both hold one decoder and one buffer of packed bytes, and turn them over as the
// reader asks for more; a stream that stops inside a member or frame is an error, never a shorter text.
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "readers/byte_source.h"

namespace annals {
namespace {

constexpr std::size_t packed_buffer = 1 << 16;

Error broken(std::string why) {
  return {ErrorKind::unreadable, std::move(why), ""};
}

class Gunzip {
 public:
  explicit Gunzip(ByteSource packed) : packed_(std::move(packed)), buffer_(packed_buffer) {
    ready_ = inflateInit2(&stream_, 16 + MAX_WBITS) == Z_OK;  // 16: gzip headers, not zlib's
  }
  ~Gunzip() {
    if (ready_) inflateEnd(&stream_);
  }
  Gunzip(const Gunzip&) = delete;
  Gunzip& operator=(const Gunzip&) = delete;

  Result<std::size_t> read(char* into, std::size_t size) {
    if (!ready_) return broken("no memory to unpack gzip");
    stream_.next_out = reinterpret_cast<Bytef*>(into);
    stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(size, packed_buffer * 4));
    const uInt wanted = stream_.avail_out;
    while (stream_.avail_out == wanted) {
      if (stream_.avail_in == 0 && !output_pending_) {
        Result<std::size_t> count = packed_(buffer_.data(), buffer_.size());
        if (!count) return count;
        if (*count == 0 && at_member_end_) return std::size_t{0};
        if (*count == 0) return broken("the gzip data ends early");
        stream_.next_in = reinterpret_cast<Bytef*>(buffer_.data());
        stream_.avail_in = static_cast<uInt>(*count);
      }
      if (at_member_end_) {
        if (inflateReset(&stream_) != Z_OK) return broken("gzip: broken data");
        at_member_end_ = false;
      }
      const int code = inflate(&stream_, Z_NO_FLUSH);
      output_pending_ = stream_.avail_out == 0 && code != Z_STREAM_END;
      if (code == Z_STREAM_END) {
        at_member_end_ = true;
      } else if (code != Z_OK && code != Z_BUF_ERROR) {
        return broken(std::string("gzip: ") + (stream_.msg != nullptr ? stream_.msg : "broken data"));
      }
    }
    return static_cast<std::size_t>(wanted - stream_.avail_out);
  }

 private:
  ByteSource packed_;
  std::vector<char> buffer_;
  z_stream stream_ = {};
  bool ready_;
  bool at_member_end_ = false;
  bool output_pending_ = false;  // the last buffer was filled, so the decoder may hold more of what it has read
};

class Unzstd {
 public:
  explicit Unzstd(ByteSource packed)
      : packed_(std::move(packed)), buffer_(packed_buffer), stream_(ZSTD_createDStream(), ZSTD_freeDStream) {}

  Result<std::size_t> read(char* into, std::size_t size) {
    if (!stream_) return broken("no memory to unpack zstd");
    ZSTD_outBuffer out = {into, size, 0};
    while (out.pos == 0) {
      if (in_.pos == in_.size && !output_pending_) {
        Result<std::size_t> count = packed_(buffer_.data(), buffer_.size());
        if (!count) return count;
        if (*count == 0) {
          if (at_frame_end_) return std::size_t{0};
          return broken("the zstd data ends early");
        }
        in_ = {buffer_.data(), *count, 0};
      }
      const std::size_t hint = ZSTD_decompressStream(stream_.get(), &out, &in_);
      if (ZSTD_isError(hint)) return broken(std::string("zstd: ") + ZSTD_getErrorName(hint));
      at_frame_end_ = hint == 0;
      output_pending_ = out.pos == out.size && !at_frame_end_;
    }
    return out.pos;
  }

 private:
  ByteSource packed_;
  std::vector<char> buffer_;
  std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream_;
  ZSTD_inBuffer in_ = {nullptr, 0, 0};
  bool at_frame_end_ = false;
  bool output_pending_ = false;  // as in Gunzip
};

}  // namespace

// Shared pointers, because a std::function has to be copyable; the copies share one decoder.
ByteSource gunzipped(ByteSource packed) {
  auto gunzip = std::make_shared<Gunzip>(std::move(packed));
  return [gunzip](char* into, std::size_t size) { return gunzip->read(into, size); };
}

ByteSource unzstd(ByteSource packed) {
  auto unzstd = std::make_shared<Unzstd>(std::move(packed));
  return [unzstd](char* into, std::size_t size) { return unzstd->read(into, size); };
}

Result<std::string> unpacked_bytes(std::string bytes, std::size_t max_bytes) {
  if (!bytes.starts_with("\x1f\x8b")) return bytes;
  return read_all(gunzipped(from_bytes(std::move(bytes))), max_bytes);
}

}  // namespace annals
