// SPDX-License-Identifier: Apache-2.0
// Whether the events that stand were written by whom they name: the judge of every way in, asked once more about what
// is in (docs/decisions/0019).
#pragma once
#include <string>

#include "server/ingest/validation.hpp"
#include "server/store/store.hpp"

namespace huiyin::server {

/// Of one chain. Store and Rules must outlive it; it throws when the store fails.
class WritersOfTheLog {
  public:
    WritersOfTheLog(Store& store, Origin origin, const Rules& rules);
    /// Why the event's writer is not who it names; "" when it fits, when head office noted it (`marked`), when somebody
    /// else vouched for it, or when nothing can be said about it any more. `received`: when it came.
    std::string wrong_in(const Event& event, Instant received) const;

  private:
    std::string wrong_own(const Event& event) const;
    std::string wrong_of_device(const Event& event, Instant received) const;

    Store& store_;
    Origin origin_;
    const Rules& rules_;
    std::int64_t vouched_ = 0;
};

}  // namespace huiyin::server
