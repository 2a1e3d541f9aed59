// SPDX-License-Identifier: Apache-2.0
#include "server/attachments/attachment_copies.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/platform/durable_files.hpp"
#include "shared/foundation/hash.hpp"

namespace huiyin::server {
namespace {

namespace fs = std::filesystem;

Result<void> copy_one(const fs::path& from, const std::string& folder) {
    const auto name = from.filename().string();
    const auto draft = folder + "/" + name + ".copy";
    if (auto copied = copy_durably(from.string(), draft); !copied) return copied;
    std::ostringstream bytes;
    bytes << std::ifstream(draft, std::ios::binary).rdbuf();
    if (to_hex(hash_of(bytes.str())) == name) return move_file(draft, folder + "/" + name);
    std::error_code ignored;
    fs::remove(draft, ignored);
    return fault("the attachment " + from.string() + " is damaged: it has not the hash that it is named by",
                 from.string());
}

}  // namespace

Result<std::int64_t> copy_missing_attachments(const std::string& from, const std::string& directory) {
    if (from.empty()) return 0;
    std::error_code error;
    const fs::directory_iterator all(from, error);
    if (error) return fault("the folder " + from + " cannot be read: check its name and permissions", from);
    const auto folder = directory + "/attachments";
    if (fs::create_directory(folder, error)) ::chmod(folder.c_str(), S_IRWXU);
    std::int64_t count = 0;
    for (const auto& entry : all) {
        const auto name = entry.path().filename().string();
        if (!entry.is_regular_file(error) || !parse_hash(name) || fs::exists(folder + "/" + name, error)) continue;
        if (auto copied = copy_one(entry.path(), folder); !copied) return std::unexpected(copied.error());
        ++count;
    }
    if (!sync_folder(folder) || !sync_folder(directory))
        return fault("the disk of " + directory + " takes nothing: check it, then run this again", directory);
    return count;
}

}  // namespace huiyin::server
