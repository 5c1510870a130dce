// Periods at random, written as English writes them, come back as exactly those periods, whenever they are said and whatever was
// read before.
#include <gtest/gtest.h>

#include <random>

#include "recognize/recognize.h"
#include "resolve/marked_text.h"
#include "time/iso_date.h"
#include "time/timex3.h"

namespace annals::testing {
namespace {

using date::year;
using date::year_month_day;

constexpr std::array<const char*, 12> months = {"January", "February", "March",     "April",   "May",      "June",
                                                "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<const char*, 12> short_months = {"Jan.", "Feb.", "March", "April", "May",  "June",
                                                      "July", "Aug.", "Sept.", "Oct.",  "Nov.", "Dec."};
constexpr std::array<const char*, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                 "Thursday", "Friday", "Saturday"};
constexpr std::array<const char*, 4> quarters = {"first", "second", "third", "fourth"};
constexpr std::array<const char*, 4> seasons = {"spring", "summer", "fall", "winter"};

std::string ordinal(int n) {
  const int tens = n % 100, ones = n % 10;
  const char* ending = tens >= 11 && tens <= 13 ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th";
  return std::to_string(n) + ending;
}

struct Written {
  std::string text;
  std::optional<Period> period;
};

class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  Written next() {
    day_ = day();
    switch (below(13)) {
      case 0:
        return {number(day_) + " " + month(day_) + " " + y(day_), Period::day(day_)};
      case 1:
        return {std::string(months[index(day_)]) + " " + number(day_) + ", " + y(day_), Period::day(day_)};
      case 2:
        return {std::string(short_months[index(day_)]) + " " + number(day_) + ", " + y(day_), Period::day(day_)};
      case 3:
        return {iso_date(day_), Period::day(day_)};
      case 4:
        return {std::string(weekdays[date::weekday(day_).c_encoding()]) + ", " + month(day_) + " " + number(day_) +
                    ", " + y(day_),
                Period::day(day_)};
      case 5:
        return {"the " + ordinal(static_cast<int>(unsigned(day_.day()))) + " of " + month(day_) + " " + y(day_),
                Period::day(day_)};
      case 6:
        return {month(day_) + " " + y(day_), Period::month(day_.year() / day_.month())};
      case 7:
        return {short_months[index(day_)] + std::string(" ") + y(day_), Period::month(day_.year() / day_.month())};
      case 8: {
        const int quarter = below(4);
        return {std::string("the ") + quarters[static_cast<std::size_t>(quarter)] + " quarter of " + y(day_),
                Period::quarter(day_.year(), quarter + 1)};
      }
      case 9: {
        const int decade = 150 + below(53);
        return {"the " + std::to_string(decade) + "0s", Period::decade(decade)};
      }
      case 10: {
        const int hundreds = 10 + below(11);
        return {"the " + ordinal(hundreds + 1) + " century", Period::century(hundreds)};
      }
      case 11: {
        const auto season = static_cast<std::size_t>(below(4));
        return {std::string("the ") + seasons[season] + " of " + y(day_),
                Period::season(day_.year(), static_cast<Season>(season))};
      }
      default:
        return {y(day_), Period::year(day_.year())};
    }
  }

  date::sys_days any_day() { return date::sys_days(day()); }

 private:
  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

  // A day of the years 1500 to 2099.
  year_month_day day() { return year_month_day{date::sys_days(year{1500} / 1 / 1) + date::days(below(219000))}; }

  static std::size_t index(year_month_day day) { return unsigned(day.month()) - 1; }
  static std::string month(year_month_day day) { return months[index(day)]; }
  static std::string number(year_month_day day) { return std::to_string(unsigned(day.day())); }
  static std::string y(year_month_day day) { return std::to_string(int(day.year())); }

  std::mt19937 random_;
  year_month_day day_{};
};

TEST(UsualExpressions, ComeBackAsThePeriodsTheyWrite) {
  Writer writer(20250227);
  for (int i = 0; i < 5000 && !::testing::Test::HasFailure(); ++i) {
    const Written written = writer.next();
    ASSERT_TRUE(written.period) << written.text;
    ResolveOptions options{.reference = writer.any_day(), .mode = i % 2 == 0 ? Mode::news : Mode::narrative};
    if (i % 5 == 0) options.reference.reset();
    const std::string text = "It was built in " + written.text + " by the city.";
    const auto mentions = recognize(text, embedded_english().rules).mentions;
    const auto resolved = resolve(text, mentions, embedded_english(), options);
    ASSERT_EQ(resolved.size(), 1u) << text;
    EXPECT_EQ(resolved[0].span.of(text), written.text);
    ASSERT_TRUE(resolved[0].value) << text;
    EXPECT_EQ(timex3(*resolved[0].value).value, timex3(Value{.what = *written.period}).value) << text;
    ASSERT_TRUE(std::holds_alternative<Period>(resolved[0].value->what)) << text;
    EXPECT_EQ(std::get<Period>(resolved[0].value->what), *written.period) << text;
  }
}

