// What reads documents, for the command and for the public library: page rules, the rule pack of one language, and how to read.
//
//   Result<Reader> reader = Reader::load({.rules = "rules/de"});
//   Result<Article> article = reader->article(document);
//   Reading reading = reader->read(*article, document);
//
// Thread safety: immutable once loaded; freely shared.
#pragma once

#include <memory>

#include "chronology/finish.h"
#include "reading/document.h"
#include "reading/reading.h"

namespace annals {

struct ReaderSettings {
  ReadingOptions reading = {};
  std::string rules = {};                         // a directory; empty: the embedded pack
  std::size_t max_bytes = std::size_t{64} << 20;  // of a document, unpacked
  bool articles_only = false;                     // no pack is loaded, and nothing but `article` is asked for
};

class Reader {
 public:
  // The error of a pack in a directory, or of a file in it, has its place.
  static Result<Reader> load(const ReaderSettings& settings);

  // What is amiss with the options without stopping the work; empty where nothing is.
  const std::string& warning() const { return warning_; }

  // Takes the document's bytes. not_document for a kind that is none; wrong_language where the article's has no pack and dates are to
  // be read. Errors have the document's place.
  Result<Article> article(Document& document) const;
  std::vector<ResolvedMention> dates(const Article& article) const;
  DatesReading explained_dates(const Article& article) const;
  std::string parsed(const Article& article) const;
  Reading read(const Article& article, const Document& document) const;

  std::size_t max_bytes() const { return max_bytes_; }
  const PageRules& page_rules() const { return *page_rules_; }

  // Which words are numbers.
  const WordMap& numerals() const { return pack_->grammar.numerals; }
  // What entries get once they are merged: chronology/finish.h.
  void finish(std::vector<Entry>& entries) const { annals::finish(entries, pack_->grammar, wording()); }
  const Pack& pack() const { return *pack_; }
  // How dates are put into words; nullptr where there is no pack, or no display.toml in it.
  const Wording* wording() const { return pack_ && pack_->wording ? &*pack_->wording : nullptr; }

 private:
  Reader() = default;
  std::string foreign_language_of(const Article& article, const std::string& given) const;

  std::shared_ptr<const PageRules> page_rules_;
  std::shared_ptr<const Pack> pack_;  // empty where only articles are read
  ReadingOptions options_;
  std::string warning_;
  std::size_t max_bytes_ = 0;
  std::string language_;  // of the pack; empty where every language is read
};

}  // namespace annals
