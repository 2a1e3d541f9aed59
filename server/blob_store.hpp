// SPDX-License-Identifier: Apache-2.0
// server/blob_store.hpp — attachments as files named by their BLAKE2b hash, received in chunks that can be resumed.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/fault.hpp"

namespace huiyin::server {

inline constexpr std::int64_t max_blob_bytes = std::int64_t{64} << 20;

/// True when the whole attachment is here. `hash`: 64 hexadecimal characters.
bool has_blob(const std::string& directory, const std::string& hash);
/// How many bytes of it are here, whole or not.
std::int64_t blob_bytes_held(const std::string& directory, const std::string& hash);

/// A chunk of an attachment of `total` bytes.
struct Chunk {
    std::int64_t from = 0, total = 0;
    std::string_view bytes;
};
/// Stores a chunk that continues what is held (or repeats a part of it) durably; the last one is checked against the
/// hash and made whole. Returns how many bytes are held then. Fails with where "hash" when the whole does not have it
/// (it is thrown away then), with where "range" when the chunk leaves a gap, else when the disk does.
Result<std::int64_t> put_chunk(const std::string& directory, const std::string& hash, const Chunk&);

/// Takes the attachment off the disk, whole or not.
void remove_blob(const std::string& directory, const std::string& hash);

/// At most `length` bytes of a whole attachment from `from` on; nothing when it is not here or cannot be read.
std::optional<std::string> read_blob(const std::string& directory, const std::string& hash, std::int64_t from,
                                     std::int64_t length);

}  // namespace huiyin::server
