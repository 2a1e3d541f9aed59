// SPDX-License-Identifier: Apache-2.0
// Head office has new keys, and this device comes to them by itself (docs/decisions/0034).
#include "sync/protocol/office_keys.hpp"

#include "sync/chain/escrow.hpp"
#include "sync/chain/known_keys.hpp"
#include "sync/log/sqlite_event_log.hpp"

namespace huiyin::sync {

void SqliteEventLog::follow_office_keys(const std::vector<std::string>& announced) {
    const auto keys = sync::follow_office_keys(announced, identity_->sign_key);
    if (!keys) return;
    tables_->put(earlier_sign_keys_setting, keep_sign_keys(sign_keys()));
    tables_->store_office_keys(keys->box, keys->sign);
    identity_->box_key = keys->box;
    identity_->sign_key = keys->sign;
    if (!tables_->key() || escrow().empty()) return;
    if (const auto anew = make_escrow(*tables_->key(), identity_->origin, keys->box); !anew.empty())
        tables_->put(escrow_setting, anew);
}

std::vector<std::string> SqliteEventLog::sign_keys() const {
    return known_sign_keys(*identity_, tables_->get(earlier_sign_keys_setting).value_or(""));
}

}  // namespace huiyin::sync
