// Every document is read by the pack of one language: that of --rules, or the embedded English one.
#include "reading/reader.h"

#include <filesystem>

#include "embedded_rules.h"
#include "page/text_language.h"
#include "readers/read_document.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::string_view default_language = "en";

Result<Pack> pack_of(const std::string& rules) {
  if (rules.empty()) return embedded_pack(default_language);
  const Result<PackFiles> files = pack_files_in(rules);
  if (!files) return files.error();
  return load_pack(*files);
}

// The folder of a pack is called by its language; empty where its name is none.
std::string language_of_pack(const std::string& rules) {
  if (rules.empty()) return std::string(default_language);
  const std::string name = std::filesystem::path(rules + "/").parent_path().filename().string();
  return name.size() == 2 ? ascii_lower(name) : "";
}

}  // namespace

Result<Reader> Reader::load(const ReaderSettings& settings) {
  Reader reader;
  reader.page_rules_ = std::make_shared<const PageRules>(embedded_page_rules());
  reader.options_ = settings.reading;
  reader.max_bytes_ = settings.max_bytes;
  if (settings.articles_only) return reader;

  Result<Pack> pack = pack_of(settings.rules);
  if (!pack) return pack.error();
  const std::string& region = settings.reading.region;
  if (!region.empty() && !pack->regions.orders.contains(region))
    reader.warning_ = "--region: the rules know no region '" + region + "'; its dates are read in the usual order";
  if (!settings.reading.numeric_only) reader.language_ = language_of_pack(settings.rules);
  reader.pack_ = std::make_shared<const Pack>(*std::move(pack));
  return reader;
}

Result<Article> Reader::article(Document& document) const {
  if (document.kind != nullptr && document.kind->opens == Opens::refusal)
    return Error{ErrorKind::not_document, std::string(document.kind->refusal), document.place};
  const Budget budget{.bytes = max_bytes_, .limit = max_bytes_};
  Result<Article> article =
      document.kind == nullptr
          ? read_article(std::move(document.bytes), document.hint, *page_rules_)
          : read_document(std::move(document.bytes), document.kind->opens, document.hint, *page_rules_, budget);
  if (!article) return std::move(article).error().at(document.place);
  if (const std::string language = foreign_language_of(*article, document.hint.language); !language.empty()) {
    return Error{
        ErrorKind::wrong_language,
        "its language is '" + language + "', for which there are no rules; --any-language reads its dates in digits",
        document.place};
  }
  return article;
}

// What is given decides; `annals article` reads every language.
std::string Reader::foreign_language_of(const Article& article, const std::string& given) const {
  if (language_.empty()) return {};
  if (!given.empty()) {
    const std::string primary = ascii_lower(given.substr(0, given.find_first_of("-_")));
    return primary == language_ ? "" : foreign_language(article.text, primary, language_, *page_rules_);
  }
  return foreign_language(article.text, article.language, language_, *page_rules_);
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
  Reading reading = annals::read(article, document.id, *pack_, options_);
  if (document.kept.empty()) return reading;
  for (Entry& entry : reading.entries) {
    for (Source& source : entry.sources) source.kept = document.kept;
  }
  return reading;
}

}  // namespace annals
