// One pass over word/document.xml. Paragraphs may stand in paragraphs (text boxes), so those that are open are a stack; what a style
// or a numbering means is read beforehand, and only where the document names one.
#include "readers/docx.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "readers/draft.h"
#include "readers/xml_reader.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t kDeepest = 64;  // paragraphs within paragraphs

Error damaged(std::string_view member) {
  return {ErrorKind::damaged, "the file is damaged: " + std::string(member) + " is no well-formed XML", ""};
}

int number_of(const std::string& digits, int otherwise) {
  if (digits.empty() || digits.size() > 6 || digits.find_first_not_of("0123456789") != std::string::npos)
    return otherwise;
  return std::stoi(digits);
}

struct Style {
  int outline = -1;  // 0 and up: a heading
  int list = 0;      // its numbering
  std::string based_on;
};

struct Numbering {
  std::map<int, int> abstract_of;  // of a list
  std::set<int> counted;           // abstract ones whose first level is "1.", "2.", …
};

Result<std::map<std::string, Style>> read_styles(ZipArchive& archive, Budget& budget) {
  std::map<std::string, Style> styles;
  if (!archive.has("word/styles.xml")) return styles;
  Result<std::string> bytes = archive.read("word/styles.xml", budget);
  if (!bytes) return std::move(bytes).error();
  XmlReader xml(*bytes);
  Style* style = nullptr;
  while (xml.next()) {
    if (xml.starts("style")) {
      style = &styles[xml.attribute("styleId")];
    } else if (xml.ends("style")) {
      style = nullptr;
    } else if (style == nullptr || !xml.is_start()) {
      continue;
    } else if (xml.name() == "outlineLvl") {
      style->outline = number_of(xml.attribute("val"), -1);
    } else if (xml.name() == "numId") {
      style->list = number_of(xml.attribute("val"), 0);
    } else if (xml.name() == "basedOn") {
      style->based_on = xml.attribute("val");
    }
  }
  if (xml.failed()) return damaged("word/styles.xml");
  return styles;
}

Result<Numbering> read_numbering(ZipArchive& archive, Budget& budget) {
  Numbering numbering;
  if (!archive.has("word/numbering.xml")) return numbering;
  Result<std::string> bytes = archive.read("word/numbering.xml", budget);
  if (!bytes) return std::move(bytes).error();
  XmlReader xml(*bytes);
  int abstract = -1;
  int list = -1;
  int level = -1;
  while (xml.next()) {
    if (!xml.is_start()) continue;
    if (xml.name() == "abstractNum") {
      abstract = number_of(xml.attribute("abstractNumId"), -1);
      list = -1;
    } else if (xml.name() == "num") {
      list = number_of(xml.attribute("numId"), -1);
    } else if (xml.name() == "abstractNumId" && list >= 0) {
      numbering.abstract_of[list] = number_of(xml.attribute("val"), -1);
    } else if (xml.name() == "lvl") {
      level = number_of(xml.attribute("ilvl"), -1);
    } else if (xml.name() == "numFmt" && level == 0 && xml.attribute("val") == "decimal") {
      numbering.counted.insert(abstract);
    }
  }
  if (xml.failed()) return damaged("word/numbering.xml");
  return numbering;
}

struct Paragraph {
  GatheredText text;
  std::string style;
  int list = -1;
  int level = 0;
  int outline = -1;
};

class Body {
 public:
  Body(ZipArchive& archive, Budget& budget, Draft& draft) : archive_(archive), budget_(budget), draft_(draft) {}

  Failure read(std::string_view member) {
    Result<std::string> bytes = archive_.read(member, budget_);
    if (!bytes) return std::move(bytes).error();
    XmlReader xml(*bytes);
    while (xml.next()) {
      if (Failure failure = xml.is_start() ? start(xml) : std::nullopt) return failure;
      if (xml.is_end()) end(xml.name());
      if (xml.is_text() && in_text_ && !open_.empty()) open_.back().text.add(xml.text());
    }
    if (xml.failed()) return damaged(member);
    return {};
  }

 private:
  Failure start(XmlReader& xml) {
    const std::string_view name = xml.name();
    if (name == "del" || name == "moveFrom" || name == "Fallback" || name == "instrText" || name == "pict") {
      xml.skip();
    } else if (name == "footnote" || name == "endnote") {
      if (!xml.attribute("type").empty()) xml.skip();  // the line above the notes
    } else if (name == "p") {
      if (open_.size() >= kDeepest) return Error{ErrorKind::damaged, "paragraphs nested too deep", ""};
      open_.emplace_back();
      if (page_pending_) open_.back().text.begin_page(page_);
    } else if (name == "tr") {
      row_.begin();
    } else if (name == "tc") {
      row_.begin_cell();
    } else if (name == "t") {
      in_text_ = true;
    } else if (!open_.empty()) {
      return in_paragraph(xml, name);
    }
    return {};
  }

