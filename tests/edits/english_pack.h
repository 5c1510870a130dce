// The English pack, loaded once.
#pragma once

#include "embedded_rules.h"

namespace annals {

inline const Pack& english_pack() {
  static const Pack pack = *embedded_pack("en");
  return pack;
}

}  // namespace annals
