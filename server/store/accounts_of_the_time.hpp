// SPDX-License-Identifier: Apache-2.0
// People's accounts as they were when an event was written: who has left since takes nothing back (rulebook 10, 11).
#pragma once
#include <optional>
#include <string>

#include "shared/foundation/instant.hpp"
#include "shared/vocabulary/codes.hpp"

namespace huiyin::server {

class PeopleStore;

/// An account as it was from `since` on.
struct AccountThen {
    std::string unit;
    Role role = Role::customer;
    bool active = false;
    Instant since;  ///< 1970: from before such changes were kept
};

class AccountsOfTheTime {
  public:
    AccountsOfTheTime() = default;
    AccountsOfTheTime(const AccountsOfTheTime&) = delete;
    AccountsOfTheTime& operator=(const AccountsOfTheTime&) = delete;
    virtual ~AccountsOfTheTime() = default;
    /// As it was at `at`; before its beginning, as it began. Nothing when there never was such an account.
    virtual std::optional<AccountThen> account(const std::string& id, Instant at) = 0;
};

/// As the store remembers them, which must outlive it; throws when that fails.
class KeptAccounts : public AccountsOfTheTime {
  public:
    explicit KeptAccounts(PeopleStore& store) : store_(store) {}
    std::optional<AccountThen> account(const std::string& id, Instant at) override;

  private:
    PeopleStore& store_;
};

}  // namespace huiyin::server
