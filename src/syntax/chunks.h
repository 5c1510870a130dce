// Level one of a sentence's structure: its chunks, not yet hung on one another.
//
// Internal to syntax/.
#pragma once

#include <vector>

#include "syntax/structure.h"

namespace annals {

// Kind, tokens, head and clause of each are set.
std::vector<Chunk> chunks_of(const Parse& parse, const Grammar& grammar);

}  // namespace annals
