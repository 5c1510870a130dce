// Not in this build yet.
#include "cli/rules_command.h"

#include "cli/document_loop.h"

namespace annals {

int rules_command(const Options&, const Console& console) {
  complain(console, {ErrorKind::unsupported, "annals rules is not in this build", ""});
  return incomplete;
}

}  // namespace annals
