// SPDX-License-Identifier: Apache-2.0
// Head office's clock, and what the passing of time does there.
#include <algorithm>

#include "server/identity/accounts.hpp"
#include "server/identity/caller.hpp"
#include "server/ingest/attachment_lifetime.hpp"
#include "server/services/list_keeper.hpp"
#include "server/services/scheduler.hpp"
#include "tests/simulation/head_office.hpp"
#include "tests/simulation/must.hpp"

namespace huiyin::simulation {
namespace {

constexpr std::chrono::milliseconds one_ms{1};  ///< a duty is overdue from the millisecond after it is due
constexpr const char *session_token = "signed in", *session_of = "outlet_manager-650102";

}  // namespace

/// When something falls due, but not more often than after `least`.
Instant HeadOffice::next_look(Instant end, std::chrono::milliseconds least) const {
    std::optional<Instant> next;
    read([&](server::Store& store) { next = store.earliest_wake(); });
    if (!next) return end;
    return std::clamp(really() + (*next + one_ms - now()), std::min(really() + least + one_ms, end), end);
}

std::string HeadOffice::still_due() const {
    std::string out;
    read([&](server::Store& store) {
        for (const auto& [subject, when] : store.waking(now() - one_ms, 1))
            out = subject + " since " + to_beijing(when);
    });
    return out;
}

void HeadOffice::sign_in() {
    const Undisturbed undisturbed(disk());
    constexpr std::chrono::hours session{12};
    must(runtime_->writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
        store.put_session({server::hash_token(session_token), session_of, runtime_->context.real_now() + session, {}});
        return true;
    }),
         "signing in");
}

bool HeadOffice::is_signed_in() const {
    const Undisturbed undisturbed(disk());
    return server::authenticate(*runtime_, session_token).has_value();
}

void HeadOffice::move_to(Instant end) {
    constexpr int looks = 12;
    const auto least = (end - really()) / looks;
    while (really() < end) {
        clocks_->move_to(next_look(end, least));
        tick();
    }
}

void HeadOffice::tick() {
    clock_keeper_->scan();
    // What a disk that errs does not take is done at a later look.
    (void)server::catch_up(*runtime_);
    (void)server::expire_attachments(*runtime_);
    if (runtime_->lists) (void)server::follow_lists(*runtime_, *runtime_->lists);
    if (disk().stopped()) die(ending_);
}

void HeadOffice::set_clock(std::chrono::milliseconds ahead) {
    clocks_->set(ahead);
    clock_keeper_->scan();
    if (disk().stopped()) die(ending_);
}

void HeadOffice::confirm_clock() {
    (void)server::confirm_clock(*runtime_);
    clock_keeper_->scan();
    if (disk().stopped()) die(ending_);
}

}  // namespace huiyin::simulation
