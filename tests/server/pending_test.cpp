// SPDX-License-Identifier: Apache-2.0
// What cannot be opened yet is pending: it takes effect when its key comes, and what an earlier version refused of
// customers' words is taken in (docs/decisions/0019).
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/app/founding.hpp"
#include "server/store/keys_file.hpp"
#include "shared/policy/shipped.hpp"
#include "sync/platform/base64.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

namespace fs = std::filesystem;

struct KeptOffice {
    TempDirectory place;
    std::string directory = place.file("office");
    KeptOffice() {
        REQUIRE(sync::start_crypto());
        REQUIRE(server::found_office(directory, {*rules_from({}, {}), true}));
    }
    OfficeSetting at(const char* now = "2026-03-02 10:00") const { return {.now = now, .directory = directory}; }
    /// Another head office's keys lie there from now on, or these again.
    void swap_keys() {
        const auto keys = directory + "/keys.json", other = place.file("other-keys.json");
        if (!fs::exists(other)) {
            const auto elsewhere = place.file("elsewhere");
            REQUIRE(server::found_office(elsewhere, {*rules_from({}, {}), true}));
            fs::copy_file(elsewhere + "/keys.json", other);
        }
        fs::rename(keys, keys + ".aside");
        fs::rename(other, keys);
        fs::rename(keys + ".aside", other);
        // As if the database had always known these.
        auto store = server::open_store(directory);
        REQUIRE(store);
        (*store)->begin();
        server::remember_keys(**store, *server::read_keys(directory));
        (*store)->commit();
    }
};

std::string sealed_to(HandMadeDevice& device, const std::string& key, int name) {
    const auto head = device.head();
    const auto event = parse_line(device.next(subject_named(name), "captured", captured_body()));
    device.go_back(head);
    return device.place(sync::seal(*event, std::vector{key}));
}

std::string box_key(const RunningOffice&, server::ServerRuntime& runtime) {
    return runtime.context.box_keys.public_key;
}

}  // namespace

TEST_CASE("a line sealed to a key that is not here is pending, and takes effect when the key comes") {
    KeptOffice place;
    std::string right_key, origin;
    {
        RunningOffice office(place.at());
        right_key = box_key(office, office.runtime());
    }
    place.swap_keys();
    {
        RunningOffice office(place.at("2026-03-02 11:00"));
        HandMadeDevice kiosk(office, "650101", Face::kiosk);
        origin = kiosk.origin();
        const auto pending = sealed_to(kiosk, right_key, 1);
        const auto behind = sealed_to(kiosk, box_key(office, office.runtime()), 2);
        const auto response = kiosk.exchange({pending, behind}, 1);
        CHECK(response.header.acked_seq == 2);
        REQUIRE(response.header.refused.size() == 1);
        CHECK(response.header.refused[0].code == "not_opened");
        CHECK(office.complaint(subject_named(2)).at("level") == 1);
        check_problem(office.get("/v1/complaints/" + subject_named(1), "auditor-000000"), 404);
        CHECK(office.damage() == std::vector<std::string>{});
    }
    {
        RunningOffice office(place.at("2026-03-03 09:00"));  // still the wrong one
        check_problem(office.get("/v1/complaints/" + subject_named(1), "auditor-000000"), 404);
        CHECK(office.log().find("lines wait for a key that is not here") != std::string::npos);
    }
    place.swap_keys();
    RunningOffice office(place.at("2026-03-04 09:00"));
    const auto view = office.complaint(subject_named(1));
    CHECK(view.at("level") == 1);
    CHECK(view.at("received_at") == "2026-03-02T09:30:00+08:00");
    office.read([&](server::Store& store) {
        CHECK(store.counts().refused == 0);
        CHECK(store.chain(origin, 0, 10).at(0).received == beijing("2026-03-02 11:00"));
    });
    TempDirectory replica_place;
    const auto replica = office.enrol(replica_place.path(), "000010", Face::desk);
    sync_all(*replica, office.now());
    CHECK(replica->complaint(subject_named(1)));
    CHECK_FALSE(replica->log_state().diverged);
}

TEST_CASE("what is sealed to head office's own key and does not open with what is here is pending, too") {
    KeptOffice place;
    std::string origin;
    {
        auto setting = place.at();
        setting.prepare = [](server::ServerContext& office) {
            office.box_keys.secret_key = sync::new_box_keys().secret_key;
        };
        RunningOffice office(setting);
        HandMadeDevice kiosk(office, "650101", Face::kiosk);
        origin = kiosk.origin();
        const auto response = kiosk.exchange({sealed_to(kiosk, box_key(office, office.runtime()), 1)}, 1);
        CHECK(response.header.acked_seq == 1);
        REQUIRE(response.header.refused.size() == 1);
        CHECK(response.header.refused[0].code == "not_opened");
    }
    RunningOffice office(place.at("2026-03-03 09:00"));
    CHECK(office.complaint(subject_named(1)).at("level") == 1);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("a secret key that does not belong to the public one is found out, one bit of it is enough") {
    TempDirectory place;
    REQUIRE(sync::start_crypto());
    REQUIRE(server::make_keys(place.path()));
    REQUIRE(server::read_keys(place.path()));
    std::ostringstream whole;
    whole << std::ifstream(place.file("keys.json")).rdbuf();
    for (const char* pair : {"box", "sign"})
        for (const std::size_t byte : {3U, 31U}) {
            auto json = *parse_json(whole.str());
            auto secret = *sync::from_base64(json[pair].at("secret").get<std::string>());
            secret[byte] ^= 0x10U;
            json[pair]["secret"] = sync::to_base64(secret);
            std::ofstream(place.file("keys.json")) << canonical(json);
            const auto read = server::read_keys(place.path());
            REQUIRE_FALSE(read);
            CHECK(read.error().what.find("do not belong together") != std::string::npos);
        }
}

TEST_CASE("customers' words that an earlier version refused for their writer are taken in at the next start, once") {
    KeptOffice place;
    std::string origin;
    {
        RunningOffice office(place.at());
        HandMadeDevice device(office, "650101");
        origin = device.origin();
        const auto stranger = [](Event& event) { event.by = {"nobody-650101", Role::outlet_manager, "650101"}; };
        const auto words = device.next(subject_named(1), "captured", captured_body(), stranger);
        const auto act = device.next(subject_named(1), "accepted", {{"on_the_spot", false}}, stranger);
        office.write([&](server::Store& store) {
            auto known = *store.origin(origin);
            for (const auto& bytes : {words, act}) {
                const auto seq = ++known.head_seq;
                known.head_hash = hash_of(bytes);
                store.insert_event({origin, seq, known.head_hash, bytes, {}, {}, "by.account: no such", office.now()});
            }
            store.put_origin(known);
        });
        check_problem(office.get("/v1/complaints/" + subject_named(1), "auditor-000000"), 404);
    }
    for (int start = 0; start < 2; ++start) {
        RunningOffice office(place.at("2026-03-03 09:00"));
        const auto view = office.complaint(subject_named(1));
        CHECK(view.at("state") == "captured");
        CHECK(count_kind(view, "captured") == 1);
        CHECK(count_kind(view, "marked") == 1);
        office.read([&](server::Store& store) {
            CHECK(store.counts().refused == 1);
            CHECK(store.place(origin, 2)->refused_code == "unknown_account");
        });
        CHECK(office.damage() == std::vector<std::string>{});
    }
}
