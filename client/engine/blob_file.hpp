// SPDX-License-Identifier: Apache-2.0
// client/engine/blob_file.hpp — one encrypted attachment as a file: a header (mark, size, nonce), then pieces of
// attachment_piece bytes, each with its tag. The header and the place are authenticated with each piece.
#pragma once
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "client/engine/blob_store.hpp"

namespace huiyin::client {

class BlobFile {
  public:
    /// Opens an existing file; nothing when it is none of ours. `writable`: pieces are going to be appended.
    static std::optional<BlobFile> open(const std::string& path, const BlobStore::Key& key, bool writable = false);
    /// Makes a new, empty one for `total` bytes.
    static std::optional<BlobFile> create(const std::string& path, const BlobStore::Key& key, std::int64_t total,
                                          const BlobStore::Random& random);
    BlobFile(BlobFile&& other) noexcept;
    BlobFile& operator=(BlobFile&&) = delete;
    ~BlobFile();

    std::int64_t total() const { return total_; }
    std::int64_t held() const;  ///< bytes in whole pieces, at most total()
    /// Writes the piece behind those that are held; what was cut there is overwritten. False: the disk did not take it.
    bool append(std::string_view piece);
    bool sync() const;
    /// Piece `index`; nothing when it is not there or not as it was written.
    std::optional<std::string> piece(std::int64_t index) const;

  private:
    static constexpr std::size_t nonce_bytes = 16, header_bytes = 8 + 8 + nonce_bytes;
    BlobFile(int descriptor, const BlobStore::Key& key) : descriptor_(descriptor), key_(&key) {}
    std::array<std::uint8_t, 24> nonce(std::int64_t index) const;

    int descriptor_ = -1;
    const BlobStore::Key* key_;  ///< the store's, which outlives this
    std::array<std::uint8_t, header_bytes> header_{};
    std::int64_t total_ = 0;
};

}  // namespace huiyin::client
