// How a language writes numbers in digits: numbers.toml, which a pack may leave out.
//
//   decimal-mark  = ","        2,5 is two and a half
//   grouping-mark = "."        1.000 is a thousand; "" where the language groups no digits
//
// Without the file they are those of English, "." and ",".
//
// Thread safety: values.
#pragma once

#include <string>

#include "rules/pack_files.h"
#include "text/result.h"

namespace annals {

struct NumberMarks {
  std::string decimal = ".";
  std::string grouping = ",";
};

// bad_rule with a place: an unknown key, a mark that is not one character or is a letter or digit, two marks that are the same.
Result<NumberMarks> parse_number_marks(const PackFile& file);

}  // namespace annals
