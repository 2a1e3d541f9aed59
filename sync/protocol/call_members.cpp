// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/call_members.hpp"

#include "shared/foundation/field_faults.hpp"
#include "sync/protocol/protocol_faults.hpp"

namespace huiyin::sync {
namespace {

Result<Instant> time_of_call(const Json& object, const std::string& key, const char* where) {
    auto at = parse_instant(text_of(object, key));
    if (!at) return std::unexpected(fault_at(at.error(), where));
    return at;
}

}  // namespace

Result<void> read_calls(const Json& json, RequestHeader& header) {
    if (json.contains("call")) {
        const auto at = time_of_call(json, "call", "call");
        if (!at) return std::unexpected(at.error());
        header.call = *at;
    }
    const auto going = json.find("going");
    if (going == json.end()) return {};
    if (!going->is_object() || going->size() > RequestHeader::most_going) return fault(faults::going_form, "going");
    for (const auto& [kiosk, value] : going->items()) {
        const auto at = time_of_call(*going, kiosk, "going");
        if (!at) return std::unexpected(at.error());
        header.going.emplace(kiosk, *at);
    }
    return {};
}

Result<void> read_calls(const Json& json, ResponseHeader& header) {
    if (const auto call = json.find("call"); call != json.end()) {
        const auto at = time_of_call(*call, "at", "call.at");
        if (!at) return std::unexpected(at.error());
        header.call = CallHeard{*at, flag_of(*call, "coming")};
    }
    const auto calls = json.find("calls");
    if (calls == json.end()) return {};
    if (!calls->is_array()) return fault(faults::not_list, "calls");
    for (const auto& call : *calls) {
        const auto at = time_of_call(call, "at", "calls.at");
        if (!at) return std::unexpected(at.error());
        header.calls.push_back({text_of(call, "origin"), text_of(call, "name"), *at});
    }
    return {};
}

void write_calls(const RequestHeader& header, Json& json) {
    if (header.call) json["call"] = to_utc(*header.call);
    for (const auto& [kiosk, at] : header.going) json["going"][kiosk] = to_utc(at);
}

void write_calls(const ResponseHeader& header, Json& json) {
    if (header.call) json["call"] = {{"at", to_utc(header.call->at)}, {"coming", header.call->coming}};
    for (const auto& [origin, name, at] : header.calls)
        json["calls"].push_back({{"at", to_utc(at)}, {"name", name}, {"origin", origin}});
}

}  // namespace huiyin::sync
