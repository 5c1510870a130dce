#include "readers/input_kind.h"

#include <gtest/gtest.h>

#include "page/rules_for_tests.h"

namespace annals {
namespace {

using namespace std::string_literals;

TEST(InputKind, ByBytesThenByName) {
  struct Case {
    std::string name, bytes, kind;
  };
  const std::vector<Case> cases = {
      {"a.txt", "The bridge opened.", "text"},
      {"a.md", "# The bridge\n\nIt <b>opened</b>.", "Markdown"},
      {"a.txt", "<!doctype html><html><body><p>It opened.", "page"},
      {"", "<html><body><p>It opened.", "page"},
      {"a.html", "It opened.", "page"},
      {"a.docx", "PK\3\4rest", "zip"},
      {"", "%PDF-1.7\n", "PDF"},
      {"", "{\\rtf1 It opened.}", "RTF"},
      {"", "From: Ann <a@b.example>\nDate: Mon, 3 Mar 2025 08:20:00 +0000\n\nIt opened.", "mail"},
      {"a.txt", "From: the mayor\nIt opened.", "text"},
      {"", "From ann@b.example Mon Mar  3 08:20:00 2025\nFrom: Ann <a@b.example>\nSubject: A\n\nIt opened.", "mailbox"},
      {"", "WARC/1.0\r\nWARC-Type: warcinfo\r\n", "WARC"},
      {"", "<?xml version=\"1.0\"?>\n<!-- a --><rss version=\"2.0\">", "feed"},
      {"", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "feed"},
      {"", "<?xml version=\"1.0\"?><catalogue/>", "XML file"},
      {"", "{\"id\": 1, \"text\": \"It opened.\"}\n{\"id\": 2}\n", "records"},
      {"a.json", "{\"text\": \"It opened.\"}", "JSON file"},
      {"", "{\n  \"port\": 80\n}", "JSON file"},
      {"", "{\"cells\": [{\"cell_type\": \"code\"}], \"nbformat\": 4}", "notebook"},
      {"", "WEBVTT\n\n00:00.000 --> 00:01.000\nIt opened.", "subtitles"},
      {"", "1\n00:00:01,000 --> 00:00:04,000\nIt opened.\n", "subtitles"},
      {"", "a,b\n1,2\n3,4\n5,6\n7,8\n", "table of data"},
      {"a.txt", "It opened, at last.\nIt closed, too.\n", "text"},
      {"", "\x89PNG\r\n\x1a\n", "picture"},
      {"", "GIF89a", "picture"},
      {"", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "picture"},
      {"", "ID3\3", "recording"},
      {"", "\x7f"s + "ELF\2", "program"},
      {"", "SQLite format 3\0"s, "database"},
      {"", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s,
       "encrypted Office document"},
      {"", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old Office document"},
      {"a.msg", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "Outlook message"},
      {"a.csv", "a,b\n1,2\n", "table of data"},
      {"", "id,start_date,end_date,time,zone,precision,date_text,label\r\nk,2019-05-03,", "chronology"},
      {"", "{\n\"annals\": {\"format\": 1}", "chronology"},
      {"", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Annals//Annals 0.1.0//EN", "chronology"},
      {"", "BEGIN:VCALENDAR\r\nPRODID:-//Other//", "calendar"},
      {"", "", "text"},
  };
  for (const Case& each : cases)
    EXPECT_EQ(kind_of({each.bytes, each.name}, test_rules()).name, each.kind) << each.name << " " << each.bytes;
}

TEST(InputKind, OfZipArchives) {
  EXPECT_EQ(kind_of_zip({"[Content_Types].xml", "word/document.xml"}, "").name, "Word document");
  EXPECT_EQ(kind_of_zip({"mimetype", "content.xml"}, "application/vnd.oasis.opendocument.text").name,
            "OpenDocument text");
  EXPECT_EQ(kind_of_zip({"mimetype", "META-INF/container.xml"}, "application/epub+zip").name, "book");
  EXPECT_EQ(kind_of_zip({"xl/workbook.xml"}, "").opens, Opens::refusal);
  EXPECT_EQ(kind_of_zip({"archive/data.warc.gz"}, "").name, "web archive");
  EXPECT_EQ(kind_of_zip({"a.txt", "b.pdf"}, "").name, "zip archive");
}

TEST(InputKind, EveryRefusalSaysWhy) {
  EXPECT_EQ(kind_of({"\x89PNG\r\n\x1a\n", ""}, test_rules()).refusal, "a picture, and no document");
  EXPECT_TRUE(has_known_ending("A.DOCX"));
  EXPECT_FALSE(has_known_ending("Makefile"));
}

}  // namespace
}  // namespace annals
