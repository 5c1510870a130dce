// A message is read line by line; where a quotation with its day begins, its lines lose one ">" and are read as a message in turn. A
// header in the text ends the message, and all that follows it is the next one.
#include "page/mail_text.h"

#include <algorithm>

#include "page/join_lines.h"
#include "page/line_head.h"
#include "page/written_date.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t kLongestAttribution = 3;  // lines above a quote
constexpr std::size_t kLongestHeader = 8;       // lines of a header in the text
constexpr int kDeepest = 30;                    // messages quoted in messages
constexpr std::size_t kLongestLine = 300;

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    while (!line.empty() && (line.back() == '\r' || line.back() == '\t')) line.remove_suffix(1);
    lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

bool is_quoted(std::string_view line) {
  return line.starts_with('>');
}

std::string_view without_quote(std::string_view line) {
  line.remove_prefix(1);
  if (line.starts_with(' ')) line.remove_prefix(1);
  return line;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view edges = " \t\"',:;*[]()";
  const std::size_t begin = text.find_first_not_of(edges);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(edges) - begin + 1);
}

bool is_word_end(char c) {
  return c == ' ' || c == ',' || c == ';' || c == '<' || c == '(' || c == '[';
}

// The words with a capital right before `end`.
std::string name_before(std::string_view text, std::size_t end) {
  while (end > 0 && is_word_end(text[end - 1])) --end;
  std::size_t begin = end;
  for (std::size_t at = end; at > 0;) {
    std::size_t word = at;
    while (word > 0 && !is_word_end(text[word - 1])) --word;
    const std::string_view name = trimmed(text.substr(word, at - word));
    if (name.empty() || !starts_with_capital(name) || std::ranges::any_of(name, is_ascii_digit)) break;
    begin = word;
    at = word;
    if (at > 0 && text[at - 1] != ' ') break;
    while (at > 0 && text[at - 1] == ' ') --at;
  }
  return std::string(trimmed(text.substr(begin, end - begin)));
}

// The time of day that follows a date, "at 17:32", "4:32 PM".
std::optional<std::chrono::minutes> clock_after(std::string_view text, const WrittenDate& date) {
  constexpr std::size_t reach = 16;  // bytes of marks and a short word between
  const std::size_t digit = text.find_first_of("0123456789", date.span.end);
  LineHead head;
  if (digit == std::string_view::npos || digit > date.span.end + reach || clock_at(text.substr(digit), head) == 0)
    return date.time;
  return std::chrono::floor<std::chrono::minutes>(*head.clock);
}

// The day, the clock and the name that a line above a quotation says; no day where it says none.
MailMessage announced(std::string_view text, const PageRules& rules) {
  MailMessage message;
  const std::vector<WrittenDate> dates = find_dates(text, rules, numeric_order(text, rules).value_or(false));
  if (dates.empty()) return message;
  message.day = dates.front().day;
  message.clock = clock_after(text, dates.front());
  const std::size_t address = text.find('<');
  if (address != std::string_view::npos) {
    message.writer = name_before(text, address);
    return message;
  }
  // Without an address: the longest run of words with a capital, but for the date's own.
  for (std::size_t at = text.size(); at > 0; --at) {
    if (at != text.size() && !is_word_end(text[at])) continue;
    if (at > dates.front().span.begin && at <= dates.front().span.end) continue;
    const std::string name = name_before(text, at);
    if (name.size() > message.writer.size() && text.find(name) != 0) message.writer = name;
  }
  return message;
}

// "Marta Hale <m@a.example>; b@a.example" → "Marta Hale", "b@a.example".
std::vector<std::string> names_of(std::string_view list) {
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find_first_of(";,", begin), list.size());
    const std::string_view one = list.substr(begin, end - begin);
    const std::string_view name = trimmed(one.substr(0, one.find_first_of("<[(")));
    if (!name.empty()) names.emplace_back(name);
    begin = end + 1;
  }
  return names;
}

// How many lines from `at` on are a header in the text: "From: …", then "Sent: …" and the like, one of them with a date.
std::size_t header_size(const Lines& lines, std::size_t at, const PageRules& rules, MailMessage& message) {
  std::size_t size = 0;
  std::size_t fields = 0;
  message = {};
  while (at + size < lines.size() && size < kLongestHeader) {
    std::string_view line = lines[at + size];
    while (line.starts_with('*') || line.starts_with(' ')) line.remove_prefix(1);
    const std::size_t colon = line.find(':');
    constexpr std::size_t longest_name = 16;
    const bool is_field =
        colon != std::string_view::npos && colon > 1 && colon <= longest_name && starts_with_capital(line);
    if (!is_field) break;
    ++size;
    const std::string_view value = line.substr(colon + 1);
    if (fields++ == 0) {
      message.writer = trimmed(value.substr(0, value.find_first_of("<[(")));
      continue;
    }
    if (message.to.empty() && value.find('@') != std::string_view::npos) {
      message.to = names_of(value);
      continue;
    }
    if (message.day) continue;
    const std::vector<WrittenDate> dates = find_dates(value, rules, numeric_order(value, rules).value_or(false));
    if (dates.empty()) continue;
    message.day = dates.front().day;
    message.clock = clock_after(value, dates.front());
  }
  return fields >= 3 && message.day ? size : 0;
}

