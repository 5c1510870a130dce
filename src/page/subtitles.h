// Subtitles, SubRip (.srt) and WebVTT (.vtt) → an Article whose text runs on from cue to cue, with the second of each as a mark.
//
//   00:00:11.100 --> 00:00:14.700
//   <v Edda Marsh>out. My father was drowned on the        "… the war broke out. My father was drowned on the second of March
//   second of March 1947,                                   1947, off …", a section of "Edda Marsh"
//
// A new voice begins a block, and so does a pause of two seconds after the end of a sentence.
//
// Thread safety: pure functions.
#pragma once

#include <string_view>

#include "page/article.h"
#include "page/page_rules.h"
#include "page/read_article.h"

namespace annals {

bool looks_like_subtitles(std::string_view text);

Article subtitles_article(std::string_view text, const DocumentHint& hint, const PageRules& rules);

}  // namespace annals
