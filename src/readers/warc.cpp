// A record is a header, an empty line and as many bytes as the header says (ISO 28500). Of an HTTP response, chunks and compression
// are undone; records that hold no page and no document are passed over.
#include <algorithm>
#include <map>

#include "page/saved_time.h"
#include "readers/input_kind.h"
#include "readers/members.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t kLongestHeader = 1 << 16;

using Fields = std::map<std::string, std::string, std::less<>>;  // by name, lower case

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

Fields fields_of(std::string_view header) {
  Fields fields;
  while (!header.empty()) {
    const std::size_t end = std::min(header.find('\n'), header.size());
    const std::string_view line = header.substr(0, end);
    header.remove_prefix(std::min(end + 1, header.size()));
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos)
      fields.emplace(ascii_lower(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
  }
  return fields;
}

std::string_view field(const Fields& fields, std::string_view name) {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string_view() : std::string_view(found->second);
}

std::size_t number_of(std::string_view digits, unsigned base) {
  std::size_t number = 0;
  for (const char c : digits) {
    const char d = ascii_lower(c);
    const unsigned value = is_ascii_digit(d)      ? static_cast<unsigned>(d - '0')
                           : d >= 'a' && d <= 'f' ? static_cast<unsigned>(d - 'a' + 10)
                                                  : 99;
    if (value >= base || number > (std::size_t{1} << 40)) break;
    number = number * base + value;
  }
  return number;
}

// "4\r\nWiki\r\n0\r\n\r\n" → "Wiki".
std::string without_chunks(std::string_view body) {
  std::string out;
  while (!body.empty()) {
    const std::size_t line = body.find('\n');
    if (line == std::string_view::npos) break;
    const std::size_t size = number_of(body.substr(0, line), 16);
    body.remove_prefix(line + 1);
    if (size == 0) break;
    out += body.substr(0, size);
    body.remove_prefix(std::min(size, body.size()));
    if (body.starts_with("\r\n")) body.remove_prefix(2);
  }
  return out;
}

class Archive {
 public:
  Archive(ByteSource source, std::size_t max_bytes) : source_(std::move(source)), max_bytes_(max_bytes) {}

  std::optional<Result<Member>> next() {
    while (!at_end_) {
      Result<std::string> header = read_header();
      if (!header) return ended(std::move(header).error());
      if (header->empty()) break;
      const Fields fields = fields_of(*header);
      const std::size_t size = number_of(field(fields, "content-length"), 10);
      const std::string_view type = field(fields, "warc-type");
      const bool wanted = type == "response" || type == "resource";
      if (!wanted || size > max_bytes_) {
        if (Failure failure = pass_over(size)) return ended(*std::move(failure));
        if (wanted)
          return Error{ErrorKind::too_large, "a record of " + std::to_string(size) + " bytes, more than --max-bytes",
                       std::string(field(fields, "warc-target-uri"))};
        continue;
      }
      Result<std::string> body = read_body(size);
      if (!body) return ended(std::move(body).error());
      if (std::optional<Member> member = member_of(fields, *std::move(body))) return *std::move(member);
    }
    return std::nullopt;
  }

 private:
  Error ended(Error error) {
    at_end_ = true;
    return error;
  }

  bool fill() {
    char buffer[1 << 16];
    Result<std::size_t> count = source_(buffer, sizeof buffer);
    if (!count) failure_ = count.error();
    if (!count || *count == 0) return false;
    buffer_.erase(0, begin_);
    begin_ = 0;
    buffer_.append(buffer, *count);
    return true;
  }

  // From "WARC/1.0" to the empty line; empty at the end.
  Result<std::string> read_header() {
    for (;;) {
      while (begin_ < buffer_.size() && (buffer_[begin_] == '\r' || buffer_[begin_] == '\n')) ++begin_;
      const std::string_view left = std::string_view(buffer_).substr(begin_);
      const std::size_t end = left.find("\r\n\r\n");
      if (end != std::string_view::npos) {
        std::string header(left.substr(0, end));
        begin_ += end + 4;
        if (!header.starts_with("WARC/"))
          return Error{ErrorKind::damaged, "the file is damaged: no WARC record where one has to be", ""};
        return header;
      }
      if (left.size() > kLongestHeader)
        return Error{ErrorKind::damaged, "the file is damaged: a header without end", ""};
      if (!fill()) {
        if (failure_) return *failure_;
        if (left.empty()) return std::string();
        return Error{ErrorKind::damaged, "the file is damaged: it ends early", ""};
      }
    }
  }

  Result<std::string> read_body(std::size_t size) {
    while (buffer_.size() - begin_ < size) {
      if (!fill()) return failure_ ? *failure_ : Error{ErrorKind::damaged, "the file is damaged: it ends early", ""};
    }
    std::string body = buffer_.substr(begin_, size);
    begin_ += size;
    return body;
  }

  Failure pass_over(std::size_t size) {
    for (;;) {
      const std::size_t here = std::min(size, buffer_.size() - begin_);
      begin_ += here;
      size -= here;
      if (size == 0) return {};
      if (!fill()) return failure_ ? *failure_ : Error{ErrorKind::damaged, "the file is damaged: it ends early", ""};
    }
  }

  std::optional<Member> member_of(const Fields& record, std::string body) const {
    std::string type(field(record, "content-type"));
    if (type.starts_with("application/http")) {
      const std::size_t end = body.find("\r\n\r\n");
      if (end == std::string::npos) return std::nullopt;
      const Fields http = fields_of(std::string_view(body).substr(0, end));
      const std::size_t status = body.find(' ');
      if (status > end || !std::string_view(body).substr(status + 1).starts_with("200")) return std::nullopt;
      type = ascii_lower(field(http, "content-type"));
      body.erase(0, end + 4);
      if (field(http, "transfer-encoding").find("chunked") != std::string_view::npos) {
        std::string whole = without_chunks(body);
        if (!whole.empty()) body = std::move(whole);
      }
      if (field(http, "content-encoding") == "gzip" && body.starts_with("\x1f\x8b")) {
        Result<std::string> unpacked = read_all(gunzipped(from_bytes(std::move(body))), max_bytes_);
        if (!unpacked) return std::nullopt;
        body = *std::move(unpacked);
      }
    }
    const bool page = type.find("html") != std::string::npos;
    const bool document =
        type.find("application/pdf") != std::string::npos || type.find("wordprocessingml") != std::string::npos;
    if ((!page && !document) || body.find_first_not_of(" \t\r\n") == std::string::npos) return std::nullopt;
    Member member;
    member.bytes = std::move(body);
    member.hint.url = std::string(field(record, "warc-target-uri"));
    member.name = member.hint.url;
    member.hint.crawled = parse_saved_time(field(record, "warc-date"));
    if (page) member.hint.form = DocumentHint::Form::html;
    return member;
  }

  ByteSource source_;
  std::size_t max_bytes_;
  std::string buffer_;
  std::size_t begin_ = 0;
  Failure failure_;
  bool at_end_ = false;
};

}  // namespace

Members warc_members(ByteSource source, std::size_t max_bytes) {
  auto archive = std::make_shared<Archive>(std::move(source), max_bytes);
  return [archive] { return archive->next(); };
}

}  // namespace annals
