// SPDX-License-Identifier: Apache-2.0
// A device that is shut out wipes itself at its next exchange, and no voice is lost (docs/decisions/0007).
#include "client/engine/remote_wipe.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "shared/foundation/hash.hpp"
#include "sync/chain/escrow.hpp"
#include "tests/client/fake_network.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using client::Replica;

namespace {

const std::string account = "outlet_manager-650101", pin = "830519";

std::vector<Json> kept_events(const TempDirectory& directory) {
    std::vector<Json> out;
    std::ifstream in(directory.file(client::kept_events_file));
    for (std::string line; std::getline(in, line);) out.push_back(*parse_json(line));
    return out;
}

void holds_nothing(const TempDirectory& directory) {
    for (const std::string word : {"sent already", "not sent yet", "王建国", "13800138000", "token-t-0001", "830519"}) {
        INFO(word);
        CHECK_FALSE(directory.holds(word));
    }
}

}  // namespace

TEST_CASE("a device that is shut out wipes itself at its next exchange and keeps aside, sealed, what only it held") {
    TempDirectory directory;
    Network network;
    const bool sealed = GENERATE(true, false);
    auto replica = open_replica(directory.path(), network);
    if (sealed) {
        REQUIRE(replica->sign_in(account, "demo"));
        REQUIRE(replica->set_pin(pin));
    }
    REQUIRE(replica->capture(captured_body("sent already"), noon()));
    REQUIRE(replica->exchange(noon()));
    const auto waiting = replica->capture(captured_body("not sent yet"), noon());
    REQUIRE(waiting);
    network.revoked = true;
    const auto refused = replica->exchange(noon());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what == "head office has shut this device out: what it held was wiped");
    const auto check = [&](Replica& after) {
        REQUIRE(after.revoked());
        CHECK(*after.revoked() == client::Revocation{"t-0001", noon(), 1});
        CHECK_FALSE(after.enrolled());
        CHECK(after.people().empty());
        CHECK(after.subjects()->empty());
        CHECK_FALSE(after.exchange(noon()));
        holds_nothing(directory);
    };
    check(*replica);
    replica.reset();
    auto again = Replica::open(directory.path(), network.environment());
    REQUIRE(again);
    check(**again);

    const auto kept = kept_events(directory);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0]["was"] == "open");
    const auto line = sync::open(text_of(kept[0], "sealed"), network.office.box_keys);
    REQUIRE(line);
    CHECK(line->subject == waiting->subject);
    CHECK(text_of(line->body, "narrative") == "not sent yet");

    // It can be enrolled anew; what was kept aside stays.
    network.revoked = false;
    network.origin = "t-0002";
    REQUIRE((*again)->enroll("http://head-office:8080", "good", "lobby"));
    CHECK_FALSE((*again)->revoked());
    REQUIRE((*again)->capture(captured_body("a new life"), noon()));
    REQUIRE((*again)->exchange(noon()));
    CHECK(kept_events(directory).size() == 1);
}

TEST_CASE("a kiosk that is shut out keeps its sealed captures for head office and loses its token") {
    TempDirectory directory;
    Network network;
    network.face = Face::kiosk;
    network.origin = "k-0001";
    auto replica = open_replica(directory.path(), network);
    REQUIRE(replica->capture(captured_body("not sent yet"), noon()));
    network.revoked = true;
    CHECK_FALSE(replica->exchange(noon()));
    REQUIRE(replica->revoked());
    CHECK(replica->revoked()->kept == 1);
    CHECK_FALSE(directory.holds("token-k-0001"));
    const auto kept = kept_events(directory);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0]["was"] == "sealed");
    CHECK(text_of(sync::open(text_of(kept[0], "sealed"), network.office.box_keys)->body, "narrative") ==
          "not sent yet");
}

TEST_CASE("nobody but head office can make a device wipe itself") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    REQUIRE(replica->capture(captured_body("not sent yet"), noon()));
    network.revoked = network.revoked_by_another = true;
    const auto refused = replica->exchange(noon());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what.starts_with("what was answered is not signed by head office"));
    CHECK(replica->enrolled());
    CHECK_FALSE(replica->revoked());
    network.revoked = false;
    REQUIRE(replica->exchange(noon()));
    CHECK(network.office.feed.size() == 1);
}

TEST_CASE("a wipe that was cut off is completed at the next start") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    REQUIRE(replica->capture(captured_body("sent already"), noon()));
    REQUIRE(replica->exchange(noon()));
    replica.reset();
    std::ofstream(directory.file("shut-out.json")) << R"({"at":0,"done":false,"kept":0,"origin":"t-0001"})" << '\n';
    CHECK(directory.holds("sent already"));
    auto again = Replica::open(directory.path(), network.environment());
    REQUIRE(again);
    CHECK_FALSE((*again)->enrolled());
    CHECK((*again)->revoked());
    holds_nothing(directory);
}

TEST_CASE("when nothing can be kept aside, nothing is destroyed") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    REQUIRE(replica->capture(captured_body("not sent yet"), noon()));
    std::filesystem::create_directories(directory.file(std::string(client::kept_events_file) + ".new"));
    network.revoked = true;
    const auto refused = replica->exchange(noon());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what.starts_with("the device is shut out, but cannot be wiped yet"));
    CHECK(replica->enrolled());
    CHECK(replica->subjects()->size() == 1);
}

TEST_CASE("an attachment that never arrived is kept aside, too, and only head office can read it", "[art23]") {
    TempDirectory directory, desktop;
    Network network;
    const std::string bytes(5'000, 'x'), hash = to_hex(hash_of(bytes));
    std::ofstream(desktop.file("counter.mp4")) << bytes;
    auto replica = open_replica(directory.path(), network);
    REQUIRE(replica->sign_in(account, "demo"));
    REQUIRE(replica->set_pin(pin));
    const auto subject = replica->capture(captured_body("not sent yet"), noon())->subject;
    REQUIRE(replica->attach(subject, desktop.file("counter.mp4"), {{"type", "video"}}, noon()));
    replica.reset();
    replica = open_replica(directory.path(), network);
    REQUIRE(replica->unlock(account, pin));
    network.revoked = true;
    CHECK_FALSE(replica->exchange(noon()));
    REQUIRE(replica->revoked());
    CHECK(replica->revoked()->kept == 2);
    CHECK_FALSE(std::filesystem::exists(directory.file("attachments")));
    const auto kept = kept_events(directory);
    REQUIRE(kept.size() == 3);
    CHECK(kept[0]["attachment"] == hash);
    const auto key = sync::open_escrow(text_of(kept[0], "key"), "t-0001", network.office.box_keys);
    REQUIRE(key);
    std::ifstream in(directory.file(client::kept_attachment_file(hash)), std::ios::binary);
    const std::string sealed{std::istreambuf_iterator<char>(in), {}};
    CHECK(sealed.find("xxxx") == std::string::npos);
    CHECK(key->open(sealed, "attachment " + hash) == bytes);
}
