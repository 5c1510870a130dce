// A stack of levels: the innermost file that holds several documents gives the next one. Whatever kind an input is, its bytes come through the
// same chain of sources: opened, unpacked, looked at, then read whole or a member at a time.
#include "reading/document_stream.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string_view>
#include <utility>

#include "readers/line_reader.h"
#include "readers/mail_attachments.h"
#include "reading/json_line.h"
#include "reading/open_input.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::string_view white_space = " \t\r\n";
constexpr std::size_t sniffed_bytes = 1 << 16;
constexpr std::size_t deepest = 4;  // files within files

bool is_blank(std::string_view text) {
  return text.find_first_not_of(white_space) == std::string_view::npos;
}

std::string unpacked_name(std::string_view path) {
  for (const std::string_view ending : {".gz", ".zst"}) {
    if (ascii_lower(path).ends_with(ending)) return std::string(path.substr(0, path.size() - ending.size()));
  }
  return std::string(path);
}

constexpr InputKind kUnknown = {
    .name = "other file", .opens = Opens::refusal, .is = nullptr, .refusal = "a file of no known kind"};

constexpr InputKind kBrokenArchive = {.name = "document", .opens = Opens::docx, .is = nullptr};

bool holds_several(Opens opens) {
  switch (opens) {
    case Opens::records:
    case Opens::json:
    case Opens::mbox:
    case Opens::warc:
    case Opens::feed:
    case Opens::wacz:
    case Opens::folder:
      return true;
    default:
      return false;
  }
}

// The documents of JSON lines, blank lines left out.
struct Records {
  LineReader lines;
  std::string name;
  JsonLineParser parser;
  bool any = false;
  bool ended = false;

  std::optional<Result<Document>> next() {
    while (std::optional<Result<std::string_view>> line = lines.next()) {
      const std::string place = name + ":" + std::to_string(lines.number());
      if (!*line) {
        any = true;
        return std::move(*line).error().at(place);
      }
      std::string_view text = **line;
      if (lines.number() == 1) text = without_byte_order_mark(text);
      if (is_blank(text)) continue;
      any = true;
      Result<Document> document = parser.parse(text, place);
      if (document && is_blank(document->bytes)) return Error{ErrorKind::bad_record, "the document is empty", place};
      return document;
    }
    if (any || ended) return std::nullopt;
    ended = true;
    return Error{ErrorKind::not_text, "no records in it", name};
  }
};

}  // namespace

std::optional<Result<Document>> DocumentStream::next() {
  for (;;) {
    Given given;
    if (!levels_.empty()) {
      given = levels_.back()();
      if (!given) {
        levels_.pop_back();
        continue;
      }
      if (*given && (*given)->hint.form == DocumentHint::Form::mail && levels_.size() < deepest)
        levels_.push_back(members_of(mail_attachments((*given)->bytes), **given));
      if (*given && (*given)->kind == nullptr && (*given)->hint.form == DocumentHint::Form::unknown)
        given = open_member(**std::move(given));
    } else if (next_input_ < inputs_.size()) {
      const Result<Input>& input = inputs_[next_input_++];
      if (!input) return input.error();
      given = open(*input);
    } else {
      return std::nullopt;
    }
    if (!given) continue;
    if (*given) give_known(**given);
    return given;
  }
}

void DocumentStream::put(Document document) {
  levels_.push_back([given = Given(std::move(document))]() mutable { return std::exchange(given, std::nullopt); });
}

void DocumentStream::give_known(Document& document) const {
  if (!document.hint.date) document.hint.date = date_;
  if (!document.hint.crawled) document.hint.crawled = crawled_;
}

bool DocumentStream::is_single() const {
  if (inputs_.size() != 1 || !inputs_[0] || inputs_[0]->is_standard_input()) return false;
  const std::string name = ascii_lower(unpacked_name(inputs_[0]->path));
  for (const std::string_view ending :
       {".jsonl", ".ndjson", ".json", ".mbox", ".warc", ".wacz", ".zip", ".rss", ".atom", ".xml", ".eml"}) {
    if (name.ends_with(ending)) return false;
  }
  return true;
}

