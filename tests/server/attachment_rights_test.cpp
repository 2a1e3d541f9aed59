// SPDX-License-Identifier: Apache-2.0
// Naming an attachment's hash opens it to nobody who neither brought it nor sees a complaint that has it, and nothing
// tells them that it is here (rulebook 11).
#include <algorithm>
#include <catch2/catch.hpp>
#include <utility>

#include "server/app/founding.hpp"
#include "server/attachments/blob_store.hpp"
#include "shared/policy/shipped.hpp"
#include "tests/server/support/attachment.hpp"
#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* centre = "contact_centre_agent-000030";
const char* manager = "outlet_manager-650101";
const char* stranger = "outlet_manager-610001";

Json body_of(const std::string& unit, const char* mobile = "13900139000") {
    auto out = captured_body();
    out["unit"] = unit;
    out["customer"]["mobile"] = mobile;
    return out;
}

/// A photo on a complaint of 650101 that the contact centre brought, and a complaint of a branch that sees neither.
struct Secret {
    RunningOffice office;
    Attachment photo{5000};
    std::string theirs = text_of(office.captured(captured_body()), "subject");
    std::string mine = text_of(office.captured(body_of("610001"), stranger), "subject");
    Secret() {
        REQUIRE(office.call(photo.whole(office.token_of(centre))).status == 201);
        REQUIRE(office.line(theirs, "evidence_attached", {{"hash", photo.hash}, {"type", "photo"}}, centre)
                    .at("effective") == true);
    }
    HttpReceived names(const std::string& subject, const char* account, const Attachment& what) {
        return office.post("/v1/complaints/" + subject + "/lines",
                           {{"kind", "evidence_attached"}, {"body", {{"hash", what.hash}, {"type", "photo"}}}},
                           account);
    }
    int reads(const char* account) { return office.call(photo.read(office.token_of(account))).status; }
};

Json entry_at(const Json& view, const std::string& origin, std::int64_t seq) {
    for (const auto& entry : view.at("timeline"))
        if (entry.at("origin") == origin && entry.at("seq") == seq) return entry;
    return {};
}

}  // namespace

TEST_CASE("naming another's attachment on one's own complaint is refused, stores nothing and opens nothing",
          "[rulebook11]") {
    Secret s;
    const auto stored = s.office.events_stored();
    check_problem(s.names(s.mine, stranger, s.photo), 422, "body.hash");
    CHECK(s.office.events_stored() == stored);
    CHECK(s.reads(stranger) == 404);
    // On an entry of the opinion book, too.
    const auto entry =
        s.office.post("/v1/opinions", {{"unit", "610001"}, {"opinion", "praise"}, {"narrative", "谢谢"}}, stranger);
    check_problem(
        s.office.post("/v1/opinions/" + text_of(entry.json(), "subject") + "/lines",
                      {{"kind", "evidence_attached"}, {"body", {{"hash", s.photo.hash}, {"type", "photo"}}}}, stranger),
        422, "body.hash");
    CHECK(s.reads(stranger) == 404);
}

TEST_CASE("a hash among the fields of a capture opens nothing", "[rulebook11]") {
    Secret s;
    auto body = body_of("610001", "13700137000");
    body["hash"] = s.photo.hash;
    body["attachments"] = {s.photo.hash};
    s.office.captured(body, stranger);
    HandMadeDevice tablet(s.office, "610001");
    tablet.exchange({tablet.next(subject_named(1), "captured", body)}, 1);
    CHECK(s.reads(stranger) == 404);
    CHECK(s.office.call(s.photo.read(tablet.token())).status == 404);
}

TEST_CASE("naming a hash before its attachment was brought is refused, afterwards it is taken", "[rulebook11]") {
    Secret s;
    const Attachment own(900);
    check_problem(s.names(s.mine, stranger, own), 422, "body.hash");
    CHECK(s.office.call(own.chunk(0, 500, s.office.token_of(stranger))).status == 202);
    check_problem(s.names(s.mine, stranger, own), 422, "body.hash");
    CHECK(s.office.call(own.chunk(500, 400, s.office.token_of(stranger))).status == 201);
    CHECK(s.names(s.mine, stranger, own).json().at("effective") == true);
    CHECK(s.office.call(own.read(s.office.token_of(stranger))).body == own.bytes);
}

