// Options, then the rule pack, then the output, then the documents: what can be wrong with the command is found before
// anything is read.
#include "cli/run.h"

#include <filesystem>
#include <new>

#include "cli/commands.h"
#include "cli/document_loop.h"
#include "cli/merge_command.h"
#include "cli/option_table.h"
#include "cli/rules_command.h"
#include "text/suggestion.h"
#include "cli/version.h"
#include "reading/inputs.h"

namespace annals {
namespace {

int print(const Console& console, std::string_view text) {
  const Failure failure = console.out(text);
  if (failure) complain(console, *failure);
  return failure ? incomplete : done;
}

int refuse(const Console& console, const Error& error) {
  complain(console, error);
  console.err("annals: see annals --help\n");
  return wrong_usage;
}

bool prints_to_terminal(const Options& options, const Console& console) {
  return options.output.empty() && console.out_is_terminal;
}

// "annals marge a.jsonl": no file of that name, and nearly a command.
std::string mistyped_command(const Options& options) {
  if (options.command != Command::chronology || options.inputs.empty()) return {};
  const std::string& first = options.inputs.front();
  std::error_code ignored;
  if (first.find_first_of("./") != std::string::npos || std::filesystem::exists(first, ignored)) return {};
  std::vector<std::string_view> known;
  for (const CommandRow& row : command_table) known.push_back(row.name);
  const std::string meant = suggestion(first, known);
  return meant.empty() ? std::string() : "no command and no file '" + first + "'" + meant;
}

int read_documents(const Options& options, const Console& console) {
  if (const std::string mistyped = mistyped_command(options); !mistyped.empty())
    return refuse(console, {ErrorKind::bad_usage, mistyped, ""});
  if (options.inputs.empty() && console.in_is_terminal) {
    return refuse(console,
                  {ErrorKind::bad_usage, "nothing to read: name a file or a directory, or - to type text", ""});
  }
  if (!options.explain && format_of(options, console).binary && prints_to_terminal(options, console)) {
    return refuse(console,
                  {ErrorKind::bad_usage,
                   std::string(options.format->name) + " is no text for a terminal: name a file by --output", ""});
  }
  if (const Format* format = options.format;
      format != nullptr && format->missing != nullptr && !format->missing().empty()) {
    return refuse(console,
                  {ErrorKind::unsupported,
                   "this build has no " + std::string(format->name) + ": " + std::string(format->missing()), ""});
  }
  ReaderSettings settings{.reading = options.reading,
                          .rules = options.rules,
                          .max_bytes = options.max_bytes,
                          .articles_only = options.command == Command::article};
  settings.reading.traces = options.explain;
  Result<Reader> reader = Reader::load(settings);
  if (!reader) {
    complain(console, reader.error());
    return wrong_usage;
  }
  if (!reader->warning().empty()) console.err("annals: " + reader->warning() + "\n");
  if (options.command == Command::view) return view_command(options, console, *reader);
  std::vector<std::string> read = options.inputs;
  read.insert(read.end(), options.edits.begin(), options.edits.end());
  if (const auto input = input_at(options.output, find_inputs(read))) {
    complain(console, {ErrorKind::bad_usage, "the output would replace this input", *input});
    return wrong_usage;
  }
  Result<Output> output = Output::open(options.output, console);
  if (!output) {
    complain(console, output.error());
    return incomplete;
  }
  switch (options.command) {
    case Command::dates:
      return dates_command(options, console, *reader, *output);
    case Command::parse:
      return parse_command(options, console, *reader, *output);
    case Command::article:
      return article_command(options, console, *reader, *output);
    case Command::merge:
      return merge_command(options, console, *reader, *output);
    case Command::diff:
      return diff_command(options, console, *reader, *output);
    default:
      return chronology_command(options, console, *reader, *output);
  }
}

}  // namespace

const Format& format_of(const Options& options, const Console& console) {
  if (options.format != nullptr) return *options.format;
  return *format_named(prints_to_terminal(options, console) ? "table" : "csv");
}

TableStyle table_style(const Options& options, const Console& console) {
  const bool colour =
      options.colour == Colour::always ||
      (options.colour == Colour::automatic && prints_to_terminal(options, console) && console.colour_allowed);
  return {console.width, colour};
}

int run(const std::vector<std::string>& arguments, const Console& console) {
  const Result<Options> options = parse_options(arguments);
  if (!options) return refuse(console, options.error());
  if (options->help) return print(console, help_text(options->command));
  if (options->version) return print(console, "annals " + std::string(program_version()) + "\n");
  if (options->command == Command::rules_check || options->command == Command::rules_list) {
    return rules_command(*options, console);
  }
  try {
    return read_documents(*options, console);
  } catch (const std::bad_alloc&) {
    complain(console, {ErrorKind::too_large, "not enough memory", ""});
    return incomplete;
  }
}

}  // namespace annals
