// SPDX-License-Identifier: Apache-2.0
// What was handed in, and what follows from it alone.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "shared/foundation/instant.hpp"
#include "shared/foundation/json.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::chapter {

struct Intake {
    Json captured;             ///< of the captured event, as amended; null until it has arrived
    std::string by_unit;       ///< unit of who wrote it down
    std::string from_opinion;  ///< the opinion-book entry that head office made it from; "" none
    Instant received_at;       ///< corrected instant of first receipt (rulebook 4)
    /// It came when its time could only be bounded: nothing counts as missed before (rulebook 10).
    std::optional<Instant> bounded_arrival;
    std::string policy_version;  ///< the one it was received under; it keeps it (rulebook 9)

    bool known() const { return captured.is_object(); }  ///< the captured event has arrived
    std::string unit() const { return text_of(captured, "unit"); }
    std::string channel() const { return text_of(captured, "channel"); }
    std::string category() const { return text_of(captured, "category"); }
    bool offsite() const { return text_of(captured, "form") == "offsite"; }
    bool anonymous() const;
    /// An object, also where nothing is known.
    Json facts() const;
    std::int64_t loss_fen() const;
    /// Something was lost, in money or otherwise, as the facts say.
    bool names_a_loss() const;
    /// The facts name the body that referred it, or its field does.
    bool names_referrer() const;
    /// A body referred it: it is named, or the channel says so (Op. 9).
    bool referred(const Policy&) const;
    /// Until when that body wants to be answered; not before it was received here.
    std::optional<Instant> referrer_deadline() const;
    /// The media or society may attend: public channel, or the facts say so (Art. 12(3), 15).
    bool public_attention(const Policy&) const;
};

}  // namespace huiyin::chapter
