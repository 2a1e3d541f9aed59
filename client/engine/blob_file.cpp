// SPDX-License-Identifier: Apache-2.0
#include "client/engine/blob_file.hpp"

#include <sodium.h>

#include <algorithm>

namespace huiyin::client {
namespace {

constexpr std::string_view mark = "huiyinA1";
constexpr std::int64_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == 24);
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == std::tuple_size_v<BlobStore::Key>);

void put_number(std::uint8_t* out, std::int64_t value) {
    for (int i = 0; i < 8; ++i) out[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * i));
}

std::int64_t number_at(const std::uint8_t* in) {
    std::uint64_t out = 0;
    for (int i = 0; i < 8; ++i) out |= static_cast<std::uint64_t>(in[i]) << (8 * i);
    return static_cast<std::int64_t>(out);
}

}  // namespace

std::optional<BlobFile> BlobFile::open(std::unique_ptr<sync::File> file, const BlobStore::Key& key) {
    const auto header = file ? file->read(0, header_bytes) : std::nullopt;
    if (!header || header->size() != header_bytes || !header->starts_with(mark)) return std::nullopt;
    BlobFile out(std::move(file), key);
    std::ranges::copy(*header, out.header_.begin());
    out.total_ = number_at(out.header_.data() + mark.size());
    if (out.total_ < 1 || out.total_ > largest_attachment) return std::nullopt;
    return out;
}

std::optional<BlobFile> BlobFile::begin(std::unique_ptr<sync::File> file, const BlobStore::Key& key, std::int64_t total,
                                        const BlobStore::Random& random) {
    if (!file) return std::nullopt;
    BlobFile out(std::move(file), key);
    std::ranges::copy(mark, out.header_.begin());
    put_number(out.header_.data() + mark.size(), total);
    random(std::span(out.header_).last(nonce_bytes));
    out.total_ = total;
    const std::string header(out.header_.begin(), out.header_.end());
    if (!out.file_->write_end(0, header)) return std::nullopt;
    return out;
}

std::array<std::uint8_t, 24> BlobFile::nonce(std::int64_t index) const {
    std::array<std::uint8_t, 24> out{};
    std::copy(header_.end() - nonce_bytes, header_.end(), out.begin());
    put_number(out.data() + nonce_bytes, index);
    return out;
}

std::int64_t BlobFile::held() const {
    const auto sealed = file_->size().value_or(0) - static_cast<std::int64_t>(header_bytes);
    const auto pieces = std::max<std::int64_t>(sealed, 0) / (attachment_piece + tag_bytes);
    const auto last = total_ % attachment_piece;
    const auto whole = (total_ / attachment_piece) * (attachment_piece + tag_bytes) + (last > 0 ? last + tag_bytes : 0);
    return sealed >= whole ? total_ : pieces * attachment_piece;
}

bool BlobFile::append(std::string_view piece) {
    const auto index = held() / attachment_piece;
    std::string box(piece.size() + static_cast<std::size_t>(tag_bytes), '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        reinterpret_cast<std::uint8_t*>(box.data()), nullptr, reinterpret_cast<const std::uint8_t*>(piece.data()),
        piece.size(), header_.data(), header_bytes, nullptr, nonce(index).data(), key_->data());
    const auto at = static_cast<std::int64_t>(header_bytes) + index * (attachment_piece + tag_bytes);
    return file_->write_end(at, box);
}

std::optional<std::string> BlobFile::piece(std::int64_t index) const {
    const auto from = index * attachment_piece;
    if (index < 0 || from >= total_) return std::nullopt;
    const auto size = static_cast<std::size_t>(std::min(attachment_piece, total_ - from));
    const auto at = static_cast<std::int64_t>(header_bytes) + index * (attachment_piece + tag_bytes);
    const auto box = file_->read(at, static_cast<std::int64_t>(size) + tag_bytes);
    if (!box || box->size() != size + static_cast<std::size_t>(tag_bytes)) return std::nullopt;
    std::string out(size, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<std::uint8_t*>(out.data()), nullptr, nullptr,
                                                   reinterpret_cast<const std::uint8_t*>(box->data()), box->size(),
                                                   header_.data(), header_bytes, nonce(index).data(),
                                                   key_->data()) != 0)
        return std::nullopt;
    return out;
}

}  // namespace huiyin::client
