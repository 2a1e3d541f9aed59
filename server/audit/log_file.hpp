// SPDX-License-Identifier: Apache-2.0
// Reading a line of a file that is imported: a line of a log, a line that a device kept aside, or a checkpoint
// (carrying.hpp).
#pragma once
#include <string>
#include <variant>

#include "server/audit/checkpoint.hpp"
#include "server/runtime/office.hpp"

namespace huiyin::server {

/// As an export wrote it.
struct LoggedLine {
    StoredLine line;
};
/// As a device that was shut out kept it aside: `kept` is what it signed.
struct KeptLine {
    StoredLine line;
    Json kept;
};
/// Signed by another head office: it vouches for nothing here.
struct StrangeCheckpoint {};

using FileLine = std::variant<LoggedLine, KeptLine, Checkpoint, StrangeCheckpoint>;

/// Fails naming the field: it is none of these, or is sealed to other keys.
Result<FileLine> read_file_line(const std::string& text, const Office& office);

}  // namespace huiyin::server
