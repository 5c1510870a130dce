// Each line is split at " ; " and " | " into words, each word read by one table of codes. What alternatives say is put together: a
// parser asks whether a verb may have an object, not which of its alternatives is meant.

#include "rules/frames.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "rules/toml_reader.h"

namespace annals {
namespace {

constexpr std::array kTagsOfVerbs = {
    std::pair{std::string_view("light"), VerbTag::light},
    std::pair{std::string_view("says"), VerbTag::says},
    std::pair{std::string_view("claims"), VerbTag::claims},
    std::pair{std::string_view("denies"), VerbTag::denies},
    std::pair{std::string_view("alleges"), VerbTag::alleges},
    std::pair{std::string_view("doubts"), VerbTag::doubts},
    std::pair{std::string_view("orders"), VerbTag::orders},
    std::pair{std::string_view("asks"), VerbTag::asks},
    std::pair{std::string_view("fears"), VerbTag::fears},
    std::pair{std::string_view("plans"), VerbTag::plans},
    std::pair{std::string_view("thinks"), VerbTag::thinks},
    std::pair{std::string_view("shows"), VerbTag::shows},
    std::pair{std::string_view("issues"), VerbTag::issues},
    std::pair{std::string_view("tries"), VerbTag::tries},
    std::pair{std::string_view("punctual"), VerbTag::punctual},
    std::pair{std::string_view("stative"), VerbTag::stative},
};

constexpr std::array kTagsOfNouns = {
    std::pair{std::string_view("event"), NounTag::event},
    std::pair{std::string_view("saying"), NounTag::saying},
    std::pair{std::string_view("doubtful"), NounTag::doubtful},
    std::pair{std::string_view("measure"), NounTag::measure},
    std::pair{std::string_view("count"), NounTag::count},
    std::pair{std::string_view("unit"), NounTag::unit},
    std::pair{std::string_view("edition"), NounTag::edition},
    std::pair{std::string_view("person"), NounTag::person},
    std::pair{std::string_view("group"), NounTag::group},
    std::pair{std::string_view("organization"), NounTag::organization},
    std::pair{std::string_view("place"), NounTag::place},
};

// A word of a line, alone and behind "n".
struct Code {
  std::string_view name;
  Complement alone;
  Complement beside_object;
};
constexpr std::array kCodes = {
    Code{"that", Complement::that, Complement::object_that},
    Code{"wh", Complement::wh, Complement::object_wh},
    Code{"to", Complement::infinitive, Complement::object_infinitive},
    Code{"ing", Complement::gerund, Complement::object_gerund},
    Code{"adj", Complement::predicate, Complement::object_predicate},
};

std::vector<std::string_view> split_at(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(mark);
    if (const std::string_view part = text.substr(0, end); !part.empty()) parts.push_back(part);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

template <class Table>
auto tag_named(const Table& table, std::string_view name) {
  const auto found = std::ranges::find(table, name, [](const auto& row) { return row.first; });
  return found == table.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

class FrameLoader {
 public:
  Result<Frames> load(const PackFile* verbs, const PackFile* nouns) {
    if (verbs != nullptr) {
      if (const Failure failed = read_verbs(*verbs)) return *failed;
    }
    if (nouns != nullptr) {
      if (const Failure failed = read_nouns(*nouns)) return *failed;
    }
    const auto index = [](const auto& words, auto& values, auto& into) {
      std::vector<std::string_view> names;
      for (const auto& [word, value] : words) {
        names.push_back(word);
        into.push_back(value);
      }
      values = WordIndex(names);
    };
    index(verbs_, frames_.verb_words_, frames_.verbs_);
    index(nouns_, frames_.noun_words_, frames_.nouns_);
    frames_.prepositions_ = WordIndex(std::vector<std::string_view>(prepositions_.begin(), prepositions_.end()));
    return std::move(frames_);
  }

 private:
  Failure read_verbs(const PackFile& file) {
    const Result<toml::table> root = parse_toml(file);
    if (!root) return root.error();
    const toml::table* table = (*root)["verbs"].as_table();
    if (table == nullptr) return Error{ErrorKind::bad_rule, "table 'verbs' is missing", file.name};
    for (const auto& [key, node] : *table) {
      VerbFrame& frame = verbs_[std::string(key.str())];
      const auto fault = [&](std::string_view word) {
        return rule_error(file, node, "'" + std::string(word) + "' is no code of a verb's frame");
      };
      const auto line = node.value<std::string_view>();
      if (!line) return rule_error(file, node, "a frame has to be a string");
      const std::size_t end = line->find(';');
      for (const std::string_view alternative : split_at(line->substr(0, end), '|')) {
        if (const auto wrong = read_alternative(alternative, frame)) return fault(*wrong);
      }
      if (end == std::string_view::npos) continue;
      for (const std::string_view word : split_at(line->substr(end + 1), ' ')) {
        const auto tag = tag_named(kTagsOfVerbs, word);
        if (!tag) return fault(word);
        frame.tags.add(*tag);
      }
    }
    return {};
  }

  // The word that is no code, if there is one.
  std::optional<std::string_view> read_alternative(std::string_view text, VerbFrame& frame) {
    int objects = 0;
    bool said = false;
    for (const std::string_view word : split_at(text, ' ')) {
      if (word == "0") {
        frame.may_have.add(Complement::nothing);
      } else if (word == "n") {
        ++objects;
        continue;
      } else if (const auto code = std::ranges::find(kCodes, word, &Code::name); code != kCodes.end()) {
        frame.may_have.add(objects > 0 ? code->beside_object : code->alone);
        said = true;
      } else if (word.starts_with("p:")) {
        if (!read_prepositions(word.substr(2), objects > 0, frame)) return word;
        said = said || objects == 0;
        if (objects > 0) frame.may_have.add(Complement::object);
      } else if (word.starts_with("part:")) {
        const auto particles = set_of(word.substr(5));
        if (!particles) return word;
        frame.particles |= *particles;
        continue;
      } else {
        return word;
      }
    }
    if (objects == 1 && !said) frame.may_have.add(Complement::object);
    if (objects == 2) frame.may_have.add(Complement::two_objects);
    if (objects > 0) frame.may_have.add(Complement::object);
    return std::nullopt;
  }

  bool read_prepositions(std::string_view list, bool beside_object, VerbFrame& frame) {
    const bool needed = list.ends_with('!');
    if (needed) list.remove_suffix(1);
    const auto set = set_of(list);
    if (!set) return false;
    frame.takes |= *set;
    if (needed) (beside_object ? frame.needs_beside_object : frame.needs) |= *set;
    return true;
  }

  // nullopt where there are more than a set can hold.
  std::optional<Prepositions> set_of(std::string_view list) {
    Prepositions set = 0;
    for (const std::string_view word : split_at(list, ',')) {
      auto known = std::ranges::find(prepositions_, word);
      if (known == prepositions_.end()) {
        if (prepositions_.size() == 64) return std::nullopt;
        known = prepositions_.insert(known, std::string(word));
      }
      set |= Prepositions{1} << (known - prepositions_.begin());
    }
    return set;
  }

  Failure read_nouns(const PackFile& file) {
    const Result<toml::table> root = parse_toml(file);
    if (!root) return root.error();
    const toml::table* table = (*root)["nouns"].as_table();
    const toml::table* endings = (*root)["plural-endings"].as_table();
    if (table == nullptr || endings == nullptr)
      return Error{ErrorKind::bad_rule, "table 'nouns' or 'plural-endings' is missing", file.name};
    for (const auto& [key, node] : *table) {
      NounFrame frame;
      const auto line = node.value<std::string_view>();
      if (!line) return rule_error(file, node, "a frame has to be a string");
      if (const auto wrong = read_noun(*line, frame))
        return rule_error(file, node, "'" + std::string(*wrong) + "' is no code of a noun's frame");
      nouns_[std::string(key.str())] = frame;
    }
    std::map<std::string, NounFrame> plurals;
    for (auto [word, frame] : nouns_) {
      frame.plural = 1;
      plurals.emplace(plural_of(word, *endings, (*root)["irregular-plurals"]), frame);
    }
    nouns_.merge(plurals);
    return {};
  }

  std::optional<std::string_view> read_noun(std::string_view line, NounFrame& frame) {
    const std::size_t end = line.find(';');
    for (const std::string_view word : split_at(line.substr(0, end), ' ')) {
      if (const auto code = std::ranges::find(kCodes, word, &Code::name); code != kCodes.end()) {
        frame.may_have.add(code->alone);
      } else if (word.starts_with("p:")) {
        std::string_view list = word.substr(2);
        if (list.ends_with('!')) list.remove_suffix(1);
        const auto set = set_of(list);
        if (!set) return word;
        frame.takes |= *set;
      } else {
        return word;
      }
    }
    if (end == std::string_view::npos) return std::nullopt;
    std::string_view tags = line.substr(end + 1);
    if (const std::size_t verb = tags.find("verb:"); verb != std::string_view::npos) {
      if (frames_.noun_verbs_.empty()) frames_.noun_verbs_.emplace_back();
      frame.verb = static_cast<std::uint32_t>(frames_.noun_verbs_.size());
      frames_.noun_verbs_.emplace_back(tags.substr(verb + 5));
      tags = tags.substr(0, verb);
    }
    for (const std::string_view word : split_at(tags, ' ')) {
      const auto tag = tag_named(kTagsOfNouns, word);
      if (!tag) return word;
      frame.tags.add(*tag);
    }
    return std::nullopt;
  }

  static std::string plural_of(const std::string& word, const toml::table& endings,
                               toml::node_view<const toml::node> irregular) {
    if (const auto listed = irregular[word].value<std::string>()) return *listed;
    std::string_view longest;
    std::string_view plural;
    for (const auto& [ending, node] : endings) {
      if (!word.ends_with(ending.str()) || (ending.str().size() < longest.size())) continue;
      longest = ending.str();
      plural = node.value_or(std::string_view{});
    }
    return word.substr(0, word.size() - longest.size()) + std::string(plural);
  }

  Frames frames_;
  std::map<std::string, VerbFrame> verbs_;
  std::map<std::string, NounFrame> nouns_;
  std::vector<std::string> prepositions_;
};

const VerbFrame* Frames::verb(std::string_view base) const {
  const WordIndex::Place place = verb_words_.find(base);
  return place == WordIndex::nowhere ? nullptr : &verbs_[place];
}

const NounFrame* Frames::noun(std::string_view word) const {
  const WordIndex::Place place = noun_words_.find(word);
  return place == WordIndex::nowhere ? nullptr : &nouns_[place];
}

Prepositions Frames::preposition(std::string_view word) const {
  const WordIndex::Place place = prepositions_.find(word);
  return place == WordIndex::nowhere ? 0 : Prepositions{1} << place;
}

std::optional<std::string_view> Frames::verb_of(const NounFrame& noun) const {
  return noun.verb == 0 ? std::nullopt : std::optional<std::string_view>(noun_verbs_[noun.verb]);
}

Result<Frames> load_frames(const PackFile* verbs, const PackFile* nouns) {
  return FrameLoader().load(verbs, nouns);
}

}  // namespace annals
