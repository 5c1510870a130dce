// Collects the candidates, one function a place. Visible ones are found block by block; the words in front of a date,
// or in the short block before it, say what kind of date it is.
#include <algorithm>
#include <array>
#include <cctype>

#include "page/date_cues.h"
#include "page/html_blocks.h"
#include "page/html_date.h"
#include "page/url_date.h"
#include "page/written_date.h"

#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t kShortestState = 200;   // bytes
constexpr std::size_t kShortScript = 150;     // bytes
constexpr std::size_t kLongestDateline = 80;  // bytes of a place, a date and a dash
constexpr std::size_t kDateLine = 300;        // longer blocks are prose; dates in them are the story's

class Collector {
 public:
  Collector(const HtmlTree& tree, const std::vector<ElementMarks>& marks, const HtmlMetadata& metadata,
            std::string_view url, const PageRules& rules, std::optional<SavedTime> saved)
      : tree_(tree),
        marks_(marks),
        metadata_(metadata),
        url_(url),
        rules_(rules),
        saved_(saved),
        month_first_(writes_month_first(metadata, url, rules)) {
    lay_out();
  }

  std::vector<DateCandidate> all() {
    from_json_ld();
    from_meta();
    from_url();
    from_elements();
    from_scripts();
    from_text();
    return std::move(out_);
  }

 private:
  // For each node whether furniture surrounds it, and how much visible text stands before it.
  void lay_out() {
    text_before_.resize(tree_.nodes.size() + 1, 0);
    furniture_.resize(tree_.nodes.size(), false);
    std::uint32_t furniture_end = 0;
    std::uint32_t unseen_end = 0;
    for (std::uint32_t at = 0; at < tree_.nodes.size(); ++at) {
      const Node& node = tree_.nodes[at];
      const bool words =
          (marks_[at].words & (ClassWord::furniture | ClassWord::small_furniture | ClassWord::comments)) != 0 &&
          (marks_[at].words & (ClassWord::published | ClassWord::byline)) == 0;
      if ((words || node.tag == Tag::nav || node.tag == Tag::aside) && node.tag != Tag::body && node.tag != Tag::html &&
          !holds_heading(at)) {
        furniture_end = std::max(furniture_end, node.end);
      }
      if (node.tag == Tag::script || node.tag == Tag::style || node.tag == Tag::head)
        unseen_end = std::max(unseen_end, node.end);
      furniture_[at] = at < furniture_end;
      text_before_[at + 1] = text_before_[at] + (node.tag == Tag::text && at >= unseen_end ? node.text.size() : 0);
    }
  }

  bool holds_heading(std::uint32_t at) const {
    return metadata_.heading > at && metadata_.heading < tree_.nodes[at].end;
  }

  DateCandidate candidate(const WrittenDate& date, DateRole role, DatePlace place, std::string source,
                          std::size_t rank = 0) const {
    DateCandidate out{.day = date.day,
                      .role = role,
                      .place = place,
                      .source = std::move(source),
                      .rank = rank,
                      .time = date.time,
                      .offset = date.offset,
                      .order_guessed = date.numeric_order_guessed,
                      .distance = {}};
    return out;
  }

  void add_visible(DateCandidate candidate, std::uint32_t node) {
    candidate.node = node;
    candidate.in_furniture = furniture_[node];
    if (metadata_.heading != 0) {
      const std::uint32_t heading_end = tree_.nodes[metadata_.heading].end;
      candidate.before_heading = node < metadata_.heading;
      candidate.distance = candidate.before_heading ? text_before_[metadata_.heading] - text_before_[node]
                                                    : text_before_[node] - text_before_[std::min(heading_end, node)];
    }
    out_.push_back(std::move(candidate));
  }

  void from_json_ld() {
    for (const JsonFields& json : metadata_.json_ld) {
      for (const JsonField& field : json.fields) {
        const auto key = rules_.keys.find(field.key);
        if (key == rules_.keys.end()) continue;
        const auto date = parse_stamp(field.value, rules_, month_first_);
        if (!date) continue;
        out_.push_back(
            candidate(*date, key->second.role, place_of(json, field.object), "json-ld " + field.key, key->second.rank));
        out_.back().secondary_key = rules_.secondary_keys.contains(field.key);
      }
    }
  }

