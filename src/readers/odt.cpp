// One pass over content.xml. Notes stand within their paragraph and are set aside; paragraphs within paragraphs are a stack.
#include "readers/odt.h"

#include <set>
#include <string>
#include <vector>

#include "readers/draft.h"
#include "readers/xml_reader.h"

namespace annals {
namespace {

constexpr std::size_t kDeepest = 64;

struct Paragraph {
  GatheredText text;
  bool heading = false;
  bool in_note = false;
};

class Content {
 public:
  explicit Content(Draft& draft) : draft_(draft) {}

  Failure read(std::string_view bytes) {
    XmlReader xml(bytes);
    while (xml.next()) {
      if (xml.is_start()) {
        start(xml);
      } else if (xml.is_end()) {
        end(xml.name());
      } else if (!open_.empty()) {
        open_.back().text.add(xml.text());
      }
      if (open_.size() > kDeepest) return Error{ErrorKind::damaged, "paragraphs nested too deep", ""};
    }
    if (xml.failed()) return Error{ErrorKind::damaged, "the file is damaged: content.xml is no well-formed XML", ""};
    for (DraftBlock& note : notes_) draft_.blocks.push_back(std::move(note));
    return {};
  }

 private:
  void start(XmlReader& xml) {
    const std::string_view name = xml.name();
    if (name == "tracked-changes" || name == "annotation" || name == "note-citation" || name == "sequence-decls" ||
        name == "forms") {
      xml.skip();
    } else if (name == "p" || name == "h") {
      open_.push_back({.text = {}, .heading = name == "h", .in_note = note_depth_ > 0});
      if (page_pending_) open_.back().text.begin_page(page_);
    } else if (name == "note-body") {
      ++note_depth_;
    } else if (name == "list-style") {
      list_style_ = xml.attribute("name");
    } else if (name == "list-level-style-number") {
      if (xml.attribute("level") == "1" && !xml.attribute("num-format").empty()) counted_styles_.insert(list_style_);
    } else if (name == "list") {
      begin_list(xml);
    } else if (name == "list-item") {
      item_pending_ = lists_.size() == 1;
    } else if (name == "table-row") {
      row_.begin();
    } else if (name == "table-cell") {
      row_.begin_cell();
    } else if (name == "soft-page-break") {
      ++page_;
      page_pending_ = true;
      if (!open_.empty()) open_.back().text.begin_page(page_);
    } else if (!open_.empty() && (name == "s" || name == "tab" || name == "line-break")) {
      open_.back().text.space();
    }
  }

  // A list of the first level counts on where it says so, or where the one before it was the same.
  void begin_list(XmlReader& xml) {
    const std::string style = xml.attribute("style-name");
    if (lists_.empty()) {
      const bool goes_on = xml.attribute("continue-numbering") == "true" || !xml.attribute("continue-list").empty();
      if (!goes_on) count_ = 0;
      counted_ = counted_styles_.contains(style);
    }
    lists_.push_back(style);
  }

  void end(std::string_view name) {
    if ((name == "p" || name == "h") && !open_.empty()) {
      close_paragraph();
    } else if (name == "note-body" && note_depth_ > 0) {
      --note_depth_;
    } else if (name == "list" && !lists_.empty()) {
      lists_.pop_back();
    } else if (name == "table-row") {
      if (auto row = row_.end()) draft_.blocks.push_back(*std::move(row));
    }
  }

  void close_paragraph() {
    Paragraph paragraph = std::move(open_.back());
    open_.pop_back();
    if (paragraph.text.empty()) return;
    page_pending_ = false;
    if (row_.is_open() && !paragraph.in_note) return row_.add(paragraph.text.text());
    DraftBlock block;
    const BlockKind kind = paragraph.heading ? BlockKind::heading
                           : lists_.empty()  ? BlockKind::paragraph
                                             : BlockKind::list_item;
    paragraph.text.take(kind, block);
    if (paragraph.in_note) {
      block.kind = BlockKind::paragraph;
      notes_.push_back(std::move(block));
      return;
    }
    if (kind == BlockKind::list_item && item_pending_ && counted_) block.number = ++count_;
    item_pending_ = false;
    draft_.blocks.push_back(std::move(block));
  }

  Draft& draft_;
  std::vector<Paragraph> open_;
  std::vector<DraftBlock> notes_;
  std::size_t note_depth_ = 0;
  GatheredRow row_;
  std::uint32_t page_ = 1;
  bool page_pending_ = false;
  std::vector<std::string> lists_;  // that are open
  std::set<std::string> counted_styles_;
  std::string list_style_;
  bool counted_ = false;
  bool item_pending_ = false;  // an item has begun, no text of it yet
  std::uint32_t count_ = 0;
};

}  // namespace

Result<Article> odt_article(ZipArchive archive, const DocumentHint& hint, const PageRules& rules, Budget& budget) {
  if (archive.has("META-INF/manifest.xml")) {
    Result<std::string> manifest = archive.read("META-INF/manifest.xml", budget);
    if (!manifest) return std::move(manifest).error();
    if (manifest->find("encryption-data") != std::string::npos)
      return Error{ErrorKind::encrypted, "encrypted with a password: save it without one", ""};
  }
  Result<std::string> content = archive.read("content.xml", budget);
  if (!content) return std::move(content).error();
  Draft draft;
  if (Failure failure = Content(draft).read(*content)) return *std::move(failure);
  return article_of(std::move(draft), hint, rules);
}

}  // namespace annals
