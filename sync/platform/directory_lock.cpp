// SPDX-License-Identifier: Apache-2.0
// Flock on DIR/lock.
#include "sync/platform/directory_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "sync/platform/platform_faults.hpp"

namespace huiyin::sync {
namespace fs = std::filesystem;

Result<DirectoryLock> DirectoryLock::take(const std::string& directory) {
    std::error_code error;
    if (fs::exists(directory, error) && !fs::is_directory(directory, error))
        return fault(faults::no_directory, directory, {directory});
    if (fs::create_directories(directory, error)) fs::permissions(directory, fs::perms::owner_all, error);
    if (error) return fault(faults::directory_not_made, directory, {directory, error.message()});

    const auto path = directory + "/lock";
    int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    // Where nothing can be written any more, the lock of an earlier start can still be taken.
    if (descriptor < 0) descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return fault(faults::directory_not_written, directory, {directory, std::strerror(errno)});
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return fault(faults::directory_in_use, directory, {directory});
    }
    return DirectoryLock(descriptor);
}

DirectoryLock::DirectoryLock(DirectoryLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

DirectoryLock::~DirectoryLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace huiyin::sync
