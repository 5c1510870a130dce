// An input as the bytes in it, unpacked.
//
// Thread safety: what is opened belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <istream>
#include <string>

#include "cli/byte_source.h"
#include "cli/inputs.h"

namespace annals {

// Standard input is unpacked where it is gzip or zstd. `through`, if any, sees the bytes as they are stored. Errors as open_file
// has them, without a place.
Result<ByteSource> open_input(const Input& input, std::istream& standard_input,
                              const std::function<ByteSource(ByteSource)>& through = {});

// What messages call it.
std::string shown_name(const Input& input);

// Up to `size` bytes, fewer only at the end of the source.
Result<std::string> read_some(const ByteSource& source, std::size_t size);

}  // namespace annals
