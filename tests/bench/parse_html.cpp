// Parses the pages of a file of JSON lines and does no more: the yardstick of bench.py for what is read from HTML.
//
//   parse_html FILE.jsonl
#include <cstdio>
#include <fstream>
#include <string>

#include <simdjson.h>

#include "page/html_tree.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream lines(argv[1]);
  simdjson::dom::parser parser;
  std::size_t nodes = 0;
  for (std::string line; std::getline(lines, line);) {
    std::string_view page;
    if (parser.parse(line)["html"].get(page) != simdjson::SUCCESS) return 1;
    nodes += annals::parse_html(page).nodes.size();
  }
  std::printf("%zu nodes\n", nodes);
  return 0;
}
