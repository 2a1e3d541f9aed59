// SPDX-License-Identifier: Apache-2.0
// Sealing a log's content with its data key, opening it again, destroying it (docs/decisions/0007).
#include <SQLiteCpp/Transaction.h>

#include "sync/log/log_faults.hpp"
#include "sync/log/sqlite_event_log.hpp"
#include "sync/platform/base64.hpp"
#include "sync/sqlite/content_places.hpp"
#include "sync/sqlite/database_faults.hpp"

namespace huiyin::sync {
namespace {

constexpr const char* check_setting = "key_check";
constexpr const char* all_sealed_setting = "all_sealed";
constexpr std::string_view check_words = "huiyin", check_place = "key check";
constexpr int lines_at_once = 500;

std::string check_of(const DataKey& key) {
    const auto box = key.seal(check_words, check_place);
    return to_base64(Bytes(box.begin(), box.end()));
}

bool fits(const DataKey& key, const std::string& check) {
    const auto box = from_base64(check);
    return box && key.open({reinterpret_cast<const char*>(box->data()), box->size()}, check_place) == check_words;
}

}  // namespace

std::unexpected<Fault> SqliteEventLog::locked() const { return fault(faults::device_locked, path_); }

AtRest SqliteEventLog::at_rest() const {
    if (!sealed_) return AtRest::plain;
    return tables_->key() ? AtRest::open : AtRest::locked;
}

Result<void> SqliteEventLog::begin_sealing(DataKey key, const KeyHolder& first, const std::string& escrow) {
    if (sealed_) return fault(faults::sealed_already, path_);
    if (!identity_) return fault(faults::not_enrolled, path_);
    return writing([&]() -> Result<void> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        tables_->store(first);
        tables_->put(escrow_setting, escrow);
        tables_->put(check_setting, check_of(key));
        transaction.commit();
        // From here on the key can be had again, whatever happens.
        sealed_ = true;
        tables_->use(std::move(key));
        return {};
    });
}

Result<void> SqliteEventLog::unlock(DataKey key) {
    if (!sealed_) return fault(faults::nobody_has_pin, path_);
    if (!fits(key, get(check_setting).value_or(""))) return fault(faults::not_key_of_device, path_);
    return guarded(path_, [&]() -> Result<void> {
        tables_->use(std::move(key));
        reload();
        return {};
    });
}

Result<void> SqliteEventLog::seal_the_rest() {
    if (!sealed_) return {};
    if (is_locked()) return locked();
    if (get(all_sealed_setting) == "1") return {};
    auto sealed = writing([&]() -> Result<void> {
        for (std::int64_t row = 0;;) {
            SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
            row = tables_->seal_some_events(row, lines_at_once);
            if (row == 0) {
                tables_->seal_small_values(identity_->origin);
                tables_->put(all_sealed_setting, "1");
            }
            transaction.commit();
            if (row == 0) return {};
        }
    });
    // What lay there plain must not linger in the write-ahead log.
    if (sealed) (void)database_->tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
    return sealed;
}

std::vector<KeyHolder> SqliteEventLog::key_holders() const {
    return guarded(path_, [&]() -> Result<std::vector<KeyHolder>> { return tables_->key_holders(); })
        .value_or(std::vector<KeyHolder>{});
}

Result<void> SqliteEventLog::store(const KeyHolder& holder) {
    return writing([&]() -> Result<void> {
        tables_->store(holder);
        return {};
    });
}

Result<void> SqliteEventLog::remove_key_holder(const std::string& account) {
    return writing([&]() -> Result<void> {
        tables_->remove_key_holder(account);
        return {};
    });
}

Result<std::vector<std::string>> SqliteEventLog::only_here() const {
    if (!identity_ || is_locked()) return std::vector<std::string>{};
    return guarded(path_, [&]() -> Result<std::vector<std::string>> {
        return tables_->only_here(identity_->origin, progress_.acked_seq);
    });
}

Result<void> SqliteEventLog::destroy() {
    return writing([&]() -> Result<void> {
        tables_->delete_keys();  // each statement is durable by itself: from here on nothing sealed can be read
        (void)database_->tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
        tables_->forget_key();
        tables_->delete_everything();
        (void)database_->tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
        progress_ = {};
        reload();
        return {};
    });
}

}  // namespace huiyin::sync
