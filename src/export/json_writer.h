// JSON, written from left to right on one line.
//
//   JsonWriter json(out);
//   json.begin_object();
//   json.field("id", "mx.html");          {"id":"mx.html"
//   json.key("dates").begin_array();      ,"dates":[
//   json.value("2025-02-27");             "2025-02-27"
//   json.end_array();                     ]
//   json.end_object();                    }
//
// Commas are put where they belong. Bytes that are no UTF-8 become U+FFFD; numbers have as many digits as tell them from all
// others, and a point. Source: RFC 8259.
//
// What is written stands in `out` whenever no object or array is open, and when the writer is gone.
//
// Thread safety: a writer belongs to one thread.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace annals {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}
  ~JsonWriter() { flush(); }
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  // The name of a field; its value comes next. Names hold nothing that has to be escaped.
  JsonWriter& key(std::string_view name);

  void value(std::string_view text);
  void value(std::size_t number);
  void value(double number);
  void value(int number);
  void boolean(bool truth);
  void null();

  template <class Value>
  void field(std::string_view name, const Value& of_field) {
    key(name).value(of_field);
  }

  // A field with nothing to say is left out.
  void field_if_any(std::string_view name, std::string_view text) {
    if (!text.empty()) field(name, text);
  }

 private:
  void separate();
  void open(char bracket);
  void close(char bracket);
  void put(char c);
  void put(std::string_view text);
  void put_escaped(std::string_view valid);
  void end_value();
  void flush();

  std::string& out_;
  std::array<char, 2000> held_;  // what is not in out_ yet
  std::size_t held_size_ = 0;
  std::size_t depth_ = 0;  // open objects and arrays
  bool first_ = true;      // nothing stands before it in its object or array
};

}  // namespace annals
