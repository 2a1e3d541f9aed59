// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator does about lines that head office did not take.
#include "client/app/worker/replica_worker.hpp"

namespace huiyin::app {

void ReplicaWorker::send_again(std::int64_t seq) {
    if (!replica_) return;
    // One that cannot be is told among the refused as before.
    const auto sent = replica_->send_again(seq, wall_clock());
    refold_all();
    publish_all();
    if (sent) exchange_soon();
}

void ReplicaWorker::let_be(std::int64_t seq) {
    if (!replica_) return;
    (void)replica_->let_be(seq);  // told as before when it failed
    publish_status();
}

}  // namespace huiyin::app
