// Office documents and books. All samples are made up.
#include <gtest/gtest.h>

#include "page/rules_for_tests.h"
#include "readers/made_zip.h"
#include "readers/read_document.h"

namespace annals {
namespace {

const std::string kWord =
    R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)";

std::string paragraph(const std::string& text, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string docx(const std::string& body, std::vector<std::pair<std::string, std::string>> more = {}) {
  more.insert(more.begin(), {"word/document.xml", kWord + body + "</w:body></w:document>"});
  return made_zip(more);
}

Result<Article> read(const std::string& bytes, Opens opens, Budget budget = {}) {
  return read_document(bytes, opens, {}, test_rules(), budget);
}

// "kind place: text" of each block.
std::string shown(const Result<Article>& article) {
  if (!article) return "error: " + article.error().message;
  std::string out;
  for (const Block& block : article->blocks) {
    out += block.kind == BlockKind::heading ? "# " : block.kind == BlockKind::list_item ? "- " : "";
    const std::string place = place_of(*article, block.span.begin);
    out += (block.kind == BlockKind::heading || place.empty() ? "" : "[" + place + "] ") +
           std::string(block.span.of(article->text)) + "\n";
  }
  return out;
}

TEST(Docx, Blocks) {
  const std::string styles =
      R"(<w:styles xmlns:w="w"><w:style w:styleId="berschrift1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>)"
      R"(<w:style w:styleId="Klein"><w:basedOn w:val="berschrift1"/></w:style></w:styles>)";
  EXPECT_EQ(
      shown(read(
          docx(paragraph("Report", R"(<w:pStyle w:val="berschrift1"/>)") + paragraph("Issued on 3 May 2025.") +
                   paragraph("History", R"(<w:pStyle w:val="Klein"/>)") +
                   "<w:p><w:r><w:t>It was </w:t></w:r><w:del><w:r><w:delText>never "
                   "</w:delText></w:r></w:del><w:ins><w:r><w:t "
                   "xml:space=\"preserve\">twice </w:t></w:r></w:ins><w:r><w:t>rebuilt.</w:t></w:r></w:p>"
                   "<w:tbl><w:tr><w:tc>" +
                   paragraph("Date") + "</w:tc><w:tc>" + paragraph("Event") + "</w:tc></w:tr><w:tr><w:tc>" +
                   paragraph("3 May") + "</w:tc><w:tc>" + paragraph("Flood") + paragraph("and fire") +
                   "</w:tc></w:tr></w:tbl>",
               {{"word/styles.xml", styles},
                {"word/footnotes.xml",
                 R"(<w:footnotes xmlns:w="w"><w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">)" +
                     paragraph("See the file.") + "</w:footnote></w:footnotes>"}}),
          Opens::docx)),
      "# Report\n[Report] Issued on 3 May 2025.\n# History\n[History] It was twice rebuilt.\n[History] Date | Event\n"
      "[History] 3 May | Flood and fire\n[History] See the file.\n");
}

TEST(Docx, NumbersAndPages) {
  const std::string counted = R"(<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>)";
  const std::string numbering =
      R"(<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>)"
      R"(<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>)";
  const std::string prose = "I saw that the crane had been moved to the north quay without any notice.";
  EXPECT_EQ(shown(read(docx(paragraph(prose, counted) + paragraph(prose, counted) +
                                "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + paragraph(prose, counted),
                            {{"word/numbering.xml", numbering}}),
                       Opens::docx)),
            "- [p. 1, ¶ 1] " + prose + "\n- [p. 1, ¶ 2] " + prose + "\n- [p. 2, ¶ 3] " + prose + "\n");
}

TEST(Docx, PropertiesDateNothing) {
  const auto article = read(docx(paragraph("The crane fell on a Monday."),
                                 {{"docProps/core.xml", "<dcterms:created>2013-12-23T23:15:00Z</dcterms:created>"}}),
                            Opens::docx);
  ASSERT_TRUE(article);
  EXPECT_FALSE(article->published);
}

TEST(Docx, ALogInATable) {
  const auto row = [](const std::string& clock, const std::string& entry) {
    return "<w:tr><w:tc>" + paragraph(clock) + "</w:tc><w:tc>" + paragraph(entry) + "</w:tc></w:tr>";
  };
  const auto article = read(docx(paragraph("Ward log of Monday 14 October 2024") + "<w:tbl>" + row("Time", "Entry") +
                                 row("21:40", "Pain.") + row("23:15", "ECG.") + row("00:30", "Moved.") + "</w:tbl>"),
                            Opens::docx);
  ASSERT_TRUE(article);
  EXPECT_EQ(article->parts.size(), 4U);
  EXPECT_EQ(date::format("%F", *article->parts[3].day), "2024-10-15");
}

