// SPDX-License-Identifier: Apache-2.0
// A directory of its own for each test, gone afterwards.
#pragma once
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace huiyin::testing {

class TempDirectory {
  public:
    /// Its name is the system's: chance that a seed drives would give two tests the same one.
    TempDirectory() {
        auto name = (std::filesystem::temp_directory_path() / "huiyin-test-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no directory for the test: " + name);
        path_ = name;
    }
    ~TempDirectory() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TempDirectory(const TempDirectory&) = delete;
    TempDirectory& operator=(const TempDirectory&) = delete;

    std::string path() const { return path_.string(); }
    std::string file(const std::string& name) const { return (path_ / name).string(); }
    /// True when `words` stand in any file below, the write-ahead log included.
    bool holds(const std::string& words) const {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path_)) {
            if (!entry.is_regular_file()) continue;
            std::ifstream in(entry.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(in), {}};
            if (bytes.find(words) != std::string::npos) return true;
        }
        return false;
    }
    /// A copy of the directory as it is now, as a backup of the disk would be.
    void copy_to(const TempDirectory& other) const {
        std::filesystem::copy(
            path_, other.path_,
            std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
    }

  private:
    std::filesystem::path path_;
};

}  // namespace huiyin::testing
