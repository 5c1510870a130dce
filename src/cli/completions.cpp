// Each shell's file is its frame and a line an option. Files are left to the shell, which knows how to quote their names;
// descriptions in option_table.h have no quote and no bracket.
#include "cli/completions.h"

#include <string_view>

#include "cli/option_table.h"
#include "cli/option_values.h"

namespace annals {
namespace {

std::string joined_choices(const OptionRow& row) {
  std::string words;
  for (const std::string_view word : choices_of(row.name)) words.append(words.empty() ? "" : " ").append(word);
  return words;
}

std::string spelled(const OptionRow& row, std::string_view between) {
  std::string text;
  if (row.letter != 0) text.append("-").append(1, row.letter).append(between);
  return text.append("--").append(row.name);
}

std::string commands(std::string_view between) {
  std::string words;
  for (const CommandRow& row : command_table) words.append(words.empty() ? "" : between).append(row.name);
  return words;
}

// What follows the option, as statements of the case that the option's names select.
std::string bash_value(const OptionRow& row) {
  switch (row.takes) {
    case Takes::nothing:
      return "";
    case Takes::word:
    case Takes::words:
      return "compopt +o default";
    case Takes::file:
    case Takes::files:
      return ":";
    case Takes::directory:
      return "compopt +o default -o dirnames";
    case Takes::choice:
      return "_annals_offer '" + joined_choices(row) + "' ''";
    case Takes::choices:
      return "compopt -o nospace; _annals_offer '" + joined_choices(row) + "' ,";
  }
  return "";
}

std::string zsh_value(const OptionRow& row) {
  const std::string name{row.name};
  switch (row.takes) {
    case Takes::nothing:
      return "";
    case Takes::word:
    case Takes::words:
      return ":" + name + ": ";
    case Takes::file:
    case Takes::files:
      return ":" + name + ":_files";
    case Takes::directory:
      return ":" + name + ":_files -/";
    case Takes::choice:
      return ":" + name + ":(" + joined_choices(row) + ")";
    case Takes::choices:
      return ":" + name + ":_sequence compadd - " + joined_choices(row);
  }
  return "";
}

std::string fish_value(const OptionRow& row) {
  switch (row.takes) {
    case Takes::nothing:
      return "";
    case Takes::word:
    case Takes::words:
      return " -x";
    case Takes::file:
    case Takes::files:
      return " -r -F";
    case Takes::directory:
      return " -x -a '(__fish_complete_directories)'";
    case Takes::choice:
      return " -x -a '" + joined_choices(row) + "'";
    case Takes::choices:
      return " -x -a '(__fish_append , " + joined_choices(row) + ")'";
  }
  return "";
}

}  // namespace

std::string bash_completion() {
  std::string cases;
  std::string options;
  for (const OptionRow& row : option_table) {
    options.append(options.empty() ? "" : " ").append(spelled(row, " "));
    if (row.takes != Takes::nothing) cases += "    " + spelled(row, "|") + ") " + bash_value(row) + "; return ;;\n";
  }
  return R"(# bash completion for annals

# Offers those of the words $1 that complete $current; after the last $2 in it, where that is not empty.
_annals_offer() {
  local before=
  [[ -n $2 && $current == *"$2"* ]] && before=${current%"$2"*}$2
  COMPREPLY=($(compgen -P "$before" -W "$1" -- "${current#"$before"}"))
}

_annals() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=${COMP_WORDS[COMP_CWORD-2]}
  fi
  case $previous in
)" + cases +
         R"(  esac
  if [[ $current == -* ]]; then
    _annals_offer ')" +
         options + R"(' ''
  elif [[ $COMP_CWORD -eq 2 && $previous == rules ]]; then
    _annals_offer 'check list' ''
  elif [[ $COMP_CWORD -eq 1 && -n $current ]]; then
    _annals_offer ')" +
         commands(" ") + R"(' ''
  fi
}

complete -o bashdefault -o default -F _annals annals
)";
}

std::string zsh_completion() {
  std::string rows;
  for (const OptionRow& row : option_table) {
    const std::string what = "[" + std::string(row.what) + "]" + zsh_value(row);
    const std::string repeated = repeats(row.takes) ? "*" : "";
    const std::string equals = row.takes == Takes::nothing ? "" : "=";
    const std::string name{row.name};
    if (row.letter == 0) {
      rows += "  '" + repeated + "--" + name + equals + what + "' \\\n";
    } else {
      const std::string letter{row.letter};
      const std::string plus = row.takes == Takes::nothing ? "" : "+";
      rows += "  '(-" + letter + " --" + name + ")'{-" + letter + plus + ",--" + name + equals + "}'" + what + "' \\\n";
    }
  }
  std::string described;
  for (const CommandRow& row : command_table) {
    described.append(described.empty() ? "" : " ").append(row.name).append("\\:\"").append(row.what).append("\"");
  }
  return "#compdef annals\n\n_arguments -s \\\n" + rows + "  '1: :{_alternative \"commands:command:((" + described +
         "))\" files:file:_files}' \\\n" +
         "  '*: :{ if [[ $words[2] == rules && CURRENT -eq 3 ]]; then compadd check list; else _files; fi }'\n";
}

std::string fish_completion() {
  std::string text = "# fish completion for annals\n";
  for (const CommandRow& row : command_table) {
    text.append("complete -c annals -n __fish_use_subcommand -a ").append(row.name).append(" -d '");
    text.append(row.what).append("'\n");
  }
  text += "complete -c annals -n '__fish_seen_subcommand_from rules' -a 'check list'\n";
  for (const OptionRow& row : option_table) {
    text += "complete -c annals";
    if (row.letter != 0) text.append(" -s ").append(1, row.letter);
    text.append(" -l ").append(row.name).append(fish_value(row)).append(" -d '").append(row.what).append("'\n");
  }
  return text;
}

}  // namespace annals
