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

inline PackFile file_in_source(const std::string& name) {
  std::ifstream file(ANNALS_SOURCE_DIR "/" + name);
  std::stringstream text;
  text << file.rdbuf();
  return {name, text.str()};
}

inline const Grammar& english() {
  static const Grammar grammar = [] {
    Grammar loaded = grammar_in("rules/en/grammar.toml");
    const PackFile verbs = file_in_source("rules/en/verbs.toml");
    const PackFile nouns = file_in_source("rules/en/nouns.toml");
    auto frames = load_frames(&verbs, &nouns);
    if (!frames) throw std::runtime_error(frames.error().text());
    loaded.frames = std::move(*frames);
    auto forenames = load_forenames(file_in_source("rules/en/names.toml"));
    if (!forenames) throw std::runtime_error(forenames.error().text());
    loaded.forenames = std::move(*forenames);
    return loaded;
  }();
  return grammar;
}

inline const Grammar& spanish() {
  static const Grammar grammar = grammar_in("tests/cases/rules/spanish_grammar.toml");
  return grammar;
}

}  // namespace annals::testing
