// Runs a fuzz target over files and folders of inputs, with any compiler, without libFuzzer: replay PATH...

#include <algorithm>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" [[gnu::weak]] void __sanitizer_set_death_callback(void (*callback)());

namespace {

std::string current;

void name_input() { std::fprintf(stderr, "replay: died on %s\n", current.c_str()); }

void on_signal(int number) {
  name_input();
  std::signal(number, SIG_DFL);
  std::raise(number);
}

bool collect(const char* argument, std::vector<std::string>& inputs) {
  std::error_code error;
  const std::size_t before = inputs.size();
  if (std::filesystem::is_directory(argument, error)) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argument, error)) {
      if (entry.is_regular_file()) inputs.push_back(entry.path().string());
    }
  } else if (std::filesystem::is_regular_file(argument, error)) {
    inputs.emplace_back(argument);
  }
  std::sort(inputs.begin() + static_cast<std::ptrdiff_t>(before), inputs.end());
  return !error && inputs.size() > before;
}

bool replay(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file) return false;
  // Exactly as large as the input, so that AddressSanitizer sees the first byte read beyond it.
  const std::unique_ptr<std::uint8_t[]> copy(new std::uint8_t[bytes.size()]);
  std::copy(bytes.begin(), bytes.end(), copy.get());
  current = path;
  LLVMFuzzerTestOneInput(copy.get(), bytes.size());
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: %s FILE_OR_FOLDER...\n", argv[0]);
    return 1;
  }
  std::vector<std::string> inputs;
  for (int i = 1; i < argc; ++i) {
    if (!collect(argv[i], inputs)) {
      std::fprintf(stderr, "replay: %s: no input there\n", argv[i]);
      return 1;
    }
  }
  if (__sanitizer_set_death_callback != nullptr) {
    __sanitizer_set_death_callback(name_input);
  } else {
    for (const int number : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL}) std::signal(number, on_signal);
  }
  for (const std::string& path : inputs) {
    if (!replay(path)) {
      std::fprintf(stderr, "replay: %s: cannot be read\n", path.c_str());
      return 1;
    }
  }
  std::printf("%zu inputs replayed\n", inputs.size());
  return 0;
}
