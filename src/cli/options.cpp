// Boost.Program_options splits the arguments into options and others; what each word means is parsed by option_values, so
// that every message says what the option takes. Boost's exceptions end here.
#include "cli/options.h"

#include <algorithm>
#include <boost/program_options.hpp>

#include "cli/option_table.h"
#include "cli/option_values.h"
#include "text/suggestion.h"
#include "time/iso_date.h"

namespace annals {
namespace {

namespace po = boost::program_options;

using Words = std::vector<std::string>;

po::options_description described() {
  po::options_description options;
  auto add = options.add_options();
  for (const OptionRow& row : option_table) {
    std::string name{row.name};
    if (row.letter != 0) name.append(",").push_back(row.letter);
    const po::value_semantic* value = nullptr;
    if (row.takes == Takes::nothing) {
      value = po::bool_switch();
    } else if (repeats(row.takes)) {
      value = po::value<Words>()->composing();
    } else {
      value = po::value<std::string>();
    }
    add(name.c_str(), value);
  }
  add("argument", po::value<Words>()->composing());
  return options;
}

// The option's words with the dashes that the user knows it by, as Boost's messages are not written for them.
Error usage_error(const po::error& error) {
  if (const auto* unknown = dynamic_cast<const po::unknown_option*>(&error)) {
    std::vector<std::string_view> known;
    for (const OptionRow& row : option_table) known.push_back(row.name);
    const std::string given = unknown->get_option_name();
    std::string meant = given.starts_with("--") ? suggestion(std::string_view(given).substr(2), known) : "";
    if (const std::size_t at = meant.rfind(' '); at != std::string::npos) meant.insert(at + 1, "--");
    return {ErrorKind::bad_usage, "unknown option " + given + meant, ""};
  }
  return {ErrorKind::bad_usage, error.what(), ""};
}

// Takes the value of an option, where it was given, through its parser to its place.
class Taking {
 public:
  explicit Taking(const po::variables_map& given) : given_(given) {}

  template <class Parser, class T>
  void one(const char* option, Parser parser, T& into) {
    if (failure_ || given_.count(option) == 0) return;
    auto value = parser(given_[option].as<std::string>());
    if (value) {
      into = *std::move(value);
    } else {
      failure_ = value.error();
    }
  }

  template <class Parser, class T>
  void all(const char* option, Parser parser, std::vector<T>& into) {
    if (failure_ || given_.count(option) == 0) return;
    for (const std::string& word : given_[option].as<Words>()) {
      auto values = parser(word);
      if (!values) {
        failure_ = values.error();
        return;
      }
      into.insert(into.end(), values->begin(), values->end());
    }
  }

  const Failure& failure() const { return failure_; }

