// A search over states: the date that the story has reached, and how many excursions it has made since. At each step the
// cheapest few states are kept, each with the choice that led to it; the trail of the cheapest at the end is the answer.

#include "resolve/story.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace annals {
namespace {

struct State {
  std::optional<int> year;  // none: nothing has been told yet
  int month = 0;            // 0: not known
  int stale = 0;            // excursions since, at most two
  int cost = 0;
  std::size_t before = 0;  // the state it came from, among those of the step before
  Choice choice;

  bool same_place(const State& other) const {
    return year == other.year && month == other.month && stale == other.stale;
  }
};

// By how many months the date lies ahead of the story in the calendar of one year: the same year, the next, the year before.
struct ByYear {
  int same, next, before;
};

ByYear cost_of_months(int ahead) {
  constexpr int far_back = -7, far_ahead = 4;
  if (ahead <= far_back) return {8, 6, 40};
  if (ahead < 0) return {1, 28, 35};
  if (ahead < far_ahead) return {0, 38, 58};
  return {2, 28, 21};
}

// The cheapest states, in order; more of them change nothing in sixteen histories.
constexpr std::size_t kept = 4;
struct Layer {
  std::array<State, kept> states;
  std::size_t count = 0;
};

class Search {
 public:
  explicit Search(const std::vector<Step>& steps) : steps_(steps), weights_(weights_of(steps)) {}

  std::vector<Choice> run() {
    layers_.reserve(steps_.size() + 1);
    layers_.push_back({{}, 1});
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const Layer now = layers_.back();
      layers_.push_back({});
      for (std::size_t from = 0; from < now.count; ++from) {
        if (steps_[i].year)
          named(i, now.states[from], from);
        else
          open(steps_[i], now.states[from], from);
      }
    }
    return trail();
  }

 private:
  // How often the text speaks of each named year, or of one within two of it; a date says it twice.
  static std::vector<int> weights_of(const std::vector<Step>& steps) {
    constexpr int near = 2;
    std::vector<int> weights(steps.size(), 0);
    std::vector<std::pair<int, int>> years;
    for (const Step& step : steps) {
      if (step.year && step.aside == Aside::none) years.emplace_back(*step.year, step.month ? 2 : 1);
    }
    std::ranges::sort(years);
    std::vector<int> before = {0};  // the weight of the first n of them
    for (const auto& [year, weight] : years) before.push_back(before.back() + weight);
    const auto first_from = [&](int year) {
      return static_cast<std::size_t>(std::ranges::lower_bound(years, std::pair(year, 0)) - years.begin());
    };
    for (std::size_t i = 0; i < steps.size(); ++i) {
      if (steps[i].year)
        weights[i] = before[first_from(*steps[i].year + near + 1)] - before[first_from(*steps[i].year - near)];
    }
    return weights;
  }

  static int cost_to_move(const Step& step) { return (step.aside != Aside::none ? 30 : 0) + (step.ahead ? 20 : 0); }

  void add(const State& from, std::size_t place, std::optional<int> year, int month, int cost, Choice choice) {
    State state{year, month, 0, from.cost + cost, place, choice};
    if (!choice.moves) {
      state.year = from.year;
      state.month = from.month;
      const bool elsewhere = choice.year != from.year;
      state.stale = elsewhere ? std::min(from.stale + 1, 2) : from.stale;
    }
    offer(state);
  }

  // A date that names its year: the story moves there, or it is an excursion.
  void named(std::size_t i, const State& from, std::size_t place) {
    const Step& step = steps_[i];
    const bool lone = !step.month;
    const int leap = from.year ? *step.year - *from.year : 0;
    const bool near = leap >= 0 && leap <= 2;
    const auto by_place = [&](int within, int paragraph, int section) {
      return step.new_section ? section : step.new_paragraph ? paragraph : within;
    };
    int move = cost_to_move(step);
    if (!near) {
      const int weight = weights_[i];
      move += weight <= 1 ? 35 : weight == 2 ? 15 : weight <= 4 ? 6 : 0;
      move += leap < 0 ? by_place(20, 10, 3) : by_place(12, 8, 3);
      if (lone) move += by_place(25, 10, 3);
    }
    if (!from.year && weights_[i] <= 1) move += 10;
    add(from, place, step.year, step.month.value_or(lone && leap == 0 ? from.month : 0), move, {step.year, true});
    int excursion = lone ? (near ? 15 : by_place(1, 8, 12)) : (near ? 34 : 20);
    if (step.ahead) excursion = std::min(excursion, 5);
    if (step.aside != Aside::none) excursion = std::min(excursion, 2);
    add(from, place, step.year, 0, excursion, {step.year, false});
  }

  // A date without a year: in one of the years around the story.
  void open(const Step& step, const State& from, std::size_t place) {
    constexpr std::array<int, 3> cost_of_stale = {0, 10, 30};
    if (step.beside) {
      constexpr int beside = 3;
      add(from, place, step.beside, *step.month, beside + cost_to_move(step), {step.beside, true});
      add(from, place, step.beside, *step.month, beside + 4, {step.beside, false});
    }
    if (!from.year) {
      offer({std::nullopt, 0, 0, from.cost, place, {}});
      return;
    }
    const ByYear by_year = from.month == 0 ? ByYear{0, 30, 40} : cost_of_months(*step.month - from.month);
    const int stale = cost_of_stale.at(static_cast<std::size_t>(from.stale));
    for (const auto& [offset, cost] :
         {std::pair(0, by_year.same), std::pair(1, by_year.next), std::pair(-1, by_year.before)}) {
      const int year = *from.year + offset;
      add(from, place, year, *step.month, cost + stale + cost_to_move(step), {year, true});
      if (cost_to_move(step) > 0)
        add(from, place, year, *step.month, cost + stale + (step.ahead ? 5 : 2), {year, false});
    }
  }

  // Keeps it where it is cheaper than another at the same place, or than the dearest of those that are kept; of two alike, the
  // first.
  void offer(const State& state) {
    Layer& layer = layers_.back();
    std::size_t at = 0;
    while (at < layer.count && layer.states[at].cost <= state.cost) {
      if (layer.states[at].same_place(state)) return;
      ++at;
    }
    if (at == kept) return;
    std::size_t last = at;  // the dearer one at the same place, or a free place, or the dearest
    while (last < layer.count && !layer.states[last].same_place(state)) ++last;
    if (last == layer.count) {
      if (layer.count < kept)
        ++layer.count;
      else
        last = kept - 1;
    }
    for (; last > at; --last) layer.states[last] = layer.states[last - 1];
    layer.states[at] = state;
  }

  std::vector<Choice> trail() const {
    std::vector<Choice> choices(steps_.size());
    std::size_t at = 0;
    for (std::size_t i = steps_.size(); i-- > 0;) {
      const State& state = layers_[i + 1].states[at];
      choices[i] = state.choice;
      at = state.before;
    }
    return choices;
  }

  const std::vector<Step>& steps_;
  std::vector<int> weights_;
  std::vector<Layer> layers_;  // before the first step, after the first, …
};

}  // namespace

std::vector<Choice> decide(const std::vector<Step>& steps) {
  return Search(steps).run();
}

}  // namespace annals
