// SPDX-License-Identifier: Apache-2.0
// What falls due by time alone: overdue, raised, archived, converted (rulebook 4). Asks only for what is due, so its
// cost does not grow with what is open.
#pragma once
#include "server/runtime/repeating_thread.hpp"
#include "server/runtime/server_runtime.hpp"

namespace huiyin::server {

/// Does what fell due up to the clock's time, in order, in the writer. After an outage it is all done at once, late.
/// While the clock is in doubt nothing is done: it falls due when the doubt ends.
Answer<bool> catch_up(ServerRuntime&);

/// Moves a rehearsal's clock to `target`, stopping at every moment at which something falls due, in order. 409 when it
/// would go backwards or there is no rehearsal.
Answer<Instant> advance(ServerRuntime&, Instant target);

/// The thread that looks once a second whether something fell due (one probe of an index) and calls catch_up. A clock
/// that was set, or a machine that slept, is noticed as fast. Stops and joins when it goes.
class Scheduler {
  public:
    explicit Scheduler(ServerRuntime& runtime);

  private:
    bool look();  ///< does what is due; false: some of it could not be done
    bool something_is_due() const;
    bool keep_checkpoint();
    bool keep_attachments();  ///< what no event names expires

    ServerRuntime& runtime_;
    std::optional<Date> checkpoint_of_;  ///< the day whose checkpoint is kept
    bool attachments_looked_for_ = false;
    std::optional<Instant> attachments_kept_;  ///< when what had expired was last removed
    RepeatingThread thread_;
};

}  // namespace huiyin::server
