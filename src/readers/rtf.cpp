// A walk over control words, groups and text. A group has the state of the one around it; bytes above ASCII are gathered and decoded
// together by the code page that the document names.
#include "readers/rtf.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "page/encoding.h"
#include "readers/draft.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t kDeepest = 200;

struct Group {
  bool skipped = false;  // nothing of it is text
  bool note = false;
  bool hidden = false;
  int after_unicode = 1;  // bytes to pass over after \u
};

struct Control {
  std::string_view word;
  std::optional<int> number;
};

bool is_skipped(std::string_view word) {
  static constexpr std::array<std::string_view, 24> destinations = {
      "fonttbl", "colortbl", "stylesheet", "info",    "pict",      "object",  "header",  "headerl",
      "headerr", "headerf",  "footer",     "footerl", "footerr",   "footerf", "filetbl", "listtable",
      "revtbl",  "rsidtbl",  "themedata",  "fldinst", "datastore", "xe",      "tc",      "annotation"};
  for (const std::string_view destination : destinations) {
    if (word == destination) return true;
  }
  return false;
}

// A mark that a control word stands for; empty where it stands for none.
std::string_view mark_of(std::string_view word) {
  struct Mark {
    std::string_view word, mark;
  };
  static constexpr std::array<Mark, 12> marks = {{{"lquote", "‘"},
                                                  {"rquote", "’"},
                                                  {"ldblquote", "“"},
                                                  {"rdblquote", "”"},
                                                  {"emdash", "—"},
                                                  {"endash", "–"},
                                                  {"bullet", "•"},
                                                  {"tab", " "},
                                                  {"line", " "},
                                                  {"emspace", " "},
                                                  {"enspace", " "},
                                                  {"qmspace", " "}}};
  for (const Mark& mark : marks) {
    if (mark.word == word) return mark.mark;
  }
  return {};
}

class Walk {
 public:
  explicit Walk(std::string_view bytes) : bytes_(bytes) { groups_.emplace_back(); }

  Result<Draft> draft() {
    while (at_ < bytes_.size()) {
      const char c = bytes_[at_];
      if (c == '{') {
        if (groups_.size() > kDeepest)
          return Error{ErrorKind::damaged, "the file is damaged: groups nested too deep", ""};
        groups_.push_back(groups_.back());
        ++at_;
      } else if (c == '}') {
        close_group();
        ++at_;
      } else if (c == '\\') {
        control();
      } else if (c == '\r' || c == '\n') {
        ++at_;
      } else {
        put(bytes_.substr(at_++, 1));
      }
    }
    flush();
    end_paragraph();
    if (groups_.size() > 1) return Error{ErrorKind::damaged, "the file is damaged: it ends early", ""};
    for (DraftBlock& note : notes_) draft_.blocks.push_back(std::move(note));
    return std::move(draft_);
  }

 private:
  GatheredText& text() { return groups_.back().note ? note_ : text_; }

  void put(std::string_view text) {
    if (groups_.back().skipped || groups_.back().hidden) return;
    if (passed_over_ > 0) {
      --passed_over_;
      return;
    }
    pending_ += text;
  }

  // What has been gathered as bytes, as text.
  void flush() {
    if (pending_.empty()) return;
    if (is_ascii(pending_)) {
      text().add(pending_);
    } else if (Result<DecodedText> decoded = decode(std::move(pending_), false, charset_)) {
      text().add(decoded->text);
    }
    pending_.clear();
  }

  void put_character(char32_t c) {
    flush();
    std::string encoded;
    append_code_point(encoded, c);
    text().add(encoded);
  }

  void close_group() {
    flush();
    if (groups_.size() == 1) return;
    const bool note_ends = groups_.back().note && !groups_[groups_.size() - 2].note;
    if (note_ends) {
      DraftBlock block;
      if (note_.take(BlockKind::paragraph, block)) notes_.push_back(std::move(block));
    }
    groups_.pop_back();
    passed_over_ = 0;
  }

