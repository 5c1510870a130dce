// The table and the functions that know each kind by its bytes.
#include "readers/input_kind.h"

#include <algorithm>
#include <array>

#include "page/read_article.h"
#include "page/subtitles.h"
#include "text/utf8.h"

namespace annals {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kOwn = "a chronology that Annals wrote, and no document: see annals merge";

std::string_view without_mark(std::string_view bytes) {
  bytes = without_byte_order_mark(bytes);
  while (!bytes.empty() && is_ascii_space(bytes.front())) bytes.remove_prefix(1);
  return bytes;
}

template <std::size_t Count>
bool begins_with_any(std::string_view bytes, const std::array<std::string_view, Count>& signatures) {
  return std::ranges::any_of(signatures, [&](std::string_view signature) { return bytes.starts_with(signature); });
}

bool is_picture(const InputHead& head, const PageRules&) {
  static constexpr std::array signatures = {"\x89PNG\r\n"sv, "\xFF\xD8\xFF"sv, "GIF87a"sv,
                                            "GIF89a"sv,      "II*\0"sv,        "MM\0*"sv,
                                            "\0\0\1\0"sv,    "8BPS"sv,         "\x00\x00\x00\x0CjP  "sv};
  const std::string_view bytes = head.bytes;
  const bool container =
      bytes.size() > 12 &&
      ((bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") ||
       (bytes.substr(4, 4) == "ftyp" &&
        (bytes.substr(8, 3) == "hei" || bytes.substr(8, 4) == "avif" || bytes.substr(8, 4) == "mif1")));
  const bool drawing =
      without_mark(bytes).starts_with("<svg") ||
      (without_mark(bytes).starts_with("<?xml") && bytes.substr(0, 1000).find("<svg") != std::string_view::npos);
  const bool bitmap = bytes.starts_with("BM") && bytes.size() > 14 && bytes.substr(6, 4) == "\0\0\0\0"sv;
  return begins_with_any(bytes, signatures) || container || drawing || bitmap;
}

bool is_recording(const InputHead& head, const PageRules&) {
  static constexpr std::array signatures = {"ID3"sv,      "OggS"sv,     "fLaC"sv, "\x1A\x45\xDF\xA3"sv,
                                            "\xFF\xFB"sv, "\xFF\xF3"sv, "#!AMR"sv};
  const std::string_view bytes = head.bytes;
  const bool riff = bytes.starts_with("RIFF") && (bytes.substr(8, 4) == "WAVE" || bytes.substr(8, 4) == "AVI ");
  return begins_with_any(bytes, signatures) || riff || (bytes.size() > 12 && bytes.substr(4, 4) == "ftyp");
}

bool is_program(const InputHead& head, const PageRules&) {
  static constexpr std::array signatures = {
      "\x7F"
      "ELF"sv,
      "MZ\x90\0"sv, "\xCF\xFA\xED\xFE"sv, "\xCA\xFE\xBA\xBE"sv, "\0asm"sv};
  return begins_with_any(head.bytes, signatures);
}

bool is_font(const InputHead& head, const PageRules&) {
  static constexpr std::array signatures = {"OTTO"sv, "wOFF"sv, "wOF2"sv, "\0\1\0\0\0"sv, "ttcf"sv};
  return begins_with_any(head.bytes, signatures);
}

bool is_database(const InputHead& head, const PageRules&) {
  static constexpr std::array signatures = {"SQLite format 3"sv, "PAR1"sv, "\x93NUMPY"sv, "\x89HDF"sv};
  return begins_with_any(head.bytes, signatures);
}

bool is_other_archive(const InputHead& head, const PageRules&) {
  static constexpr std::array signatures = {"7z\xBC\xAF"sv, "Rar!"sv,
                                            "\xFD"
                                            "7zXZ"sv,
                                            "BZh"sv};
  return begins_with_any(head.bytes, signatures) || (head.bytes.size() > 262 && head.bytes.substr(257, 5) == "ustar");
}

constexpr std::string_view kCompound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

bool holds_wide(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) wide.append(1, c).append(1, '\0');
  return bytes.find(wide) != std::string_view::npos;
}

bool is_encrypted_office(const InputHead& head, const PageRules&) {
  return head.bytes.starts_with(kCompound) && holds_wide(head.bytes, "EncryptedPackage");
}

bool is_outlook_message(const InputHead& head, const PageRules&) {
  return head.bytes.starts_with(kCompound) && (head.name.ends_with(".msg") || holds_wide(head.bytes, "__substg1.0_"));
}

bool is_old_office(const InputHead& head, const PageRules&) {
  return head.bytes.starts_with(kCompound);
}

bool is_zip(const InputHead& head, const PageRules&) {
  return head.bytes.starts_with("PK\3\4") || head.bytes.starts_with("PK\5\6");
}

bool is_pdf(const InputHead& head, const PageRules&) {
  return head.bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

bool is_rtf(const InputHead& head, const PageRules&) {
  return without_mark(head.bytes).starts_with("{\\rtf");
}

bool is_warc(const InputHead& head, const PageRules&) {
  return head.bytes.starts_with("WARC/");
}

bool is_mbox(const InputHead& head, const PageRules&) {
  if (!head.bytes.starts_with("From ")) return false;
  const std::size_t line = head.bytes.find('\n');
  return line != std::string_view::npos && begins_mail(head.bytes.substr(line + 1));
}

bool is_mail(const InputHead& head, const PageRules&) {
  return begins_mail(head.bytes);
}

// The root element of XML, without its prefix.
std::string_view root_of(std::string_view bytes) {
  bytes = without_mark(bytes);
  while (bytes.starts_with("<?") || bytes.starts_with("<!")) {
    const std::string_view end = bytes.starts_with("<!--") ? "-->" : ">";
    const std::size_t close = bytes.find(end);
    if (close == std::string_view::npos) return {};
    bytes = without_mark(bytes.substr(close + end.size()));
  }
  if (!bytes.starts_with('<')) return {};
  bytes.remove_prefix(1);
  std::string_view name = bytes.substr(0, bytes.find_first_of(" \t\r\n/>"));
  if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
  return name;
}

bool is_feed(const InputHead& head, const PageRules&) {
  const std::string_view root = root_of(head.bytes);
  return root == "rss" || root == "feed" || root == "RDF";
}

bool is_html(const InputHead& head, const PageRules& rules) {
  return looks_like_html(head.bytes, rules);
}

bool is_other_xml(const InputHead& head, const PageRules&) {
  return without_mark(head.bytes).starts_with("<?xml");
}

bool begins_object(std::string_view bytes) {
  const std::string_view text = without_mark(bytes);
  if (!text.starts_with('{')) return false;
  const std::string_view behind = without_mark(text.substr(1));
  return behind.starts_with('"') || behind.starts_with('}');
}

bool begins_list(std::string_view bytes) {
  const std::string_view text = without_mark(bytes);
  if (!text.starts_with('[')) return false;
  const std::string_view behind = without_mark(text.substr(1));
  return behind.starts_with('{') || behind.starts_with(']');
}

bool is_notebook(const InputHead& head, const PageRules&) {
  return begins_object(head.bytes) &&
         (head.name.ends_with(".ipynb") || head.bytes.find("\"nbformat\"") != std::string_view::npos ||
          (head.bytes.find("\"cells\"") != std::string_view::npos &&
           head.bytes.find("\"cell_type\"") != std::string_view::npos));
}

bool is_own_record(std::string_view line) {
  const auto has = [&](std::string_view part) { return line.find(part) != std::string_view::npos; };
  return (has("\"start_date\":\"") && has("\"end_date\":\"")) || has("\"timexes\":[");
}

// What the writers of src/export leave in their files.
bool is_own(const InputHead& head, const PageRules&) {
  const std::string_view bytes = without_mark(head.bytes);
  const std::string_view line = bytes.substr(0, bytes.find_first_of("\r\n"));
  const auto has = [&](std::string_view part) { return line.find(part) != std::string_view::npos; };
  if (!line.starts_with('{') && has("start_date") && has("end_date") && has("label")) return true;
  if (bytes.starts_with("| date | event | status | source |")) return true;
  if (bytes.starts_with("<!") &&
      bytes.substr(0, 4096).find("<meta name=\"generator\" content=\"Annals\"") != std::string_view::npos)
    return true;
  if (bytes.starts_with("{\n\"annals\": {")) return true;
  if (bytes.starts_with("{\"id\":") && is_own_record(line.substr(0, 600))) return true;
  if (bytes.starts_with("{\"events\"") && bytes.find("\"annals-") != std::string_view::npos) return true;
  return bytes.starts_with("BEGIN:VCALENDAR") &&
         bytes.substr(0, 200).find("PRODID:-//Annals//") != std::string_view::npos;
}

bool is_calendar(const InputHead& head, const PageRules&) {
  const std::string_view bytes = without_mark(head.bytes);
  return bytes.starts_with("BEGIN:VCALENDAR") || bytes.starts_with("BEGIN:VCARD");
}

bool is_records(const InputHead& head, const PageRules&) {
  const std::string_view text = without_mark(head.bytes);
  return begins_object(text) && text.substr(0, text.find('\n')).find_last_of('}') != std::string_view::npos &&
         !head.name.ends_with(".json");
}

bool is_json(const InputHead& head, const PageRules&) {
  return begins_object(head.bytes) || begins_list(head.bytes);
}

bool is_subtitles(const InputHead& head, const PageRules&) {
  return looks_like_subtitles(head.bytes);
}

// Five lines at least with the same number of separators, and few cells of more than five words.
bool is_table(const InputHead& head, const PageRules&) {
  for (const char separator : {',', '\t', ';'}) {
    std::size_t lines = 0, cells = 0, wordy = 0, count = 0;
    bool same = true;
    std::string_view rest = head.bytes;
    while (!rest.empty() && lines < 200 && same) {
      const std::size_t end = rest.find('\n');
      if (end == std::string_view::npos && head.bytes.size() >= 65536) break;
      std::string_view line = rest.substr(0, end);
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      if (line.find_first_not_of(" \r") == std::string_view::npos) continue;
      std::size_t separators = 0, words = 1;
      bool quoted = false;
      for (const char c : line) {
        if (c == '"') quoted = !quoted;
        if (c == ' ') ++words;
        if (c != separator || quoted) continue;
        ++separators;
        wordy += words > 5 ? 1 : 0;
        words = 1;
      }
      wordy += words > 5 ? 1 : 0;
      cells += separators + 1;
      same = lines++ == 0 || separators == count;
      count = separators;
    }
    if (same && lines >= 5 && count >= 1 && wordy * 5 < cells) return true;
  }
  return false;
}

// In the order in which they are tried.
constexpr InputKind kKinds[] = {
    {.name = "picture", .opens = Opens::refusal, .is = is_picture, .refusal = "a picture, and no document"},
    {.name = "recording", .opens = Opens::refusal, .is = is_recording, .refusal = "sound or video, and no document"},
    {.name = "program", .opens = Opens::refusal, .is = is_program, .refusal = "a program, and no document"},
    {.name = "font", .opens = Opens::refusal, .is = is_font, .refusal = "a font, and no document"},
    {.name = "database", .opens = Opens::refusal, .is = is_database, .refusal = "a database, and no document"},
    {.name = "archive",
     .opens = Opens::refusal,
     .is = is_other_archive,
     .refusal = "an archive of a kind that is not read: unpack it first"},
    {.name = "encrypted Office document",
     .opens = Opens::refusal,
     .is = is_encrypted_office,
     .refusal = "encrypted with a password: save it without one"},
    {.name = "Outlook message",
     .opens = Opens::refusal,
     .is = is_outlook_message,
     .refusal = "a mail in a form of Outlook's own: save it as .eml"},
    {.name = "old Office document",
     .opens = Opens::refusal,
     .is = is_old_office,
     .refusal = "a file of an old Office program: save it as .docx"},
    {.name = "zip", .opens = Opens::zip, .is = is_zip, .endings = " .docx .odt .epub .zip .wacz"},
    {.name = "PDF", .opens = Opens::pdf, .is = is_pdf, .endings = " .pdf"},
    {.name = "RTF", .opens = Opens::rtf, .is = is_rtf, .endings = " .rtf"},
    {.name = "WARC", .opens = Opens::warc, .is = is_warc, .endings = " .warc"},
    {.name = "mailbox", .opens = Opens::mbox, .is = is_mbox, .endings = " .mbox"},
    {.name = "mail", .opens = Opens::mail, .is = is_mail, .endings = " .eml .mhtml .mht"},
    {.name = "chronology", .opens = Opens::refusal, .is = is_own, .refusal = kOwn},
    {.name = "calendar",
     .opens = Opens::refusal,
     .is = is_calendar,
     .refusal = "a calendar or an address, and no document"},
    {.name = "feed", .opens = Opens::feed, .is = is_feed, .endings = " .rss .atom"},
    {.name = "page", .opens = Opens::html, .is = is_html, .endings = " .html .htm .xhtml"},
    {.name = "notebook",
     .opens = Opens::refusal,
     .is = is_notebook,
     .refusal = "a notebook of program code, and no document"},
    {.name = "records", .opens = Opens::records, .is = is_records, .endings = " .jsonl .ndjson"},
    {.name = "JSON file", .opens = Opens::json, .is = is_json, .endings = " .json"},
    {.name = "XML file", .opens = Opens::refusal, .is = is_other_xml, .refusal = "XML of a kind that is not read"},
    {.name = "subtitles", .opens = Opens::text, .is = is_subtitles, .endings = " .srt .vtt"},
    {.name = "table of data",
     .opens = Opens::refusal,
     .is = is_table,
     .endings = " .csv .tsv",
     .refusal = "a table of data, and no document"},
    {.name = "Markdown", .opens = Opens::markdown, .is = nullptr, .endings = " .md .markdown"},
    {.name = "text", .opens = Opens::text, .is = nullptr, .endings = " .txt .text .log"},
};

// Of zip archives; known by what is in them.
constexpr InputKind kDocx = {.name = "Word document", .opens = Opens::docx, .is = nullptr};
constexpr InputKind kOdt = {.name = "OpenDocument text", .opens = Opens::odt, .is = nullptr};
constexpr InputKind kEpub = {.name = "book", .opens = Opens::epub, .is = nullptr};
constexpr InputKind kWacz = {.name = "web archive", .opens = Opens::wacz, .is = nullptr};
constexpr InputKind kFolder = {.name = "zip archive", .opens = Opens::folder, .is = nullptr};
constexpr InputKind kSheet = {
    .name = "spreadsheet", .opens = Opens::refusal, .is = nullptr, .refusal = "a spreadsheet, and no document"};
constexpr InputKind kSlides = {
    .name = "presentation", .opens = Opens::refusal, .is = nullptr, .refusal = "a presentation, which is not read"};

bool has_ending(std::string_view endings, std::string_view name) {
  while (!endings.empty()) {
    endings.remove_prefix(1);
    const std::string_view ending = endings.substr(0, endings.find(' '));
    if (name.ends_with(ending)) return true;
    endings.remove_prefix(ending.size());
  }
  return false;
}

// By its ending a text is read as what it is called only where nothing in it would say otherwise.
bool decided_by_ending(Opens opens) {
  return opens == Opens::markdown || opens == Opens::html || opens == Opens::records || opens == Opens::mail ||
         opens == Opens::text;
}

}  // namespace

bool begins_mail(std::string_view bytes) {
  static constexpr std::array<std::string_view, 3> named = {"from", "date", "subject"};
  std::size_t found = 0;
  bool mime = false;
  bool any = false;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) break;
    if (line.front() == ' ' || line.front() == '\t') {
      if (!any) return false;
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || line.substr(0, colon).find(' ') != std::string_view::npos)
      return false;
    const std::string name = ascii_lower(line.substr(0, colon));
    found += std::ranges::find(named, name) != named.end() ? 1 : 0;
    mime = mime || name == "mime-version" || name == "message-id" || name == "received";
    any = true;
  }
  return found >= 2 || (found == 1 && mime);
}

