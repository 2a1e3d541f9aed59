// SPDX-License-Identifier: Apache-2.0
// client/engine/blob_file.cpp
#include "client/engine/blob_file.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

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

bool write_all(int descriptor, const std::uint8_t* bytes, std::size_t size, std::int64_t at) {
    while (size > 0) {
        const auto written = ::pwrite(descriptor, bytes, size, at);
        if (written <= 0) return false;
        bytes += written;
        size -= static_cast<std::size_t>(written);
        at += written;
    }
    return true;
}

}  // namespace

BlobFile::BlobFile(BlobFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      key_(other.key_),
      header_(other.header_),
      total_(other.total_) {}

BlobFile::~BlobFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::optional<BlobFile> BlobFile::open(const std::string& path, const BlobStore::Key& key, bool writable) {
    BlobFile out(::open(path.c_str(), (writable ? O_RDWR : O_RDONLY) | O_CLOEXEC), key);
    if (out.descriptor_ < 0) return std::nullopt;
    const auto read = ::pread(out.descriptor_, out.header_.data(), header_bytes, 0);
    if (read != static_cast<ssize_t>(header_bytes) || !std::equal(mark.begin(), mark.end(), out.header_.begin()))
        return std::nullopt;
    out.total_ = number_at(out.header_.data() + mark.size());
    if (out.total_ < 1 || out.total_ > largest_attachment) return std::nullopt;
    return out;
}

std::optional<BlobFile> BlobFile::create(const std::string& path, const BlobStore::Key& key, std::int64_t total,
                                         const BlobStore::Random& random) {
    BlobFile out(::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR), key);
    if (out.descriptor_ < 0) return std::nullopt;
    std::ranges::copy(mark, out.header_.begin());
    put_number(out.header_.data() + mark.size(), total);
    random(std::span(out.header_).last(nonce_bytes));
    out.total_ = total;
    if (!write_all(out.descriptor_, out.header_.data(), header_bytes, 0)) return std::nullopt;
    return out;
}

std::array<std::uint8_t, 24> BlobFile::nonce(std::int64_t index) const {
    std::array<std::uint8_t, 24> out{};
    std::copy(header_.end() - nonce_bytes, header_.end(), out.begin());
    put_number(out.data() + nonce_bytes, index);
    return out;
}

std::int64_t BlobFile::held() const {
    struct stat found {};
    if (::fstat(descriptor_, &found) != 0) return 0;
    const auto sealed = found.st_size - static_cast<std::int64_t>(header_bytes);
    const auto pieces = std::max<std::int64_t>(sealed, 0) / (attachment_piece + tag_bytes);
    const auto last = total_ % attachment_piece;
    const auto whole = (total_ / attachment_piece) * (attachment_piece + tag_bytes) + (last > 0 ? last + tag_bytes : 0);
    return sealed >= whole ? total_ : pieces * attachment_piece;
}

bool BlobFile::append(std::string_view piece) {
    const auto index = held() / attachment_piece;
    std::string box(piece.size() + static_cast<std::size_t>(tag_bytes), '\0');
    auto* out = reinterpret_cast<std::uint8_t*>(box.data());
    crypto_aead_xchacha20poly1305_ietf_encrypt(out, nullptr, reinterpret_cast<const std::uint8_t*>(piece.data()),
                                               piece.size(), header_.data(), header_bytes, nullptr, nonce(index).data(),
                                               key_->data());
    const auto at = static_cast<std::int64_t>(header_bytes) + index * (attachment_piece + tag_bytes);
    return ::ftruncate(descriptor_, at) == 0 && write_all(descriptor_, out, box.size(), at);
}

bool BlobFile::sync() const { return ::fsync(descriptor_) == 0; }

std::optional<std::string> BlobFile::piece(std::int64_t index) const {
    const auto from = index * attachment_piece;
    if (index < 0 || from >= total_) return std::nullopt;
    const auto size = static_cast<std::size_t>(std::min(attachment_piece, total_ - from));
    std::string box(size + static_cast<std::size_t>(tag_bytes), '\0');
    const auto at = static_cast<std::int64_t>(header_bytes) + index * (attachment_piece + tag_bytes);
    if (::pread(descriptor_, box.data(), box.size(), at) != static_cast<ssize_t>(box.size())) return std::nullopt;
    std::string out(size, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<std::uint8_t*>(out.data()), nullptr, nullptr,
                                                   reinterpret_cast<const std::uint8_t*>(box.data()), box.size(),
                                                   header_.data(), header_bytes, nonce(index).data(),
                                                   key_->data()) != 0)
        return std::nullopt;
    return out;
}

}  // namespace huiyin::client