TEST(Docx, Refused) {
  const std::string good = docx(paragraph("It opened."));
  const auto kind = [](const Result<Article>& article) {
    return article ? -1 : static_cast<int>(article.error().kind);
  };
  EXPECT_EQ(kind(read(good.substr(0, good.size() / 2), Opens::docx)), static_cast<int>(ErrorKind::damaged));
  EXPECT_EQ(kind(read(made_zip({{"word/document.xml", "<w:document><w:body>"}}), Opens::docx)),
            static_cast<int>(ErrorKind::damaged));
  const std::string laughs =
      "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b "
      "\"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></"
      "w:document>";
  EXPECT_EQ(kind(read(made_zip({{"word/document.xml", laughs}}), Opens::docx)), static_cast<int>(ErrorKind::damaged));
  const std::string bomb = docx(paragraph(std::string(20'000'000, 'a')));
  EXPECT_EQ(kind(read(bomb, Opens::docx)), static_cast<int>(ErrorKind::too_large));
  EXPECT_EQ(kind(read(good, Opens::docx, {.bytes = 20, .limit = 20})), static_cast<int>(ErrorKind::too_large));
  std::string deep;
  for (int level = 0; level < 100; ++level) deep += "<w:p><w:r>";
  EXPECT_EQ(kind(read(docx(deep), Opens::docx)), static_cast<int>(ErrorKind::damaged));
}

std::string odt(const std::string& body, const std::string& styles = "") {
  return made_zip(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"content.xml",
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\"><office:automatic-styles>" +
            styles + "</office:automatic-styles><office:body><office:text>" + body +
            "</office:text></office:body></office:document-content>"}});
}

TEST(Odt, Blocks) {
  EXPECT_EQ(
      shown(read(
          odt("<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h "
              "text:outline-level=\"1\">Report</text:h>"
              "<text:p>It "
              "was<text:s/>twice<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See the "
              "file.</text:p></text:note-body></text:note> "
              "rebuilt.</text:p><table:table><table:table-row><table:table-cell><text:p>3 "
              "May</text:p></table:table-cell><table:table-cell><text:p>Flood</text:p></table:table-cell></"
              "table:table-row></table:table>"
              "<text:p>One<text:soft-page-break/> page.</text:p>"),
          Opens::odt)),
      "# Report\n[p. 1] It was twice rebuilt.\n[p. 1] 3 May | Flood\n[p. 1] One page.\n[p. 2] See the file.\n");
  EXPECT_EQ(shown(read(made_zip({{"content.xml", "x"}, {"META-INF/manifest.xml", "<manifest:encryption-data/>"}}),
                       Opens::odt)),
            "error: encrypted with a password: save it without one");
}

TEST(Rtf, Blocks) {
  EXPECT_EQ(
      shown(read("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\info{\\title no}}\\pard\\outlinelevel0 "
                 "Report\\par\\pard The grocer\\u8217's "
                 "shop, caf\\'e9 {\\*\\hidden no}and{\\footnote See the file.} {\\v hidden }hall\\par\\page Next\\par "
                 "\\trowd\\intbl 3 May\\cell Flood\\cell\\row\\pard \\u55357?\\u56832? done}",
                 Opens::rtf)),
      "# Report\n[p. 1] The grocer’s shop, café and hall\n[p. 2] Next\n[p. 2] 3 May | Flood\n[p. 2] 😀 done\n[p. 2] "
      "See the file.\n");
  EXPECT_EQ(shown(read("{\\rtf1 " + std::string(300, '{'), Opens::rtf)),
            "error: the file is damaged: groups nested too deep");
  EXPECT_EQ(shown(read("{\\rtf1 It opened.", Opens::rtf)), "error: the file is damaged: it ends early");
}

TEST(Epub, TheSpine) {
  const std::string book =
      made_zip({{"mimetype", "application/epub+zip"},
                {"META-INF/container.xml",
                 "<container><rootfiles><rootfile full-path=\"OEBPS/content.opf\"/></rootfiles></container>"},
                {"OEBPS/content.opf",
                 "<package "
                 "xmlns:dc=\"d\"><metadata><dc:title>Water</dc:title><dc:language>en-GB</dc:language></"
                 "metadata><manifest><item id=\"n\" href=\"nav.xhtml\" "
                 "properties=\"nav\"/><item id=\"b\" href=\"b%201.xhtml\"/><item id=\"a\" "
                 "href=\"a.xhtml\"/></manifest><spine><itemref idref=\"n\"/><itemref "
                 "idref=\"a\"/><itemref idref=\"b\"/></spine></package>"},
                {"OEBPS/nav.xhtml", "<html><body><p>Contents</p></body></html>"},
                {"OEBPS/a.xhtml",
                 "<html><body><h1>One</h1><p>It opened.</p><span epub:type=\"pagebreak\" title=\"12\"></span><p>It "
                 "closed.</p></body></html>"},
                {"OEBPS/b 1.xhtml", "<html><body epub:type=\"copyright-page\"><p>All rights.</p></body></html>"}});
  const auto article = read(book, Opens::epub);
  EXPECT_EQ(shown(article), "# One\n[p. 1] It opened.\n[p. 12] It closed.\n");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->title, "Water");
  EXPECT_EQ(article->language, "en");
}

}  // namespace
}  // namespace annals
