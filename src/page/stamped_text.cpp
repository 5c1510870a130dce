// The heads that most lines have are found first, then the order of day and month, then the lines are read one after the other; the
// days of clocks without a date are told by the last line that names a day and by the clock's going back.
#include "page/stamped_text.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <string>
#include <vector>

#include "page/line_head.h"
#include "page/plain_text.h"
#include "page/written_date.h"
#include "text/utf8.h"

namespace annals {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kFewest = 3;            // lines with the head
constexpr std::size_t kProofLines = 400;      // lines looked at for proof
constexpr std::size_t kLongestDayLine = 120;  // bytes
constexpr auto kBack = 6h;                    // a clock that goes back further has passed midnight

struct Line {
  std::string_view text;  // without white space at its ends
  bool indented = false;
  bool after_blank = false;
};

// The heads with the same slots that a text's lines have, those of most lines first: "21.40 Pain", "0010 Moved".
struct Grammar {
  std::vector<std::string_view> heads;
  Part::Kind kind;
  bool text_below;  // the head stands in a line of its own

  std::optional<LineHead> match(std::string_view line, const PageRules& rules, bool month_first) const {
    for (const std::string_view head : heads) {
      if (auto found = match_head(line, head, rules, month_first)) return found;
    }
    return {};
  }
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\f", begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    while (!line.empty() && is_ascii_space(line.back())) line.remove_suffix(1);
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    line.remove_prefix(indent);
    if (line.empty()) {
      blank = true;
      continue;
    }
    lines.push_back({line, indent > 0, blank});
    blank = false;
  }
  return lines;
}

// Whether the line is a clock and nothing else.
bool is_clock(std::string_view text, LineHead& head) {
  return !text.empty() && text.size() <= 12 && clock_at(text, head) == text.size();
}

// A head that is copied from a browser may have its clock in a line of its own, and further messages of the same person a clock
// alone. These lines get the head that they stand for; `made` keeps what is put together.
//
//   "Greta Holm" "  9:14 PM" "It tripped" "9:20" "I go"   →   "Greta Holm 9:14 PM" "It tripped" "Greta Holm 9:20 PM" "I go"
void join_clock_lines(std::vector<Line>& lines, std::deque<std::string>& made) {
  constexpr std::size_t longest_name = 60;
  const auto names = [&](std::size_t at) {  // the line above a clock as a name
    const std::string_view text = lines[at].text;
    return text.size() <= longest_name && text.find_first_of(".!?:;,0123456789") == std::string_view::npos &&
           starts_with_capital(text);
  };
  std::map<std::string_view, std::size_t> seen;
  LineHead head;
  for (std::size_t at = 1; at < lines.size(); ++at) {
    if (is_clock(lines[at].text, head) && names(at - 1)) ++seen[lines[at - 1].text];
  }
  std::size_t heads = 0;
  for (const auto& [name, times] : seen) heads += times;
  if (heads < kFewest) return;
  std::vector<Line> out;
  std::string_view name;
  std::string_view half_day;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    head = {};
    if (!is_clock(lines[at].text, head)) {
      out.push_back(lines[at]);
      continue;
    }
    const std::string_view clock = lines[at].text;
    const bool named =
        at > 0 && names(at - 1) && (lines[at].indented || lines[at - 1].after_blank || seen[lines[at - 1].text] > 1);
    if (named) {
      name = lines[at - 1].text;
      half_day = head.half_day ? clock.substr(clock.find_first_not_of("0123456789:.")) : std::string_view();
      made.push_back(std::string(name) + " " + std::string(clock));
      out.back().text = made.back();
    } else if (!name.empty()) {
      made.push_back(std::string(name) + " " + std::string(clock) + (head.half_day ? "" : std::string(half_day)));
      out.push_back({made.back(), false, lines[at].after_blank});
    } else {
      out.push_back(lines[at]);
    }
  }
  lines = std::move(out);
}

