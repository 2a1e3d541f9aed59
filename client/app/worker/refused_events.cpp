// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator does about events that head office did not take.
#include "client/app/worker/replica_worker.hpp"

namespace huiyin::app {

void ReplicaWorker::resend(std::int64_t seq) {
    if (!replica_) return;
    // One that cannot be is told among the refused as before.
    const auto sent = replica_->resend(seq, wall_clock());
    refold_all();
    publish_all();
    if (sent) exchange_soon();
}

void ReplicaWorker::dismiss(std::int64_t seq) {
    if (!replica_) return;
    (void)replica_->dismiss(seq);  // told as before when it failed
    publish_status();
}

}  // namespace huiyin::app
