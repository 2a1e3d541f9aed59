// SPDX-License-Identifier: Apache-2.0
#include "server/app/founding.hpp"

#include <sys/stat.h>

#include <filesystem>

#include "server/identity/accounts.hpp"
#include "server/ingest/epoch.hpp"
#include "server/runtime/kept_clock.hpp"
#include "server/runtime/stored_rules.hpp"
#include "server/store/keys_file.hpp"
#include "server/store/sqlite/put_in_place.hpp"
#include "shared/vocabulary/origin_name.hpp"

namespace huiyin::server {
namespace {

Result<void> make_directory(const std::string& directory) {
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    if (error || !std::filesystem::is_directory(directory))
        return fault("the directory " + directory + " cannot be made: check the path and its permissions", directory);
    if (::chmod(directory.c_str(), S_IRWXU) != 0)
        return fault("the directory " + directory + " is not this user's: choose another", directory);
    if (std::filesystem::exists(store_path(directory)) || is_being_put_in_place(directory))
        return fault("there is a head office in " + directory + " already: choose an empty directory", directory);
    return {};
}

Result<void> fill(Store& store, const Founding& founding, const OfficeKeys& keys) {
    try {
        Transaction transaction(store);
        remember_keys(store, keys);
        store.put_value("rules", canonical(founding.rules.to_json()));
        store.put_value("demo", founding.demo ? "1" : "0");
        Origin own;
        own.id = head_office_origin(1);
        own.unit = founding.rules.organisation.head_office();
        own.face = Face::desk;
        own.name = "head office";
        store.put_origin(own);
        if (founding.demo)
            for (const auto& account : demo_accounts(founding.rules)) store.put_account(account, Instant{});
        transaction.commit();
        return {};
    } catch (const std::exception& exception) {
        return std::unexpected(store.explain(exception));
    }
}

/// Nothing is sealed to its keys or signed with them yet: other ones may take their place, such as those of a head
/// office whose log is to be imported.
bool is_blank(Upkeep& store) {
    const auto counts = store.counts();
    return counts.events == 0 && counts.devices == 0;
}

}  // namespace

Result<void> found_office(const std::string& directory, const Founding& founding) {
    if (auto made = make_directory(directory); !made) return made;
    const auto keys = make_keys(directory);
    if (!keys) return std::unexpected(keys.error());
    auto store = open_store(directory, true);
    if (!store) return std::unexpected(store.error());
    return fill(**store, founding, *keys);
}

Result<ServerContext> open_office(const std::string& directory, std::shared_ptr<const TimeSource> source) {
    auto store = open_store(directory);
    if (!store) return std::unexpected(store.error());
    auto keys = read_keys(directory);
    if (!keys) return std::unexpected(keys.error());
    ServerContext context;
    try {
        if (!is_blank(**store))
            if (auto known = check_keys(**store, *keys, directory); !known) return std::unexpected(known.error());
        const auto rules_text = (*store)->value("rules");
        if (!rules_text)
            return fault("the database in " + directory + " holds no rules: restore a backup or make a new head office",
                         directory);
        auto rules = read_rules(*rules_text);
        if (!rules) return std::unexpected(rules.error());
        context.rules = std::move(*rules);
        context.clock = context.real_clock = kept_clock(**store, clock_limits(context.rules.policy), std::move(source));
        context.demo = (*store)->value("demo") == "1";
        context.epoch = epoch_of(**store);
    } catch (const std::exception& exception) {
        return std::unexpected((*store)->explain(exception));
    }
    context.directory = directory;
    context.own_origin = head_office_origin(context.epoch);
    context.use(std::move(*keys));
    return context;
}

void ServerContext::go_by(Rules next) {
    rules = std::move(next);
    if (real_clock) real_clock->use(clock_limits(rules.policy));
}

}  // namespace huiyin::server
