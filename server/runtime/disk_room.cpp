// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/disk_room.hpp"

#include <sys/statvfs.h>

#include <algorithm>

namespace huiyin::server {

std::optional<DiskRoom> room_on_disk(const std::string& directory) {
    struct statvfs found {};
    if (::statvfs(directory.c_str(), &found) != 0) return std::nullopt;
    const auto bytes = [&](auto blocks) { return static_cast<std::int64_t>(blocks * found.f_frsize); };
    return DiskRoom{bytes(found.f_bavail), bytes(found.f_blocks)};
}

std::int64_t usual_reserve(std::int64_t total) {
    constexpr std::int64_t most = std::int64_t{64} << 20;
    return std::min(most, total / 16);
}

}  // namespace huiyin::server
