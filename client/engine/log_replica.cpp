// SPDX-License-Identifier: Apache-2.0
// Opening a replica; who it is and who writes.
#include "client/engine/log_replica.hpp"

#include "client/engine/engine_faults.hpp"
#include "shared/foundation/hash.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::client {

Result<std::unique_ptr<Replica>> Replica::open(const std::string& directory) {
    return open(directory, real_environment());
}

Result<std::unique_ptr<Replica>> Replica::open(const std::string& directory, Environment environment) {
    auto replica = LogReplica::open(directory, std::move(environment));
    if (!replica) return std::unexpected(replica.error());
    return std::unique_ptr<Replica>(std::move(*replica));
}

LogReplica::LogReplica(std::string directory, std::unique_ptr<sync::EventLog> log, Environment environment)
    : directory_(std::move(directory)),
      log_(std::move(log)),
      environment_(std::move(environment)),
      keys_(*log_, environment_.elapsed, environment_.pin_cost),
      cache_(*log_),
      knowledge_(*log_),
      attachments_(*log_, directory_, environment_.random, environment_.files) {
    log_->use_steady_clock(environment_.steady);
    std::array<std::uint8_t, 8> random{};
    environment_.random(random);
    boot_id_ = to_hex(std::span<const std::uint8_t>(random));
}

Result<std::unique_ptr<LogReplica>> LogReplica::open(const std::string& directory, Environment environment) {
    if (auto started = sync::start_crypto(); !started) return std::unexpected(started.error());
    auto log = sync::EventLog::open(directory);
    if (!log) return std::unexpected(log.error());
    auto revoked = finish_wipe(**log, directory);
    if (!revoked) return std::unexpected(revoked.error());
    std::unique_ptr<LogReplica> replica(new LogReplica(directory, std::move(*log), std::move(environment)));
    replica->revoked_ = std::move(*revoked);
    replica->server_ = replica->log_->get("server").value_or("");
    if (replica->attachments_.keeps_any()) (void)replica->next_request({});  // which of them wait is known from now on
    if (replica->enrolled())
        if (auto loaded = replica->load_rules(); !loaded) return std::unexpected(loaded.error());
    return replica;
}

Result<void> LogReplica::load_rules() {
    // A disk that errs now is no reason to enrol anew.
    const auto text = log_->read("rules");
    if (!text) return std::unexpected(text.error());
    auto rules = environment_.rules->read(text->value_or(""));
    if (!rules) return fault(faults::stored_rules_unreadable, rules.error().where);
    rules_ = std::move(*rules);
    policy_version_ = log_->get("policy_version").value_or("");
    cache_.forget_all();
    return {};
}

sync::Identity LogReplica::identity() const {
    auto identity = log_->identity().value_or(sync::Identity{});
    if (!server_.empty()) identity.server = server_;
    return identity;
}

std::unexpected<Fault> LogReplica::not_enrolled() { return fault(faults::replica_not_enrolled); }

void LogReplica::use_server(const std::string& url) { server_ = url; }

Actor LogReplica::actor() const {
    if (actor_ || !enrolled()) return actor_.value_or(Actor{});
    const auto identity = log_->identity().value_or(sync::Identity{});
    return device_actor(identity.face, identity.unit, identity.origin, *rules_);
}

Instant LogReplica::now(Instant wall) const { return wall + log_->clock_offset(); }

}  // namespace huiyin::client
