// SPDX-License-Identifier: Apache-2.0
// Config check: what a serving head office would go by, where each value comes from, and whether it can.
#include <filesystem>
#include <iostream>

#include "server/app/founding.hpp"
#include "server/http/tls.hpp"
#include "server/main/commands.hpp"
#include "server/main/console.hpp"
#include "server/main/serving_options.hpp"

namespace huiyin::server_main {
namespace {

using namespace server;

void say_settings(const Settings& settings) {
    for (const auto& [name, values] : settings)
        for (const auto& [value, source] : values) std::cout << name << " = " << value << "\t" << source << '\n';
}

/// The same as serve finds out, without listening.
std::optional<Fault> why_not(const Options& options) {
    const auto listening = listening_for(options);
    if (!listening) return listening.error();
    if (!listening->certificate.empty())
        if (const auto context = http::tls_context(listening->certificate, listening->key); !context)
            return context.error();
    if (options.data.empty()) return Fault{"give head office's directory", "data"};
    if (const auto context = open_office(options.data); !context) return context.error();
    return std::nullopt;
}

}  // namespace

int config_check(const Options& options) {
    say_settings(options.settings);
    if (const auto wrong = why_not(options)) return complain(*wrong);
    std::cout << "head office can serve " << options.data << " on " << options.listen << '\n';
    return Exit::done;
}

}  // namespace huiyin::server_main
