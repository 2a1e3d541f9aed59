// SPDX-License-Identifier: Apache-2.0
#include "server/main/serving_options.hpp"

#include <cstdlib>

#include "server/http/networks.hpp"
#include "server/runtime/server_runtime.hpp"

namespace huiyin::server_main {

using namespace server;

Result<Listening> listening_for(const Options& options) {
    auto out = parse_listen(options.listen);
    if (!out) return out;
    if (options.certificate.empty() != options.key.empty())
        return fault("a certificate comes with its key: give both --tls-cert and --tls-key", "--tls-cert");
    const char* credentials = std::getenv("CREDENTIALS_DIRECTORY");
    const auto certificate = path_of_secret(options.certificate, credentials),
               key = path_of_secret(options.key, credentials);
    if (!certificate) return std::unexpected(certificate.error());
    if (!key) return std::unexpected(key.error());
    out->certificate = *certificate;
    out->key = *key;
    out->plain_beyond_loopback = options.plain_beyond_loopback;
    if (!options.admin_listen.empty()) {
        const auto admin = parse_listen(options.admin_listen, "--admin-listen");
        if (!admin) return std::unexpected(admin.error());
        out->admin_host = admin->host;
        out->admin_port = admin->port;
    }
    for (const auto& text : options.trusted_proxies) {
        const auto network = http::parse_network(text);
        if (!network) return std::unexpected(network.error());
        out->trusted_proxies.push_back(*network);
    }
    return out;
}

void apply_limits(ServerRuntime& runtime, const Options& options) {
    runtime.context.log.say_from(Log::level_named(options.log_level).value_or(Log::Level::info));
    runtime.wrong_passwords.allow(options.sign_in_tries);
    runtime.progress_calls.allow(options.progress_calls);
}

}  // namespace huiyin::server_main
