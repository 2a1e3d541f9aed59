// SPDX-License-Identifier: Apache-2.0
// Attachments on disks that stop, fill up and lie: a line that names one is held only with it, and none is lost or
// torn.
#include <fstream>

#include "server/attachments/blob_store.hpp"
#include "tests/simulation/bank.hpp"
#include "tests/simulation/disk_files.hpp"

using namespace huiyin;
using namespace huiyin::simulation;

namespace {

/// A bank with one complaint, whose files are attached.
struct Evidence : Bank {
    Evidence() : subject(*say(token(0))) { REQUIRE(exchange()); }

    /// A file of several pieces, as no other one is.
    std::string file(int number) const {
        constexpr std::size_t size = 600'000;
        std::string bytes;
        while (bytes.size() < size) bytes += token(number) + std::to_string(bytes.size());
        return bytes;
    }
    bool attach(int number) {
        const auto path = directory.file(token(number) + ".jpg");
        const auto bytes = file(number);
        std::ofstream(path, std::ios::binary) << bytes;
        office.know_evidence(hash(number), bytes);
        return device.replica().attach(subject, path, {{"type", "photo"}}, device.wall()).has_value();
    }
    std::string hash(int number) const { return to_hex(hash_of(file(number))); }
    /// Until nothing waits, or nothing gets through any more.
    void hand_over() {
        constexpr int rounds = 4;
        for (int i = 0; i < rounds && waiting() > 0; ++i) exchange();
    }
    std::int64_t written() { return device.replica().log_state().last_seq; }

    std::string subject;
};

}  // namespace

TEST_CASE("a device that stops at any change of attaching a file has both line and file, or no line",
          "[simulation][art23]") {
    for (const auto ending : {Ending::killed, Ending::power_cut}) {
        Evidence bank;
        bool through = false;
        int stops = 0;
        constexpr int enough = 200;
        for (int change = 1; change < enough && !through; ++change) {
            const auto before = bank.written();
            bank.device.disk().stop_after(change);
            const bool done = bank.attach(change);
            through = !bank.device.disk().stopped();
            CHECK(done >= through);
            stops += !through;
            bank.device.die(ending);
            const bool stands = bank.written() > before;
            CHECK(stands >= through);
            const auto kept = bank.device.replica().read_attachment(bank.hash(change));
            if (stands) CHECK((kept && *kept == bank.file(change)));
            if (kept) CHECK(*kept == bank.file(change));
            if (change % 5 != 0 && !through) continue;
            bank.hand_over();
            CHECK(bank.waiting() == 0);
            CHECK(bank.office.holds_evidence(bank.hash(change)) >= stands);
        }
        CHECK(through);
        CHECK(stops > 20);
    }
}

TEST_CASE("head office that stops at any change of taking in an attachment holds no line without it",
          "[simulation][art23]") {
    for (const auto ending : {Ending::killed, Ending::power_cut}) {
        Evidence bank;
        bool through = false;
        int stops = 0;
        constexpr int enough = 400;
        for (int change = 1; change < enough && !through; change += 1 + change / 30) {
            REQUIRE(bank.attach(change));
            bank.office.die_by(ending);
            bank.office.disk().stop_after(change);
            const int deaths = bank.office.deaths;
            bank.hand_over();
            bank.office.disk().do_not_stop();
            through = bank.office.deaths == deaths;
            stops += !through;
            if (bank.times(token(change)) > 0) CHECK(bank.office.holds_evidence(bank.hash(change)));
            bank.hand_over();
            CHECK(bank.waiting() == 0);
            bank.office.die(Ending::power_cut);  // what was acknowledged stays, whatever was only remembered
            CHECK(bank.times(token(change)) == 1);
            CHECK(bank.office.holds_evidence(bank.hash(change)));
        }
        CHECK(through);
        CHECK(stops > 20);
    }
}

TEST_CASE("an attachment whose sync failed at head office is not taken for written", "[simulation][art23]") {
    Evidence bank;
    constexpr int times = 16;
    for (int i = 1; i <= times; ++i) {
        REQUIRE(bank.attach(i));
        bank.office.disk().illness.syncs_fail = 1000;
        bank.hand_over();
        bank.office.disk().mend();
        bank.hand_over();
        CHECK(bank.waiting() == 0);
        bank.office.die(Ending::power_cut);
        CHECK(bank.times(token(i)) == 1);
        CHECK(bank.office.holds_evidence(bank.hash(i)));
    }
}

TEST_CASE("an attachment whose sync failed on the device is not kept, and its line is not written",
          "[simulation][art23]") {
    Evidence bank;
    constexpr int times = 16;
    for (int i = 1; i <= times; ++i) {
        const auto before = bank.written();
        bank.device.disk().illness.syncs_fail = 1000;
        CHECK_FALSE(bank.attach(i));
        bank.device.disk().mend();
        CHECK(bank.written() == before);
        REQUIRE(bank.attach(i));
        bank.device.die(Ending::power_cut);
        const auto kept = bank.device.replica().read_attachment(bank.hash(i));
        CHECK((kept && *kept == bank.file(i)));
    }
    bank.hand_over();
    CHECK(bank.waiting() == 0);
}

TEST_CASE("a device whose disk is full while a file is attached says so and keeps nothing of it",
          "[simulation][art23]") {
    Evidence bank;
    bank.device.disk().illness.full = true;
    CHECK_FALSE(bank.attach(1));
    bank.device.disk().mend();
    CHECK(bank.waiting() == 0);
    CHECK(bank.device.disk().names(bank.device.directory() + "/attachments/").empty());
    REQUIRE(bank.attach(1));
    bank.office.disk().illness.full = true;
    bank.hand_over();
    CHECK(bank.waiting() == 1);
    bank.office.disk().mend();
    bank.hand_over();
    CHECK(bank.waiting() == 0);
    CHECK(bank.office.holds_evidence(bank.hash(1)));
}

