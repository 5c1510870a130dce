// The documents of all inputs, one after the other: a file is one document, or holds several.
//
//   DocumentStream documents(find_inputs(arguments), console.in, page_rules, options);
//   while (std::optional<Result<Document>> document = documents.next()) …
//
// What a file is, is found out from its first bytes (readers/input_kind.h). What cannot be read comes as an error in its place, and the
// stream goes on with the next line, member or file; what is no document comes as one without bytes, of a kind with a refusal. A
// file without a byte, and JSON lines without a record, are errors: nobody asks for the chronology of nothing.
//
// Thread safety: belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "page/page_rules.h"
#include "readers/byte_source.h"
#include "readers/members.h"
#include "reading/distance.h"
#include "reading/document.h"
#include "reading/inputs.h"

namespace annals {

class DocumentStream {
 public:
  // `max_bytes` is the most that a document, unpacked, may have. Documents without a date or crawl
  // time of their own get `date` and `crawled`. Of records, the fields `keep` come along.
  DocumentStream(std::vector<Result<Input>> inputs, std::istream& standard_input, const PageRules& rules,
                 std::size_t max_bytes, std::optional<date::sys_days> date, std::optional<SavedTime> crawled = {},
                 std::vector<std::string> keep = {})
      : inputs_(std::move(inputs)),
        standard_input_(standard_input),
        rules_(rules),
        max_bytes_(max_bytes),
        date_(date),
        crawled_(crawled),
        keep_(std::move(keep)) {}

  // A document that is there already, or what holds several, comes next. Its kind is found out unless its hint has the form.
  void put(Document document);

  // Empty at the end. Errors have their place.
  std::optional<Result<Document>> next();

  // Whether there will be one document and no more, as far as is known before any is read.
  bool is_single() const;

  // Where `next` has come to, and where it will; the size of what is no regular file is not known.
  Distance reached() const { return {next_input_ - (levels_.empty() ? 0 : 1), bytes_}; }
  Journey whole() const;

 private:
  using Given = std::optional<Result<Document>>;
  using Level = std::function<Given()>;  // the documents of a file that holds several; empty at its end

  Given open(const Input& input);
  Given open_as(const InputKind& kind, ByteSource source, Document document);
  Given open_archive(ByteSource source, Document document);
  Given open_member(Document document);
  Given whole_document(const ByteSource& source, Document document);
  Given enter(Level level);
  Level members_of(Members members, const Document& file) const;
  Level records_of(ByteSource source, const std::string& name) const;
  Given json_records(const ByteSource& source, const Document& file);
  void give_known(Document& document) const;
  ByteSource counted(ByteSource source);

  std::vector<Result<Input>> inputs_;
  std::istream& standard_input_;
  const PageRules& rules_;
  std::size_t max_bytes_;
  std::optional<date::sys_days> date_;
  std::optional<SavedTime> crawled_;
  std::vector<std::string> keep_;  // fields of records

  std::size_t next_input_ = 0;
  std::uint64_t bytes_ = 0;    // read of all inputs, as they are stored
  std::vector<Level> levels_;  // of the file that is being read, and of files within it
};

}  // namespace annals
