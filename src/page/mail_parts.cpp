// GMime is set up once for the process; that is its only state.
#include "page/mail_parts.h"

#include <mutex>

namespace annals {
namespace {

void set_up() {
  static std::once_flag once;
  std::call_once(once, [] { g_mime_init(); });
}

}  // namespace

Owned<GMimeMessage> parsed_mail(std::string_view bytes) {
  set_up();
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

bool is_file(GMimePart* part) {
  if (g_mime_part_is_attachment(part) != 0) return true;
  GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
  return g_mime_part_get_filename(part) != nullptr && g_mime_content_type_is_type(type, "image", "*") == 0;
}

std::string bytes_of(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, stream.get());
  const GByteArray* array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return {reinterpret_cast<const char*>(array->data), array->len};
}

}  // namespace annals
