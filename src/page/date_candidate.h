// A date that stands somewhere on a page and might be its publication date.
//
// Thread safety: values.
#pragma once

#include <date/date.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "page/page_rules.h"

namespace annals {

// Where a candidate stands.
enum class DatePlace : unsigned char {
  json_article,  // JSON-LD, a thing of an article type
  meta,          // a <meta> element
  url,           // the address
  microdata,     // itemprop=datePublished
  time_element,  // <time>
  json_page,     // JSON-LD, a thing of a page type
  script,        // a field in a script
  class_name,    // visible text of an element that its class calls a date
  text,          // visible text
  json_other,    // JSON-LD, any other thing
};

struct DateCandidate {
  date::sys_days day;
  DateRole role = DateRole::generic;
  DatePlace place = DatePlace::text;
  std::string source;                          // for people: "json-ld datePublished", "meta article:published_time"
  std::size_t rank = 0;                        // among its place's keys, 0 best
  std::optional<std::chrono::minutes> time;    // of day
  std::optional<std::chrono::minutes> offset;  // from UTC
  bool order_guessed = false;                  // day and month may be swapped
  std::uint32_t node = 0;                      // of visible ones
  bool in_furniture = false;                   // of visible ones: in comments, related links, sidebars
  std::optional<std::size_t>
      distance;  // of visible ones: bytes of text between it and the headline; nullopt without headline
  bool before_heading = false;
  bool secondary_key = false;  // "created", "uploaded": of the page's making, not its publication
};

}  // namespace annals
