// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of `huiyin` (contract, "Commands").
#pragma once
#include <expected>
#include <string>

namespace huiyin::app {

struct Options {
    std::string face, data, server, code, screens, language = "zh";
    bool windowed = false, set_pin = false;
};

/// The options, or the exit code when there is nothing to run: 0 after --help, 2 after wrong usage. Says why on stderr.
std::expected<Options, int> read_options(int argc, char** argv);

}  // namespace huiyin::app
