// SPDX-License-Identifier: Apache-2.0
// How much room the disk of the database has.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace huiyin::server {

/// In bytes; `free` is what this process may still write.
struct DiskRoom {
    std::int64_t free = 0, total = 0;
};

/// Of the disk that `directory` lies on; nothing when the system does not say.
std::optional<DiskRoom> room_on_disk(const std::string& directory);

/// What is to be kept free of `total` bytes unless an operator says otherwise: 64 MiB, or a sixteenth of a small disk.
std::int64_t usual_reserve(std::int64_t total);

}  // namespace huiyin::server
