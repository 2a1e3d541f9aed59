// SPDX-License-Identifier: Apache-2.0
// Only what was enrolled is opened.
#include "client/replica_main/opening.hpp"

#include <cstdlib>
#include <filesystem>

#include "client/replica_main/command_faults.hpp"

namespace huiyin::replica_main {

namespace {

Result<std::unique_ptr<client::Replica>> open(const Options& options, bool also_revoked) {
    const auto& directory = options.data;
    const auto enrol_first = [&] { return fault(faults::no_device_in_directory, directory, {directory, directory}); };
    std::error_code unreadable;
    if (!std::filesystem::exists(directory + "/log.sqlite", unreadable)) return enrol_first();
    auto replica = client::Replica::open(directory);
    if (!replica) return replica;
    if (!(*replica)->enrolled() && !(also_revoked && (*replica)->revoked())) return enrol_first();
    return replica;
}

}  // namespace

Result<std::unique_ptr<client::Replica>> open_to_look(const Options& options) { return open(options, true); }

Result<std::unique_ptr<client::Replica>> open_enrolled(const Options& options) {
    auto replica = open(options, false);
    if (!replica) return replica;
    if (!options.server.empty()) (*replica)->use_server(options.server);
    if ((*replica)->at_rest() != sync::AtRest::locked) return replica;
    if (options.pin_of.empty()) return fault(faults::name_who_opens);
    const char* pin = std::getenv("HUIYIN_PIN");
    if (const auto opened = (*replica)->unlock(options.pin_of, pin ? pin : ""); !opened)
        return std::unexpected(opened.error());
    return replica;
}

Result<void> take_account(client::ReplicaLock& replica, const Options& options) {
    if (options.as) replica.act_as(*options.as);
    if (options.account.empty()) return {};
    auto signed_in = replica.sign_in(options.account, options.password);
    if (signed_in && signed_in->must_change) {
        if (options.new_password.empty()) return fault(faults::first_password_used_up);
        signed_in = replica.choose_password(options.new_password);
    }
    if (!signed_in) return std::unexpected(signed_in.error());
    return {};
}

}  // namespace huiyin::replica_main