// A row of marks: "=====", "-----".
bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of("=-_*~ ") == std::string_view::npos;
}

// "{date}{clock}{text}": what a head says, in its order. "{hours}" is a clock.
std::string slots_of(std::string_view head) {
  std::string slots;
  for (std::size_t open = head.find('{'); open != std::string_view::npos; open = head.find('{', open + 1)) {
    const std::string_view slot = head.substr(open, head.find('}', open) + 1 - open);
    slots += slot == "{hours}" ? "{clock}" : slot;
  }
  return slots;
}

// Heads with the same slots, and which of the first lines have one of them.
struct HeadGroup {
  std::vector<std::pair<std::size_t, std::string_view>> heads;  // with the lines of each
  std::vector<bool> matched;

  void add(std::string_view head, const std::vector<Line>& lines, const PageRules& rules) {
    matched.resize(std::min(lines.size(), kProofLines), false);
    std::size_t found = 0;
    for (std::size_t at = 0; at < matched.size(); ++at) {
      if (!match_head(lines[at].text, head, rules, false)) continue;
      matched[at] = true;
      ++found;
    }
    if (found > 0) heads.emplace_back(found, head);
  }

  std::size_t count() const { return static_cast<std::size_t>(std::ranges::count(matched, true)); }

  std::vector<std::string_view> by_count() {
    std::ranges::stable_sort(heads, std::greater<>(), [](const auto& head) { return head.first; });
    std::vector<std::string_view> sorted;
    for (const auto& [count, head] : heads) sorted.push_back(head);
    return sorted;
  }
};

// "0015": four digits are years where none of them is an hour after midnight.
bool has_small_hour(const std::vector<Line>& lines) {
  return std::ranges::any_of(lines, [](const Line& line) { return line.text.starts_with('0'); });
}

// The heads with the most lines, the first of the list where several have as many; nullopt without proof.
std::optional<Grammar> grammar_of(const std::vector<Line>& lines, const PageRules& rules) {
  const std::size_t looked_at = std::min(lines.size(), kProofLines);
  std::size_t margin = 0;
  for (std::size_t at = 0; at < looked_at; ++at) margin += lines[at].indented || is_rule(lines[at].text) ? 0 : 1;
  std::optional<Grammar> best;
  std::size_t most = kFewest - 1;
  const bool has_hours = has_small_hour(lines);
  const auto offer = [&](const std::vector<std::string>& heads, Part::Kind kind, bool below) {
    std::vector<std::pair<std::string, HeadGroup>> groups;
    for (const std::string& head : heads) {
      if (head.starts_with("{hours} {") && !has_hours) continue;
      const std::string slots = slots_of(head);
      auto group = std::ranges::find(groups, slots, [](const auto& each) { return each.first; });
      if (group == groups.end()) group = groups.insert(groups.end(), {slots, {}});
      group->second.add(head, lines, rules);
    }
    for (auto& [slots, group] : groups) {
      const std::size_t found = group.count();
      // A message may be read as an entry that begins with a name.
      const std::size_t needed = best && best->kind != kind ? most + most / 2 : most;
      if (found <= needed || found * (below ? 6 : 2) < margin) continue;
      if (below && found * 5 > looked_at * 3) continue;  // what is said stands below
      most = found;
      best = Grammar{group.by_count(), kind, below};
    }
  };
  offer(rules.message_heads, Part::Kind::message, false);
  offer(rules.name_heads, Part::Kind::message, true);
  offer(rules.entry_heads, Part::Kind::entry, false);
  return best;
}

