// SPDX-License-Identifier: Apache-2.0
// Founding a head office in a directory, and opening one.
#pragma once
#include <memory>
#include <string>

#include "server/runtime/server_context.hpp"

namespace huiyin::server {

/// How a head office is made.
struct Founding {
    Rules rules;
    bool demo = false;
};

/// Makes the data directory (0700), the keys (0600) and the database with the rules in it; with `demo` also the demo
/// accounts. Fails when the directory already holds a database.
Result<void> found_office(const std::string& directory, const Founding&);

/// Reads what found_office left; runs on its own clock, read from `source`, and logs nothing until it gets a log.
Result<ServerContext> open_office(const std::string& directory,
                                  std::shared_ptr<const TimeSource> source = machine_time());

}  // namespace huiyin::server
