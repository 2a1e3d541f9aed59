// SPDX-License-Identifier: Apache-2.0
// Head office changes its own keys: keys.json keeps those of before, the database follows, and nobody is shut out
// (docs/decisions/0034).
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "server/identity/device_keys.hpp"
#include "server/ingest/administrative_events.hpp"
#include "server/store/keys_file.hpp"
#include "sync/chain/escrow.hpp"
#include "sync/protocol/certificate.hpp"
#include "sync/protocol/delivery_proof.hpp"
#include "tests/server/support/backed_up_bank.hpp"

using namespace huiyin;
using namespace huiyin::test;
using server::KeysKnown;
using testing::TempDirectory;

namespace {

namespace fs = std::filesystem;

/// A head office that is stopped whenever the test says so.
struct RotatingBank {
    TempDirectory place;
    std::string directory = place.file("office");
    std::unique_ptr<RunningOffice> office;
    RotatingBank() {
        REQUIRE(sync::start_crypto());
        REQUIRE(server::found_office(directory, {*rules_from({}, {}), true}));
        start();
    }
    void start() {
        office = std::make_unique<RunningOffice>(
            OfficeSetting{.now = "2026-03-02 10:00", .rehearsal = true, .directory = directory});
    }
    server::OfficeKeys keys() const { return server::read_keys(directory).value(); }
    /// As `keys rotate` does up to its commit point: the database is told by the next start.
    void rotate() {
        office.reset();
        REQUIRE(server::rotate_keys(directory, beijing("2026-03-02 10:00")));
    }
    KeysKnown known() {
        KeysKnown out{};
        office->read([&](server::Store& store) { out = server::keys_known(store, keys()); });
        return out;
    }
    std::vector<Event> told() {
        std::vector<Event> out;
        office->read([&](server::Store& store) {
            out = server::administrative_events_on(store, server::administrative::office_keys);
        });
        return out;
    }
    std::unique_ptr<client::Replica> reopened(const TempDirectory& device) const {
        auto replica = client::Replica::open(device.path());
        REQUIRE(replica);
        (*replica)->use_server(office->url());
        return std::move(*replica);
    }
};

std::string capture(client::Replica& device, Instant now) {
    const auto receipt = device.capture(captured_body(), now);
    REQUIRE(receipt);
    return receipt->subject;
}

bool signed_by(const sync::Response& answer, const std::string& origin, const sync::KeyPair& keys) {
    return sync::receipt_head(answer.header.receipt, origin, answer.header.acked_seq, keys.public_key).has_value();
}

}  // namespace

TEST_CASE("the file keeps the keys of before behind the new ones, and each says since when") {
    TempDirectory place;
    REQUIRE(sync::start_crypto());
    const auto first = server::make_keys(place.path());
    REQUIRE(first);
    const auto second = server::rotate_keys(place.path(), beijing("2026-03-02 10:00"));
    const auto third = server::rotate_keys(place.path(), beijing("2026-03-03 10:00"));
    REQUIRE(third);
    const auto read = server::read_keys(place.path());
    REQUIRE(read);
    CHECK(server::fingerprint(*read) == server::fingerprint(*third));
    REQUIRE(read->earlier.size() == 2);
    CHECK(server::fingerprint(read->earlier[0]) == server::fingerprint(*second));
    CHECK(read->earlier[1].box.secret_key == first->box.secret_key);
    CHECK(read->since == beijing("2026-03-03 10:00"));
    CHECK(read->earlier[0].since == beijing("2026-03-02 10:00"));
    CHECK_FALSE(read->earlier[1].since);
    CHECK(fs::status(place.file("keys.json")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));

    auto json = *parse_json(bytes_of(place.file("keys.json")));
    json["earlier"][1]["sign"]["secret"] = third->sign.secret_key;
    std::ofstream(place.file("keys.json")) << canonical(json);
    const auto changed = server::read_keys(place.path());
    REQUIRE_FALSE(changed);
    CHECK(changed.error().what.find("do not belong together") != std::string::npos);
}

