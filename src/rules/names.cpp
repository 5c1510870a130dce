// All names go into one table first; groups are then walked from member to member, each once.

#include "rules/names.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "rules/vocabulary.h"

namespace annals {
namespace {

Error fault(const std::string& place, std::string message) {
  return {ErrorKind::bad_rule, std::move(message), place};
}

class Names {
 public:
  Failure add_lexicons(const std::vector<Lexicon>& lexicons) {
    for (const Lexicon& lexicon : lexicons) {
      if (number_class_named(lexicon.name))
        return fault(lexicon.place, "'" + lexicon.name + "' is the name of a number class");
      if (!lexicons_.emplace(lexicon.name, &lexicon).second)
        return fault(lexicon.place, "there is another lexicon or group '" + lexicon.name + "'");
    }
    return {};
  }

  Failure add_rules(const std::vector<RuleText>& rules) {
    std::map<std::string, const RuleText*> by_name;
    for (const RuleText& rule : rules) {
      if (!by_name.emplace(rule.rule.name, &rule).second)
        return fault(rule.place, "there is another rule '" + rule.rule.name + "'");
      if (number_class_named(rule.yields))
        return fault(rule.place,
                     "rule '" + rule.rule.name + "' yields '" + rule.yields + "', the name of a number class");
      if (const auto found = lexicons_.find(rule.yields); found != lexicons_.end())
        return fault(found->second->place, "'" + rule.yields + "' is also what rule '" + rule.rule.name + "' yields");
      categories_.emplace(rule.yields, &rule);
    }
    return {};
  }

  Failure check_groups() const {
    for (const auto& [name, lexicon] : lexicons_) {
      for (const std::string& member : lexicon->any) {
        if (!is_known(member))
          return fault(lexicon->place,
                       "there is no lexicon, category or number class '" + member + "' for the group '" + name + "'");
        std::set<std::string> seen;
        if (reaches(member, name, seen)) return fault(lexicon->place, "the group '" + name + "' is a member of itself");
      }
    }
    return {};
  }

 private:
  bool is_known(const std::string& name) const {
    const std::size_t shape = name.find('@');  // "month-date@none"
    if (shape != std::string::npos && !shape_named(name.substr(shape))) return false;
    return shape == 0 || lexicons_.contains(name) || categories_.contains(name.substr(0, shape)) ||
           number_class_named(name);
  }

  bool reaches(const std::string& from, const std::string& name, std::set<std::string>& seen) const {
    if (from == name) return true;
    const auto found = lexicons_.find(from);
    if (found == lexicons_.end() || !seen.insert(from).second) return false;
    return std::ranges::any_of(found->second->any,
                               [&](const std::string& member) { return reaches(member, name, seen); });
  }

  std::map<std::string, const Lexicon*> lexicons_;
  std::map<std::string, const RuleText*> categories_;
};

}  // namespace

Failure check_holidays(const std::vector<Lexicon>& lexicons, const Holidays& holidays) {
  for (const Lexicon& lexicon : lexicons) {
    for (const LexiconEntry& entry : lexicon.entries) {
      const auto* holiday = std::get_if<HolidayName>(&entry.value);
      if (holiday != nullptr && !holidays.contains(holiday->id))
        return fault(lexicon.place,
                     "'" + entry.surface + "' is the holiday '" + holiday->id + "', which holidays.toml does not have");
    }
  }
  return {};
}

Failure check_names(const std::vector<Lexicon>& lexicons, const std::vector<RuleText>& rules) {
  Names names;
  if (auto error = names.add_lexicons(lexicons)) return error;
  if (auto error = names.add_rules(rules)) return error;
  return names.check_groups();
}

}  // namespace annals
