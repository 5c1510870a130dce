// Drawn over itself: carriage return, the new line, and what the old one had more erased (ECMA-48 EL).
#include "cli/progress.h"

#include <algorithm>
#include <cstdio>

#include "export/terminal_width.h"

namespace annals {
namespace {

using namespace std::chrono_literals;

constexpr auto silence = 500ms;
constexpr auto between_drawings = 100ms;
constexpr std::string_view erase_line = "\r\x1b[K";
constexpr std::size_t narrowest_bar = 10;
constexpr std::size_t widest_bar = 40;

struct Unit {
  std::uint64_t bytes;
  const char* name;
};

// The largest of which there is at least one.
Unit unit_for(std::uint64_t bytes) {
  for (const Unit unit : {Unit{1'000'000'000, "GB"}, Unit{1'000'000, "MB"}, Unit{1'000, "kB"}}) {
    if (bytes >= unit.bytes) return unit;
  }
  return {1, "B"};
}

std::string amount(std::uint64_t bytes, Unit unit) {
  char text[32];
  const double number = static_cast<double>(bytes) / static_cast<double>(unit.bytes);
  (void)std::snprintf(text, sizeof text, unit.bytes == 1 ? "%.0f" : "%.1f", number);
  return text;
}

double part_of(const Distance& reached, const Journey& whole) {
  const double done = whole.bytes ? static_cast<double>(reached.bytes) : static_cast<double>(reached.files);
  const double all = whole.bytes ? static_cast<double>(*whole.bytes) : static_cast<double>(whole.files);
  return all > 0 ? std::min(1.0, done / all) : 0;
}

std::string bar(double part, std::size_t columns) {
  const auto full = static_cast<std::size_t>(part * static_cast<double>(columns));
  std::string text;
  for (std::size_t i = 0; i < columns; ++i) text += i < full ? "━" : "─";
  return text;
}

}  // namespace

std::string progress_line(const Distance& reached, const Journey& whole, std::size_t columns) {
  const double part = part_of(reached, whole);
  char percent[8];
  (void)std::snprintf(percent, sizeof percent, "%3d%%", static_cast<int>(part * 100));
  std::string words =
      std::to_string(reached.files) + " of " + std::to_string(whole.files) + (whole.files == 1 ? " file" : " files");
  if (whole.bytes) {
    const Unit unit = unit_for(*whole.bytes);
    words += ", " + amount(std::min(reached.bytes, *whole.bytes), unit) + " of " + amount(*whole.bytes, unit) + ' ' +
             unit.name;
  }
  const std::size_t beside = width(percent) + 2 + 2 + width(words);
  if (columns >= beside + narrowest_bar) {
    return std::string(percent) + "  " + bar(part, std::min(columns - beside, widest_bar)) + "  " + words;
  }
  if (columns >= width(percent) + 2 + width(words)) return std::string(percent) + "  " + words;
  return columns >= width(percent) ? percent : "";
}

Progress::Progress(const Console& console, const Journey& whole)
    : console_(console),
      whole_(whole),
      shown_(console.err_is_terminal && (whole.files > 1 || whole.bytes)),
      next_(Clock::now() + silence) {}

Progress::~Progress() {
  erase();
}

void Progress::erase() {
  if (on_screen_) console_.err(erase_line);
  on_screen_ = false;
}

void Progress::reached(const Distance& distance) {
  if (!shown_) return;
  const std::lock_guard lock(mutex_);
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + between_drawings;
  // The last column stays free: some terminals go on to the next line when it is written to.
  const std::size_t columns = std::max<std::size_t>(console_.err_width, 1) - 1;
  console_.err("\r" + progress_line(distance, whole_, columns) + "\x1b[K");
  on_screen_ = true;
}

void Progress::aside(const std::function<void()>& write) {
  const std::lock_guard lock(mutex_);
  erase();
  write();
}

}  // namespace annals
