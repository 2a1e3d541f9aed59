// SPDX-License-Identifier: Apache-2.0
// Head office's own keys: told, and changed without a visit to any device.
#include <iostream>

#include "server/ingest/key_rotation.hpp"
#include "server/main/commands.hpp"
#include "server/main/console.hpp"
#include "server/store/keys_file.hpp"

namespace huiyin::server_main {

using namespace server;

namespace {

void tell(const OfficeKeys& keys) {
    const auto since = keys.since ? to_utc(*keys.since) : "the founding";
    std::cout << "sign\t" << keys.sign.public_key << "\tsince " << since << '\n'
              << "box\t" << keys.box.public_key << "\tsince " << since << '\n';
}

}  // namespace

int keys_show(const Options& options) {
    const auto keys = read_keys(options.data);
    if (!keys) return complain(keys.error());
    if (options.all) {
        tell(*keys);
        for (const auto& earlier : keys->earlier) tell(earlier);
    } else {
        std::cout << keys->sign.public_key << '\n';
    }
    std::cout << std::flush;
    return Exit::done;
}

int keys_rotate(const Options& options) {
    return alone(options, [&](Opened& opened) -> int {
        auto keys = rotate_keys(options.data, opened.context.now());
        if (!keys) return complain(keys.error());
        opened.out << "head office signs with " << keys->sign.public_key
                   << " from now on; devices come to it with their next exchange. Put a copy of "
                   << keys_path(options.data)
                   << " into the safe: the one of before does not fit this database any more\n";
        opened.context.use(std::move(*keys));
        follow_keys(*opened.store, opened.context);
        return Exit::done;
    });
}

}  // namespace huiyin::server_main
