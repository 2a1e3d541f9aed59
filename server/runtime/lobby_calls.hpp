// SPDX-License-Identifier: Apache-2.0
// Customers who call somebody to a kiosk, while it rings on the branch's tablets. In memory only: a restart forgets
// them, and the kiosk says its call again with its next exchange (docs/decisions/0038).
#pragma once
#include <map>
#include <mutex>

#include "server/store/store_records.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::server {

class LobbyCalls {
  public:
    /// Hears what `asked` says of calls, and says in `answer` what `device` is to know of them: a kiosk of its own, a
    /// tablet of those of its unit that nobody goes to. A device that is unconfirmed neither calls nor hears.
    void exchange(const Origin& device, const sync::RequestHeader& asked, Instant now, sync::ResponseHeader& answer);

  private:
    struct Ringing {
        std::string unit, name;
        Instant heard;      ///< by head office's clock
        Instant called_at;  ///< the kiosk's own word
        bool coming = false;
    };
    void forget_old(Instant now);
    void hear_kiosk(const Origin& kiosk, Instant called_at, Instant now);
    void hear_going(const Origin& tablet, const sync::RequestHeader& asked);

    std::mutex mutex_;
    std::map<std::string, Ringing> ringing_;  ///< by kiosk
};

}  // namespace huiyin::server