ByteSource DocumentStream::counted(ByteSource source) {
  return [this, source = std::move(source)](char* into, std::size_t size) {
    Result<std::size_t> count = source(into, size);
    if (count) bytes_ += *count;
    return count;
  };
}

Journey DocumentStream::whole() const {
  namespace fs = std::filesystem;
  Journey whole{inputs_.size(), 0};
  for (const Result<Input>& input : inputs_) {
    std::error_code code;
    if (input && input->is_standard_input()) return {inputs_.size(), std::nullopt};
    const fs::file_status status = input ? fs::status(input->path, code) : fs::file_status(fs::file_type::not_found);
    if (status.type() == fs::file_type::not_found) continue;
    const std::uintmax_t size = fs::is_regular_file(status) ? fs::file_size(input->path, code) : 0;
    if (code || !fs::is_regular_file(status)) return {inputs_.size(), std::nullopt};
    *whole.bytes += size;
  }
  return whole;
}

// Opens an input; gives its document, or the error that prevented it, or nothing where a level will give the documents.
DocumentStream::Given DocumentStream::open(const Input& input) {
  Document document;
  document.place = shown_name(input);
  document.id = valid_utf8(input.path);
  document.beside_others = input.in_folder;
  if (!input.is_standard_input()) document.hint.name = input.path;
  Result<ByteSource> source =
      open_input(input, standard_input_, [this](ByteSource bytes) { return counted(std::move(bytes)); });
  if (!source) return std::move(source).error().at(document.place);
  Result<std::string> head = read_some(*source, sniffed_bytes);
  if (!head) return std::move(head).error().at(document.place);
  if (is_blank(*head) && head->size() < sniffed_bytes && !input.in_folder &&
      document.hint.name.find(".jsonl") == std::string::npos)
    return Error{ErrorKind::not_text, "the document is empty", document.place};
  const std::string name = input.is_standard_input() ? "" : unpacked_name(input.path);
  const InputKind* kind = &kind_of({*head, name}, rules_);
  // In a folder, what neither its bytes nor its name know is not asked for.
  if (input.in_folder && kind->opens == Opens::text && !has_known_ending(name)) kind = &kUnknown;
  return open_as(*kind, prefixed(*std::move(head), *std::move(source)), std::move(document));
}

DocumentStream::Given DocumentStream::open_as(const InputKind& kind, ByteSource source, Document document) {
  document.kind = &kind;
  if (holds_several(kind.opens) && levels_.size() >= deepest)
    return Error{ErrorKind::too_large, "files within files, more than 4 deep", document.place};
  switch (kind.opens) {
    case Opens::records:
      return enter(records_of(std::move(source), document.place));
    case Opens::json:
      return json_records(source, document);
    case Opens::mbox:
      return enter(members_of(mbox_members(std::move(source), max_bytes_), document));
    case Opens::warc:
      return enter(members_of(warc_members(std::move(source), max_bytes_), document));
    case Opens::feed: {
      Result<std::string> bytes = read_all(source, max_bytes_);
      if (!bytes) return std::move(bytes).error().at(document.place);
      Result<Members> items = feed_members(*bytes, rules_);
      if (!items) return std::move(items).error().at(document.place);
      return enter(members_of(*std::move(items), document));
    }
    case Opens::zip:
      return open_archive(std::move(source), std::move(document));
    case Opens::refusal:
      return document;
    default:
      return whole_document(source, std::move(document));
  }
}

DocumentStream::Given DocumentStream::enter(Level level) {
  levels_.push_back(std::move(level));
  return std::nullopt;
}

DocumentStream::Given DocumentStream::whole_document(const ByteSource& source, Document document) {
  Result<std::string> bytes = read_all(source, max_bytes_);
  if (!bytes) return std::move(bytes).error().at(document.place);
  if (is_blank(*bytes)) return Error{ErrorKind::not_text, "the document is empty", document.place};
  document.bytes = *std::move(bytes);
  if (document.kind->opens == Opens::mail && levels_.size() < deepest)
    levels_.push_back(members_of(mail_attachments(document.bytes), document));
  return document;
}

