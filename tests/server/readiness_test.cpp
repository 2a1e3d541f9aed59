// SPDX-License-Identifier: Apache-2.0
// When head office takes something in, and what it says when it does not.
#include "server/runtime/readiness.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "server/app/founding.hpp"
#include "server/store/keys_file.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::server;
using namespace huiyin::test;

namespace {

constexpr std::int64_t mib = std::int64_t{1} << 20;

std::vector<std::string> codes(const Readiness& readiness) {
    std::vector<std::string> out;
    for (const auto& reason : readiness.reasons()) out.emplace_back(to_string(reason.code));
    return out;
}
using Codes = std::vector<std::string>;

/// A head office whose disk has as much room as the test says.
struct Measured {
    std::shared_ptr<std::atomic<std::int64_t>> free = std::make_shared<std::atomic<std::int64_t>>(1'000 * mib);
    RunningOffice office{setting(free)};
    static OfficeSetting setting(std::shared_ptr<std::atomic<std::int64_t>> room) {
        OfficeSetting out;
        out.prepare = [room = std::move(room)](ServerContext& o) {
            o.disk_room = [room](const std::string&) { return DiskRoom{room->load(), 4'000 * mib}; };
        };
        return out;
    }
    void has(std::int64_t bytes) { free->store(bytes); }
    Codes told() {
        const auto answer = office.get("/readyz");
        Codes out;
        const auto json = answer.json();
        CHECK(answer.status == (json.at("ready") == true ? 200 : 503));
        for (const auto& reason : json.value("reasons", Json::array())) {
            CHECK_FALSE(text_of(reason, "detail").empty());
            out.push_back(text_of(reason, "code"));
        }
        return out;
    }
};

}  // namespace

TEST_CASE("a write that failed is the reason until a write was durable, whatever its cause") {
    for (const auto& [trouble, code] : std::vector<std::pair<StoreTrouble, std::string>>{
             {StoreTrouble::full, "disk_full"}, {StoreTrouble::failed, "write_failed"}}) {
        Readiness readiness;
        CHECK(readiness.ready());
        readiness.write_failed(trouble, "why");
        CHECK_FALSE(readiness.may_write());
        CHECK(readiness.reasons().front().detail == "why");
        CHECK(codes(readiness) == Codes{code});
        readiness.disk(1'000 * mib, 64 * mib);  // room alone proves nothing
        CHECK_FALSE(readiness.ready());
        readiness.wrote();
        CHECK(readiness.ready());
    }
}

TEST_CASE("what a job did wrong, or another command's lock, says nothing against the disk") {
    Readiness readiness;
    readiness.write_failed(StoreTrouble::passing, "why");
    readiness.write_failed(StoreTrouble::too_long, "why");
    readiness.read_failed(StoreTrouble::failed);
    CHECK(readiness.ready());
    CHECK(readiness.may_write());
}

TEST_CASE("damage stops writing until a probe, and is told until everything was found whole") {
    Readiness readiness;
    readiness.read_failed(StoreTrouble::damaged);
    CHECK_FALSE(readiness.may_write());
    readiness.wrote();
    CHECK(readiness.may_write());
    CHECK(codes(readiness) == Codes{"database_damaged"});
    readiness.read_failed(StoreTrouble::damaged);  // the same page again does not stop everyone again
    CHECK(readiness.may_write());
    readiness.verified();
    CHECK(readiness.ready());
}

TEST_CASE("below its reserve a disk takes no captures, and what else is written goes on") {
    Readiness readiness;
    readiness.disk(64 * mib - 1, 64 * mib);
    CHECK(codes(readiness) == Codes{"disk_reserve"});
    CHECK(readiness.may_write());
    REQUIRE(readiness.why_takes_nothing());
    readiness.disk(0, 64 * mib);
    CHECK(codes(readiness) == Codes{"disk_full", "disk_reserve"});
    readiness.disk(64 * mib, 64 * mib);
    CHECK(readiness.ready());
    CHECK_FALSE(readiness.why_takes_nothing());
}

TEST_CASE("the usual reserve is 64 MiB, and less of a small disk") {
    CHECK(usual_reserve(500'000 * mib) == 64 * mib);
    CHECK(usual_reserve(1'024 * mib) == 64 * mib);
    CHECK(usual_reserve(32 * mib) == 2 * mib);
}

TEST_CASE("what others watch is raised and ended by them, and told in the contract's order") {
    Readiness readiness;
    readiness.raise(NotReady::no_standby, "none");
    readiness.raise(NotReady::clock_in_doubt, "jumped");
    CHECK(codes(readiness) == Codes{"clock_in_doubt", "no_standby"});
    CHECK(readiness.may_write());
    readiness.end(NotReady::no_standby);
    readiness.end(NotReady::clock_in_doubt);
    CHECK(readiness.ready());
}

TEST_CASE("a head office that runs well lives and is ready") {
    RunningOffice office;
    CHECK(office.get("/livez").json() == Json::object());
    CHECK(office.get("/readyz").json() == Json{{"ready", true}});
    CHECK(office.get("/readyz").status == 200);
}

TEST_CASE("another keys.json than the database's, or none, is told before the next start is refused") {
    RunningOffice office;
    const auto path = office.directory() + "/keys.json", kept = office.directory() + "/kept.json";
    std::filesystem::copy_file(path, kept);
    const auto put_back = [&] {
        std::filesystem::copy_file(kept, path, std::filesystem::copy_options::overwrite_existing);
    };
    const auto is_told = [&](const char* words) {
        const auto answer = office.get("/readyz");
        CHECK(answer.status == 503);
        const auto json = answer.json();
        CHECK(json.at("ready") == false);
        REQUIRE(json.at("reasons").size() == 1);
        CHECK(json["reasons"][0]["code"] == "keys_mismatch");
        CHECK(text_of(json["reasons"][0], "detail").find(words) != std::string::npos);
        CHECK(office.get("/metrics").body.find("huiyin_ready 0") != std::string::npos);
        office.captured(captured_body());  // it has the right ones
    };
    {
        testing::TempDirectory other;
        REQUIRE(make_keys(other.path()));
        std::filesystem::copy_file(other.file("keys.json"), path, std::filesystem::copy_options::overwrite_existing);
    }
    is_told("are not those");
    CHECK_FALSE(open_office(office.directory()));
    std::ofstream(path) << "{}";
    is_told("cannot be read");
    std::filesystem::remove(path);
    is_told("cannot be read");
    put_back();
    CHECK(office.get("/readyz").json() == Json{{"ready", true}});
    CHECK(office.log().find("keys_mismatch") != std::string::npos);
}

TEST_CASE("below the reserve captures, device's lines and attachments are refused, and handling goes on") {
    Measured bank;
    auto& office = bank.office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    testing::TempDirectory place;
    const auto tablet = office.enrol(place.path(), "650101", Face::tablet);
    REQUIRE(tablet->exchange(office.now()));
    bank.has(10 * mib);
    CHECK(bank.told() == Codes{"disk_reserve"});
    const auto refused = office.post("/v1/complaints", captured_body(), "outlet_manager-650101");
    check_problem(refused, 503);
    CHECK(text_of(refused.json(), "detail").find("are kept for the database and the audit") != std::string::npos);
    CHECK(number_of(refused.json(), "retry_after") > 0);
    check_problem(office.call({"PUT",
                               "/v1/blobs/" + std::string(64, 'a'),
                               "bytes",
                               "application/octet-stream",
                               office.token_of("outlet_manager-650101"),
                               {}}),
                  503);
    REQUIRE(tablet->capture(captured_body(), office.now()));
    CHECK_FALSE(tablet->exchange(office.now()));
    CHECK(tablet->log_state().waiting == 1);
    // The reserve is for these.
    office.line(subject, "accepted", Json::object(), "outlet_manager-650101");
    CHECK(office.get("/livez").status == 200);
    CHECK(office.get("/metrics").body.find("huiyin_ready 0") != std::string::npos);
    CHECK(office.get("/metrics").body.find("huiyin_disk_free_bytes 10485760") != std::string::npos);
    bank.has(1'000 * mib);
    CHECK(bank.told().empty());
    office.captured(captured_body());
    CHECK(tablet->exchange(office.now()));
    CHECK(tablet->log_state().waiting == 0);
}
