// Switches without a default, so that a new enumerator does not compile until it has a name.
#include "export/names.h"

namespace annals {

std::string_view name(BlockKind kind) {
  switch (kind) {
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::heading:
      return "heading";
    case BlockKind::list_item:
      return "list_item";
    case BlockKind::quote:
      return "quote";
    case BlockKind::caption:
      return "caption";
    case BlockKind::preformatted:
      return "preformatted";
  }
  return {};
}

std::string_view name(Tense tense) {
  switch (tense) {
    case Tense::unknown:
      return {};
    case Tense::past:
      return "past";
    case Tense::present:
      return "present";
    case Tense::future:
      return "future";
    case Tense::conditional:
      return "conditional";
  }
  return {};
}

}  // namespace annals
