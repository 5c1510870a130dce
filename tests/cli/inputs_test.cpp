#include "reading/inputs.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/command_line.h"

namespace annals {
namespace {

TEST(Inputs, NamesOfRecords) {
  for (const char* name : {"a.jsonl", "A.NDJSON", "a.jsonl.gz", "a.ndjson.ZST"})
    EXPECT_TRUE(names_records(name)) << name;
  for (const char* name : {"a.json", "jsonl", "a.jsonl.bz2", "a.html.gz"}) EXPECT_FALSE(names_records(name)) << name;
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
            (std::vector<std::string>{"a/a.jsonl.gz", "a/z.html", "a.md", "b.txt", "c/picture.png", "d/deep/x.htm"}));
}

TEST(Inputs, LinksAreNotFollowedAndSpecialFilesNotOpened) {
  const Folder folder;
  folder.put("a.txt", "x");
  ASSERT_EQ(::symlink(folder.path().c_str(), folder.path("loop").c_str()), 0);
  ASSERT_EQ(::symlink("a.txt", folder.path("link.txt").c_str()), 0);
  ASSERT_EQ(::mkfifo(folder.path("pipe.txt").c_str(), 0600), 0);
  EXPECT_EQ(names(find_inputs({folder.path()}), folder), std::vector<std::string>{"a.txt"});
}

TEST(Inputs, ADirectoryWithoutFilesIsAnError) {
  const Folder folder;
  folder.put(".hidden.txt", "x");
  EXPECT_EQ(names(find_inputs({folder.path()}), folder), std::vector<std::string>{"ERROR no file in this directory"});
}

TEST(Inputs, AnAddressIsNotFetched) {
  const auto inputs = find_inputs({"https://news.example/a"});
  ASSERT_EQ(inputs.size(), 1U);
  ASSERT_FALSE(inputs[0]);
  EXPECT_EQ(inputs[0].error().text(),
            "https://news.example/a: Annals fetches nothing: curl -s 'https://news.example/a' | annals -");
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
