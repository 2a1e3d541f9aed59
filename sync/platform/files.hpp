// SPDX-License-Identifier: Apache-2.0
// Files beside a database, as attachments need them: an interface, so that a simulated disk can stand in for the real
// one. What fails says so and nothing more; the caller knows what it means.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::sync {

/// An open file; closed when it goes.
class File {
  public:
    virtual ~File() = default;
    /// In bytes; nothing when the disk fails.
    virtual std::optional<std::int64_t> size() const = 0;
    /// `size` bytes from `at` on, fewer only at the end; nothing when the disk fails.
    virtual std::optional<std::string> read(std::int64_t at, std::int64_t size) const = 0;
    /// Makes the file end at `at` and writes `bytes` there. Durable only after sync().
    virtual bool write_end(std::int64_t at, std::string_view bytes) = 0;
    /// False: some of what was written may not be on the disk, and no later sync() would say so.
    virtual bool sync() = 0;
};

class Files {
  public:
    virtual ~Files() = default;
    enum class Use { read, change, make };  ///< `make`: empty, in the place of what was there; for the owner only
    /// Null when there is none (unless it is made) or the disk fails.
    virtual std::unique_ptr<File> open(const std::string& path, Use use) const = 0;
    virtual bool exists(const std::string& path) const = 0;
    /// Both change names in one folder, durably only after sync_folder().
    virtual bool rename(const std::string& from, const std::string& to) const = 0;
    virtual bool remove(const std::string& path) const = 0;
    virtual bool sync_folder(const std::string& path) const = 0;
    /// Durably, for the owner only; true when it was there already. Its parent exists.
    virtual bool make_folder(const std::string& path) const = 0;
    /// Names of the files in a folder; none when there is no such folder.
    virtual std::vector<std::string> names_in(const std::string& folder) const = 0;
};

/// The operating system's.
std::shared_ptr<const Files> real_files();

}  // namespace huiyin::sync
