// SPDX-License-Identifier: Apache-2.0
// Attachments on a device: DIR/attachments/HASH, named by the BLAKE2b-256 hash of what is inside and encrypted piece by
// piece (XChaCha20-Poly1305) with a key that lies in the log. They are as safe as the log is, and no plain byte of them
// ever touches the disk, not even on the way in.
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "shared/foundation/fault.hpp"
#include "sync/platform/files.hpp"

namespace huiyin::client {

/// What an attachment may have, here and at head office.
inline constexpr std::int64_t largest_attachment = std::int64_t{64} << 20;
/// What is encrypted, sent and fetched at once.
inline constexpr std::int64_t attachment_piece = std::int64_t{256} << 10;

class BlobFile;

class BlobStore {
  public:
    using Key = std::array<std::uint8_t, 32>;
    using Random = std::function<void(std::span<std::uint8_t>)>;
    BlobStore(std::string directory, const Key& key, Random random,
              std::shared_ptr<const sync::Files> files = sync::real_files());
    ~BlobStore();
    BlobStore(const BlobStore&) = delete;
    BlobStore& operator=(const BlobStore&) = delete;

    struct Kept {
        std::string hash;
        std::int64_t size = 0;
    };
    /// Takes a copy of `file` in, durably; the same bytes twice are kept once. Fails when it cannot be read, has no
    /// byte or more than largest_attachment, changes meanwhile, or the disk does not take it: nothing of it stays then.
    Result<Kept> add(const std::string& file);

    /// True when the whole attachment is here. `hash`: 64 hexadecimal characters.
    bool holds(const std::string& hash) const;
    /// Bytes of a whole attachment; 0 when it is not here.
    std::int64_t size(const std::string& hash) const;
    /// At most `length` bytes from `from` on; fewer only at the end. Fails when it is not here or was changed on disk.
    Result<std::string> read(const std::string& hash, std::int64_t from, std::int64_t length) const;

    /// How much of an attachment that is being fetched is here: whole pieces only.
    std::int64_t fetched(const std::string& hash) const;
    /// Appends the next piece of one that has `total` bytes. The last one makes it whole, if it has its hash; if not,
    /// all of it is thrown away and where is "hash".
    Result<void> append(const std::string& hash, std::int64_t total, std::string_view piece);

    std::vector<std::string> all() const;  ///< hashes, whole or not
    void remove(const std::string& hash);
    /// Gives the whole folder another name, if there is one, and starts with none.
    void set_aside();

  private:
    std::string whole(const std::string& hash) const;
    std::string part(const std::string& hash) const;
    Result<void> make_whole(const std::string& hash);
    std::optional<BlobFile> open(const std::string& path, sync::Files::Use use = sync::Files::Use::read) const;

    std::string folder_;
    Key key_;
    Random random_;
    std::shared_ptr<const sync::Files> files_;
};

}  // namespace huiyin::client
