// libFuzzer's entry point, which calls the target that the build names, and that AddressSanitizer is to remember less of who allocated what, and keep less of what was freed.
// The names and types are the libraries'.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/fuzz.h"

extern "C" const char* __asan_default_options();  // NOLINT(bugprone-reserved-identifier)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" const char* __asan_default_options() {
  return "malloc_context_size=2:quarantine_size_mb=16";
}  // NOLINT(bugprone-reserved-identifier)

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ANNALS_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
