// An e-mail, as mail programs save it (.eml: RFC 5322 with MIME) → Article.
//
//   Date: Thu, 27 Feb 2025 23:30:00 -0500      published 2025-02-27 (mail date): the sender's own day
//   Subject: =?utf-8?q?A_bridge?=              title "A bridge"
//   Content-Type: multipart/alternative; …     text: the HTML part's article, else the text part's paragraphs
//
// Of the parts, the first of HTML counts, without one the first of text. Where the text, or else the HTML read as text, holds earlier
// messages with their day and writer, it counts, and each of them is a part of the article of its own (mail_text.h); the mail's own is parts[0]. Attachments are files of their
// own (readers/mail_attachments.h). The signature after "-- " is left out, unless nothing else is there.
//
// A page that a browser has saved with its pictures (.mhtml) is read as that page; its Date is the day of saving and dates nothing.
//
// bad_record where the bytes have no header of a mail; not_text where the part cannot be decoded.
//
// Thread safety: pure function.
#pragma once

#include <string_view>

#include "page/article.h"
#include "page/page_rules.h"
#include "page/read_article.h"
#include "text/result.h"

namespace annals {

Result<Article> mail_article(std::string_view bytes, const DocumentHint& hint, const PageRules& rules);

}  // namespace annals
