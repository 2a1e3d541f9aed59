// SPDX-License-Identifier: Apache-2.0
#include "server/audit/verified.hpp"

#include <fstream>

#include "server/platform/durable_files.hpp"

namespace huiyin::server {
namespace {

constexpr JsonLimits verified_limits{.bytes = std::size_t{8} << 20, .depth = 4};

std::string path_of(const ServerContext& context) { return context.directory + "/verified.json"; }
std::string signed_words(const Json& json) { return "huiyin verified " + canonical(json); }

/// Of what accounts say and the log does not: passwords and sign-ins are left out, because they change every day.
Hash hash_of_accounts(PeopleStore& store) {
    Json out = Json::array();
    for (const auto& a : store.accounts())
        out.push_back({a.id, a.unit, std::string(to_string(a.role)), a.name, a.active, a.demo});
    return hash_of(canonical(out));
}

}  // namespace

Verified how_it_stands(Store& store, const ServerContext& context) {
    Verified out;
    out.ends.made_at = out.whole_at = context.now();
    for (const auto& origin : store.origins())
        if (origin.head_seq > 0) out.ends.heads[origin.id] = {origin.head_seq, origin.head_hash};
    out.feed = store.last_feed();
    out.root = Digest::from_value(store.digest(everything));
    out.rules = hash_of(store.value("rules").value_or(""));
    out.accounts = hash_of_accounts(store);
    return out;
}

bool keep_verified(const Verified& verified, const ServerContext& context) {
    Json heads = Json::object();
    for (const auto& [origin, head] : verified.ends.heads)
        heads[origin] = {{"hash", to_hex(head.hash)}, {"seq", head.seq}};
    Json out{{"accounts", to_hex(verified.accounts)},
             {"digest", verified.root.to_string()},
             {"epoch", context.epoch},
             {"feed", verified.feed},
             {"heads", std::move(heads)},
             {"made_at", to_utc(verified.ends.made_at)},
             {"rules", to_hex(verified.rules)},
             {"whole_at", to_utc(verified.whole_at)}};
    out["signature"] = sync::sign(signed_words(out), context.sign_keys);
    return write_durably(path_of(context), canonical(out));
}

std::optional<Verified> kept_verified(const ServerContext& context) {
    std::ifstream in(path_of(context), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    auto json = parse_json(text, verified_limits);
    if (!json || !json->is_object()) return std::nullopt;
    const auto signature = text_of(*json, "signature");
    json->erase("signature");
    if (!sync::verify(signed_words(*json), signature, context.sign_keys.public_key)) return std::nullopt;
    const auto made_at = parse_instant(text_of(*json, "made_at")), whole_at = parse_instant(text_of(*json, "whole_at"));
    const auto rules = parse_hash(text_of(*json, "rules")), accounts = parse_hash(text_of(*json, "accounts"));
    if (number_of(*json, "epoch") != context.epoch || !made_at || !whole_at || !rules || !accounts) return std::nullopt;
    Verified out{{*made_at, {}}, *whole_at, number_of(*json, "feed"), {}, *rules, *accounts};
    out.root = Digest::from_value(std::stoull(text_of(*json, "digest", "0"), nullptr, 16));
    const auto heads = json->find("heads");
    if (heads == json->end() || !heads->is_object()) return std::nullopt;
    for (const auto& [origin, head] : heads->items())
        out.ends.heads[origin] = {number_of(head, "seq"), parse_hash(text_of(head, "hash")).value_or(Hash{})};
    return out;
}

}  // namespace huiyin::server
