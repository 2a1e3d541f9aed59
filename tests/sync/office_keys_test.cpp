// SPDX-License-Identifier: Apache-2.0
// Head office's keys change without a visit: devices come to the new ones by announcements that the old ones sign
// (docs/decisions/0034).
#include "sync/protocol/office_keys.hpp"

#include <catch2/catch.hpp>

#include "sync/chain/escrow.hpp"
#include "sync/protocol/covered_event.hpp"
#include "sync/protocol/delivery_proof.hpp"
#include "sync/protocol/epoch_proof.hpp"
#include "sync/salvage/salvage.hpp"
#include "tests/sync/fake_head_office.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using sync::KeyPair;

namespace {

struct BothKeys {
    KeyPair box = sync::new_box_keys(), sign = sync::new_sign_keys();
    sync::OfficeKeyNames names() const { return {box.public_key, sign.public_key}; }
};

std::string announced(const BothKeys& next, const BothKeys& before) {
    return sync::announce_office_keys(next.names(), before.sign);
}

std::string recipient(const std::string& sealed) {
    return parse_json(sealed)->at("seal").at("to").items().begin().key();
}

/// The last event that the device would hand in now.
std::string last_line(const sync::EventLog& log) { return log.next_request(noon(), 1000, "start-1").lines.back(); }

struct Device {
    FakeHeadOffice office;
    TempDirectory place;
    std::unique_ptr<sync::EventLog> log;
    explicit Device(Face face) : log(open_log(place.path(), office, face == Face::kiosk ? "k-0001" : "t-0001", face)) {}
    void write(const std::string& subject) { REQUIRE(log->append(draft(subject), noon())); }
    bool knows(const FakeHeadOffice& other) const {
        return log->identity()->sign_key == other.sign_keys.public_key &&
               log->identity()->box_key == other.box_keys.public_key;
    }
};

}  // namespace

TEST_CASE("announcements lead from a trusted key to the newest, each signed with the one before") {
    REQUIRE(sync::start_crypto());
    const BothKeys a, b, c, thief;
    const auto follow = [&](const std::vector<std::string>& chain) {
        return sync::follow_office_keys(chain, a.sign.public_key);
    };
    CHECK(follow({announced(b, a)}) == b.names());
    CHECK(follow({announced(b, a), announced(c, b)}) == c.names());
    CHECK_FALSE(follow({}));
    CHECK_FALSE(follow({announced(c, b)}));
    CHECK_FALSE(follow({announced(thief, thief)}));
    CHECK_FALSE(follow({announced(b, a), announced(thief, a)}));
    CHECK_FALSE(follow({announced(b, a), "no announcement"}));
    auto changed = *parse_json(announced(b, a));
    changed["box"] = thief.box.public_key;
    CHECK_FALSE(follow({canonical(changed)}));
    CHECK_FALSE(follow({sync::announce_office_keys({"", b.sign.public_key}, a.sign)}));
    CHECK_FALSE(follow(std::vector(sync::most_office_keys + 1, announced(a, a))));
}

TEST_CASE("what was sealed for an earlier key opens, also inside what was sealed again for the next") {
    REQUIRE(sync::start_crypto());
    const BothKeys before, now;
    const std::vector ring{now.box, before.box};
    Event event = *parse_line(
        R"({"at":"2026-03-02T02:00:00.000Z/0000","body":{},"by":{"account":"","role":"customer","unit":"650101"},)"
        R"("clock":"2026-03-02T02:00:00.000Z","kind":"captured","origin":"k-0001","prev":")" +
        std::string(64, '0') + R"(","seq":1,"subject":"c-0195550f2a407c3e8d6a1b2c3d4e5f60"})");
    const auto old = sync::seal(event, std::span(&before.box.public_key, 1));
    CHECK(sync::open(old, ring));
    const auto again = sync::seal_again(old, {"k-0002", 7, {}, true, {}, {}}, std::span(&now.box.public_key, 1));
    CHECK(sync::open(again, ring)->seq == 7);
    CHECK(sync::came_from_another_chain(again, ring));
    CHECK_FALSE(sync::open(again, now.box));
    CHECK(sync::uncover(sync::cover(event, before.box.public_key), ring));
    const auto key = sync::DataKey::fresh();
    CHECK(sync::open_escrow(sync::make_escrow(key, "t-0001", before.box.public_key), "t-0001", ring));
    CHECK(sync::open_kept_box(sync::make_kept_box("{}", "", before.box.public_key), ring));
}

TEST_CASE("what an earlier key proved still holds, and the newest proves") {
    REQUIRE(sync::start_crypto());
    const BothKeys before, now;
    const sync::Prover old(before.sign), both(std::vector{now.sign, before.sign}), newest(now.sign);
    const sync::Delivered event{"t-0001", 7, hash_of("hash"), hash_of("text")};
    CHECK(both.holds(old.proof(event), event));
    CHECK(newest.holds(both.proof(event), event));
    CHECK_FALSE(newest.holds(old.proof(event), event));
}

