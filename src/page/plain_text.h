// Plain text, already UTF-8 → Article: which lines of a text copied from a page, a mail or a file are the article's
// own.
//
// A text without furniture is taken whole. Otherwise lines are weighed by length, sentence shape and position: the
// article is the stretch of lines that holds the most prose with the least between; lines that repeat, that are dates
// alone or that begin like boilerplate end or leave it. The publication date is sought in the lines before the article,
// then after it.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/article.h"
#include "page/html_date.h"
#include "page/join_lines.h"
#include "page/page_rules.h"
#include "page/read_article.h"

namespace annals {

Article plain_text_article(const JoinedText& joined, const DocumentHint& hint, const PageRules& rules);

// The text byte for byte; blocks are stretches between blank lines, and single lines that are list items or quotes. Dated by a "Published" line or a dateline only.
Article plain_body_article(std::string text, const DocumentHint& hint, const PageRules& rules);

// The language that the hint gives, else that of the words, where the hint asks for it or the article's date is still sought.
std::string language_of(std::string_view text, const DocumentHint& hint, const PageRules& rules);

// Dates an article by what it says in its head (document_day.h), else by the date lines in and around its own text; nothing where the
// hint gives a date.
void date_by_lines(const DocumentHint& hint, const PageRules& rules, Article& article);

// Bytes of "17. " before a paragraph, where a document numbers its paragraphs: 1, 2, 3 … in order, three at least. One for each of
// the texts, 0 for those without a number; `numbers` gets the numbers.
std::vector<std::size_t> paragraph_numbers(const std::vector<std::string_view>& paragraphs,
                                           std::vector<std::uint32_t>& numbers);

// Appends a block, a blank line before it.
void add_block(Article& article, BlockKind kind, std::string_view text);

}  // namespace annals
