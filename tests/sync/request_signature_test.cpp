// SPDX-License-Identifier: Apache-2.0
// An exchange is signed as a whole with the device's own key.
#include "sync/chain/request_signature.hpp"

#include <catch2/catch.hpp>

#include "sync/chain/sealing.hpp"
#include "sync/protocol/messages.hpp"

using namespace huiyin;

namespace {

std::string body() {
    sync::Request request;
    request.header.boot_id = "i";
    request.header.from = 1;
    request.lines = {R"({"a":1})", R"({"b":2})"};
    return sync::write_request(request);
}

}  // namespace

TEST_CASE("a signed exchange is known by its key, and reads as the one that was signed") {
    REQUIRE(sync::start_crypto());
    const auto keys = sync::new_sign_keys();
    const auto sent = sync::sign_request(body(), keys.secret_key);
    CHECK(sync::is_signed_request(sent, keys.public_key));
    const auto read = sync::parse_request(sent);
    REQUIRE(read);
    CHECK(sync::write_request(*read) == body());
    CHECK_FALSE(sync::is_signed_request(sent, sync::new_sign_keys().public_key));
    CHECK_FALSE(sync::is_signed_request(body(), keys.public_key));
}

TEST_CASE("whatever is changed in a signed exchange, its signature does not fit any more") {
    REQUIRE(sync::start_crypto());
    const auto keys = sync::new_sign_keys();
    const auto sent = sync::sign_request(body(), keys.secret_key);
    for (std::size_t at = 0; at < sent.size(); ++at) {
        auto changed = sent;
        changed[at] = changed[at] == 'x' ? 'y' : 'x';
        INFO(at << ": " << changed);
        CHECK_FALSE(sync::is_signed_request(changed, keys.public_key));
    }
    CHECK_FALSE(sync::is_signed_request(sent + "{}\n", keys.public_key));
    CHECK_FALSE(sync::is_signed_request(sent.substr(0, sent.size() - 9), keys.public_key));
    CHECK_FALSE(sync::is_signed_request("", keys.public_key));
}
