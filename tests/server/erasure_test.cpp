// SPDX-License-Identifier: Apache-2.0
// A person's data is erased on a lawful order by destroying the subject's key, where the policy allows it; every line
// keeps its place, every figure stands (rulebook 8; Art. 3).
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "server/app/founding.hpp"
#include "server/attachments/blob_store.hpp"
#include "server/audit/backup.hpp"
#include "server/audit/log_transfer.hpp"
#include "server/ingest/rebuilding.hpp"
#include "server/store/subject_keys.hpp"
#include "shared/events/redaction.hpp"
#include "tests/server/support/attachment.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

const std::string words = "柜员把我的存折弄丢了";
const std::string name = "欧阳修远";
constexpr const char* mobile = "13911112222";
constexpr const char* head = "channel_operations_head-000010";
const Json order{{"order", "（2026）新01法执字第7号"}};

Json body_of_customer() {
    auto body = captured_body();
    body["customer"]["name"] = name;
    body["customer"]["mobile"] = mobile;
    body["narrative"] = words;
    return body;
}

/// A bank that allows erasure, with a complaint that its customer withdrew and a tablet that has it.
struct Bank {
    TempDirectory place, tablet_place;
    std::unique_ptr<RunningOffice> office;
    std::unique_ptr<client::Replica> tablet;
    std::string subject;

    Bank() {
        REQUIRE(sync::start_crypto());
        REQUIRE(server::found_office(directory(), {erasing_rules(), true}));
        office = std::make_unique<RunningOffice>(OfficeSetting{.directory = directory()});
        tablet = office->enrol(tablet_place.path(), "650101", Face::tablet);
        const auto receipt = tablet->capture(body_of_customer(), office->now());
        REQUIRE(receipt);
        subject = receipt->subject;
        REQUIRE(tablet->append(subject, "accepted", {{"note", words}}, office->now()));
        sync_all(*tablet, office->now());
        office->line(subject, "withdrawal_requested", {{"reason", words}}, "outlet_manager-650101");
        office->line(subject, "withdrawal_verified", {{"voluntary", true}, {"how", words}}, "outlet_manager-650101");
        sync_all(*tablet, office->now());
    }
    std::string directory() const { return place.path() + "/ho"; }
    HttpReceived erase(const Json& body = order, const char* who = head) {
        return office->post("/v1/erasures/" + subject, body, who);
    }
    /// Any of the customer's words in a file of head office or of the tablet.
    bool anywhere() const {
        for (const auto* files : {&place, &tablet_place})
            for (const auto& secret : {words, name, std::string(mobile)})
                if (files->holds(secret)) return true;
        return false;
    }
};

}  // namespace

TEST_CASE("as the policy is shipped nothing can be erased", "[rulebook8][art3]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(body_of_customer()), "subject");
    check_problem(office.post("/v1/erasures/" + subject, order, head), 409);
    CHECK(office.complaint(subject).at("captured").at("narrative") == words);
}

TEST_CASE("only the head of channel operations erases, with an order, what is finished, and once", "[rulebook8]") {
    Bank bank;
    check_problem(bank.erase(order, "channel_operations_officer-000010"), 403);
    check_problem(bank.erase(order, "administrator-000000"), 403);
    check_problem(bank.erase(Json::object()), 422, "order");
    const auto open = text_of(bank.office->captured(body_of_customer()), "subject");
    check_problem(bank.office->post("/v1/erasures/" + open, order, head), 409);
    check_problem(bank.office->post("/v1/erasures/c-00000000000000000000000000000001", order, head), 404);
    check_problem(bank.office->post("/v1/complaints/" + bank.subject + "/lines",
                                    {{"kind", "erased"}, {"body", {{"order", "1"}, {"remains", Json::array()}}}}, head),
                  403);
    REQUIRE(bank.erase().status == 200);
    check_problem(bank.erase(), 409);
}

