#pragma once

#include <sys/stat.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "../support/input.hpp"

namespace dissect {

/// A file, or standard input for `-`, of which one can see how it begins before it is read.
class input_file {
 public:
  explicit input_file(const std::string& path) : file_(path == "-" ? stdin : std::fopen(path.c_str(), "rb")) {
    if (file_ == nullptr) throw std::runtime_error(std::strerror(errno));
    first_.resize(4);
    first_.resize(std::fread(first_.data(), 1, first_.size(), file_));
    if (std::ferror(file_) != 0) {
      const int error = errno;
      close();
      throw std::runtime_error(std::strerror(error));
    }
  }
  input_file(const input_file&) = delete;
  input_file& operator=(const input_file&) = delete;
  ~input_file() { close(); }

  /// In the order of the machine; 0 if the file is shorter.
  std::uint32_t first_word() const {
    std::uint32_t word = 0;
    if (first_.size() == sizeof word) std::memcpy(&word, first_.data(), sizeof word);
    return word;
  }
  /// 0 where that is not known.
  std::uint64_t size() const {
    struct stat status {};
    return fstat(fileno(file_), &status) == 0 && S_ISREG(status.st_mode)
               ? static_cast<std::uint64_t>(status.st_size)
               : 0;
  }

  /// Hands the file over, from its first byte on.
  std::FILE* release() {
    for (std::size_t i = first_.size(); i > 0; --i) {
      // Bytes that have just been read can be put back: the buffer of a file still has them.
      if (std::ungetc(static_cast<unsigned char>(first_[i - 1]), file_) == EOF) {
        throw std::runtime_error("cannot be read from its beginning");
      }
    }
    return std::exchange(file_, nullptr);
  }

  /// All bytes; those that are written in hex digits decoded.
  std::vector<std::uint8_t> all() {
    std::string content = std::move(first_);
    char part[16384];
    while (const std::size_t size = std::fread(part, 1, sizeof part, file_)) {
      content.append(part, size);
      if (content.size() > most) throw std::runtime_error("no capture, and larger than 64 MiB");
    }
    if (std::ferror(file_) != 0) throw std::runtime_error(std::strerror(errno));
    support::decoded hex = support::decode_hex(content);
    if (!hex.error) return std::move(hex.bytes);
    if (hex.bytes.size() >= 4) throw std::runtime_error(*hex.error);
    return {content.begin(), content.end()};
  }

 private:
  static constexpr std::size_t most = std::size_t{1} << 26;

  void close() {
    if (file_ != nullptr && file_ != stdin) std::fclose(file_);
    file_ = nullptr;
  }

  std::FILE* file_;
  std::string first_;
};

/// A line on standard error that says how much of a large file has been read.
class progress {
 public:
  explicit progress(std::uint64_t size) : size_(size) {}
  ~progress() {
    if (shown_ >= 0) std::fputc('\n', stderr);
  }
  progress(const progress&) = delete;
  progress& operator=(const progress&) = delete;

  void at(std::uint64_t bytes) {
    if (size_ < large) return;
    const int percent = bytes >= size_ ? 100 : static_cast<int>(bytes * 100 / size_);
    if (percent == shown_) return;
    shown_ = percent;
    std::fprintf(stderr, "\r%3d %% of %llu MB", percent, static_cast<unsigned long long>(size_ / 1000000));
  }

 private:
  static constexpr std::uint64_t large = 50'000'000;
  std::uint64_t size_;
  int shown_ = -1;
};

}  // namespace dissect
