// An expression counts as unresolved for want of a date where it has no value, or one with fields missing.
#include "reading/warnings.h"

#include <algorithm>

namespace annals {

std::vector<std::string> date_warnings(const Document& document, const Article& article,
                                       const std::vector<ResolvedMention>& mentions) {
  if (article.published) return {};
  const auto count = std::count_if(mentions.begin(), mentions.end(), [](const ResolvedMention& mention) {
    return !mention.value || std::holds_alternative<PartialDate>(mention.value->what);
  });
  if (count == 0) return {};
  std::string text = document.place + ": no publication date";
  if (article.no_date != NoDate::none) text += " (" + std::string(annals::text(article.no_date)) + ")";
  text += ", so " + std::to_string(count) + (count == 1 ? " time expression stays" : " time expressions stay");
  return {text + " unresolved; --date gives one"};
}

}  // namespace annals
