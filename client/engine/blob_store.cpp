// SPDX-License-Identifier: Apache-2.0
#include "client/engine/blob_store.hpp"

#include <sodium.h>

#include <algorithm>
#include <filesystem>

#include "client/engine/blob_file.hpp"
#include "client/engine/engine_faults.hpp"
#include "shared/foundation/hash.hpp"
#include "sync/platform/platform_faults.hpp"

namespace huiyin::client {
namespace {

using Use = sync::Files::Use;
constexpr std::string_view unfinished = ".part";

class Hasher {
  public:
    Hasher() { crypto_generichash_init(&state_, nullptr, 0, std::tuple_size_v<Hash>); }
    void add(std::string_view bytes) {
        crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    }
    std::string hex() {
        Hash out{};
        crypto_generichash_final(&state_, out.data(), out.size());
        return to_hex(out);
    }

  private:
    crypto_generichash_state state_{};
};

std::unexpected<Fault> unreadable() { return fault(faults::file_unreadable, "file"); }
std::unexpected<Fault> disk_full() { return fault(faults::no_room_for_attachment, "disk"); }
std::unexpected<Fault> changed_on_disk() { return fault(faults::attachment_damaged, "hash"); }

/// The hash of all of `size` bytes; nothing when there are more or fewer by now.
Result<std::string> hash_of_file(const sync::File& source, std::int64_t size) {
    Hasher hasher;
    std::int64_t from = 0;
    for (;;) {
        const auto piece = source.read(from, attachment_piece);
        if (!piece) return unreadable();
        hasher.add(*piece);
        from += static_cast<std::int64_t>(piece->size());
        if (piece->size() < static_cast<std::size_t>(attachment_piece) || from > size) break;
    }
    if (from != size) return fault(faults::file_unfinished, "file");
    return hasher.hex();
}

}  // namespace

BlobStore::BlobStore(std::string directory, const Key& key, Random random, std::shared_ptr<const sync::Files> files)
    : folder_(std::move(directory) + "/attachments"), key_(key), random_(std::move(random)), files_(std::move(files)) {}

BlobStore::~BlobStore() { sodium_memzero(key_.data(), key_.size()); }

std::string BlobStore::whole(const std::string& hash) const { return folder_ + "/" + hash; }
std::string BlobStore::part(const std::string& hash) const { return whole(hash) + std::string(unfinished); }

std::optional<BlobFile> BlobStore::open(const std::string& path, Use use) const {
    return BlobFile::open(files_->open(path, use), key_);
}

Result<BlobStore::Kept> BlobStore::add(const std::string& file) {
    std::error_code ignored;
    // What a person chose lies on no disk of this store's.
    const auto source =
        std::filesystem::is_regular_file(file, ignored) ? sync::real_files()->open(file, Use::read) : nullptr;
    const auto size = source ? source->size() : std::nullopt;
    if (!size) return unreadable();
    if (*size == 0) return fault(faults::file_empty, "file");
    if (*size > largest_attachment) return fault(faults::file_too_large, "file");
    const auto hash = hash_of_file(*source, *size);
    if (!hash) return std::unexpected(hash.error());
    if (holds(*hash)) {
        // Perhaps since a moment ago, when the power was about to go.
        if (!files_->sync_folder(folder_)) return disk_full();
        return Kept{*hash, *size};
    }
    remove(*hash);
    std::int64_t from = 0;
    while (from < *size) {
        const auto piece = source->read(from, attachment_piece);
        if (!piece) return remove(*hash), unreadable();
        if (piece->empty()) return remove(*hash), fault(faults::file_changes, "file");
        if (auto kept = append(*hash, *size, *piece); !kept) return remove(*hash), std::unexpected(kept.error());
        from += static_cast<std::int64_t>(piece->size());
    }
    if (!holds(*hash)) return remove(*hash), fault(faults::file_changes, "file");
    return Kept{*hash, *size};
}

bool BlobStore::holds(const std::string& hash) const { return files_->exists(whole(hash)); }

std::int64_t BlobStore::size(const std::string& hash) const {
    const auto file = open(whole(hash));
    return file ? file->total() : 0;
}

Result<std::string> BlobStore::read(const std::string& hash, std::int64_t from, std::int64_t length) const {
    const auto file = open(whole(hash));
    if (!file) return fault(faults::attachment_not_here, "hash");
    const auto end = std::min(file->total(), from + length);
    std::string out;
    while (from < end) {
        const auto index = from / attachment_piece;
        const auto piece = file->piece(index);
        if (!piece) return changed_on_disk();
        const auto begin = static_cast<std::size_t>(from - index * attachment_piece);
        out.append(*piece, begin, static_cast<std::size_t>(end - from));
        from = std::min(end, (index + 1) * attachment_piece);
    }
    return out;
}

std::int64_t BlobStore::fetched(const std::string& hash) const {
    if (holds(hash)) return size(hash);
    const auto file = open(part(hash));
    return file ? file->held() : 0;
}

Result<void> BlobStore::append(const std::string& hash, std::int64_t total, std::string_view piece) {
    if (holds(hash)) return {};
    if (!files_->make_folder(folder_)) return disk_full();
    auto file = open(part(hash), Use::change);
    if (!file || file->total() != total)
        file = BlobFile::begin(files_->open(part(hash), Use::make), key_, total, random_);
    if (!file) return disk_full();
    const auto expected = std::min(attachment_piece, total - file->held());
    if (static_cast<std::int64_t>(piece.size()) != expected) return fault(faults::piece_cut, "piece");
    if (!file->append(piece)) return disk_full();
    if (file->held() < total) return {};
    // What was not written is taken for written from now on: it would be read back whole, until the power goes.
    if (!file->sync()) return remove(hash), disk_full();
    return make_whole(hash);
}

/// All of it is read back and checked before it gets its name.
Result<void> BlobStore::make_whole(const std::string& hash) {
    const auto file = open(part(hash));
    Hasher hasher;
    const auto pieces = file ? (file->total() + attachment_piece - 1) / attachment_piece : 0;
    for (std::int64_t index = 0; index < pieces; ++index) {
        const auto piece = file->piece(index);
        if (!piece) return remove(hash), changed_on_disk();
        hasher.add(*piece);
    }
    if (hasher.hex() != hash) return remove(hash), fault(faults::wrong_attachment, "hash");
    if (!files_->rename(part(hash), whole(hash)) || !files_->sync_folder(folder_)) return disk_full();
    return {};
}

std::vector<std::string> BlobStore::all() const {
    auto out = files_->names_in(folder_);
    for (auto& name : out)
        if (name.ends_with(unfinished)) name.resize(name.size() - unfinished.size());
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

void BlobStore::remove(const std::string& hash) {
    files_->remove(whole(hash));
    files_->remove(part(hash));
    files_->sync_folder(folder_);
}

void BlobStore::set_aside() {
    if (!files_->exists(folder_)) return;
    auto to = folder_ + "-of-another-log";
    for (int i = 2; files_->exists(to); ++i) to = folder_ + "-of-another-log-" + std::to_string(i);
    files_->rename(folder_, to);
}

}  // namespace huiyin::client
