// GMime's objects, as the readers of mails need them.
//
// Thread safety: pure functions.
#pragma once

#include <gmime/gmime.h>

#include <memory>
#include <string>
#include <string_view>

namespace annals {

inline constexpr int kDeepestPart = 20;  // multiparts within multiparts

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;

// Calls `visit` with each part of a mail's body that holds content, in order, through multiparts as deep as kDeepestPart.
template <class Visit>
void for_each_part(GMimeObject* object, const Visit& visit, int depth = 0) {
  if (object == nullptr || depth > kDeepestPart) return;
  if (GMIME_IS_MULTIPART(object)) {
    GMimeMultipart* multipart = GMIME_MULTIPART(object);
    const int count = g_mime_multipart_get_count(multipart);
    for (int at = 0; at < count; ++at) for_each_part(g_mime_multipart_get_part(multipart, at), visit, depth + 1);
  } else if (GMIME_IS_PART(object)) {
    visit(GMIME_PART(object));
  }
}

// Whether a part is a file that hangs on the mail: it says so, or has a name and is no picture in the text.
bool is_file(GMimePart* part);

// Null where the bytes are none. The bytes have to outlive it.
Owned<GMimeMessage> parsed_mail(std::string_view bytes);

// The part's content, its transfer encoding undone.
std::string bytes_of(GMimePart* part);

}  // namespace annals
