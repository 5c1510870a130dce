# The headers that nearly every file includes, read once by the compiler and kept by it for all: reading them again for each took
# a third of the build (docs/performance.md). Every file still names what it needs.
#
#   annals_standard_headers    for src/
#   annals_test_headers        for tests/, which GoogleTest's belong to (tests/CMakeLists.txt)
#
# GCC forgets of a header that it keeps which warnings libstdc++ switches off within itself, so they are off here for all. A build with
# CMAKE_DISABLE_PRECOMPILE_HEADERS has them; the preset `sanitize-thread` is one, and shows that each file includes what it needs.
#
# GCC takes what it kept only where the same macros are defined, so all targets get those of all libraries that define any.
set(standard_headers <algorithm> <array> <charconv> <chrono> <cstddef> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set>
  <span> <string> <string_view> <unordered_map> <utility> <variant> <vector> <date/date.h>)

add_library(annals_macros INTERFACE)
target_compile_options(annals_macros INTERFACE -pthread)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT CMAKE_DISABLE_PRECOMPILE_HEADERS)
  target_compile_options(annals_macros INTERFACE -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
endif()
target_compile_definitions(annals_macros INTERFACE _LARGEFILE64_SOURCE)
target_link_libraries(annals_macros INTERFACE date::date)

function(annals_precompiled name)
  file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp CONTENT "")
  add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  target_precompile_headers(${name} PRIVATE ${ARGN})
endfunction()

annals_precompiled(annals_standard_headers ${standard_headers})
target_link_libraries(annals_standard_headers PUBLIC annals_macros)
