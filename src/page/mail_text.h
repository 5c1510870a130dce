// The messages in the text of a mail: the writer's own, and those that are quoted under it, each with its day and its writer.
//
//   Nobody came on Friday as you promised.                      message 0, the mail's own
//   On Wed, 15 Jan 2025 at 17:32, Rupert Sayle <…> wrote:       message 1: 2025-01-15 17:32, "Rupert Sayle"
//   > I spoke to Flint Heating yesterday.
//   > On Fri, 10 Jan 2025, Dana Whitlock wrote:                 message 2
//   >> The boiler went out on Sunday night
//   On 9 Jan 2025, Ada Venn <a@b.example> wrote:                likewise up to the end, where no line is quoted: with an address
//   -----Original Message-----                                  likewise, with the lines "From: …", "Sent: …" under it
//
// Lines are joined to paragraphs (join_lines.h). What follows "-- " is the signature and left out; so is a quotation without the
// day and the writer that announce it, and forwarding is quoting.
//
// Thread safety: pure function.
#pragma once

#include <date/date.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/page_rules.h"

namespace annals {

struct MailMessage {
  std::optional<date::sys_days> day;  // of the mail's own: empty, as its header has it
  std::optional<std::chrono::minutes> clock;
  std::string writer;
  std::vector<std::string> to;  // where a header in the text names them
  std::vector<std::string> paragraphs;
};

// At least one. All lines are the first's paragraphs where none is the writer's own and no message is quoted.
std::vector<MailMessage> mail_messages(std::string_view text, const PageRules& rules);

}  // namespace annals
