// Each part that is a mail makes an entry, with its first paragraph that is more than a greeting.
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
constexpr std::size_t kGreeting = 30;           // bytes: shorter paragraphs are "Hello Marta,"

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

// Without its source.
Entry entry_of(const Part& part, date::sys_days day, const std::string& title, const Wording* wording) {
  const std::string& subject = part.letter->subject.empty() ? title : part.letter->subject;
  Entry entry{.bounds = {day, day},
              .precision = Precision::day,
              .value = value_of(day, part.clock),
              .label = label_of(part, subject, wording),
              .status = Status::happened,
              .kind = Kind::statement,
              .confidence = kSure,
              .sources = {}};
  entry.according_to = part.speaker;
  entry.event.who = part.speaker;
  entry.event.what = part.letter->to;
  entry.event.what.push_back(subject);
  std::vector<std::string> named = part.letter->to;
  named.insert(named.begin(), part.speaker);
  for (std::string& name : named) {
    if (!name.empty() && name.find('@') == std::string::npos) entry.names.people.push_back(std::move(name));
  }
  return entry;
}

}  // namespace

std::vector<Entry> message_entries(const Article& article, std::string_view source_id, const Wording* wording) {
  std::vector<const Block*> telling(article.parts.size(), nullptr);  // by part
  for (const Block& block : article.blocks) {
    if (block.part >= telling.size()) continue;
    const Block*& best = telling[block.part];
    if (best == nullptr || (best->span.size() < kGreeting && block.span.size() >= kGreeting)) best = &block;
  }
  std::vector<Entry> entries;
  const CodePointOffsets offsets(article.text);
  for (std::size_t at = 0; at < telling.size(); ++at) {
    const Part& part = article.parts[at];
    std::optional<date::sys_days> day = part.day;
    if (!day && at == 0 && article.published) day = article.published->day;
    if (!part.letter || !day || telling[at] == nullptr) continue;
    Entry entry = entry_of(part, *day, article.title, wording);
    if (entry.label.empty()) continue;
    const Span span = telling[at]->span;
    const std::size_t begin = offsets.of(span.begin);
    entry.sources.push_back({.id = std::string(source_id),
                             .title = article.title,
                             .url = article.url,
                             .published = article.published ? iso_date(article.published->day) : "",
                             .place = place_of(article, span.begin),
                             .sentence = beginning(span.of(article.text)),
                             .expression = {},
                             .expression_span = {begin, begin},
                             .rule = {},
                             .reference = {}});
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace annals
