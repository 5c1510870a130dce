// FNV-1a of 64 bits, mixed as in splitmix64 so that the letters, which are remainders, depend on all bits.
#include "chronology/account_id.h"

#include <cstdint>
#include <map>

#include "text/utf8.h"
#include "text/words.h"
#include "time/iso_date.h"

namespace annals {
namespace {

constexpr std::size_t kIdLetters = 10;
constexpr std::size_t kFirstWords = 200;  // bytes

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9U;
  hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBU;
  return hash ^ (hash >> 31);
}

// Parameters by which a site sees where a reader came from.
bool is_tracking(std::string_view parameter) {
  for (const std::string_view name : {"utm_", "fbclid=", "gclid=", "mc_cid=", "mc_eid="}) {
    if (parameter.starts_with(name)) return true;
  }
  return false;
}

std::string plain_address(std::string_view url) {
  std::string_view rest = url.substr(0, url.find('#'));
  for (const std::string_view head : {"https://", "http://", "www."}) {
    if (rest.starts_with(head)) rest.remove_prefix(head.size());
  }
  const std::size_t question = std::min(rest.find('?'), rest.size());
  std::string out(rest.substr(0, question));
  while (out.ends_with('/')) out.pop_back();
  rest.remove_prefix(std::min(rest.size(), question + 1));
  char before = '?';
  while (!rest.empty()) {
    const std::string_view parameter = rest.substr(0, rest.find('&'));
    if (!is_tracking(parameter)) {
      out += before;
      out += parameter;
      before = '&';
    }
    rest.remove_prefix(std::min(rest.size(), parameter.size() + 1));
  }
  return out;
}

}  // namespace

std::string folded_words(std::string_view text) {
  std::string out;
  const std::string valid = valid_utf8(text);
  for (const Word& word : words(valid)) {
    if (word.is_word()) out.append(out.empty() ? "" : " ").append(word.folded);
  }
  return out;
}

std::string digest(std::string_view text, std::size_t letters) {
  std::uint64_t hash = hash_of(text);
  std::string out;
  for (; letters > 0; --letters, hash /= 26) out += static_cast<char>('a' + hash % 26);
  return out;
}

std::string document_key(std::string_view url, std::string_view title, std::string_view text) {
  if (!url.empty()) return "address " + plain_address(url);
  if (const std::string words = folded_words(title); !words.empty()) return "title " + words;
  std::string_view head = text.substr(0, 4 * kFirstWords);
  while (!head.empty() && (head.back() & 0xC0) == 0x80) head.remove_suffix(1);  // no half character
  return "text " + folded_words(head).substr(0, kFirstWords);
}

void give_ids(std::vector<Entry>& entries, const Article& article) {
  if (entries.empty()) return;
  const std::string document = document_key(article.url, article.title, article.text);
  std::map<std::string, int> count;
  for (Entry& entry : entries) {
    Source& source = entry.sources.front();
    std::string key = document + "\n" + folded_words(source.sentence) + "\n" + folded_words(source.expression);
    const int number = ++count[key];
    if (number > 1) key += "\n" + std::to_string(number);
    source.account = entry.id = digest(key, kIdLetters);
  }
}

void make_ids_unique(std::vector<Entry>& entries) {
  std::map<std::string, int> count;
  for (Entry& entry : entries) {
    if (entry.id.empty())
      entry.id =
          digest(entry.label + "\n" + iso_date(entry.bounds.first) + "\n" + iso_date(entry.bounds.last), kIdLetters);
    const int number = ++count[entry.id];
    if (number > 1) entry.id += "-" + std::to_string(number);
  }
}

}  // namespace annals
