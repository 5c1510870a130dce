// What ThreadSanitizer is told of an order between threads that it cannot see, since the library that makes it is not built with it.
//
//   handed_on(item);      // by the thread that is done with what is there, before the library takes it
//   taken_over(item);     // by the thread that gets it
//
// What came before the one comes before what follows the other. Nothing at all in other builds.
#pragma once

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

}  // namespace annals
