// Grammars for the tests of stages that need one: the English pack's, and a few Spanish words.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "rules/grammar.h"

namespace annals::testing {

// The grammar in a file below the source directory. It throws where that does not load.
inline Grammar grammar_in(const std::string& name) {
  std::ifstream file(ANNALS_SOURCE_DIR "/" + name);
  std::stringstream text;
  text << file.rdbuf();
  auto loaded = load_grammar(text.str(), name);
  if (!loaded) throw std::runtime_error(loaded.error().text());
  return std::move(*loaded);
}

inline const Grammar& english() {
  static const Grammar grammar = grammar_in("rules/en/grammar.toml");
  return grammar;
}

inline const Grammar& spanish() {
  static const Grammar grammar = grammar_in("tests/cases/rules/spanish_grammar.toml");
  return grammar;
}

}  // namespace annals::testing
