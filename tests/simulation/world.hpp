// SPDX-License-Identifier: Apache-2.0
// tests/simulation/world.hpp — one simulated run: a head office and some devices, their people, and a storm of faults;
// one seed drives all of it. After the storm everything must have come right.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "tests/simulation/device.hpp"

namespace huiyin::simulation {

struct Settings {
    std::uint64_t seed = 1;
    int steps = 150;
    std::string directory;  ///< empty at the start
    bool speak = false;     ///< tells each step on standard error
};

/// What a run met, for the account of it.
struct Tally {
    int steps = 0, said = 0, refused_here = 0, exchanges = 0, failed_exchanges = 0, crashes = 0, restores = 0,
        device_restores = 0, clones = 0, partitions = 0, subjects = 0, excused = 0;
};

struct Outcome {
    Tally tally;
    std::vector<std::string> wrong;  ///< what did not come right; empty is good
};

class World {
  public:
    explicit World(const Settings& settings);
    Outcome run();

  private:
    /// Something a person wrote on a device and was told that it is kept; found again by its token.
    struct Said {
        std::size_t device = 0;
        std::string kind, subject;
        std::int64_t seq = 0;    ///< at the device, when it was written
        bool on_device = true;   ///< the device still has it, as far as backups are concerned
        bool excused = false;    ///< lost with both disks: nobody could have it
        bool refusable = false;  ///< written in a name that head office refuses
    };

    void found_devices();
    void step();
    void people();
    void network();
    void disks();
    void capture(std::size_t which);
    void enter(std::size_t which);
    void write_line(std::size_t which);
    void keep(std::size_t which, const std::string& kind, const std::string& subject, const std::string& token,
              bool refusable);
    /// The subject left the device's scope, and with it what was written there.
    bool left_device(const Said& said, const std::string& token);
    std::string next_token() { return "tok-" + std::to_string(said_.size()) + "-"; }
    void exchange(std::size_t which);
    void restore_device(std::size_t which);
    void restore_office();
    void clone_device(std::size_t which);
    void come_to_rest();
    void check_nothing_lost();
    void check_duties_once();
    void check_device(Device& device);
    void wrong(const std::string& what);
    void tell(const std::string& what) const;
    /// How often each token stands in the store.
    static std::map<std::string, int> tokens_in(server::Store& store);

    Settings settings_;
    bool cloning_ =
        false;  ///< some runs have cloned devices; those have no disk put back: nobody could tell them apart
    Chance chance_;
    std::unique_ptr<HeadOffice> office_;
    std::vector<std::unique_ptr<Device>> devices_;
    std::map<std::string, Said> said_;
    Outcome out_;
};

}  // namespace huiyin::simulation
