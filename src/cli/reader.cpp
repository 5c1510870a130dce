// Every document is read by the pack of one language: that of --rules, or the embedded English one.
#include "cli/reader.h"

#include "embedded_rules.h"

namespace annals {
namespace {

constexpr std::string_view default_language = "en";

Result<Pack> pack_of(const Options& options) {
  if (options.rules.empty()) return embedded_pack(default_language);
  const Result<PackFiles> files = pack_files_in(options.rules);
  if (!files) return files.error();
  return load_pack(*files);
}

}  // namespace

Result<Reader> Reader::load(const Options& options) {
  Reader reader;
  reader.page_rules_ = std::make_shared<const PageRules>(embedded_page_rules());
  reader.options_ = options.reading;
  reader.options_.traces = options.explain;
  if (options.command == Command::article) return reader;

  Result<Pack> pack = pack_of(options);
  if (!pack) return pack.error();
  const std::string& region = options.reading.region;
  if (!region.empty() && !pack->regions.orders.contains(region))
    reader.warning_ = "--region: the rules know no region '" + region + "'; its dates are read in the usual order";
  reader.pack_ = std::make_shared<const Pack>(*std::move(pack));
  return reader;
}

Result<Article> Reader::article(Document& document) const {
  Result<Article> article = read_article(std::move(document.bytes), document.hint, *page_rules_);
  if (!article) return std::move(article).error().at(document.place);
  return article;
}

std::vector<ResolvedMention> Reader::dates(const Article& article) const {
  return read_dates(article, *pack_, options_);
}

DatesReading Reader::explained_dates(const Article& article) const {
  return explain_dates(article, *pack_, options_);
}

std::string Reader::parsed(const Article& article) const {
  return printed_structures(article, *pack_);
}

Reading Reader::read(const Article& article, const Document& document) const {
  return annals::read(article, document.id, *pack_, options_);
}

}  // namespace annals
