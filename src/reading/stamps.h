// The clocks before the entries of a log, as mentions: "2140" and "21.40" are times of day there, and nowhere else.
//
//   std::vector<Mention> mentions = recognize(article.text, rules).mentions;
//   read_stamps(article, rules, mentions);        "2355 ECG done": the year 2355 goes, the clock 23:55 takes its place
//
// Thread safety: pure function.
#pragma once

#include <vector>

#include "page/article.h"
#include "recognize/mention.h"
#include "rules/rule_set.h"

namespace annals {

// `mentions` are those of the article's text, in order, and stay so.
void read_stamps(const Article& article, const RuleSet& rules, std::vector<Mention>& mentions);

}  // namespace annals
