// Five parts in a zip file that is made in memory, in a fixed order and of a fixed time.
#include "export/docx.h"

#include <zip.h>

#include <array>
#include <utility>

#include "export/citations.h"
#include "export/html_text.h"
#include "export/legible.h"
#include "export/web_address.h"

namespace annals {
namespace {

constexpr time_t kTime = 315'532'800;  // 1980-01-01, the first that zip files know

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kNames =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr std::string_view kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

constexpr std::string_view kTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)"
    R"(<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>)"
    R"(</Types>)";

constexpr std::string_view kStyles =
    R"(<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="21"/><w:lang w:val="en"/></w:rPr></w:rPrDefault>)"
    R"(<w:pPrDefault><w:pPr><w:spacing w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>)"
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60"/></w:pPr><w:rPr><w:b/><w:sz w:val="34"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="200"/></w:pPr><w:rPr><w:color w:val="555555"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="300" w:after="100"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Source"><w:name w:val="Source"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="425" w:hanging="425"/><w:spacing w:after="60"/></w:pPr><w:rPr><w:sz w:val="19"/></w:rPr></w:style>)"
    R"(<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1F4E9E"/><w:u w:val="single"/></w:rPr></w:style>)";

constexpr std::string_view kFooter =
    R"(<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>)"
    R"(<w:r><w:t xml:space="preserve"> / </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> NUMPAGES </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>)";

constexpr std::array<int, 3> kWidths = {2300, 6300, 1100};  // twentieths of a point: date, event, source

// `before` stands before the text, which is made one line.
std::string run(std::string_view text, std::string_view properties = {}, std::string_view before = {}) {
  std::string out = "<w:r>";
  if (!properties.empty()) out.append("<w:rPr>").append(properties).append("</w:rPr>");
  return out + "<w:t xml:space=\"preserve\">" + std::string(before) + html_text(one_line(text)) + "</w:t></w:r>";
}

std::string paragraph(std::string_view style, const std::string& runs) {
  std::string out = "<w:p>";
  if (!style.empty()) out.append("<w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
  return out + runs + "</w:p>";
}

std::string cell(std::size_t column, const std::string& content) {
  return "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(kWidths[column]) + "\" w:type=\"dxa\"/></w:tcPr>" + content +
         "</w:tc>";
}

std::string row(std::string_view properties, const std::array<std::string, 3>& cells) {
  std::string out = "<w:tr><w:trPr><w:cantSplit/>" + std::string(properties) + "</w:trPr>";
  for (std::size_t i = 0; i < cells.size(); ++i) out += cell(i, cells[i]);
  return out + "</w:tr>";
}

// The document's part, and the addresses that it links to, which stand in a part of their own.
class Document {
 public:
  Document(const std::vector<Entry>& entries, std::string_view title) : citations_(entries) {
    body_ = paragraph("Title", run(title)) + paragraph("Subtitle", run(summary(entries)));
    if (entries.empty()) return;
    body_ +=
        R"(<w:tbl><w:tblPr><w:tblW w:w="9700" w:type="dxa"/><w:tblBorders>)"
        R"(<w:top w:val="single" w:sz="8" w:color="333333"/><w:bottom w:val="single" w:sz="8" w:color="333333"/><w:insideH w:val="single" w:sz="4" w:color="BBBBBB"/></w:tblBorders><w:tblLayout w:type="fixed"/>)"
        R"(<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>)";
    for (const int width : kWidths) body_ += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    body_ += "</w:tblGrid>";
    const auto head = [](std::string_view text) { return paragraph("", run(text, "<w:b/>")); };
    body_ += row("<w:tblHeader/>", {head("Date"), head("Event"), head("Source")});
    for (const Entry& entry : entries) add(entry);
    body_ += "</w:tbl>";
    add_sources();
  }

  std::string text() const {
    return std::string(kHead) + "<w:document" + std::string(kNames) + "><w:body>" + body_ +
           R"(<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1100" w:bottom="1134" w:left="1100" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr></w:body></w:document>)";
  }

  std::string relations() const {
    std::string out =
        std::string(kHead) + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" +
        "<Relationship Id=\"styles\" Type=\"" + std::string(kRelations) + "/styles\" Target=\"styles.xml\"/>" +
        "<Relationship Id=\"footer\" Type=\"" + std::string(kRelations) + "/footer\" Target=\"footer1.xml\"/>";
    for (std::size_t i = 0; i < links_.size(); ++i) {
      out += "<Relationship Id=\"link" + std::to_string(i) + "\" Type=\"" + std::string(kRelations) +
             "/hyperlink\" Target=\"" + html_text(links_[i]) + "\" TargetMode=\"External\"/>";
    }
    return out + "</Relationships>";
  }

 private:
  void add(const Entry& entry) {
    std::string event = run(entry.label);
    if (entry.status != Status::happened) event += run("(" + std::string(name(entry.status)) + ")", "<w:i/>", " ");
    for (const std::string& conflict : entry.conflicts) event += run("[" + conflict + "]", "<w:i/>", " ");
    std::string numbers;
    for (const std::size_t number : citations_.numbers(entry))
      numbers += (numbers.empty() ? "" : ", ") + std::to_string(number);
    body_ += row("", {paragraph("", run(entry.date_text)), paragraph("", event), paragraph("", run(numbers))});
  }

  void add_sources() {
    body_ += paragraph("Heading1", run("Sources"));
    for (std::size_t i = 0; i < citations_.list().size(); ++i) {
      const CitedSource& source = citations_.list()[i];
      std::string runs = run(std::to_string(i + 1) + ".") + "<w:r><w:tab/></w:r>" + run(source.title);
      if (!source.published.empty()) runs += run(source.published, {}, ", ");
      if (const auto address = web_address(source.url)) {
        runs += run("", {}, ". ") + "<w:hyperlink r:id=\"link" + std::to_string(links_.size()) + "\">" +
                run(*address, "<w:rStyle w:val=\"Hyperlink\"/>") + "</w:hyperlink>";
        links_.push_back(*address);
      } else if (!source.url.empty()) {
        runs += run(source.url, {}, ". ");
      }
      body_ += paragraph("Source", runs);
    }
  }

  Citations citations_;
  std::string body_;
  std::vector<std::string> links_;
};

