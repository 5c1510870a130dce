// Each pack is loaded whole; its first fault ends its check, since nothing after it can be trusted. Its examples are then run.

#include "cli/rules_command.h"

#include "cli/document_loop.h"
#include "embedded_rules.h"
#include "reading/row_check.h"
#include "resolve/rule_check.h"

namespace annals {
namespace {

Result<PackFiles> files_of(const std::string& directory) {
  return directory.empty() ? embedded_pack_files("en") : pack_files_in(directory);
}

std::string listing(const Pack& pack) {
  std::string out;
  for (const Rule& rule : pack.rules.rules) {
    const std::string value = rule.value ? rule.value_text : "a range";
    out +=
        rule.file + ":" + std::to_string(rule.line) + "\t" + rule.name + "\t" + rule.pattern_text + "\t" + value + "\n";
  }
  return out;
}

// The exit status of one pack.
int check(const PackFiles& files, const Pack& pack, const std::string& name, const Console& console) {
  RuleCheck result = check_examples(pack);
  const auto rows = check_rows(files, pack);
  if (!rows) {
    complain(console, rows.error());
    return incomplete;
  }
  result.examples += rows->examples;
  result.faults.insert(result.faults.end(), rows->faults.begin(), rows->faults.end());
  for (const RuleFault& fault : result.faults)
    console.err("annals: " + fault.place + ": " + fault.rule + ": " + fault.message + "\n");
  const std::string summary = name + ": " + std::to_string(pack.rules.rules.size()) + " rules, " +
                              std::to_string(result.examples) + " examples, " + std::to_string(result.faults.size()) +
                              " faults\n";
  if (console.out(summary)) return incomplete;
  return result.faults.empty() ? done : incomplete;
}

}  // namespace

int rules_command(const Options& options, const Console& console) {
  std::vector<std::string> directories = options.inputs;
  if (directories.empty()) directories.emplace_back();
  int status = done;
  for (const std::string& directory : directories) {
    const auto files = files_of(directory);
    auto pack = files ? load_pack(*files) : Result<Pack>(files.error());
    if (!pack) {
      complain(console, pack.error());
      status = incomplete;
      continue;
    }
    if (options.command == Command::rules_list) {
      if (console.out(listing(*pack))) status = incomplete;
    } else {
      status = std::max(status, check(*files, *pack, directory.empty() ? "built-in pack" : directory, console));
    }
  }
  return status;
}

}  // namespace annals
