// What holds of every document, held against documents at random: sentences of this project's samples and rule examples, taken
// apart and put together, and pages that were changed at random places. Always the same ones.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "cli/command_line.h"
#include "embedded_rules.h"
#include "page/read_article.h"
#include "properties/faults.h"

namespace annals::testing {
namespace {

const Pack& english() {
  static const Pack pack = *embedded_pack("en");
  return pack;
}

const PageRules& page_rules() {
  static const PageRules rules = embedded_page_rules();
  return rules;
}

std::vector<std::string> sample_pages() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(ANNALS_SOURCE_DIR "/samples")) {
    if (entry.path().extension() == ".html") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> pages;
  for (const auto& path : paths) pages.push_back(read_file(path));
  return pages;
}

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}

  std::size_t below(std::size_t limit) { return engine_() % limit; }

  template <class T>
  const T& any(const std::vector<T>& of) {
    return of[below(of.size())];
  }

  // A few changes: bytes replaced, stretches cut out, doubled or exchanged for stretches of another document.
  std::string changed(std::string text, const std::string& other) {
    static const std::vector<std::string> pieces = {"<",
                                                    ">",
                                                    "&#0;",
                                                    "\xff",
                                                    "\xc3",
                                                    "\0",
                                                    "’",
                                                    "\u202e",
                                                    "</p><p>",
                                                    "-->",
                                                    "31 February 2015",
                                                    "May",
                                                    "2019-13-45",
                                                    "99999999999",
                                                    "\n\n",
                                                    " ",
                                                    "\u00a0"};
    for (std::size_t n = 1 + below(12); n > 0 && !text.empty(); --n) {
      const std::size_t at = below(text.size());
      const std::size_t length = std::min(below(200), text.size() - at);
      switch (below(4)) {
        case 0:
          text.replace(at, std::min<std::size_t>(1, length), any(pieces));
          break;
        case 1:
          text.erase(at, length);
          break;
        case 2:
          text.insert(below(text.size()), text.substr(at, length));
          break;
        default:
          text.replace(at, length, other.substr(below(other.size()), length));
      }
    }
    return text;
  }

 private:
  std::mt19937 engine_;
};

std::string fault_of_document(const std::string& bytes, const DocumentHint& hint) {
  const Result<Article> article = read_article(bytes, hint, page_rules());
  if (!article) return "";
  if (std::string fault = fault_of(*article); !fault.empty()) return fault;
  const Reading reading = read(*article, "id", english(), {});
  if (std::string fault = fault_of(*article, reading); !fault.empty()) return fault;
  return fault_of_formats(reading.entries, *article);
}

TEST(Properties, OfPagesChangedAtRandom) {
  const std::vector<std::string> pages = sample_pages();
  ASSERT_GE(pages.size(), 3U);
  Random random(1);
  for (int i = 0; i < 150; ++i) {
    const std::string page = random.changed(random.any(pages), random.any(pages));
    ASSERT_EQ(fault_of_document(page, {.name = "page.html", .form = DocumentHint::Form::html}), "")
        << "page " << i << '\n'
        << page;
  }
}

std::vector<std::string> words_of_samples() {
  std::vector<std::string> words;
  for (const std::string& page : sample_pages()) {
    const Result<Article> article = read_article(page, {.form = DocumentHint::Form::html}, page_rules());
    std::istringstream in(article->text);
    for (std::string word; in >> word;) words.push_back(word);
  }
  for (const Rule& rule : english().rules.rules) {
    for (const RuleExample& example : rule.examples) words.push_back(example.text);
  }
  return words;
}

std::string random_text(Random& random, const std::vector<std::string>& words) {
  static const std::vector<std::string> marks = {" ",  " ",     " ",  " ",   " ",      ", ",
                                                 ". ", ".\n\n", "; ", " — ", "\u00a0", "’s "};
  std::string text;
  for (std::size_t n = 5 + random.below(300); n > 0; --n) text += random.any(words) + random.any(marks);
  return text;
}

TEST(Properties, OfTextsAtRandom) {
  const std::vector<std::string> words = words_of_samples();
  using Form = DocumentHint::Form;
  static constexpr Form forms[] = {Form::text, Form::markdown, Form::plain_body, Form::unknown};
  Random random(2);
  for (int i = 0; i < 300; ++i) {
    std::string text = random_text(random, words);
    if (i % 3 == 0) text = random.changed(text, random_text(random, words));
    DocumentHint hint{.form = forms[i % 4]};
    if (i % 2 == 0) hint.date = date::sys_days{date::year{2025} / date::February / 27};
    ASSERT_EQ(fault_of_document(text, hint), "") << "text " << i << '\n' << text;
  }
}

// So long that not all of its parses are kept.
TEST(Properties, OfALongText) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "It burned on May " + std::to_string(1 + i % 28) + ", 2019, she said. ";
  const Result<Article> article = read_article(text, {.form = DocumentHint::Form::plain_body}, page_rules());
  ASSERT_TRUE(article);
  EXPECT_EQ(read(*article, "id", english(), {}).entries.size(), 28U);
}

// The program twice, with another number of threads, and with its documents in another order.
TEST(Properties, TheSameBytesEachTime) {
  const std::vector<std::string> words = words_of_samples();
  Random random(3);
  std::vector<std::string> names;
  const Folder folder;
  for (int i = 0; i < 24; ++i) {
    std::string text = random_text(random, words);
    text.erase(std::remove(text.begin(), text.end(), '\0'), text.end());
    names.push_back(folder.put(std::to_string(10 + i) + ".txt", text));
  }
  for (const char* format : {"csv", "json", "table"}) {
    const auto chronology = [&](const char* threads) {
      std::vector<std::string> arguments = {"-f", format, "--date", "2025-02-27", "--threads", threads};
      arguments.insert(arguments.end(), names.begin(), names.end());
      return run_annals(arguments).out;
    };
    const std::string once = chronology("1");
    EXPECT_GT(once.size(), 1000U);
    EXPECT_EQ(chronology("1"), once) << format;
    EXPECT_EQ(chronology("7"), once) << format;
    if (std::string(format) == "json") continue;  // it lists the documents in the order in which they were given
    std::reverse(names.begin(), names.end());
    EXPECT_EQ(chronology("3"), once) << format;
    std::reverse(names.begin(), names.end());
  }
}

TEST(Properties, TextWithoutDigitsAndWordsOfTheLexiconsHasNoMention) {
  Random random(4);
  const std::vector<std::string> marks = {" ", " ", ", ", ". ", "\n\n", "-", "/", ":", "’"};
  int words = 0;
  for (int i = 0; i < 300; ++i) {
    Article article;
    while (article.text.size() < 400) {
      std::string word = random.below(3) == 0 ? "Qu" : "qu";
      for (std::size_t n = 3 + random.below(6); n > 0; --n) word += static_cast<char>('a' + random.below(26));
      article.text += word + "q" + random.any(marks);
      ++words;
    }
    article.blocks = {{BlockKind::paragraph, {0, article.text.size()}}};
    article.published = PublicationDate{date::sys_days{date::year{2025} / date::February / 27}, "given", 1};
    const Reading reading = read(article, "id", english(), {});
    ASSERT_TRUE(reading.mentions.empty()) << article.text.substr(reading.mentions[0].span.begin, 30);
  }
  EXPECT_GT(words, 10'000);
}

}  // namespace
}  // namespace annals::testing