// A zip archive is what its directory says.
DocumentStream::Given DocumentStream::open_archive(ByteSource source, Document document) {
  Result<std::string> read = read_all(source, max_bytes_);
  if (!read) return std::move(read).error().at(document.place);
  auto bytes = std::make_shared<const std::string>(*std::move(read));
  Result<ZipArchive> archive = ZipArchive::open(*bytes);
  if (!archive) {  // its reader says what is wrong with it
    document.kind = &kBrokenArchive;
    document.bytes = *bytes;
    return document;
  }
  Budget budget{.bytes = max_bytes_, .limit = max_bytes_};
  std::string mimetype;
  if (archive->has("mimetype")) {
    if (Result<std::string> text = archive->read("mimetype", budget)) mimetype = *std::move(text);
  }
  document.kind = &kind_of_zip(archive->names(), mimetype);
  const bool several = holds_several(document.kind->opens);
  if (several && levels_.size() >= deepest)
    return Error{ErrorKind::too_large, "files within files, more than 4 deep", document.place};
  if (document.kind->opens == Opens::folder)
    return enter(members_of(zip_members(bytes, *std::move(archive), budget), document));
  if (document.kind->opens == Opens::wacz)
    return enter(members_of(wacz_members(bytes, *std::move(archive), budget), document));
  if (document.kind->opens != Opens::refusal) document.bytes = *bytes;
  return document;
}

DocumentStream::Given DocumentStream::open_member(Document document) {
  const std::string name = unpacked_name(document.hint.name);
  Result<std::string> unpacked = unpacked_bytes(std::move(document.bytes), max_bytes_);
  if (!unpacked) return std::move(unpacked).error().at(document.place);
  const std::string& bytes = *unpacked;
  if (is_blank(bytes)) return Error{ErrorKind::not_text, "the document is empty", document.place};
  const InputKind& kind = kind_of({std::string_view(bytes).substr(0, sniffed_bytes), name}, rules_);
  const bool unknown = kind.opens == Opens::text && !has_known_ending(name);
  return open_as(unknown && document.beside_others ? kUnknown : kind, from_bytes(*std::move(unpacked)),
                 std::move(document));
}

DocumentStream::Level DocumentStream::members_of(Members members, const Document& file) const {
  return [members = std::move(members), place = file.place, id = file.id]() -> Given {
    std::optional<Result<Member>> member = members();
    if (!member) return std::nullopt;
    if (!*member) {
      Error error = std::move(*member).error();
      return std::move(error).at(place + (error.place.empty() ? "" : "#" + error.place));
    }
    Document document;
    document.place = place + "#" + (*member)->name;
    document.id = id + "#" + valid_utf8((*member)->name);
    document.bytes = std::move((*member)->bytes);
    document.hint = std::move((*member)->hint);
    document.beside_others = true;
    return document;
  };
}

DocumentStream::Level DocumentStream::records_of(ByteSource source, const std::string& name) const {
  auto records =
      std::make_shared<Records>(Records{LineReader(std::move(source), max_bytes_), name, JsonLineParser(keep_)});
  return [records] { return records->next(); };
}

DocumentStream::Given DocumentStream::json_records(const ByteSource& source, const Document& file) {
  Result<std::string> bytes = read_all(source, max_bytes_);
  if (!bytes) return std::move(bytes).error().at(file.place);
  Result<std::vector<Result<Document>>> parsed = JsonLineParser(keep_).parse_all(*bytes, file.place);
  if (!parsed) {
    if (parsed.error().kind != ErrorKind::not_document) return parsed.error();
    static constexpr InputKind none = {.name = "JSON file",
                                       .opens = Opens::refusal,
                                       .is = nullptr,
                                       .refusal = "JSON without any record that has \"text\" or \"html\""};
    Document document = file;
    document.kind = &none;
    return document;
  }
  auto documents = std::make_shared<std::vector<Result<Document>>>(*std::move(parsed));
  auto next = std::make_shared<std::size_t>(0);
  return enter([documents, next]() -> Given {
    if (*next == documents->size()) return std::nullopt;
    return std::move((*documents)[(*next)++]);
  });
}

}  // namespace annals
