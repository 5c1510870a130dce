// Entries, mentions and an article made by hand, with whatever is awkward for a format: quotes, commas, line breaks, wide
// characters, control characters, BC years, two sources.
#pragma once

#include <string>
#include <vector>

#include "chronology/account_id.h"
#include "chronology/short_time.h"
#include "events/entry.h"
#include "page/article.h"
#include "resolve/resolved_mention.h"
#include "time/iso_date.h"

namespace annals::hand_made {

inline date::sys_days day(const char* iso) {
  return *parse_iso_date(iso);
}

inline Value period(const char* first_day, Granularity granularity) {
  return {Period::containing(day(first_day), granularity), Modifier::none, std::nullopt};
}

inline Source source(std::string sentence, std::string expression) {
  Source source;
  source.id = "mx.html";
  source.title = "Officials Split Over Cartels";
  source.url = "https://news.example/mx";
  source.published = "2025-02-27";
  source.expression_span = {sentence.find(expression), sentence.find(expression) + expression.size()};
  source.sentence = std::move(sentence);
  source.expression = std::move(expression);
  source.rule = "month";
  source.reference = "publication date 2025-02-27";
  return source;
}

inline Entry entry(Precision precision, Value value, std::string label, Status status, Kind kind, double confidence,
                   Source source) {
  Entry made{*bounds(value), precision, value, std::move(label), status, kind, confidence, {std::move(source)}};
  made.date_text = short_time(made);
  made.id = made.sources.front().account = digest(made.label, 10);
  made.weight = 40;
  return made;
}

inline Entry indicted() {
  return entry(Precision::month, period("2024-11-01", Granularity::month),
               "Canobbio was indicted in the United States on charges of smuggling fentanyl, prosecutors said",
               Status::happened, Kind::event, 0.85,
               source("Mr. Canobbio was indicted in November on charges of smuggling.", "November"));
}

inline Entry arriving() {
  return entry(Precision::day, period("2025-02-27", Granularity::day), "The delegation is set to arrive in Washington",
               Status::planned, Kind::event, 0.9,
               source("A \"high-level\" delegation is set to arrive\nin Washington on Thursday.", "Thursday"));
}

inline Entry earlier_this_month() {
  Value value = period("2025-02-01", Granularity::month);
  value.modifier = Modifier::start;
  value.set_bounds = Bounds{day("2025-02-01"), day("2025-02-27")};
  return entry(Precision::range, value, "北京 hosted talks — \x1b[31mred\x1b[0m", Status::ongoing, Kind::state, 0.5,
               source("北京 hosted talks earlier this month.", "earlier this month"));
}

inline Entry ides_of_march() {
  Entry caesar = entry(Precision::year, period("-0043-01-01", Granularity::year), "Caesar was killed",
                       Status::hypothetical, Kind::statement, 1.0, source("Caesar was killed in 44 BC.", "44 BC"));
  caesar.names.people = {"Julius Caesar"};
  Source other = source("He died in 44 BC.", "44 BC");
  other.account = digest("He died", 10);
  other.id = "rome.txt";
  other.title = other.url = other.published = "";
  caesar.sources.push_back(other);
  return caesar;
}

inline std::vector<Entry> of_one_document() {
  return {indicted(), earlier_this_month(), arriving()};
}

inline std::vector<Entry> of_two_documents() {
  return {ides_of_march(), indicted(), earlier_this_month(), arriving()};
}

inline Article article() {
  Article article;
  article.title = "Málaga, “a day”";
  article.url = "https://news.example/malaga";
  article.language = "en";
  article.published = PublicationDate{day("2025-02-27"), "json-ld datePublished", 0.95};
  const std::string heading = "Málaga, “a day”";
  const std::string body =
      "The café reopened on Tuesday, 18 years after 31 February 2007, and closes in May. Every Friday, tea.";
  article.text = heading + "\n\n" + body;
  article.blocks = {{BlockKind::heading, {0, heading.size()}},
                    {BlockKind::paragraph, {heading.size() + 2, article.text.size()}}};
  return article;
}

inline ResolvedMention mention(const Article& article, std::string_view words, std::optional<Value> value,
                               std::string rule) {
  ResolvedMention mention;
  const std::size_t begin = article.text.find(words);
  mention.span = mention.extent = {begin, begin + words.size()};
  mention.value = std::move(value);
  mention.rule = std::move(rule);
  return mention;
}

inline std::vector<ResolvedMention> mentions(const Article& article) {
  std::vector<ResolvedMention> all;
  all.push_back(mention(article, "Tuesday", period("2025-02-25", Granularity::day), "weekday"));
  all.back().reference = "publication date 2025-02-27";
  all.back().confidence = 0.9;
  all.back().tense = Tense::past;
  all.back().rejected = period("2025-03-04", Granularity::day);
  all.push_back(
      mention(article, "18 years", Value{Duration{{{18.0, Granularity::year}}}, Modifier::none, {}}, "duration"));
  all.push_back(mention(article, "31 February 2007", std::nullopt, "day-month-year"));
  all.back().unresolved = Unresolved::no_such_day;
  all.push_back(mention(article, "May", period("2025-05-01", Granularity::month), "month"));
  all.back().tense = Tense::present;
  PartialDate friday;
  friday.weekday = date::Friday;
  all.push_back(
      mention(article, "Every Friday", Value{Recurrence{friday, "EVERY", ""}, Modifier::none, {}}, "each-weekday"));
  return all;
}

}  // namespace annals::hand_made
