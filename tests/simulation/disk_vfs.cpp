// SPDX-License-Identifier: Apache-2.0
// SQLite's calls, one by one, on the simulated disks.
#include "tests/simulation/disk_vfs.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <mutex>

#include "tests/simulation/disk_locks.hpp"

namespace huiyin::simulation {

struct DiskVfs::Room {
    explicit Room(std::uint64_t seed) : chance(seed) {}
    std::mutex mutex;  ///< head office's writer and its readers are threads of their own
    Chance chance;
    std::map<std::string, std::unique_ptr<Disk>> disks;
    std::map<std::string, std::shared_ptr<DatabaseLocks>> locks;
    sqlite3_vfs vfs{};

    Disk& disk(const std::string& directory) {
        auto& found = disks[directory];
        if (!found) found = std::make_unique<Disk>(chance.below(~std::uint64_t{0}));
        return *found;
    }
};

namespace {

using Room = DiskVfs::Room;

std::string directory_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

/// A file of SQLite's. Without a name it is of no disk, and is never ill.
struct Open {
    Room* room = nullptr;
    Disk* disk = nullptr;
    std::shared_ptr<DiskFile> file;
    std::shared_ptr<DatabaseLocks> locks;
    DatabaseLocks::Holder holder;
    bool syncs_directory = false;  ///< at its first sync: a journal that was just made
};
struct Handle {
    sqlite3_file base;
    Open* open;
};
Open& open_of(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file)->open; }
Room& room_of(sqlite3_vfs* vfs) { return *static_cast<Room*>(vfs->pAppData); }

int code_of(DiskAnswer answer, int failed) {
    if (answer == DiskAnswer::done) return SQLITE_OK;
    return answer == DiskAnswer::full ? SQLITE_FULL : failed;
}

int close_file(sqlite3_file* file) {
    auto* handle = reinterpret_cast<Handle*>(file);
    auto& open = *handle->open;
    const std::lock_guard lock(open.room->mutex);
    if (open.locks) {
        open.locks->lower(open.holder, SQLITE_LOCK_NONE);
        open.locks->detach(open.holder);
    }
    delete handle->open;
    handle->open = nullptr;
    return SQLITE_OK;
}

int read_file(sqlite3_file* file, void* out, int size, sqlite3_int64 at) {
    auto& open = open_of(file);
    const std::lock_guard lock(open.room->mutex);
    switch (open.disk->read(*open.file, at, size, static_cast<char*>(out))) {
        case DiskAnswer::done:
            return SQLITE_OK;
        case DiskAnswer::full:
            return SQLITE_IOERR_SHORT_READ;
        default:
            return SQLITE_IOERR_READ;
    }
}

int write_file(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
    auto& open = open_of(file);
    const std::lock_guard lock(open.room->mutex);
    return code_of(open.disk->write(*open.file, at, {static_cast<const char*>(bytes), static_cast<std::size_t>(size)}),
                   SQLITE_IOERR_WRITE);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    auto& open = open_of(file);
    const std::lock_guard lock(open.room->mutex);
    return code_of(open.disk->truncate(*open.file, size), SQLITE_IOERR_TRUNCATE);
}

int sync_file(sqlite3_file* file, int) {
    auto& open = open_of(file);
    const std::lock_guard lock(open.room->mutex);
    const auto done = open.disk->sync(*open.file, open.syncs_directory);
    if (done == DiskAnswer::done) open.syncs_directory = false;
    return code_of(done, SQLITE_IOERR_FSYNC);
}

int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
    auto& open = open_of(file);
    const std::lock_guard lock(open.room->mutex);
    *size = static_cast<sqlite3_int64>(open.file->now.size());
    return SQLITE_OK;
}

int lock_file(sqlite3_file* file, int level) {
    auto& open = open_of(file);
    const std::lock_guard lock(open.room->mutex);
    return !open.locks || open.locks->raise(open.holder, level) ? SQLITE_OK : SQLITE_BUSY;
}

int unlock_file(sqlite3_file* file, int level) {
    auto& open = open_of(file);
    const std::lock_guard lock(open.room->mutex);
    if (open.locks) open.locks->lower(open.holder, level);
    return SQLITE_OK;
}

int is_reserved(sqlite3_file* file, int* out) {
    auto& open = open_of(file);
    const std::lock_guard lock(open.room->mutex);
    *out = open.locks && open.locks->is_reserved();
    return SQLITE_OK;
}

int file_control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return 4096; }
/// As on Linux: what lies beside the bytes written is not harmed by a power cut.
int device_characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int map_shared(sqlite3_file* file, int index, int size, int make, void volatile** out) {
    auto& open = open_of(file);
    const std::lock_guard lock(open.room->mutex);
    *out = open.locks->region(open.holder, static_cast<std::size_t>(index), static_cast<std::size_t>(size), make != 0);
    return SQLITE_OK;
}

int lock_shared(sqlite3_file* file, int first, int count, int flags) {
    auto& open = open_of(file);
    const std::lock_guard lock(open.room->mutex);
    if ((flags & SQLITE_SHM_UNLOCK) != 0) {
        open.locks->unlock(open.holder, first, count);
        return SQLITE_OK;
    }
    return open.locks->lock(open.holder, first, count, (flags & SQLITE_SHM_EXCLUSIVE) != 0) ? SQLITE_OK : SQLITE_BUSY;
}

void shared_barrier(sqlite3_file* file) { const std::lock_guard lock(open_of(file).room->mutex); }

