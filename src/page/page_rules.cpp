// Loads the word lists. Each file's tables are read by name; a table may stand in any of the files, so that the lists
// can be split as their authors like. Faults carry toml++'s own source positions.
#include "page/page_rules.h"

#include <toml++/toml.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/utf8.h"

namespace annals {
namespace {

Error fault(const toml::node& node, const std::string& file, std::string message) {
  const auto& at = node.source().begin;
  return {ErrorKind::bad_rule, std::move(message),
          file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column)};
}

// Calls `take(word, index)` for each string of an array; the Error where something else stands in it.
template <class Take>
Failure for_each_word(const toml::node& list, const std::string& file, Take take) {
  const toml::array* words = list.as_array();
  if (words == nullptr) return fault(list, file, "a list of words is expected here");
  std::size_t index = 0;
  for (const toml::node& item : *words) {
    const auto word = item.value<std::string>();
    if (!word) return fault(item, file, "a word in quotes is expected here");
    if (Failure status = take(item, folded(*word), index++)) return status;
  }
  return {};
}

Failure load_set(const toml::node& list, const std::string& file, WordSet& set) {
  return for_each_word(list, file, [&](const toml::node&, std::string word, std::size_t) -> Failure {
    set.insert(std::move(word));
    return {};
  });
}

Failure load_phrases(const toml::node& list, const std::string& file, PhraseList& phrases) {
  return for_each_word(list, file, [&](const toml::node& item, std::string word, std::size_t) -> Failure {
    if (word.empty()) return fault(item, file, "an empty phrase matches everything");
    phrases.add(std::move(word));
    return {};
  });
}

Failure load_months(const toml::node& language, const std::string& file, WordTable<unsigned>& months) {
  const toml::array* list = language.as_array();
  if (list == nullptr || list->size() != 12) return fault(language, file, "twelve months are expected here");
  return for_each_word(
      language, file, [&](const toml::node& item, const std::string& names, std::size_t index) -> Failure {
        const unsigned month = static_cast<unsigned>(index) + 1;
        for (std::size_t begin = 0; begin <= names.size();) {
          const std::size_t end = std::min(names.find(',', begin), names.size());
          const auto [known, added] = months.emplace(names.substr(begin, end - begin), month);
          if (!added && known->second != month) {
            return fault(item, file, "'" + known->first + "' is month " + std::to_string(known->second) + " elsewhere");
          }
          begin = end + 1;
        }
        return {};
      });
}

Failure load_role(const std::string& table, const toml::node& list, const std::string& file, DateRole role,
                  PageRules& rules) {
  return for_each_word(list, file, [&](const toml::node&, std::string word, std::size_t index) -> Failure {
    if (table == "cues") {
      rules.cues.emplace(std::move(word), role);
    } else {
      rules.keys.emplace(std::move(word), MetaKey{role, index});
    }
    return {};
  });
}

Failure load_class_words(const toml::node& list, const std::string& file, unsigned bit, WordTable<unsigned>& words) {
  return for_each_word(list, file, [&](const toml::node&, std::string word, std::size_t) -> Failure {
    words[std::move(word)] |= bit;
    return {};
  });
}

std::optional<DateRole> role_named(std::string_view name) {
  if (name == "published") return DateRole::published;
  if (name == "generic") return DateRole::generic;
  if (name == "modified") return DateRole::modified;
  if (name == "other") return DateRole::other;
  return {};
}

unsigned class_bit_named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, unsigned>, 10> bits = {
      {{"body", ClassWord::body},
       {"furniture", ClassWord::furniture},
       {"kept", ClassWord::kept},
       {"captions", ClassWord::caption},
       {"published", ClassWord::published},
       {"dated", ClassWord::dated},
       {"modified", ClassWord::modified},
       {"byline", ClassWord::byline},
       {"small_furniture", ClassWord::small_furniture},
       {"comments", ClassWord::comments}}};
  for (const auto& [known, bit] : bits) {
    if (known == name) return bit;
  }
  return 0;
}

Failure load_words(const toml::node& list, const std::string& file, std::vector<std::string>& words) {
  return for_each_word(list, file, [&](const toml::node&, std::string word, std::size_t) -> Failure {
    words.push_back(std::move(word));
    return {};
  });
}

