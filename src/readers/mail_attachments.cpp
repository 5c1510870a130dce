// The parts of a mail that its writer attached, each a file of its own.
#include "readers/mail_attachments.h"

#include <gmime/gmime.h>

#include <string>
#include <vector>

#include "page/mail_limits.h"
#include "page/mail_parts.h"

namespace annals {
namespace {

void collect(GMimeObject* body, std::vector<Member>& found) {
  for_each_part(body, [&](GMimePart* part) {
    if (g_mime_part_is_attachment(part) == 0) return;
    const char* name = g_mime_part_get_filename(part);
    Member member;
    member.name = name == nullptr ? "attachment " + std::to_string(found.size() + 1) : name;
    member.hint.name = member.name;
    member.bytes = bytes_of(part);
    found.push_back(std::move(member));
  });
}

}  // namespace

Members mail_attachments(std::string_view mail) {
  auto found = std::make_shared<std::vector<Member>>();
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
