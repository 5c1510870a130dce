// iCalendar (RFC 5545), for calendars: each entry an event of whole days.
//
//   BEGIN:VEVENT
//   UID:3f0c5a1be0c2d417@annals          the same in every run (entry_id.h)
//   DTSTAMP:20250227T000000Z             the day its first source was published, else 19700101T000000Z: no clock is read
//   DTSTART;VALUE=DATE:20241101          first day
//   DTEND;VALUE=DATE:20241201            the day after the last
//   SUMMARY:Canobbio was indicted        the label
//   DESCRIPTION:"…" 2024-11 …            sentence, time at a glance, sources
//   URL:https://news.example/mx          of the first source, where it is a web address
//   STATUS:CONFIRMED                     happened, ongoing; TENTATIVE: planned, hypothetical
//   CATEGORIES:happened,event            status and kind
//   TRANSP:TRANSPARENT                   takes up nobody's time
//   X-ANNALS-EDTF:2024-11
//   END:VEVENT
//
// Lines end in CR LF and are folded at 75 bytes, never within a character. A calendar has no years before 1 nor after 9998: entries
// that reach there are left out, and a warning counts them.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "events/entry.h"

namespace annals {

// Whether an entry's days are ones that iCalendar can write.
bool fits_ics(const Entry& entry);

// Those of the entries that fit, as a calendar.
std::string ics(const std::vector<Entry>& entries, std::string_view program_version);

}  // namespace annals
