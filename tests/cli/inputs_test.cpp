#include "cli/inputs.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/command_line.h"

namespace annals {
namespace {

using Form = DocumentHint::Form;

TEST(Inputs, NamesTellTheForm) {
  EXPECT_EQ(input_named("a.html").form, Form::html);
  EXPECT_EQ(input_named("A.HTM").form, Form::html);
  EXPECT_EQ(input_named("a.xhtml").form, Form::html);
  EXPECT_EQ(input_named("a.txt").form, Form::text);
  EXPECT_EQ(input_named("a.md.gz").form, Form::markdown);
  EXPECT_EQ(input_named("a.EML").form, Form::mail);
  EXPECT_EQ(input_named("a.php").form, Form::unknown);
  EXPECT_TRUE(input_named("a.ndjson.ZST").json_lines);
  EXPECT_TRUE(input_named("a.jsonl").json_lines);
  EXPECT_EQ(input_named("a.jsonl.zst").compression, Compression::zstd);
  EXPECT_EQ(input_named("a.html.gz").compression, Compression::gzip);
  EXPECT_EQ(input_named("a.html.gz").path, "a.html.gz");
}

std::vector<std::string> names(const std::vector<Result<Input>>& inputs, const Folder& folder) {
  std::vector<std::string> names;
  for (const Result<Input>& input : inputs) {
    names.push_back(input ? input->path.substr(folder.path().size()) : "ERROR " + input.error().message);
  }
  return names;
}

TEST(Inputs, DirectoriesAreWalkedInOrder) {
  const Folder folder;
  for (const char* name :
       {"b.txt", "a/z.html", "a/a.jsonl.gz", "a.md", "c/picture.png", ".hidden.txt", "d/deep/x.htm"}) {
    folder.put(name, "x");
  }
  EXPECT_EQ(names(find_inputs({folder.path()}), folder),
            (std::vector<std::string>{"a/a.jsonl.gz", "a/z.html", "a.md", "b.txt", "d/deep/x.htm"}));
}

TEST(Inputs, LinksAreNotFollowedAndSpecialFilesNotOpened) {
  const Folder folder;
  folder.put("a.txt", "x");
  ASSERT_EQ(::symlink(folder.path().c_str(), folder.path("loop").c_str()), 0);
  ASSERT_EQ(::symlink("a.txt", folder.path("link.txt").c_str()), 0);
  ASSERT_EQ(::mkfifo(folder.path("pipe.txt").c_str(), 0600), 0);
  EXPECT_EQ(names(find_inputs({folder.path()}), folder), std::vector<std::string>{"a.txt"});
}

TEST(Inputs, ADirectoryWithoutDocumentsIsAnError) {
  const Folder folder;
  folder.put("picture.png", "x");
  EXPECT_EQ(names(find_inputs({folder.path()}), folder),
            std::vector<std::string>{"ERROR no .html, .txt, .md, .eml or .jsonl file in this directory"});
}

TEST(Inputs, ArgumentsKeepTheirOrder) {
  const auto inputs = find_inputs({"b.txt", "-", "a.txt"});
  ASSERT_EQ(inputs.size(), 3U);
  EXPECT_EQ(inputs[0]->path, "b.txt");
  EXPECT_TRUE(inputs[1]->is_standard_input());
  EXPECT_EQ(inputs[2]->path, "a.txt");
}

}  // namespace
}  // namespace annals
