// A pack of rules: the bytes are its files, each begun by a line "-- NAME". Where it loads, its examples are run and a text
// is read with it.
#include "fuzz/fuzz.h"
#include "resolve/rule_check.h"
#include "text/utf8.h"

namespace {

annals::PackFiles files_of(std::string_view bytes) {
  annals::PackFiles files;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    if (line.starts_with("-- ")) {
      files.push_back({std::string(line.substr(3)), ""});
    } else if (!files.empty()) {
      files.back().content.append(line).push_back('\n');
    }
    at = end + 1;
  }
  return files;
}

}  // namespace

void fuzz_rules(std::string_view bytes) {
  const auto pack = annals::load_pack(files_of(bytes));
  if (!pack) {
    annals::testing::expect_none(pack.error().message.empty() ? "an error without a message" : "");
    return;
  }
  annals::check_examples(*pack);
  annals::Article article;
  article.text = "This week, two days before May 3, 2019, the harbour burned. 1 - 2 today january";
  article.blocks = {{annals::BlockKind::paragraph, {0, article.text.size()}}};
  annals::testing::expect_none(annals::testing::fault_of(article, annals::read(article, "id", *pack, {})));
}