  DatePlace place_of(const JsonFields& json, std::uint32_t object) const {
    // Comments and ratings inside an article are things of their own.
    for (const std::string& type : json.objects[object].types) {
      if (rules_.article_types.contains(type)) return DatePlace::json_article;
      if (rules_.page_types.contains(type)) return DatePlace::json_page;
    }
    return DatePlace::json_other;
  }

  void from_meta() {
    for (const MetaField& field : metadata_.meta) {
      const auto key = rules_.keys.find(field.key);
      if (key == rules_.keys.end() || field.of_other_thing) continue;
      if (const auto date = parse_stamp(field.value, rules_, month_first_)) {
        out_.push_back(candidate(*date, key->second.role, DatePlace::meta, "meta " + field.key, key->second.rank));
        out_.back().secondary_key = rules_.secondary_keys.contains(field.key);
      }
    }
  }

  void from_url() {
    for (const std::string_view url : {std::string_view(metadata_.canonical), url_}) {
      if (const auto day = url_date(url, rules_)) {
        out_.push_back({.day = *day,
                        .role = DateRole::published,
                        .place = DatePlace::url,
                        .source = "url",
                        .time = {},
                        .offset = {},
                        .distance = {}});
        return;
      }
    }
  }

  DateRole role_of_words(unsigned words) const {
    if ((words & ClassWord::modified) != 0) return DateRole::modified;
    return (words & ClassWord::published) != 0 ? DateRole::published : DateRole::generic;
  }

  void from_elements() {
    for (std::uint32_t at = 1; at < tree_.nodes.size(); ++at) {
      const Node& node = tree_.nodes[at];
      if (node.tag == Tag::text || node.tag == Tag::meta) continue;
      const std::string_view property = tree_.attribute(at, "itemprop");
      if (!property.empty()) from_microdata(at, property);
      if (node.tag == Tag::time) from_time(at, property);
      from_state(at);
    }
  }

  void from_microdata(std::uint32_t at, std::string_view property) {
    const auto key = rules_.keys.find(folded(property));
    if (key == rules_.keys.end() || is_of_other_thing(tree_, at, rules_)) return;
    for (const std::string& value : {std::string(tree_.attribute(at, "content")),
                                     std::string(tree_.attribute(at, "datetime")), tree_.text_of(at, 100)}) {
      if (const auto date = parse_stamp(value, rules_, month_first_)) {
        return add_visible(candidate(*date, key->second.role, DatePlace::microdata,
                                     "microdata " + std::string(property), key->second.rank),
                           at);
      }
    }
  }

  void from_time(std::uint32_t at, std::string_view property) {
    unsigned words = marks_[at].words;
    const std::uint32_t parent = tree_.nodes[at].parent;
    if (words == 0 && tree_.nodes[parent].end - parent < 12) words = marks_[parent].words;
    DateRole role = role_of_words(words);
    if (tree_.has_attribute(at, "pubdate") && role == DateRole::generic) role = DateRole::published;
    if (const auto key = rules_.keys.find(folded(property)); key != rules_.keys.end()) role = key->second.role;
    if (role == DateRole::generic) role = cue_before_node(at);
    if (cue_inside(at) == DateRole::modified) role = DateRole::modified;
    for (const std::string& value : {std::string(tree_.attribute(at, "datetime")),
                                     std::string(tree_.attribute(at, "content")), tree_.text_of(at, 100)}) {
      if (const auto date = parse_stamp(value, rules_, month_first_))
        return add_visible(candidate(*date, role, DatePlace::time_element, "time element"), at);
    }
  }

  // "Updated on 27 February 2025" within the element outweighs the name that a template gives it.
  DateRole cue_inside(std::uint32_t at) const {
    const std::string text = tree_.text_of(at, 100);
    const std::vector<WrittenDate> dates = find_dates(text, rules_, month_first_);
    return dates.empty() ? DateRole::generic
                         : cue_before_date(std::string_view(text).substr(0, dates.front().span.begin), rules_);
  }

