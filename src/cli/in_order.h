// Work on a sequence by several threads, with results in the sequence's order.
//
//   in_order<Document, Outcome>(threads,
//       [&] { return documents.next(); },              // in order, until it gives nothing
//       [&](Document document) { return work(…); },    // side by side
//       [&](Outcome outcome) { return print(…); });    // in order; false stops
//
// At most four items a thread are under way, so memory does not grow with the sequence. The caller's thread is one of the threads;
// with one, no other is started. An exception of any of the three stops all and comes out of in_order.
//
// Thread safety: `next` and `use` are never called by two threads at a time, `work` is.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace annals {

// What the threads share. Each takes an item with its number, works on it and leaves the result; the one that leaves the result
// whose turn it is uses it, and those after it that are there.
template <class In, class Out, class Next, class Work, class Use>
class Workshop {
 public:
  Workshop(std::size_t most, Next& next, Work& work, Use& use) : most_(most), next_(next), work_(work), use_(use) {}

  // What each thread does.
  void run() {
    try {
      while (std::optional<Numbered> item = take()) leave(item->number, work_(std::move(item->item)));
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!thrown_) thrown_ = std::current_exception();
      stopped_ = true;
      room_.notify_one();
    }
  }

  void rethrow() const {
    if (thrown_) std::rethrow_exception(thrown_);
  }

 private:
  struct Numbered {
    std::size_t number;
    In item;
  };

  std::optional<Numbered> take() {
    const std::lock_guard turn(taking_);
    {
      std::unique_lock lock(mutex_);
      room_.wait(lock, [&] { return stopped_ || taken_ - used_ < most_; });
      if (stopped_) return std::nullopt;
    }
    if (ended_) return std::nullopt;
    std::optional<In> item = next_();
    if (!item) {
      ended_ = true;
      return std::nullopt;
    }
    const std::lock_guard lock(mutex_);
    return Numbered{taken_++, *std::move(item)};
  }

  void leave(std::size_t number, Out made) {
    std::unique_lock lock(mutex_);
    made_.emplace(number, std::move(made));
    if (std::exchange(using_, true)) return;
    while (!stopped_ && !made_.empty() && made_.begin()->first == used_) {
      auto turn = made_.extract(made_.begin());
      lock.unlock();
      const bool more = use_(std::move(turn.mapped()));
      lock.lock();
      ++used_;
      stopped_ = stopped_ || !more;
      room_.notify_one();
    }
    using_ = false;
  }

  const std::size_t most_;
  Next& next_;
  Work& work_;
  Use& use_;

  std::mutex taking_;   // held by the thread that takes an item; it alone waits for room
  bool ended_ = false;  // next_ gave nothing; guarded by taking_

  std::mutex mutex_;  // guards the rest
  std::condition_variable room_;
  std::size_t taken_ = 0;
  std::size_t used_ = 0;
  std::map<std::size_t, Out> made_;  // and not yet used, by number
  bool using_ = false;               // a thread is about it
  bool stopped_ = false;
  std::exception_ptr thrown_;
};

template <class In, class Out, class Next, class Work, class Use>
void in_order(unsigned threads, Next next, Work work, Use use) {
  if (threads <= 1) {
    while (std::optional<In> item = next()) {
      if (!use(work(*std::move(item)))) return;
    }
    return;
  }
  Workshop<In, Out, Next, Work, Use> workshop(std::size_t{4} * threads, next, work, use);
  {
    std::vector<std::jthread> others;
    try {
      while (others.size() + 1 < threads) others.emplace_back([&] { workshop.run(); });
    } catch (const std::system_error&) {
      // The system gives no more threads: those that there are do it.
    }
    workshop.run();
  }
  workshop.rethrow();
}

}  // namespace annals
