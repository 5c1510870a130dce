// Two keys, both checked to be marks that the tokenizer keeps apart from digits.

#include "rules/number_marks.h"

#include "rules/toml_reader.h"
#include "text/utf8.h"

namespace annals {
namespace {

bool is_mark(const std::string& text) {
  return code_point_count(text) == 1 && !is_word_character(code_point_at(text, 0));
}

}  // namespace

Result<NumberMarks> parse_number_marks(const PackFile& file) {
  const auto root = parse_toml(file);
  if (!root) return root.error();
  NumberMarks marks;
  for (const auto& [key, node] : in_file_order(*root)) {
    std::string* mark = key == "decimal-mark" ? &marks.decimal : key == "grouping-mark" ? &marks.grouping : nullptr;
    if (mark == nullptr) return rule_error(file, *node, "unknown key '" + key + "'");
    const auto text = node->value_exact<std::string>();
    if (!text || !(is_mark(*text) || (text->empty() && mark == &marks.grouping)))
      return rule_error(file, *node, "'" + key + "' has to be a mark of one character");
    *mark = *text;
  }
  if (marks.decimal == marks.grouping) return Error{ErrorKind::bad_rule, "the two marks are the same", file.name};
  return marks;
}

}  // namespace annals