  // The cue in the text just before a node.
  DateRole cue_before_node(std::uint32_t at) const {
    std::string before;
    for (std::uint32_t back = at; back-- > 1 && before.size() < 40 && at - back < 8;) {
      if (tree_.nodes[back].tag == Tag::text) before.insert(0, std::string(tree_.text(back)) + " ");
    }
    return cue_before_date(before, rules_);
  }

  // "datePublished":"2025-…", publishDate: '2025…' in scripts that are no JSON-LD.
  void from_scripts() {
    for (std::uint32_t at = 1; at < tree_.nodes.size(); ++at) {
      if (tree_.nodes[at].tag != Tag::script || at + 1 >= tree_.nodes[at].end) continue;
      if (tree_.attribute(at, "type").find("ld+json") != std::string_view::npos) continue;
      const std::string_view script = tree_.text(at + 1);
      from_script(script);
      if (script.size() < kShortScript) from_call(script, at);
    }
  }

  // showDate("2025-02-27 10:00"): a short script is there to write the date where it stands.
  void from_call(std::string_view script, std::uint32_t at) {
    const std::vector<WrittenDate> dates = find_dates(script, rules_, month_first_);
    if (dates.size() != 1 || script.find('(') == std::string_view::npos) return;
    DateCandidate found = candidate(dates.front(), cue_before_node(at), DatePlace::text, "date written by a script");
    add_visible(std::move(found), at);
  }

  // Pages that scripts draw keep what they show, as JSON, in an attribute: data-state='{"article":{"datePublished":…'.
  void from_state(std::uint32_t at) {
    const std::size_t end = at + 1 < tree_.nodes.size() ? tree_.nodes[at + 1].first_attribute : tree_.attributes.size();
    for (std::size_t attribute = tree_.nodes[at].first_attribute; attribute < end; ++attribute) {
      const std::string_view value = tree_.attributes[attribute].value.of(tree_.characters);
      if (value.size() >= kShortestState && (value.front() == '{' || value.front() == '[')) from_script(value);
    }
  }

  void from_script(std::string_view script) {
    std::size_t found = 0;
    for (std::size_t at = 0; at < script.size() && found < 40; ++at) {
      if (script[at] != ':' && script[at] != '=') continue;
      std::size_t value = at + 1;
      while (value < script.size() &&
             (script[value] == ' ' || script[value] == '"' || script[value] == '\'' || script[value] == '\\'))
        ++value;
      if (value >= script.size() || std::isdigit(static_cast<unsigned char>(script[value])) == 0) continue;
      std::size_t end = at;
      while (end > 0 && std::string_view(" \"'\\]").find(script[end - 1]) != std::string_view::npos) --end;
      std::size_t begin = end;
      while (begin > 0 && end - begin < 40 &&
             (std::isalnum(static_cast<unsigned char>(script[begin - 1])) != 0 ||
              std::string_view("_-:.").find(script[begin - 1]) != std::string_view::npos))
        --begin;
      const auto key = rules_.keys.find(folded(script.substr(begin, end - begin)));
      if (key == rules_.keys.end()) continue;
      const std::string_view stamp =
          script.substr(value, std::min<std::size_t>(script.find_first_of("\"'\\,;}", value), value + 40) - value);
      if (const auto date = parse_stamp(stamp, rules_, month_first_)) {
        out_.push_back(candidate(*date, key->second.role, DatePlace::script, "script " + key->first, key->second.rank));
        ++found;
      }
    }
  }

  void from_text() {
    std::vector<bool> left_out(tree_.nodes.size(), false);
    for (std::uint32_t at = 1; at < tree_.nodes.size(); ++at) {
      const Tag tag = tree_.nodes[at].tag;
      left_out[at] = tag == Tag::script || tag == Tag::style || tag == Tag::head || tag == Tag::noscript ||
                     tag == Tag::select || tag == Tag::textarea;
    }
    std::string before;
    for (const TextBlock& block : text_blocks(tree_, 0, left_out)) {
      if (block.text.size() <= kDateLine && (saved_ || block.text.find_first_of("0123456789") != std::string::npos))
        from_block(block, before);
      if (block.text.size() > kLongestDateline) from_dateline(block);
      before = block.text.size() < 40 ? block.text : std::string();
    }
  }

