// SPDX-License-Identifier: Apache-2.0
// What head office decided about people and devices comes back after a restore from whatever device exchanges first
// (docs/decisions/0020).
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>

#include "server/identity/accounts.hpp"
#include "server/ingest/tls_announcement.hpp"
#include "server/runtime/tls_keys.hpp"
#include "sync/protocol/delivery_proof.hpp"
#include "tests/server/support/hand_made_device.hpp"
#include "tests/server/support/restored_bank.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

/// What devices give back of head office's own events of this kind.
std::vector<sync::Return> own_events(RunningOffice& office, const std::string& kind) {
    const sync::Prover prover(office.runtime().context.sign_keys);
    std::vector<sync::Return> out;
    office.read([&](server::Store& store) {
        for (const auto& line : store.chain("ho", 0, 1000))
            if (parse_line(line.opened)->kind == kind)
                out.push_back({line.opened,
                               line.hash,
                               prover.proof({line.origin, line.seq, line.hash, hash_of(line.opened)}),
                               {}});
    });
    return out;
}

void give_back(const HandMadeDevice& device, Instant now, std::vector<sync::Return> returns) {
    sync::Request request;
    request.header.sent_at = now;
    request.header.epoch = 2;
    request.returns = std::move(returns);
    REQUIRE(device.post_body(sync::write_request(request)).status == 200);
}

int enrol_with(RunningOffice& office, const std::string& code) {
    return office.post("/v1/enroll", {{"code", code}, {"name", "x"}}).status;
}

}  // namespace

