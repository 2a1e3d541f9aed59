// SPDX-License-Identifier: Apache-2.0
// server/http/networks.cpp — see networks.hpp.
#include "server/http/networks.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <span>

#include "server/http/ascii.hpp"

namespace huiyin::server::http {
namespace {

constexpr std::array<std::uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
constexpr int v4_prefix = 96;

/// "192.0.2.1:4711" and "[2001:db8::1]:4711" without the port and the brackets.
std::string without_port(std::string_view text) {
    if (text.starts_with('[')) return std::string(text.substr(1, std::max<std::size_t>(text.find(']'), 1) - 1));
    if (std::ranges::count(text, ':') == 1) return std::string(text.substr(0, text.find(':')));
    return std::string(text);
}

/// The addresses that "for=" names in Forwarded, or that X-Forwarded-For lists, first to last; nothing inside for one
/// that cannot be read ("unknown", a made-up name).
std::vector<std::optional<Address>> forwarded(const RequestHead& head) {
    const bool standard = !head.field("forwarded").empty();
    std::vector<std::optional<Address>> out;
    for (const auto& [name, value] : head.fields) {
        if (name != (standard ? "forwarded" : "x-forwarded-for")) continue;
        for (std::string_view rest = value; !rest.empty();) {
            auto entry = next_part(rest, ',');
            if (!standard) {
                out.push_back(parse_address(trimmed(entry)));
                continue;
            }
            std::optional<Address> named;
            while (!entry.empty()) {
                auto pair = trimmed(next_part(entry, ';'));
                if (!same_word(trimmed(next_part(pair, '=')), "for")) continue;
                if (pair.size() >= 2 && pair.front() == '"' && pair.back() == '"')
                    pair = pair.substr(1, pair.size() - 2);
                named = parse_address(pair);
            }
            out.push_back(named);
        }
    }
    return out;
}

bool is_one_of(const Address& address, const std::vector<Network>& networks) {
    return std::ranges::any_of(networks, [&](const Network& network) { return network.holds(address); });
}

}  // namespace

bool Address::is_v4() const { return std::ranges::equal(mapped, std::span(bytes).first<12>()); }

bool Address::is_loopback() const {
    if (is_v4()) return bytes[12] == 127;
    constexpr std::array<std::uint8_t, 16> one{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    return bytes == one;
}

Address Address::counted() const {
    Address out = *this;
    if (!is_v4()) std::ranges::fill(std::span(out.bytes).last<8>(), std::uint8_t{0});
    return out;
}

std::string Address::text() const {
    std::array<char, INET6_ADDRSTRLEN> out{};
    if (is_v4())
        ::inet_ntop(AF_INET, bytes.data() + mapped.size(), out.data(), out.size());
    else
        ::inet_ntop(AF_INET6, bytes.data(), out.data(), out.size());
    return out.data();
}

std::optional<Address> parse_address(std::string_view text) {
    const auto plain = without_port(text);
    Address out;
    if (::inet_pton(AF_INET6, plain.c_str(), out.bytes.data()) == 1) return out;
    std::ranges::copy(mapped, out.bytes.begin());
    if (::inet_pton(AF_INET, plain.c_str(), out.bytes.data() + mapped.size()) == 1) return out;
    return std::nullopt;
}

bool Network::holds(const Address& address) const {
    const auto whole = static_cast<std::size_t>(bits / 8);
    if (!std::ranges::equal(std::span(base.bytes).first(whole), std::span(address.bytes).first(whole))) return false;
    if (bits % 8 == 0) return true;
    const auto mask = static_cast<std::uint8_t>(0xFF << (8 - bits % 8));
    return (base.bytes[whole] & mask) == (address.bytes[whole] & mask);
}

Result<Network> parse_network(std::string_view text) {
    const auto wrong = [] {
        return fault("is written as an address or a network, such as 10.0.0.0/8", "--trusted-proxy");
    };
    auto rest = text;
    const auto address = parse_address(next_part(rest, '/'));
    if (!address) return wrong();
    Network out{*address, 128};
    if (text.find('/') == std::string_view::npos) return out;
    int bits = -1;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), bits);
    if (error != std::errc{} || end != rest.data() + rest.size() || bits < 0) return wrong();
    out.bits = address->is_v4() ? v4_prefix + bits : bits;
    if (out.bits > 128) return wrong();
    return out;
}

Address real_caller(const Address& peer, const RequestHead& head, const std::vector<Network>& trusted) {
    if (!is_one_of(peer, trusted)) return peer;
    Address out = peer;
    const auto hops = forwarded(head);
    for (auto hop = hops.rbegin(); hop != hops.rend() && *hop; ++hop) {
        out = **hop;
        if (!is_one_of(out, trusted)) break;
    }
    return out;
}

}  // namespace huiyin::server::http
