// SPDX-License-Identifier: Apache-2.0
// One encrypted attachment as a file: a header (mark, size, nonce), then pieces of attachment_piece bytes, each with
// its tag. The header and the place are authenticated with each piece.
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
    /// What `file` holds already; nothing when it is null, unreadable or none of ours.
    static std::optional<BlobFile> open(std::unique_ptr<sync::File> file, const BlobStore::Key& key);
    /// Begins an attachment of `total` bytes in an empty file; nothing when the disk does not take it.
    static std::optional<BlobFile> begin(std::unique_ptr<sync::File> file, const BlobStore::Key& key,
                                         std::int64_t total, const BlobStore::Random& random);

    std::int64_t total() const { return total_; }
    std::int64_t held() const;  ///< bytes in whole pieces, at most total()
    /// Writes the piece behind those that are held; what was cut there is overwritten. False: the disk did not take it.
    bool append(std::string_view piece);
    bool sync() { return file_->sync(); }
    /// Piece `index`; nothing when it is not there or not as it was written.
    std::optional<std::string> piece(std::int64_t index) const;

  private:
    static constexpr std::size_t nonce_bytes = 16, header_bytes = 8 + 8 + nonce_bytes;
    BlobFile(std::unique_ptr<sync::File> file, const BlobStore::Key& key) : file_(std::move(file)), key_(&key) {}
    std::array<std::uint8_t, 24> nonce(std::int64_t index) const;

    std::unique_ptr<sync::File> file_;
    const BlobStore::Key* key_;  ///< the store's, which outlives this
    std::array<std::uint8_t, header_bytes> header_{};
    std::int64_t total_ = 0;
};

}  // namespace huiyin::client
