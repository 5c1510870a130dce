// The files that hang on a mail, and the mails within it: "letter.eml#report.pdf".
//
// Thread safety: pure function.
#pragma once

#include <string_view>

#include "readers/members.h"

namespace annals {

Members mail_attachments(std::string_view mail);

}  // namespace annals
