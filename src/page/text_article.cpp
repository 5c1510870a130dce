// Each kind proves itself; what is none of them is plain text. Lines are joined before any question about sentences is asked.
#include "page/text_article.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "page/join_lines.h"
#include "page/plain_text.h"
#include "page/stamped_text.h"
#include "page/subtitles.h"
#include "page/transcript.h"

namespace annals {
namespace {

// Line ends of old systems as those of new ones.
void unify_line_ends(std::string& text) {
  if (text.find('\r') == std::string::npos) return;
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\r') {
      out += text[at];
    } else if (at + 1 == text.size() || text[at + 1] != '\n') {
      out += '\n';
    }
  }
  text = std::move(out);
}

}  // namespace

Article text_article(std::string text, const DocumentHint& hint, const PageRules& rules) {
  unify_line_ends(text);
  if (looks_like_subtitles(text)) return subtitles_article(text, hint, rules);
  if (std::optional<Article> stamped = stamped_article(text, hint, rules)) return *std::move(stamped);
  const JoinedText joined = join_lines(std::move(text), rules);
  if (std::optional<Article> transcript = transcript_article(joined, hint, rules)) return *std::move(transcript);
  return plain_text_article(joined, hint, rules);
}

}  // namespace annals
