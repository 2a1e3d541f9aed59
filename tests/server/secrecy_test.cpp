// SPDX-License-Identifier: Apache-2.0
// What must not be found in the store, in the log, in errors or in file permissions.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/identity/accounts.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

/// The whole store as bytes, its write-ahead log included.
bool store_holds(const RunningOffice& office, const std::string& words) {
    for (const char* file : {"/huiyin.sqlite", "/huiyin.sqlite-wal"}) {
        std::ifstream in(office.directory() + file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        if (bytes.find(words) != std::string::npos) return true;
    }
    return false;
}

mode_t mode_of(const std::string& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);
}

}  // namespace

TEST_CASE("passwords lie in the store as Argon2id, each with a salt of its own") {
    RunningOffice office;
    std::vector<std::string> hashes;
    office.read([&](server::Store& store) {
        for (const auto& account : store.accounts()) hashes.push_back(account.password_hash);
    });
    REQUIRE(hashes.size() > 30);
    for (const auto& hash : hashes) CHECK(hash.starts_with("$argon2id$"));
    CHECK_FALSE(store_holds(office, "demo-650101"));
    const auto one = server::hash_password("secret", server::PasswordCost::full);
    CHECK(one != server::hash_password("secret", server::PasswordCost::full));
    CHECK(server::password_fits("secret", one));
    CHECK_FALSE(server::password_fits("secret ", one));
    CHECK_FALSE(server::password_fits("", server::hash_password("x", server::PasswordCost::demo)));
    CHECK_FALSE(server::password_fits("", ""));
}

TEST_CASE("tokens and enrolment codes lie in the store only as hashes") {
    RunningOffice office;
    const auto person = office.token_of("outlet_manager-650101");
    const HandMadeDevice device(office, "650101");
    const auto code = office.enrolment_code("650102", Face::tablet);
    CHECK_FALSE(store_holds(office, person));
    CHECK_FALSE(store_holds(office, device.token()));
    CHECK_FALSE(store_holds(office, code));
    CHECK(store_holds(office, server::hash_token(person)));  // the search finds what is there
    CHECK(store_holds(office, server::hash_token(device.token())));
}

TEST_CASE("keys, store and attachments are for head office's own user alone") {
    RunningOffice office;
    office.captured(captured_body());
    CHECK(mode_of(office.directory()) == S_IRWXU);
    CHECK(mode_of(office.directory() + "/keys.json") == (S_IRUSR | S_IWUSR));
}

TEST_CASE(
    "after a whole story, refusals and failures included, log, counters and file names name nobody and nothing "
    "secret") {
    RunningOffice office;
    TempDirectory kiosk_place;
    const auto kiosk = office.enrol(kiosk_place.path(), "650101", Face::kiosk);
    REQUIRE(kiosk->capture(captured_body(), office.now()));
    sync_all(*kiosk, office.now());
    const auto view = office.captured(captured_body());
    const auto subject = text_of(view, "subject");
    office.line(subject, "accepted", {{"on_the_spot", true}, {"note", "王建国 came in person"}},
                "outlet_manager-650101");
    office.get("/v1/complaints?q=13800138000", "auditor-000000");
    office.complaint(subject);
    office.get("/v1/progress?number=" + text_of(view, "number") + "&phone4=8000");
    auto bad = captured_body();
    bad["customer"]["mobile"] = "1380013800X";
    bad["unit"] = "王建国";
    office.post("/v1/complaints", bad, "outlet_manager-650101");
    office.post("/v1/complaints", Json{{"13800138000", "王建国"}}, "outlet_manager-650101");
    office.post("/v1/session", {{"account", "王建国"}, {"password", "hunter2"}});
    office.call({"POST",
                 "/v1/complaints",
                 "{\"王建国\": 13800138000",
                 "application/json",
                 office.token_of("outlet_manager-650101"),
                 {}});
    HandMadeDevice device(office, "650101");
    device.post({device.place("{\"name\":\"王建国\""), device.next(subject, "captured", bad)}, 1);
    office.move_to("2026-03-20 09:00");
    auto log = office.log();
    CHECK(log.find("line refused") != std::string::npos);  // it does say what happened
    // Nor do the counters, nor the names of files.
    log += office.get("/metrics").body + office.get("/healthz").body;
    for (const auto& place : {office.directory(), kiosk_place.path()})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(place))
            log += entry.path().string() + '\n';
    for (const std::string& secret :
         {std::string("王建国"), std::string("1380013800"), std::string("等了一个小时"), std::string("hunter2"),
          std::string("demo-650101"), text_of(view, "number"), device.token(), office.token_of("auditor-000000")}) {
        INFO(secret);
        CHECK(log.find(secret) == std::string::npos);
    }
}

TEST_CASE("each line of the log is one JSON object with time, severity and event") {
    RunningOffice office;
    office.get("/v1/complaints/" + text_of(office.captured(captured_body()), "subject") + "?reveal=1",
               "auditor-000000");
    std::istringstream log(office.log());
    int lines = 0;
    for (std::string line; std::getline(log, line); ++lines) {
        const auto json = Json::parse(line, nullptr, false);
        for (const char* key : {"time", "severity", "event"}) CHECK(json.contains(key));
    }
    CHECK(lines > 0);
}

TEST_CASE("a problem repeats nothing of what was sent that could be personal") {
    RunningOffice office;
    for (const auto& change : std::vector<Json>{{{"unit", "王建国"}},
                                                {{"category", "王建国"}},
                                                {{"channel", "王建国"}},
                                                {{"customer", {{"mobile", "王建国"}}}},
                                                {{"received_at", "王建国"}}}) {
        auto body = captured_body();
        body.merge_patch(change);
        const auto answer = office.post("/v1/complaints", body, "contact_centre_agent-000030");
        CHECK(answer.status == 422);
        CHECK(answer.body.find("王建国") == std::string::npos);
    }
}
