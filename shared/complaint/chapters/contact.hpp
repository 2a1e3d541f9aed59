// SPDX-License-Identifier: Apache-2.0
// Contacts with the customer before the answer, and what they were promised (Art. 12, 14, 15); all times corrected.
#pragma once
#include <optional>
#include <vector>

#include "shared/foundation/instant.hpp"

namespace huiyin {

/// A time by which something was promised or ordered (Art. 15, 21).
struct Promise {
    Instant made, due;
};

}  // namespace huiyin

namespace huiyin::chapter {

struct Contact {
    bool on_the_spot = false;        ///< dealt with where it was accepted
    std::vector<Instant> responses;  ///< responded, or accepted on the spot, or a discharging set of contact_failed
    std::vector<Instant> any;        ///< responded, progress_told, replied, standing failed contacts
    std::vector<Instant> failures;
    std::optional<Instant> unreachable_at;  ///< enough failed attempts on different days stand for a contact
    std::vector<Promise> promises;          ///< of progress_told events that name the next reply time

    std::vector<Instant> promises_made() const {
        std::vector<Instant> out;
        for (const auto& promise : promises) out.push_back(promise.made);
        return out;
    }
};

}  // namespace huiyin::chapter
