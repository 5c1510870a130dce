// batch FILE…: one chronology of many documents, read by as many threads as the machine has, as csv.
#include <annals/annals.h>

#include <algorithm>
#include <atomic>
#include <iostream>
#include <mutex>
#include <thread>
#include <vector>

int main(int argc, char** argv) {
  const std::vector<std::string> files(argv + 1, argv + argc);
  const auto reader = annals::Reader::make();
  std::vector<annals::Chronology> parts(files.size());
  std::mutex mutex;  // of standard error
  std::atomic<std::size_t> next = 0;
  {
    std::vector<std::jthread> threads(std::max(1U, std::thread::hardware_concurrency()));
    for (std::jthread& thread : threads) {
      thread = std::jthread([&] {
        for (std::size_t i = next++; i < files.size(); i = next++) {
          auto reading = reader->read(annals::Document::file(files[i]));
          if (reading) {
            parts[i] = reading->chronology;
          } else {
            const std::lock_guard lock(mutex);
            std::cerr << annals::text(reading.error()) << '\n';
          }
        }
      });
    }
  }
  return annals::write(std::cout, annals::merged(parts), "csv") ? 0 : 1;
}
