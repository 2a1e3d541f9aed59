// SPDX-License-Identifier: Apache-2.0
// See networks.hpp.
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

using Hops = std::vector<std::optional<Address>>;  ///< first to last; nothing inside for one that cannot be read

/// The address in one entry of "Forwarded": for=192.0.2.1;proto=https.
std::optional<Address> named_in(std::string_view entry) {
    std::optional<Address> out;
    while (!entry.empty()) {
        auto pair = trimmed(next_part(entry, ';'));
        if (!same_word(trimmed(next_part(pair, '=')), "for")) continue;
        if (pair.size() >= 2 && pair.front() == '"' && pair.back() == '"') pair = pair.substr(1, pair.size() - 2);
        out = parse_address(pair);
    }
    return out;
}

/// All entries of the fields of this name, each read by `read`.
template <class Read>
Hops hops(const RequestHead& head, std::string_view field, Read read) {
    Hops out;
    for (const auto& [name, value] : head.fields)
        if (name == field)
            for (std::string_view rest = value; !rest.empty();) out.push_back(read(trimmed(next_part(rest, ','))));
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
    const bool is_v4 = text.find(':') == std::string_view::npos;
    const int most = is_v4 ? 32 : 128;
    if (bits > most) return wrong();
    out.bits = is_v4 ? v4_prefix + bits : bits;
    return out;
}

Address real_caller(const Address& peer, const RequestHead& head, const std::vector<Network>& trusted) {
    if (!is_one_of(peer, trusted)) return peer;
    const auto last_stranger = [&](const Hops& list) {
        Address out = peer;
        for (auto hop = list.rbegin(); hop != list.rend() && *hop; ++hop) {
            out = **hop;
            if (!is_one_of(out, trusted)) break;
        }
        return out;
    };
    const auto standard = hops(head, "forwarded", named_in), customary = hops(head, "x-forwarded-for", parse_address);
    const auto out = last_stranger(standard.empty() ? customary : standard);
    // A proxy writes one of them and passes the other on as the caller wrote it: whose it is nobody can tell.
    if (!standard.empty() && !customary.empty() && out != last_stranger(customary)) return peer;
    return out;
}

}  // namespace huiyin::server::http
