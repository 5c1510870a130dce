// Two bytes of UTF-8.

#include "rules/symbol.h"

namespace annals {

void append_symbol(Symbol symbol, std::string& symbols) {
  symbols += static_cast<char>(0xC0 | (symbol >> 6));
  symbols += static_cast<char>(0x80 | (symbol & 0x3F));
}

}  // namespace annals
