// Three passes, of which only the middle one holds entries, and those a few: accounts are sorted by their times, run through
// the merger, and what comes out of it is sorted as chronologies are. Both sorts spill to temporary files. What the output's
// format cannot write entry by entry is held in memory after all.
#include "cli/merge_command.h"

#include <algorithm>

#include "chronology/account.h"
#include "chronology/merger.h"
#include "cli/commands.h"
#include "cli/document_loop.h"
#include "cli/external_sort.h"
#include "cli/inputs.h"
#include "cli/open_input.h"
#include "cli/version.h"
#include "export/entry_reader.h"
#include "export/json_records.h"
#include "readers/line_reader.h"

namespace annals {
namespace {

constexpr std::size_t kSortBytes = std::size_t{32} << 20;

// Numbers so that their bytes order as they do.
void append_number(std::string& key, std::int64_t number) {
  const std::uint64_t shifted = static_cast<std::uint64_t>(number) ^ (std::uint64_t{1} << 63);
  for (int byte = 7; byte >= 0; --byte) key += static_cast<char>((shifted >> (8 * byte)) & 0xFF);
}

std::string key_of(Bounds bounds) {
  std::string key;
  append_number(key, bounds.first.time_since_epoch().count());
  append_number(key, bounds.last.time_since_epoch().count());
  return key;
}

// The order of comes_before.
std::string key_of(const Entry& entry) {
  std::string key = key_of(entry.bounds);
  const Source& source = entry.sources.front();
  key += source.id;
  key += '\0';
  append_number(key, static_cast<std::int64_t>(source.expression_span.begin));
  return key + entry.label;
}

// Reads saved chronologies into accounts, a record of one source for each.
class Accounts {
 public:
  Accounts(const Options& options, const Console& console) : options_(options), console_(console) {}

  // Failures of the sort. What cannot be read is complained about.
  Failure read_into(ExternalSort& sort) {
    const std::vector<std::string> arguments =
        options_.inputs.empty() ? std::vector<std::string>{"-"} : options_.inputs;
    for (const Result<Input>& input : find_inputs(arguments)) {
      if (!input) {
        complain_of(input.error());
        continue;
      }
      const bool named = std::ranges::find(arguments, input->path) != arguments.end();
      if (!named && !names_records(input->path)) continue;  // another file of a directory
      if (Failure failure = read_file(*input, sort)) return failure;
    }
    return std::nullopt;
  }

  bool any_read() const { return any_read_; }
  bool any_failed() const { return any_failed_; }

 private:
  void complain_of(const Error& error) {
    any_failed_ = true;
    complain(console_, error);
  }

  Failure read_file(const Input& input, ExternalSort& sort) {
    const std::string name = shown_name(input);
    Result<ByteSource> source = open_input(input, console_.in);
    if (!source) {
      complain_of(std::move(source).error().at(name));
      return std::nullopt;
    }
    any_read_ = true;
    LineReader lines(*std::move(source), options_.max_bytes);
    while (std::optional<Result<std::string_view>> line = lines.next()) {
      const std::string place = name + ":" + std::to_string(lines.number());
      if (!*line) {
        complain_of(std::move(*line).error().at(place));
        continue;
      }
      std::string_view text = **line;
      if (lines.number() == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
      if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) continue;
      if (Failure failure = add(text, place, sort)) return failure;
    }
    return std::nullopt;
  }

  Failure add(std::string_view line, const std::string& place, ExternalSort& sort) {
    Result<Entry> entry = reader_.read(line, place);
    if (!entry) {
      complain_of(entry.error());
      return std::nullopt;
    }
    if (entry->sources.size() == 1 && !entry->sources.front().told)
      return sort.add(key_of(entry->bounds), std::string(line));
    for (Account& account : accounts_of(*std::move(entry))) {
      const Entry alone = entry_of({std::move(account)}, {});
      if (Failure failure = sort.add(key_of(alone.bounds), entry_record(alone))) return failure;
    }
    return std::nullopt;
  }

  const Options& options_;
  const Console& console_;
  EntryReader reader_;
  bool any_read_ = false;
  bool any_failed_ = false;
};

// Writes entries in order, each as it comes where the format allows.
class Writing {
 public:
  Writing(const Options& options, const Console& console, const Wording* wording, Output& output)
      : format_(format_of(options, console).chronology),
        style_(table_style(options, console)),
        console_(console),
        wording_(wording),
        output_(output) {}

  Failure begin() { return format_.header != nullptr ? output_.write(format_.header()) : Failure{}; }

  Failure add(Entry entry) {
    if (format_.entry != nullptr) return output_.write(format_.entry(entry));
    held_.push_back(std::move(entry));
    return std::nullopt;
  }

  Failure end() {
    if (format_.entry != nullptr) return std::nullopt;
    const Result<Written> written = format_.write({held_, {}, program_version(), wording_, style_});
    if (!written) return written.error();
    for (const std::string& warning : written->warnings) console_.err("annals: " + warning + "\n");
    return output_.write(written->text);
  }

 private:
  const ChronologyFormat& format_;
  TableStyle style_;
  const Console& console_;
  const Wording* wording_;
  Output& output_;
  std::vector<Entry> held_;
};

Failure merge(ExternalSort& accounts, const WordMap& numerals, const Filter& filter, Writing& writing) {
  ExternalSort entries(kSortBytes);
  Failure failure;
  Merger merger(numerals, [&](const Entry& entry) {
    if (!failure && passes(entry, filter)) failure = entries.add(key_of(entry), entry_record(entry));
  });
  EntryReader reader;
  Failure unreadable = accounts.read([&](std::string_view line) -> Failure {
    Result<Entry> entry = reader.read(line, "temporary file");
    if (!entry) return entry.error();
    for (Account& account : accounts_of(*std::move(entry))) merger.add(std::make_unique<Account>(std::move(account)));
    return failure;
  });
  if (unreadable) return unreadable;
  merger.finish();
  if (failure) return failure;
  if (Failure unwritable = writing.begin()) return unwritable;
  failure = entries.read([&](std::string_view line) -> Failure {
    Result<Entry> entry = reader.read(line, "temporary file");
    if (!entry) return entry.error();
    return writing.add(*std::move(entry));
  });
  return failure ? failure : writing.end();
}

}  // namespace

int merge_command(const Options& options, const Console& console, const Reader& reader, Output& output) {
  ExternalSort accounts(kSortBytes);
  Accounts input(options, console);
  Loop loop;
  loop.unwritable = input.read_into(accounts);
  loop.any_read = input.any_read();
  loop.any_failed = input.any_failed();
  if (loop.any_read && !loop.unwritable) {
    Writing writing(options, console, reader.wording(), output);
    loop.unwritable = merge(accounts, reader.numerals(), options.filter, writing);
  }
  return finished(loop, output, console);
}

}  // namespace annals
