// The only place where the command line meets the stages: a document in, its article and what was read in it out.
//
//   Result<Reader> reader = Reader::load(options);       // page rules and rule pack
//   Result<Article> article = reader->article(document);
//   Reading reading = reader->read(*article, document);
//
// Thread safety: immutable once loaded; freely shared.
#pragma once

#include <memory>

#include "annals.h"
#include "chronology/finish.h"
#include "cli/document.h"
#include "cli/options.h"

namespace annals {

class Reader {
 public:
  // The error of a pack that --rules names, or a file of it, has its place.
  static Result<Reader> load(const Options& options);

  // What is amiss with the options without stopping the work; empty where nothing is.
  const std::string& warning() const { return warning_; }

  // Takes the document's bytes. not_document for a kind that is none; wrong_language where the article's has no pack and dates are to
  // be read. Errors have the document's place.
  Result<Article> article(Document& document) const;
  std::vector<ResolvedMention> dates(const Article& article) const;
  DatesReading explained_dates(const Article& article) const;
  std::string parsed(const Article& article) const;
  Reading read(const Article& article, const Document& document) const;

  const PageRules& page_rules() const { return *page_rules_; }

  // Which words are numbers; not for `annals article`.
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
  std::shared_ptr<const Pack> pack_;  // empty for `annals article`, which needs none
  ReadingOptions options_;
  std::string warning_;
  std::size_t max_bytes_ = 0;
  std::string language_;  // of the pack; empty where every language is read
};

}  // namespace annals
