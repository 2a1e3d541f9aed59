// SPDX-License-Identifier: Apache-2.0
// Attachments: in chunks, resumed, checked against their hash, shown to who sees the complaint.
#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "tests/server/support/attachment.hpp"
#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* manager = "outlet_manager-650101";

}  // namespace

TEST_CASE("an attachment comes in chunks, is resumed where it was cut, and is read back whole") {
    RunningOffice office;
    const auto token = office.token_of(manager);
    const Attachment photo(10'000);
    CHECK(office.call(photo.chunk(0, 4000, token)).status == 202);
    CHECK(office.get(photo.path + "/held", manager).json().at("held") == 4000);
    check_problem(office.call(photo.chunk(5000, 1000, token)), 409, "Content-Range");
    CHECK(office.call(photo.chunk(2000, 4000, token)).json().at("held") == 6000);
    const auto last = office.call(photo.chunk(6000, 4000, token));
    CHECK(last.status == 201);
    CHECK(last.json() == Json{{"held", 10'000}, {"total", 10'000}});
    CHECK(office.call(photo.whole(token)).status == 201);  // again is harmless

    const auto subject = text_of(office.captured(captured_body()), "subject");
    check_problem(office.get(photo.path, manager), 404);  // no complaint names it yet
    office.line(subject, "evidence_attached", {{"hash", photo.hash}, {"type", "photo"}}, manager);
    const auto read = office.get(photo.path, manager);
    CHECK(read.status == 200);
    CHECK(read.body == photo.bytes);
    CHECK(read.header("cache-control") == "no-store");
}

TEST_CASE("an attachment is shown to who sees a complaint that names it, and is not there for anyone else") {
    RunningOffice office;
    const Attachment video(500);
    office.call(video.whole(office.token_of(manager)));
    const auto subject = text_of(office.captured(captured_body()), "subject");
    office.line(subject, "evidence_attached", {{"hash", video.hash}, {"type", "video"}}, manager);
    CHECK(office.get(video.path, "branch_head-650100").status == 200);
    CHECK(office.get(video.path, "auditor-000000").status == 200);
    check_problem(office.get(video.path, "outlet_manager-650102"), 404);
    check_problem(office.get(video.path, "branch_head-610000"), 404);
    check_problem(office.get(video.path, "administrator-000000"), 403);
    const HandMadeDevice kiosk(office, "650101", Face::kiosk), own(office, "650101"), other(office, "610001");
    CHECK(office.call({"GET", video.path, {}, {}, own.token(), {}}).status == 200);
    check_problem(office.call({"GET", video.path, {}, {}, other.token(), {}}), 404);
    check_problem(office.call({"GET", video.path, {}, {}, kiosk.token(), {}}), 403);
}

TEST_CASE("bytes that do not have the hash are thrown away, and the right ones can come after") {
    RunningOffice office;
    const auto token = office.token_of(manager);
    const Attachment good(3000);
    auto bad = good;
    bad.bytes[1500] = static_cast<char>(bad.bytes[1500] + 1);
    check_problem(office.call(bad.whole(token)), 422, "hash");
    CHECK(office.get(good.path + "/held", manager).json() == Json{{"held", 0}, {"whole", false}});
    CHECK(office.call(good.whole(token)).status == 201);
    CHECK(office.get(good.path + "/held", manager).json() == Json{{"held", 3000}, {"whole", true}});
}

TEST_CASE("a wrong name, range or size of an attachment is refused") {
    RunningOffice office;
    const auto token = office.token_of(manager);
    const Attachment photo(100);
    const auto put = [&](const std::string& name, const std::string& range) {
        return office.call({"PUT", "/v1/blobs/" + name, photo.bytes, "application/octet-stream", token,
                            range.empty() ? Headers{} : Headers{{"Content-Range", range}}});
    };
    check_problem(put("abc", ""), 422, "hash");
    check_problem(put(std::string(64, 'A'), ""), 422, "hash");
    check_problem(put("..%2f..%2fkeys.json", ""), 400);
    check_problem(put(".." + std::string(62, '0'), ""), 422, "hash");
    for (const char* range : {"bytes 0-98/100", "bytes 0-99", "0-99/100", "bytes -1-98/100", "bytes 0-99/x",
                              "bytes 5-104/100", "bytes 0-99/99", "bytes 99999999999999999999-0/1"})
        check_problem(put(photo.hash, range), 400, "Content-Range");
    check_problem(put(photo.hash, "bytes 0-99/100000000"), 413, "Content-Range");
    check_problem(office.call({"PUT", photo.path, {}, "application/octet-stream", token, {}}), 413, "Content-Range");
    CHECK(office.get(photo.path + "/held", manager).json().at("held") == 0);
}

TEST_CASE("roles that only read attach nothing") {
    RunningOffice office;
    const Attachment photo(100);
    for (const char* account : {"auditor-000000", "bank_leader-000000", "administrator-000000"})
        check_problem(office.call(photo.whole(office.token_of(account))), 403);
    CHECK(office.get(photo.path + "/held", manager).json().at("held") == 0);
}

TEST_CASE(
    "an attachment that several send at once, some of them wrong, is never kept with other bytes than its hash's") {
    RunningOffice office;
    const auto token = office.token_of(manager);
    for (char round = 'b'; round < 'j'; ++round) {
        const Attachment good(200'000, round);
        auto bad = good;
        bad.bytes[1000] = static_cast<char>(bad.bytes[1000] + 1);
        std::vector<std::thread> senders;
        for (int i = 0; i < 6; ++i)
            senders.emplace_back([&, i] { office.call(i % 3 == 2 ? bad.whole(token) : good.whole(token)); });
        for (auto& sender : senders) sender.join();
        office.call(good.whole(token));
        const auto subject = text_of(office.captured(captured_body()), "subject");
        office.line(subject, "evidence_attached", {{"hash", good.hash}}, manager);
        const auto read = office.get(good.path, manager);
        CHECK(read.status == 200);
        CHECK(to_hex(hash_of(read.body)) == good.hash);
    }
}

TEST_CASE("a line that names an attachment is held only once the attachment is there") {
    RunningOffice office;
    HandMadeDevice tablet(office, "650101");
    const Attachment photo(2000);
    const auto subject = subject_named(1);
    const auto captured = tablet.next(subject, "captured", captured_body());
    const auto evidence = tablet.next(subject, "evidence_attached", {{"hash", photo.hash}, {"type", "photo"}});
    const auto waits = tablet.exchange({captured, evidence}, 1);
    CHECK(waits.header.acked_seq == 1);
    CHECK(waits.header.wants == std::vector<std::string>{photo.hash});
    CHECK(waits.header.refused.empty());
    CHECK(office.call(photo.whole(tablet.token())).status == 201);
    CHECK(tablet.exchange({evidence}, 2).header.acked_seq == 2);
    CHECK(office.call({"GET", photo.path, {}, {}, tablet.token(), {}}).body == photo.bytes);
}

TEST_CASE(
    "a line is held without effect when its device says that the attachment is lost, found again, it has effect") {
    RunningOffice office;
    HandMadeDevice tablet(office, "650101");
    const Attachment photo(2000);
    const auto subject = subject_named(1);
    const auto captured = tablet.next(subject, "captured", captured_body());
    const auto evidence = tablet.next(subject, "evidence_attached", {{"hash", photo.hash}, {"type", "photo"}});
    tablet.lost = {photo.hash};
    const auto taken = tablet.exchange({captured, evidence}, 1);
    CHECK(taken.header.acked_seq == 2);
    CHECK(taken.header.wants.empty());
    CHECK(office.call({"GET", photo.path, {}, {}, tablet.token(), {}}).status == 404);
    const auto effective = [&] { return office.complaint(subject).at("timeline").at(1).at("effective"); };
    CHECK(effective() == false);
    CHECK(office.call(photo.whole(tablet.token())).status == 201);
    CHECK(effective() == true);
    CHECK(office.call({"GET", photo.path, {}, {}, tablet.token(), {}}).body == photo.bytes);
}

TEST_CASE("an attachment may be sent and read in parts that the address names") {
    RunningOffice office;
    const auto token = office.token_of(manager);
    const Attachment video(1000);
    const auto part = [&](const std::string& query, std::size_t from, std::size_t size) {
        return office.call(
            {"PUT", video.path + query, video.bytes.substr(from, size), "application/octet-stream", token, {}});
    };
    CHECK(part("?from=0&total=1000", 0, 600).status == 202);
    check_problem(part("?from=700&total=1000", 700, 300), 409, "Content-Range");
    check_problem(part("?from=900&total=1000", 800, 200), 400, "from");
    check_problem(part("?from=x&total=1000", 0, 10), 400, "from");
    check_problem(part("?from=0&total=99999999", 0, 10), 413, "Content-Range");
    CHECK(part("?from=600&total=1000", 600, 400).status == 201);
    const auto subject = text_of(office.captured(captured_body()), "subject");
    office.line(subject, "evidence_attached", {{"hash", video.hash}, {"type", "video"}, {"size", 1000}}, manager);
    CHECK(office.get(video.path + "?from=100&length=50", manager).body == video.bytes.substr(100, 50));
    CHECK(office.get(video.path + "?from=990&length=50", manager).body == video.bytes.substr(990));
    CHECK(office.get(video.path + "?from=1000&length=50", manager).body.empty());
    check_problem(office.get(video.path + "?from=-1", manager), 422, "from");
    check_problem(office.get(video.path + "?from=0&length=9999999999", manager), 422, "length");
    check_problem(office.get(video.path + "?from=0&length=10", "outlet_manager-650102"), 404);
}
