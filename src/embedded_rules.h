// The rules that the program has in it: those of rules/, as they were when it was built.
//
//   Pack pack = *embedded_pack("en");
//   PageRules page_rules = embedded_page_rules();
//
// The build has loaded and checked them (compile_rules.cpp); here they are only read back, which takes a tenth of the time.
//
// Thread safety: pure functions.
#pragma once

#include <string_view>

#include "page/page_rules.h"
#include "rules/pack.h"
#include "rules/pack_files.h"
#include "text/result.h"

namespace annals {

// The pack of a language ("en"); not_found for one that this build lacks.
Result<Pack> embedded_pack(std::string_view language);

// The files that it was made of.
Result<PackFiles> embedded_pack_files(std::string_view language);

PageRules embedded_page_rules();

}  // namespace annals
