// SPDX-License-Identifier: Apache-2.0
// Sync and status: how this device stands with head office.
#include <algorithm>
#include <iostream>
#include <set>

#include "client/replica_main/command_faults.hpp"
#include "client/replica_main/commands.hpp"
#include "client/replica_main/console.hpp"
#include "client/replica_main/opening.hpp"
#include "shared/foundation/hash.hpp"

namespace huiyin::replica_main {
namespace {

constexpr int compare_rounds = 2;  ///< exchanges more, when the totals differ, before an operator is told

Json state_json(const sync::LogState& state) {
    return {{"last_seq", state.last_seq},
            {"held", state.acked_seq},
            {"waiting", state.waiting},
            {"refused", state.refused},
            {"feed", state.feed},
            {"clock_offset_ms", state.clock_offset_ms},
            {"diverged", state.diverged},
            {"rewritten", state.rewritten},
            {"last_exchange", state.last_exchange ? Json(to_beijing(*state.last_exchange)) : Json()}};
}

Json json_of(const client::Trouble& trouble) {
    return {{"code", trouble.code},
            {"what", trouble.sentence},
            {"stops", trouble.stops},
            {"since", trouble.since ? Json(to_beijing(*trouble.since)) : Json()}};
}

struct Rounds {
    int exchanges = 0;
    std::set<std::string> changed;
};

bool moved(const sync::LogState& before, const sync::LogState& after, const client::ExchangeResult& result) {
    return !result.changed.empty() || before.acked_seq != after.acked_seq || before.feed != after.feed ||
           before.epoch != after.epoch || before.giving_back != after.giving_back || before.waiting != after.waiting;
}

/// Exchanges until nothing waits on either side. Fails when head office cannot be reached, or takes no more.
Result<Rounds> exchange_all(client::ReplicaExchange& replica, bool once) {
    Rounds rounds;
    for (int compared = 0;;) {
        const auto before = replica.log_state();
        const auto result = replica.exchange(wall_clock());
        if (!result) return std::unexpected(result.error());
        const auto after = replica.log_state();
        ++rounds.exchanges;
        rounds.changed.insert(result->changed.begin(), result->changed.end());
        if (!result->notice.what.empty()) std::cerr << "huiyin-replica: " << result->notice.what << std::endl;
        if (once) return rounds;
        if (result->more && !result->sent_attachments && !moved(before, after, *result))
            return fault(faults::office_takes_no_more, "");
        if (!result->more && after.waiting > 0) return fault(faults::events_wait_for_attachment, "");
        if (!result->more && (!after.diverged || compared++ == compare_rounds)) return rounds;
    }
}

}  // namespace

int sync_all(const Options& options) {
    auto replica = open_enrolled(options);
    if (!replica) return complain(replica.error());
    const auto rounds = exchange_all(**replica, options.once);
    if (!rounds) return complain(rounds.error());
    const auto read = (*replica)->read_log_state();
    if (!read) return complain(read.error());
    const auto& state = *read;
    replica->reset();  // before anything is printed, perhaps into a pipe that nobody reads
    if (options.json) {
        auto out = state_json(state);
        out["exchanges"] = rounds->exchanges;
        out["changed"] = rounds->changed;
        print_json(out);
    } else {
        std::cout << "held " << state.acked_seq << " of " << state.last_seq << ", " << rounds->changed.size()
                  << " changed\n";
    }
    if (state.refused > 0)
        std::cerr << "huiyin-replica: head office refused " << state.refused << " of this device's lines: see status"
                  << std::endl;
    if (state.diverged)
        std::cerr << "huiyin-replica: this device and head office hold different lines: see status, and verify"
                  << std::endl;
    return Exit::done;
}

int trust(const Options& options) {
    auto replica = open_enrolled(options);
    if (!replica) return complain(replica.error());
    if (!options.key.empty()) {
        const auto key = parse_hash(options.key);
        if (!key) return complain(fault_of(faults::key_digits, "--key"));
        if (const auto taken = (*replica)->trust(to_hex(*key)); !taken) return complain(taken.error());
    }
    const auto exchanged = (*replica)->exchange(wall_clock());
    const auto pinned = (*replica)->pinned_keys();
    const auto met = (*replica)->met_key();
    std::string named;
    for (const auto& key : pinned) (named += named.empty() ? "" : " or ") += key;
    if (options.json)
        print_json({{"pinned", pinned}, {"server", met}, {"reached", exchanged.has_value()}});
    else
        std::cout << "this device holds to " << (named.empty() ? "no key" : named) << '\n'
                  << "head office's server shows " << (met.empty() ? "no key" : met) << '\n';
    return exchanged ? Exit::done : complain(exchanged.error());
}

int resend(const Options& options) {
    auto replica = open_enrolled(options);
    if (!replica) return complain(replica.error());
    if (const auto done = (*replica)->resend(options.seq, wall_clock()); !done) return complain(done.error());
    std::cout << "line " << options.seq << " travels again with the next sync\n";
    return Exit::done;
}

int dismiss(const Options& options) {
    auto replica = open_enrolled(options);
    if (!replica) return complain(replica.error());
    if (const auto done = (*replica)->dismiss(options.seq); !done) return complain(done.error());
    std::cout << "line " << options.seq << " stays here and is told no more\n";
    return Exit::done;
}

int status(const Options& options) {
    auto replica = open_to_look(options);
    if (!replica) return complain(replica.error());
    const auto troubles = (*replica)->troubles(wall_clock());
    if (!troubles) return complain(troubles.error());
    const auto who = (*replica)->identity();
    const auto read = (*replica)->read_log_state();
    if (!read) return complain(read.error());
    const auto& state = *read;
    const auto refused = (*replica)->read_refused();
    if (!refused) return complain(refused.error());
    const auto moved = (*replica)->quarantined();
    const auto now = (*replica)->now(wall_clock());
    const bool revoked = (*replica)->trust_state() == client::TrustState::revoked;
    const bool arrives = std::ranges::none_of(*troubles, &client::Trouble::stops);
    replica->reset();
    if (options.json) {
        auto out = state_json(state);
        out.update({{"origin", who.origin}, {"unit", who.unit}, {"face", to_string(who.face)}, {"server", who.server}});
        out["now"] = to_beijing(now);
        out["shut_out"] = revoked;
        out["arrives"] = arrives;
        out["troubles"] = Json::array();
        for (const auto& trouble : *troubles) out["troubles"].push_back(json_of(trouble));
        if (moved) out["moved_aside"] = moved->to_json();
        out["refused_lines"] = Json::array();
        for (const auto& [seq, why, code] : *refused)
            out["refused_lines"].push_back({{"seq", seq}, {"why", why}, {"code", code}});
        print_json(out);
        return arrives ? Exit::done : Exit::failed;
    }
    if (!revoked)
        std::cout << who.origin << ", " << to_string(who.face) << " of " << who.unit << ", head office at "
                  << who.server << '\n'
                  << state.last_seq << " lines written, " << state.acked_seq << " held by head office, "
                  << state.waiting << " waiting, " << state.refused << " refused\n"
                  << "last exchange " << (state.last_exchange ? to_beijing(*state.last_exchange) : "never") << '\n';
    for (const auto& trouble : *troubles) {
        std::cout << (trouble.stops ? "nothing arrives" : "not all is well");
        if (trouble.since) std::cout << " since " << to_beijing(*trouble.since);
        std::cout << ": " << trouble.sentence << '\n';
    }
    if (moved)
        std::cout << "an earlier log lies in " << moved->folder << ", " << moved->brought_back
                  << " entries that waited were brought back from it\n";
    for (const auto& [seq, why, code] : *refused) std::cout << "refused " << seq << ": " << why << '\n';
    if (state.rewritten > 0)
        std::cout << state.rewritten
                  << " lines were written anew by head office: it was restored, or its log was rewritten\n";
    return arrives ? Exit::done : Exit::failed;
}

}  // namespace huiyin::replica_main
