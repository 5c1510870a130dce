// PDF by the words that a program tells; and what becomes of programs that do not do as they should.
#include "readers/pdf.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "page/rules_for_tests.h"
#include "readers/pdf_program.h"

namespace annals {
namespace {

// Words of six points a letter, in lines of twelve points.
class Paper {
 public:
  void page() {
    if (!xml_.empty()) xml_ += "</page>\n";
    xml_ += "  <page width=\"600\" height=\"800\">\n";
  }
  void flow() { xml_ += "    <flow>\n"; }
  void line(double x, double y, const std::string& text, double height = 10) {
    xml_ += "<line xMin=\"" + std::to_string(x) + "\">\n";
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      const double width = 6.0 * static_cast<double>(end - begin);
      xml_ += "<word xMin=\"" + std::to_string(x) + "\" yMin=\"" + std::to_string(y) + "\" xMax=\"" +
              std::to_string(x + width) + "\" yMax=\"" + std::to_string(y + height) + "\">" +
              text.substr(begin, end - begin) + "</word>\n";
      x += width + 6;
      begin = end + 1;
    }
  }
  std::string xml() const { return "<doc>\n" + xml_ + "</page></doc>"; }

 private:
  std::string xml_;
};

std::string shown(const Result<Article>& article) {
  if (!article) return "error: " + article.error().message;
  std::string out;
  for (const Block& block : article->blocks) {
    out += (block.kind == BlockKind::heading ? "# " : "[" + place_of(*article, block.span.begin) + "] ") +
           std::string(block.span.of(article->text)) + "\n";
  }
  return out;
}

TEST(Pdf, ColumnsHyphensAndPages) {
  Paper paper;
  for (int page = 1; page <= 2; ++page) {
    paper.page();
    paper.flow();
    paper.line(50, 30, "HARBOUR REPORT");
    paper.line(290, 770, std::to_string(page));
    paper.flow();
    if (page == 1) {
      paper.line(50, 80, "The harbour", 16);
      paper.flow();
      paper.line(50, 112, "It was found in the report of the secre-");
      paper.line(50, 124, "tary that the wall had been built before");
      paper.line(50, 136, "the war and was rebuilt in 1934.");
      paper.line(50, 160, "A storm broke it on 3 May 2019. The crew");
      paper.line(50, 172, "of the dredger saw it and the owner was");
      paper.flow();
      paper.line(330, 112, "told on the next day by the pilot whom");
      paper.line(330, 124, "he had sent there. The wall was built up");
    } else {
      paper.line(50, 112, "again in the summer, and stands.");
    }
  }
  EXPECT_EQ(shown(article_of_words(paper.xml(), {}, test_rules())),
            "# The harbour\n[p. 1] It was found in the report of the secretary that the wall had been built before the "
            "war and was rebuilt in 1934.\n"
            "[p. 1] A storm broke it on 3 May 2019. The crew of the dredger saw it and the owner was told on the next "
            "day by the pilot whom he had sent "
            "there. The wall was built up again in the summer, and stands.\n");
}

TEST(Pdf, TheRowsOfATable) {
  Paper paper;
  paper.page();
  paper.flow();
  paper.line(50, 60, "THE LOSS OF THE MERRIL", 20);
  paper.line(50, 100, "Issued by the Trust in June of the year 2024, and");
  paper.line(50, 112, "sent to all that had asked for it.");
  paper.flow();
  paper.line(50, 140, "May 1971");
  paper.line(50, 160, "12 October");
  paper.line(50, 172, "2019");
  paper.line(50, 192, "2 March 2024");
  paper.flow();
  paper.line(200, 140, "Came to the harbour");
  paper.line(200, 160, "Laid up after the board had");
  paper.line(200, 172, "refused a boiler");
  paper.line(200, 192, "Taken in tow");
  paper.flow();
  paper.line(450, 140, "Minutes 4");
  paper.line(450, 192, "Log");
  paper.flow();
  paper.line(50, 230, "The wreck is to be cleared.");
  EXPECT_EQ(
      shown(article_of_words(paper.xml(), {}, test_rules())),
      "# THE LOSS OF THE MERRIL\n[p. 1] Issued by the Trust in June of the year 2024, and sent to all that had asked "
      "for it.\n[p. 1] May 1971 | Came to the harbour | Minutes 4\n[p. 1] 12 October 2019 | Laid up after the board "
      "had refused a boiler\n[p. 1] 2 March 2024 | Taken in tow | Log\n[p. 1] The wreck is to be cleared.\n");
}

// Lines beside each other are no table where they are prose, and what hangs behind a number is one item.
TEST(Pdf, WhatIsNoTable) {
  Paper paper;
  paper.page();
  for (const double x : {50.0, 330.0}) {
    paper.flow();
    paper.line(x, 112, "It was found in the report of the man");
    paper.line(x, 124, "who had seen that the wall had been");
    paper.line(x, 136, "built before the war and was rebuilt.");
  }
  paper.flow();
  paper.line(50, 200, "1. The board was told of the cracks, and did nothing till");
  paper.line(68, 212, "May.");
  EXPECT_EQ(
      shown(article_of_words(paper.xml(), {}, test_rules())),
      "[p. 1] It was found in the report of the man who had seen that the wall had been built before the war and was "
      "rebuilt.\n[p. 1] It was found in the report of the man who had seen that the wall had been built before the war "
      "and was rebuilt.\n[p. 1] 1. The board was told of the cracks, and did nothing till May.\n");
}

TEST(Pdf, TheTitleIsInTheLargestLetters) {
  Paper paper;
  paper.page();
  paper.flow();
  paper.line(50, 40, "The Ellery Sentinel", 14);
  paper.line(50, 80, "She drew the floor of", 24);
  paper.line(50, 110, "the ocean by hand", 24);
  paper.line(50, 150, "From pencil lines she inferred a ridge.", 14);
  for (int line = 0; line < 5; ++line)
    paper.line(50, 180 + 12 * line, "It was found in the report of the man who had seen");
  const auto article = article_of_words(paper.xml(), {}, test_rules());
  ASSERT_TRUE(article);
  EXPECT_EQ(article->title, "She drew the floor of the ocean by hand");
}

TEST(Pdf, WithoutText) {
  const auto article = article_of_words("<doc>\n<page width=\"600\" height=\"800\">\n</page></doc>", {}, test_rules());
  ASSERT_FALSE(article);
  EXPECT_EQ(article.error().kind, ErrorKind::not_document);
}

// A program of a few lines of shell, in a folder of its own.
class Program {
 public:
  explicit Program(const std::string& script) {
    std::string pattern = (std::filesystem::temp_directory_path() / "annals_pdf.XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
    std::ofstream(path()) << "#!/bin/sh\n" << script << "\n";
    ::chmod(path().c_str(), 0755);
  }
  ~Program() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  std::string path() const { return folder_ + "/pdftotext"; }

 private:
  std::string folder_;
};

std::string verdict(const std::string& script, PdfLimits limits = {}) {
  const Program program(script);
  const auto words = pdf_words("%PDF-1.7 bytes", program.path(), limits);
  return words ? "out: " + *words : std::to_string(static_cast<int>(words.error().kind));
}

std::string kind(ErrorKind kind) {
  return std::to_string(static_cast<int>(kind));
}

TEST(PdfProgram, GetsTheFileAndNothingElse) {
  EXPECT_EQ(verdict("exec /bin/cat"), "out: %PDF-1.7 bytes");
  EXPECT_EQ(verdict("echo \"$*\""), "out: -q -bbox-layout -enc UTF-8 - -\n");
  EXPECT_EQ(verdict("/usr/bin/env | /bin/grep -c -e HOME -e PATH -e LANG; exit 0"), "out: 0\n");
  EXPECT_EQ(verdict("pwd"), "out: /\n");
  EXPECT_EQ(verdict("/bin/ls /proc/self/fd | /usr/bin/tr '\\n' ' '"), "out: 0 1 2 3 ");
}

TEST(PdfProgram, WhatGoesWrongIsSaid) {
  EXPECT_EQ(verdict("/bin/sleep 60", {.time = std::chrono::milliseconds(300)}), kind(ErrorKind::too_large));
  EXPECT_EQ(verdict("while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done", {.output = 100'000}),
            kind(ErrorKind::too_large));
  EXPECT_EQ(verdict("echo 'Command Line Error: Incorrect password' >&2; exit 1"), kind(ErrorKind::encrypted));
  EXPECT_EQ(verdict("exit 1"), kind(ErrorKind::damaged));
  EXPECT_EQ(verdict("kill -SEGV $$"), kind(ErrorKind::damaged));
  EXPECT_EQ(verdict("echo x > /tmp/annals_pdf_test.$$; echo done"),
            kind(ErrorKind::damaged));  // no file may be written
  const auto none = pdf_words("%PDF", "", {});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().message, "reading PDF needs pdftotext (apt install poppler-utils)");
}

TEST(PdfProgram, TheOneThatIsInstalled) {
  if (find_pdf_program().empty()) GTEST_SKIP() << "pdftotext is not installed";
  const auto words = pdf_words("%PDF-1.4 and no more", find_pdf_program(), {});
  ASSERT_FALSE(words);
  EXPECT_EQ(words.error().kind, ErrorKind::damaged);
}

}  // namespace
}  // namespace annals
