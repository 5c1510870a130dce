// An example passes where one of the entries of its time is as it says, a reject where its time has no entry.
#include "reading/row_check.h"

#include <algorithm>

#include "reading/reading.h"
#include "rules/row_examples.h"
#include "time/iso_date.h"

namespace annals {
namespace {

Result<Reading> reading_of(const std::string& text, const std::string& on, const Pack& pack) {
  Article article;
  article.text = text;
  article.blocks = {{BlockKind::paragraph, {0, text.size()}}};
  if (!on.empty()) {
    const auto day = parse_iso_date(on);
    if (!day) return Error{ErrorKind::bad_rule, "'" + on + "' is no day", ""};
    article.published = PublicationDate{*day, "given", 1};
  }
  return read(article, "example", pack, {});
}

std::string in_quotes(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

// How an entry differs from what is asked; empty where it does not.
std::string difference(const RowExample& example, const Entry& entry) {
  const auto differs = [](std::string_view asked, std::string_view found) { return !asked.empty() && asked != found; };
  if (differs(example.label, entry.label)) return "is " + in_quotes(entry.label) + ", not " + in_quotes(example.label);
  if (differs(example.shape, name(entry.event.shape)))
    return "is a " + std::string(name(entry.event.shape)) + ", no " + example.shape;
  if (differs(example.status, name(entry.status))) return "is " + std::string(name(entry.status));
  if (differs(example.kind, name(entry.kind))) return "is a " + std::string(name(entry.kind));
  if (differs(example.according_to, entry.according_to)) return "is according to " + in_quotes(entry.according_to);
  return {};
}

bool is_of_time(const Entry& entry, const RowExample& example) {
  return entry.sources.front().expression.find(example.time) != std::string::npos;
}

// What is wrong; empty where the example passes.
std::string fault_of(const RowExample& example, const Reading& reading) {
  const std::string about = in_quotes(example.time) + " of " + in_quotes(example.text) + " ";
  std::string fault = about + "gives no row";
  for (const Entry& entry : reading.entries) {
    if (!is_of_time(entry, example)) continue;
    if (example.reject) return about + "gives the row " + in_quotes(entry.label);
    const std::string difference_found = difference(example, entry);
    if (difference_found.empty()) return {};
    fault = about + difference_found;
  }
  if (!example.reject) return fault;
  if (example.because.empty()) return {};
  const bool told = std::ranges::any_of(reading.dropped, [&](const DroppedMention& dropped) {
    return reading.mentions[dropped.mention].span.of(example.text).find(example.time) != std::string_view::npos &&
           why_dropped(dropped, reading.mentions) == example.because;
  });
  return told ? std::string() : about + "is not dropped as " + in_quotes(example.because);
}

void run(const RowExample& example, const std::string& rule, const Pack& pack, RuleCheck& check) {
  ++check.examples;
  const auto reading = reading_of(example.text, example.on, pack);
  if (!reading) {
    check.faults.push_back({example.place, rule, reading.error().message});
    return;
  }
  if (std::string fault = fault_of(example, *reading); !fault.empty())
    check.faults.push_back({example.place, rule, std::move(fault)});
}

}  // namespace

Result<RuleCheck> check_rows(const PackFiles& files, const Pack& pack) {
  const auto examples = load_row_examples(files);
  if (!examples) return examples.error();
  RuleCheck check;
  for (const RowExample& example : *examples) run(example, example.shape, pack, check);
  for (const Rule& rule : pack.rules.rules) {
    for (const RuleExample& example : rule.examples) {
      if (example.label.empty() && example.status.empty() && example.kind.empty()) continue;
      RowExample row;
      row.text = example.text;
      row.on = example.on;
      row.label = example.label;
      row.status = example.status;
      row.kind = example.kind;
      row.place = rule.file + ":" + std::to_string(example.line);
      run(row, rule.name, pack, check);
    }
  }
  return check;
}

}  // namespace annals
