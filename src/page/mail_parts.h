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

// Null where the bytes are none. The bytes have to outlive it.
Owned<GMimeMessage> parsed_mail(std::string_view bytes);

// The part's content, its transfer encoding undone.
std::string bytes_of(GMimePart* part);

}  // namespace annals