  // "CEDAR FALLS, Iowa, July 29, 2025 – The company": a place, a date and a dash at the beginning of a block of prose.
  void from_dateline(const TextBlock& block) {
    const std::string_view head = std::string_view(block.text).substr(0, kLongestDateline);
    const std::vector<WrittenDate> dates = find_dates(head, rules_, month_first_);
    if (dates.empty()) return;
    const Span date = dates.front().span;
    const std::string_view place = head.substr(0, date.begin);
    const std::string_view behind = head.substr(date.end);
    const bool dashed = behind.starts_with(" - ") || behind.starts_with(" – ") || behind.starts_with(" — ") ||
                        behind.starts_with("—") || behind.starts_with(") - ") || behind.starts_with(") – ") ||
                        behind.starts_with(" -- ") || behind.starts_with(" (");
    if (!dashed || place.find_first_of(".:|") != std::string_view::npos ||
        (!place.empty() && !starts_with_capital(place)))
      return;
    const std::size_t story = behind.find_first_not_of(" -–—()");
    if (story == std::string_view::npos || !starts_with_capital(behind.substr(story))) return;
    DateCandidate found = candidate(dates.front(), DateRole::published, DatePlace::text, "dateline");
    found.rank = kLongestDateline;
    add_visible(std::move(found), block.begin);
  }

  void from_block(const TextBlock& block, const std::string& before) {
    for (const WrittenDate& date : find_dates_told(block.text, rules_, month_first_, saved_)) {
      const std::string_view front = std::string_view(block.text).substr(0, date.span.begin);
      DateRole role = cue_before_date(front, rules_);
      if (role == DateRole::generic && front.size() < 3) role = cue_before_date(before, rules_);
      unsigned words = 0;
      for (std::uint32_t up = block.begin, step = 0; step < 4 && up != 0; up = tree_.nodes[up].parent, ++step) {
        if (tree_.nodes[up].end - up < 40) words |= marks_[up].words;
      }
      const bool named = (words & (ClassWord::published | ClassWord::dated | ClassWord::modified)) != 0;
      const bool announced = role == DateRole::published;
      if (role == DateRole::generic && named) role = role_of_words(words);
      DateCandidate found = candidate(date, role, named ? DatePlace::class_name : DatePlace::text,
                                      announced ? "published line"
                                      : named   ? "element called a date"
                                                : "visible text");
      // How much else the block says: a date alone is a date line.
      found.rank = block.text.size() - date.span.size();
      add_visible(std::move(found), block.begin);
    }
  }

  const HtmlTree& tree_;
  const std::vector<ElementMarks>& marks_;
  const HtmlMetadata& metadata_;
  std::string_view url_;
  const PageRules& rules_;
  std::optional<SavedTime> saved_;
  bool month_first_;
  std::vector<std::size_t> text_before_;
  std::vector<bool> furniture_;
  std::vector<DateCandidate> out_;
};

}  // namespace

bool writes_month_first(const HtmlMetadata& metadata, std::string_view url, const PageRules& rules) {
  const std::string region = folded(metadata.region);
  const std::string tag = region.empty() ? metadata.language : metadata.language + "-" + region;
  const std::size_t scheme = url.find("://");
  std::string_view host = scheme == std::string_view::npos ? url : url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/:"));
  const std::size_t dot = host.rfind('.');
  if (dot != std::string_view::npos && rules.day_first_hosts.contains(host.substr(dot + 1))) return false;
  return rules.month_first_languages.contains(tag);
}

std::vector<DateCandidate> date_candidates(const HtmlTree& tree, const std::vector<ElementMarks>& marks,
                                           const HtmlMetadata& metadata, std::string_view url, const PageRules& rules,
                                           std::optional<SavedTime> saved) {
  return Collector(tree, marks, metadata, url, rules, saved).all();
}

}  // namespace annals
