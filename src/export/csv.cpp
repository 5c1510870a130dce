// A row is written field by field straight into the output; nothing is built in between.
//
// RFC 4180 knows no escape but the doubled quote, so a field that begins with "=" stays as it is: what the text said is
// not ours to change, and an import as text, the usual way with data of others, shows it unharmed.
#include "export/csv.h"

#include "export/decimals.h"
#include "export/names.h"
#include "export/when.h"
#include "text/offsets.h"
#include "time/edtf.h"
#include "time/iso_date.h"
#include "time/timex3.h"

namespace annals {
namespace {

// Writes the fields of one row, and its end when it goes out of scope.
class Row {
 public:
  explicit Row(std::string& out) : out_(out) {}
  ~Row() { out_ += "\r\n"; }
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;

  Row& operator<<(std::string_view field) {
    if (!first_) out_ += ',';
    first_ = false;
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
      out_ += field;
      return *this;
    }
    out_ += '"';
    for (const char c : field) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
    return *this;
  }

 private:
  std::string& out_;
  bool first_ = true;
};

void append_mention(std::string& out, std::string_view id, std::string_view text, const ResolvedMention& mention,
                    const CodePointOffsets& offsets) {
  const Timex3 timex = mention.value ? timex3(*mention.value) : Timex3{"DATE", "", "", "", ""};
  const std::optional<Bounds> span = mention.value ? bounds(*mention.value) : std::nullopt;
  Row row(out);
  row << id << std::to_string(offsets.of(mention.span.begin)) << std::to_string(offsets.of(mention.span.end));
  row << mention.span.of(text) << timex.type << timex.value << timex.mod << timex.quant << timex.freq;
  row << (span ? iso_date(span->first) : "") << (span ? iso_date(span->last) : "");
  row << (mention.value ? edtf(*mention.value) : "") << two_decimals(mention.confidence) << mention.rule;
  row << mention.reference << name(mention.tense) << mention.unresolved;
}

}  // namespace

std::string chronology_csv_header() {
  return "start,end,precision,edtf,label,when,status,kind,confidence,expression,sentence,source,title,url,published,"
         "rule,"
         "reference,timex3,sources,conflicts\r\n";
}

void append_csv(std::string& out, const Entry& entry) {
  const Source& source = entry.sources.front();
  Row row(out);
  row << iso_date(entry.bounds.first) << iso_date(entry.bounds.last) << name(entry.precision) << edtf(entry.value);
  row << entry.label << when(entry) << name(entry.status) << name(entry.kind) << two_decimals(entry.confidence);
  row << source.expression << source.sentence << source.id << source.title << source.url << source.published;
  row << source.rule << source.reference << timex3(entry.value).value << std::to_string(entry.sources.size());
  std::string conflicts;
  for (const std::string& conflict : entry.conflicts) conflicts.append(conflicts.empty() ? "" : "; ").append(conflict);
  row << conflicts;
}

std::string mentions_csv_header() {
  return "source,start,end,text,type,value,mod,quant,freq,first_day,last_day,edtf,confidence,rule,reference,tense,"
         "unresolved\r\n";
}

void append_mentions_csv(std::string& out, std::string_view id, const Article& article,
                         const std::vector<ResolvedMention>& mentions) {
  const CodePointOffsets offsets(article.text);
  for (const ResolvedMention& mention : mentions) append_mention(out, id, article.text, mention, offsets);
}

std::string article_csv_header() {
  return "id,title,date,date_source,date_confidence,no_date_reason,language,url,text\r\n";
}

void append_article_csv(std::string& out, std::string_view id, const Article& article) {
  const auto& published = article.published;
  Row row(out);
  row << id << article.title << (published ? iso_date(published->day) : "") << (published ? published->source : "");
  row << (published ? two_decimals(published->confidence) : "") << article.no_date_reason << article.language;
  row << article.url << article.text;
}

}  // namespace annals