// The parts as one zip file; nullopt where there is no memory.
std::optional<std::string> zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* archive = target != nullptr ? zip_open_from_source(target, ZIP_TRUNCATE, &error) : nullptr;
  zip_error_fini(&error);
  if (archive == nullptr) {
    if (target != nullptr) zip_source_free(target);
    return std::nullopt;
  }
  zip_source_keep(target);
  bool good = true;
  for (const auto& [name, bytes] : parts) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const zip_int64_t index = source != nullptr ? zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0 && source != nullptr) zip_source_free(source);
    good = good && index >= 0 && zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), kTime, 0) == 0;
  }
  good = zip_close(archive) == 0 && good;
  std::string out;
  if (good && zip_source_open(target) == 0) {
    std::array<char, 65'536> block{};
    for (zip_int64_t read = 0; (read = zip_source_read(target, block.data(), block.size())) > 0;)
      out.append(block.data(), static_cast<std::size_t>(read));
    zip_source_close(target);
  }
  zip_source_free(target);
  return out.empty() ? std::nullopt : std::optional(std::move(out));
}

}  // namespace

Result<std::string> docx(const std::vector<Entry>& entries, std::string_view title) {
  const Document document(entries, title.empty() ? "Chronology" : title);
  const auto part = [](std::string_view element, std::string_view content) {
    return std::string(kHead) + "<w:" + std::string(element) + std::string(kNames) + ">" + std::string(content) +
           "</w:" + std::string(element) + ">";
  };
  auto bytes = zipped(
      {{"[Content_Types].xml", std::string(kHead) + std::string(kTypes)},
       {"_rels/.rels",
        std::string(kHead) +
            R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="document" Type=")" +
            std::string(kRelations) + R"(/officeDocument" Target="word/document.xml"/></Relationships>)"},
       {"word/document.xml", document.text()},
       {"word/_rels/document.xml.rels", document.relations()},
       {"word/styles.xml", part("styles", kStyles)},
       {"word/footer1.xml", part("ftr", kFooter)}});
  if (!bytes) return Error{ErrorKind::unwritable, "cannot make the document: no memory", ""};
  return *std::move(bytes);
}

}  // namespace annals
