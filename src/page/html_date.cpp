// Evidence adds up: each place where a day stands gives it weight once, and the day with the most weight is believed.
// The weights follow how often each kind of candidate was right on several hundred saved pages of many sites, as logits, and
// were then set by hand against what still went wrong. Two corrections precede: a visible date that is the metadata's modified day counts as modified, and a stamp
// in UTC gives its weight to the visible date or address that is one day off in the direction the clock allows.
#include "page/html_date.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace annals {
namespace {

constexpr double kLeastEvidence = 0.25;  // less is as often wrong as right
constexpr double kMostModified = 1.2;    // however often a page says when it was updated
constexpr std::size_t kAlone = 20;       // bytes of other text in a date's block
constexpr std::size_t kList = 4;         // days
constexpr std::size_t kNear = 600;       // bytes of text from the headline
constexpr std::size_t kNext = 120;
constexpr std::size_t kJustBefore = 400;
constexpr std::size_t kFar = 3000;

enum class Zone : unsigned char { near, just_before, middle, far, unknown };

bool is_visible(const DateCandidate& candidate) {
  return candidate.place == DatePlace::microdata || candidate.place == DatePlace::time_element ||
         candidate.place == DatePlace::class_name || candidate.place == DatePlace::text;
}

bool is_stamp(const DateCandidate& candidate) {
  return candidate.place == DatePlace::json_article || candidate.place == DatePlace::meta ||
         candidate.place == DatePlace::json_page;
}

// Said to be the publication date by words or markup, wherever on the page.
bool is_announced(const DateCandidate& candidate) {
  return is_visible(candidate) && (candidate.role == DateRole::published ||
                                   (candidate.place == DatePlace::time_element && candidate.role == DateRole::generic));
}

Zone zone_of(const DateCandidate& candidate) {
  if (!candidate.distance) return Zone::unknown;
  if (candidate.before_heading) return *candidate.distance < kJustBefore ? Zone::just_before : Zone::far;
  return *candidate.distance < kNear ? Zone::near : *candidate.distance < kFar ? Zone::middle : Zone::far;
}

// Weight by place and role: published, generic, modified, other.
double base_weight(const DateCandidate& candidate) {
  static const std::map<DatePlace, std::array<double, 4>> weights = {
      {DatePlace::class_name, {2.0, 2.6, 1.1, 1.5}}, {DatePlace::microdata, {1.6, 0.0, 0.3, 0.0}},
      {DatePlace::text, {1.6, 1.4, 0.5, 0.0}},       {DatePlace::meta, {1.5, 1.0, 0.25, 0.0}},
      {DatePlace::url, {1.4, 0.0, 0.0, 0.0}},        {DatePlace::time_element, {1.2, 1.2, 0.6, 1.0}},
      {DatePlace::json_page, {1.1, 0.0, 0.25, 0.0}}, {DatePlace::json_article, {1.0, 0.0, 0.3, 0.0}},
      {DatePlace::script, {0.35, 0.1, 0.1, 0.0}},    {DatePlace::json_other, {0.15, 0.0, 0.0, 0.0}}};
  const double weight = weights.at(candidate.place)[static_cast<std::size_t>(candidate.role)];
  if (candidate.secondary_key) return candidate.place == DatePlace::meta ? 1.0 : 0.3;
  return candidate.place == DatePlace::meta && candidate.role == DateRole::published && candidate.rank >= 12 ? 1.2
                                                                                                             : weight;
}

// The first of January at no time or midnight: what a stamp says when only the year was known.
bool is_bare_year(const DateCandidate& candidate) {
  const date::year_month_day day{candidate.day};
  return candidate.place != DatePlace::url && day.month() == date::January && day.day() == date::day{1} &&
         candidate.time.value_or(std::chrono::minutes(0)) == std::chrono::minutes(0);
}

double weight_of(const DateCandidate& candidate) {
  double weight = base_weight(candidate);
  if (candidate.order_guessed) weight *= 0.7;
  if (!is_visible(candidate)) return is_bare_year(candidate) ? weight * 0.4 : weight;
  const Zone zone = zone_of(candidate);
  static constexpr std::array<double, 5> by_zone = {1.0, 0.6, 0.4, 0.05, 0.55};
  const bool alone = candidate.place == DatePlace::text && candidate.rank < kAlone;
  weight *= alone && zone == Zone::just_before ? 0.9 : by_zone[static_cast<std::size_t>(zone)];
  if (candidate.in_furniture)
    weight *= zone == Zone::near ? (*candidate.distance < kNext ? 0.9 : 0.5) : zone == Zone::unknown ? 0.3 : 0.15;
  // For visible text, rank is how much else its block says.
  if (candidate.place == DatePlace::text) weight *= alone ? 1.0 : candidate.rank < 90 ? 0.6 : 0.2;
  return weight;
}

using Kind = std::pair<DatePlace, DateRole>;

// Visible dates of one shape, by how they are marked and what else their block says, are a list of other articles.
using Shape = std::tuple<DatePlace, DateRole, std::size_t>;

Shape shape_of(const DateCandidate& candidate) {
  return {candidate.place, candidate.role, candidate.rank};
}

struct Evidence {
  std::map<Kind, std::pair<double, const DateCandidate*>> kinds;  // the best of each
  double moved = 0;                                               // from or to a neighbouring day

