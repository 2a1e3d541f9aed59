// SPDX-License-Identifier: Apache-2.0
// A real disk that can really be full: a small tmpfs. Only root may mount one.
#pragma once
#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "tests/sync/temp_directory.hpp"

namespace huiyin::testing {

class SmallDisk {
  public:
    /// `options` as in "size=2m" or "size=2m,nr_inodes=40".
    explicit SmallDisk(const std::string& options)
        : is_there_(::mount("tmpfs", directory_.path().c_str(), "tmpfs", 0, options.c_str()) == 0) {}
    ~SmallDisk() {
        if (is_there_) ::umount2(directory_.path().c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    /// False: this user may not make one, and the test is skipped.
    bool is_there() const { return is_there_; }
    std::string file(const std::string& name) const { return directory_.file(name); }

    /// Fills it up to the last byte, and then leaves `spared` bytes.
    void fill(std::int64_t spared = 0) const {
        const int out = ::open(file("filler").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        std::int64_t size = 0;
        for (std::size_t step : {65'536, 4'096, 64, 1}) {
            const std::string bytes(step, 'x');
            for (ssize_t written; (written = ::write(out, bytes.data(), bytes.size())) > 0;) size += written;
        }
        if (::ftruncate(out, std::max<std::int64_t>(0, size - spared)) != 0) throw std::runtime_error("no filler");
        ::close(out);
    }
    void make_room() const { std::filesystem::remove(file("filler")); }
    /// Until no file can be made any more.
    void use_up_names() const {
        for (int i = 0;; ++i) {
            const int made = ::open(file("name-" + std::to_string(i)).c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
            if (made < 0) return;
            ::close(made);
        }
    }

  private:
    TempDirectory directory_;
    bool is_there_;
};

}  // namespace huiyin::testing
