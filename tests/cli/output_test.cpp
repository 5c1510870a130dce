#include "cli/output.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/command_line.h"

namespace annals {
namespace {

std::istringstream nothing;
const Console silent{.in = nothing, .out = [](std::string_view) { return Failure{}; }, .err = [](std::string_view) {}};

std::size_t files_in(const Folder& folder) {
  const std::filesystem::directory_iterator files(folder.path());
  return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

TEST(Output, TakesItsNameWhenFinished) {
  const Folder folder;
  const std::string path = folder.put("a.csv", "old");
  {
    Result<Output> output = Output::open(path, silent);
    ASSERT_TRUE(output);
    EXPECT_FALSE(output->write("new"));
    EXPECT_EQ(read_file(path), "old");
    EXPECT_FALSE(output->finish());
  }
  EXPECT_EQ(read_file(path), "new");
  EXPECT_EQ(files_in(folder), 1U);
}

TEST(Output, LeavesTheOldFileWhereItIsNotFinished) {
  const Folder folder;
  const std::string path = folder.put("a.csv", "old");
  {
    Result<Output> output = Output::open(path, silent);
    EXPECT_FALSE(output->write("new"));
  }
  EXPECT_EQ(read_file(path), "old");
  EXPECT_EQ(files_in(folder), 1U);
}

TEST(Output, KeepsPermissionsAndFollowsLinks) {
  const Folder folder;
  const std::string path = folder.put("real.csv", "old");
  ::chmod(path.c_str(), 0640);
  ASSERT_EQ(::symlink("real.csv", folder.path("link.csv").c_str()), 0);
  {
    Result<Output> output = Output::open(folder.path("link.csv"), silent);
    EXPECT_FALSE(output->write("new"));
    EXPECT_FALSE(output->finish());
  }
  EXPECT_EQ(read_file(path), "new");
  EXPECT_TRUE(std::filesystem::is_symlink(folder.path("link.csv")));
  struct stat status = {};
  ::stat(path.c_str(), &status);
  EXPECT_EQ(status.st_mode & 0777, 0640U);
}

TEST(Output, WritesDirectlyToWhatIsNoFile) {
  Result<Output> output = Output::open("/dev/null", silent);
  ASSERT_TRUE(output);
  EXPECT_FALSE(output->write("x"));
  EXPECT_FALSE(output->finish());
}

TEST(Output, DoesNotReplaceAFileThatIsOpenAlready) {
  const Folder folder;
  const std::string path = folder.put("log", "before ");
  const int open_file = ::open(path.c_str(), O_WRONLY | O_APPEND);
  Result<Output> output = Output::open("/dev/fd/" + std::to_string(open_file), silent);
  ASSERT_TRUE(output);
  EXPECT_FALSE(output->write("new"));
  EXPECT_FALSE(output->finish());
  EXPECT_EQ(::write(open_file, " after", 6), 6);
  ::close(open_file);
  EXPECT_EQ(read_file(path), "before new after");
}

TEST(Output, SaysWhatIsWrong) {
  const Folder folder;
  EXPECT_EQ(Output::open(folder.path("none/a.csv"), silent).error().kind, ErrorKind::unwritable);
  EXPECT_EQ(Output::open(folder.path(), silent).error().kind, ErrorKind::unwritable);
  if (std::filesystem::exists("/dev/full")) {
    Result<Output> full = Output::open("/dev/full", silent);
    const Failure failure = full->write("x");
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->text(), "/dev/full: No space left on device");
  }
}

}  // namespace
}  // namespace annals
