// A mention and the account that was made of it have their place in the text in common.
#include "export/event_explanation.h"

#include <algorithm>
#include <cstdio>

#include "export/terminal_width.h"
#include "export/underlined.h"
#include "text/offsets.h"

namespace annals {
namespace {

// The entry that the expression at this offset, in code points, tells; nullptr where there is none.
const Entry* entry_at(const std::vector<Entry>& entries, std::size_t offset) {
  const auto found = std::ranges::find_if(entries, [&](const Entry& entry) {
    return std::ranges::any_of(entry.sources,
                               [&](const Source& source) { return source.expression_span.begin == offset; });
  });
  return found == entries.end() ? nullptr : &*found;
}

std::string text_of(const Entry& entry) {
  std::string text = entry.date_text + "  " + entry.label + " (" + std::string(name(entry.status)) + ", " +
                     std::string(name(entry.kind)) + ")";
  char confidence[16];
  std::snprintf(confidence, sizeof confidence, ", %.2f", entry.confidence);
  text.insert(text.size() - 1, confidence);
  if (!entry.according_to.empty()) text += ", according to " + entry.according_to;
  if (entry.sources.size() > 1) text += ", told " + std::to_string(entry.sources.size()) + " times";
  return text;
}

// What the time hangs on and why, what the subject stands for, and the candidates for the label, each with its price.
void append_trace(std::string& out, const LabelTrace& trace) {
  std::string dates =
      '"' + trace.governor + "\", " + std::string(name(trace.why)) + "; " + std::string(name(trace.shape));
  if (trace.rivals > 0) dates += ", rivals: " + std::to_string(trace.rivals);
  append_fact(out, "dates", trace.governor.empty() ? "" : dates);
  if (trace.subject.outcome != ReferenceOutcome::none) {
    std::string subject(name(trace.subject.outcome));
    if (!trace.subject.text.empty()) subject += " " + trace.subject.text + ", " + std::string(name(trace.subject.rule));
    append_fact(out, "subject", subject);
  }
  std::string evidence;
  for (const std::string_view piece : trace.evidence) evidence.append(evidence.empty() ? "" : ", ").append(piece);
  append_fact(out, "evidence", evidence);
  for (const Candidate& candidate : trace.headline.candidates) {
    char cost[16];
    std::snprintf(cost, sizeof cost, "%.1f", candidate.cost);
    std::string text = std::string(cost) + "  " + candidate.how + ": " + candidate.label;
    for (const Fault fault : candidate.faults)
      text += (fault == candidate.faults.front() ? " (" : ", ") + std::string(name(fault));
    if (!candidate.faults.empty()) text += ')';
    append_fact(out,
                candidate.label == trace.headline.label ? "label"
                : candidate.faults.empty()              ? "dearer"
                                                        : "refused",
                text);
  }
}

}  // namespace

std::string event_explanation(std::string_view id, const Article& article, const std::vector<ResolvedMention>& mentions,
                              const std::vector<Entry>& entries, const std::vector<DroppedMention>& dropped,
                              const std::vector<LabelTrace>& traces) {
  const CodePointOffsets offsets(article.text);
  std::string out = printable(id) + '\n';
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    out += '\n' + underlined(article.text, mentions[i].span);
    const auto reason = std::ranges::find(dropped, i, &DroppedMention::mention);
    if (reason != dropped.end()) {
      append_fact(out, "no entry", why_dropped(*reason, mentions));
    } else if (const Entry* entry = entry_at(entries, offsets.of(mentions[i].span.begin))) {
      append_fact(out, "entry", text_of(*entry));
      const auto trace = std::ranges::find(traces, i, &LabelTrace::mention);
      if (trace != traces.end()) append_trace(out, *trace);
    }
  }
  return out;
}

}  // namespace annals
