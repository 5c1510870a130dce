// What accounts of one event contradict each other in. An entry keeps conflicts as text, which is what saved chronologies have; the
// text begins with words that tell its kind.
//
//   dates        "dates differ: 2024-03-05 (a.html), 2024-03-06 (b.html)"
//   figures      "figures differ: 12 crew (a.html), 14 crew (b.html)"
//   claims       "claims differ: Ruiz met him (a.html), Ruiz denied that she met him (b.html)"
//   correction   "label: yours \"…\", now read \"…\"": a person's cell and what is read now
//
// Thread safety: pure functions.
#pragma once

#include <string_view>

namespace annals {

enum class ConflictKind : unsigned char { dates, figures, claims, correction };

// The words that the text begins with; empty for a correction, which begins with its column.
constexpr std::string_view head(ConflictKind kind) {
  switch (kind) {
    case ConflictKind::dates:
      return "dates differ:";
    case ConflictKind::figures:
      return "figures differ:";
    case ConflictKind::claims:
      return "claims differ:";
    case ConflictKind::correction:
      break;
  }
  return {};
}

constexpr ConflictKind conflict_kind(std::string_view text) {
  for (const ConflictKind kind : {ConflictKind::dates, ConflictKind::figures, ConflictKind::claims}) {
    if (text.starts_with(head(kind))) return kind;
  }
  return ConflictKind::correction;
}

}  // namespace annals
