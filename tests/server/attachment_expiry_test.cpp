// SPDX-License-Identifier: Apache-2.0
// Attachments that no event names go after their time, and are bounded for each who brings them [policy].
#include <catch2/catch.hpp>
#include <fstream>

#include "server/app/founding.hpp"
#include "server/ingest/attachment_lifetime.hpp"
#include "shared/policy/shipped.hpp"
#include "tests/server/support/attachment.hpp"
#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* manager = "outlet_manager-650101";

std::vector<std::string> files_of(RunningOffice& office, const Attachment& what) {
    std::vector<std::string> out;
    for (const auto& name : server::Blobs(office.runtime().context).names())
        if (name.starts_with(what.hash)) out.push_back(name);
    return out;
}

std::int64_t held(RunningOffice& office, const Attachment& what, const std::string& token) {
    return number_of(office.call(what.held(token)).json(), "held");
}

void names(RunningOffice& office, const std::string& subject, const Attachment& what) {
    CHECK(
        office.line(subject, "evidence_attached", {{"hash", what.hash}, {"type", "photo"}}, manager).at("effective") ==
        true);
}

}  // namespace

TEST_CASE("a whole attachment that no event names goes after seven days, a part of one after one day", "[rulebook11]") {
    RunningOffice office;  // Monday 10:00
    const auto token = office.token_of(manager);
    const Attachment whole(500), part(5000), named(600);
    const auto subject = text_of(office.captured(captured_body()), "subject");
    REQUIRE(office.call(whole.whole(token)).status == 201);
    REQUIRE(office.call(named.whole(token)).status == 201);
    REQUIRE(office.call(part.chunk(0, 2000, token)).status == 202);
    names(office, subject, named);
    office.move_to("2026-03-03 09:59");
    CHECK(held(office, part, token) == 2000);
    office.move_to("2026-03-03 10:01");
    CHECK(held(office, part, token) == 0);
    CHECK(files_of(office, part).empty());
    office.move_to("2026-03-09 09:59");
    CHECK(held(office, whole, token) == 500);
    office.move_to("2026-03-09 10:01");
    CHECK(office.call(whole.held(token)).json() == Json{{"held", 0}, {"whole", false}});
    CHECK(files_of(office, whole).empty());
    office.move_to("2026-04-30 10:00");
    CHECK(office.call(named.read(token)).body == named.bytes);
    // What went may come again.
    CHECK(office.call(whole.whole(token)).status == 201);
    names(office, subject, whole);
}

TEST_CASE("a part that more is sent of does not go while it is worked on", "[rulebook11]") {
    RunningOffice office;
    const auto token = office.token_of(manager);
    const Attachment slow(5000);
    office.call(slow.chunk(0, 1000, token));
    office.move_to("2026-03-03 08:00");
    office.call(slow.chunk(1000, 1000, token));
    office.move_to("2026-03-03 20:00");
    CHECK(held(office, slow, token) == 2000);
    CHECK(office.call(slow.chunk(2000, 3000, token)).status == 201);
}

TEST_CASE("an attachment goes for who did not name it, and stays for whom another's event names it", "[rulebook11]") {
    RunningOffice office;
    HandMadeDevice other(office, "610001");
    const Attachment photo(500);
    const auto subject = text_of(office.captured(captured_body()), "subject");
    REQUIRE(office.call(photo.whole(office.token_of(manager))).status == 201);
    REQUIRE(office.call(photo.whole(other.token())).status == 201);
    names(office, subject, photo);
    office.move_to("2026-03-12 10:00");
    CHECK(office.call(photo.held(other.token())).json() == Json{{"held", 0}, {"whole", false}});
    CHECK(office.call(photo.read(office.token_of(manager))).body == photo.bytes);
}

TEST_CASE("a device that syncs its event after its attachment has gone is asked for it again", "[rulebook11]") {
    RunningOffice office;
    HandMadeDevice tablet(office, "650101");
    const Attachment photo(500);
    REQUIRE(office.call(photo.whole(tablet.token())).status == 201);
    const auto captured = tablet.next(subject_named(1), "captured", captured_body());
    const auto evidence = tablet.next(subject_named(1), "evidence_attached", {{"hash", photo.hash}, {"type", "photo"}});
    office.move_to("2026-03-12 10:00");
    CHECK(tablet.exchange({captured, evidence}, 1).header.wants == std::vector<std::string>{photo.hash});
    REQUIRE(office.call(photo.whole(tablet.token())).status == 201);
    CHECK(tablet.exchange({evidence}, 2).header.acked_seq == 2);
    CHECK(office.call(photo.read(tablet.token())).body == photo.bytes);
}

