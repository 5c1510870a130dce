// The English grammar, for the tests of stages that need one.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "rules/grammar.h"

namespace annals::testing {

inline const Grammar& english() {
  static const Grammar grammar = [] {
    const std::string name = ANNALS_SOURCE_DIR "/rules/en/grammar.toml";
    std::ifstream file(name);
    std::stringstream text;
    text << file.rdbuf();
    auto loaded = load_grammar(text.str(), name);
    if (!loaded) throw std::runtime_error(loaded.error().text());
    return std::move(*loaded);
  }();
  return grammar;
}

}  // namespace annals::testing
