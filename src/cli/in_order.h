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
#include <utility>

#include "cli/hand_over.h"

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
  // Places where the order of calls is told of.
  char reading = 0;
  char writing = 0;
  const HandedOn read([&](tbb::flow_control& flow) -> In* {
    taken_over(&reading);
    std::optional<In> item;
    if (!stopped) item = next();
    handed_on(&reading);
    if (!item) {
      flow.stop();
      return nullptr;
    }
    In* read = std::make_unique<In>(*std::move(item)).release();
    handed_on(read);
    return read;
  });
  const HandedOn transform([&](In* read) {
    taken_over(read);
    const std::unique_ptr<In> item(read);
    Out* made = std::make_unique<Out>(work(std::move(*item))).release();
    handed_on(made);
    return made;
  });
  const HandedOn write([&](Out* made) {
    taken_over(made);
    taken_over(&writing);
    const std::unique_ptr<Out> result(made);
    if (!stopped && !use(std::move(*result))) stopped = true;
    handed_on(&writing);
  });
  // Without it, TBB ignores a wish for more threads than processors, and says so on standard error.
  const tbb::global_control allowed(tbb::global_control::max_allowed_parallelism, threads);
  tbb::task_arena arena(static_cast<int>(threads));
  arena.execute([&] {
    tbb::parallel_pipeline(std::size_t{4} * threads,
                           tbb::make_filter<void, In*>(tbb::filter_mode::serial_in_order, read) &
                               tbb::make_filter<In*, Out*>(tbb::filter_mode::parallel, transform) &
                               tbb::make_filter<Out*, void>(tbb::filter_mode::serial_in_order, write));
  });
  taken_over(&reading);
  taken_over(&writing);
}

}  // namespace annals