TEST_CASE("a revoked tablet is out again and a locked account closed once one device has exchanged after the restore") {
    RestoredBank bank;
    TempDirectory kept_place, revoked_place;
    auto keeper = bank.office->enrol(kept_place.path(), "650102", Face::kiosk);
    auto revoked = bank.office->enrol(revoked_place.path(), "650101", Face::tablet);
    const auto who = revoked->identity();
    sync_all(*keeper, bank.now());
    bank.back_up();
    const auto locked = std::string("branch_handler-650100");
    const auto path_of_account = "/v1/accounts/" + locked + "/active";
    REQUIRE(bank.office->post("/v1/devices/" + who.origin + "/revoke", Json::object(), administrator).status == 200);
    REQUIRE(bank.office->post(path_of_account, {{"active", false}}, administrator).status == 200);
    const auto added =
        bank.office
            ->post("/v1/accounts",
                   {{"account", "new.person"}, {"unit", "650101"}, {"role", "outlet_staff"}, {"name", "New Person"}},
                   administrator)
            .json();
    sync_all(*keeper, bank.now());
    keeper.reset();
    revoked.reset();
    bank.restore();
    CHECK(bank.device(who.origin).at("revoked") == false);  // as the backup has it
    keeper = bank.reopened(kept_place);
    sync_all(*keeper, bank.now());
    CHECK(bank.device(who.origin).at("revoked") == true);
    const auto password = "demo-650100";
    check_problem(bank.office->post("/v1/session", {{"account", locked}, {"password", password}}), 401);
    CHECK(bank.office->post("/v1/session", {{"account", "new.person"}, {"password", added.at("password")}}).status ==
          200);
    revoked = bank.reopened(revoked_place);
    CHECK_FALSE(revoked->exchange(bank.now()));
    CHECK(revoked->revoked());
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("what was decided after the restore counts for more than what comes back of before it") {
    RestoredBank bank;
    TempDirectory place;
    auto keeper = bank.office->enrol(place.path(), "650102", Face::kiosk);
    bank.back_up();
    const auto path = "/v1/accounts/branch_handler-650100/active";
    REQUIRE(bank.office->post(path, {{"active", false}}, administrator).status == 200);
    sync_all(*keeper, bank.now());
    keeper.reset();
    bank.restore();
    REQUIRE(bank.office->post(path, {{"active", true}}, administrator).status == 200);
    keeper = bank.reopened(place);
    sync_all(*keeper, bank.now());
    CHECK(
        bank.office->post("/v1/session", {{"account", "branch_handler-650100"}, {"password", "demo-650100"}}).status ==
        200);
}

TEST_CASE("what was decided after the restore counts for more, though the lost head office's clock was ahead of it") {
    RestoredBank bank;
    TempDirectory place;
    auto keeper = bank.office->enrol(place.path(), "650102", Face::kiosk);
    bank.back_up();
    bank.office->move_to("2026-03-04 10:00");
    const auto path = "/v1/accounts/branch_handler-650100/active";
    REQUIRE(bank.office->post(path, {{"active", true}}, administrator).status == 200);
    sync_all(*keeper, bank.now());
    keeper.reset();
    bank.restore();  // and stands at 2026-03-02 12:00
    REQUIRE(bank.office->post(path, {{"active", false}}, administrator).status == 200);
    keeper = bank.reopened(place);
    sync_all(*keeper, bank.now());
    check_problem(bank.office->post("/v1/session", {{"account", "branch_handler-650100"}, {"password", "demo-650100"}}),
                  401);
}

TEST_CASE("verify holds nothing against what was taken in before a closed account was given back", "[restore]") {
    RestoredBank bank;
    TempDirectory place;
    auto keeper = bank.office->enrol(place.path(), "650102", Face::kiosk);
    bank.back_up();
    bank.office->move_to("2026-03-02 11:00");
    REQUIRE(bank.office->post("/v1/accounts/outlet_staff-650101/active", {{"active", false}}, administrator).status ==
            200);
    sync_all(*keeper, bank.now());
    keeper.reset();
    bank.restore();  // and does not know of the closing
    HandMadeDevice tablet(*bank.office, "650101");
    const auto subject = subject_named(1);
    const auto captured = tablet.next(subject, "captured", captured_body());
    const auto accepted = tablet.next(subject, "accepted", {{"on_the_spot", false}}, [](Event& event) {
        event.by = {"outlet_staff-650101", Role::outlet_staff, "650101"};
    });
    CHECK(tablet.exchange({captured, accepted}, 1).header.refused.empty());
    keeper = bank.reopened(place);
    sync_all(*keeper, bank.now());
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("devices keep what only head office can read, and no person's password is readable even in its export") {
    RunningOffice office;
    TempDirectory place;
    auto kiosk = office.enrol(place.path(), "650101", Face::kiosk);
    REQUIRE(office
                .post("/v1/accounts",
                      {{"account", "new.person"}, {"unit", "650101"}, {"role", "outlet_staff"}, {"name", "New Person"}},
                      administrator)
                .status == 201);
    sync_all(*kiosk, office.now());
    kiosk.reset();
    SQLite::Database log(place.file("log.sqlite"), SQLite::OPEN_READWRITE);
    CHECK(log.execAndGet("SELECT count(*) FROM kept").getInt() == 3);  // code, its own enrolment, and the account
    CHECK(log.execAndGet("SELECT count(*) FROM kept WHERE box LIKE '%new.person%'").getInt() == 0);
    office.read([&](server::Store& store) {
        const auto lines = store.chain("ho", 0, 100);
        REQUIRE(lines.size() == 3);
        CHECK(lines.back().opened.find("new.person") != std::string::npos);
        CHECK(lines.back().opened.find("argon2") == std::string::npos);
    });
}

TEST_CASE("a role that was changed after the backup holds again, and each of before in its own time") {
    RestoredBank bank;
    TempDirectory place;
    auto keeper = bank.office->enrol(place.path(), "650102", Face::kiosk);
    bank.back_up();
    const std::string who = "outlet_staff-650101";
    const auto change = [&](const char* role, const char* unit) {
        const Json asked{{"role", role}, {"unit", unit}};
        REQUIRE(bank.office->post("/v1/accounts/" + who + "/role", asked, administrator).status == 200);
    };
    bank.office->move_to("2026-03-02 10:30");
    change("outlet_manager", "650101");
    bank.office->move_to("2026-03-02 11:00");
    change("branch_handler", "650100");
    sync_all(*keeper, bank.now());
    keeper.reset();
    bank.restore();
    keeper = bank.reopened(place);
    sync_all(*keeper, bank.now());
    bank.office->read([&](server::Store& store) {
        CHECK(store.account(who)->role == Role::branch_handler);
        CHECK(store.account(who)->unit == "650100");
        const auto role_at = [&](When when) { return store.account_then(who, when.instant)->role; };
        CHECK(role_at("2026-03-02 10:15") == Role::outlet_staff);
        CHECK(role_at("2026-03-02 10:45") == Role::outlet_manager);
        CHECK(role_at("2026-03-02 11:15") == Role::branch_handler);
    });
    // The password is the one of before.
    CHECK(bank.office->post("/v1/session", {{"account", who}, {"password", "demo-650101"}}).status == 200);
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("a code that was printed after the backup enrols a device after the restore, once") {
    RestoredBank bank;
    TempDirectory place;
    auto keeper = bank.office->enrol(place.path(), "650102", Face::kiosk);
    bank.back_up();
    const auto code = bank.office->enrolment_code("650101", Face::kiosk);
    sync_all(*keeper, bank.now());
    keeper.reset();
    bank.restore();
    CHECK(enrol_with(*bank.office, code) == 403);
    keeper = bank.reopened(place);
    sync_all(*keeper, bank.now());
    CHECK(enrol_with(*bank.office, code) == 200);
    CHECK(enrol_with(*bank.office, code) == 403);
}

TEST_CASE("a code that was used after the backup stays used, whatever comes back first") {
    for (const bool use_comes_first : {true, false}) {
        RestoredBank bank;
        bank.back_up();
        const auto code = bank.office->enrolment_code("650101", Face::kiosk);
        REQUIRE(enrol_with(*bank.office, code) == 200);
        const auto issued = own_events(*bank.office, "code_issued"), used = own_events(*bank.office, "device_enrolled");
        bank.restore();
        const HandMadeDevice giver(*bank.office, "650101");
        give_back(giver, bank.now(), use_comes_first ? used : issued);
        give_back(giver, bank.now(), use_comes_first ? issued : used);
        CHECK(enrol_with(*bank.office, code) == 403);
    }
}

TEST_CASE("no event says what a code is made from, to whoever can read an export") {
    RunningOffice office;
    auto code = office.enrolment_code("650101", Face::kiosk);
    std::erase(code, '-');
    const auto hash = to_hex(hash_of("enrolment " + code));
    office.read([&](server::Store& store) {
        const auto lines = store.chain("ho", 0, 100);
        REQUIRE(lines.size() == 1);
        CHECK(parse_line(lines.front().opened)->kind == "code_issued");
        CHECK(lines.front().opened.find(hash) == std::string::npos);
    });
    office.write([&](server::Store& store) { CHECK(store.take_code(hash)); });
}

TEST_CASE("the TLS key that was announced after the backup is announced again, unless another was since") {
    for (const bool another : {false, true}) {
        RestoredBank bank;
        TempDirectory place;
        const std::string served(64, 'a'), spare(64, 'b'), later(64, 'c');
        auto keeper = bank.office->enrol(place.path(), "650102", Face::kiosk);
        bank.back_up();
        const auto announce_next = [&](const std::string& key) {
            bank.office->write([&](server::Store& store) {
                const auto keys = server::tls_keys(store).serving(served, bank.now()).with_next(key, bank.now());
                server::announce(store, bank.office->runtime().context, *keys);
            });
        };
        announce_next(spare);
        sync_all(*keeper, bank.now());
        keeper.reset();
        bank.restore();
        if (another) announce_next(later);
        keeper = bank.reopened(place);
        sync_all(*keeper, bank.now());
        bank.office->read([&](server::Store& store) {
            const auto keys = server::tls_keys(store);
            CHECK(keys.announced == std::vector<std::string>{served, another ? later : spare});
            CHECK(keys.next == (another ? later : spare));
        });
    }
}

TEST_CASE("the spare TLS key comes back, though the restored head office announced what it serves first") {
    RestoredBank bank;
    TempDirectory place;
    const std::string old(64, 'a'), served(64, 'b'), spare(64, 'c');
    auto keeper = bank.office->enrol(place.path(), "650102", Face::kiosk);
    bank.back_up();
    const auto announce = [&](const std::function<server::TlsKeys(server::TlsKeys)>& changed) {
        bank.office->write([&](server::Store& store) {
            server::announce(store, bank.office->runtime().context, changed(server::tls_keys(store)));
        });
    };
    const auto start_with = [&](const std::string& key) {
        announce([&](server::TlsKeys keys) { return keys.serving(key, bank.now()); });
    };
    const auto next = [&](const std::string& key) {
        announce([&](server::TlsKeys keys) { return *keys.with_next(key, bank.now()); });
    };
    start_with(old);
    next(served);
    start_with(served);
    next(spare);
    sync_all(*keeper, bank.now());
    keeper.reset();
    bank.restore();
    start_with(served);
    keeper = bank.reopened(place);
    sync_all(*keeper, bank.now());
    bank.office->read([&](server::Store& store) {
        CHECK(server::tls_keys(store).announced == std::vector<std::string>{served, spare});
        CHECK(server::tls_keys(store).next == spare);
    });
}

TEST_CASE("a password that was changed after the backup is the one that counts after the restore", "[decision22]") {
    RestoredBank bank;
    TempDirectory place;
    auto keeper = bank.office->enrol(place.path(), "650102", Face::kiosk);
    const auto person = Json{{"account", "wang.li"}, {"unit", "650101"}, {"role", "outlet_staff"}, {"name", "王丽"}};
    const auto first = text_of(bank.office->post("/v1/accounts", person, administrator).json(), "password");
    const auto session_with = [&](const std::string& password) {
        return bank.office->post("/v1/session", {{"account", "wang.li"}, {"password", password}});
    };
    sync_all(*keeper, bank.now());
    bank.back_up();
    const auto token = text_of(session_with(first).json(), "token");
    const Json change{{"old", first}, {"new", "four quiet grey horses"}};
    const HttpCall call{"POST", "/v1/password", change.dump(), "application/json", token, {}};
    REQUIRE(bank.office->call(call).status == 200);
    sync_all(*keeper, bank.now());
    keeper.reset();
    bank.restore();
    CHECK(session_with(first).json().at("must_change") == true);  // as the backup has it
    keeper = bank.reopened(place);
    sync_all(*keeper, bank.now());
    check_problem(session_with(first), 401);
    CHECK(session_with("four quiet grey horses").json().at("must_change") == false);
    CHECK(bank.office->damage() == std::vector<std::string>{});
}
