// SPDX-License-Identifier: Apache-2.0
// server/blob_store.cpp
#include "server/blob_store.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "shared/hash.hpp"

namespace huiyin::server {
namespace {

namespace fs = std::filesystem;

fs::path folder(const std::string& directory) { return fs::path(directory) / "attachments"; }
fs::path whole(const std::string& directory, const std::string& hash) { return folder(directory) / hash; }
fs::path part(const std::string& directory, const std::string& hash) { return folder(directory) / (hash + ".part"); }

std::int64_t size_of(const fs::path& path) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    return error ? 0 : static_cast<std::int64_t>(size);
}

std::unexpected<Fault> disk_fault() {
    return fault("the attachment cannot be stored: check the disk of head office", "disk");
}

/// A file descriptor that closes itself.
struct File {
    int descriptor = -1;
    ~File() {
        if (descriptor >= 0) ::close(descriptor);
    }
};

bool write_at(const fs::path& path, std::int64_t from, std::string_view bytes) {
    const File file{::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR)};
    if (file.descriptor < 0 || ::ftruncate(file.descriptor, from) != 0) return false;
    while (!bytes.empty()) {
        const auto written = ::pwrite(file.descriptor, bytes.data(), bytes.size(), from);
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
        from += written;
    }
    return ::fsync(file.descriptor) == 0;
}

bool sync_folder(const fs::path& path) {
    const File file{::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return file.descriptor >= 0 && ::fsync(file.descriptor) == 0;
}

std::optional<std::string> read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

Result<std::int64_t> make_whole(const std::string& directory, const std::string& hash, std::int64_t total) {
    const auto from = part(directory, hash);
    const auto bytes = read(from);
    std::error_code error;
    if (!bytes || to_hex(hash_of(*bytes)) != hash) {
        fs::remove(from, error);
        return fault("the attachment does not have the hash it is named by: send it again from its start", "hash");
    }
    fs::rename(from, whole(directory, hash), error);
    if (error || !sync_folder(folder(directory))) return disk_fault();
    return total;
}

}  // namespace

bool has_blob(const std::string& directory, const std::string& hash) {
    std::error_code ignored;
    return fs::exists(whole(directory, hash), ignored);
}

std::int64_t blob_bytes_held(const std::string& directory, const std::string& hash) {
    return has_blob(directory, hash) ? size_of(whole(directory, hash)) : size_of(part(directory, hash));
}

Result<std::int64_t> put_chunk(const std::string& directory, const std::string& hash, const Chunk& chunk) {
    if (has_blob(directory, hash)) return size_of(whole(directory, hash));
    std::error_code error;
    fs::create_directories(folder(directory), error);
    if (error) return disk_fault();
    fs::permissions(folder(directory), fs::perms::owner_all, error);
    const auto held = size_of(part(directory, hash));
    if (chunk.from > held)
        return fault("only the first " + std::to_string(held) + " bytes are here: go on from there", "range");
    if (!write_at(part(directory, hash), chunk.from, chunk.bytes)) return disk_fault();
    const auto now_held = chunk.from + static_cast<std::int64_t>(chunk.bytes.size());
    return now_held == chunk.total ? make_whole(directory, hash, chunk.total) : now_held;
}

void remove_blob(const std::string& directory, const std::string& hash) {
    std::error_code ignored;
    fs::remove(whole(directory, hash), ignored);
    fs::remove(part(directory, hash), ignored);
}

std::optional<std::string> read_blob(const std::string& directory, const std::string& hash, std::int64_t from,
                                     std::int64_t length) {
    const auto path = whole(directory, hash);
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    const auto size = size_of(path);
    std::string out(static_cast<std::size_t>(std::clamp<std::int64_t>(size - from, 0, length)), '\0');
    file.seekg(from);
    file.read(out.data(), static_cast<std::streamsize>(out.size()));
    return file ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace huiyin::server