 private:
  const po::variables_map& given_;
  Failure failure_;
};

Failure take_values(const po::variables_map& given, Options& options) {
  const auto text = [](const std::string& word) { return Result<std::string>(word); };
  Taking taking(given);
  taking.one("format", parse_format, options.format);
  taking.one("output", text, options.output);
  taking.one(
      "date", [](const std::string& word) { return parse_day("--date", word); }, options.date);
  taking.one(
      "crawled", [](const std::string& word) { return parse_time("--crawled", word); }, options.crawled);
  taking.one("mode", parse_mode, options.reading.mode);
  taking.one("prefer", parse_preference, options.reading.prefer);
  taking.one("region", text, options.reading.region);
  taking.one("rules", text, options.rules);
  Filter& filter = options.filter;
  taking.one(
      "since", [](const std::string& word) { return parse_first_day("--since", word); }, filter.since);
  taking.one(
      "until", [](const std::string& word) { return parse_last_day("--until", word); }, filter.until);
  taking.one("min-confidence", parse_confidence, filter.min_confidence);
  taking.one("match", text, filter.match);
  const auto texts = [](const std::string& word) { return Result<Words>(Words{word}); };
  taking.all("about", texts, filter.about);
  taking.all("location", texts, filter.locations);
  taking.all("source", texts, filter.sources);
  taking.all("tag", texts, filter.tags);
  taking.one("top", parse_top, options.top);
  taking.all("edits", texts, options.edits);
  taking.all("keep", parse_names, options.keep);
  taking.one("title", text, options.title);
  taking.all("status", parse_statuses, filter.statuses);
  taking.all("kind", parse_kinds, filter.kinds);
  taking.all("precision", parse_precisions, filter.precisions);
  taking.one("threads", parse_threads, options.threads);
  taking.one("max-bytes", parse_bytes, options.max_bytes);
  taking.one("color", parse_colour, options.colour);
  options.reading.numeric_only = given["any-language"].as<bool>();
  options.reading.messages = given["messages"].as<bool>();
  options.explain = given["explain"].as<bool>();
  options.help = given["help"].as<bool>();
  options.version = given["version"].as<bool>();
  return taking.failure();
}

Failure take_arguments(Words arguments, Options& options) {
  const auto usage = [](std::string message) { return Error{ErrorKind::bad_usage, std::move(message), ""}; };
  const std::string first = arguments.empty() ? "" : arguments.front();
  std::size_t used = 1;
  if (first == "view") {
    options.command = Command::view;
  } else if (first == "diff") {
    options.command = Command::diff;
  } else if (first == "dates") {
    options.command = Command::dates;
  } else if (first == "parse") {
    options.command = Command::parse;
  } else if (first == "merge") {
    options.command = Command::merge;
  } else if (first == "article") {
    options.command = Command::article;
  } else if (first == "rules") {
    const std::string what = arguments.size() > 1 ? arguments[1] : "";
    if (what != "check" && what != "list") return usage("rules: say what to do, rules check or rules list");
    options.command = what == "check" ? Command::rules_check : Command::rules_list;
    used = 2;
  } else {
    used = 0;
  }
  options.inputs.assign(arguments.begin() + static_cast<std::ptrdiff_t>(used), arguments.end());
  return std::nullopt;
}

bool has_meaning(OptionScope scope, Command command) {
  switch (scope) {
    case OptionScope::all:
      return true;
    case OptionScope::inputs:
      return command != Command::rules_check && command != Command::rules_list;
    case OptionScope::documents:
      return has_meaning(OptionScope::inputs, command) && command != Command::merge && command != Command::diff;
    case OptionScope::output:
      return has_meaning(OptionScope::inputs, command) && command != Command::view;
    case OptionScope::reading:
      return has_meaning(OptionScope::documents, command) && command != Command::article;
    case OptionScope::pack:
      return has_meaning(OptionScope::inputs, command) && command != Command::article;
    case OptionScope::chronology:
      return command == Command::chronology || command == Command::view || command == Command::merge;
    case OptionScope::entries:
      return command == Command::chronology || command == Command::view;
    case OptionScope::explanation:
      return command == Command::chronology || command == Command::dates || command == Command::merge;
  }
  return false;
}

// Options that the command has no use for are refused: who gives one expects that it does something.
Failure check_command(const po::variables_map& given, const Options& options) {
  const std::string command{name(options.command)};
  if (options.explain && !has_meaning(OptionScope::explanation, options.command)) {
    return Error{ErrorKind::bad_usage, "--explain has no meaning for " + command, ""};
  }
  if (options.explain && options.format) {
    return Error{ErrorKind::bad_usage, "--explain prints text for people and takes no --format", ""};
  }
  if (options.reading.messages && !has_meaning(OptionScope::entries, options.command))
    return Error{ErrorKind::bad_usage, "--messages has no meaning for " + command, ""};
  for (const OptionRow& row : option_table) {
    const std::string name{row.name};
    if (row.takes != Takes::nothing && given.count(name) > 0 && !has_meaning(row.scope, options.command)) {
      return Error{ErrorKind::bad_usage, "--" + name + " has no meaning for " + command, ""};
    }
  }
  return std::nullopt;
}

// The ending of --output has to be that of a format. A name without an ending is the user's own affair.
Failure check_ending(const Options& options) {
  const std::string_view name = std::string_view(options.output).substr(options.output.rfind('/') + 1);
  const std::size_t point = name.rfind('.');
  if (options.format != nullptr || options.explain || options.command == Command::parse ||
      point == std::string_view::npos || point == 0 || options.output.starts_with("/dev/"))
    return std::nullopt;
  std::string message =
      "--output " + options.output + ": no format ends in " + std::string(name.substr(point)) + "; there are";
  for (const Format& format : formats()) {
    if (!format.endings.empty() && writes(options.command, format)) message.append(" ").append(format.endings);
  }
  return Error{ErrorKind::bad_usage, message + ", and --format names any", ""};
}

// A day in the wrong order would choose nothing, without a word.
Failure check_days(const Options& options) {
  const Filter& filter = options.filter;
  if (!filter.since || !filter.until || *filter.since <= *filter.until) return std::nullopt;
  return Error{ErrorKind::bad_usage,
               "--since " + iso_date(*filter.since) + " is after --until " + iso_date(*filter.until), ""};
}

// A format that the command does not write is refused too, with those that it does.
Failure check_format(const Options& options) {
  if (options.format == nullptr || writes(options.command, *options.format)) return std::nullopt;
  if (options.command == Command::parse)
    return Error{ErrorKind::bad_usage, "annals parse prints text for people and takes no --format", ""};
  std::string message{name(options.command)};
  message.append(" does not write ").append(options.format->name).append("; it writes");
  for (const Format& format : formats()) {
    if (writes(options.command, format)) message.append(message.ends_with("writes") ? " " : ", ").append(format.name);
  }
  return Error{ErrorKind::bad_usage, std::move(message), ""};
}

}  // namespace

bool writes(Command command, const Format& format) {
  switch (command) {
    case Command::chronology:
    case Command::merge:
      return bool{format.chronology};
    case Command::diff:
      return format.name == "table" || format.name == "jsonl";
    case Command::view:
      return format.name == "html";
    case Command::dates:
      return bool{format.dates};
    case Command::parse:
      return false;
    case Command::article:
      return bool{format.article};
    case Command::rules_check:
    case Command::rules_list:
      return false;
  }
  return false;
}

std::string_view name(Command command) {
  switch (command) {
    case Command::chronology:
      return "annals";
    case Command::merge:
      return "annals merge";
    case Command::diff:
      return "annals diff";
    case Command::view:
      return "annals view";
    case Command::dates:
      return "annals dates";
    case Command::parse:
      return "annals parse";
    case Command::article:
      return "annals article";
    case Command::rules_check:
    case Command::rules_list:
      return "annals rules";
  }
  return {};
}

bool takes_option(Command command, std::string_view option) {
  const auto row = std::ranges::find(option_table, option, &OptionRow::name);
  if (row == option_table.end()) return false;
  return has_meaning(row->scope, command);
}

Result<Options> parse_options(const std::vector<std::string>& arguments) {
  po::variables_map given;
  try {
    using Style = po::command_line_style::style_t;
    const int style = Style::unix_style & ~Style::allow_guessing;
    po::positional_options_description positional;
    positional.add("argument", -1);
    po::store(po::command_line_parser(arguments).options(described()).positional(positional).style(style).run(), given);
  } catch (const po::error& error) {
    return usage_error(error);
  }
  Options options;
  if (Failure failure = take_values(given, options)) return *failure;
  if (given.count("argument") > 0) {
    Failure failure = take_arguments(given["argument"].as<Words>(), options);
    if (failure && !options.help) return *failure;
  }
  if (options.help || options.version) return options;
  if (Failure failure = check_command(given, options)) return *failure;
  if (options.command == Command::view) options.format = format_named("html");
  if (options.format == nullptr && !options.explain) options.format = format_of_file(options.output);
  if (Failure failure = check_format(options)) return *failure;
  if (Failure failure = check_ending(options)) return *failure;
  if (Failure failure = check_days(options)) return *failure;
  if (options.command == Command::diff && options.inputs.size() != 2)
    return Error{ErrorKind::bad_usage, "diff takes two chronologies, the older first", ""};
  return options;
}

}  // namespace annals
