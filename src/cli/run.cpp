// Options, then the rule pack, then the output, then the documents: what can be wrong with the command is found before
// anything is read.
#include "cli/run.h"

#include <new>

#include "cli/commands.h"
#include "cli/document_loop.h"
#include "cli/inputs.h"
#include "cli/merge_command.h"
#include "cli/rules_command.h"
#include "cli/version.h"

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

int read_documents(const Options& options, const Console& console) {
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
  Result<Reader> reader = Reader::load(options);
  if (!reader) {
    complain(console, reader.error());
    return wrong_usage;
  }
  if (!reader->warning().empty()) console.err("annals: " + reader->warning() + "\n");
  if (options.command == Command::view) return view_command(options, console, *reader);
  if (const auto input = input_at(options.output, find_inputs(options.inputs))) {
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
  if (options->help) return print(console, help_text());
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
