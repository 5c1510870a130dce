// Errors as values: what went wrong, in words for a person, and where.
//
//   Result<RuleSet> rules = load_rules(directory);
//   if (!rules) return rules.error();       // an Error converts to any Result
//   use(*rules);
//
// An Error's place is what a person can go to: "rules/en/relative.toml:41:9", "news.jsonl:7", "page.html"; it is empty
// where the caller alone knows it, and the caller then adds it with `at`.
//
// Thread safety: values.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace annals {

enum class ErrorKind {
  not_found,       // a file or directory does not exist
  unreadable,      // it exists and cannot be read (permission, a directory, an I/O error, broken compression)
  unwritable,      // output cannot be written (permission, no space, no such directory)
  not_text,        // the bytes are no text in any encoding that is known
  bad_record,      // a line of JSON lines, or a field of it, is not what it has to be
  bad_rule,        // a rule file has a fault
  bad_usage,       // an option or argument is wrong
  too_large,       // a stated limit was passed
  unsupported,     // known, and not in this build, or its program is not installed
  not_document,    // a file that is no document: a picture, a table of data
  encrypted,       // it has a password
  damaged,         // a document that ends early or is broken
  wrong_language,  // its language has no rule pack
};

struct Error {
  ErrorKind kind;
  std::string message;  // one line, no full stop
  std::string place;    // see above; may be empty

  // "place: message", or the message alone where there is no place.
  std::string text() const { return place.empty() ? message : place + ": " + message; }

  Error at(std::string where) && {
    place = std::move(where);
    return std::move(*this);
  }
};

// A T, or the Error that prevented it.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return content_.index() == 0; }

  T& operator*() & { return std::get<0>(content_); }
  const T& operator*() const& { return std::get<0>(content_); }
  T&& operator*() && { return std::get<0>(std::move(content_)); }
  T* operator->() { return &std::get<0>(content_); }
  const T* operator->() const { return &std::get<0>(content_); }

  const Error& error() const& { return std::get<1>(content_); }
  Error&& error() && { return std::get<1>(std::move(content_)); }

 private:
  std::variant<T, Error> content_;
};

// What a function without a value returns: empty where it went well.
//
//   if (Failure failure = write_file(path, bytes)) return *failure;
using Failure = std::optional<Error>;

}  // namespace annals
