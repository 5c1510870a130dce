// How far a run is, as one line at the bottom of the terminal that standard error is:
//
//    27%  ━━━━━━━━━━━──────────────────────────────  135 of 500 files, 12.3 of 45.6 MB
//
//   Progress progress(console, total);
//   progress.reached({3, 1'200'000});            // as often as one likes
//   progress.aside([&] { console.err(…); });     // what else is written to the terminal
//
// The line comes when a run has taken half a second, is drawn at most ten times a second, and is gone when the Progress is. It
// is never there where standard error is no terminal, nor for a single input of unknown size.
//
// Thread safety: may be shared by threads.
#pragma once

#include <chrono>
#include <functional>
#include <mutex>
#include <string>

#include "cli/console.h"
#include "reading/distance.h"

namespace annals {

// The line, no wider than `columns`; empty where not even the percentage fits.
std::string progress_line(const Distance& reached, const Journey& whole, std::size_t columns);

class Progress {
 public:
  Progress(const Console& console, const Journey& whole);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void reached(const Distance& distance);

  // Calls `write` while the line is away. Every write to the terminal has to go through it.
  void aside(const std::function<void()>& write);

 private:
  using Clock = std::chrono::steady_clock;

  void erase();

  const Console& console_;
  const Journey whole_;
  const bool shown_;
  std::mutex mutex_;
  Clock::time_point next_;  // when the line may be drawn again
  bool on_screen_ = false;
};

}  // namespace annals
