// SPDX-License-Identifier: Apache-2.0
// A head office with a backup of it, and what was written since in no backup.
#pragma once
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "server/app/founding.hpp"
#include "server/audit/backup.hpp"
#include "server/audit/restore.hpp"
#include "server/store/sqlite/generation.hpp"
#include "shared/policy/shipped.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"

namespace huiyin::test {

inline constexpr const char* outlet = "650101";

inline std::string bytes_of(const std::string& path) {
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

/// What lies in the directory, by name; not what SQLite keeps of who reads.
inline std::map<std::string, Hash> state_of(const std::string& directory) {
    std::map<std::string, Hash> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory))
        if (entry.is_regular_file() && !entry.path().string().ends_with("-shm"))
            out[entry.path().string()] = hash_of(bytes_of(entry.path().string()));
    return out;
}

/// A head office of the demonstration bank in a directory, as `init` makes it, with a complaint in it and a backup of
/// that; what is written later is in no backup.
struct BackedUpBank {
    testing::TempDirectory place;
    std::string directory = place.file("office"), backup = place.file("backup.sqlite");
    std::string kept, number, lost_number, lost_device;

    BackedUpBank() {
        REQUIRE(sync::start_crypto());
        REQUIRE(server::found_office(directory, {*rules_from({}, {}), true}));
        REQUIRE(server::begin_generation(directory));
        {
            RunningOffice office(setting());
            const auto view = office.captured(captured_body());
            kept = text_of(view, "subject");
            number = text_of(view, "number");
        }
        back_up(backup);
        RunningOffice office(setting());
        lost_number = text_of(office.captured(captured_body("2026-03-02 09:45")), "number");
        lost_device = HandMadeDevice(office, outlet).origin();
    }
    OfficeSetting setting() const { return {.now = "2026-03-02 10:00", .rehearsal = true, .directory = directory}; }
    void back_up(const std::string& to) const {
        const auto store = server::open_store(directory);
        REQUIRE(store);
        REQUIRE(server::back_up(**store, to));
    }
    Result<server::Restored> restore(const std::string& from) const {
        return server::restore({directory, from, {}, {}});
    }
    /// Fails in one sentence that has these words, and everything is as it was.
    void is_refused(const std::string& from, const std::string& words) const {
        const auto before = state_of(directory);
        const auto done = restore(from);
        REQUIRE_FALSE(done);
        INFO(done.error().what);
        CHECK(done.error().what.find(words) != std::string::npos);
        CHECK(done.error().what.find('\n') == std::string::npos);
        CHECK(state_of(directory) == before);
    }
    void serves_the_backup(std::int64_t epoch) const {
        REQUIRE(server::begin_generation(directory));
        RunningOffice office(setting());
        CHECK(office.runtime().context.epoch == epoch);
        CHECK(office.complaint(kept).at("number") == number);
        CHECK(office.damage() == std::vector<std::string>{});
    }
};

}  // namespace huiyin::test