TEST_CASE("a kiosk that missed two rotations hands in what it sealed before, and seals for the newest key") {
    REQUIRE(sync::start_crypto());
    Device kiosk(Face::kiosk);
    REQUIRE(exchange(*kiosk.log, kiosk.office, noon()));
    kiosk.write("c-0195550f2a407c3e8d6a1b2c3d4e5f60");
    CHECK(recipient(last_line(*kiosk.log)) == sync::key_id(kiosk.office.box_keys.public_key));
    kiosk.office.rotate();
    kiosk.office.rotate();
    REQUIRE(exchange(*kiosk.log, kiosk.office, noon()));
    CHECK(kiosk.office.feed.size() == 1);
    CHECK(kiosk.log->state().waiting == 0);
    CHECK(kiosk.knows(kiosk.office));
    kiosk.write("c-0195550f2a407c3e8d6a1b2c3d4e5f61");
    CHECK(recipient(last_line(*kiosk.log)) == sync::key_id(kiosk.office.box_keys.public_key));
    kiosk.log.reset();
    kiosk.log = open_log(kiosk.place.path(), kiosk.office, "k-0001", Face::kiosk);
    CHECK(kiosk.knows(kiosk.office));
    REQUIRE(exchange(*kiosk.log, kiosk.office, noon()));
    CHECK(kiosk.office.feed.size() == 2);
    CHECK(kiosk.log->verify());
}

TEST_CASE(
    "an announcement that no trusted key signed changes nothing, and neither does an answer of older keys later") {
    REQUIRE(sync::start_crypto());
    Device tablet(Face::tablet);
    const BothKeys thief, stranger;
    const auto answered = [&](const FakeHeadOffice& by) {
        auto office = by;
        auto out = office.answer("t-0001", tablet.log->next_request(noon(), 1000, "start-1"), noon());
        out.header.office_keys = {announced(thief, stranger)};
        return out;
    };
    auto forged = tablet.office;
    forged.sign_keys = thief.sign;
    CHECK_FALSE(tablet.log->apply(answered(forged), noon(), noon()));
    CHECK(tablet.log->apply(answered(tablet.office), noon(), noon()));
    CHECK(tablet.knows(tablet.office));

    const auto older = tablet.office;
    tablet.office.rotate();
    REQUIRE(exchange(*tablet.log, tablet.office, noon()));
    CHECK(tablet.knows(tablet.office));
    auto copy = older;
    CHECK_FALSE(exchange(*tablet.log, copy, noon()));
    copy.rotate();  // whoever has the old secret key announces to nobody who has left it
    CHECK_FALSE(exchange(*tablet.log, copy, noon()));
    CHECK(tablet.knows(tablet.office));
}

TEST_CASE("the answer's other signed words are checked by the key that it announces") {
    REQUIRE(sync::start_crypto());
    Device tablet(Face::tablet);
    tablet.office.rotate();
    auto answer = tablet.office.answer("t-0001", tablet.log->next_request(noon(), 1000, "start-1"), noon());
    answer.header.epoch = 2;
    answer.header.epoch_proof = sync::make_epoch_proof(2, "ho-2", tablet.office.earlier_sign_keys.front());
    CHECK_FALSE(tablet.log->apply(answer, noon(), noon()));
    CHECK_FALSE(tablet.knows(tablet.office));  // all of an answer or nothing
    answer.header.epoch_proof = sync::make_epoch_proof(2, "ho-2", tablet.office.sign_keys);
    CHECK(tablet.log->apply(answer, noon(), noon()));
    CHECK(tablet.knows(tablet.office));
}

TEST_CASE("a receipt of before the rotation still vouches for a device's log, whole or damaged") {
    REQUIRE(sync::start_crypto());
    Device kiosk(Face::kiosk);
    kiosk.write("c-0195550f2a407c3e8d6a1b2c3d4e5f60");
    REQUIRE(exchange(*kiosk.log, kiosk.office, noon()));
    kiosk.office.rotate();
    auto asks = kiosk.office.answer("k-0001", kiosk.log->next_request(noon(), 1000, "start-1"), noon());
    asks.header.epoch = 2;
    asks.header.epoch_proof = sync::make_epoch_proof(2, "ho-2", kiosk.office.sign_keys);
    asks.header.offer = true;  // nothing else of the answer is taken over, its receipt neither
    REQUIRE(kiosk.log->apply(asks, noon(), noon()));
    REQUIRE(kiosk.knows(kiosk.office));
    CHECK(kiosk.log->verify());
    kiosk.log.reset();
    CHECK(sync::salvage(kiosk.place.path() + "/log.sqlite").acked_seq == 1);
}

TEST_CASE("a device under a PIN gives its key to head office's new keys, too") {
    REQUIRE(sync::start_crypto());
    Device tablet(Face::tablet);
    auto key = sync::DataKey::fresh();
    const Actor manager{"outlet_manager-650101", Role::outlet_manager, "650101"};
    const auto first = sync::wrap(key, manager, "204617", sync::PinCost::least());
    REQUIRE(first);
    const auto escrow = sync::make_escrow(key, "t-0001", tablet.office.box_keys.public_key);
    REQUIRE(tablet.log->begin_sealing(std::move(key), *first, escrow));
    tablet.office.rotate();
    REQUIRE(exchange(*tablet.log, tablet.office, noon()));
    CHECK(sync::open_escrow(tablet.log->escrow(), "t-0001", tablet.office.box_keys));
}
