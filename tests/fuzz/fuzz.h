// What the targets share: the rules, loaded once, and how a fault is told.
//
// The target NAME is fuzz_NAME(bytes) in NAME_fuzz.cpp, which must come back, whatever the bytes are. Under libFuzzer it is called
// with what the fuzzer thinks up; in the tests, by replay.cpp, with each file of its corpus.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "embedded_rules.h"
#include "page/read_article.h"
#include "properties/faults.h"
#include "reading/reading.h"

void fuzz_edits(std::string_view bytes);
void fuzz_export(std::string_view bytes);
void fuzz_html(std::string_view bytes);
void fuzz_mail(std::string_view bytes);
void fuzz_markdown(std::string_view bytes);
void fuzz_members(std::string_view bytes);
void fuzz_office(std::string_view bytes);
void fuzz_pdf(std::string_view bytes);
void fuzz_records(std::string_view bytes);
void fuzz_rules(std::string_view bytes);
void fuzz_text(std::string_view bytes);

namespace annals::testing {

inline void expect_none(const std::string& fault) {
  if (fault.empty()) return;
  std::fprintf(stderr, "%s\n", fault.c_str());
  std::abort();
}

inline const PageRules& page_rules() {
  static const PageRules rules = embedded_page_rules();
  return rules;
}

inline const Pack& english() {
  static const Pack pack = *embedded_pack("en");
  return pack;
}

// The whole line, from the bytes of a document to its entries; formats have a target of their own.
inline void read_whole(std::string_view bytes, const DocumentHint& hint) {
  const Result<Article> article = read_article(std::string(bytes), hint, page_rules());
  if (!article) return;
  expect_none(fault_of(*article));
  const Reading reading = read(*article, "id", english(), {});
  expect_none(fault_of(*article, reading));
}

}  // namespace annals::testing
