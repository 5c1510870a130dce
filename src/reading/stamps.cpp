// A stamp means what its clock means where it is written as all rules know it, "23:55".
#include "reading/stamps.h"

#include <algorithm>
#include <string>

#include "recognize/recognize.h"

namespace annals {
namespace {

struct Stamp {
  Span span;
  std::chrono::minutes clock;
};

std::vector<Stamp> stamps_of(const Article& article) {
  std::vector<Stamp> stamps;
  std::uint32_t before = 0;
  for (const Block& block : article.blocks) {
    if (block.part >= article.parts.size() || block.part == before) continue;
    const Part& part = article.parts[before = block.part];
    if (part.stamp > 0 && part.clock && part.stamp <= block.span.size())
      stamps.push_back({{block.span.begin, block.span.begin + part.stamp}, *part.clock});
  }
  return stamps;
}

}  // namespace

void read_stamps(const Article& article, const RuleSet& rules, std::vector<Mention>& mentions) {
  const std::vector<Stamp> stamps = stamps_of(article);
  if (stamps.empty()) return;
  std::vector<Mention> all;
  auto mention = mentions.begin();
  for (const Stamp& stamp : stamps) {
    while (mention != mentions.end() && mention->span.end <= stamp.span.begin) all.push_back(std::move(*mention++));
    const std::vector<Mention> usual = recognize(clock_text(stamp.clock), rules).mentions;
    if (usual.size() != 1) continue;
    if (mention != mentions.end() && mention->span.begin < stamp.span.end) {
      if (mention->rule == usual.front().rule || mention->span.end > stamp.span.end)
        continue;  // it was read as a clock
      while (mention != mentions.end() && mention->span.begin < stamp.span.end) ++mention;
    }
    Mention read = usual.front();
    read.span = read.extent = stamp.span;
    all.push_back(std::move(read));
  }
  std::move(mention, mentions.end(), std::back_inserter(all));
  mentions = std::move(all);
}

}  // namespace annals
