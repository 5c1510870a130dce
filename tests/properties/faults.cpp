// Slow and obvious: code points are counted one by one, JSON is parsed anew.
#include "properties/faults.h"

#include <nlohmann/json.hpp>
#include <sstream>

#include "chronology/chronology.h"
#include "export/formats.h"
#include "text/utf8.h"

namespace annals::testing {
namespace {

bool lies_in(const Span& span, std::string_view text) {
  const auto border = [&](std::size_t at) {
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
  };
  return span.begin <= span.end && border(span.begin) && border(span.end);
}

std::string code_points_of(std::string_view text, const Span& span) {
  std::string cut;
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size(); ++number) {
    const std::size_t next = next_code_point(text, at);
    if (number >= span.begin && number < span.end) cut.append(text.substr(at, next - at));
    at = next;
  }
  return cut;
}

bool ordered(const Value& value) {
  const std::optional<Bounds> days = bounds(value);
  return !days || days->first <= days->last;
}

std::string fault_of_entry(const Article& article, const Entry& entry) {
  if (entry.bounds.first > entry.bounds.last) return "an entry ends before it begins";
  if (!(entry.confidence >= 0 && entry.confidence <= 1)) return "an entry's confidence is out of range";
  if (entry.sources.empty()) return "an entry has no source";
  if (!is_valid_utf8(entry.label)) return "a label is not UTF-8: " + entry.label;
  for (const Source& source : entry.sources) {
    const std::string cut = code_points_of(article.text, source.expression_span);
    if (cut != source.expression) return "offsets cut out \"" + cut + "\" for \"" + source.expression + "\"";
    if (article.text.find(source.sentence) == std::string::npos) return "no such sentence: " + source.sentence;
    if (source.sentence.find(source.expression) == std::string::npos)
      return "the sentence is not that of the expression \"" + source.expression + "\": " + source.sentence;
  }
  return "";
}

std::string fault_of_lines(const std::string& text, std::size_t wanted) {
  std::size_t records = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line); ++records) {
    if (!nlohmann::json::accept(line)) return "jsonl: does not parse: " + line;
  }
  return records == wanted ? "" : "jsonl: a record that is no line";
}

}  // namespace

std::string fault_of(const Article& article) {
  if (!is_valid_utf8(article.text) || !is_valid_utf8(article.title)) return "the article is not UTF-8";
  std::size_t end = 0;
  for (const Block& block : article.blocks) {
    if (!lies_in(block.span, article.text) || block.span.begin < end) return "a block is out of order";
    if (block.part != 0 && block.part >= article.parts.size()) return "a block is of no part";
    end = block.span.end;
  }
  for (std::size_t i = 0; i < article.marks.size(); ++i) {
    if (article.marks[i].offset > article.text.size()) return "a mark lies outside of the text";
    if (i > 0 && article.marks[i].offset < article.marks[i - 1].offset) return "marks are not in order";
  }
  return "";
}

std::string fault_of(const Article& article, const Reading& reading) {
  std::size_t begin = 0;
  for (const ResolvedMention& mention : reading.mentions) {
    if (!lies_in(mention.span, article.text) || mention.span.begin == mention.span.end)
      return "a mention cuts nothing out";
    if (!lies_in(mention.extent, article.text)) return "a mention's extent cuts nothing out";
    if (mention.span.begin < begin) return "mentions are not in order of text";
    begin = mention.span.begin;
    if (mention.value && !ordered(*mention.value)) return "a value's bounds are not ordered";
    if (!mention.value && mention.unresolved == Unresolved::none) return "a mention has no value and no reason";
  }
  for (const Entry& entry : reading.entries) {
    if (std::string fault = fault_of_entry(article, entry); !fault.empty()) return fault;
  }
  for (std::size_t i = 1; i < reading.entries.size(); ++i) {
    if (comes_before(reading.entries[i], reading.entries[i - 1])) return "entries are not in order";
  }
  return "";
}

std::string fault_of_format(const Format& format, const std::vector<Entry>& entries, const Article& article) {
  if (format.missing != nullptr && !format.missing().empty()) return "";
  const std::string name{format.name};
  std::string text;
  if (format.chronology.stream != nullptr) {
    text = format.chronology.stream(entries);
  } else if (format.chronology.write != nullptr) {
    const std::vector<ReadDocument> documents{{"id", article}};
    const Result<Written> written =
        format.chronology.write({.entries = entries, .documents = documents, .program_version = "1"});
    if (!written) return name + ": " + written.error().text();
    text = written->text;
  }
  if (format.binary) return "";
  if (!is_valid_utf8(text)) return name + ": not UTF-8";
  if (name == "json" && !nlohmann::json::accept(text)) return "json: does not parse";
  return name == "jsonl" ? fault_of_lines(text, entries.size()) : "";
}

std::string fault_of_formats(const std::vector<Entry>& entries, const Article& article) {
  for (const Format& format : formats()) {
    if (std::string fault = fault_of_format(format, entries, article); !fault.empty()) return fault;
  }
  return "";
}

}  // namespace annals::testing
