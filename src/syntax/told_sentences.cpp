// Two passes over the sentences with the times beside them: one joins, one cuts.
#include "syntax/told_sentences.h"

#include <algorithm>

#include "text/sentences.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";

// Times that overlap, as one.
std::vector<Span> without_overlaps(const std::vector<Span>& times) {
  std::vector<Span> spans;
  for (const Span time : times) {
    if (!spans.empty() && time.begin < spans.back().end) {
      spans.back().end = std::max(spans.back().end, time.end);
    } else {
      spans.push_back(time);
    }
  }
  return spans;
}

std::vector<Span> joined(const std::vector<Span>& sentences, const std::vector<Span>& times) {
  std::vector<Span> out;
  std::size_t next = 0;
  std::size_t held = 0;  // where the times met so far end
  for (const Span sentence : sentences) {
    if (!out.empty() && sentence.begin < held) {
      out.back().end = sentence.end;
    } else {
      out.push_back(sentence);
    }
    for (; next < times.size() && times[next].begin < sentence.end; ++next) held = times[next].end;
  }
  return out;
}

// Where a sentence that is too long is cut: before the last word that begins within the limit, if that leaves anything, and
// behind the time that reaches over the place.
std::size_t cut_of(std::string_view text, Span sentence, const std::vector<Span>& times) {
  const std::size_t limit = sentence.begin + kLongestSentence;
  const std::size_t space = text.substr(sentence.begin, kLongestSentence + 1).find_last_of(kSpace);
  std::size_t cut = sentence.begin + space;
  if (space == std::string_view::npos || space == 0) cut = previous_code_point(text, limit);
  const auto time = std::ranges::upper_bound(times, cut, {}, &Span::end);
  if (time != times.end() && time->begin < cut) cut = time->begin > sentence.begin ? time->begin : time->end;
  return cut;
}

void add_cut(std::string_view text, Span sentence, const std::vector<Span>& times, std::vector<Span>& out) {
  while (sentence.size() > kLongestSentence) {
    const std::size_t cut = std::min(cut_of(text, sentence, times), sentence.end);
    const std::size_t last = text.substr(sentence.begin, cut - sentence.begin).find_last_not_of(kSpace);
    if (last != std::string_view::npos) out.push_back({sentence.begin, sentence.begin + last + 1});
    sentence.begin = std::min(text.find_first_not_of(kSpace, cut), sentence.end);
  }
  if (!sentence.empty()) out.push_back(sentence);
}

}  // namespace

std::vector<Span> told_sentences(std::string_view text, const std::vector<Span>& times, const Grammar& grammar) {
  const std::vector<Span> apart = without_overlaps(times);
  std::vector<Span> out;
  for (const Span sentence : joined(sentences(text, sentence_ends(grammar)), apart))
    add_cut(text, sentence, apart, out);
  return out;
}

}  // namespace annals
