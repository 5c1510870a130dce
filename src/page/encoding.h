// Bytes of unknown encoding made UTF-8.
//
//   order of belief                                   example
//   1. a byte order mark                              EF BB BF, FF FE, FE FF, FF FE 00 00
//   2. the bytes are valid UTF-8                      whatever a page says of itself
//   3. the label that came with them                  Content-Type: text/plain; charset=windows-1251
//      what an HTML page says of itself               <meta charset="windows-1251">, <meta http-equiv … charset=…>
//   4. uchardet's guess; without one, windows-1252
//
// UTF-8 stands before the page's own word because bytes of another encoding are hardly ever valid UTF-8 by accident,
// while saved pages often keep the label of the encoding they had before saving. Encodings of seven bits (ISO-2022-JP) are always
// valid UTF-8, so there the label comes first. Encodings are named and decoded as in
// the WHATWG Encoding Standard where that matters: iso-8859-1 and us-ascii mean windows-1252, gb2312 means gbk.
//
// The result is valid UTF-8 without a byte order mark; undecodable bytes become U+FFFD, NULs are dropped where they are
// few.
#pragma once

#include <string>
#include <string_view>

#include "text/result.h"

namespace annals {

struct DecodedText {
  std::string text;
  std::string encoding;  // as ICU names it, "UTF-8"
};

// not_text where the bytes are no text: NULs in more than one of a thousand places, more than one of ten characters
// undecodable, or mostly control characters. `markup` says whether to look for <meta charset>; `label` is a charset named by a
// header, empty without one.
Result<DecodedText> decode(std::string bytes, bool markup, std::string_view label = {});

}  // namespace annals
