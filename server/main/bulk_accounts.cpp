// SPDX-License-Identifier: Apache-2.0
// Account import, and the people of a new bank.
#include "server/main/bulk_accounts.hpp"

#include <atomic>
#include <iostream>

#include "server/app/bank_tables.hpp"
#include "server/identity/accounts.hpp"
#include "server/ingest/administrative_events.hpp"
#include "server/main/commands.hpp"
#include "shared/vocabulary/event_kind.hpp"
#include "sync/platform/parallel_for.hpp"

namespace huiyin::server_main {
namespace {

using namespace server;

/// Hashing is slow on purpose: on all cores. False when memory runs out.
bool give_passwords(std::vector<Account>& people, std::vector<std::string>& passwords) {
    std::atomic<bool> given = true;
    passwords.resize(people.size());
    sync::parallel_for(people.size(), [&](std::size_t i) {
        passwords[i] = new_password();
        if (!give_first_password(people[i], passwords[i])) given = false;
    });
    return given;
}

}  // namespace

int add_people(const Options& options, const std::function<Result<std::vector<Account>>(const Opened&)>& read) {
    return with_office(options, Mode::writes, [&](Opened& opened) -> int {
        auto people = read(opened);
        if (!people) return complain(people.error());
        std::vector<std::string> passwords;
        if (!give_passwords(*people, passwords))
            return complain({"there is not enough memory to hash passwords: free 64 MiB for each core", ""});
        for (const auto& account : *people) {
            opened.store->put_account(account, opened.context.now());
            record_account(*opened.store, opened.context, EventKind::account_changed, account);
        }
        opened.out << "account,password\n";
        for (std::size_t i = 0; i < people->size(); ++i) opened.out << (*people)[i].id << ',' << passwords[i] << '\n';
        return Exit::done;
    });
}

int account_import(const Options& options) {
    const auto text = read_file(options.file);
    if (!text) return complain(text.error());
    return add_people(options, [&](const Opened& opened) -> Result<std::vector<Account>> {
        auto read = read_people({options.file, *text}, opened.context.rules.organisation, opened.store->accounts());
        for (const auto& wrong : read.wrong) std::cerr << wrong << '\n';
        if (!read.wrong.empty())
            return fault(std::to_string(read.wrong.size()) + " things to put right, as listed; nothing was added");
        return std::move(read.people);
    });
}

}  // namespace huiyin::server_main