// Which of 03/04 is the month: as the other dates show, else as the days go forward, else as people write who say "pm".
bool month_is_first(const std::vector<Line>& lines, const Grammar& grammar, const PageRules& rules) {
  std::array<std::size_t, 2> back{};
  bool half_day = false;
  for (const bool month_first : {false, true}) {
    std::optional<date::sys_days> before;
    for (const Line& line : lines) {
      const auto head = grammar.match(line.text, rules, month_first);
      if (!head || !head->day) continue;
      if (head->month_was_first) return *head->month_was_first;
      half_day = half_day || head->half_day;
      if (before && *head->day < *before) ++back[month_first ? 1 : 0];
      before = head->day;
    }
  }
  return back[0] == back[1] ? half_day : back[1] < back[0];
}

class Reading {
 public:
  Reading(std::vector<Line> lines, Grammar grammar, const DocumentHint& hint, const PageRules& rules)
      : lines_(std::move(lines)), grammar_(std::move(grammar)), hint_(hint), rules_(rules) {
    month_first_ = month_is_first(lines_, grammar_, rules_);
    article_.parts.emplace_back();
    day_ = hint.date;
  }

  Article read() {
    newest_first_ = goes_back();
    for (const Line& line : lines_) take(line);
    close();
    article_.url = hint_.url;
    article_.language = language_of(article_.text, hint_, rules_);
    if (!hint_.date && first_day_ && grammar_.kind == Part::Kind::entry)
      article_.published = PublicationDate{*first_day_, "first entry", 0.9, DateSource::parts};
    if (!first_day_) article_.no_date = NoDate::not_named;
    return std::move(article_);
  }

 private:
  // Most clocks step back: the newest entry stands first.
  bool goes_back() const {
    std::ptrdiff_t forward = 0;
    std::optional<std::chrono::seconds> before;
    for (const Line& line : lines_) {
      const auto head = grammar_.match(line.text, rules_, month_first_);
      if (!head || !head->clock) continue;
      const auto step = before ? *head->clock - *before : 0s;
      if (step > -kBack && step < kBack) forward += (step > 0s ? 1 : 0) - (step < 0s ? 1 : 0);  // midnight says nothing
      before = head->clock;
    }
    return forward < 0;
  }

  void take(const Line& line) {
    if (is_rule(line.text)) return;
    if (const auto head = grammar_.match(line.text, rules_, month_first_)) return begin_part(line, *head);
    if (grammar_.kind == Part::Kind::message && is_notice(line)) {
      close();
      article_.parts.push_back({.kind = Part::Kind::message, .day = day_, .clock = {}, .speaker = {}, .fresh = true});
      part_ = static_cast<std::uint32_t>(article_.parts.size() - 1);
      return;
    }
    if (const auto day = day_line(line)) {
      close();
      if (!first_day_ && article_.blocks.empty()) article_.title = title_;
      day_ = *day;
      clock_.reset();
      first_day_ = first_day_ ? first_day_ : day_;
      part_ = 0;
      add_block(article_, BlockKind::heading, line.text);
      return;
    }
    if (article_.parts.size() == 1 && part_text_.empty()) {  // above the first of them
      if (article_.title.empty())
        article_.title = title_ =
            std::string(line.text.substr(std::min(line.text.find_first_not_of("# *"), line.text.size())));
      close();
      part_text_ = line.text;
      close();
      return;
    }
    if (line.after_blank && !line.indented && grammar_.kind == Part::Kind::entry) {
      close();
      part_ = 0;
    }
    const bool new_block = line.after_blank || (grammar_.kind == Part::Kind::message && !part_text_.empty());
    if (new_block) close();
    if (!part_text_.empty()) part_text_ += ' ';
    part_text_ += line.text;
  }

  // "12/24/23, 9:14 PM - Messages are encrypted": a line of the program's own, stamped and of nobody.
  bool is_notice(const Line& line) const {
    return !grammar_.text_below && std::ranges::any_of(rules_.entry_heads, [&](const std::string& head) {
      const std::string_view own = grammar_.heads.front();
      return head.starts_with(own.substr(0, own.find("{name}"))) && match_head(line.text, head, rules_, month_first_);
    });
  }

