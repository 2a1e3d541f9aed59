// SPDX-License-Identifier: Apache-2.0
// What is signed and proved so that a restored head office knows its devices again and believes what they give back.
#include <catch2/catch.hpp>

#include "sync/protocol/certificate.hpp"
#include "sync/protocol/covered_event.hpp"
#include "sync/protocol/delivery_proof.hpp"
#include "sync/protocol/epoch_proof.hpp"
#include "tests/sync/fake_head_office.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

const sync::Certificate lobby{2, "k-0007", "650101", "lobby", Face::kiosk, "hash-of-token", {}};

sync::Certificate with_key(const std::string& key) {
    auto out = lobby;
    out.exchange_key = key;
    return out;
}

}  // namespace

TEST_CASE("a certificate is read back as it was made, and not with any byte of it changed") {
    const auto office = sync::new_sign_keys();
    const auto certificate = with_key(sync::new_sign_keys().public_key);
    const auto text = sync::make_certificate(certificate, office);
    const auto read = sync::read_certificate(text, office.public_key);
    REQUIRE(read);
    CHECK(*read == certificate);
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto changed = text;
        changed[i] = changed[i] == 'x' ? 'y' : 'x';
        INFO(i);
        CHECK_FALSE(sync::read_certificate(changed, office.public_key));
    }
    CHECK_FALSE(sync::read_certificate(text, sync::new_sign_keys().public_key));
}

TEST_CASE("who shows a certificate must hold the key that it names") {
    const auto office = sync::new_sign_keys(), device = sync::new_sign_keys(), thief = sync::new_sign_keys();
    const auto certificate = sync::make_certificate(with_key(device.public_key), office);
    const auto call = [&](const sync::KeyPair& by) {
        return *parse_json(sync::make_return_call(certificate, noon(), by.secret_key));
    };
    CHECK(sync::read_return_call(call(device), office.public_key));
    CHECK_FALSE(sync::read_return_call(call(thief), office.public_key));
    auto later = call(device);
    later["at"] = noon().ms + 1;
    CHECK_FALSE(sync::read_return_call(later, office.public_key));
}

TEST_CASE("an epoch is proved by head office's signature on its number, and on no other") {
    const auto office = sync::new_sign_keys();
    const auto proof = sync::make_epoch_proof(2, "ho-2", office);
    CHECK(sync::proves_epoch(proof, 2, office.public_key));
    CHECK_FALSE(sync::proves_epoch(proof, 3, office.public_key));
    CHECK_FALSE(sync::proves_epoch(proof, 2, sync::new_sign_keys().public_key));
    CHECK_FALSE(sync::proves_epoch("", 2, office.public_key));
}

TEST_CASE("a proof of delivery holds for that event at that place alone, and only head office can make it") {
    const auto office = sync::new_sign_keys();
    const sync::Prover prover(office), other(sync::new_sign_keys()), none(sync::KeyPair{});
    const auto hash = hash_of("chain"), text = hash_of("text");
    const auto proof = prover.proof({"t-0001", 7, hash, text});
    CHECK(prover.holds(proof, {"t-0001", 7, hash, text}));
    CHECK(sync::Prover(office).holds(proof, {"t-0001", 7, hash, text}));
    CHECK_FALSE(prover.holds(proof, {"t-0002", 7, hash, text}));
    CHECK_FALSE(prover.holds(proof, {"t-0001", 8, hash, text}));
    CHECK_FALSE(prover.holds(proof, {"t-0001", 7, text, text}));
    CHECK_FALSE(prover.holds(proof, {"t-0001", 7, hash, hash}));
    CHECK_FALSE(other.holds(proof, {"t-0001", 7, hash, text}));
    CHECK_FALSE(prover.holds("", {"t-0001", 7, hash, text}));
    CHECK(none.proof({"t-0001", 7, hash, text}).empty());
    CHECK_FALSE(none.holds(proof, {"t-0001", 7, hash, text}));
}

TEST_CASE("what is given to be kept can be read by head office alone") {
    const auto office = sync::new_box_keys();
    const auto box = sync::make_kept_box("{\"a\":1}", "proof", office.public_key);
    const auto opened = sync::open_kept_box(box, office);
    REQUIRE(opened);
    CHECK(opened->line == "{\"a\":1}");
    CHECK(opened->proof == "proof");
    CHECK_FALSE(sync::open_kept_box(box, sync::new_box_keys()));
    CHECK_FALSE(sync::open_kept_box("no box", office));
}

TEST_CASE("a covered line is opened by head office to the very text that its chain is made of") {
    FakeHeadOffice office;
    const auto line = office.write("c-1", "captured", noon(), {{"narrative", "the queue was long"}});
    const auto covered = sync::cover(line, office.box_keys.public_key);
    CHECK(sync::is_covered(covered));
    CHECK(covered.find("queue") == std::string::npos);
    CHECK(sync::uncover(covered, office.box_keys).value_or("") == canonical_line(line));
    CHECK_FALSE(sync::uncover(covered, sync::new_box_keys()));
    CHECK_FALSE(sync::is_covered(canonical_line(line)));
}
