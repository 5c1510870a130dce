// Each format is known by how it begins; the marks are what the writers in export/ write.
#include "cli/own_output.h"

#include <optional>
#include <string_view>

#include "cli/inputs.h"
#include "cli/open_input.h"
#include "export/formats.h"

namespace annals {
namespace {

constexpr std::size_t kHead = 4096;

// The first bytes, unpacked, without a mark of encoding and white space before them.
std::string head_of(const std::string& path) {
  const Input input = input_named(path);
  if (input.is_standard_input()) return {};
  const Result<ByteSource> file = open_file(path);
  if (!file) return {};
  const ByteSource source = input.compression == Compression::gzip   ? gunzipped(*file)
                            : input.compression == Compression::zstd ? unzstd(*file)
                                                                     : *file;
  Result<std::string> head = read_some(source, kHead);
  if (!head) return {};
  std::size_t begin = head->starts_with("\xEF\xBB\xBF") ? 3 : 0;
  begin = head->find_first_not_of(" \t\r\n", begin);
  return begin == std::string::npos ? std::string() : head->substr(begin);
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool is_record_of_entry(std::string_view head) {
  return head.starts_with('{') && has(head.substr(0, 300), "\"start_date\":\"") &&
         has(head.substr(0, 300), "\"end_date\":\"");
}

bool is_document(std::string_view head) {
  return head.starts_with("{\n\"annals\": {\"format\":");
}

bool is_table_of_entries(std::string_view head) {
  const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
  return has(line, "start_date") && has(line, "end_date") && has(line, "label");
}

}  // namespace

bool is_saved_chronology(const std::string& path) {
  const std::string head = head_of(path);
  if (head.starts_with("PK\x03\x04")) return format_of_file(path) == format_named("xlsx");
  return is_record_of_entry(head) || is_document(head) || is_table_of_entries(head);
}

bool is_own_output(const std::string& path) {
  const std::string head = head_of(path);
  return is_record_of_entry(head) || is_document(head) || is_table_of_entries(head) ||
         head.starts_with("| date | event | status | source |") ||
         (head.starts_with("<!") && has(head, "<meta name=\"generator\" content=\"Annals\"")) ||
         (head.starts_with("{\"id\":") && has(head.substr(0, 600), "\"timexes\":["));
}

}  // namespace annals
