// The page stage's word lists: month names, date cues, metadata keys, the class words of page makers, boilerplate
// phrases.
//
// They come from rules/page/*.toml, where each list says what it holds; nothing of any language stands in code.
//
//   PageRules rules = *load_page_rules({{"rules/page/dates.toml", text}, …});   // or
//   PageRules rules = embedded_page_rules();                                    // those of the build: embedded_rules.h
//
// Words are stored case-folded (ICU's default folding); look them up folded (see `folded`).
//
// Thread safety: immutable after loading; freely shared.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"
#include "text/word_index.h"
#include "text/word_set.h"

namespace annals {

// What a date on a page says of the page.
enum class DateRole : unsigned char { published, generic, modified, other };

// What a word in a class or id attribute says of its element; bits, as one word can say several things.
struct ClassWord {
  static constexpr unsigned body = 1, furniture = 2, kept = 4, caption = 8, published = 16, dated = 32, modified = 64,
                            byline = 128, small_furniture = 256, comments = 512;
};

struct MetaKey {
  DateRole role;
  std::size_t rank;  // place in its list, 0 first
};

// Phrases found at the start of a text: by their first word, all that begin with it.
class PhraseList {
 public:
  void add(std::string phrase);
  // Length in bytes of the longest phrase with which `folded_text` begins at a word's end; 0 where none does.
  std::size_t match_start(std::string_view folded_text) const;

  // For archive.h.
  template <class Archive>
  void serialize(Archive& archive) {
    auto& [a] = *this;
    archive(a);
  }

 private:
  WordTable<std::vector<std::string>> by_first_word_;
};

// The words that a language cannot do without, of many languages.
class CommonWords {
 public:
  void add(const std::string& word, const std::string& language);
  void finish();  // when all are added

  const std::vector<std::string>& languages() const { return languages_; }  // by name
  // The languages that have the word, as places in `languages`.
  std::span<const std::uint8_t> find(std::string_view folded_word) const;

  // For archive.h.
  template <class Archive>
  void serialize(Archive& archive) {
    auto& [a, b, c, d] = *this;
    archive(a, b, c, d);
  }

 private:
  std::map<std::string, std::vector<std::string>> added_;
  std::vector<std::string> languages_;
  WordIndex words_;
  std::vector<std::vector<std::uint8_t>> of_word_;
};

struct PageRules {
  WordTable<unsigned> months;  // 1..12
  WordSet between_words;
  WordSet year_marks, month_marks, day_marks;
  WordSet month_first_languages;            // "en-us", "en"
  WordSet day_first_hosts;                  // last labels of host names, "uk"
  WordTable<DateRole> cues;                 // "published on"
  WordTable<MetaKey> keys;                  // "article:published_time"
  WordSet secondary_keys;                   // "datecreated"
  WordTable<unsigned> class_words;          // bits of ClassWord
  WordSet class_modifiers;                  // "has"
  WordSet article_types, page_types;        // schema.org types, "newsarticle"
  WordTable<std::string> script_languages;  // "hira" → "ja"
  CommonWords common_words;                 // "und"
  PhraseList furniture_phrases;
  PhraseList end_phrases;
  std::vector<std::string> phrases_anywhere;                        // "uses cookies"
  std::vector<std::string> html_tags;                               // "<html"
  WordSet title_fields, url_fields, language_fields;                // of front matter
  std::vector<std::string> message_heads, name_heads, entry_heads;  // "[{date}, {clock}] {name}: {text}"; line_head.h
  WordSet question_marks;                     // "q."; what begins a question or an answer in a transcript
  WordSet day_story_words;                    // "was": behind it, "signed on 3 May" tells a story
  std::vector<std::string> day_ordinals;      // "first" to "thirty-first": days as they are spoken
  std::vector<std::string> day_cues;          // "issued on": before the day of a document, in its head
  PhraseList mail_earlier;                    // "begin forwarded message"
  PhraseList ago_before;                      // "il y a"
  WordSet ago_after, ago_one;                 // "ago"; "an"
  WordTable<std::chrono::minutes> ago_units;  // "hours"
  PhraseList today_phrases, yesterday_phrases;
  std::vector<std::string> saved_stamps;  // "file archived on"
};

struct PageRuleFile {
  std::string name;  // for messages: "rules/page/dates.toml"
  std::string content;
};

// bad_rule with file, line and column where a file is no TOML, a list has the wrong type or a month name is ambiguous.
Result<PageRules> load_page_rules(const std::vector<PageRuleFile>& files);

// ICU default case folding of UTF-8, with runs of white space (no-break ones too) made one space.
std::string folded(std::string_view text);

}  // namespace annals