  Failure in_paragraph(XmlReader& xml, std::string_view name) {
    Paragraph& paragraph = open_.back();
    if (name == "tab" || name == "cr" || name == "noBreakHyphen") {
      name == "noBreakHyphen" ? paragraph.text.add("-") : paragraph.text.space();
    } else if (name == "br" || name == "lastRenderedPageBreak") {
      paragraph.text.space();
      const bool breaks = name == "lastRenderedPageBreak" || xml.attribute("type") == "page";
      if (breaks) begin_page(name == "lastRenderedPageBreak");
    } else if (name == "pStyle") {
      paragraph.style = xml.attribute("val");
    } else if (name == "ilvl") {
      paragraph.level = number_of(xml.attribute("val"), 0);
    } else if (name == "numId") {
      paragraph.list = number_of(xml.attribute("val"), 0);
    } else if (name == "outlineLvl") {
      paragraph.outline = number_of(xml.attribute("val"), -1);
    }
    return {};
  }

  // A break that the author typed is rendered again as the page that begins at it.
  void begin_page(bool rendered) {
    if (rendered && typed_break_) {
      typed_break_ = false;
      return;
    }
    typed_break_ = !rendered;
    ++page_;
    page_pending_ = true;
    if (!open_.empty()) open_.back().text.begin_page(page_);
  }

  void end(std::string_view name) {
    if (name == "t") {
      in_text_ = false;
    } else if (name == "p" && !open_.empty()) {
      close_paragraph();
    } else if (name == "tr") {
      if (auto row = row_.end()) draft_.blocks.push_back(*std::move(row));
    }
  }

  void close_paragraph() {
    Paragraph paragraph = std::move(open_.back());
    open_.pop_back();
    if (paragraph.text.empty()) return;
    page_pending_ = typed_break_ = false;
    if (row_.is_open()) return row_.add(paragraph.text.text());
    DraftBlock block;
    paragraph.text.take(BlockKind::paragraph, block);
    set_kind(paragraph, block);
    draft_.blocks.push_back(std::move(block));
  }

  // Styles are read when a paragraph first names one.
  const Style& style_named(const std::string& name) {
    if (!styles_) {
      Result<std::map<std::string, Style>> styles = read_styles(archive_, budget_);
      styles_ = styles ? *std::move(styles) : std::map<std::string, Style>{};
    }
    return (*styles_)[name];
  }

  void set_kind(const Paragraph& paragraph, DraftBlock& block) {
    int outline = paragraph.outline;
    int list = paragraph.list;
    std::string name = paragraph.style;
    for (int depth = 0; depth < 10 && !name.empty(); ++depth) {
      const Style& style = style_named(name);
      if (outline < 0) outline = style.outline;
      if (list < 0 && style.list > 0) list = style.list;
      if (depth == 0 && ascii_lower(name).find("title") == 0) outline = 0;
      name = style.based_on;
    }
    constexpr int body_text = 9;
    if (outline >= 0 && outline < body_text) {
      block.kind = BlockKind::heading;
      return;
    }
    if (list <= 0) return;
    block.kind = BlockKind::list_item;
    if (!numbering_) {
      Result<Numbering> numbering = read_numbering(archive_, budget_);
      numbering_ = numbering ? *std::move(numbering) : Numbering{};
    }
    const auto abstract = numbering_->abstract_of.find(list);
    const bool counted = abstract != numbering_->abstract_of.end() && numbering_->counted.contains(abstract->second);
    if (counted && paragraph.level == 0) block.number = ++counts_[list];
  }

  ZipArchive& archive_;
  Budget& budget_;
  Draft& draft_;
  std::vector<Paragraph> open_;
  GatheredRow row_;
  bool in_text_ = false;
  std::uint32_t page_ = 1;
  bool page_pending_ = false;  // a page has begun, no text of it yet
  bool typed_break_ = false;
  std::optional<std::map<std::string, Style>> styles_;
  std::optional<Numbering> numbering_;
  std::map<int, std::uint32_t> counts_;
};

}  // namespace

Result<Article> docx_article(ZipArchive archive, const DocumentHint& hint, const PageRules& rules, Budget& budget) {
  Draft draft;
  Body body(archive, budget, draft);
  if (Failure failure = body.read("word/document.xml")) return *std::move(failure);
  for (const std::string_view notes : {"word/footnotes.xml", "word/endnotes.xml"}) {
    if (!archive.has(notes)) continue;
    if (Failure failure = body.read(notes)) return *std::move(failure);
  }
  return article_of(std::move(draft), hint, rules);
}

}  // namespace annals
