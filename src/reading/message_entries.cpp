// The first block of each part that is a mail makes the entry.
#include "reading/message_entries.h"

#include <algorithm>
#include <string>

#include "text/offsets.h"
#include "text/utf8.h"
#include "time/iso_date.h"

namespace annals {
namespace {

constexpr double kSure = 0.95;                  // a header's date
constexpr std::size_t kLongestSentence = 1000;  // bytes

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out.append(out.empty() ? "" : ", ").append(name);
  return out;
}

std::string filled(std::string_view pattern, std::string_view from, std::string_view to, std::string_view subject) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t open = std::min(pattern.find('{'), pattern.size());
    out += pattern.substr(0, open);
    pattern.remove_prefix(open);
    const std::size_t close = pattern.find('}');
    if (pattern.empty() || close == std::string_view::npos) break;
    const std::string_view name = pattern.substr(1, close - 1);
    out += name == "from" ? from : name == "to" ? to : subject;
    pattern.remove_prefix(close + 1);
  }
  return out;
}

std::string label_of(const Part& part, const std::string& subject, const Wording* wording) {
  if (wording == nullptr || part.speaker.empty()) return subject;
  const std::string to = joined(part.letter->to);
  return filled(to.empty() ? wording->messages.mail_to_nobody : wording->messages.mail, part.speaker, to, subject);
}

// The text as far as a sentence may be long.
std::string beginning(std::string_view text) {
  std::size_t size = std::min(text.size(), kLongestSentence);
  while (size > 0 && size < text.size() && (text[size] & 0xC0) == 0x80) --size;
  return std::string(text.substr(0, size));
}

Value value_of(date::sys_days day, std::optional<std::chrono::minutes> clock) {
  const date::year_month_day ymd{day};
  if (!clock) return Value{Period::day(ymd).value()};
  const auto hour = std::chrono::floor<std::chrono::hours>(*clock);
  const ClockTime time{ClockTime::Hours(hour), ClockTime::Minutes(*clock - hour)};
  return Value{Period::at(ymd, time).value()};
}

}  // namespace

std::vector<Entry> message_entries(const Article& article, std::string_view source_id, const Wording* wording) {
  std::vector<Entry> entries;
  const CodePointOffsets offsets(article.text);
  std::vector<bool> seen(article.parts.size(), false);
  for (const Block& block : article.blocks) {
    if (block.part >= article.parts.size() || seen[block.part]) continue;
    seen[block.part] = true;
    const Part& part = article.parts[block.part];
    std::optional<date::sys_days> day = part.day;
    if (!day && block.part == 0 && article.published) day = article.published->day;
    if (!part.letter || !day) continue;
    const std::string& subject = part.letter->subject.empty() ? article.title : part.letter->subject;
    Entry entry{.bounds = {*day, *day},
                .precision = Precision::day,
                .value = value_of(*day, part.clock),
                .label = label_of(part, subject, wording),
                .status = Status::happened,
                .kind = Kind::statement,
                .confidence = kSure,
                .sources = {}};
    if (entry.label.empty()) continue;
    entry.according_to = part.speaker;
    entry.event.who = part.speaker;
    entry.event.what = part.letter->to;
    entry.event.what.push_back(subject);
    const std::size_t at = offsets.of(block.span.begin);
    entry.sources.push_back({.id = std::string(source_id),
                             .title = article.title,
                             .url = article.url,
                             .published = article.published ? iso_date(article.published->day) : "",
                             .place = place_of(article, block.span.begin),
                             .sentence = beginning(block.span.of(article.text)),
                             .expression = {},
                             .expression_span = {at, at},
                             .rule = {},
                             .reference = {}});
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace annals
