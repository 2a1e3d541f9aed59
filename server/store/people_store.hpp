// SPDX-License-Identifier: Apache-2.0
// Accounts, as they are and as they were, and who is signed in. A facet of Store.
#pragma once
#include "server/store/accounts_of_the_time.hpp"
#include "server/store/store_records.hpp"

namespace huiyin::server {

class PeopleStore {
  public:
    virtual ~PeopleStore() = default;

    virtual std::optional<Account> account(const std::string& id) = 0;
    virtual std::vector<Account> accounts() = 0;
    virtual std::vector<Account> active_accounts(const std::vector<std::string>& of_units) = 0;  ///< by their names
    /// `since`: when it changed, or began. What was before stays known (account_then), and what changed after it.
    virtual void put_account(const Account&, Instant since) = 0;
    /// The account as it was at `at`; before its beginning, as it began.
    virtual std::optional<AccountThen> account_then(const std::string& id, Instant at) = 0;

    virtual std::optional<Session> session(const std::string& token_hash) = 0;
    virtual void put_session(const Session&) = 0;
    virtual std::vector<Session> sessions(const std::string& account) = 0;  ///< latest first
    virtual void drop_session(const std::string& token_hash) = 0;
    virtual void drop_sessions(const std::string& account) = 0;
    virtual void drop_sessions_before(Instant) = 0;
};

}  // namespace huiyin::server
