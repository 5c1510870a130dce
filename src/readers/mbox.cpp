// A line "From …" after an empty one, or at the beginning, begins a mail (RFC 4155). In its text such lines have a ">" before them.
#include "readers/line_reader.h"
#include "readers/members.h"

namespace annals {
namespace {

// "From ann@example.org Mon Mar  3 08:20:00 2025": an address or a name, and a year.
bool separates(std::string_view line) {
  if (!line.starts_with("From ") || line.size() > 500) return false;
  while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
  std::size_t digits = 0;
  for (const char c : line) digits = c >= '0' && c <= '9' ? digits + 1 : digits;
  return digits >= 4;
}

struct Mailbox {
  LineReader lines;
  std::size_t max_bytes;
  std::size_t number = 0;
  bool begun = false;  // a separator has been read, its mail not
  bool at_end = false;
};

std::optional<Result<Member>> next_mail(Mailbox& box) {
  Member mail{.hint = {.form = DocumentHint::Form::mail}};
  bool blank = true;
  bool any = box.begun;
  bool oversized = false;
  while (!box.at_end) {
    std::optional<Result<std::string_view>> line = box.lines.next();
    if (!line) {
      box.at_end = true;
      break;
    }
    if (!*line) return std::move(*line).error();
    std::string_view text = **line;
    if (blank && separates(text)) {
      if (any && !mail.bytes.empty()) {
        box.begun = true;
        break;
      }
      any = true;
      continue;
    }
    any = true;
    blank = text.empty() || text == "\r";
    const std::size_t quoted = text.find_first_not_of('>');
    if (quoted != 0 && quoted != std::string_view::npos && text.substr(quoted).starts_with("From "))
      text.remove_prefix(1);
    oversized = oversized || mail.bytes.size() + text.size() > box.max_bytes;
    if (!oversized) mail.bytes.append(text).append("\n");
  }
  if (mail.bytes.empty()) return std::nullopt;
  mail.name = std::to_string(++box.number);
  if (oversized)
    return Error{ErrorKind::too_large, "a mail of more than " + std::to_string(box.max_bytes) + " bytes", mail.name};
  return mail;
}

}  // namespace

Members mbox_members(ByteSource source, std::size_t max_bytes) {
  auto box = std::make_shared<Mailbox>(Mailbox{LineReader(std::move(source), max_bytes), max_bytes});
  return [box] { return next_mail(*box); };
}

}  // namespace annals
