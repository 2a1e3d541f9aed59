// SPDX-License-Identifier: Apache-2.0
// Whether head office trusts a device, and whether the device knows the time, as its last exchanges showed.
#pragma once

namespace huiyin::client {

/// Whether head office still accepts events from this device.
enum class TrustState {
    good,         ///< or not known otherwise
    revoked,      ///< by head office's signed word, and it has wiped itself
    refused,      ///< whoever answers refuses it, unsigned: it goes on, nothing arrives, an operator has to look
    key_changed,  ///< a server with a key that nobody announced answers: nothing is sent until an operator confirms it
};

/// Whether this device knows what time it is.
enum class Clock {
    right,
    corrected,  ///< the clock is wrong, by an amount that head office measured: now() is right
    doubtful,   ///< it jumped since, or nobody has looked at it for half a year: no date can be promised
};

}  // namespace huiyin::client