TEST_CASE("what one brought, nobody else can name before it is on a complaint they see", "[rulebook11]") {
    Secret s;
    const Attachment fresh(800);
    REQUIRE(s.office.call(fresh.whole(s.office.token_of(centre))).status == 201);
    check_problem(s.names(s.mine, stranger, fresh), 422, "body.hash");
    check_problem(s.names(s.theirs, manager, fresh), 422, "body.hash");
    CHECK(s.names(s.theirs, centre, fresh).status == 201);
}

TEST_CASE("who sees a complaint that has an attachment may name it on another", "[rulebook11]") {
    Secret s;
    const auto second = text_of(s.office.captured(body_of("650101", "13600136000")), "subject");
    CHECK(s.reads(manager) == 200);
    CHECK(s.names(second, manager, s.photo).json().at("effective") == true);
    CHECK(s.reads("branch_head-650100") == 200);
    CHECK(s.reads(stranger) == 404);
}

TEST_CASE("who saw an attachment by a link sees and names it no more once the link is undone", "[rulebook11][art14]") {
    Secret s;
    REQUIRE(s.office.line(s.theirs, "linked", {{"to", s.mine}, {"why", "same_issue"}}, centre).at("effective") == true);
    CHECK(s.reads(stranger) == 200);
    s.office.line(s.theirs, "unlinked", {{"to", s.mine}}, centre);
    CHECK(s.reads(stranger) == 404);
    check_problem(s.names(s.mine, stranger, s.photo), 422, "body.hash");
}

TEST_CASE("an attachment that an event without effect names is opened to nobody by it", "[rulebook11][art23]") {
    Secret s;
    const Attachment own(700);
    const char* department = "department_handler-000040";
    REQUIRE(s.office.line(s.mine, "assigned", {{"unit", "000040"}, {"as", "helper"}}, centre).at("effective") == true);
    REQUIRE(s.office.call(own.whole(s.office.token_of(department))).status == 201);
    const auto named = s.names(s.mine, department, own);
    CHECK(named.status == 201);
    CHECK(named.json().at("effective") == false);
    CHECK(s.office.call(own.read(s.office.token_of(stranger))).status == 404);
}

TEST_CASE("a device that names an attachment which it neither brought nor sees is asked for it as if it were not here",
          "[rulebook11]") {
    Secret s;
    HandMadeDevice tablet(s.office, "610001");
    const Attachment nowhere(4321);
    const auto captured = tablet.next(subject_named(1), "captured", body_of("610001", "13700137000"));
    const auto secret = tablet.next(subject_named(1), "evidence_attached", {{"hash", s.photo.hash}, {"type", "photo"}});
    const auto end = tablet.head();
    auto answer = tablet.exchange({captured, secret}, 1);
    CHECK(answer.header.acked_seq == 1);
    CHECK(answer.header.wants == std::vector<std::string>{s.photo.hash});
    CHECK(s.office.call(s.photo.held(tablet.token())).body == s.office.call(nowhere.held(tablet.token())).body);
    // It says that it has lost it: the event is taken, without effect.
    tablet.go_back(end);
    tablet.lost = {s.photo.hash};
    CHECK(tablet.exchange({secret}, 2).header.acked_seq == 2);
    const auto entry = entry_at(s.office.complaint(subject_named(1)), tablet.origin(), 2);
    CHECK(entry.at("effective") == false);
    CHECK_FALSE(text_of(entry, "why_not").empty());
    CHECK(s.office.call(s.photo.read(tablet.token())).status == 404);
    CHECK(s.reads(stranger) == 404);
    // Who has all of its bytes may name it.
    CHECK(s.office.call(s.photo.whole(tablet.token())).status == 201);
    CHECK(entry_at(s.office.complaint(subject_named(1)), tablet.origin(), 2).at("effective") == true);
    CHECK(s.office.call(s.photo.read(tablet.token())).body == s.photo.bytes);
    CHECK(s.reads(stranger) == 200);
}

