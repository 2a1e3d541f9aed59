// SPDX-License-Identifier: Apache-2.0
// Each subcommand: open, do, say.
#include "client/replica_main/commands.hpp"

#include <iostream>

#include "client/replica_main/console.hpp"
#include "client/replica_main/opening.hpp"
#include "sync/platform/corruption.hpp"

namespace huiyin::replica_main {
namespace {

using client::Replica;

/// What `work` makes of the opened replica, which is closed again before anything is printed: a pipe that nobody reads
/// holds up this process, and nobody who wants to capture on the device.
template <class Work>
auto with_replica(const Options& options, Work&& work) -> decltype(work(std::declval<Replica&>())) {
    auto replica = open_enrolled(options);
    if (!replica) return std::unexpected(replica.error());
    return work(**replica);
}

/// Prints `found` as JSON, or with `print` for people.
int tell(const Options& options, const Result<Json>& found, void (*print)(const Json&)) {
    if (!found) return complain(found.error());
    options.json ? print_json(*found) : print(*found);
    return Exit::done;
}

}  // namespace

int enroll(const Options& options) {
    if (options.code.empty()) return enroll_by_site(options);
    auto replica = Replica::open(options.data);
    if (!replica) return complain(replica.error());
    if ((*replica)->enrolled() && (*replica)->trust_state() == client::TrustState::refused &&
        (*replica)->identity().face == Face::kiosk) {
        // What it sealed and could not hand over comes along; nobody here can read it.
        replica->reset();
        if (const auto retired = client::retire_log(options.data, wall_clock()); !retired)
            return complain(retired.error());
        replica = Replica::open(options.data);
        if (!replica) return complain(replica.error());
    }
    if (const auto enrolled = (*replica)->enroll(options.server, options.code, options.name); !enrolled)
        return complain(enrolled.error());
    return tell_identity(options, **replica);
}

int capture(const Options& options) {
    const auto body = read_body(options.file);  // before the device is opened: who types it may take their time
    if (!body) return complain(body.error());
    const auto receipt = with_replica(options, [&](Replica& replica) -> Result<client::CaptureReceipt> {
        if (const auto taken = take_account(replica, options); !taken) return std::unexpected(taken.error());
        return options.opinion ? replica.enter_opinion(*body, wall_clock()) : replica.capture(*body, wall_clock());
    });
    if (!receipt) return complain(receipt.error());
    if (options.json)
        print_json({{"number", receipt->number},
                    {"code", receipt->code.empty() ? Json() : Json(receipt->code)},
                    {"subject", receipt->subject},
                    {"at", to_beijing(receipt->at)}});
    else
        std::cout << receipt->number << '\n';
    return Exit::done;
}

int append(const Options& options) {
    const auto body = read_body(options.file);
    if (!body) return complain(body.error());
    const auto entry = with_replica(options, [&](Replica& replica) -> Result<Json> {
        if (const auto taken = take_account(replica, options); !taken) return std::unexpected(taken.error());
        return replica.append(options.subject, options.kind, *body, wall_clock());
    });
    if (!entry) return complain(entry.error());
    if (options.json)
        print_json(*entry);
    else if (flag_of(*entry, "effective"))
        std::cout << options.kind << " stored\n";
    else
        std::cout << options.kind << " stored, not effective: " << text_of(*entry, "why_not") << '\n';
    return Exit::done;
}

int list(const Options& options) {
    const auto items = with_replica(options, [](Replica& replica) { return replica.list(replica.now(wall_clock())); });
    return tell(options, items, print_list);
}

int show(const Options& options) {
    const auto view = with_replica(
        options, [&](Replica& replica) { return replica.show(options.subject, replica.now(wall_clock())); });
    return tell(options, view, print_view);
}

int duties(const Options& options) {
    const auto items =
        with_replica(options, [](Replica& replica) { return replica.duties(replica.now(wall_clock())); });
    return tell(options, items, print_duties);
}

int verify(const Options& options) {
    const auto verified = [&]() -> Result<void> {
        const auto replica = open_enrolled(options);
        if (!replica) return std::unexpected(replica.error());
        return (*replica)->verify();
    }();
    if (!verified && !sync::is_corruption(verified.error())) return complain(verified.error());
    if (options.json) {
        Json out{{"ok", verified.has_value()}};
        if (!verified) out["what"] = verified.error().what, out["where"] = verified.error().where;
        print_json(out);
    } else if (verified) {
        std::cout << "whole and unchanged\n";
    }
    if (verified) return Exit::done;
    complain(verified.error());
    return Exit::corruption_found;
}

}  // namespace huiyin::replica_main