TEST_CASE("the lines lie under the subject's key, after erasing no word of the customer is in any file",
          "[rulebook8][art3]") {
    Bank bank;
    bank.office->write([](server::Store&) {});
    const auto answer = bank.erase();
    REQUIRE(answer.status == 200);
    CHECK(answer.json().at("lines") > 4);
    sync_all(*bank.tablet, bank.office->now());
    bank.tablet.reset();
    CHECK_FALSE(bank.anywhere());
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("the attachments go with the person's data, also for who brought them, and what comes late expires",
          "[rulebook8][rulebook11]") {
    Bank bank;
    auto& office = *bank.office;
    const Attachment photo(500), late(600);
    const auto token = office.token_of("outlet_manager-650101");
    HandMadeDevice device(office, "650101");
    REQUIRE(office.call(photo.whole(token)).status == 201);
    office.line(bank.subject, "evidence_attached", {{"hash", photo.hash}, {"type", "photo"}}, "outlet_manager-650101");
    REQUIRE(office.call(late.whole(device.token())).status == 201);
    CHECK(bank.erase().json().at("attachments") == 1);
    CHECK(office.call(photo.read(token)).status == 404);
    CHECK(office.call(photo.held(token)).json() == Json{{"held", 0}, {"whole", false}});
    CHECK(
        device.exchange({device.next(bank.subject, "evidence_attached", {{"hash", late.hash}})}, 1).header.acked_seq ==
        1);
    CHECK(office.call(late.read(device.token())).status == 404);
    office.move_to("2026-03-10 10:00");
    CHECK(server::Blobs(office.runtime().context).names().empty());
}

TEST_CASE("level, state, duties and timeline stand as they were, only the words are gone", "[rulebook8]") {
    Bank bank;
    const auto before = bank.office->complaint(bank.subject);
    REQUIRE(bank.erase().status == 200);
    const auto after = bank.office->complaint(bank.subject);
    for (const char* field : {"number", "state", "level", "reasons", "owner", "duties", "received_at"})
        CHECK(after.at(field) == before.at(field));
    REQUIRE(after.at("timeline").size() == before.at("timeline").size() + 1);
    CHECK(after.at("timeline").back().at("kind") == "erased");
    CHECK(after.at("erased_at") == "2026-03-02T10:00:00+08:00");
    CHECK(after.dump().find(words) == std::string::npos);
    bank.office->write([&](server::Store& store) { server::rebuild(store, bank.office->runtime().context); });
    CHECK(bank.office->complaint(bank.subject) == after);
}

TEST_CASE("a replica shows the same as head office, its own lines reduced, and its chain still holds", "[rulebook8]") {
    Bank bank;
    REQUIRE(bank.erase().status == 200);
    sync_all(*bank.tablet, bank.office->now());
    const auto here = shown(*bank.tablet, bank.subject, bank.office->now());
    auto there = bank.office->complaint(bank.subject);
    CHECK(here.at("timeline").size() == there.at("timeline").size());
    CHECK(here.dump().find(words) == std::string::npos);
    CHECK(bank.tablet->verify());
    CHECK(bank.tablet->log_state().rewritten == 0);
    CHECK_FALSE(bank.tablet->log_state().diverged);
}

TEST_CASE("what a device still says of an erased person is stored as its remnant", "[rulebook8]") {
    Bank bank;
    REQUIRE(bank.tablet->append(bank.subject, "remedied", {{"text", words}}, bank.office->now()));
    REQUIRE(bank.erase().status == 200);
    sync_all(*bank.tablet, bank.office->now());
    sync_all(*bank.tablet, bank.office->now());
    const auto view = bank.office->complaint(bank.subject);
    CHECK(count_kind(view, "remedied") == 1);
    bank.tablet.reset();
    CHECK_FALSE(bank.anywhere());
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("a backup has the keys apart, one from before the erasure cannot be read with the keys of after",
          "[rulebook8]") {
    Bank bank;
    const auto other = text_of(bank.office->captured(body_of_customer()), "subject");
    const TempDirectory before, after;
    const auto backup = [&](const std::string& to) {
        bank.office->read([&](server::Store& store) { REQUIRE(back_up(store, to)); });
    };
    backup(before.file("huiyin.sqlite"));
    for (const auto& secret : {words, name, std::string(mobile)}) CHECK_FALSE(before.holds(secret));
    CHECK_FALSE(std::filesystem::exists(before.file("huiyin.sqlite.keys")));
    const auto old_keys = before.file("old-keys");
    REQUIRE(server::back_up_subject_keys(bank.directory(), old_keys));
    REQUIRE(bank.erase().status == 200);
    REQUIRE(server::back_up_subject_keys(bank.directory(), after.file("keys-to")));
    // The old backup comes back with the keys as they are now: the subject's lines stay shut, the rest is whole.
    std::filesystem::copy_file(bank.directory() + "/keys.json", before.file("keys.json"));
    REQUIRE(server::take_subject_keys(before.path(), after.file("keys-to")));
    auto store = server::open_store(before.path());
    REQUIRE(store);
    CHECK((*store)->opened_events(bank.subject).empty());
    (*store).reset();
    // Older keys do not bring back what was destroyed, in the form of an earlier version neither.
    std::filesystem::copy_file(old_keys, before.file("huiyin.sqlite.keys"));
    store = server::open_store(before.path());
    REQUIRE(store);
    CHECK_FALSE(std::filesystem::exists(before.file("huiyin.sqlite.keys")));
    CHECK((*store)->opened_events(bank.subject).empty());
    (*store).reset();
    RunningOffice restored({.now = "2026-03-02 12:00", .directory = before.path()});
    CHECK(restored.damage() == std::vector<std::string>{});
    check_problem(restored.get("/v1/complaints/" + bank.subject, "auditor-000000"), 404);
    CHECK(restored.complaint(other).at("captured").at("narrative") == words);
}

TEST_CASE("an erased log is exported and imported, and verify is content with both", "[rulebook8]") {
    Bank bank;
    REQUIRE(bank.erase().status == 200);
    std::ostringstream out;
    bank.office->read([&](server::Store& store) {
        server::export_events(store, bank.office->runtime().context,
                              [&](const std::string& page) { return static_cast<bool>(out << page); });
    });
    const TempDirectory other;
    REQUIRE(server::found_office(other.path() + "/ho", {erasing_rules(), true}));
    RunningOffice copy({.directory = other.path() + "/ho"});
    std::istringstream in(out.str());
    copy.write([&](server::Store& store) {
        const auto imported = server::import_events(store, copy.runtime().context, in,
                                                    {bank.office->runtime().context.sign_keys.public_key});
        CHECK(imported.refused == std::vector<std::string>{});
    });
    CHECK(copy.damage() == std::vector<std::string>{});
    CHECK(copy.complaint(bank.subject).at("timeline") == bank.office->complaint(bank.subject).at("timeline"));
}

TEST_CASE("a remnant that was changed afterwards, or made without an order, is found and named", "[rulebook8]") {
    const auto change = [](Bank& bank, const std::string& sql) {
        SQLite::Database database(server::store_path(bank.directory()), SQLite::OPEN_READWRITE);
        REQUIRE(database.exec(sql) > 0);
    };
    const auto found = [](Bank& bank) {
        const auto damage = bank.office->damage();
        return std::ranges::any_of(damage, [](const auto& d) { return d.starts_with("t-0001 seq 1"); });
    };
    Bank erased;
    REQUIRE(erased.erase().status == 200);
    change(erased, "UPDATE line SET opened = replace(opened, '［已删除 · erased］', '别的话') WHERE origin = 't-0001'");
    CHECK(found(erased));

    Bank hash;
    REQUIRE(hash.erase().status == 200);
    change(hash, "UPDATE line SET hash = zeroblob(32) WHERE origin = 't-0001' AND seq = 1");
    CHECK(found(hash));

    Bank silent;  // someone with the disk in hand erases by themselves
    std::string redaction;
    silent.office->read([&](server::Store& store) {
        redaction = canonical_line(redacted(*parse_line(store.chain("t-0001", 0, 1).front().opened)));
    });
    SQLite::Database database(server::store_path(silent.directory()), SQLite::OPEN_READWRITE);
    SQLite::Statement reduce(database, "UPDATE line SET opened = ? WHERE origin = 't-0001' AND seq = 1");
    reduce.bind(1, redaction);
    REQUIRE(reduce.exec() == 1);
    CHECK(found(silent));
}