  void begin_part(const Line& line, const LineHead& head) {
    close();
    if (head.day) {
      day_ = head.day;
    } else if (day_ && head.clock && clock_) {
      if (!newest_first_ && *head.clock + kBack < *clock_) *day_ += date::days(1);
      if (newest_first_ && *head.clock > *clock_ + kBack) *day_ -= date::days(1);
    }
    clock_ = head.clock;
    if (day_ && !first_day_) first_day_ = day_;
    Part part{.kind = grammar_.kind,
              .day = day_,
              .clock = {},
              .speaker = std::string(head.name.of(line.text)),
              .fresh = true};
    if (head.clock) part.clock = std::chrono::floor<std::chrono::minutes>(*head.clock);
    if (head.clock && !head.day && grammar_.kind == Part::Kind::entry && is_ascii_digit(line.text.front()))
      part.stamp = stamp_size(line.text.substr(0, head.text.begin));
    article_.parts.push_back(std::move(part));
    part_ = static_cast<std::uint32_t>(article_.parts.size() - 1);
    // The clock of a log's entry dates its first clause; its date is the part's.
    const bool keeps_clock = grammar_.kind == Part::Kind::entry;
    part_text_ = keeps_clock ? line.text : head.text.of(line.text);
  }

  // "2140 hrs: " → 8
  static std::uint32_t stamp_size(std::string_view before_text) {
    const auto is_of_clock = [](char c) {
      return is_ascii_digit(c) || is_word_character(static_cast<unsigned char>(c));
    };
    while (!before_text.empty() && !is_of_clock(before_text.back())) before_text.remove_suffix(1);
    return static_cast<std::uint32_t>(before_text.size());
  }

  void close() {
    if (part_text_.empty()) return;
    add_block(article_, BlockKind::paragraph, part_text_);
    article_.blocks.back().part = part_;
    part_text_.clear();
  }

  // "--- Tuesday, May 6th, 2025 ---"; above a log's entries, a heading with a date in it.
  std::optional<date::sys_days> day_line(const Line& line) const {
    if (line.text.size() > kLongestDayLine || line.indented) return {};
    const std::vector<WrittenDate> dates = find_dates(line.text, rules_, month_first_);
    if (dates.empty()) return {};
    std::size_t letters = 0;
    const Span date = dates.front().span;
    for (std::size_t at = 0; at < line.text.size(); ++at) {
      const bool within = at >= date.begin && at < date.end;
      letters +=
          !within && (is_ascii_digit(line.text[at]) || is_word_character(static_cast<unsigned char>(line.text[at])))
              ? 1
              : 0;
    }
    constexpr std::size_t weekday = 12;
    const bool alone = letters <= weekday;
    constexpr std::size_t begins = 12;  // bytes before the date: a weekday, a mark
    const bool apart = line.after_blank || (date.begin <= begins && line.text.size() <= kLongestDayLine / 2);
    const bool heads_log = grammar_.kind == Part::Kind::entry && apart && !line.text.ends_with('.');
    if (!alone && !heads_log) return {};
    return dates.front().day;
  }

  std::vector<Line> lines_;
  Grammar grammar_;
  const DocumentHint& hint_;
  const PageRules& rules_;
  bool month_first_ = false;
  bool newest_first_ = false;
  Article article_;
  std::string title_;
  std::optional<date::sys_days> day_;
  std::optional<date::sys_days> first_day_;
  std::optional<std::chrono::seconds> clock_;
  std::uint32_t part_ = 0;
  std::string part_text_;
};

}  // namespace

std::optional<Article> stamped_article(std::string_view text, const DocumentHint& hint, const PageRules& rules) {
  std::vector<Line> lines = lines_of(text);
  std::deque<std::string> made;
  join_clock_lines(lines, made);
  std::optional<Grammar> grammar = grammar_of(lines, rules);
  if (!grammar) return {};
  return Reading(std::move(lines), *std::move(grammar), hint, rules).read();
}

}  // namespace annals
