// Chooses among the candidates: places in order of trust, and within the visible ones the nearest to the headline.
#include "page/html_date.h"

#include <algorithm>
#include <cstdlib>

namespace annals {
namespace {

// Trust of a candidate; the highest is chosen. 0: never chosen.
double trust(const DateCandidate& candidate) {
  if (candidate.role == DateRole::other || candidate.in_furniture) return 0;
  const double rank = static_cast<double>(std::min<std::size_t>(candidate.rank, 200));
  const double away =
      candidate.distance ? static_cast<double>(std::min<std::size_t>(*candidate.distance, 20000)) : 2000.0;
  const bool published = candidate.role == DateRole::published;
  double base = 0;
  switch (candidate.place) {
    case DatePlace::json_article:
      base = published ? 95 : 0;
      break;
    case DatePlace::meta:
      base = published ? 90 - rank / 100 : 60;
      break;
    case DatePlace::url:
      base = 88;
      break;
    case DatePlace::microdata:
      base = published ? 86 - away / 20000 : 0;
      break;
    case DatePlace::time_element:
      base = (published ? 82 : 76) - away / 1000;
      break;
    case DatePlace::json_page:
      base = published ? 80 : 0;
      break;
    case DatePlace::script:
      base = published ? 62 - rank / 100 : 0;
      break;
    case DatePlace::class_name:
      base = (published ? 79 : 70) - away / 1000 - rank / 30;
      break;
    case DatePlace::text:
      base = (published ? 75 : 58) - away / 500 - rank / 10;
      break;
    case DatePlace::json_other:
      base = published ? 40 : 0;
      break;
  }
  if (candidate.role == DateRole::modified)
    base = candidate.place == DatePlace::json_article || candidate.place == DatePlace::meta ? 30 : 20;
  return base;
}

}  // namespace

DateChoice choose_date(const std::vector<DateCandidate>& candidates) {
  const DateCandidate* best = nullptr;
  double best_trust = 0;
  for (const DateCandidate& candidate : candidates) {
    const double its = trust(candidate);
    if (its > best_trust) {
      best = &candidate;
      best_trust = its;
    }
  }
  if (best == nullptr)
    return {{}, candidates.empty() ? "no date on the page" : "no date that is said to be the publication's"};
  DateChoice choice;
  choice.date = PublicationDate{best->day, best->source, std::min(best_trust / 100, 1.0)};
  return choice;
}

}  // namespace annals
