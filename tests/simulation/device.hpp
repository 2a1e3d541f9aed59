// SPDX-License-Identifier: Apache-2.0
// A real device behind a network that loses, doubles, delays and cuts, with a clock that is wrong and jumps, and a disk
// that can be put back to an old state.
#pragma once
#include <deque>
#include <memory>
#include <string>

#include "client/engine/replica.hpp"
#include "tests/simulation/chance.hpp"
#include "tests/simulation/disk_vfs.hpp"
#include "tests/simulation/head_office.hpp"

namespace huiyin::simulation {

/// What happens to messages, in percent of them.
struct Weather {
    unsigned lost = 10, answer_lost = 10, doubled = 10, delayed = 10, cut = 5, answer_cut = 5;
};
inline constexpr Weather calm{0, 0, 0, 0, 0, 0};

/// How a device reaches head office, shared with its transport.
struct Wire {
    HeadOffice* office = nullptr;
    Chance* chance = nullptr;
    Weather weather;
    bool partitioned = false;          ///< nothing arrives
    bool partitioned_one_way = false;  ///< requests arrive, answers do not
    bool answer_was_cut = false;       ///< since this was made false
    std::deque<Message> late;          ///< still under way; they arrive when nobody waits for them any more
};

class Device {
  public:
    Device(std::string directory, const std::string& unit, Face face, HeadOffice& office, DiskVfs& disks,
           Chance& chance);

    /// Another machine that starts from this one's disk, under its name.
    std::unique_ptr<Device> cloned(const std::string& directory);

    client::Replica& replica() { return *replica_; }
    /// The subjects that it holds; none while its disk cannot be read.
    std::vector<std::string> subjects() { return replica().subjects().value_or(std::vector<std::string>{}); }
    Wire& wire() { return *wire_; }
    const std::string& unit() const { return unit_; }
    Face face() const { return face_; }
    Instant wall() const { return wire_->office->really() + clock_ahead; }
    /// "t-0001"
    std::string name() const { return replica_->identity().origin; }

    const std::string& directory() const { return directory_; }
    Disk& disk() { return disks_.disk(directory_); }
    void restart();  ///< as an orderly one does it
    /// Nothing of the process is left but what lies on the disk.
    void die(Ending ending);
    void back_up();
    bool has_backup() const { return backed_up_; }
    void restore();  ///< the disk as it was at the backup
    /// Something that was under way arrives now.
    void deliver_late();
    /// What was written on it in words, as far as it lies there still: own lines, open or sealed or set aside.
    std::vector<std::string> own_lines();

    std::chrono::milliseconds clock_ahead{0};
    int drift = 0;   ///< of its clock, in thousandths
    int mended = 0;  ///< how often it could not start before somebody mended its disk

  private:
    Device(const Device& image, std::string directory);
    void open();
    bool opens();
    void copy_over(const std::string& from, const std::string& to);
    std::string directory_, unit_;
    DiskVfs& disks_;
    Face face_;
    std::shared_ptr<Wire> wire_;
    std::unique_ptr<client::Replica> replica_;
    void boot();  ///< the machine starts: its steady clock counts from here
    std::string boot_name() const;
    int boots_ = 0;
    Instant booted_;
    bool backed_up_ = false;
    std::string last_fault_;
};

}  // namespace huiyin::simulation
