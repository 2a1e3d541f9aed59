// SPDX-License-Identifier: Apache-2.0
// Reading an event's place in its chain, and judging whether it fits.
#include "sync/chain/chain.hpp"

#include <algorithm>

#include "shared/event/event_faults.hpp"
#include "shared/event/line_limits.hpp"
#include "sync/chain/chain_faults.hpp"

namespace huiyin::sync {
namespace {

constexpr std::size_t max_recipients = 16;

bool is_origin(std::string_view text) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, allowed);
}

/// The seal's shape only; whether it opens is for its recipient to say.
bool is_seal(const Json& seal) {
    if (!seal.is_object() || text_of(seal, "box").empty()) return false;
    const auto to = seal.find("to");
    if (to == seal.end() || !to->is_object() || to->empty() || to->size() > max_recipients) return false;
    return std::ranges::all_of(*to, [](const Json& key) { return key.is_string(); });
}

}  // namespace

Result<Link> parse_link(std::string_view text) {
    auto json = parse_json(text, {.bytes = longest_read, .depth = deepest_read});
    if (!json) return std::unexpected(json.error());
    if (!json->is_object()) return fault(faults::event_not_object);

    Link link;
    link.origin = text_of(*json, "origin");
    link.seq = number_of(*json, "seq");
    if (!is_origin(link.origin)) return fault(faults::origin_form, "origin");
    if (link.seq < 1) return fault(faults::seq_from_one, "seq");
    const auto prev = parse_hash(text_of(*json, "prev"));
    if (!prev) return std::unexpected(fault_at(prev.error(), "prev"));
    if (to_hex(*prev) != text_of(*json, "prev")) return fault(faults::hash_case, "prev");
    link.prev = *prev;

    const auto seal = json->find("seal");
    link.sealed = seal != json->end();
    if (link.sealed && !is_seal(*seal)) return fault(faults::seal_form, "seal");
    // The hash is over the bytes: two spellings of one value would be two lines. An open line must read back to itself,
    // because every replica hashes what it read.
    if (link.sealed) {
        link.bytes = canonical(*json);
    } else {
        auto event = event_from_json(std::move(*json));
        if (!event) return std::unexpected(event.error());
        link.bytes = canonical_line(*event);
        link.event = std::move(*event);
    }
    if (link.bytes != text) return fault(faults::not_canonical);
    return link;
}

Fit fit(const ChainHead& head, const Link& link) {
    if (link.seq <= head.seq) return Fit::known;
    if (link.seq > head.seq + 1) return Fit::gap;
    return link.prev == head.hash ? Fit::next : Fit::broken;
}

}  // namespace huiyin::sync
