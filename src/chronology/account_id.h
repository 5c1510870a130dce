// A name for what one sentence tells at one time, the same in every run: by it a person's corrections find their row again.
//
//   give_ids(findings.entries, article);     entry.id == entry.sources[0].account == "kpwmqzaxbu"
//
// It is ten letters made from the document, the sentence, the words that give the time, and a number where a sentence has these
// words twice. Labels, days and the name of the file do not count, so that a better label or another place on the disk
// leaves ids as they are. The document is known by its address without what varies (scheme, "www.", fragment, tracking), else by
// its title, else by its first words.
//
// 26^10 ids: with 100,000 entries the chance that any two collide is 4e-5.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <vector>

#include "events/entry.h"
#include "page/article.h"

namespace annals {

// By what the document is known. Documents of the same key are versions of one.
std::string document_key(std::string_view url, std::string_view title, std::string_view text);

// Sets Source::account and Entry::id of entries that are of this article alone, in order of its text.
void give_ids(std::vector<Entry>& entries, const Article& article);

// Gives entries that have the same id ids of their own: "…-2", "…-3", in their order. One without an id gets one from its label and days.
void make_ids_unique(std::vector<Entry>& entries);

// Letters and numbers in lower case, one blank between two words: how sentences are compared.
std::string folded_words(std::string_view text);

// So many letters that stand for the text.
std::string digest(std::string_view text, std::size_t letters);

}  // namespace annals
