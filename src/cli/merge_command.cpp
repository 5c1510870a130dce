// All entries are held: weights, corrections and most formats need them together.
#include "cli/merge_command.h"

#include "chronology/chronology.h"
#include "chronology/merge_explanation.h"
#include "cli/commands.h"
#include "cli/corrections.h"
#include "cli/saved_chronology.h"
#include "edits/diff.h"

namespace annals {
namespace {

std::vector<std::string> inputs_of(const Options& options) {
  return options.inputs.empty() ? std::vector<std::string>{"-"} : options.inputs;
}

}  // namespace

int merge_command(const Options& options, const Console& console, const Reader& reader, Output& output) {
  const Result<Corrections> corrections = Corrections::load(options, console, reader);
  if (!corrections) {
    complain(console, corrections.error());
    return incomplete;
  }
  SavedChronologies saved(options, console, reader);
  saved.read(inputs_of(options));
  Loop loop = saved.loop;
  if (!loop.any_read) return finished(loop, output, console);
  const ChronologyFormat& format = format_of(options, console).chronology;
  const std::vector<Entry> entries =
      corrections->finish(assemble(std::move(saved.chronology.entries), reader.numerals()), format, loop,
                          std::move(saved.chronology.corrections));
  if (options.explain) {
    loop.unwritable = output.write(merge_explanation(entries, reader.numerals()));
    return finished(loop, output, console);
  }
  loop.unwritable = write_chronology(options, console, entries, documents_of(entries), output);
  return finished(loop, output, console);
}

int diff_command(const Options& options, const Console& console, const Reader& reader, Output& output) {
  std::vector<std::vector<Entry>> sides;
  Loop loop;
  for (const std::string& input : options.inputs) {
    SavedChronologies saved(options, console, reader);
    saved.read({input}, true);
    if (!saved.loop.any_read) return incomplete;
    loop.any_read = true;
    loop.any_failed = loop.any_failed || saved.loop.any_failed;
    sides.push_back(std::move(saved.chronology.shown));
  }
  for (std::vector<Entry>& side : sides) reader.finish(side);
  const std::vector<Change> changes = diff(sides[0], sides[1]);
  const bool lines = options.format != nullptr && options.format->name == "jsonl";
  loop.unwritable = output.write(lines ? diff_records(changes) : diff_text(changes));
  return finished(loop, output, console);
}

}  // namespace annals
