// Work on a sequence by several threads, with results in the sequence's order.
//
//   in_order<Document, Outcome>(threads,
//       [&] { return documents.next(); },              // in order, until it gives nothing
//       [&](Document document) { return work(…); },    // side by side
//       [&](Outcome outcome) { return print(…); });    // in order; false stops
//
// At most four items a thread are under way, so memory does not grow with the sequence. With one thread, all happens in the
// caller's.
//
// Thread safety: `next` and `use` are never called by two threads at a time, `work` is.
#pragma once

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <atomic>
#include <memory>
#include <optional>

namespace annals {

template <class In, class Out, class Next, class Work, class Use>
void in_order(unsigned threads, Next next, Work work, Use use) {
  if (threads <= 1) {
    while (std::optional<In> item = next()) {
      if (!use(work(*std::move(item)))) return;
    }
    return;
  }
  namespace tbb = oneapi::tbb;
  std::atomic<bool> stopped = false;
  const auto read = [&](tbb::flow_control& flow) -> std::shared_ptr<In> {
    std::optional<In> item;
    if (!stopped) item = next();
    if (!item) {
      flow.stop();
      return nullptr;
    }
    return std::make_shared<In>(*std::move(item));
  };
  const auto transform = [&](const std::shared_ptr<In>& item) { return std::make_shared<Out>(work(std::move(*item))); };
  const auto write = [&](const std::shared_ptr<Out>& result) {
    if (!stopped && !use(std::move(*result))) stopped = true;
  };
  // Without it, TBB ignores a wish for more threads than processors, and says so on standard error.
  const tbb::global_control allowed(tbb::global_control::max_allowed_parallelism, threads);
  tbb::task_arena arena(static_cast<int>(threads));
  arena.execute([&] {
    tbb::parallel_pipeline(
        std::size_t{4} * threads,
        tbb::make_filter<void, std::shared_ptr<In>>(tbb::filter_mode::serial_in_order, read) &
            tbb::make_filter<std::shared_ptr<In>, std::shared_ptr<Out>>(tbb::filter_mode::parallel, transform) &
            tbb::make_filter<std::shared_ptr<Out>, void>(tbb::filter_mode::serial_in_order, write));
  });
}

}  // namespace annals
