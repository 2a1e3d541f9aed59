// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the command line.
#include "client/app/main/options.hpp"

#include <CLI/CLI.hpp>
#include <sstream>

#include "client/engine/site.hpp"

namespace huiyin::app {
namespace {

constexpr int wrong_usage = 2;

}  // namespace

std::expected<Options, int> read_options(int argc, char** argv) {
    Options options;
    CLI::App app{
        "Huiyin: complaints that get an answer. A kiosk for customers, a tablet for the outlet, a desk for head "
        "office."};
    app.set_version_flag("--version", "huiyin " HUIYIN_VERSION " (GPL-3.0-or-later)");
    app.add_option("--face", options.face, "which face to show")
        ->required()
        ->check(CLI::IsMember({"kiosk", "tablet", "desk"}));
    auto* data = app.add_option("--data", options.data, "directory of this device's log");
    app.add_option(
        "--server", options.server,
        "head office, e.g. https://huiyin.bank.example:8443; several addresses between commas are tried in turn");
    app.add_option("--code", options.code, "one-time code that enrols this device")->needs("--server");
    app.add_option("--site", options.site,
                   "a site file that says both: it enrols this device once head office answers; a kiosk reads "
                   "/etc/huiyin/site.conf without being told");
    app.add_flag("--windowed", options.windowed, "in a window instead of the whole screen");
    app.add_flag("--set-pin", options.set_pin,
                 "read the PIN that staff leave the kiosk with from standard input, set it, and exit")
        ->needs(data);
    app.add_option("--screens", options.screens,
                   "render every screen of the face to PNG files in this directory, and exit; --data is not looked at");
    app.add_option("--only", options.only, "of the screens, those with this in their name");
    app.add_option(
           "--size",
           [&options](const CLI::results_t& typed) {
               char between = 0;
               return (std::istringstream(typed.front()) >> options.width >> between >> options.height) &&
                      between == 'x' && options.width > 0 && options.height > 0;
           },
           "size of the screens in pixels, such as 768x1366")
        ->type_name("WIDTHxHEIGHT");
    app.add_flag("--mirrored", options.mirrored, "the screens also in made-up words that run from right to left");
    app.add_option("--language", options.language, "zh or en")->check(CLI::IsMember({"zh", "en"}));
    try {
        app.parse(argc, argv);
        if (options.data.empty() && options.screens.empty()) throw CLI::RequiredError("--data");
    } catch (const CLI::ParseError& error) {
        return std::unexpected(app.exit(error) == 0 ? 0 : wrong_usage);
    }
    if (options.face == "kiosk" && options.site.empty()) options.site = client::usual_site_file;
    return options;
}

}  // namespace huiyin::app
