// Markdown files, front matter included.
#include "fuzz/fuzz.h"

void fuzz_markdown(std::string_view bytes) {
  annals::testing::read_whole(bytes, {.name = "page.md", .form = annals::DocumentHint::Form::markdown});
}
