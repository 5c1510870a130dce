// Documents of office programs: the first byte says of which kind, the rest is the file, or the XML that is zipped into it.
#include "fuzz/fuzz.h"
#include "readers/made_zip.h"
#include "readers/read_document.h"

void fuzz_office(std::string_view bytes) {
  using annals::Opens;
  if (bytes.empty()) return;
  const std::string rest(bytes.substr(1));
  std::string file = rest;
  Opens opens = Opens::rtf;
  switch (bytes.front()) {
    case 'w':
      opens = Opens::docx;
      file = annals::made_zip({{"word/document.xml", rest},
                               {"word/styles.xml", rest},
                               {"word/numbering.xml", rest},
                               {"word/footnotes.xml", rest}});
      break;
    case 'o':
      opens = Opens::odt;
      file = annals::made_zip({{"content.xml", rest}});
      break;
    case 'e':
      opens = Opens::epub;
      file =
          annals::made_zip({{"META-INF/container.xml", "<c><rootfile full-path='p'/></c>"}, {"p", rest}, {"a", rest}});
      break;
    case 'z':
      opens = Opens::docx;
      break;
    default:
      break;
  }
  const auto article = annals::read_document(file, opens, {}, annals::testing::page_rules(), {});
  if (article) annals::testing::expect_none(annals::testing::fault_of(*article));
}
