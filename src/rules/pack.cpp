// A pack is its files, each read by the reader of its kind.

#include "rules/pack.h"

#include <algorithm>

#include "rules/wording.h"

namespace annals {
namespace {

const PackFile* file_named(const PackFiles& files, std::string_view name) {
  const auto found = std::ranges::find_if(
      files, [&](const PackFile& file) { return file.name == name || file.name.ends_with("/" + std::string(name)); });
  return found == files.end() ? nullptr : &*found;
}

}  // namespace

Result<Pack> load_pack(const PackFiles& files) {
  if (files.empty()) return Error{ErrorKind::bad_rule, "the rule pack holds no .toml file", ""};
  Pack pack;
  if (const PackFile* file = file_named(files, "holidays.toml")) {
    auto holidays = parse_holidays(*file);
    if (!holidays) return std::move(holidays).error();
    pack.holidays = std::move(*holidays);
  }
  auto rules = load_rules(files, pack.holidays);
  if (!rules) return std::move(rules).error();
  pack.rules = std::move(*rules);
  if (const PackFile* file = file_named(files, "grammar.toml")) {
    auto grammar = load_grammar(file->content, file->name);
    if (!grammar) return std::move(grammar).error();
    pack.grammar = std::move(*grammar);
  }
  auto frames = load_frames(file_named(files, "verbs.toml"), file_named(files, "nouns.toml"));
  if (!frames) return std::move(frames).error();
  pack.grammar.frames = std::move(*frames);
  if (const PackFile* file = file_named(files, "names.toml")) {
    auto forenames = load_forenames(*file);
    if (!forenames) return std::move(forenames).error();
    pack.grammar.forenames = std::move(*forenames);
  }
  if (const PackFile* file = file_named(files, "confidence.toml")) {
    auto scorecard = load_scorecard(*file);
    if (!scorecard) return std::move(scorecard).error();
    pack.grammar.scorecard = std::move(*scorecard);
  }
  if (const PackFile* file = file_named(files, "regions.toml")) {
    auto regions = parse_regions(*file);
    if (!regions) return std::move(regions).error();
    pack.regions = std::move(*regions);
  }
  if (const PackFile* file = file_named(files, "name-lists.toml")) {
    auto names = parse_name_lists(*file);
    if (!names) return std::move(names).error();
    pack.names = std::move(*names);
  }
  if (const PackFile* file = file_named(files, "display.toml")) {
    auto wording = parse_wording(file->content, file->name);
    if (!wording) return std::move(wording).error();
    pack.wording = std::move(*wording);
  }
  return pack;
}

}  // namespace annals
