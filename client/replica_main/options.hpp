// SPDX-License-Identifier: Apache-2.0
// What the operator typed.
#pragma once
#include <optional>
#include <string>

#include "shared/event/event.hpp"

namespace huiyin::replica_main {

struct Options {
    std::string data;  ///< the device's directory
    bool json = false;
    std::string server, code, name;
    std::string site;  ///< a file; "" the usual one
    std::string file;  ///< "-" is standard input, "" is an empty body
    bool opinion = false;
    std::string subject, kind;
    std::string what = "photo", note;  ///< of an attachment: its kind of evidence, and what it shows
    std::string hash, to;              ///< of one that is fetched, and where it is saved
    std::string account, password, new_password;
    std::string pin_of;  ///< whose PIN opens a locked device
    std::optional<Actor> as;
    bool once = false;
    std::string key;       ///< of head office's server
    std::int64_t seq = 0;  ///< of a refused line
};

/// Exit codes of the contract.
enum Exit : int { done = 0, failed = 1, wrong_usage = 2, corruption_found = 3 };

}  // namespace huiyin::replica_main