int unmap_shared(sqlite3_file* file, int) {
    auto& open = open_of(file);
    const std::lock_guard lock(open.room->mutex);
    open.locks->detach(open.holder);
    return SQLITE_OK;
}

constexpr sqlite3_io_methods methods{.iVersion = 2,
                                     .xClose = close_file,
                                     .xRead = read_file,
                                     .xWrite = write_file,
                                     .xTruncate = truncate_file,
                                     .xSync = sync_file,
                                     .xFileSize = size_of_file,
                                     .xLock = lock_file,
                                     .xUnlock = unlock_file,
                                     .xCheckReservedLock = is_reserved,
                                     .xFileControl = file_control,
                                     .xSectorSize = sector_size,
                                     .xDeviceCharacteristics = device_characteristics,
                                     .xShmMap = map_shared,
                                     .xShmLock = lock_shared,
                                     .xShmBarrier = shared_barrier,
                                     .xShmUnmap = unmap_shared,
                                     .xFetch = nullptr,
                                     .xUnfetch = nullptr};

/// The product asks the real directory whether a database is there: an empty file stands for each.
void stand_in(Disk& disk, const std::string& path, bool create) {
    const bool stands = ::access(path.c_str(), F_OK) == 0;
    if (!stands) disk.forget(path);
    if (!stands && create) std::ofstream(path).close();
}

int open_file(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* out_flags) {
    auto& room = room_of(vfs);
    const std::lock_guard lock(room.mutex);
    auto* handle = reinterpret_cast<Handle*>(file);
    handle->base.pMethods = nullptr;
    auto open = std::make_unique<Open>();
    open->room = &room;
    if (!name) {
        open->disk = &room.disk("");
        open->file = std::make_shared<DiskFile>();
    } else {
        const std::string path = name;
        const bool create = (flags & SQLITE_OPEN_CREATE) != 0, database = (flags & SQLITE_OPEN_MAIN_DB) != 0;
        open->disk = &room.disk(directory_of(path));
        if (database) stand_in(*open->disk, path, create);
        const bool is_new = !open->disk->exists(path);
        // An empty file that somebody made is a database that nothing was written to yet.
        const bool made = database && ::access(path.c_str(), F_OK) == 0;
        open->file = open->disk->open(path, create || made);
        if (!open->file) return open->disk->stopped() ? SQLITE_IOERR : SQLITE_CANTOPEN;
        open->syncs_directory = is_new && !database;
        if (database) {
            auto& locks = room.locks[path];
            if (!locks) locks = std::make_shared<DatabaseLocks>();
            open->locks = locks;
        }
    }
    handle->open = open.release();
    handle->base.pMethods = &methods;
    if (out_flags) *out_flags = flags;
    return SQLITE_OK;
}

int delete_file(sqlite3_vfs* vfs, const char* name, int sync_directory) {
    auto& room = room_of(vfs);
    const std::lock_guard lock(room.mutex);
    return code_of(room.disk(directory_of(name)).remove(name, sync_directory != 0), SQLITE_IOERR_DELETE);
}

int is_there(sqlite3_vfs* vfs, const char* name, int, int* out) {
    auto& room = room_of(vfs);
    const std::lock_guard lock(room.mutex);
    auto& disk = room.disk(directory_of(name));
    if (disk.stopped()) return SQLITE_IOERR_ACCESS;
    *out = disk.exists(name);
    return SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* name, int size, char* out) {
    const auto path = std::filesystem::absolute(name).string();
    if (path.size() + 1 > static_cast<std::size_t>(size)) return SQLITE_CANTOPEN;
    std::memcpy(out, path.c_str(), path.size() + 1);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs* vfs, int size, char* out) {
    auto& room = room_of(vfs);
    const std::lock_guard lock(room.mutex);
    room.chance.fill({reinterpret_cast<std::uint8_t*>(out), static_cast<std::size_t>(size)});
    return size;
}

int rest(sqlite3_vfs*, int microseconds) { return microseconds; }
int last_error(sqlite3_vfs*, int, char*) { return 0; }
int time_of_day(sqlite3_vfs*, double* out) {
    *out = 2'461'000.5;  // nothing asks for it
    return SQLITE_OK;
}

}  // namespace

DiskVfs::DiskVfs(std::uint64_t seed) : room_(std::make_unique<Room>(seed)) {
    auto& vfs = room_->vfs;
    vfs.iVersion = 1;
    vfs.szOsFile = sizeof(Handle);
    vfs.mxPathname = 1024;
    vfs.zName = "simulated-disks";
    vfs.pAppData = room_.get();
    vfs.xOpen = open_file;
    vfs.xDelete = delete_file;
    vfs.xAccess = is_there;
    vfs.xFullPathname = full_path;
    vfs.xRandomness = randomness;
    vfs.xSleep = rest;
    vfs.xGetLastError = last_error;
    vfs.xCurrentTime = time_of_day;
    sqlite3_vfs_register(&vfs, 1);
    sqlite3_randomness(0, nullptr);  // drawn anew, from the seed
}

DiskVfs::~DiskVfs() { sqlite3_vfs_unregister(&room_->vfs); }

Disk& DiskVfs::disk(const std::string& directory) {
    const std::lock_guard lock(room_->mutex);
    return room_->disk(directory);
}

std::mutex& DiskVfs::mutex() { return room_->mutex; }

DiskTally DiskVfs::tally() const {
    DiskTally out;
    for (const auto& [directory, disk] : room_->disks) out += disk->tally;
    return out;
}

}  // namespace huiyin::simulation
