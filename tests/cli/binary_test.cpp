// The program itself, as a shell runs it: standard streams, pipes that close, disks that are full, signals.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "cli/command_line.h"

namespace annals {
namespace {

// Runs a shell command with $ANNALS as the program; its standard output, and its exit status.
Ran shell(const std::string& command) {
  Ran ran{};
  const std::string line = "ANNALS='" ANNALS_BINARY "'; " + command;
  FILE* pipe = ::popen(line.c_str(), "r");
  char buffer[4096];
  for (std::size_t count = 0; (count = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) ran.out.append(buffer, count);
  const int status = ::pclose(pipe);
  ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return ran;
}

const std::string text = "printf 'The bridge opened on June 1, 2001.\\n' | ";

TEST(Binary, ReadsStandardInputAndPrintsCsv) {
  const Ran ran = shell(text + "$ANNALS 2>&1");
  EXPECT_EQ(ran.status, 0);
  EXPECT_TRUE(ran.out.starts_with("id,start_date,end_date,time,")) << ran.out;
  EXPECT_NE(ran.out.find(",2001-06-01,2001-06-01,,,day,"), std::string::npos) << ran.out;
}

TEST(Binary, ExitStatuses) {
  EXPECT_EQ(shell("$ANNALS --help").status, 0);
  EXPECT_EQ(shell("$ANNALS /nowhere.txt 2>&1").status, 1);
  EXPECT_EQ(shell("$ANNALS --formt 2>&1").status, 2);
}

TEST(Binary, AReaderThatHasSeenEnoughEndsItQuietly) {
  const Ran ran = shell(
      "{ for i in $(seq 20000); do echo '{\"id\":1,\"text\":\"Opened on June 1, 2001.\"}'; done | "
      "$ANNALS -f jsonl; } 2>&1 | head -n 1");
  EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 1);
  EXPECT_EQ(ran.out.find("annals:"), std::string::npos) << ran.out;
}

TEST(Binary, AFullDiskIsAnError) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "no /dev/full";
  const Ran ran = shell(text + "{ $ANNALS > /dev/full; } 2>&1");
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.out, "annals: standard output: No space left on device\n");
}

TEST(Binary, UnreadableFilesAreSaid) {
  const Folder folder;
  const std::string path = folder.put("secret.txt", "x");
  std::filesystem::permissions(path, std::filesystem::perms::none);
  if (std::ifstream(path)) GTEST_SKIP() << "this user may read everything";
  const Ran ran = shell("$ANNALS " + path + " 2>&1");
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.out, "annals: " + path + ": Permission denied\n");
}

TEST(Binary, ADirectoryAsStandardInputIsAnError) {
  const Ran ran = shell("$ANNALS < / 2>&1");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(ran.out.starts_with("annals: standard input: ")) << ran.out;
}

TEST(Binary, WritesAFileThatWasNamed) {
  const Folder folder;
  const Ran ran = shell(text + "$ANNALS -o " + folder.path("a.csv") + " 2>&1");
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out, "");
  EXPECT_NE(read_file(folder.path("a.csv")).find("2001-06-01"), std::string::npos);
}

TEST(Binary, DevStdoutIsStandardOutput) {
  const Folder folder;
  const Ran ran = shell("{ echo before; " + text + "$ANNALS -o /dev/stdout; echo after; } > " + folder.path("log"));
  EXPECT_EQ(ran.status, 0);
  const std::string log = read_file(folder.path("log"));
  EXPECT_TRUE(log.starts_with("before\nid,start_date,end_date,")) << log;
  EXPECT_TRUE(log.ends_with("after\n")) << log;
}

}  // namespace
}  // namespace annals