std::vector<std::string> paragraphs_of(const Lines& lines, const PageRules& rules) {
  std::string text;
  for (const std::string_view line : lines) text.append(line).append("\n");
  const JoinedText joined = join_lines(std::move(text), rules, 1);
  std::vector<std::string> paragraphs;
  bool blank = true;
  for (std::string_view line : lines_of(joined.text)) {
    if (is_blank(line)) {
      blank = true;
      continue;
    }
    line.remove_prefix(line.find_first_not_of(" \t"));
    while (line.back() == ' ') line.remove_suffix(1);
    if (blank) {
      paragraphs.emplace_back(line);
    } else {
      paragraphs.back().append("\n").append(line);
    }
    blank = false;
  }
  return paragraphs;
}

class Thread {
 public:
  explicit Thread(const PageRules& rules) : rules_(rules) {}

  void read(const Lines& lines, MailMessage message, int depth) {
    const std::size_t place = messages_.size();
    messages_.push_back(std::move(message));
    Lines own;
    bool signature = false;
    for (std::size_t at = 0; at < lines.size();) {
      const std::string_view line = lines[at];
      if (is_quoted(line)) {
        at = quotation(lines, at, own, depth);
        signature = false;
        continue;
      }
      MailMessage earlier;
      const bool marked = line.size() < 200 && rules_.mail_earlier.match_start(folded(line)) > 0;
      const std::size_t header = header_size(lines, marked ? next_line(lines, at) : at, rules_, earlier);
      if (marked || header > 0) {
        const std::size_t begin = (marked ? next_line(lines, at) : at) + header;
        if (header > 0 && depth < kDeepest) read(rest(lines, begin), std::move(earlier), depth + 1);
        break;
      }
      if (at > 0 && line.ends_with(':') && !is_quoted(line) && depth < kDeepest) {
        own.push_back(line);
        const std::size_t next = next_line(lines, at);
        if (next < lines.size() && !is_quoted(lines[next]) && take_unmarked(own, earlier)) {
          read(rest(lines, next), std::move(earlier), depth + 1);
          break;
        }
        own.pop_back();
      }
      signature = signature || line == "-- " || line == "--";
      if (!signature) own.push_back(line);
      ++at;
    }
    messages_[place].paragraphs = paragraphs_of(own, rules_);
  }

  std::vector<MailMessage> messages() && { return std::move(messages_); }

 private:
  static Lines rest(const Lines& lines, std::size_t begin) {
    return {lines.begin() + static_cast<std::ptrdiff_t>(std::min(begin, lines.size())), lines.end()};
  }

  static std::size_t next_line(const Lines& lines, std::size_t at) {
    ++at;
    while (at < lines.size() && is_blank(lines[at])) ++at;
    return at;
  }

  // Reads the quotation that begins at `at`; gives where it ends.
  std::size_t quotation(const Lines& lines, std::size_t at, Lines& own, int depth) {
    Lines quoted;
    std::size_t end = at;
    while (end < lines.size()) {
      if (is_quoted(lines[end])) {
        quoted.push_back(without_quote(lines[end++]));
        continue;
      }
      std::size_t next = end;
      while (next < lines.size() && is_blank(lines[next])) ++next;
      if (next == lines.size() || !is_quoted(lines[next])) break;
      for (; end < next; ++end) quoted.emplace_back();
    }
    MailMessage message = take_attribution(own);
    if (message.day && depth < kDeepest) read(quoted, std::move(message), depth + 1);
    return end;
  }

  // The same above what is quoted without a mark, as some programs do: only with the writer's address is that sure.
  bool take_unmarked(Lines& own, MailMessage& message) const {
    const std::size_t size = own.size();
    const Lines tail(own.end() - static_cast<std::ptrdiff_t>(std::min(size, kLongestAttribution)), own.end());
    if (std::ranges::none_of(tail, [](std::string_view line) { return line.find('@') != std::string_view::npos; }))
      return false;
    message = take_attribution(own);
    if (message.day && !message.writer.empty()) return true;
    own.resize(size - tail.size());
    own.insert(own.end(), tail.begin(), tail.end());
    return false;
  }

  // Takes "On Tuesday, Jane Doe wrote:" back from the end, of one paragraph and up to three lines.
  MailMessage take_attribution(Lines& own) const {
    std::size_t end = own.size();
    while (end > 0 && is_blank(own[end - 1])) --end;
    if (end == 0 || !own[end - 1].ends_with(':')) return {};
    std::string text;
    for (std::size_t begin = end; begin > 0 && end - begin < kLongestAttribution && !is_blank(own[begin - 1]);) {
      --begin;
      text = text.empty() ? std::string(own[begin]) : std::string(own[begin]) + " " + text;
      const bool whole = begin == 0 || is_blank(own[begin - 1]);
      MailMessage message = text.size() <= kLongestLine ? announced(text, rules_) : MailMessage{};
      if (!whole && !message.day) continue;
      own.resize(begin);
      return message;
    }
    return {};
  }

  const PageRules& rules_;
  std::vector<MailMessage> messages_;
};

}  // namespace

std::vector<MailMessage> mail_messages(std::string_view text, const PageRules& rules) {
  const Lines lines = lines_of(text);
  Thread thread(rules);
  thread.read(lines, {}, 0);
  std::vector<MailMessage> messages = std::move(thread).messages();
  if (messages.size() == 1 && messages.front().paragraphs.empty())
    messages.front().paragraphs = paragraphs_of(lines, rules);
  return messages;
}

}  // namespace annals