  void control() {
    ++at_;
    if (at_ == bytes_.size()) return;
    const char c = bytes_[at_];
    if (ascii_lower(c) < 'a' || ascii_lower(c) > 'z') {
      ++at_;
      return symbol(c);
    }
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && ascii_lower(bytes_[at_]) >= 'a' && ascii_lower(bytes_[at_]) <= 'z') ++at_;
    Control control{.word = bytes_.substr(begin, at_ - begin), .number = {}};
    const bool negative = at_ + 1 < bytes_.size() && bytes_[at_] == '-' && is_ascii_digit(bytes_[at_ + 1]);
    if (negative) ++at_;
    int number = 0;
    bool any = false;
    for (; at_ < bytes_.size() && is_ascii_digit(bytes_[at_]); ++at_) {
      if (number < 100'000'000) number = number * 10 + (bytes_[at_] - '0');
      any = true;
    }
    if (any) control.number = negative ? -number : number;
    if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
    word(control);
  }

  void symbol(char c) {
    if (c == '\'') {
      const auto digit = [&](std::size_t at) {
        const char d = at < bytes_.size() ? ascii_lower(bytes_[at]) : '0';
        return is_ascii_digit(d) ? d - '0' : d >= 'a' && d <= 'f' ? d - 'a' + 10 : 0;
      };
      const char byte = static_cast<char>(digit(at_) * 16 + digit(at_ + 1));
      at_ = std::min(at_ + 2, bytes_.size());
      put(std::string_view(&byte, 1));
    } else if (c == '*') {
      groups_.back().skipped = true;
    } else if (c == '\\' || c == '{' || c == '}') {
      put(std::string_view(&c, 1));
    } else if (c == '~') {
      put(" ");
    } else if (c == '_') {
      put("-");
    } else if (c == '\r' || c == '\n') {
      end_paragraph();
    }
  }

  void word(const Control& control) {
    const std::string_view word = control.word;
    if (is_skipped(word)) groups_.back().skipped = true;
    if (word == "bin")
      at_ = std::min(at_ + static_cast<std::size_t>(std::max(control.number.value_or(0), 0)), bytes_.size());
    if (groups_.back().skipped) return;
    if (const std::string_view mark = mark_of(word); !mark.empty()) {
      flush();
      if (!groups_.back().hidden) text().add(mark);
    } else if (word == "par" || word == "sect") {
      end_paragraph();
    } else if (word == "pard") {
      outline_ = -1;
      in_table_ = false;
    } else if (word == "outlinelevel") {
      outline_ = control.number.value_or(-1);
    } else if (word == "intbl") {
      in_table_ = true;
    } else if (word == "cell" || word == "row") {
      end_cell(word == "row");
    } else if (word == "page" || word == "pagebb") {
      flush();
      text_.begin_page(++page_);
    } else if (word == "footnote") {
      flush();
      groups_.back().note = true;
    } else if (word == "v") {
      groups_.back().hidden = control.number.value_or(1) != 0;
    } else if (word == "uc") {
      groups_.back().after_unicode = std::max(control.number.value_or(1), 0);
    } else if (word == "u" && control.number) {
      unicode(*control.number);
    } else if (word == "ansicpg" && control.number) {
      charset_ = "windows-" + std::to_string(*control.number);
    } else if (word == "mac") {
      charset_ = "macintosh";
    }
  }

  void unicode(int number) {
    const auto unit = static_cast<char32_t>(number < 0 ? number + 0x10000 : number);
    passed_over_ = groups_.back().after_unicode;
    if (groups_.back().hidden) return;
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_ = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000) {
      if (high_ != 0) put_character(0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
      high_ = 0;
    } else if (unit > 0 && unit < 0x110000) {
      put_character(unit);
    }
  }

  void end_cell(bool row) {
    flush();
    DraftBlock cell;
    if (text_.take(BlockKind::paragraph, cell)) row_.append(row_.empty() ? "" : " | ").append(cell.text);
    if (!row || row_.empty()) return;
    draft_.blocks.push_back({.kind = BlockKind::paragraph, .text = std::move(row_)});
    row_.clear();
  }

  void end_paragraph() {
    flush();
    if (groups_.back().note) return note_.space();
    if (in_table_) return text_.space();
    DraftBlock block;
    constexpr int body_text = 9;
    const bool heading = outline_ >= 0 && outline_ < body_text;
    if (text_.take(heading ? BlockKind::heading : BlockKind::paragraph, block))
      draft_.blocks.push_back(std::move(block));
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::vector<Group> groups_;
  Draft draft_;
  GatheredText text_;
  GatheredText note_;
  std::vector<DraftBlock> notes_;
  std::string row_;
  std::string pending_;
  std::string charset_ = "windows-1252";
  int passed_over_ = 0;  // characters that stand for the one of \u before them
  char32_t high_ = 0;    // the first half of a pair
  int outline_ = -1;
  bool in_table_ = false;
  std::uint32_t page_ = 1;
};

}  // namespace

Result<Article> rtf_article(std::string_view bytes, const DocumentHint& hint, const PageRules& rules) {
  Result<Draft> draft = Walk(bytes).draft();
  if (!draft) return std::move(draft).error();
  return article_of(*std::move(draft), hint, rules);
}

}  // namespace annals
