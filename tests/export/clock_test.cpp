// Times of day in the formats that have room for them.
#include "chronology/clock.h"

#include <gtest/gtest.h>

#include "export/columns.h"
#include "export/hand_made.h"
#include "export/ics.h"
#include "export/timelinejs.h"
#include "export/vis_timeline.h"

namespace annals {
namespace {

Entry at(int hour, int minute, std::optional<int> offset) {
  Entry entry = hand_made::arriving();
  ClockTime clock{ClockTime::Hours{hour}, ClockTime::Minutes{minute}};
  if (offset) clock.offset = ClockTime::Minutes{*offset};
  entry.value.what = *Period::at(date::year_month_day{hand_made::day("2025-02-27")}, clock);
  return entry;
}

// From 22:00 on the day to 01:30 on the next.
Entry overnight() {
  Entry entry = at(22, 0, std::nullopt);
  entry.bounds.last += date::days{1};
  const ClockTime end{ClockTime::Hours{1}, ClockTime::Minutes{30}};
  entry.value.what =
      Interval{std::get<Period>(entry.value.what), *Period::at(date::year_month_day{entry.bounds.last}, end)};
  return entry;
}

std::string text(const Entry& entry, std::string_view column) {
  return text_of(*column_named(column), entry);
}

TEST(Clock, HasColumns) {
  EXPECT_EQ(text(at(21, 40, std::nullopt), "time"), "21:40");
  EXPECT_EQ(text(at(21, 40, std::nullopt), "zone"), "");
  EXPECT_EQ(text(at(6, 5, -300), "time"), "06:05");
  EXPECT_EQ(text(at(6, 5, -300), "zone"), "-05:00");
  EXPECT_EQ(text(at(6, 5, 330), "zone"), "+05:30");
  EXPECT_EQ(text(hand_made::arriving(), "time"), "");
  EXPECT_EQ(text(overnight(), "time"), "22:00");
  EXPECT_EQ(text(overnight(), "zone"), "");
  Entry longer = at(6, 5, std::nullopt);
  longer.bounds.last += date::days{1};
  EXPECT_EQ(text(longer, "time"), "");
}

TEST(Clock, IsATimedEventInCalendars) {
  const auto has = [](const Entry& entry, const std::string& line) {
    return ics({entry}, "0.1.0").find("\r\n" + line + "\r\n") != std::string::npos;
  };
  EXPECT_TRUE(has(at(21, 40, std::nullopt), "DTSTART:20250227T214000"));  // by the reader's clock
  EXPECT_TRUE(has(at(21, 40, -300), "DTSTART:20250228T024000Z"));         // past midnight in UTC
  EXPECT_TRUE(has(at(1, 30, 120), "DTSTART:20250226T233000Z"));
  EXPECT_FALSE(ics({at(21, 40, std::nullopt)}, "0.1.0").find("DTEND") != std::string::npos);
  EXPECT_TRUE(has(overnight(), "DTSTART:20250227T220000\r\nDTEND:20250228T013000"));
  EXPECT_TRUE(has(hand_made::arriving(), "DTSTART;VALUE=DATE:20250227"));
}

TEST(Clock, IsInTimelines) {
  EXPECT_NE(timelinejs({at(21, 40, std::nullopt)}, "", 0).find("\"day\":27,\"hour\":21,\"minute\":40}"),
            std::string::npos);
  EXPECT_NE(timelinejs_csv({at(21, 40, std::nullopt)}, "", 0).find("2025,2,27,21:40:00,"), std::string::npos);
  EXPECT_NE(timelinejs({overnight()}, "", 0).find("\"day\":28,\"hour\":1,\"minute\":30}"), std::string::npos);
  EXPECT_NE(vis_timeline({overnight()}).find("\"end\":\"2025-02-28T01:30:00\""), std::string::npos);
  EXPECT_NE(vis_timeline({at(6, 5, -300)}).find("\"start\":\"2025-02-27T06:05:00-05:00\""), std::string::npos);
}

}  // namespace
}  // namespace annals
