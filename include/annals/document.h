// Documents: what a reader is given, and the article that it finds in one.
//
// example: documents
//   annals::Document page = annals::Document::file("case/letter.docx");           // what it is, its bytes tell
//   annals::Document mail = annals::Document::bytes("From: a@b.example\nDate: Thu, 27 Feb 2025 09:00 +0000\n\nHello");
//   annals::Document note = annals::Document::text("She came on Tuesday.", {.published = annals::day("2025-02-27")});
//   auto reader = annals::Reader::make();
//   reader->article(note)->text;                                                 // == "She came on Tuesday."
//   annals::iso(*reader->article(mail)->published);                              // == "2025-02-27"
// end
//
// Thread safety: values.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <annals/error.h>
#include <annals/times.h>

namespace annals::api {

// What you know of a document. All of it may be empty; what you give wins over what the document says.
struct Hints {
  std::string id = {};  // names the document in rows and errors; empty: its path, or "-"
  std::string title = {};
  std::string url = {};
  std::string language = {};          // BCP 47: "en", "en-GB"
  std::optional<Day> published = {};  // what "last week" counts from
  std::optional<std::chrono::local_time<std::chrono::minutes>> saved =
      {};  // when a page was saved: "3 hours ago" on it
};

class Document {
 public:
  // A file of any kind that Annals reads: a page, text, Markdown, mail, PDF, docx, odt, rtf, epub; or what holds
  // several: mailboxes, zip, WARC and WACZ archives, feeds, JSON lines, and a folder of any of these. Nothing is
  // opened before a reader reads it.
  static Document file(std::filesystem::path path, Hints hints = {});

  // The same, where you have the bytes.
  static Document bytes(std::string bytes, Hints hints = {});

  // A web page.
  static Document html(std::string page, Hints hints = {});

  // The words of an article and nothing else, in UTF-8. They are not cleaned, so that offsets are yours.
  static Document text(std::string words, Hints hints = {});

 private:
  friend struct Inside;
  enum class Form : unsigned char { file, bytes, html, text };
  Document(Form form, std::string content, Hints hints)
      : form_(form), content_(std::move(content)), hints_(std::move(hints)) {}

  Form form_;
  std::string content_;  // or the path
  Hints hints_;
};

// What kind of evidence an article's day of publication is from. Article::found_in has it in words.
enum class DateSource : unsigned char {
  none,          // no day was found
  given,         // by you
  metadata,      // of a page: JSON-LD, meta elements, microdata, a script's data
  address,       // the page's URL, or the file's name
  text,          // a line, an element or the head of the text: "Published 27 February 2025"
  front_matter,  // of Markdown
  mail,          // the header of a mail
  parts,         // the first entry of a log, the newest post of a live blog
};

// Why no day of publication was found.
enum class NoDate : unsigned char {
  none,         // one was
  no_date,      // there is no date
  not_its_own,  // there are dates, and none is the document's own
};

std::string_view name(DateSource source);  // "metadata", …
std::string_view name(NoDate why);         // "no_date", …; empty for none
std::string_view text(NoDate why);         // in English, for a person

struct Block {
  enum class Kind : unsigned char { paragraph, heading, list_item, quote, caption, preformatted };

  Kind kind = Kind::paragraph;
  std::size_t begin = 0, end = 0;            // code points of the article's text
  std::size_t byte_begin = 0, byte_end = 0;  // the same in bytes
};

std::string_view name(Block::Kind kind);

// The article without the furniture around it.
struct Article {
  std::string id = {};
  std::string title = {};     // may be empty
  std::string url = {};       // may be empty
  std::string language = {};  // BCP 47 primary tag; empty where unknown
  std::string text = {};      // UTF-8; blank lines between blocks
  std::optional<Day> published = {};
  DateSource date_source = DateSource::none;
  std::string found_in = {};  // "json-ld datePublished", "published line", "given"
  double confidence = 0;      // of `published`, 0 to 1
  NoDate no_date = NoDate::none;
  std::vector<Block> blocks = {};
};

}  // namespace annals::api
