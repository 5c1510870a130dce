// What ThreadSanitizer is told of an order between threads that it cannot see, since the library that makes it is not built with it.
//
//   handed_on(item);      // by the thread that is done with what is there, before the library takes it
//   taken_over(item);     // by the thread that gets it
//   HandedOn call(lambda);  // a function that other threads call, and copies of it, made by the thread that has what it needs
//
// What came before the one comes before what follows the other. Nothing at all in other builds.
#pragma once

#include <utility>

#if defined(__SANITIZE_THREAD__)
#include <sanitizer/tsan_interface.h>
#endif

namespace annals {

#if defined(__SANITIZE_THREAD__)
inline void handed_on(void* place) {
  __tsan_release(place);
}
inline void taken_over(void* place) {
  __tsan_acquire(place);
}
#else
inline void handed_on(void* /*place*/) {}
inline void taken_over(void* /*place*/) {}
#endif

// The library copies a function into objects of its own, and its threads read that copy before they can have taken over anything
// else: so each copy is handed on when it is made, at a place that is known without it.
template <class Call>
class HandedOn {
 public:
  explicit HandedOn(Call call) : call_(std::move(call)) { handed_on(place()); }
  HandedOn(const HandedOn& other) : call_(other.call_) { handed_on(place()); }
  HandedOn& operator=(const HandedOn&) = delete;
  ~HandedOn() = default;

  template <class... Arguments>
  decltype(auto) operator()(Arguments&&... arguments) const {
    taken_over(place());
    return call_(std::forward<Arguments>(arguments)...);
  }

 private:
  static void* place() {
    static char place;
    return &place;
  }

  Call call_;
};

}  // namespace annals
