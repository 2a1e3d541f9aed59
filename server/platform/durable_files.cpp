// SPDX-License-Identifier: Apache-2.0
#include "server/platform/durable_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

namespace huiyin::server {
namespace {

namespace fs = std::filesystem;

bool sync_path(const std::string& path, int flags) {
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0) return false;
    const bool synced = ::fsync(file) == 0;
    ::close(file);
    return synced;
}

}  // namespace

bool sync_file(const std::string& path) { return sync_path(path, O_RDONLY); }
bool sync_folder(const std::string& path) { return sync_path(path, O_RDONLY | O_DIRECTORY); }

bool write_durably(const std::string& path, const std::string& text) {
    const auto draft = path + ".new";
    const int file = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) return false;
    const bool written =
        ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
    ::close(file);
    std::error_code error;
    if (written) fs::rename(draft, path, error);
    return written && !error && sync_folder(fs::path(path).parent_path().string());
}

Result<void> copy_durably(const std::string& from, const std::string& to) {
    std::error_code error;
    fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
    const bool copied = !error && ::chmod(to.c_str(), S_IRUSR | S_IWUSR) == 0 && sync_file(to);
    if (copied) return {};
    fs::remove(to, error);
    return fault("the file " + from + " cannot be copied to " + to + ": check both disks", from);
}

Result<void> move_file(const std::string& from, const std::string& to) {
    std::error_code error;
    if (!fs::exists(from, error)) return {};
    fs::rename(from, to, error);
    if (error) return fault("the file " + from + " cannot be moved to " + to + ": check the permissions", from);
    return {};
}

}  // namespace huiyin::server
