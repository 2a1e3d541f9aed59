// SPDX-License-Identifier: Apache-2.0
#include "server/attachments/blob_store.hpp"

#include <algorithm>

#include "server/attachments/attachment_faults.hpp"
#include "shared/foundation/hash.hpp"

namespace huiyin::server {
namespace {

using Use = sync::Files::Use;

std::unexpected<Fault> disk_fault() { return fault(faults::attachment_not_stored, "disk"); }

}  // namespace

std::int64_t Blobs::size_of(const std::string& path) const {
    const auto file = files_.open(path, Use::read);
    return file ? file->size().value_or(0) : 0;
}

std::string Blobs::part_name(const std::string& hash, const std::string& bringer) {
    constexpr std::size_t digits = 16;
    return hash + '.' + to_hex(hash_of(bringer)).substr(0, digits) + ".part";
}

Result<std::int64_t> Blobs::make_whole(const std::string& hash, const std::string& part, std::int64_t total) const {
    const auto file = files_.open(part, Use::read);
    const auto bytes = file ? file->read(0, total) : std::nullopt;
    if (!bytes) return disk_fault();
    if (to_hex(hash_of(*bytes)) != hash) {
        files_.remove(part);
        return fault(faults::attachment_misnamed, "hash");
    }
    // Who sent all of it has proved that it is theirs; what is here already is the same.
    const bool moved = has(hash) ? files_.remove(part) : files_.rename(part, whole(hash));
    if (!moved || !files_.sync_folder(folder_)) return disk_fault();
    return total;
}

Result<std::int64_t> Blobs::put(const std::string& hash, const std::string& bringer, const Chunk& chunk) const {
    if (!files_.make_folder(folder_)) return disk_fault();
    const auto path = part(hash, bringer);
    const auto held = size_of(path);
    if (chunk.from > held) return fault(faults::attachment_gap, "range", {std::to_string(held)});
    {
        const auto file = files_.open(path, chunk.from == 0 ? Use::make : Use::change);
        if (!file || !file->write_end(chunk.from, chunk.bytes)) return disk_fault();
        if (!file->sync()) {
            // What was not written is taken for written from now on: it would be read back whole, until the power goes.
            files_.remove(path);
            return disk_fault();
        }
    }
    const auto now_held = chunk.from + static_cast<std::int64_t>(chunk.bytes.size());
    return now_held == chunk.total ? make_whole(hash, path, chunk.total) : now_held;
}

bool Blobs::remove(const std::string& hash) const {
    bool gone = files_.remove(whole(hash));
    for (const auto& name : names())
        if (name.starts_with(hash)) gone &= files_.remove(folder_ + "/" + name);
    return gone && (!files_.exists(folder_) || files_.sync_folder(folder_));
}

bool Blobs::remove_part(const std::string& hash, const std::string& bringer) const {
    return files_.remove(part(hash, bringer));
}

bool Blobs::remove_file(const std::string& name) const { return files_.remove(folder_ + "/" + name); }

std::optional<std::string> Blobs::read(const std::string& hash, std::int64_t from, std::int64_t length) const {
    const auto file = files_.open(whole(hash), Use::read);
    const auto size = file ? file->size() : std::nullopt;
    if (!size) return std::nullopt;
    const auto wanted = std::clamp<std::int64_t>(*size - from, 0, length);
    auto out = file->read(from, wanted);
    if (out && std::cmp_not_equal(out->size(), wanted)) return std::nullopt;
    return out;
}

}  // namespace huiyin::server
