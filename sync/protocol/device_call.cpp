// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/device_call.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "shared/foundation/hash.hpp"
#include "sync/chain/sealing.hpp"
#include "sync/protocol/protocol_faults.hpp"

namespace huiyin::sync {
namespace {

constexpr std::size_t longest_origin = 64, longest_signature = 128;
constexpr std::int64_t largest_number = std::int64_t{1} << 53;

std::string statement(const DeviceCall& call, const CalledWith& what) {
    std::string out = "huiyin call\n";
    for (const auto part : {what.method, what.target}) (out += part) += '\n';
    out += to_hex(hash_of(what.body)) + '\n' + call.origin + '\n';
    return out + std::to_string(call.epoch) + '\n' + std::to_string(call.counter);
}

/// Takes "name=value" off the front of `rest`, and the semicolon behind it. Nothing when another name stands there.
std::optional<std::string_view> take(std::string_view& rest, std::string_view name) {
    if (!rest.starts_with(name) || rest.size() == name.size() || rest[name.size()] != '=') return std::nullopt;
    rest.remove_prefix(name.size() + 1);
    const auto end = std::min(rest.find(';'), rest.size());
    const auto value = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return value;
}

std::optional<std::int64_t> take_number(std::string_view& rest, std::string_view name, std::int64_t least) {
    const auto text = take(rest, name);
    if (!text) return std::nullopt;
    std::int64_t out = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), out);
    if (error != std::errc{} || end != text->data() + text->size() || out < least || out > largest_number)
        return std::nullopt;
    return out;
}

}  // namespace

std::string sign_call(DeviceCall call, const CalledWith& what, const std::string& secret_key) {
    call.signature = sign(statement(call, what), KeyPair{{}, secret_key});
    return "origin=" + call.origin + ";epoch=" + std::to_string(call.epoch) +
           ";counter=" + std::to_string(call.counter) + ";signature=" + call.signature;
}

Result<DeviceCall> parse_device_call(std::string_view value) {
    const auto bad = [] { return fault(faults::device_call_form, std::string(device_call_header)); };
    const auto origin = take(value, "origin");
    if (!origin || origin->empty() || origin->size() > longest_origin) return bad();
    const auto epoch = take_number(value, "epoch", 0), counter = take_number(value, "counter", 1);
    if (!epoch || !counter) return bad();
    const auto signature = take(value, "signature");
    if (!signature || signature->size() > longest_signature || !value.empty()) return bad();
    return DeviceCall{std::string(*origin), *epoch, *counter, std::string(*signature)};
}

bool is_signed_call(const DeviceCall& call, const CalledWith& what, std::string_view public_key) {
    return verify(statement(call, what), call.signature, public_key);
}

}  // namespace huiyin::sync
