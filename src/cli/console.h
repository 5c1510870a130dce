// What a command talks to: where its input comes from, where data and words go, and whether a person is there.
//
// Commands write to nothing else, so that tests run them in one process and read what they said.
//
// Thread safety: belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <string>
#include <string_view>

#include "text/result.h"

namespace annals {

struct Console {
  std::istream& in;
  std::function<Failure(std::string_view)> out;                 // data: all of it is written, or an error says why not
  std::function<void(std::string_view)> err;                    // words for a person; whole lines
  std::function<bool(const std::string& path)> show_page = {};  // in a browser; false where it cannot; may be empty
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;  // one that can erase a line
  bool colour_allowed = true;    // false where the environment says NO_COLOR
  std::size_t width = 80;        // columns of the terminal that `out` is
  std::size_t err_width = 80;    // and of the one that `err` is
};

}  // namespace annals
