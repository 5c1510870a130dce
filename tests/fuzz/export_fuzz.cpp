// Entries in a format: the first byte chooses it; the others are the entries' texts, one after the other, each ended by a NUL. What
// stands in them chooses time, status and kind. Texts are made valid UTF-8 first, which the stages promise to the exporters.
#include "chronology/chronology.h"
#include "fuzz/fuzz.h"
#include "text/utf8.h"

namespace {

using annals::Entry;

class Texts {
 public:
  explicit Texts(std::string_view bytes) : bytes_(bytes) {}

  bool done() const { return bytes_.empty(); }

  std::string next() {
    const std::string_view text = bytes_.substr(0, bytes_.find('\0'));
    bytes_.remove_prefix(std::min(bytes_.size(), text.size() + 1));
    return annals::valid_utf8(text);
  }

 private:
  std::string_view bytes_;
};

annals::Value value_from(unsigned choice) {
  const date::sys_days first{date::year{-10} / 1 / 1};
  const auto day = first + date::days{static_cast<int>(choice % 2000) * 370};
  const auto granularity = static_cast<annals::Granularity>(choice % 9);
  return {annals::Period::containing(day, granularity), annals::Modifier::none, {}};
}

}  // namespace

void fuzz_export(std::string_view bytes) {
  if (bytes.empty()) return;
  const auto all = annals::formats();
  const annals::Format& format = all[static_cast<unsigned char>(bytes.front()) % all.size()];
  Texts texts(bytes.substr(1));
  std::vector<Entry> entries;
  while (!texts.done() && entries.size() < 20) {
    annals::Source source;
    source.sentence = texts.next();
    source.expression = texts.next();
    source.expression_span = {0, annals::code_point_count(source.expression)};
    source.id = texts.next();
    source.title = texts.next();
    source.url = texts.next();
    source.published = "2025-02-27";
    unsigned choice = 0;
    for (const char c : source.sentence) choice = choice * 31 + static_cast<unsigned char>(c);
    const annals::Value value = value_from(choice);
    const annals::Bounds days = *annals::bounds(value);
    Entry entry{days,
                annals::precision_of(days),
                value,
                texts.next(),
                static_cast<annals::Status>(choice % 4),
                static_cast<annals::Kind>(choice % 3),
                static_cast<double>(choice % 101) / 100,
                {std::move(source)}};
    if (!entries.empty() && choice % 5 == 0) entry.sources.push_back(entries.back().sources.front());
    entries.push_back(std::move(entry));
  }
  annals::Article article;
  article.title = texts.next();
  annals::testing::expect_none(annals::testing::fault_of_format(format, annals::assemble(entries), article));
}
