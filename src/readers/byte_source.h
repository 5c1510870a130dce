// Where bytes come from: a file, a stream, and what is unpacked from either.
//
//   Result<ByteSource> file = open_file("news.jsonl.gz");
//   ByteSource text = gunzipped(*file);
//   Result<std::string> all = read_all(text, 64 << 20);
//
// A source is a function: it fills a buffer and says how many bytes it wrote; 0 is the end, and nothing is to be read after
// that or after an error. Files are read as they are, in pieces, so that memory does not grow with their size.
//
// Thread safety: a source belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <string>

#include "text/result.h"

namespace annals {

using ByteSource = std::function<Result<std::size_t>(char* into, std::size_t size)>;

// not_found; unreadable for a directory or a file that may not be read.
Result<ByteSource> open_file(const std::string& path);

// The stream has to outlive the source.
ByteSource from_stream(std::istream& stream);

// `text` first, then what `rest` gives: puts back what was read to look at it.
ByteSource prefixed(std::string text, ByteSource rest);

// gzip (RFC 1952), also several members after each other; unreadable where the data is broken or ends early.
ByteSource gunzipped(ByteSource packed);

// Zstandard (RFC 8878), also several frames; unreadable likewise. Windows up to 128 MB.
ByteSource unzstd(ByteSource packed);

// Up to `size` bytes, fewer only at the end of the source.
Result<std::string> read_some(const ByteSource& source, std::size_t size);

// Bytes that are there already.
ByteSource from_bytes(std::string bytes);

// The bytes themselves, or what is in them where they are gzip; too_large as read_all.
Result<std::string> unpacked_bytes(std::string bytes, std::size_t max_bytes);

// Everything; too_large where there is more than `max_bytes`.
Result<std::string> read_all(const ByteSource& source, std::size_t max_bytes);

}  // namespace annals
