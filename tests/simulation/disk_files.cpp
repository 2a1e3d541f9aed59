// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/disk_files.hpp"

#include <algorithm>
#include <mutex>

namespace huiyin::simulation {
namespace {

bool is_done(DiskAnswer answer) { return answer == DiskAnswer::done; }

class OnDisk : public sync::File {
  public:
    OnDisk(std::mutex& mutex, Disk& disk, std::shared_ptr<DiskFile> file)
        : mutex_(mutex), disk_(disk), file_(std::move(file)) {}

    std::optional<std::int64_t> size() const override {
        const std::lock_guard lock(mutex_);
        return there();
    }
    std::optional<std::string> read(std::int64_t at, std::int64_t size) const override {
        const std::lock_guard lock(mutex_);
        std::string out(static_cast<std::size_t>(std::clamp(there() - at, std::int64_t{0}, size)), '\0');
        if (!is_done(disk_.read(*file_, at, std::ssize(out), out.data()))) return std::nullopt;
        return out;
    }
    bool write_end(std::int64_t at, std::string_view bytes) override {
        const std::lock_guard lock(mutex_);
        if (at != there() && !is_done(disk_.truncate(*file_, at))) return false;
        // As the operating system takes a long write: in pieces.
        constexpr std::size_t at_once = std::size_t{64} << 10;
        for (std::size_t from = 0; from < bytes.size(); from += at_once)
            if (!is_done(disk_.write(*file_, at + static_cast<std::int64_t>(from),
                                     std::string(bytes.substr(from, at_once)))))
                return false;
        return true;
    }
    bool sync() override {
        const std::lock_guard lock(mutex_);
        return is_done(disk_.sync(*file_, false));
    }

  private:
    std::int64_t there() const { return std::ssize(file_->now); }
    std::mutex& mutex_;
    Disk& disk_;
    std::shared_ptr<DiskFile> file_;
};

class OnDisks : public sync::Files {
  public:
    OnDisks(DiskVfs& disks, const std::string& directory) : mutex_(disks.mutex()), disk_(disks.disk(directory)) {}

    std::unique_ptr<sync::File> open(const std::string& path, Use use) const override {
        const std::lock_guard lock(mutex_);
        auto file = disk_.open(path, use == Use::make);
        if (!file) return nullptr;
        if (use == Use::make && !file->now.empty() && !is_done(disk_.truncate(*file, 0))) return nullptr;
        return std::make_unique<OnDisk>(mutex_, disk_, std::move(file));
    }
    bool exists(const std::string& path) const override {
        const std::lock_guard lock(mutex_);
        return disk_.exists(path) || !disk_.names(path + "/").empty();
    }
    bool rename(const std::string& from, const std::string& to) const override {
        const std::lock_guard lock(mutex_);
        return is_done(disk_.rename(from, to));
    }
    bool remove(const std::string& path) const override {
        const std::lock_guard lock(mutex_);
        return !disk_.exists(path) || is_done(disk_.remove(path, false));
    }
    bool sync_folder(const std::string&) const override {
        const std::lock_guard lock(mutex_);
        return is_done(disk_.sync_directory());
    }
    bool make_folder(const std::string&) const override { return true; }  // a simulated disk has names only
    std::vector<std::string> names_in(const std::string& folder) const override {
        const std::lock_guard lock(mutex_);
        auto out = disk_.names(folder + "/");
        for (auto& name : out) name.erase(0, folder.size() + 1);
        return out;
    }

  private:
    std::mutex& mutex_;
    Disk& disk_;
};

}  // namespace

std::shared_ptr<const sync::Files> disk_files(DiskVfs& disks, const std::string& directory) {
    return std::make_shared<const OnDisks>(disks, directory);
}

}  // namespace huiyin::simulation