const InputKind& kind_of(const InputHead& head, const PageRules& rules) {
  const std::string name = ascii_lower(head.name);
  const InputHead lower{head.bytes, name};
  const InputKind* named = nullptr;
  for (const InputKind& kind : kKinds) {
    if (has_ending(kind.endings, name)) named = &kind;
  }
  // A page by its name is one, and what is written as Markdown may hold pieces of HTML; what is text by its name may be any text.
  const bool settled = named != nullptr && (named->opens == Opens::html || named->opens == Opens::markdown ||
                                            named->opens == Opens::records);
  for (const InputKind& kind : kKinds) {
    if (kind.is == nullptr) continue;
    const bool textual = kind.opens == Opens::html || kind.opens == Opens::mail || kind.opens == Opens::feed ||
                         kind.name == "table of data" || kind.name == "XML file" || kind.opens == Opens::text;
    if (settled && textual) continue;
    if (settled && named->opens == Opens::records && (kind.opens == Opens::json || kind.name == "notebook")) continue;
    if (kind.is(lower, rules)) return kind;
  }
  // A table of few lines is known by its name alone.
  if (named != nullptr && (decided_by_ending(named->opens) || named->is == is_table)) return *named;
  return kKinds[std::size(kKinds) - 1];
}

const InputKind& kind_of_zip(const std::vector<std::string>& names, std::string_view mimetype) {
  const auto has = [&](std::string_view name) { return std::ranges::find(names, name) != names.end(); };
  const auto any = [&](std::string_view begin) {
    return std::ranges::any_of(names, [&](const std::string& name) { return name.starts_with(begin); });
  };
  if (has("word/document.xml")) return kDocx;
  if (mimetype.starts_with("application/epub") || has("META-INF/container.xml")) return kEpub;
  if (mimetype.starts_with("application/vnd.oasis.opendocument.text")) return kOdt;
  if (mimetype.starts_with("application/vnd.oasis.opendocument.spreadsheet") || any("xl/")) return kSheet;
  if (mimetype.starts_with("application/vnd.oasis.opendocument") || any("ppt/")) return kSlides;
  const bool wacz = std::ranges::any_of(names, [](const std::string& name) {
    return name.starts_with("archive/") && name.find(".warc") != std::string::npos;
  });
  return wacz ? kWacz : kFolder;
}

bool has_known_ending(std::string_view name) {
  const std::string lower = ascii_lower(name);
  return std::ranges::any_of(kKinds, [&](const InputKind& kind) { return has_ending(kind.endings, lower); });
}

}  // namespace annals
