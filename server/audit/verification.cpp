// SPDX-License-Identifier: Apache-2.0
// Verifying from where the last time ended, or everything (docs/decisions/0037).
#include <algorithm>

#include "server/audit/verify.hpp"
#include "server/ingest/administrative_events.hpp"

namespace huiyin::server {
namespace {

constexpr std::chrono::days a_week{7};

bool may_be_gone_on_from(const Verified& kept, const Verified& now) {
    return kept.rules == now.rules && now.ends.made_at >= kept.ends.made_at &&
           now.ends.made_at - kept.whole_at <= a_week;
}

bool rules_are_said(Store& store, std::int64_t since) {
    const auto said = store.delivered_events(administrative::rules);
    return std::ranges::any_of(said, [&](const FeedItem& line) { return line.feed > since; });
}

}  // namespace

Verification verify_and_remember(Store& store, Store& another, const ServerContext& context, bool since_last,
                                 const Progress& progress) {
    auto stands = how_it_stands(store, context);
    Verification out;
    const auto kept = kept_verified(context);
    const bool rules_hold = !kept || kept->rules == stands.rules || rules_are_said(store, kept->feed);
    if (since_last && kept && may_be_gone_on_from(*kept, stands)) {
        out.since = kept->ends.made_at;
        stands.whole_at = kept->whole_at;
        out.findings = verify_since(*kept, store, context, progress);
    } else {
        out.findings = verify(store, another, context, progress);
    }
    if (!rules_hold) out.findings.damage.emplace_back("the rules are others than were verified, and no line says so");
    if (out.findings.damage.empty()) out.is_kept = keep_verified(stands, context);
    return out;
}

}  // namespace huiyin::server
