// SPDX-License-Identifier: Apache-2.0
// The disk of one machine, in memory: it fills up, errs, tears what it writes, stops at a chosen change, and forgets at
// a power cut what was not synced. SQLite works on it through DiskVfs.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tests/simulation/chance.hpp"

namespace huiyin::simulation {

/// What a disk did to those who used it.
struct DiskTally {
    int stops = 0;       ///< the machine stopped in the middle of something
    int power_cuts = 0;  ///< with changes that were not synced
    int lost = 0;        ///< changes that a power cut took wholly
    int torn = 0;        ///< and those that it took in part
    int full = 0;        ///< writes refused for want of space
    int write_errors = 0, sync_errors = 0, read_errors = 0;
    DiskTally& operator+=(const DiskTally&);
};

/// How ill the disk is, in thousandths of what is asked of it.
struct Illness {
    unsigned writes_fail = 0, syncs_fail = 0, reads_fail = 0;
    bool full = false;  ///< nothing can grow
    bool lies = false;  ///< says that it synced, and did not: no real disk may; it shows that the storm would notice
    bool operator==(const Illness&) const = default;
};

/// How a machine ends when nobody asked it to.
enum class Ending { killed, power_cut };

enum class DiskAnswer { done, failed, full };

/// What lies under one name.
struct DiskFile {
    struct Change {
        std::int64_t at = 0;
        std::string bytes;
        bool truncates = false;  ///< the file ends at `at`
    };
    std::string now;                   ///< what is read
    std::string safe;                  ///< what a power cut leaves at least
    std::vector<Change> not_synced;    ///< what leads from `safe` to `now`, unless a sync failed in between
    bool name_is_safe = false;         ///< the directory's entry is on the disk
    std::optional<std::string> ghost;  ///< what lay under the name before, its deletion not synced
    bool deleted = false;              ///< not synced yet: a power cut may bring it back
};

class Disk {
  public:
    explicit Disk(std::uint64_t seed) : chance_(seed) {}
    /// The same content, everything synced: an image of the disk, whose directory is another.
    void become(const Disk& image, const std::string& image_directory, const std::string& directory);

    Illness illness;
    DiskTally tally;

    /// The machine stops at the `changes`-th change from now (1 is the next one): done or not, nothing after it is.
    void stop_after(std::int64_t changes) { stops_in_ = changes; }
    void do_not_stop() { stops_in_ = 0; }
    bool stopped() const { return stopped_; }
    void stop_now();
    /// The machine starts again. Killed alone, all that was written is still there; after a power cut each change that
    /// was not synced is there, is not, or in part.
    void start_again(Ending);
    void mend() { illness = {}; }
    bool ill() const { return illness != Illness{}; }

    // For the VFS and for DiskFiles.
    std::shared_ptr<DiskFile> open(const std::string& name, bool create);
    bool exists(const std::string& name) const;
    void forget(const std::string& name) { files_.erase(name); }
    DiskAnswer read(const DiskFile&, std::int64_t at, std::int64_t size, char* out);
    DiskAnswer write(DiskFile&, std::int64_t at, std::string bytes);
    DiskAnswer truncate(DiskFile&, std::int64_t size);
    /// `whole_directory`: what was made and deleted in it, too.
    DiskAnswer sync(DiskFile&, bool whole_directory);
    DiskAnswer remove(const std::string& name, bool sync_directory);
    DiskAnswer rename(const std::string& from, const std::string& to);
    /// What was made, deleted and renamed stays so.
    DiskAnswer sync_directory();
    /// The names that begin with `before`.
    std::vector<std::string> names(const std::string& before) const;
    /// Files whose names begin with `before` are on `other`, too, synced, under names that begin with `there`.
    void copy_to(Disk& other, const std::string& before, const std::string& there) const;

  private:
    friend class Undisturbed;
    enum class Moment { before, now_and_then_never, never };
    /// Whether the change that comes now happens.
    Moment next_change();
    void change(DiskFile&, DiskFile::Change);
    void lose_what_was_not_synced();
    void lose_some(DiskFile&);
    void sync_names();
    void undo_some_renames();
    std::map<std::string, std::shared_ptr<DiskFile>> files_;
    std::vector<std::pair<std::string, std::string>> renamed_;  ///< not synced; a journal keeps their order
    std::int64_t stops_in_ = 0;                                 ///< 0: not at all
    bool stopped_ = false;
    Chance chance_;
};

/// While it lives the disk is well and does not stop: the simulation itself looks at what lies there.
class Undisturbed {
  public:
    explicit Undisturbed(Disk& disk);
    ~Undisturbed();
    Undisturbed(const Undisturbed&) = delete;
    Undisturbed& operator=(const Undisturbed&) = delete;

  private:
    Disk& disk_;
    Illness illness_;
    std::int64_t stops_in_;
};

}  // namespace huiyin::simulation
