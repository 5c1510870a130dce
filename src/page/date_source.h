// What kind of evidence an article's day of publication is from, and why it may have none.
//
// Thread safety: values; pure functions.
#pragma once

#include <string_view>

namespace annals {

enum class DateSource : unsigned char {
  given,         // by the caller
  metadata,      // of a page or a feed: JSON-LD, meta elements, microdata, a script's data
  address,       // the page's URL, or the file's name
  text,          // a line, an element or the head of the text: "Published 27 February 2025"
  front_matter,  // of Markdown
  mail,          // the header of a mail
  parts,         // the first entry of a log, the newest post of a live blog
};

enum class NoDate : unsigned char {
  none,         // there is one
  not_on_page,  // "no date on the page"
  not_its_own,  // "dates on the page, but none that is the page's own"
  not_near,     // "no date near the article"
  not_named,    // "the entries name no day"
};

// For a person; empty for `none`.
constexpr std::string_view text(NoDate why) {
  switch (why) {
    case NoDate::none:
      return {};
    case NoDate::not_on_page:
      return "no date on the page";
    case NoDate::not_its_own:
      return "dates on the page, but none that is the page's own";
    case NoDate::not_near:
      return "no date near the article";
    case NoDate::not_named:
      return "the entries name no day";
  }
  return {};
}

}  // namespace annals
