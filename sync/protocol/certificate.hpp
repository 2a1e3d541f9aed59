// SPDX-License-Identifier: Apache-2.0
// Head office's signed word that it once enrolled a device: with it the device is taken back by a head office that was
// restored from before (docs/protocol.md, "Enrolment, certificate, coming back").
#pragma once
#include <string>
#include <string_view>

#include "shared/event/event.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::sync {

/// What head office knew of the device when it signed.
struct Certificate {
    std::int64_t epoch = 0;
    std::string origin, unit, name;
    Face face = Face::tablet;
    std::string token_hash;    ///< of its token, so that it is let in by the same
    std::string exchange_key;  ///< its public key: whoever shows the certificate must hold the other half
    bool operator==(const Certificate&) const = default;
};

/// Canonical JSON with head office's signature. Empty when `head_office` is no key pair.
std::string make_certificate(const Certificate&, const KeyPair& head_office);

/// Fails unless it is whole, names a device with a key, and is signed by head office.
Result<Certificate> read_certificate(std::string_view text, std::string_view head_office_public_key);

/// What a device says to be taken back: {at, certificate, signature}, signed with its exchange key. `at`: its clock.
/// Empty when `exchange_secret_key` is no key.
std::string make_return_call(std::string_view certificate, Instant at, const std::string& exchange_secret_key);

/// Whose certificate the call shows. Fails when that is not head office's word, or the call is not by its device.
Result<Certificate> read_return_call(const Json& call, std::string_view head_office_public_key);

}  // namespace huiyin::sync
