// An input as the bytes in it, unpacked.
//
// Thread safety: what is opened belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <istream>
#include <string>

#include "readers/byte_source.h"
#include "reading/inputs.h"

namespace annals {

// Unpacked where its name or its first bytes say that it is gzip or zstd. `through`, if any, sees the bytes as they are stored. Errors as open_file
// has them, without a place.
Result<ByteSource> open_input(const Input& input, std::istream& standard_input,
                              const std::function<ByteSource(ByteSource)>& through = {});

// What messages call it.
std::string shown_name(const Input& input);

}  // namespace annals