TEST_CASE("an event that has no effect yet keeps its attachment until it has", "[rulebook11]") {
    RunningOffice office;
    HandMadeDevice early(office, "650101"), late(office, "650101");
    const Attachment photo(500);
    REQUIRE(office.call(photo.whole(early.token())).status == 201);
    // The complaint itself is on another device still.
    early.exchange({early.next(subject_named(1), "evidence_attached", {{"hash", photo.hash}, {"type", "photo"}})}, 1);
    CHECK(office.call(photo.read(early.token())).status == 404);
    office.move_to("2026-03-20 10:00");
    late.exchange({late.next(subject_named(1), "captured", captured_body("2026-03-02 09:30"),
                             [](Event& event) { event.at.physical = beijing("2026-03-02 09:30"); })},
                  1);
    CHECK(office.call(photo.read(early.token())).body == photo.bytes);
}

TEST_CASE("who sends more than the policy lets wait unnamed is told what to do, and goes on once it is named",
          "[rulebook11]") {
    testing::TempDirectory place;
    const auto directory = place.file("office");
    auto policy = Json::parse(shipped_policy());
    policy["attachments"]["unnamed_mib"] = 64;
    REQUIRE(sync::start_crypto());
    REQUIRE(server::found_office(directory, {*rules_from(policy.dump(), {}), true}));
    RunningOffice office({.now = "2026-03-02 10:00", .rehearsal = true, .directory = directory});
    const auto token = office.token_of(manager);
    const Attachment large(5000, 'a'), more(5000, 'b'), small(100, 'c');
    const auto declared = [&](const Attachment& what, std::int64_t mib) {
        return office.call({"PUT",
                            what.path + "?from=0&total=" + std::to_string(mib << 20),
                            what.bytes,
                            "application/octet-stream",
                            token,
                            {}});
    };
    REQUIRE(office.call(small.whole(token)).status == 201);
    CHECK(declared(large, 63).status == 202);
    const auto refused = declared(more, 1);
    check_problem(refused, 413, "hash");
    CHECK(text_of(refused.json(), "detail").find("name them") != std::string::npos);
    CHECK(files_of(office, more).empty());
    CHECK(office.call(more.whole(office.token_of("outlet_staff-650101"))).status == 201);  // each for itself
    const auto subject = text_of(office.captured(captured_body()), "subject");
    names(office, subject, small);
    CHECK(declared(more, 1).status == 202);
    office.move_to("2026-03-03 10:01");  // the part is gone, and its bytes count no more
    CHECK(declared(more, 60).status == 202);
}

TEST_CASE("bytes that turned out to be others do not count", "[rulebook11]") {
    RunningOffice office;
    const auto token = office.token_of(manager);
    auto bad = Attachment(3000);
    bad.bytes[5] = '?';
    check_problem(office.call(bad.whole(token)), 422, "hash");
    office.read([](server::Store& store) { CHECK(store.bytes_unnamed(manager) == 0); });
}

TEST_CASE("files of which the database knows nothing are found after a start: whole ones expire, parts go at once",
          "[rulebook11]") {
    RunningOffice office;
    const Attachment stray(500), named(600), part(5000);
    const auto token = office.token_of(manager);
    const auto subject = text_of(office.captured(captured_body()), "subject");
    REQUIRE(office.call(named.whole(token)).status == 201);
    REQUIRE(office.call(part.chunk(0, 1000, token)).status == 202);
    names(office, subject, named);
    const auto folder = office.directory() + "/attachments/";
    std::ofstream(folder + stray.hash, std::ios::binary) << stray.bytes;
    std::ofstream(folder + stray.hash + ".part", std::ios::binary) << "of an older version";
    CHECK(server::adopt_stray_attachments(office.runtime()));
    CHECK(files_of(office, stray) == std::vector<std::string>{stray.hash});
    CHECK(held(office, part, token) == 1000);
    office.move_to("2026-03-09 10:01");
    CHECK(files_of(office, stray).empty());
    CHECK(office.call(named.read(token)).status == 200);
}
