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

namespace huiyin::sync {
namespace fs = std::filesystem;

Result<DirectoryLock> DirectoryLock::take(const std::string& directory) {
    std::error_code error;
    if (fs::exists(directory, error) && !fs::is_directory(directory, error))
        return fault(directory + " is not a directory: name a directory for the data", directory);
    if (fs::create_directories(directory, error)) fs::permissions(directory, fs::perms::owner_all, error);
    if (error)
        return fault(
            "the directory " + directory + " cannot be made (" + error.message() + "): check its parent's permissions",
            directory);

    const auto path = directory + "/lock";
    int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    // Where nothing can be written any more, the lock of an earlier start can still be taken.
    if (descriptor < 0) descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fault("the directory " + directory + " cannot be written (" + std::strerror(errno) +
                         "): give this user write permission",
                     directory);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return fault("the directory " + directory + " is in use by another process: close that program first",
                     directory);
    }
    return DirectoryLock(descriptor);
}

DirectoryLock::DirectoryLock(DirectoryLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

DirectoryLock::~DirectoryLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace huiyin::sync
