// A corrected file of any kind that is read, loaded as a chronology, corrected by itself and written. What was written is read again
// without a problem.
#include "chronology/chronology.h"
#include "chronology/finish.h"
#include "edits/apply.h"
#include "edits/saved_chronology.h"
#include "export/formats.h"
#include "fuzz/fuzz.h"

namespace {

using annals::Entry;
using annals::testing::english;

std::vector<Entry> loaded(const std::string& bytes, std::vector<annals::Error>* problems) {
  annals::SavedChronology saved;
  annals::read_saved(saved, "case", annals::from_bytes(bytes), {english(), 1 << 16});
  std::vector<Entry> entries = annals::assemble(std::move(saved.entries), english().grammar.numerals);
  for (const annals::Edits& edits : saved.corrections) annals::correct(entries, edits);
  annals::finish(entries, english().grammar, english().wording ? &*english().wording : nullptr);
  if (problems != nullptr) *problems = std::move(saved.problems);
  return entries;
}

std::string lines(const std::vector<Entry>& entries) {
  return annals::format_named("jsonl")->chronology.stream(entries);
}

}  // namespace

void fuzz_edits(std::string_view bytes) {
  std::vector<Entry> entries = loaded(std::string(bytes), nullptr);
  if (const auto sheet = annals::read_sheet(bytes, "case"))
    annals::correct(entries, annals::edits_of(*sheet, "case", {english()}));
  annals::finish(entries, english().grammar, english().wording ? &*english().wording : nullptr);
  annals::testing::expect_none(annals::testing::fault_of_format(*annals::format_named("csv"), entries, {}));

  const std::string once = lines(loaded(std::string(bytes), nullptr));
  std::vector<annals::Error> problems;
  loaded(once, &problems);
  if (!problems.empty()) annals::testing::expect_none("not read again: " + problems.front().text());
}
