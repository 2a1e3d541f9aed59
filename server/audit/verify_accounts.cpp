// SPDX-License-Identifier: Apache-2.0
#include "server/audit/verify_accounts.hpp"

#include <algorithm>
#include <set>

#include "server/identity/accounts.hpp"
#include "server/ingest/administration_given_back.hpp"
#include "server/ingest/administrative_events.hpp"

namespace huiyin::server {
namespace {

/// Migration 14 marks stores whose accounts may be older than events on accounts.
bool may_be_older_than_the_log(ValueStore& store) { return store.value("vouched ho").has_value(); }

bool is_alike(const Account& one, const Account& other) {
    return one.unit == other.unit && one.role == other.role && one.name == other.name && one.active == other.active &&
           one.demo == other.demo && one.must_change == other.must_change;
}

/// "" nothing is wrong with it.
std::string wrong_in(const Account& account, const std::vector<Event>& events, const std::vector<Account>& founded,
                     std::span<const sync::KeyPair> box_keys) {
    if (events.empty()) {
        const auto as_founded = std::ranges::find(founded, account.id, &Account::id);
        if (as_founded != founded.end() && is_alike(account, *as_founded)) return {};
        return "the log knows no such account";
    }
    const auto said = account_in(events.back().body, box_keys);
    if (!said || !is_alike(account, *said)) return "the account is not what the log says of it";
    const bool changed = !said->password_hash.empty() && said->password_hash != account.password_hash;
    return changed ? "the password is not the one that the log says" : "";
}

/// Of the accounts that the log knows, those that are not there; nobody takes one away.
void add_missing(Store& store, const std::vector<Account>& accounts, std::vector<std::string>& out) {
    std::set<std::string> here;
    for (const auto& account : accounts) here.insert(subject_of_account(account.id));
    constexpr int page = 500;
    for (std::string after = administrative::accounts;;) {
        const auto subjects = store.subjects_after(after, page);
        for (const auto& subject : subjects) {
            if (!subject.starts_with(administrative::accounts)) return;
            if (here.contains(subject)) continue;
            const auto events = administrative_events_on(store, subject);
            if (!events.empty())
                out.push_back("account " + text_of(events.back().body, "account") +
                              ": the log knows it, and it is not there");
        }
        if (subjects.empty()) return;
        after = subjects.back();
    }
}

}  // namespace

std::vector<std::string> wrong_accounts(Store& store, const Rules& rules, std::span<const sync::KeyPair> box_keys) {
    std::vector<std::string> out;
    const auto accounts = store.accounts();
    const bool any_demo = std::ranges::any_of(accounts, &Account::demo), older = may_be_older_than_the_log(store);
    const auto founded = any_demo ? demo_accounts(rules) : std::vector<Account>{};
    for (const auto& account : accounts) {
        const auto events = administrative_events_on(store, subject_of_account(account.id));
        if (events.empty() && older) continue;
        if (const auto wrong = wrong_in(account, events, founded, box_keys); !wrong.empty())
            out.push_back("account " + account.id + ": " + wrong);
    }
    add_missing(store, accounts, out);
    return out;
}

}  // namespace huiyin::server
