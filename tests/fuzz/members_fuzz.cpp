// Files that hold several documents: a mailbox, the attachments of a mail, WARC, a feed, a zip archive or WACZ, as the first byte says.
#include "fuzz/fuzz.h"
#include "readers/mail_attachments.h"
#include "readers/members.h"

namespace {

void read_all(const annals::Members& members) {
  for (int count = 0; count < 1000; ++count) {
    const auto member = members();
    if (!member) return;
    if (*member && (*member)->bytes.size() < 10'000) {
      const auto article = annals::read_article((*member)->bytes, (*member)->hint, annals::testing::page_rules());
      if (article) annals::testing::expect_none(annals::testing::fault_of(*article));
    }
  }
}

}  // namespace

void fuzz_members(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::string rest(bytes.substr(1));
  constexpr std::size_t most = 1 << 20;
  if (bytes.front() == 'm') read_all(annals::mbox_members(annals::from_bytes(rest), most));
  if (bytes.front() == 'a') read_all(annals::mail_attachments(rest));
  if (bytes.front() == 'w') read_all(annals::warc_members(annals::from_bytes(rest), most));
  if (bytes.front() == 'f') {
    if (const auto items = annals::feed_members(rest, annals::testing::page_rules())) read_all(*items);
  }
  if (bytes.front() == 'z' || bytes.front() == 'c') {
    const auto file = std::make_shared<const std::string>(rest);
    auto archive = annals::ZipArchive::open(*file);
    if (!archive) return;
    const annals::Budget budget{.bytes = most, .limit = most};
    read_all(bytes.front() == 'z' ? annals::zip_members(file, *std::move(archive), budget)
                                  : annals::wacz_members(file, *std::move(archive), budget));
  }
}
