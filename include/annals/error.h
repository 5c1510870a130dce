// What can go wrong, as a value.
//
// example: error
//   auto reading = annals::Reader::make()->read(annals::Document::file("no-such-page.html"));
//   if (!reading) std::cerr << annals::text(reading.error()) << '\n';
//   reading.error().kind;   // == annals::ErrorKind::not_found
//   reading.error().place;  // == "no-such-page.html"
// end
//
// A function of the library that can fail returns a Result: the value, or an Error that says what, where, and what to
// do. The library throws nothing but std::bad_alloc.
//
// Thread safety: values.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

// All names of the library are annals::Name. They stand in an inline namespace, so that they are other symbols than those of the
// library's own sources, which have names like them and do without `inline`.
namespace annals {
#ifdef ANNALS_INSIDE
namespace api {}
#else
inline namespace api {}
#endif
}  // namespace annals

namespace annals::api {

enum class ErrorKind : unsigned char {
  not_found,       // a file or folder does not exist
  unreadable,      // it exists and cannot be read
  unwritable,      // output cannot be written
  not_text,        // the bytes are no text in any encoding that is known, or there are none
  not_document,    // a file that is no document: a picture, a table of data
  encrypted,       // it has a password
  damaged,         // it ends early, or is broken
  wrong_language,  // the reader has no rules for its language
  bad_record,      // a record of JSON, or a row or cell of a table, is not what it has to be
  bad_rule,        // a rule file has a fault
  bad_value,       // an argument of yours is none of what it can be
  too_large,       // a stated limit was passed
  unsupported,     // known, and not in this build, or its program is not installed
  stopped,         // you asked for it
};

std::string_view name(ErrorKind kind);  // "not_found", …

struct Error {
  ErrorKind kind = ErrorKind::bad_value;
  std::string message = {};  // one line, no full stop
  std::string place =
      {};  // what a person can go to: "page.html", "news.jsonl:7", "case.xlsx, row 14, start_date"; may be empty
  std::string hint = {};  // what to do about it; may be empty
};

// "place: message; hint", without what is empty.
std::string text(const Error& error);

// A T, or the Error that prevented it. To take the value of an error ends the program with the error's text.
template <class T>
class [[nodiscard]] Result {
 public:
  using value_type = T;

  Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return content_.index() == 0; }
  bool has_value() const { return content_.index() == 0; }

  T& operator*() & { return checked(), std::get<0>(content_); }
  const T& operator*() const& { return checked(), std::get<0>(content_); }
  T&& operator*() && { return checked(), std::get<0>(std::move(content_)); }
  T* operator->() { return checked(), &std::get<0>(content_); }
  const T* operator->() const { return checked(), &std::get<0>(content_); }

  // There is one.
  const Error& error() const& { return std::get<1>(content_); }
  Error&& error() && { return std::get<1>(std::move(content_)); }

 private:
  void checked() const {
    if (content_.index() == 0) return;
    std::fprintf(stderr, "annals: the value of an error was taken: %s\n", text(std::get<1>(content_)).c_str());
    std::abort();
  }

  std::variant<T, Error> content_;
};

}  // namespace annals::api
