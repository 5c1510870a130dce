// The user's browser, and a file for it to show.
//
// Thread safety: to be used by one thread at a time.
#pragma once

#include <string>

#include "text/result.h"

namespace annals {

// An empty new file that only the user may read, annals-….html in TMPDIR or else /tmp. unwritable.
Result<std::string> temporary_page();

// Shows the file by xdg-open, which is looked for in PATH. False where there is no display (neither DISPLAY nor
// WAYLAND_DISPLAY is set), no xdg-open, or where it says within two seconds that it could not.
bool open_in_browser(const std::string& path);

}  // namespace annals
