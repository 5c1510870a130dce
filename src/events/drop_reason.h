// Why a time expression made no entry.
//
//   "He trains every Friday."     habit       "a habit"
//   "the 2015 Clean Rivers Act"   in_name     "a date inside a name"
//
// Thread safety: values; pure functions.
#pragma once

#include <string_view>

namespace annals {

enum class DropReason : unsigned char {
  habit,  // "every Friday"
  unresolved,
  open_range,
  length,       // "three hours"
  vague,        // "recently"
  no_calendar,  // "May 3", of no year
  no_clause,
  call,  // "Come on Friday"
  no_sentence,
  in_name,  // "the 2015 Act"
  behind_name,
  citation,
  comparison,
  said_before,
  range_end,
  long_list,
  not_told_apart,
  caption,
  heading,
  yearly,
  edition,
  note_on_page,
  date_alone,
  to_reader,
  any_day,
  lone_signature,
};

std::string_view text(DropReason reason);  // for a person

}  // namespace annals
