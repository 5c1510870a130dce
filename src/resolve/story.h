// A narrative read as one whole: which of its dates the story moves to, and in which years its dates without one lie.
//
//   "Italy had been allied since 1882. … in April 1915 … declared war on May 23."      (the story at mid-1914)
//   1882         an excursion: a lone year, far from the story, that the text names once
//   April 1915   the story moves there
//   May 23       1915, a month ahead in the same year
//
// One wrong step poisons what follows it in a walk from date to date; here the whole row of decisions with the smallest sum of costs
// is taken. Costs are -10 ln of shares counted in histories. Times that count from another ("two days later") take no part: they
// are evaluated afterwards.
//
// Thread safety: pure functions. Linear in the number of steps.
#pragma once

#include <optional>
#include <vector>

#include "recognize/aside.h"

namespace annals {

// A date of the text, in order.
struct Step {
  std::optional<int> year;   // astronomical, where the words name it
  std::optional<int> month;  // 1..12, the first of a season; none: a year alone
  Aside aside = Aside::none;
  bool ahead = false;          // of a plan or a condition
  bool new_paragraph = false;  // the first of its paragraph
  bool new_section = false;    // the first after a heading
  std::optional<int> beside;   // of a date without a year: the year named before it in the same sentence
};

struct Choice {
  std::optional<int> year;  // the named one, or the chosen; none before any year is named
  bool moves = false;       // the story goes on from here
};

// One for each step.
std::vector<Choice> decide(const std::vector<Step>& steps);

}  // namespace annals
