// SPDX-License-Identifier: Apache-2.0
// POSIX files.
#include "sync/platform/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

namespace huiyin::sync {
namespace {

namespace fs = std::filesystem;

class RealFile : public File {
  public:
    explicit RealFile(int descriptor) : descriptor_(descriptor) {}
    ~RealFile() override { ::close(descriptor_); }
    RealFile(const RealFile&) = delete;
    RealFile& operator=(const RealFile&) = delete;

    std::optional<std::int64_t> size() const override {
        struct stat found {};
        if (::fstat(descriptor_, &found) != 0) return std::nullopt;
        return found.st_size;
    }

    std::optional<std::string> read(std::int64_t at, std::int64_t size) const override {
        std::string out(static_cast<std::size_t>(size), '\0');
        std::size_t filled = 0;
        while (filled < out.size()) {
            const auto read =
                ::pread(descriptor_, out.data() + filled, out.size() - filled, at + static_cast<std::int64_t>(filled));
            if (read < 0) return std::nullopt;
            if (read == 0) break;
            filled += static_cast<std::size_t>(read);
        }
        out.resize(filled);
        return out;
    }

    bool write_end(std::int64_t at, std::string_view bytes) override {
        if (::ftruncate(descriptor_, at) != 0) return false;
        while (!bytes.empty()) {
            const auto written = ::pwrite(descriptor_, bytes.data(), bytes.size(), at);
            if (written <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
            at += written;
        }
        return true;
    }

    bool sync() override { return ::fsync(descriptor_) == 0; }

  private:
    int descriptor_;
};

std::unique_ptr<File> opened(const std::string& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR);
    return descriptor < 0 ? nullptr : std::make_unique<RealFile>(descriptor);
}

class RealFiles : public Files {
  public:
    std::unique_ptr<File> open(const std::string& path, Use use) const override {
        return opened(path, use == Use::read ? O_RDONLY : use == Use::change ? O_RDWR : O_RDWR | O_CREAT | O_TRUNC);
    }
    bool exists(const std::string& path) const override {
        std::error_code ignored;
        return fs::exists(path, ignored);
    }
    bool rename(const std::string& from, const std::string& to) const override {
        std::error_code error;
        fs::rename(from, to, error);
        return !error;
    }
    bool remove(const std::string& path) const override {
        std::error_code error;
        fs::remove(path, error);
        return !error;
    }
    bool sync_folder(const std::string& path) const override {
        const auto folder = opened(path, O_RDONLY | O_DIRECTORY);
        return folder && folder->sync();
    }
    bool make_folder(const std::string& path) const override {
        std::error_code error;
        if (!fs::create_directory(path, error)) return !error;
        fs::permissions(path, fs::perms::owner_all, error);
        return !error && sync_folder(fs::path(path).parent_path().string());
    }
    std::vector<std::string> names_in(const std::string& folder) const override {
        std::vector<std::string> out;
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator(folder, ignored))
            out.push_back(entry.path().filename().string());
        return out;
    }
};

}  // namespace

std::shared_ptr<const Files> real_files() { return std::make_shared<const RealFiles>(); }

}  // namespace huiyin::sync
