// One pass over the bytes of the text, with the spans beside it. What is not closed in its paragraph was none: a span counts as
// aside only after its closing mark has been seen.

#include "recognize/aside.h"

#include <array>

namespace annals {
namespace {

class Walk {
 public:
  Walk(std::string_view text, const std::vector<Span>& spans) : text_(text), spans_(spans), found_(spans.size()) {}

  std::vector<Aside> run() {
    for (std::size_t at = next_mark(0); at < text_.size(); at = next_mark(at + 1)) {
      while (next_ < spans_.size() && spans_[next_].begin <= at) ++next_;
      read(at);
    }
    return std::move(found_);
  }

 private:
  // The place of the next byte that read() asks about.
  std::size_t next_mark(std::size_t at) const {
    while (at < text_.size() && !is_mark[static_cast<unsigned char>(text_[at])]) ++at;
    return at;
  }

  static constexpr std::array<bool, 256> is_mark = [] {
    std::array<bool, 256> marks{};
    for (const char mark : std::string_view("\n\"()[]\xE2")) marks[static_cast<unsigned char>(mark)] = true;
    return marks;
  }();

  void read(std::size_t at) {
    switch (text_[at]) {
      case '\n':
        in_quotation_ = in_bracket_ = false;
        break;
      case '"':
        in_quotation_ ? close_quotation() : begin_quotation();
        break;
      case '(':
      case '[':
        in_bracket_ = true;
        open_bracket_ = next_;
        break;
      case ')':
      case ']':
        if (in_bracket_) mark(open_bracket_, Aside::bracket);
        in_bracket_ = false;
        break;
      case '\xE2':
        if (text_.substr(at).starts_with("\xE2\x80\x9C")) begin_quotation();
        if (text_.substr(at).starts_with("\xE2\x80\x9D") && in_quotation_) close_quotation();
        break;
      default:
        break;
    }
  }

  void begin_quotation() {
    in_quotation_ = true;
    open_quotation_ = next_;
  }
  void close_quotation() {
    mark(open_quotation_, Aside::quotation);
    in_quotation_ = false;
  }

  // The spans that began since the one of that index.
  void mark(std::size_t from, Aside aside) {
    for (std::size_t i = from; i < next_; ++i) {
      if (found_[i] != Aside::quotation) found_[i] = aside;
    }
  }

  std::string_view text_;
  const std::vector<Span>& spans_;
  std::vector<Aside> found_;
  std::size_t next_ = 0;  // the first span that has not begun
  bool in_quotation_ = false, in_bracket_ = false;
  std::size_t open_quotation_ = 0, open_bracket_ = 0;
};

}  // namespace

std::vector<Aside> asides(std::string_view text, const std::vector<Span>& spans) {
  return Walk(text, spans).run();
}

}  // namespace annals
