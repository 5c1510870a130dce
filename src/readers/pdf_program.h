// The words of a PDF and where they stand, as poppler's pdftotext tells them: a program of its own, because the file is hostile until
// it is read, and because poppler's licence (GPL) is not that of Annals.
//
//   Result<std::string> xml = pdf_words(pdf, find_pdf_program(), {});
//
// The program gets the file as its standard input and nothing else: no shell, no arguments from outside, no environment, no other open
// file, "/" as its directory, no way to new privileges. It may use 1 GiB of memory and 20 s of CPU, write no file, and print as
// much as `limits` allow; it is ended, with all that it started, when its time is over.
//
//   unsupported  there is no program; the message says how to get it
//   encrypted    the file has a password
//   damaged      the program gave up on it
//   too_large    its time, memory or output was used up
//
// Thread safety: pure function, but for the process that it starts and ends.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "text/result.h"

namespace annals {

struct PdfLimits {
  std::chrono::milliseconds time = std::chrono::seconds(30);
  std::size_t output = std::size_t{1} << 30;  // bytes
};

// The absolute path of the first pdftotext in a fixed list of folders; empty where there is none.
std::string find_pdf_program();

Result<std::string> pdf_words(std::string_view pdf, const std::string& program, const PdfLimits& limits);

}  // namespace annals
