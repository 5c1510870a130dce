// The parts of a mail that its writer attached, each a file of its own.
#include "readers/mail_attachments.h"

#include <gmime/gmime.h>

#include <string>
#include <vector>

#include "page/mail_limits.h"
#include "page/mail_parts.h"

namespace annals {
namespace {

using Found = std::vector<Member>;

void add(const char* name, std::string bytes, Found& found) {
  Member member;
  member.name = name == nullptr ? "attachment " + std::to_string(found.size() + 1) : name;
  member.hint.name = member.name;
  member.bytes = std::move(bytes);
  found.push_back(std::move(member));
}

std::string mail_in(GMimeMessagePart* part) {
  GMimeMessage* message = g_mime_message_part_get_message(part);
  if (message == nullptr) return {};
  char* text = g_mime_object_to_string(GMIME_OBJECT(message), nullptr);
  std::string bytes = text == nullptr ? "" : text;
  g_free(text);
  return bytes;
}

// A mail within the mail is a file like others: what hangs on it is looked for when it is read itself.
void collect(GMimeObject* object, Found& found, int depth = 0) {
  if (object == nullptr || depth > kDeepestPart) return;
  if (GMIME_IS_MULTIPART(object)) {
    GMimeMultipart* multipart = GMIME_MULTIPART(object);
    const int count = g_mime_multipart_get_count(multipart);
    for (int at = 0; at < count; ++at) collect(g_mime_multipart_get_part(multipart, at), found, depth + 1);
  } else if (GMIME_IS_MESSAGE_PART(object)) {
    add(g_mime_object_get_content_disposition_parameter(object, "filename"), mail_in(GMIME_MESSAGE_PART(object)),
        found);
  } else if (GMIME_IS_PART(object) && is_file(GMIME_PART(object))) {
    add(g_mime_part_get_filename(GMIME_PART(object)), bytes_of(GMIME_PART(object)), found);
  }
}

}  // namespace

Members mail_attachments(std::string_view mail) {
  auto found = std::make_shared<Found>();
  const std::optional<std::string> limited = within_mail_limits(mail);
  if (const Owned<GMimeMessage> message = parsed_mail(limited ? *limited : mail))
    collect(g_mime_message_get_mime_part(message.get()), *found);
  auto next = std::make_shared<std::size_t>(0);
  return [found, next]() -> std::optional<Result<Member>> {
    if (*next == found->size()) return std::nullopt;
    return std::move((*found)[(*next)++]);
  };
}

}  // namespace annals
