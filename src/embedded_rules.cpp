// Two tables of the build: the files, and by folder what compile_rules made of them.

#include "embedded_rules.h"

#include <algorithm>

#include "compiled_rules.h"
#include "embedded_files.h"

namespace annals {
namespace {

Error no_pack(std::string_view language) {
  return {ErrorKind::not_found, "there is no rule pack for the language '" + std::string(language) + "'", ""};
}

}  // namespace

Result<Pack> embedded_pack(std::string_view language) {
  const auto found = std::ranges::find(compiled_rules(), language, &EmbeddedFile::name);
  if (found == compiled_rules().end() || language == page_rules_folder) return no_pack(language);
  return pack_of(found->content);
}

Result<PackFiles> embedded_pack_files(std::string_view language) {
  PackFiles files;
  const std::string folder = "rules/" + std::string(language) + "/";
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.name.starts_with(folder)) files.push_back({std::string(file.name), std::string(file.content)});
  }
  if (files.empty() || language == page_rules_folder) return no_pack(language);
  return files;
}

PageRules embedded_page_rules() {
  return page_rules_of(std::ranges::find(compiled_rules(), page_rules_folder, &EmbeddedFile::name)->content);
}

}  // namespace annals
