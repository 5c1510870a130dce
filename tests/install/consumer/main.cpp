// A program with Annals in it: consumer FILE prints the chronology of a page or text.
#include <annals.h>
#include <embedded_rules.h>
#include <export/formats.h>
#include <page/read_article.h>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};

  const auto pack = annals::embedded_pack("en");
  const auto article = annals::read_article(bytes, {.name = argv[1]}, annals::embedded_page_rules());
  if (!pack || !article) {
    std::cerr << (pack ? article.error() : pack.error()).text() << '\n';
    return 1;
  }
  const annals::Reading reading = annals::read(*article, argv[1], *pack, {});
  for (const annals::Format& format : annals::formats()) {
    if (format.chronology.write == nullptr) continue;
    if (format.missing != nullptr && !format.missing().empty()) continue;
    const auto written = format.chronology.write({.entries = reading.entries, .documents = {}});
    if (!written) return 1;
    if (format.name == "csv") std::cout << written->text;
  }
}
