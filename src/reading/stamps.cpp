// A stamp means what its clock means where it is written as all rules know it, "23:55".
#include "reading/stamps.h"

#include <algorithm>
#include <cstdio>
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

std::string usual_text(std::chrono::minutes clock) {
  char text[16];
  const auto minutes = clock.count();
  std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(minutes / 60 % 24), static_cast<int>(minutes % 60));
  return text;
}

}  // namespace

void read_stamps(const Article& article, const RuleSet& rules, std::vector<Mention>& mentions) {
  const std::vector<Stamp> stamps = stamps_of(article);
  if (stamps.empty()) return;
  std::vector<Mention> all;
  auto mention = mentions.begin();
  for (const Stamp& stamp : stamps) {
    while (mention != mentions.end() && mention->span.end <= stamp.span.begin) all.push_back(std::move(*mention++));
    const std::vector<Mention> usual = recognize(usual_text(stamp.clock), rules).mentions;
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