// Of [ago]; nullopt where it has no such list.
std::optional<Failure> load_ago(const std::string& key, const toml::node& list, const std::string& file,
                                PageRules& rules) {
  using namespace std::chrono_literals;
  if (key == "before") return load_phrases(list, file, rules.ago_before);
  if (key == "after") return load_set(list, file, rules.ago_after);
  if (key == "one") return load_set(list, file, rules.ago_one);
  if (key == "today") return load_phrases(list, file, rules.today_phrases);
  if (key == "yesterday") return load_phrases(list, file, rules.yesterday_phrases);
  static constexpr std::array<std::pair<std::string_view, std::chrono::minutes>, 4> units = {
      {{"minutes", 1min}, {"hours", 1h}, {"days", 24h}, {"weeks", 7 * 24h}}};
  for (const auto& [name, length] : units) {
    if (name != key) continue;
    return for_each_word(list, file, [&, unit = length](const toml::node&, std::string word, std::size_t) -> Failure {
      rules.ago_units.emplace(std::move(word), unit);
      return {};
    });
  }
  return {};
}

Failure load_list(const std::string& table, const std::string& key, const toml::node& list, const std::string& file,
                  PageRules& rules) {
  if (table == "months") return load_months(list, file, rules.months);
  if (table == "between" && key == "words") return load_set(list, file, rules.between_words);
  if (table == "between" && key == "year_marks") return load_set(list, file, rules.year_marks);
  if (table == "between" && key == "month_marks") return load_set(list, file, rules.month_marks);
  if (table == "between" && key == "day_marks") return load_set(list, file, rules.day_marks);
  if (table == "order" && key == "month_first") return load_set(list, file, rules.month_first_languages);
  if (table == "order" && key == "day_first_hosts") return load_set(list, file, rules.day_first_hosts);
  if (table == "keys" && key == "secondary") return load_set(list, file, rules.secondary_keys);
  if (table == "classes" && key == "modifiers") return load_set(list, file, rules.class_modifiers);
  if (table == "schema" && key == "articles") return load_set(list, file, rules.article_types);
  if (table == "schema" && key == "pages") return load_set(list, file, rules.page_types);
  if (table == "phrases" && key == "furniture") return load_phrases(list, file, rules.furniture_phrases);
  if (table == "words" || table == "scripts") {
    return for_each_word(list, file, [&](const toml::node&, std::string word, std::size_t) -> Failure {
      if (table == "words")
        rules.common_words.add(word, key);
      else
        rules.script_languages[std::move(word)] = key;
      return {};
    });
  }
  if (table == "phrases" && key == "anywhere") return load_words(list, file, rules.phrases_anywhere);
  if (table == "html" && key == "tags") return load_words(list, file, rules.html_tags);
  if (table == "saved" && key == "stamps") return load_words(list, file, rules.saved_stamps);
  if (table == "front_matter" && key == "title") return load_set(list, file, rules.title_fields);
  if (table == "front_matter" && key == "url") return load_set(list, file, rules.url_fields);
  if (table == "front_matter" && key == "language") return load_set(list, file, rules.language_fields);
  if (table == "heads" && key == "messages") return load_words(list, file, rules.message_heads);
  if (table == "heads" && key == "names") return load_words(list, file, rules.name_heads);
  if (table == "heads" && key == "entries") return load_words(list, file, rules.entry_heads);
  if (table == "heads" && key == "questions") return load_set(list, file, rules.question_marks);
  if (table == "heads" && key == "story_words") return load_set(list, file, rules.day_story_words);
  if (table == "heads" && key == "ordinals") return load_words(list, file, rules.day_ordinals);
  if (table == "heads" && key == "day_cues") return load_words(list, file, rules.day_cues);
  if (table == "mail" && key == "earlier") return load_phrases(list, file, rules.mail_earlier);
  if (table == "ago") {
    if (std::optional<Failure> loaded = load_ago(key, list, file, rules)) return *std::move(loaded);
  }
  if (table == "phrases" && key == "ends") return load_phrases(list, file, rules.end_phrases);
  if (table == "cues" || table == "keys") {
    if (const auto role = role_named(key)) return load_role(table, list, file, *role, rules);
  }
  if (table == "classes") {
    if (const unsigned bit = class_bit_named(key)) return load_class_words(list, file, bit, rules.class_words);
  }
  return fault(list, file, "unknown list [" + table + "] " + key);
}

