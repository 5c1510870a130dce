// smallest FILE: the chronology of a page, a text, a mail, a PDF …
#include <annals/annals.h>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  auto reader = annals::Reader::make();
  auto reading = reader->read(annals::Document::file(argv[1]));
  if (!reading) {
    std::cerr << annals::text(reading.error()) << '\n';
    return 1;
  }
  for (const annals::Row& row : reading->chronology) std::cout << row.date_text << '\t' << row.label << '\n';
}
