// libyaml's events are read as they come, with the depth of the collection they stand in; no document is built.
#include "page/front_matter.h"

#include <yaml.h>

#include <memory>

#include "page/page_rules.h"

namespace annals {
namespace {

constexpr std::size_t kLongest = std::size_t{64} << 10;  // bytes
constexpr std::size_t kDeepest = 64;  // collections within each other; each token costs libyaml a look at all of them

// The line that begins at `at`, without white space at its end.
std::string_view line_at(std::string_view text, std::size_t at) {
  std::string_view line = text.substr(at, text.find('\n', at) - at);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return line;
}

class Events {
 public:
  explicit Events(std::string_view yaml) {
    ready_ = yaml_parser_initialize(&parser_) == 1;
    if (!ready_) return;
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(yaml.data()), yaml.size());
  }
  ~Events() {
    if (ready_) yaml_parser_delete(&parser_);
  }
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;

  // Calls `take(event)` for each until it returns false, or to the last or a fault.
  template <class Take>
  void for_each(Take take) {
    for (bool more = ready_; more;) {
      yaml_event_t event;
      if (yaml_parser_parse(&parser_, &event) == 0) return;
      more = event.type != YAML_STREAM_END_EVENT && event.type != YAML_NO_EVENT && take(event);
      yaml_event_delete(&event);
    }
  }

 private:
  yaml_parser_t parser_{};
  bool ready_ = false;
};

std::vector<std::pair<std::string, std::string>> outermost_fields(std::string_view yaml) {
  std::vector<std::pair<std::string, std::string>> fields;
  std::size_t depth = 0;
  bool key_next = true;
  std::string key;
  const auto take_scalar = [&](const yaml_event_t& event) {
    const std::string value(reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length);
    if (key_next) {
      key = folded(value);
    } else {
      fields.emplace_back(key, value);
    }
  };
  Events(yaml).for_each([&](const yaml_event_t& event) {
    switch (event.type) {
      case YAML_MAPPING_START_EVENT:
      case YAML_SEQUENCE_START_EVENT:
        return ++depth <= kDeepest;
      case YAML_MAPPING_END_EVENT:
      case YAML_SEQUENCE_END_EVENT:
        --depth;
        break;
      case YAML_SCALAR_EVENT:
        if (depth == 1) take_scalar(event);
        break;
      case YAML_ALIAS_EVENT:
        break;
      default:
        return true;
    }
    if (depth == 1) key_next = !key_next;
    return true;
  });
  return fields;
}

}  // namespace

FrontMatter front_matter(std::string_view text) {
  if (line_at(text, 0) != "---") return {};
  const std::string_view reach = text.substr(0, kLongest);
  const std::size_t begin = reach.find('\n') + 1;
  if (begin == 0) return {};
  for (std::size_t at = begin; at < reach.size();) {
    const std::size_t end = reach.find('\n', at);
    const std::string_view line = line_at(reach, at);
    const std::size_t next = end == std::string_view::npos ? reach.size() : end + 1;
    if (line == "---" || line == "...") return {outermost_fields(reach.substr(begin, at - begin)), next};
    at = next;
  }
  return {};
}

}  // namespace annals
