// SPDX-License-Identifier: Apache-2.0
// Reading input files, and words for people or JSON for programs.
#pragma once
#include <string>

#include "shared/foundation/fault.hpp"
#include "shared/foundation/instant.hpp"
#include "shared/foundation/json.hpp"

namespace huiyin::replica_main {

/// The computer's clock.
Instant wall_clock();

/// The JSON in `file`; "-" reads standard input, "" gives an empty object.
Result<Json> read_body(const std::string& file);

/// One line of JSON on standard output.
void print_json(const Json& value);
/// The sentence on standard error; returns the exit code for a failure.
int complain(const Fault& fault);

/// Short tables for people.
void print_list(const Json& list);
void print_duties(const Json& duties);
void print_view(const Json& view);

}  // namespace huiyin::replica_main
