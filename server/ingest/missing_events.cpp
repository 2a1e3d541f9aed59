// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/missing_events.hpp"

#include <algorithm>
#include <set>

#include "server/ingest/epoch.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::server {
namespace {

using sync::Places;

constexpr const char* acknowledged_key = "acknowledged";
constexpr std::int64_t most_listed = 1'000'000;  ///< places of one chain that are looked at one by one

std::string gone_key(const std::string& origin) { return "gone " + origin; }

Json object_at(ValueStore& store, const std::string& key) {
    const auto json = parse_json(store.value(key).value_or("{}"));
    return json && json->is_object() ? *json : Json::object();
}

void add(std::vector<Places>& places, std::int64_t from, std::int64_t to) {
    if (from > to) return;
    if (!places.empty() && places.back().to + 1 == from)
        places.back().to = to;
    else
        places.push_back({from, to});
}

std::string said(const std::vector<Places>& places) {
    std::string out;
    for (const auto& [from, to] : places) {
        out += (out.empty() ? "" : ", ") + std::to_string(from);
        if (to > from) out += "–" + std::to_string(to);
    }
    return out;
}

std::set<std::int64_t> numbers_in(const Json& places) {
    std::set<std::int64_t> out;
    for (const auto& place : places)
        if (place.is_array() && place.size() == 2)
            for (auto seq = place[0].get<std::int64_t>(); seq <= place[1].get<std::int64_t>(); ++seq) out.insert(seq);
    return out;
}

std::vector<Places> places_of(const std::set<std::int64_t>& numbers) {
    std::vector<Places> out;
    for (const auto seq : numbers) add(out, seq, seq);
    return out;
}

Json listed(const std::set<std::int64_t>& numbers) {
    auto out = Json::array();
    for (const auto& [from, to] : places_of(numbers)) out.push_back({from, to});
    return out;
}

/// How far the chain is known to have come, its events aside.
std::int64_t acknowledged(ValueStore& store, const std::string& origin, const Json& gone) {
    // The device lost events and closed the gap: its numbers are others now.
    if (gone.contains(std::to_string(epoch_of(store)))) return 0;
    return number_of(object_at(store, acknowledged_key), origin);
}

}  // namespace

MissingEvents missing_events(Store& store, const Origin& origin) {
    const auto gone = object_at(store, gone_key(origin.id));
    std::vector<Places> awaited;
    auto next = origin.head_seq + 1;
    for (const auto& [seq, proof] : store.returned(origin.id)) {
        add(awaited, next, seq - 1);
        next = std::max(next, seq + 1);
    }
    add(awaited, next, acknowledged(store, origin.id, gone));
    std::set<std::int64_t> numbers;
    for (const auto& [epoch, places] : gone.items()) numbers.merge(numbers_in(places));
    return {origin.id, said(awaited), said(places_of(numbers))};
}

std::vector<MissingEvents> missing_events(Store& store) {
    std::vector<MissingEvents> out;
    std::set<std::string> known;
    const auto look_at = [&](const Origin& origin) {
        known.insert(origin.id);
        if (auto missing = missing_events(store, origin); missing.any()) out.push_back(std::move(missing));
    };
    for (const auto& origin : store.origins()) look_at(origin);
    const auto acknowledged_before = object_at(store, acknowledged_key);
    for (const auto& [id, seq] : acknowledged_before.items()) {
        Origin unknown;
        unknown.id = id;
        if (!known.contains(id)) look_at(unknown);
    }
    return out;
}

std::vector<std::string> sentences(const MissingEvents& missing) {
    std::vector<std::string> out;
    if (!missing.awaited.empty())
        out.push_back(missing.origin + ": events " + missing.awaited + " were acknowledged and are missing");
    if (!missing.gone.empty())
        out.push_back(missing.origin + ": events " + missing.gone +
                      " were acknowledged and are lost: the device has them no more");
    return out;
}

void remember_acknowledged(ValueStore& store, const std::map<std::string, sync::ChainHead>& heads) {
    auto known = object_at(store, acknowledged_key);
    for (const auto& [origin, head] : heads) known[origin] = std::max(number_of(known, origin), head.seq);
    store.put_value(acknowledged_key, canonical(known));
}

void note_came_back(Store& store, const ServerContext& context, const std::string& origin) {
    auto noted = object_at(store, gone_key(origin));
    // Numbers noted in an earlier epoch belong to another history.
    const auto now = noted.find(std::to_string(context.epoch));
    if (now == noted.end()) return;
    const auto came_back = store.returned(origin);
    auto numbers = numbers_in(*now);
    if (std::erase_if(numbers, [&](std::int64_t seq) { return came_back.contains(seq); }) == 0) return;
    *now = listed(numbers);
    store.put_value(gone_key(origin), canonical(noted));
}

std::string note_gone(Store& store, const ServerContext& context, const Origin& device, const sync::Gone& gone) {
    const auto receipt = parse_json(gone.receipt, {.bytes = 4096, .depth = 2});
    const auto acked_seq = receipt ? number_of(*receipt, "held") : 0;
    const auto signed_by = [&](const std::string& key) {
        return sync::receipt_head(gone.receipt, device.id, acked_seq, key).has_value();
    };
    if (std::ranges::none_of(context.sign_key_names(), signed_by)) return {};
    const auto came_back = store.returned(device.id);
    std::set<std::int64_t> numbers;
    for (const auto& [from, to] : gone.places) {
        const auto first = std::max(from, device.head_seq + 1), last = std::min({to, acked_seq, first + most_listed});
        for (auto seq = first; seq <= last; ++seq)
            if (!came_back.contains(seq)) numbers.insert(seq);
    }
    auto noted = object_at(store, gone_key(device.id));
    auto& now = noted[std::to_string(context.epoch)];
    const auto before = numbers_in(now);
    std::erase_if(numbers, [&](std::int64_t seq) { return before.contains(seq); });
    if (numbers.empty()) return {};
    auto all = numbers;
    all.insert(before.begin(), before.end());
    now = listed(all);
    store.put_value(gone_key(device.id), canonical(noted));
    return said(places_of(numbers));
}

}  // namespace huiyin::server
