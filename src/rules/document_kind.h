// The kinds of documents that rules may be limited to; recognize/kind.h says which is which.
//
// Thread safety: constants.
#pragma once

#include <array>
#include <string_view>

namespace annals {

enum class DocumentKind : unsigned char { news, narrative, message };

inline constexpr std::array<std::string_view, 3> document_kind_names = {"news", "narrative", "message"};

}  // namespace annals
