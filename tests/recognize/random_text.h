// Texts at random, made of what a pack's rules read and of what they don't.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "rules/pack.h"

namespace annals::testing {

class RandomText {
 public:
  RandomText(const PackFiles& files, const RuleSet& rules, unsigned seed);

  // A dozen pieces or so: stretches of the rules' examples, words of the lexicons, numbers, marks, unknown words.
  std::string next();

 private:
  template <class T>
  const T& any(const std::vector<T>& of) {
    return of[random_() % of.size()];
  }

  std::string piece();
  std::string number();

  std::mt19937 random_;
  std::vector<std::string> words_;                  // of lexicons and patterns
  std::vector<std::vector<std::string>> examples_;  // token by token
};

}  // namespace annals::testing
