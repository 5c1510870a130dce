// Each example goes the way of any text: recognized by the whole pack, resolved against the example's day.

#include "resolve/rule_check.h"

#include <algorithm>

#include "recognize/recognize.h"
#include "resolve/resolve.h"
#include "time/iso_date.h"
#include "time/timex3.h"

namespace annals {
namespace {

struct Read {
  std::vector<Mention> mentions;
  std::vector<ResolvedMention> resolved;
};

// The kind of document that the rule's examples are.
DocumentKind kind_for(const Rule& rule) {
  return rule.documents.empty() ? DocumentKind::news : rule.documents.front();
}

Read read(const std::string& text, const std::string& on, DocumentKind kind, const Pack& pack) {
  Read result;
  result.mentions = recognize(text, pack.rules, false, kind).mentions;
  ResolveOptions options;
  if (!on.empty()) options.reference = parse_iso_date(on);
  options.mode = kind == DocumentKind::narrative ? Mode::narrative : Mode::news;
  result.resolved = resolve(text, result.mentions, pack, options);
  return result;
}

std::string shown(const ResolvedMention& mention) {
  return mention.value ? timex3(*mention.value).value : "unresolved (" + why_unresolved(mention) + ")";
}

// The value of the rule's mention at `i`, a range's as "begin/end", a list's as "first,second".
std::string value_at(const Read& read, std::size_t i) {
  const std::string own = shown(read.resolved[i]);
  const Rule* rule = read.mentions[i].rule;
  if (rule->list && i + 1 < read.mentions.size() && read.mentions[i + 1].rule == rule)
    return own + "," + shown(read.resolved[i + 1]);
  return read.resolved[i].range_end ? own + "/" + shown(read.resolved[*read.resolved[i].range_end]) : own;
}

std::string fault_in(const RuleExample& example, const ResolvedMention& mention, const std::string& value) {
  const std::string said = "\"" + example.text + "\" said on " + example.on + " ";
  if (value != example.value) return said + "is " + value + ", not " + example.value;
  if (!mention.value) return "";
  const std::string mod = timex3(*mention.value).mod;
  if (mod != example.mod) return said + "has the modifier '" + mod + "', not '" + example.mod + "'";
  const auto days = bounds(*mention.value);
  const std::string start = days ? iso_date(days->first) : "", end = days ? iso_date(days->last) : "";
  if (!example.start.empty() && start != example.start) return said + "starts " + start + ", not " + example.start;
  if (!example.end.empty() && end != example.end) return said + "ends " + end + ", not " + example.end;
  return "";
}

// Empty where the example passes.
std::string check(const Rule& rule, const RuleExample& example, const Pack& pack) {
  if (!example.on.empty() && !parse_iso_date(example.on)) return "'" + example.on + "' is no day";
  const Read result = read(example.text, example.on, kind_for(rule), pack);
  std::string fault;
  for (std::size_t i = 0; i < result.mentions.size(); ++i) {
    if (result.mentions[i].rule != &rule || result.mentions[i].range == Mention::Range::end) continue;
    fault = fault_in(example, result.resolved[i], value_at(result, i));
    if (fault.empty()) return "";
  }
  if (!fault.empty()) return fault;
  std::string others;
  for (const Mention& mention : result.mentions)
    others += " " + mention.rule->name + " reads \"" + std::string(mention.span.of(example.text)) + "\"";
  return "finds nothing in \"" + example.text + "\"" + (others.empty() ? "" : ";" + others);
}

}  // namespace

RuleCheck check_examples(const Pack& pack) {
  RuleCheck result;
  for (const Rule& rule : pack.rules.rules) {
    for (const RuleExample& example : rule.examples) {
      ++result.examples;
      std::string fault = check(rule, example, pack);
      if (!fault.empty())
        result.faults.push_back({rule.file + ":" + std::to_string(example.line), rule.name, std::move(fault)});
    }
    for (const std::string& text : rule.rejects) {
      ++result.examples;
      const auto mentions = recognize(text, pack.rules, false, kind_for(rule)).mentions;
      const auto found = std::ranges::find(mentions, &rule, &Mention::rule);
      if (found != mentions.end())
        result.faults.push_back({rule.file + ":" + std::to_string(rule.line), rule.name,
                                 "finds \"" + std::string(found->span.of(text)) + "\" in \"" + text + "\""});
    }
  }
  return result;
}

}  // namespace annals
