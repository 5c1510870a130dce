// TimeML, as TempEval-3 wrote its documents: the text verbatim, with a TIMEX3 element around each time expression.
//
//   <TimeML>
//   <DOCID>mx.html</DOCID>
//   <DCT><TIMEX3 tid="t0" type="DATE" value="2025-02-27" temporalFunction="false" functionInDocument="CREATION_TIME">2025-02-27</TIMEX3></DCT>
//   <TITLE>Officials Split Over Cartels</TITLE>
//   <TEXT>Mr. Canobbio was indicted in <TIMEX3 tid="t1" type="DATE" value="2024-11">November</TIMEX3> …</TEXT>
//   </TimeML>
//
// Attributes beside tid, type and value are mod, quant and freq where they apply; and on a duration that begins or ends with
// the day of publication, beginPoint="t0" or endPoint="t0". Expressions without a value, and those within another, have no
// element. DCT and TITLE are left out where they are not known. Characters that XML cannot hold become U+FFFD, one for one, so
// that code-point offsets in TEXT are those of the other formats.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/article.h"
#include "resolve/resolved_mention.h"

namespace annals {

// The element TimeML of one document.
std::string timeml_element(std::string_view id, const Article& article, const std::vector<ResolvedMention>& mentions);

// A file: of one document its element alone, of several all of them in an element "corpus", since XML has one root.
std::string timeml(const std::vector<std::string>& elements);

}  // namespace annals