std::vector<ResolvedMention> read(const std::string& text, const ResolveOptions& options) {
  return resolve(text, recognize(text, embedded_english().rules).mentions, embedded_english(), options);
}

std::string shown(const std::vector<ResolvedMention>& mentions) {
  std::string text;
  for (const ResolvedMention& mention : mentions) text += (mention.value ? timex3(*mention.value).value : "-") + " ";
  return text;
}

std::string two_digits(unsigned n) {
  return (n < 10 ? "0" : "") + std::to_string(n);
}

TEST(UsualExpressions, DatesInDigitsComeBackInTheOrderOfTheRegion) {
  Writer writer(20250228);
  for (int i = 0; i < 2000 && !::testing::Test::HasFailure(); ++i) {
    const year_month_day day{writer.any_day()};
    const bool day_first = i % 2 == 0;
    const std::string d = two_digits(unsigned(day.day())), m = two_digits(unsigned(day.month()));
    const std::string text =
        "It was signed on " + (day_first ? d + "/" + m : m + "/" + d) + "/" + std::to_string(int(day.year())) + ".";
    ResolveOptions options;
    options.region = day_first ? "gb" : "us";
    const auto resolved = read(text, options);
    ASSERT_EQ(resolved.size(), 1u) << text;
    ASSERT_TRUE(resolved[0].value) << text;
    EXPECT_EQ(std::get<Period>(resolved[0].value->what), Period::day(day)) << text;
    const bool two_readings = unsigned(day.day()) <= 12 && unsigned(day.day()) != unsigned(day.month());
    EXPECT_EQ(resolved[0].rejected.has_value(), two_readings) << text;
  }
}

TEST(UsualExpressions, CountedDaysAndRangesComeBackAsTheDaysCounted) {
  Writer writer(20250301);
  std::mt19937 random(7);
  for (int i = 0; i < 2000 && !::testing::Test::HasFailure(); ++i) {
    const date::sys_days first = writer.any_day();
    const int count = 2 + static_cast<int>(random() % 97);
    const date::sys_days last = first + date::days(count);
    const year_month_day a{first}, b{last};
    const auto written = [](year_month_day day) {
      return std::string(months[unsigned(day.month()) - 1]) + " " + std::to_string(unsigned(day.day())) + ", " +
             std::to_string(int(day.year()));
    };
    const ResolveOptions options{.reference = writer.any_day(), .mode = Mode::news};
    const std::string length = std::to_string(count) + " days";
    EXPECT_EQ(shown(read("It opened " + length + " after " + written(a) + ".", options)), iso_date(last) + " ");
    EXPECT_EQ(shown(read("It opened " + length + " before " + written(b) + ".", options)), iso_date(first) + " ");
    EXPECT_EQ(shown(read("It ran from " + written(a) + " to " + written(b) + ".", options)),
              iso_date(first) + " " + iso_date(last) + " ");
    const auto ended = read("It rose in the " + length + " ended " + written(b) + ".", options);
    ASSERT_EQ(ended.size(), 2u);
    EXPECT_EQ(bounds(*ended[0].value)->first, first + date::days(1));
    EXPECT_EQ(bounds(*ended[0].value)->last, last);
  }
}

// A text is read the same whatever was read before it.
TEST(UsualExpressions, AreReadTheSameWhateverCameBefore) {
  Writer writer(20250302);
  std::mt19937 random(8);
  std::vector<std::string> texts;
  std::vector<std::string> alone;
  const ResolveOptions options{.reference = parse_iso_date("2025-02-27")};
  for (int i = 0; i < 200; ++i) {
    texts.push_back("It was built in " + writer.next().text +
                    ". It closed on 13/02/2024, or on Tuesday. A year later, on 02/03/2025, " + "and two days after " +
                    writer.next().text + ", it opened.");
    alone.push_back(shown(read(texts.back(), options)));
  }
  for (int i = 0; i < 1000; ++i) {
    const std::size_t at = random() % texts.size();
    EXPECT_EQ(shown(read(texts[at], options)), alone[at]) << texts[at];
  }
}

}  // namespace
}  // namespace annals::testing
