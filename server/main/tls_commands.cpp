// SPDX-License-Identifier: Apache-2.0
// The TLS keys that devices are told to expect.
#include <algorithm>

#include "server/ingest/tls_announcement.hpp"
#include "server/main/commands.hpp"
#include "server/main/console.hpp"
#include "server/runtime/tls_keys.hpp"
#include "sync/protocol/server_key.hpp"

namespace huiyin::server_main {

using namespace server;

int tls_next_key(const Options& options) {
    const auto pem = read_file(options.file);
    if (!pem) return complain(pem.error());
    const auto key = sync::key_in_pem(*pem);
    if (!key) return complain({"the file " + options.file + " " + key.error().what, options.file});
    return with_office(options, Mode::writes, [&](Opened& opened) -> int {
        const auto keys = tls_keys(*opened.store).with_next(*key, opened.context.now());
        if (!keys) return complain(keys.error());
        announce(*opened.store, opened.context, *keys);
        opened.out << *key << '\n';
        return Exit::done;
    });
}

int tls_status(const Options& options) {
    return with_office(options, Mode::reads, [](Opened& opened) -> int {
        const auto keys = tls_keys(*opened.store);
        for (const auto& key : keys.announced)
            opened.out << key << '\t'
                       << (key == keys.served ? "served"
                           : key == keys.next ? "next"
                                              : "earlier")
                       << "\tannounced\n";
        const bool told = std::ranges::find(keys.announced, keys.served) != keys.announced.end();
        if (!keys.served.empty() && !told) opened.out << keys.served << "\tserved\tnot announced\n";
        if (keys.announced.empty()) opened.out << "no TLS key is announced\n";
        return Exit::done;
    });
}

}  // namespace huiyin::server_main
