// SPDX-License-Identifier: Apache-2.0
// What every part of head office needs: the bank's rules, head office's keys, the clock, the log.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/platform/clock.hpp"
#include "server/platform/log.hpp"
#include "server/runtime/disk_room.hpp"
#include "server/runtime/trusted_time.hpp"
#include "server/store/keys_file.hpp"
#include "server/store/store.hpp"
#include "shared/policy/policy.hpp"
#include "sync/chain/sealing.hpp"
#include "sync/platform/files.hpp"

namespace huiyin::server {

struct ServerContext {
    std::string directory;
    Rules rules;
    std::int64_t epoch = 1;         ///< founding and each restore begin one (server/ingest/epoch.hpp)
    std::string own_origin = "ho";  ///< under which head office writes in this epoch
    sync::KeyPair box_keys;         ///< devices seal to these
    sync::KeyPair sign_keys;        ///< receipts
    /// Of before they were rotated, the newest first: what they sealed still opens, what they signed still counts.
    std::vector<OfficeKeys> earlier_keys;
    bool demo = false;  ///< has accounts whose passwords everyone knows
    bool rehearsal = false;
    std::shared_ptr<Clock> clock;              ///< `real_clock`, or a rehearsal's
    std::shared_ptr<TrustedClock> real_clock;  ///< what people sign in by, so that months of rehearsal log nobody out
    Log log = Log::silent();
    std::shared_ptr<const sync::Files> files = sync::real_files();  ///< where attachments lie
    /// Room on the disk of a directory; nothing when it is unknown.
    std::function<std::optional<DiskRoom>(const std::string& directory)> disk_room = room_on_disk;
    std::int64_t disk_reserve = -1;  ///< bytes of it that are kept for database and audit; negative: as usual

    /// These rules are the office's from now on, and its clock is judged by them. The caller is alone.
    void go_by(Rules next);
    void use(OfficeKeys keys);
    OfficeKeys keys() const;  ///< without since when
    /// All that head office ever had, the newest first.
    std::vector<sync::KeyPair> all_box_keys() const;
    std::vector<sync::KeyPair> all_sign_keys() const;
    std::vector<std::string> sign_key_names() const;  ///< their public ones
    Instant now() const { return clock->now(); }
    Instant real_now() const { return real_clock->now(); }
    /// What people hold (sessions, codes, answers) and what ends before this has expired; nothing has while the clock
    /// is in doubt.
    std::optional<Instant> expired_until() const {
        return real_clock->in_doubt() ? std::nullopt : std::optional(real_now());
    }
    /// Head office doubts its clock (rulebook 10): nothing is raised, expired or deleted by it.
    bool clock_in_doubt() const { return clock->in_doubt(); }
    /// It does, or times of a doubt that is over are not put right yet.
    bool clock_is_unsettled() const { return clock->is_unsettled(); }
};

}  // namespace huiyin::server
