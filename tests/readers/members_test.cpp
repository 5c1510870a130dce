// Files that hold several documents.
#include "readers/members.h"

#include <gtest/gtest.h>

#include "page/rules_for_tests.h"
#include "readers/made_zip.h"
#include "readers/mail_attachments.h"

namespace annals {
namespace {

// "name day: bytes" of each member.
std::string shown(const Members& members) {
  std::string out;
  while (const auto member = members()) {
    if (!*member) {
      out += "error " + member->error().message + "\n";
      continue;
    }
    out += (*member)->name + ((*member)->hint.date ? date::format(" %F", *(*member)->hint.date) : "") + ": " +
           (*member)->bytes + "\n";
  }
  return out;
}

TEST(Members, Mailbox) {
  EXPECT_EQ(shown(mbox_members(from_bytes("From ann@b.example Mon Mar  3 08:20:00 2025\nSubject: A\n\nIt "
                                          "opened.\n>From here on.\nFrom Monday on it is shut.\n\n"
                                          "From ben@b.example Mon Mar  3 08:20:00 2025\r\nSubject: B\r\n\r\nNo.\r\n"),
                               1000)),
            "1: Subject: A\n\nIt opened.\nFrom here on.\nFrom Monday on it is shut.\n\n\n2: Subject: B\n\nNo.\n\n");
  EXPECT_EQ(shown(mbox_members(from_bytes("From a 2025\n" + std::string(200, 'x') + "\n" + std::string(200, 'y') +
                                          "\n\nFrom b 2025\nC\n"),
                               300)),
            "error a mail of more than 300 bytes\n2: C\n\n");
  EXPECT_EQ(shown(mbox_members(from_bytes(""), 100)), "");
}

std::string record(const std::string& type, const std::string& content_type, const std::string& body) {
  return "WARC/1.0\r\nWARC-Type: " + type +
         "\r\nWARC-Target-URI: https://a.example/\r\nWARC-Date: 2024-09-08T09:00:00Z\r\nContent-Type: " + content_type +
         "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body + "\r\n\r\n";
}

TEST(Members, Warc) {
  const std::string http = "application/http; msgtype=response";
  EXPECT_EQ(
      shown(warc_members(
          from_bytes(record("warcinfo", "application/warc-fields", "software: x") +
                     record("request", http, "GET / HTTP/1.1\r\n\r\n") +
                     record("response", http, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>One") +
                     record("response", http, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone") +
                     record("response", http, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx") +
                     record("response", http,
                            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: "
                            "chunked\r\n\r\n3\r\n<p>\r\n3\r\nTwo\r\n0\r\n\r\n") +
                     record("resource", "text/html", "<p>Three")),
          1000)),
      "https://a.example/: <p>One\nhttps://a.example/: <p>Two\nhttps://a.example/: <p>Three\n");
  const std::string cut = record("resource", "text/html", "<p>Three");
  EXPECT_EQ(shown(warc_members(from_bytes(cut.substr(0, cut.size() - 8)), 1000)),
            "error the file is damaged: it ends early\n");
  EXPECT_EQ(shown(warc_members(from_bytes("WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\nx"), 1000)),
            "error the file is damaged: it ends early\n");
}

TEST(Members, Feeds) {
  const auto rss = feed_members(
      "<rss><channel><title>News</title><language>en</language><item><title>A &amp; "
      "B</title><link>https://a.example/1</link><description>short</description>"
      "<content:encoded xmlns:content=\"c\"><![CDATA[<p>It <b>opened</b>.</p>]]></content:encoded><pubDate>Mon, 03 Feb "
      "2025 12:00:00 +0000</pubDate></item></channel></rss>",
      test_rules());
  ASSERT_TRUE(rss);
  EXPECT_EQ(shown(*rss),
            "https://a.example/1 2025-02-03: <html><body><article><p>It <b>opened</b>.</p></article></body></html>\n");
  const auto atom = feed_members(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>A</title><link rel=\"self\" href=\"no\"/><link "
      "href=\"https://a.example/2\"/>"
      "<updated>2024-09-06T12:00:00Z</updated><published>2024-09-05T12:00:00Z</published><content "
      "type=\"xhtml\"><div><p>It opened.</p></div></content></entry></feed>",
      test_rules());
  ASSERT_TRUE(atom);
  EXPECT_EQ(
      shown(*atom),
      "https://a.example/2 2024-09-05: <html><body><article><div><p>It opened.</p></div></article></body></html>\n");
  EXPECT_FALSE(feed_members("<rss><channel>", test_rules()));
  EXPECT_FALSE(feed_members("<rss><channel/></rss>", test_rules()));
}

TEST(Members, Zip) {
  const auto bytes = std::make_shared<const std::string>(
      made_zip({{"a.txt", "One."}, {"b/c.txt", "Two."}, {".hidden", "no"}, {"__MACOSX/a.txt", "no"}}));
  Result<ZipArchive> archive = ZipArchive::open(*bytes);
  ASSERT_TRUE(archive);
  EXPECT_EQ(shown(zip_members(bytes, *std::move(archive), {})), "a.txt: One.\nb/c.txt: Two.\n");
}

TEST(Members, Attachments) {
  EXPECT_EQ(shown(mail_attachments("Subject: A\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
                                   "boundary=m\n\n--m\nContent-Type: text/plain\n\nSee.\n--m\n"
                                   "Content-Type: text/plain\nContent-Disposition: attachment; "
                                   "filename=\"n.txt\"\nContent-Transfer-Encoding: base64\n\nT25lLg==\n--m--\n")),
            "n.txt: One.\n");
  // A mail within it, a file that is shown in the text, and a picture there.
  EXPECT_EQ(
      shown(mail_attachments("Subject: A\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
                             "boundary=m\n\n--m\nContent-Type: text/plain\n\nSee.\n--m\n"
                             "Content-Type: message/rfc822\n\nSubject: B\n\nTwo.\n--m\n"
                             "Content-Type: text/plain; name=n.txt\nContent-Disposition: inline\n\nOne.\n--m\n"
                             "Content-Type: image/png; name=logo.png\nContent-Disposition: inline\n\nx\n--m--\n")),
      "attachment 1: Subject: B\n\nTwo.\nn.txt: One.\n");
}

}  // namespace
}  // namespace annals