TEST_CASE("a device names what it sees without bringing it, and what its own person brought", "[rulebook11]") {
    Secret s;
    HandMadeDevice tablet(s.office, "650101");
    const Attachment own(650);
    REQUIRE(s.office.call(own.whole(s.office.token_of(manager))).status == 201);
    const auto by_manager = [](Event& event) { event.by = {manager, Role::outlet_manager, "650101"}; };
    const auto answer = tablet.exchange(
        {tablet.next(subject_named(1), "captured", body_of("650101", "13700137000")),
         tablet.next(subject_named(1), "evidence_attached", {{"hash", s.photo.hash}, {"type", "photo"}}),
         tablet.next(subject_named(1), "evidence_attached", {{"hash", own.hash}, {"type", "photo"}}, by_manager)},
        1);
    CHECK(answer.header.wants.empty());
    CHECK(answer.header.acked_seq == 3);
    for (const auto& entry : s.office.complaint(subject_named(1)).at("timeline")) CHECK(entry.at("effective") == true);
}

TEST_CASE("what others have brought answers like what is not here, whole or in part", "[rulebook11]") {
    Secret s;
    const Attachment part(9000), nowhere(9001);
    REQUIRE(s.office.call(part.chunk(0, 4000, s.office.token_of(centre))).status == 202);
    HandMadeDevice other(s.office, "610001"), kiosk(s.office, "650101", Face::kiosk);
    for (const auto& token : {s.office.token_of(stranger), other.token(), kiosk.token()})
        for (const Attachment* there : {&std::as_const(s.photo), &part}) {
            const auto same = [&](const HttpCall& a, const HttpCall& b) {
                const auto one = s.office.call(a), two = s.office.call(b);
                CHECK(one.status == two.status);
                return one.json() == two.json();
            };
            CHECK(same(there->held(token), nowhere.held(token)));
            CHECK(same(there->chunk(1000, 100, token), nowhere.chunk(1000, 100, token)));
            CHECK(same(there->read(token), nowhere.read(token)));
            auto wrong = *there, wrong_nowhere = nowhere;
            wrong.bytes[5] = wrong_nowhere.bytes[5] = '?';
            CHECK(same(wrong.whole(token), wrong_nowhere.whole(token)));
            CHECK(s.office.call(there->held(token)).json() == Json{{"held", 0}, {"whole", false}});
        }
    // The bringer goes on where it was cut.
    CHECK(s.office.call(part.held(s.office.token_of(centre))).json().at("held") == 4000);
    CHECK(s.office.call(part.chunk(4000, 5000, s.office.token_of(centre))).status == 201);
}

TEST_CASE("two who send one attachment do not meet, and its bytes are kept once", "[rulebook11]") {
    Secret s;
    const Attachment both(6000);
    const auto one = s.office.token_of(manager), two = s.office.token_of(stranger);
    CHECK(s.office.call(both.chunk(0, 3000, one)).json().at("held") == 3000);
    CHECK(s.office.call(both.chunk(0, 1000, two)).json().at("held") == 1000);
    CHECK(s.office.call(both.chunk(3000, 3000, one)).status == 201);
    CHECK(s.office.call(both.held(two)).json() == Json{{"held", 1000}, {"whole", false}});
    CHECK(s.office.call(both.chunk(1000, 5000, two)).status == 201);
    CHECK(s.office.call(both.held(two)).json() == Json{{"held", 6000}, {"whole", true}});
    int files = 0;
    for (const auto& name : server::Blobs(s.office.runtime().context).names()) files += name.starts_with(both.hash);
    CHECK(files == 1);
}

TEST_CASE("who brought an attachment is still known after head office started anew", "[rulebook11]") {
    testing::TempDirectory place;
    const auto directory = place.file("office");
    REQUIRE(sync::start_crypto());
    REQUIRE(server::found_office(directory, {*rules_from({}, {}), true}));
    const OfficeSetting setting{.now = "2026-03-02 11:00", .rehearsal = true, .directory = directory};
    const Attachment photo(500), part(5000);
    {
        RunningOffice office(setting);
        CHECK(office.call(photo.whole(office.token_of(manager))).status == 201);
        CHECK(office.call(part.chunk(0, 2000, office.token_of(manager))).status == 202);
    }
    RunningOffice office(setting);
    CHECK(office.call(part.held(office.token_of(manager))).json().at("held") == 2000);
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto named =
        office.post("/v1/complaints/" + subject + "/lines",
                    {{"kind", "evidence_attached"}, {"body", {{"hash", photo.hash}, {"type", "photo"}}}}, manager);
    CHECK(named.status == 201);
}
