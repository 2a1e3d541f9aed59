// SPDX-License-Identifier: Apache-2.0
#include "server/audit/restore.hpp"

#include <SQLiteCpp/Database.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "server/app/founding.hpp"
#include "server/attachments/attachment_copies.hpp"
#include "server/audit/checkpoint.hpp"
#include "server/audit/verify.hpp"
#include "server/audit/verify_accounts.hpp"
#include "server/audit/verify_rules.hpp"
#include "server/ingest/attachments_back.hpp"
#include "server/ingest/epoch.hpp"
#include "server/ingest/key_rotation.hpp"
#include "server/ingest/missing_events.hpp"
#include "server/ingest/rebuilding.hpp"
#include "server/platform/durable_files.hpp"
#include "server/store/keys_file.hpp"
#include "server/store/sqlite/generation.hpp"
#include "server/store/sqlite/put_in_place.hpp"
#include "server/store/store.hpp"
#include "server/store/subject_keys.hpp"
#include "sync/platform/files.hpp"
#include "sync/sqlite/database_faults.hpp"

namespace huiyin::server {
namespace {

namespace fs = std::filesystem;

std::unexpected<Fault> damaged(const std::string& from, std::string why) {
    std::ranges::replace(why, '\n', ' ');
    return fault("the backup " + from + " is damaged (" + why + "): take another one", from);
}

/// The fault that was met while the copy of the backup was examined.
std::unexpected<Fault> unusable(const std::string& from, const Fault& met) {
    if (sync::is_corruption(met)) return damaged(from, "it cannot be read as a database");
    return fault("the backup " + from + " cannot be put back: " + met.what, from);
}

Result<void> check_place(const RestoreOrder& order) {
    std::error_code error;
    if (!fs::is_regular_file(order.from, error)) return fault("there is no backup " + order.from, order.from);
    if (fs::equivalent(order.from, store_path(order.directory), error))
        return fault(order.from + " is the database itself: name a file that 'huiyin-server backup' wrote", order.from);
    if (const auto log = order.from + "-wal"; fs::exists(log, error) && fs::file_size(log, error) > 0)
        return fault(
            "beside " + order.from +
                " lie changes that are not in it: name a file that 'huiyin-server backup' wrote, not a copy of "
                "a database in use",
            order.from);
    if (!generation_in(order.from)) return damaged(order.from, "it is no database");
    if (const auto keys = read_keys(order.directory); !keys) return std::unexpected(keys.error());
    return {};
}

/// Copies the backup into a folder with the keys beside it, where it is opened and examined as any head office is.
Result<void> copy_to_wait(const RestoreOrder& order) {
    const auto folder = waiting_folder(order.directory);
    std::error_code error;
    fs::remove_all(folder, error);
    fs::create_directory(folder, error);
    if (error || ::chmod(folder.c_str(), S_IRWXU) != 0)
        return fault("the directory " + order.directory + " cannot be written: check its permissions", order.directory);
    if (auto copied = copy_durably(keys_path(order.directory), keys_path(folder)); !copied) return copied;
    return copy_durably(order.from, store_path(folder));
}

/// Higher than any epoch that was begun before. After a lost disk nothing tells which were: other restores of the same
/// backup may have begun some.
std::int64_t next_epoch(const std::string& directory, std::int64_t of_backup, Instant now) {
    std::int64_t highest = of_backup;
    bool told = false;
    if (const auto generation = generation_of(directory)) {
        highest = std::max(highest, generation->epoch);
        told = true;
    } else if (generation_in(store_path(directory)) == 0U) {
        // An earlier version knew no epochs and kept the subjects' keys in the database. Opening it moves them out.
        told = true;
        (void)open_store(directory);
    }
    return told ? highest + 1 : epoch_above(highest, now);
}

/// The newest checkpoint of the directory says how far chains had come, whatever the backup knows of it.
std::map<std::string, sync::ChainHead> acknowledged(const std::string& directory, const ServerContext& context) {
    std::error_code none;
    std::string newest;
    for (const auto& file : fs::directory_iterator(fs::path(directory) / "checkpoints", none))
        if (file.path().extension() == ".json") newest = std::max(newest, file.path().string());
    if (newest.empty()) return {};
    std::ifstream in(newest, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    auto checkpoint = read_checkpoint(text, context);
    if (!checkpoint) return {};  // it tells nothing that could be believed
    return std::move(checkpoint->heads);
}

/// Checks the copy before it is put in place. Throws when the store fails.
Result<Restored> examine(const RestoreOrder& order, Store& store, const ServerContext& context) {
    if (const auto wrong = store.check(); !wrong.empty()) return damaged(order.from, wrong);
    const auto found = verify_chains(store, context);
    if (!found.damage.empty()) return damaged(order.from, found.damage.front());
    if (const auto wrong = wrong_accounts(store, context.rules, context.all_box_keys()); !wrong.empty())
        return damaged(order.from, wrong.front());
    if (const auto wrong = wrong_rules(store, context.own_origin); !wrong.empty()) return damaged(order.from, wrong);
    Restored out;
    out.events = found.events;
    out.devices = store.counts().devices;
    if (const auto taken = parse_instant(store.value("backup_taken_at").value_or(""))) out.taken_at = *taken;
    return out;
}

Result<Restored> renew(const RestoreOrder& order) {
    const auto folder = waiting_folder(order.directory);
    auto store = open_store(folder);
    if (!store) return unusable(order.from, store.error());
    try {
        const auto keys = read_keys(folder);
        if (!keys) return std::unexpected(keys.error());
        if (auto fits = check_keys(**store, *keys, order.directory); !fits) return std::unexpected(fits.error());
        auto context = open_office(folder);
        if (!context) return unusable(order.from, context.error());
        auto out = examine(order, **store, *context);
        if (!out) return out;
        out->epoch = next_epoch(order.directory, context->epoch, order.now);
        // What is made of the events is made anew where it says something else: nobody is shown more, or less, by it.
        // Where subjects have keys of their own, which do not lie here, the next start makes it anew.
        const bool follows = needs_rebuilding(**store) || verify_projections(**store, *context).damage.empty();
        (*store)->begin();
        if (!follows) rebuild(**store, *context);
        begin_epoch(**store, *context, {out->epoch, out->taken_at});
        remember_acknowledged(**store, acknowledged(order.directory, *context));
        follow_keys(**store, *context);
        (*store)->commit();
        return out;
    } catch (const std::exception& exception) {
        (*store)->rollback();
        return unusable(order.from, (*store)->explain(exception));
    }
}

/// How many attachments its events name that are not here; devices are asked for them.
Result<std::int64_t> count_lacking(const RestoreOrder& order) {
    auto store = open_store(waiting_folder(order.directory));
    if (!store) return unusable(order.from, store.error());
    try {
        const auto here = sync::real_files()->names_in(order.directory + "/attachments");
        return static_cast<std::int64_t>(lacking_attachments(**store, here).size());
    } catch (const std::exception& exception) {
        return unusable(order.from, (*store)->explain(exception));
    }
}

/// Makes the copy one file, with a generation of its own.
Result<void> close_up(const std::string& folder, std::uint32_t generation) {
    const auto path = store_path(folder);
    return sync::guarded(path, [&]() -> Result<void> {
        {
            SQLite::Database database(path, SQLite::OPEN_READWRITE);
            database.exec("PRAGMA application_id = " + std::to_string(static_cast<std::int32_t>(generation)));
            database.exec("PRAGMA journal_mode = DELETE");
        }
        std::error_code ignored;
        for (const char* beside : {"-wal", "-shm", "-journal"}) fs::remove(path + beside, ignored);
        if (generation_in(path) != generation || !sync_file(path) || !sync_folder(folder))
            return fault("the disk of " + folder + " takes nothing: check it, then run this again", folder);
        return {};
    });
}

Result<void> take_keys(const RestoreOrder& order) {
    std::error_code ignored;
    for (const auto& keys : {subject_keys_path(waiting_folder(order.directory)), order.from + ".keys", order.keys})
        if (!keys.empty() && (keys == order.keys || fs::exists(keys, ignored)))
            if (auto taken = take_subject_keys(order.directory, keys); !taken) return taken;
    return {};
}

/// Where erasure is on and the disk was lost, the backup alone cannot be read.
Result<void> check_subject_keys(const RestoreOrder& order) {
    if (order.without_keys) return {};
    const auto missing = subjects_without_key(waiting_folder(order.directory), order.directory);
    if (!missing) return unusable(order.from, missing.error());
    if (*missing == 0) return {};
    return fault("the keys of " + std::to_string(*missing) + " subjects in " + order.from + " are not in " +
                     order.directory +
                     ": name the file that 'huiyin-server backup --keys-to' wrote with --keys-from, or give "
                     "--without-keys when there is none any more, and what lies under them is lost",
                 order.from);
}

std::string name_aside(const std::string& directory, Instant now) {
    auto name = "replaced-" + to_utc(now);
    std::erase(name, ':');
    for (auto out = name;; out += "-2") {
        std::error_code ignored;
        if (!fs::exists(directory + '/' + out, ignored)) return out;
    }
}

}  // namespace

Result<Restored> restore(const RestoreOrder& order) {
    if (auto finished = finish_putting_in_place(order.directory); !finished) return std::unexpected(finished.error());
    if (auto fits = check_place(order); !fits) return std::unexpected(fits.error());
    const auto folder = waiting_folder(order.directory);
    const auto prepare = [&]() -> Result<Restored> {
        if (auto copied = copy_to_wait(order); !copied) return std::unexpected(copied.error());
        auto out = renew(order);
        if (!out) return out;
        if (auto taken = take_keys(order); !taken) return std::unexpected(taken.error());
        if (auto there = check_subject_keys(order); !there) return std::unexpected(there.error());
        const auto copied = copy_missing_attachments(order.attachments, order.directory);
        if (!copied) return std::unexpected(copied.error());
        out->attachments = *copied;
        const auto lacking = count_lacking(order);
        if (!lacking) return std::unexpected(lacking.error());
        out->lacking = *lacking;
        return out;
    };
    auto out = prepare();
    const auto generation = new_generation();
    auto closed = out ? close_up(folder, generation) : std::unexpected(out.error());
    if (!closed) {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
        return std::unexpected(closed.error());
    }
    out->aside = name_aside(order.directory, order.now);
    if (auto put = put_in_place(order.directory, out->aside, {generation, generation, out->epoch}); !put)
        return std::unexpected(put.error());
    return out;
}

}  // namespace huiyin::server
