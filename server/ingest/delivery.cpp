// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/delivery.hpp"

#include "server/ingest/visibility.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "sync/protocol/delivery_proof.hpp"

namespace huiyin::server {
namespace {

using Viewer = std::optional<std::string>;  ///< nothing: sees everything

/// Throws when the stored text would break the message. Whether the event itself is sound is for verify to say.
sync::FeedText feed_line(std::int64_t feed, FeedItem item, const sync::Prover* prover) {
    auto& opened = item.opened;
    if (!opened.starts_with('{') || !opened.ends_with('}') || opened.find('\n') != std::string::npos)
        throw CorruptEvent();
    sync::FeedText out{feed, std::move(opened)};
    if (!prover) return out;
    const auto text_hash = hash_of(out.line);
    if (text_hash != item.hash) out.hash = item.hash;
    out.proof = prover->proof({item.origin, item.seq, item.hash, text_hash});
    return out;
}

/// Sends each subject that differs as a whole, until `limit` is reached. False: there are more.
bool repair(Store& store, const Viewer& viewer, const sync::RequestHeader& header, std::size_t limit,
            const sync::Prover* prover, sync::Delivery& out) {
    std::map<std::string, std::string> theirs = header.subjects;
    for (const auto& [subject, digest] : store.subject_digests(viewer)) {
        const auto found = theirs.find(subject);
        const bool same = found != theirs.end() && found->second == Digest::from_value(digest).to_string();
        if (found != theirs.end()) theirs.erase(found);
        if (same) continue;
        if (out.lines.size() >= limit) return false;
        for (auto& item : store.delivered_events(subject))
            out.lines.push_back(feed_line(header.have_feed, std::move(item), prover));
    }
    for (const auto& [subject, digest] : theirs) out.header.left.push_back(subject);
    return true;
}

/// Feed numbers that were given between backup and restore were given again and name other events now: reading begins
/// before them.
std::int64_t before_this_epoch(EventStore& store, const ServerContext& context) {
    for (const auto& item : store.delivered_events(office_subject))
        if (item.origin == context.own_origin && item.seq == 1) return item.feed - 1;
    return 0;
}

}  // namespace

void deliver(Store& store, const ServerContext& context, const Origin& device, const sync::RequestHeader& header,
             sync::Delivery& out) {
    const auto scope = scope_of_device(device.face, device.unit, context.rules);
    // A number beyond ours comes from before a restore: reading goes on from where we are now.
    const auto last = store.last_feed();
    const auto from = std::min(header.have_feed, last);
    out.header.feed = from;
    if (out.header.offer) out.header.feed = std::min(from, before_this_epoch(store, context));
    if (device.unconfirmed || out.header.offer) return;
    std::optional<sync::Prover> made;
    if (header.v >= 2) made.emplace(context.sign_keys);
    const auto* prover = made ? &*made : nullptr;
    if (scope.extent == Scope::Extent::nothing) return;
    const Viewer viewer = scope.extent == Scope::Extent::unit ? Viewer(scope.unit) : Viewer{};
    out.header.digest = Digest::from_value(store.digest(viewer.value_or(everything))).to_string();

    const auto limit = static_cast<std::size_t>(header.limit);
    if (header.compare && !repair(store, viewer, header, limit, prover, out)) {
        out.header.more = true;
        return;
    }
    if (from == last) return;
    if (out.lines.size() >= limit) {
        out.header.more = true;
        return;
    }
    auto page = store.feed_page(from, viewer, static_cast<int>(limit - out.lines.size()));
    for (auto& item : page.items) {
        const auto feed = item.feed;
        out.lines.push_back(feed_line(feed, std::move(item), prover));
    }
    out.header.left.insert(out.header.left.end(), page.left.begin(), page.left.end());
    out.header.feed = page.feed;
    out.header.more = page.more;
}

}  // namespace huiyin::server
