#include "resolve/marked_text.h"

#include "embedded_rules.h"
#include "recognize/recognize.h"
#include "time/iso_date.h"
#include "time/timex3.h"

namespace annals::testing {
namespace {

std::string value_text(const ResolvedMention& mention) {
  const std::string value = mention.value ? timex3(*mention.value).value : "unresolved";
  return mention.unresolved == Unresolved::none ? value : value + " (" + why_unresolved(mention) + ")";
}

std::string bounds_text(const std::optional<Bounds>& first, const std::optional<Bounds>& last) {
  return first && last ? iso_date(first->first) + ".." + iso_date(last->last) : "-";
}

std::optional<Bounds> bounds_of(const ResolvedMention& mention) {
  return mention.value ? bounds(*mention.value) : std::nullopt;
}

}  // namespace

MarkedText unmarked(std::string_view text) {
  const std::size_t begin = text.find("**"), end = begin == text.npos ? begin : text.find("**", begin + 2);
  if (end == text.npos) return {std::string(text), {0, text.size()}};
  const std::string before(text.substr(0, begin)), inside(text.substr(begin + 2, end - begin - 2));
  return {before + inside + std::string(text.substr(end + 2)), {begin, begin + inside.size()}};
}

std::string reading_of(std::string_view marked_text, const Pack& pack, const ResolveOptions& options) {
  const auto [text, marked] = unmarked(marked_text);
  const Recognition found = recognize(text, pack.rules);
  const std::vector<ResolvedMention> resolved = resolve(text, found.mentions, pack, options);
  for (const ResolvedMention& mention : resolved) {
    const bool whole_range = mention.range_end && mention.extent == marked;
    if (!whole_range && mention.span != marked) continue;
    const ResolvedMention& last = whole_range ? resolved[*mention.range_end] : mention;
    const std::string mod = mention.value ? timex3(*mention.value).mod : "";
    return (whole_range ? value_text(mention) + "/" + value_text(last) : value_text(mention)) + "  " +
           (mod.empty() ? "-" : mod) + "  " + bounds_text(bounds_of(mention), bounds_of(last));
  }
  std::string others;
  for (const ResolvedMention& mention : resolved) {
    if (mention.span.overlaps(marked)) others += " \"" + std::string(mention.span.of(text)) + "\" by " + mention.rule;
  }
  return others.empty() ? "none" : "none, but" + others;
}

const Pack& embedded_english() {
  static const Pack pack = *embedded_pack("en");
  return pack;
}

}  // namespace annals::testing
