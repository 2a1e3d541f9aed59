// SPDX-License-Identifier: Apache-2.0
// Addresses of callers: their networks, and the real one behind a proxy that is trusted (RFC 7239). Pure.
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/head.hpp"
#include "shared/foundation/fault.hpp"

namespace huiyin::server::http {

/// An IPv4 or IPv6 address; IPv4 in its IPv6-mapped form, so that both ways to write one are the same.
struct Address {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const Address&) const = default;

    bool is_v4() const;
    bool is_loopback() const;
    /// What limits count: the address itself for IPv4, its network of 64 bits for IPv6, all of which one caller has.
    Address counted() const;
    std::string text() const;
};

/// "192.0.2.1", "2001:db8::1", "[2001:db8::1]"; a port behind a colon is left out. Nothing for anything else.
std::optional<Address> parse_address(std::string_view text);

struct Network {
    Address base;
    int bits = 128;  ///< of the IPv6 form
    bool holds(const Address&) const;
};

/// "10.0.0.0/8", "2001:db8::/32", or one address. Fails with a sentence.
Result<Network> parse_network(std::string_view text);

/// Who really calls: `peer`, unless it is one of `trusted`; then the last of "Forwarded" or "X-Forwarded-For" that is
/// no trusted proxy itself. What cannot be read there is not believed, nor are two that disagree: the proxy counts
/// then.
Address real_caller(const Address& peer, const RequestHead& head, const std::vector<Network>& trusted);

}  // namespace huiyin::server::http
