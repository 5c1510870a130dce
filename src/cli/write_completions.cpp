// Run by the build: writes the shells' completions into the directory that it is given.
#include <fstream>
#include <string>

#include "cli/completions.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::string directory = argv[1];
  std::ofstream bash(directory + "/annals.bash"), zsh(directory + "/_annals"), fish(directory + "/annals.fish");
  bash << annals::bash_completion();
  zsh << annals::zsh_completion();
  fish << annals::fish_completion();
  bash.close();
  zsh.close();
  fish.close();
  return bash && zsh && fish ? 0 : 1;
}
