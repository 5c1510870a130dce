// The words that dates, and rows of the program's own, are displayed in: names, and templates with {placeholders}. All of it is data of a language,
// rules/<language>/display.toml, where each key is explained; `parse_wording` (rules/wording.h) reads it and makes sure
// that every key is there and that no template has a placeholder that its use does not fill.
//
// Thread safety: immutable after loading; freely shared.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "time/granularity.h"

namespace annals {

struct Wording {
  struct Noun {
    std::string one;   // "week"
    std::string many;  // "weeks"
  };
  // How "early", "mid" or "late" goes with what it modifies.
  struct Portion {
    std::string name;    // "early {date}": years, months, seasons, centuries
    std::string phrase;  // "start of the {date}": weeks, halves, ranges
    std::string day;     // "early on {date}": days and what is finer
  };

  struct Names {
    std::array<std::string, 12> months;
    std::array<std::string, 7> weekdays;   // from Monday
    std::array<std::string, 4> seasons;    // by Season
    std::array<std::string, 6> day_parts;  // by DayPart
    std::array<std::string, 2> halves;
    std::array<std::string, 2> half_days;
  } names;

  struct Numbers {
    std::vector<std::string> words;  // for 1, 2, …; larger numbers are written in digits
    std::string decimal_mark;
    std::string ordinal;  // {number}{ending}
    std::map<std::string, std::string>
        ending;  // of ordinals: by the last two digits, else the last digit, else "other"
  } numbers;

  std::array<Noun, granularity_count> units;  // by Granularity

  struct Years {  // {number} {ordinal} {roman}
    std::string year, year_bc, short_year;
    std::string decade, decade_bc, short_decade;
    std::string decade_alone;  // {decade}
    std::string century, century_bc;
    std::string millennium, millennium_bc;
  } years;

  struct Periods {
    std::string half;                          // {half} {year}
    std::string quarter, quarter_of_any_year;  // {number} {year}
    std::string season, season_across;         // {season} {year}, {next}
    std::string month;                         // {month} {year}
    std::string week, weekend;                 // {date}
    std::string week_of_any_year;              // {number}
    std::string any_weekend;                   // no placeholder
    std::string day;                           // {day} {month} {year}
    std::string day_of_any_year;               // {day} {month}
    std::string day_of_any_month;              // {day} {ordinal}
    std::string weekday_date, weekday_in;      // {weekday} {date}
    std::string part, part_of_weekday;         // {part} {date}
    std::string time;                          // {date} {time}
    std::string fiscal;                        // {period}
  } periods;

  struct Times {
    std::string hour;            // {hour} {hour12} {half-day}
    std::string minute, second;  // the same, {minute} {second}
    std::string zone;            // {time} {offset}
  } times;

  struct Ranges {
    std::string days_of_month;   // {begin} {end} {month} {year}
    std::string days_of_year;    // {begin} {begin-month} {end} {end-month} {year}
    std::string months_of_year;  // {begin} {end} {year}
    std::string years;           // {begin} {end}
    std::string other;           // {begin} {end}
    std::string from;            // {begin}
    std::string until;           // {end}
  } ranges;

  struct Modifiers {
    Portion start, mid, end;
    std::string approx, before, after, on_or_before, on_or_after;    // {date}
    std::string less_than, more_than, equal_or_less, equal_or_more;  // {date}
    std::string until, by, from, since;                              // {date}
  } modifiers;

  struct Durations {
    std::string exact;    // {number} {unit}
    std::string unknown;  // {unit}
    std::string sum;      // {left} {right}
  } durations;

  struct Recurrences {
    std::string every_unit, every_duration, every_date;  // {unit}; {duration}; {date}
    std::string per_unit, per_duration, per_date;        // the same, {times}
    std::string times;                                   // {number}
    std::vector<std::string> times_words;                // for once, twice, …
  } recurrences;

  struct Messages {
    std::string mail;            // {from} {to} {subject}
    std::string mail_to_nobody;  // {from} {subject}
  } messages;

  struct VagueTimes {
    std::string past, present, future;
  } vague;
};

}  // namespace annals
