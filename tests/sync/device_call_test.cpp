// SPDX-License-Identifier: Apache-2.0
// The signature of a device's call vouches for every part of it.
#include "sync/protocol/device_call.hpp"

#include <catch2/catch.hpp>

#include "sync/chain/sealing.hpp"

using namespace huiyin;
using sync::CalledWith;
using sync::DeviceCall;

namespace {
const CalledWith put{"PUT", "/v1/blobs/ab?from=0&total=3", "abc"};
}

TEST_CASE(
    "a call that was signed is read back and holds, for this method, target, body, device, epoch and count alone") {
    REQUIRE(sync::start_crypto());
    const auto keys = sync::new_sign_keys();
    const auto value = sync::sign_call({"k-0001", 2, 57}, put, keys.secret_key);
    CHECK(value.starts_with("origin=k-0001;epoch=2;counter=57;signature="));
    const auto call = sync::parse_device_call(value);
    REQUIRE(call);
    CHECK(call->origin == "k-0001");
    CHECK(call->epoch == 2);
    CHECK(call->counter == 57);
    CHECK(sync::is_signed_call(*call, put, keys.public_key));
    CHECK_FALSE(sync::is_signed_call(*call, put, sync::new_sign_keys().public_key));
    for (const auto& other : {CalledWith{"GET", put.target, put.body}, CalledWith{put.method, "/v1/blobs/ab", put.body},
                              CalledWith{put.method, put.target, "abd"}})
        CHECK_FALSE(sync::is_signed_call(*call, other, keys.public_key));
    for (const auto& other :
         {DeviceCall{"k-0002", 2, 57, call->signature}, DeviceCall{"k-0001", 3, 57, call->signature},
          DeviceCall{"k-0001", 2, 58, call->signature}})
        CHECK_FALSE(sync::is_signed_call(other, put, keys.public_key));
}

TEST_CASE("a header that is not written so is no device's call") {
    for (const std::string bad :
         {"", "origin=k-0001", "origin=;epoch=1;counter=1;signature=x", "epoch=1;origin=k-0001;counter=1;signature=x",
          "origin=k-0001;epoch=-1;counter=1;signature=x", "origin=k-0001;epoch=1;counter=0;signature=x",
          "origin=k-0001;epoch=1;counter=1 ;signature=x",
          "origin=k-0001;epoch=1;counter=99999999999999999999;signature=x",
          "origin=k-0001;epoch=1;counter=1;signature=x;more=1", "origin=k-0001;epoch=1;counter=1"}) {
        INFO(bad);
        CHECK_FALSE(sync::parse_device_call(bad));
    }
    CHECK(sync::parse_device_call("origin=k-0001;epoch=0;counter=1;signature=x"));
}