  double total() const {
    double sum = moved;
    double modified = 0;
    for (const auto& [kind, best] : kinds) (kind.second == DateRole::modified ? modified : sum) += best.first;
    return sum + std::min(modified, kMostModified);
  }
};

class Choice {
 public:
  explicit Choice(const std::vector<DateCandidate>& candidates) {
    for (const DateCandidate& candidate : candidates) {
      if (!is_stamp(candidate)) continue;
      if (candidate.role == DateRole::modified) modified_.insert(candidate.day);
      if (candidate.role == DateRole::published) published_.insert(candidate.day);
    }
    for (const DateCandidate& candidate : candidates) {
      if (is_visible(candidate)) listed_[shape_of(candidate)].insert(candidate.day);
    }
    for (const DateCandidate& candidate : candidates) {
      if (is_announced(candidate)) announced_.insert(candidate.day);
      add(candidate);
    }
    move_utc_stamps();
  }

  DateChoice made() const {
    const date::sys_days* best = nullptr;
    double most = 0;
    double all = 0;
    for (const auto& [day, evidence] : days_) {
      const double total = std::max(evidence.total(), 0.0);
      all += total;
      if (total > most) {
        most = total;
        best = &day;
      }
    }
    if (best == nullptr) return {{}, NoDate::not_on_page};
    if (most < kLeastEvidence && announced_.size() == 1) {
      best = &days_.find(*announced_.begin())->first;
      most = kLeastEvidence;
    }
    if (most < kLeastEvidence) return {{}, NoDate::not_its_own};
    const DateCandidate& shown = best_of(days_.at(*best));
    return {PublicationDate{*best, shown.source, confidence(most, most / all), kind_of(shown.place)}};
  }

 private:
  void add(const DateCandidate& candidate) {
    double weight = weight_of(candidate);
    if (candidate.role == DateRole::generic && is_visible(candidate) && is_modified_day(candidate.day)) weight *= 0.4;
    if (is_visible(candidate) && zone_of(candidate) != Zone::near && listed_.at(shape_of(candidate)).size() >= kList)
      weight *= 0.3;
    auto& best = days_[candidate.day].kinds[{candidate.place, candidate.role}];
    if (best.second == nullptr || weight > best.first) best = {weight, &candidate};
  }

  bool is_modified_day(date::sys_days day) const {
    return !published_.empty() && modified_.contains(day) && !published_.contains(day);
  }

  // Days that a reader of the page sees as its date.
  bool is_seen(const Evidence& evidence) const {
    return std::any_of(evidence.kinds.begin(), evidence.kinds.end(), [&](const auto& kind) {
      const DateCandidate& candidate = *kind.second.second;
      if (kind.second.first < 0.5) return false;
      if (candidate.place == DatePlace::url) return true;
      return is_visible(candidate) && candidate.role != DateRole::modified && zone_of(candidate) == Zone::near &&
             !modified_.contains(candidate.day);
    });
  }

  void move_utc_stamps() {
    using namespace std::chrono_literals;
    for (auto& [day, evidence] : days_) {
      for (const int step : {-1, 1}) {
        const auto neighbour = days_.find(day + date::days{step});
        if (neighbour == days_.end() || !is_seen(neighbour->second)) continue;
        for (const auto& [kind, best] : evidence.kinds) {
          const DateCandidate& stamp = *best.second;
          if (!is_stamp(stamp) || stamp.role != DateRole::published || !stamp.time ||
              stamp.offset.value_or(0min) != 0min)
            continue;
          if (step < 0 ? *stamp.time >= 12h : *stamp.time < 10h) continue;
          neighbour->second.moved += best.first;
          evidence.moved -= best.first;
        }
      }
    }
  }

  static const DateCandidate& best_of(const Evidence& evidence) {
    const auto best = std::max_element(evidence.kinds.begin(), evidence.kinds.end(),
                                       [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
    return *best->second.second;
  }

  static DateSource kind_of(DatePlace place) {
    switch (place) {
      case DatePlace::json_article:
      case DatePlace::meta:
      case DatePlace::microdata:
      case DatePlace::json_page:
      case DatePlace::script:
      case DatePlace::json_other:
        return DateSource::metadata;
      case DatePlace::url:
        return DateSource::address;
      case DatePlace::time_element:
      case DatePlace::class_name:
      case DatePlace::text:
        break;
    }
    return DateSource::text;
  }

  static double confidence(double weight, double share) {
    return std::min(0.99, (0.5 + std::min(weight, 4.0) / 8) * (0.4 + 0.6 * share));
  }

  std::map<date::sys_days, Evidence> days_;
  std::map<Shape, std::set<date::sys_days>> listed_;
  std::set<date::sys_days> announced_;
  std::set<date::sys_days> modified_;
  std::set<date::sys_days> published_;
};

}  // namespace

DateChoice choose_date(const std::vector<DateCandidate>& candidates) {
  return Choice(candidates).made();
}

}  // namespace annals
