// The line that signs a post quoted in an article: "— Ada Ruiz (@adaruiz) May 3, 2019".
//
// It tells that somebody wrote what stands before it, on that day: "Ada Ruiz said “The bridge is closed”".
//
// Thread safety: pure, but for the parses.
#pragma once

#include <optional>
#include <string>

#include "page/article.h"
#include "syntax/parsed_text.h"

namespace annals {

struct QuotedPost {
  std::string who;   // "Ada Ruiz"
  std::string said;  // the post's first sentence, to the last mark within 24 words; empty: nothing stands before it
};

// Nothing where the sentence is no signature, or its time is not the signature's own.
std::optional<QuotedPost> quoted_post_of(ParsedText& parsed, const Article& article, std::size_t sentence, Range time);

}  // namespace annals
