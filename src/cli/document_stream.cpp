// A small state machine: between inputs, or within one of JSON lines. Whatever kind the input is, its bytes come through the
// same chain of sources: opened, unpacked, then read whole or by lines.
#include "cli/document_stream.h"

#include "cli/open_input.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::string_view white_space = " \t\r\n";
constexpr std::size_t sniffed_bytes = 1 << 16;

bool is_blank(std::string_view text) {
  return text.find_first_not_of(white_space) == std::string_view::npos;
}

// "{" and then a quoted name or "}" begin a JSON object and no prose.
bool begins_json_object(std::string_view text) {
  const std::size_t brace = text.find_first_not_of(white_space);
  if (brace == std::string_view::npos || text[brace] != '{') return false;
  const std::size_t after = text.find_first_not_of(white_space, brace + 1);
  return after != std::string_view::npos && (text[after] == '"' || text[after] == '}');
}

}  // namespace

std::optional<Result<Document>> DocumentStream::next() {
  for (;;) {
    if (lines_) {
      if (std::optional<Result<Document>> document = next_record()) return document;
    } else if (next_input_ < inputs_.size()) {
      const Result<Input>& input = inputs_[next_input_++];
      if (!input) return input.error();
      if (std::optional<Result<Document>> document = open(*input)) return document;
    } else {
      return std::nullopt;
    }
  }
}

bool DocumentStream::is_single() const {
  return inputs_.size() == 1 && inputs_[0] && !inputs_[0]->is_standard_input() && !inputs_[0]->json_lines;
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

// Opens an input; gives its document, or the error that prevented it, or nothing where lines_ will give the documents.
std::optional<Result<Document>> DocumentStream::open(const Input& input) {
  const std::string name = shown_name(input);
  Result<ByteSource> source =
      open_input(input, standard_input_, [this](ByteSource bytes) { return counted(std::move(bytes)); });
  if (!source) return std::move(source).error().at(name);

  bool json_lines = input.json_lines;
  if (input.is_standard_input()) {
    Result<std::string> beginning = read_some(*source, sniffed_bytes);
    if (!beginning) return std::move(beginning).error().at(name);
    json_lines = begins_json_object(*beginning);
    source = prefixed(*std::move(beginning), *std::move(source));
  }
  if (!json_lines) return whole_document(input, *source);

  lines_.emplace(*std::move(source), max_bytes_);
  lines_name_ = name;
  any_record_ = false;
  return std::nullopt;
}

Result<Document> DocumentStream::whole_document(const Input& input, const ByteSource& source) {
  Document document;
  document.place = shown_name(input);
  document.id = valid_utf8(input.path);
  if (!input.is_standard_input()) document.hint.name = input.path;
  document.hint.date = date_;
  document.hint.crawled = crawled_;
  document.hint.form = input.form;
  Result<std::string> bytes = read_all(source, max_bytes_);
  if (!bytes) return std::move(bytes).error().at(document.place);
  if (is_blank(*bytes)) return Error{ErrorKind::not_text, "the document is empty", document.place};
  document.bytes = *std::move(bytes);
  return document;
}

// The next record of lines_, blank lines left out; at their end, closes them.
std::optional<Result<Document>> DocumentStream::next_record() {
  while (std::optional<Result<std::string_view>> line = lines_->next()) {
    const std::string place = lines_name_ + ":" + std::to_string(lines_->number());
    if (!*line) {
      any_record_ = true;
      return std::move(*line).error().at(place);
    }
    std::string_view text = **line;
    if (lines_->number() == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (is_blank(text)) continue;
    any_record_ = true;
    Result<Document> document = parser_.parse(text, place);
    if (document && is_blank(document->bytes)) return Error{ErrorKind::bad_record, "the document is empty", place};
    if (document && !document->hint.date) document->hint.date = date_;
    if (document && !document->hint.crawled) document->hint.crawled = crawled_;
    return document;
  }
  lines_.reset();
  if (!any_record_) return Error{ErrorKind::not_text, "no records in it", lines_name_};
  return std::nullopt;
}

}  // namespace annals
