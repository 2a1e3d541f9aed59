// SPDX-License-Identifier: Apache-2.0
// A running head office: the office's rules and keys with its writer, readers and counters.
#pragma once
#include <array>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

#include "server/lists/list_index.hpp"
#include "server/platform/password_checks.hpp"
#include "server/platform/rate_limit.hpp"
#include "server/runtime/call_counts.hpp"
#include "server/runtime/health.hpp"
#include "server/runtime/lacking_attachments.hpp"
#include "server/runtime/lobby_calls.hpp"
#include "server/runtime/metrics.hpp"
#include "server/runtime/readers.hpp"
#include "server/runtime/server_context.hpp"
#include "server/runtime/tls_keys.hpp"
#include "server/runtime/writer.hpp"

namespace huiyin::server {

/// Names the rules in force for devices: the policy's version, and what tells one organisation or calendar from
/// another.
std::string version_of(const Rules&);

/// The rules do not change while anyone works by them: each request and each tick of the scheduler passes; a change of
/// the policy waits until they are done and is alone meanwhile. Who comes while a change waits comes after it.
class RulesLock {
  public:
    std::shared_lock<std::shared_mutex> pass() {
        const std::lock_guard door(door_);
        return std::shared_lock(rules_);
    }
    std::unique_lock<std::shared_mutex> alone() {
        const std::lock_guard door(door_);
        return std::unique_lock(rules_);
    }

  private:
    std::mutex door_;
    std::shared_mutex rules_;
};

/// The receipts that devices were given last: one that pushed nothing since gets the same, and nothing is signed anew.
class Receipts {
  public:
    std::string of(const Origin& device, const ServerContext& context, const sync::KeyPair& keys);

  private:
    struct Given {
        std::int64_t acked_seq = 0;
        Hash head{};
        Instant arrived;
        std::string signed_with;
        std::string receipt;
    };
    std::mutex mutex_;
    std::unordered_map<std::string, Given> given_;  ///< by origin: as many as there are devices
};

struct ServerRuntime {
    ServerRuntime(ServerContext o, std::unique_ptr<Store> for_writing, std::vector<std::unique_ptr<Store>> for_reading)
        : context(std::move(o)),
          rules_version(version_of(context.rules)),
          health(
              context.log, metrics, [room = context.disk_room, at = context.directory] { return room(at); },
              context.disk_reserve),
          readers(std::move(for_reading), health),
          writer(std::move(for_writing), health) {}

    ServerContext context;
    std::string rules_version;  ///< names office.rules for devices
    RulesLock rules_lock;
    Metrics metrics;
    RateLimit wrong_passwords{5, std::chrono::minutes{15}};
    PasswordChecks password_checks{4, 32};
    RateLimit wrong_codes{20, std::chrono::minutes{1}};
    RateLimit progress_calls{30, std::chrono::minutes{1}};
    /// By the first digit of the hash: two callers must not write one attachment's file at the same moment.
    std::array<std::mutex, 16> attachment_locks;
    Receipts receipts;
    CallCounts call_counts;
    LobbyCalls lobby_calls;
    LackingAttachments lacking_attachments;
    KeyAnnouncements key_announcements;
    Health health;
    std::unique_ptr<ListIndex> lists;  ///< nothing: its file could not be opened, and lists look through everything
    Readers readers;
    Writer writer;
};

}  // namespace huiyin::server
