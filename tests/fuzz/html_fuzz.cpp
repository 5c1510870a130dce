// Web pages: every byte is a page's.
#include "fuzz/fuzz.h"

void fuzz_html(std::string_view bytes) {
  annals::testing::read_whole(bytes, {.name = "page.html", .form = annals::DocumentHint::Form::html});
}
