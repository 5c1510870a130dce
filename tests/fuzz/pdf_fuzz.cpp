// What pdftotext prints of a hostile file; the program itself is not ours to fuzz.
#include "fuzz/fuzz.h"
#include "readers/pdf.h"

void fuzz_pdf(std::string_view bytes) {
  const auto article = annals::article_of_words(bytes, {}, annals::testing::page_rules());
  if (article) annals::testing::expect_none(annals::testing::fault_of(*article));
}
