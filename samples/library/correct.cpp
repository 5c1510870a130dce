// correct RULES FILE CORRECTED OUTPUT: reads a document by a rule pack of your own, puts the corrections of a saved file into its
// chronology, and saves that.
#include <annals/annals.h>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  const auto fail = [](const annals::Error& error) {
    std::cerr << annals::text(error) << '\n';
    return 1;
  };
  auto reader = annals::Reader::make({.rules = argv[1]});
  if (!reader) return fail(reader.error());
  auto reading = reader->read(annals::Document::file(argv[2]));
  if (!reading) return fail(reading.error());

  std::ifstream file(argv[3], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  auto edits = reader->edits(bytes, argv[3]);
  if (!edits) return fail(edits.error());
  const annals::EditReport report = reading->chronology.apply(*edits);
  for (const annals::Error& problem : report.problems) std::cerr << annals::text(problem) << '\n';
  std::cerr << report.edited << " edited, " << report.struck << " struck, " << report.added << " added\n";

  auto warnings = annals::save(reading->chronology, argv[4]);
  if (!warnings) return fail(warnings.error());
}
