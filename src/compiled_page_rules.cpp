// The fields of the page rules, in the order in which they are written. What is private lists its own.

#include "compiled_page_rules.h"

#include "archive.h"

namespace annals {

template <class Archive>
void serialize(Archive& archive, MetaKey& key) {
  archive(key.role, key.rank);
}

template <class Archive>
void serialize(Archive& archive, PageRules& rules) {
  archive(rules.months, rules.between_words, rules.year_marks, rules.month_marks, rules.day_marks,
          rules.month_first_languages, rules.day_first_hosts, rules.cues, rules.keys, rules.secondary_keys,
          rules.class_words, rules.class_modifiers, rules.article_types, rules.page_types, rules.script_languages,
          rules.common_words, rules.furniture_phrases, rules.end_phrases, rules.phrases_anywhere, rules.html_tags,
          rules.title_fields, rules.url_fields, rules.language_fields, rules.mail_earlier, rules.ago_before,
          rules.ago_after, rules.ago_one, rules.ago_units, rules.today_phrases, rules.yesterday_phrases,
          rules.saved_stamps);
}

std::string compiled(const PageRules& rules) {
  return archived(rules);
}

PageRules page_rules_of(std::string_view bytes) {
  return unarchived<PageRules>(bytes);
}

}  // namespace annals
