// SPDX-License-Identifier: Apache-2.0
// Attachments as files named by their BLAKE2b hash, received in chunks that can be resumed.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/runtime/server_context.hpp"

namespace huiyin::server {

inline constexpr std::int64_t max_blob_bytes = std::int64_t{64} << 20;

/// A chunk of an attachment of `total` bytes.
struct Chunk {
    std::int64_t from = 0, total = 0;
    std::string_view bytes;
};

/// The attachments of a head office, in the folder "attachments" of its directory. `hash`: 64 hexadecimal characters. A
/// part is its bringer's own until it is whole: what one has sent, nobody else can find out or go on with.
class Blobs {
  public:
    explicit Blobs(const ServerContext& context)
        : files_(*context.files), folder_(context.directory + "/attachments") {}

    /// True when the whole attachment is here.
    bool has(const std::string& hash) const { return files_.exists(whole(hash)); }
    /// … and stays, should the power go: what a line may be acknowledged by.
    bool keeps(const std::string& hash) const { return has(hash) && files_.sync_folder(folder_); }
    std::int64_t size(const std::string& hash) const { return size_of(whole(hash)); }  ///< of a whole one
    /// How many bytes of it `bringer` has sent and are not whole yet.
    std::int64_t sent(const std::string& hash, const std::string& bringer) const {
        return size_of(part(hash, bringer));
    }
    /// Stores a chunk that continues what is held (or repeats a part of it) durably; the last one is checked against
    /// the hash and made whole. Returns how many bytes are held then. Fails with where "hash" when the whole does not
    /// have it (it is thrown away then), with where "range" when the chunk leaves a gap, else when the disk does.
    Result<std::int64_t> put(const std::string& hash, const std::string& bringer, const Chunk&) const;
    /// Takes the attachment off the disk, whole or not, for good. False: the disk failed.
    bool remove(const std::string& hash) const;
    bool remove_part(const std::string& hash, const std::string& bringer) const;
    /// What lies in the folder: whole attachments by their hash, and names of parts.
    std::vector<std::string> names() const { return files_.names_in(folder_); }
    static std::string part_name(const std::string& hash, const std::string& bringer);
    bool remove_file(const std::string& name) const;
    /// At most `length` bytes of a whole attachment from `from` on; nothing when it is not here or cannot be read.
    std::optional<std::string> read(const std::string& hash, std::int64_t from, std::int64_t length) const;

  private:
    std::string whole(const std::string& hash) const { return folder_ + "/" + hash; }
    std::string part(const std::string& hash, const std::string& bringer) const {
        return folder_ + "/" + part_name(hash, bringer);
    }
    std::int64_t size_of(const std::string& path) const;
    Result<std::int64_t> make_whole(const std::string& hash, const std::string& part, std::int64_t total) const;

    const sync::Files& files_;
    std::string folder_;
};

}  // namespace huiyin::server