TEST_CASE("a rotation that cannot be written, or was cut while it was, leaves the keys as they were") {
    TempDirectory place;
    REQUIRE(sync::start_crypto());
    REQUIRE(server::make_keys(place.path()));
    const auto before = bytes_of(place.file("keys.json"));
    fs::create_directory(place.file("keys.json.new"));
    CHECK_FALSE(server::rotate_keys(place.path(), {}));
    CHECK(bytes_of(place.file("keys.json")) == before);
    fs::remove(place.file("keys.json.new"));
    std::ofstream(place.file("keys.json.new")) << "{\"box\":{";
    REQUIRE(server::read_keys(place.path()));
    CHECK(bytes_of(place.file("keys.json")) == before);
    CHECK(server::rotate_keys(place.path(), {}));
    CHECK(server::read_keys(place.path())->earlier.size() == 1);
}

TEST_CASE("a crash behind the file's renaming leaves a head office that starts, follows, and tells it once") {
    RotatingBank bank;
    (void)bank.office->captured(captured_body());
    CHECK(bank.told().empty());
    bank.rotate();
    bank.start();
    CHECK(bank.known() == KeysKnown::these);
    REQUIRE(bank.told().size() == 1);
    CHECK(bank.told()[0].kind == EventKind::key_rotated);
    CHECK(bank.told()[0].body == Json{{"box", bank.keys().box.public_key}, {"sign", bank.keys().sign.public_key}});
    bank.office.reset();
    bank.start();
    CHECK(bank.told().size() == 1);
    bank.rotate();
    bank.rotate();
    bank.start();
    CHECK(bank.told().size() == 2);  // what lay between was never in force
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("a backup of before is restored with the keys of after, one of after is refused with those of before") {
    BackedUpBank bank;
    const auto old_keys = bytes_of(bank.directory + "/keys.json");
    REQUIRE(server::rotate_keys(bank.directory, bank.setting().now.instant));
    { RunningOffice office(bank.setting()); }
    const auto after = bank.place.file("after.sqlite");
    bank.back_up(after);
    REQUIRE(bank.restore(bank.backup));
    {
        RunningOffice office(bank.setting());
        CHECK(office.complaint(bank.kept).at("level") == 1);
        office.read([&](server::Store& store) {
            CHECK(server::administrative_events_on(store, server::administrative::office_keys).size() == 1);
        });
    }
    std::ofstream(bank.directory + "/keys.json") << old_keys;
    bank.is_refused(after, "not those that the database was written with");
    CHECK_FALSE(server::open_office(bank.directory));
}

TEST_CASE("a kiosk and a tablet that missed two rotations go on by themselves") {
    RotatingBank bank;
    TempDirectory kiosk_place, tablet_place;
    auto kiosk = bank.office->enrol(kiosk_place.path(), "650101", Face::kiosk);
    auto tablet = bank.office->enrol(tablet_place.path(), "650101", Face::tablet);
    const auto sealed_before = capture(*kiosk, bank.office->now());
    kiosk.reset();
    tablet.reset();
    bank.rotate();
    bank.rotate();
    bank.start();
    kiosk = bank.reopened(kiosk_place);
    tablet = bank.reopened(tablet_place);
    sync_all(*kiosk, bank.office->now());
    const auto sealed_after = capture(*kiosk, bank.office->now());
    sync_all(*kiosk, bank.office->now());
    sync_all(*tablet, bank.office->now());
    const auto keys = bank.keys();
    for (const auto* device : {kiosk.get(), tablet.get()}) {
        CHECK(device->identity().box_key == keys.box.public_key);
        CHECK(device->identity().sign_key == keys.sign.public_key);
    }
    for (const auto& subject : {sealed_before, sealed_after}) {
        CHECK(bank.office->complaint(subject).at("level") == 1);
        CHECK(tablet->complaint(subject));
    }
    bank.office->read([&](server::Store& store) {
        const auto lines = store.chain(kiosk->identity().origin, 0, 10);
        REQUIRE(lines.size() == 2);
        CHECK(sync::open(lines[0].travelled, keys.earlier[1].box));
        CHECK(sync::open(lines[1].travelled, keys.box));
    });
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("a device that cannot learn new keys is answered with those that it was enrolled with") {
    RotatingBank bank;
    HandMadeDevice old(*bank.office, "650101");
    old.version = 1;
    const auto first = bank.keys().sign;
    bank.rotate();
    bank.start();
    HandMadeDevice late(*bank.office, "650101");
    late.version = 1;
    old.go_on_with(*bank.office);
    const auto of_old = old.exchange({}, 0), of_late = late.exchange({}, 0);
    CHECK(signed_by(of_old, old.origin(), first));
    CHECK(signed_by(of_late, late.origin(), bank.keys().sign));
    CHECK(of_old.header.office_keys.empty());

    const auto line = old.next(subject_named(1), "captured", captured_body());
    CHECK(old.exchange({line}, 1).header.acked_seq == 1);
    bank.rotate();
    bank.start();
    late.go_on_with(*bank.office);
    CHECK(signed_by(late.exchange({}, 0), late.origin(), bank.keys().earlier[0].sign));
}

TEST_CASE("a device that names its key gets one announcement for each change since, whatever it was given before") {
    RotatingBank bank;
    HandMadeDevice device(*bank.office, "650101");
    const auto first = bank.keys();
    const auto ask = [&](const std::string& key) {
        sync::Request request;
        request.header.sent_at = bank.office->now();
        request.header.office_key = key;
        const auto answer = device.post_body(sync::write_request(request));
        INFO(answer.body);
        REQUIRE(answer.status == 200);
        return sync::parse_response(answer.body).value();
    };
    const auto id = [](const sync::KeyPair& pair) { return sync::key_id(pair.public_key); };
    CHECK(ask(id(first.sign)).header.office_keys.empty());
    bank.rotate();
    bank.rotate();
    bank.start();
    device.go_on_with(*bank.office);
    const auto keys = bank.keys();
    CHECK(signed_by(device.exchange({}, 0), device.origin(), first.sign));  // says nothing: the first
    for (const auto& [known, changes] : {std::pair(first.sign, 2U), std::pair(keys.earlier[0].sign, 1U)}) {
        const auto led = ask(id(known));
        CHECK(led.header.office_keys.size() == changes);
        CHECK(signed_by(led, device.origin(), keys.sign));
    }
    CHECK(ask(id(keys.sign)).header.office_keys.empty());
    CHECK(bank.office->log().find("not in keys.json") == std::string::npos);
    CHECK(ask("0123456789abcdef").header.office_keys.empty());
    CHECK(bank.office->log().find("not in keys.json") != std::string::npos);
}

TEST_CASE("a device that is shut out is told by every key that it may know head office by") {
    RotatingBank bank;
    HandMadeDevice device(*bank.office, "650101");
    bank.rotate();
    bank.start();
    bank.office->post("/v1/devices/" + device.origin() + "/revoke", Json::object(), "administrator-000000");
    device.go_on_with(*bank.office);
    const auto refused = device.post({}, 0);
    REQUIRE(refused.status == 403);
    const auto keys = bank.keys();
    const auto proof = text_of(refused.json(), "proof");
    CHECK(sync::is_revocation(proof, device.origin(), keys.earlier[0].sign.public_key));
    const auto proofs = refused.json().at("proofs");
    REQUIRE(proofs.size() == 2);
    CHECK(sync::is_revocation(proofs[0].get<std::string>(), device.origin(), keys.sign.public_key));
    CHECK(proofs[1] == proof);
}

TEST_CASE("what was signed, proved and sealed before the rotation still counts") {
    RotatingBank bank;
    TempDirectory place;
    const auto tablet = bank.office->enrol(place.path(), "650101", Face::tablet);
    const auto origin = tablet->identity().origin;
    const auto before = bank.keys();
    const auto key = sync::DataKey::fresh();
    const auto escrow = sync::make_escrow(key, origin, before.box.public_key);
    auto device_keys = sync::new_sign_keys();
    const auto certificate =
        sync::make_certificate({1, "t-0077", "650101", "", Face::tablet, "hash", device_keys.public_key}, before.sign);
    const sync::Delivered event{"ho", 1, hash_of("hash"), hash_of("text")};
    bank.rotate();
    bank.start();
    const auto opened =
        bank.office->post("/v1/devices/" + origin + "/key", {{"escrow", escrow}}, "outlet_manager-650101");
    CHECK(text_of(opened.json(), "key") == sync::to_text(key));
    const auto call = sync::make_return_call(certificate, bank.office->now(), device_keys.secret_key);
    const auto back = bank.office->post("/v1/devices/return", *parse_json(call));
    CHECK(flag_of(back.json(), "unconfirmed"));
    const auto& context = bank.office->runtime().context;
    CHECK(sync::Prover(context.all_sign_keys()).holds(sync::Prover(before.sign).proof(event), event));
    CHECK(context.sign_key_names() == std::vector{bank.keys().sign.public_key, before.sign.public_key});
}
