// For page_figures.py: JSON lines {"id", "url", "html" or "text"} in, {"id", "title", "date", "date_source", "text"}
// out. With --candidates each line also lists every date candidate; with --plain pages are read as text renderings.
#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "embedded_rules.h"
#include "page/element_marks.h"
#include "page/html_date.h"
#include "page/read_article.h"
#include "page/text_rendering.h"
#include "page/written_date.h"

using namespace annals;
using nlohmann::json;

namespace {
constexpr std::size_t kLargePage = 50'000;  // bytes; smaller ones take less than the clock can tell

std::string iso(date::sys_days day) {
  return date::format("%F", day);
}
}  // namespace

int main(int argc, char** argv) {
  const auto rules = embedded_page_rules();
  const bool with_candidates = argc > 2 && std::string(argv[2]) == "--candidates";
  const bool plain = argc > 2 && std::string(argv[2]) == "--plain";
  std::ifstream in(argv[1]);
  std::string line;
  double seconds = 0;
  std::size_t bytes = 0;
  double slowest = 0;  // milliseconds a megabyte
  while (std::getline(in, line)) {
    const json record = json::parse(line);
    DocumentHint hint;
    if (record.contains("url") && record["url"].is_string()) hint.url = record["url"];
    const bool html = record.contains("html");
    hint.form = html ? DocumentHint::Form::html : DocumentHint::Form::text;
    std::string text = record[html ? "html" : "text"];
    if (plain && html) {
      text = text_rendering(parse_html(text));
      hint = {.form = DocumentHint::Form::text};
    }
    const std::clock_t start = std::clock();
    const auto article = read_article(text, hint, rules);
    const double taken = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    seconds += taken;
    bytes += text.size();
    if (text.size() >= kLargePage) slowest = std::max(slowest, taken * 1e9 / static_cast<double>(text.size()));
    json out{{"id", record["id"]}};
    if (article) {
      out["title"] = article->title;
      out["text"] = article->text;
      out["language"] = article->language;
      out["date"] = article->published ? json(iso(article->published->day)) : json();
      out["date_source"] = article->published ? json(article->published->source) : json(annals::text(article->no_date));
      out["confidence"] = article->published ? json(article->published->confidence) : json();
    } else {
      out["error"] = article.error().text();
    }
    if (plain) {
      out["rendered"] = text;
      for (const bool month_first : {true, false}) {
        for (const WrittenDate& date : find_dates(text, rules, month_first)) out["days"].push_back(iso(date.day));
      }
    }
    if (with_candidates && html) {
      const HtmlTree tree = parse_html(text);
      const auto metadata = html_metadata(tree, rules);
      out["meta_language"] = metadata.language + "-" + metadata.region;
      for (const DateCandidate& c : date_candidates(tree, element_marks(tree, rules), metadata, hint.url, rules)) {
        out["candidates"].push_back({{"day", iso(c.day)},
                                     {"role", static_cast<int>(c.role)},
                                     {"place", static_cast<int>(c.place)},
                                     {"source", c.source},
                                     {"rank", c.rank},
                                     {"offset", c.offset ? json(c.offset->count()) : json()},
                                     {"time", c.time ? json(c.time->count()) : json()},
                                     {"guessed", c.order_guessed},
                                     {"furniture", c.in_furniture},
                                     {"distance", c.distance ? json(*c.distance) : json()},
                                     {"before", c.before_heading},
                                     {"node", c.node}});
      }
    }
    std::cout << out.dump(-1, ' ', false, json::error_handler_t::replace) << "\n";
  }
  std::cerr << static_cast<double>(bytes) / 1e6 << " MB in " << seconds
            << " s: " << static_cast<double>(bytes) / 1e6 / seconds << " MB/s; slowest page " << slowest << " ms/MB\n";
}