TEST_CASE("a device that was shut out is not wiped while its disk cannot be read: what only it has would be gone",
          "[simulation]") {
    Bank bank;
    const auto path = bank.directory.path() + "/other";
    const auto random = [&](std::span<std::uint8_t> out) { bank.chance.fill(out); };
    const sync::Identity who{"t-0009",
                             "650101",
                             "http://head-office",
                             "token",
                             Face::tablet,
                             sync::new_box_keys().public_key,
                             sync::new_sign_keys().public_key};
    {
        const auto log = sync::EventLog::open(path);
        REQUIRE(log);
        REQUIRE((*log)->enrol(who));
        const Json body{{"narrative", std::string(20'000, 'x')}};  // more than what is read at the start
        REQUIRE((*log)->append({"c-1", "captured", {"", Role::customer, "650101"}, body}, bank.office.now()));
    }
    const auto log = sync::EventLog::open(path);
    REQUIRE(log);
    client::Attachments attachments(**log, path, random, disk_files(bank.disks, path));
    bank.disks.disk(path).illness.reads_fail = 1000;
    CHECK_FALSE(client::wipe(**log, attachments, path, who, bank.office.now()));
    bank.disks.disk(path).mend();
    REQUIRE((*log)->only_here());
    CHECK((*log)->only_here()->size() == 1);
    const auto wiped = client::wipe(**log, attachments, path, who, bank.office.now());
    REQUIRE(wiped);
    CHECK(wiped->kept == 1);
}

TEST_CASE("what head office keeps stays, though it was killed before the name was synced and the power goes after that",
          "[simulation][art23]") {
    DiskVfs disks(Bank::seed);
    const std::string directory = "/office";
    auto& disk = disks.disk(directory);
    server::ServerContext office;
    office.directory = directory;
    office.files = disk_files(disks, directory);
    const server::Blobs blobs(office);
    constexpr int times = 40, sync_of_folder = 4;  // after writing, syncing and renaming the file
    int kept = 0;
    for (int i = 0; i < times; ++i) {
        const auto bytes = token(i), hash = to_hex(hash_of(bytes));
        disk.stop_after(sync_of_folder);
        CHECK_FALSE(blobs.put(hash, "t-0001", {0, std::ssize(bytes), bytes}));
        disk.start_again(Ending::killed);
        if (!blobs.keeps(hash)) continue;
        ++kept;
        disk.start_again(Ending::power_cut);
        CHECK(blobs.has(hash));
    }
    CHECK(kept == times);
}

TEST_CASE("a disk that errs now and then costs no attachment that a line names, nor their key", "[simulation][art23]") {
    DiskVfs disks(Bank::seed);
    Chance chance(Bank::seed);
    const testing::TempDirectory directory;
    const auto path = directory.file("device");
    auto& disk = disks.disk(path);
    const auto random = [&](std::span<std::uint8_t> out) { chance.fill(out); };
    const auto files = disk_files(disks, path);
    const auto file = directory.file("photo.jpg");
    const Actor manager{"outlet_manager-650101", Role::outlet_manager, "650101"};
    std::vector<std::string> named;
    {
        const auto log = sync::EventLog::open(path);
        REQUIRE(log);
        REQUIRE((*log)->enrol({"t-0001", "650101", "http://head-office", "token", Face::tablet,
                               sync::new_box_keys().public_key, sync::new_sign_keys().public_key}));
        // More than what is read at the start.
        for (int i = 0; i < 40; ++i) REQUIRE((*log)->put("set " + std::to_string(i), std::string(3'000, 'x')));
    }
    constexpr int rounds = 80;
    for (int i = 0; i < rounds; ++i) {
        const auto log = sync::EventLog::open(path);
        REQUIRE(log);
        std::ofstream(file, std::ios::binary) << token(i);
        disk.illness = {.writes_fail = 100, .reads_fail = 200};
        client::Attachments attachments(**log, path, random, files);
        attachments.forget_unnamed();
        const auto kept = attachments.keep("c-1", file);
        disk.mend();
        if (kept) {
            const Json body{{"hash", kept->hash}, {"type", "photo"}, {"narrative", std::string(10'000, 'x')}};
            REQUIRE((*log)->append({"c-1", "evidence_attached", manager, body}, test::beijing("2026-03-02 12:00")));
            named.push_back(kept->hash);
        }
        const client::Attachments well(**log, path, random, files);
        for (const auto& hash : named) {
            INFO("round " << i);
            REQUIRE(well.read(hash));
        }
    }
    CHECK(named.size() > 10);
    CHECK(named.size() < rounds);
}

TEST_CASE("what is taken off a disk does not come back when the power goes", "[simulation][rulebook8]") {
    Evidence bank;
    constexpr int times = 8;
    for (int i = 1; i <= times; ++i) REQUIRE(bank.attach(i));
    const auto folder = bank.device.directory() + "/attachments/";
    REQUIRE(bank.device.disk().names(folder).size() == times);
    client::BlobStore store(bank.device.directory(), {}, {}, disk_files(bank.disks, bank.device.directory()));
    for (int i = 1; i <= times; ++i) store.remove(bank.hash(i));
    bank.device.disk().stop_now();
    bank.device.disk().start_again(Ending::power_cut);
    CHECK(bank.device.disk().names(folder).empty());
}