Failure load_file(const PageRuleFile& source, PageRules& rules) {
  toml::table file;
  try {
    file = toml::parse(source.content, source.name);
  } catch (const toml::parse_error& error) {
    const auto& at = error.source().begin;
    return Error{ErrorKind::bad_rule, std::string(error.description()),
                 source.name + ":" + std::to_string(at.line) + ":" + std::to_string(at.column)};
  }
  for (const auto& [name, node] : file) {
    const toml::table* table = node.as_table();
    if (table == nullptr) return fault(node, source.name, "a table is expected here");
    for (const auto& [key, list] : *table) {
      if (Failure status = load_list(std::string(name.str()), std::string(key.str()), list, source.name, rules))
        return status;
    }
  }
  return {};
}

}  // namespace

void PhraseList::add(std::string phrase) {
  std::string first = phrase.substr(0, phrase.find(' '));
  by_first_word_[std::move(first)].push_back(std::move(phrase));
}

std::size_t PhraseList::match_start(std::string_view folded_text) const {
  // A phrase's first word may end with punctuation ("tags:") or be followed by it, so every prefix up to the first
  // space that ends at a word's end is looked up.
  const std::size_t first_end = std::min(folded_text.find(' '), folded_text.size());
  std::size_t longest = 0;
  for (std::size_t size = 1; size <= std::min<std::size_t>(first_end, 60); ++size) {
    const auto found = by_first_word_.find(folded_text.substr(0, size));
    if (found == by_first_word_.end()) continue;
    for (const std::string& phrase : found->second) {
      if (phrase.size() <= longest || !folded_text.starts_with(phrase)) continue;
      const unsigned char last = static_cast<unsigned char>(phrase.back());
      const unsigned char next =
          phrase.size() < folded_text.size() ? static_cast<unsigned char>(folded_text[phrase.size()]) : ' ';
      const bool cjk = last >= 0x80 && phrase.size() <= 18 && static_cast<unsigned char>(phrase.front()) >= 0xE3;
      const bool word_goes_on = (std::isalnum(last) != 0 || last >= 0x80) && (std::isalnum(next) != 0 || next >= 0xC3);
      if (!word_goes_on || cjk) longest = phrase.size();
    }
  }
  return longest;
}

void CommonWords::add(const std::string& word, const std::string& language) {
  added_[word].push_back(language);
}

void CommonWords::finish() {
  std::vector<std::string_view> words;
  for (const auto& [word, languages] : added_) {
    words.push_back(word);
    languages_.insert(languages_.end(), languages.begin(), languages.end());
  }
  std::ranges::sort(languages_);
  languages_.erase(std::ranges::unique(languages_).begin(), languages_.end());
  words_ = WordIndex(words);
  for (const auto& [word, languages] : added_) {
    std::vector<std::uint8_t>& places = of_word_.emplace_back();
    for (const std::string& language : languages) {
      const auto found = std::ranges::lower_bound(languages_, language);
      places.push_back(static_cast<std::uint8_t>(found - languages_.begin()));
    }
  }
}

std::span<const std::uint8_t> CommonWords::find(std::string_view folded_word) const {
  const WordIndex::Place place = words_.find(folded_word);
  return place != WordIndex::nowhere ? std::span<const std::uint8_t>(of_word_[place]) : std::span<const std::uint8_t>();
}

Result<PageRules> load_page_rules(const std::vector<PageRuleFile>& files) {
  PageRules rules;
  for (const PageRuleFile& file : files) {
    if (Failure status = load_file(file, rules)) return *std::move(status);
  }
  rules.common_words.finish();
  return rules;
}

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    if (bytes[at] < 0x80) {
      c = bytes[at++];
      if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    } else {
      U8_NEXT_OR_FFFD(bytes, at, size, c);
      c = u_foldCase(c, U_FOLD_CASE_DEFAULT);
    }
    if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x202F || c == 0x3000) {
      space = !out.empty();
      continue;
    }
    if (space) out.push_back(' ');
    space = false;
    append_code_point(out, static_cast<char32_t>(c));
  }
  return out;
}

}  // namespace annals
