// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of `huiyin` (contract, "Commands").
#pragma once
#include <expected>
#include <string>

namespace huiyin::app {

struct Options {
    std::string face, data, server, code, screens, language = "zh";
    std::string site;           ///< a file; "" none
    std::string only;           ///< of the screens, those with this in their name
    int width = 0, height = 0;  ///< of the screens; 0: as they were drawn
    bool mirrored = false;      ///< the screens also from right to left
    bool windowed = false, set_pin = false;
};

/// The options, or the exit code when there is nothing to run: 0 after --help, 2 after wrong usage. Says why on stderr.
std::expected<Options, int> read_options(int argc, char** argv);

}  // namespace huiyin::app
