// SPDX-License-Identifier: Apache-2.0
// server/incoming.hpp — reading and judging the lines that a device sent, before the writer's thread is troubled with
// them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/office.hpp"
#include "server/store_records.hpp"
#include "sync/chain.hpp"

namespace huiyin::server {

/// A line as it came.
struct Incoming {
    std::string bytes;               ///< what is hashed and kept
    Hash hash{};                     ///< of `bytes`
    std::optional<sync::Link> link;  ///< its place; nothing when even that cannot be read
    std::optional<Line> line;        ///< opened and parsed; nothing when it is refused
    bool covered = false;            ///< its device does not see its subject, nor hold its attachment, any more
    std::string refused;             ///< why, in one sentence without the line's content; empty when it is taken in
};

/// Opens seals and checks each line by itself: canonical, of this device, of a known code, with a body of its kind. A
/// kind that this version does not know is taken in: newer devices' lines are kept and forwarded. No time is judged
/// here: a device's clock may be wrong, and its lines are good all the same.
std::vector<Incoming> read_lines(std::vector<std::string> texts, const Origin& device, const Office& office);

/// Why `line`'s writer is not who it claims to be; empty when the claim fits (decision 1). `account` is the account it
/// names, if there is one.
std::string why_not_writer(const Line& line, const Origin& device, const std::optional<Account>& account,
                           const Rules& rules);

}  // namespace huiyin::server
