// SPDX-License-Identifier: Apache-2.0
#include "server/store/sqlite/generation.hpp"

#include <SQLiteCpp/Database.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/platform/durable_files.hpp"
#include "server/store/sqlite/put_in_place.hpp"
#include "server/store/sqlite/write_ahead_file.hpp"
#include "server/store/store.hpp"
#include "shared/foundation/json.hpp"
#include "sync/chain/sealing.hpp"
#include "sync/sqlite/database_faults.hpp"
#include "sync/sqlite/sqlite_setting.hpp"

namespace huiyin::server {
namespace {

namespace fs = std::filesystem;

std::string identity_path(const std::string& directory) { return directory + "/huiyin.id"; }

bool fits(std::uint32_t found, const Generation& known) { return found == known.current || found == known.next; }

std::unexpected<Fault> put_by_hand(const std::string& directory) {
    const auto path = store_path(directory);
    return fault("the database " + path +
                     " is not the one that head office wrote here last: put a backup back with 'huiyin-server restore "
                     "--data " +
                     directory + " --from FILE'",
                 path);
}

Result<void> compare(const std::string& directory, const std::optional<Generation>& known) {
    const auto path = store_path(directory);
    const auto found = generation_in(path);
    // Of a version that knew no generations: it gets one when head office begins to write.
    if (!known && found == 0U) return {};
    if (!known || !found || !fits(*found, *known)) return put_by_hand(directory);
    if (const auto in_log = generation_in_log(path + "-wal"); in_log && !fits(*in_log, *known))
        return fault("the file " + path +
                         "-wal belongs to another database, whose last changes it holds: move it away, or put a "
                         "backup back with 'huiyin-server restore --data " +
                         directory + " --from FILE'",
                     path + "-wal");
    return {};
}

constexpr int busy_ms = 10'000;

SQLite::Database opened(const std::string& directory) {
    sync::set_up_sqlite();
    SQLite::Database database(store_path(directory), SQLite::OPEN_READWRITE, busy_ms);
    write_ahead_stays(database);
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    return database;
}

std::int64_t last_event(SQLite::Database& database) {
    return database
        .execAndGet("SELECT max(coalesce((SELECT max(feed) FROM line), 0), coalesce((SELECT max(feed) FROM feed), 0))")
        .getInt64();
}

/// A copy that was taken since the last start has the right generation; so has what is left without its log.
Result<void> compare_progress(const std::string& directory, const Generation& known) {
    if (known.feed == 0) return {};
    auto database = opened(directory);
    const auto last = last_event(database);
    if (last >= known.feed) return {};
    const auto path = store_path(directory);
    return fault("the database " + path + " ends with event " + std::to_string(last) +
                     ", and head office had written " + std::to_string(known.feed) +
                     " here: put a backup, or a copy of this file, back with 'huiyin-server restore --data " +
                     directory + " --from FILE'",
                 path);
}

void empty_log(SQLite::Database& database) { (void)database.tryExec("PRAGMA wal_checkpoint(TRUNCATE)"); }

/// What SQLite reads, the write-ahead log included; as far as others let it, that is in the file afterwards.
std::uint32_t generation_that_stands(const std::string& directory) {
    auto database = opened(directory);
    const auto stands = static_cast<std::uint32_t>(database.execAndGet("PRAGMA application_id").getInt());
    empty_log(database);
    return stands;
}

void write_into(const std::string& directory, std::uint32_t generation) {
    auto database = opened(directory);
    // PRAGMA takes a signed number.
    database.exec("PRAGMA application_id = " + std::to_string(static_cast<std::int32_t>(generation)));
    empty_log(database);
}

/// The file itself is looked at when SQLite has closed it: who closes it takes this process's locks on it away.
void change(const std::string& directory, const std::optional<Generation>& known) {
    const auto path = store_path(directory);
    auto now = known.value_or(Generation{});
    now.current = generation_that_stands(directory);
    now.next = new_generation();
    // Somebody reads since before the last start: what that wrote is in the log only, and stands for now.
    if (generation_in(path) != now.current) return;
    if (!write_generation(directory, now)) return;
    write_into(directory, now.next);
    if (generation_in(path) != now.next) return;  // somebody reads: either is taken until a later start
    now.current = now.next;
    write_generation(directory, now);
}

}  // namespace

std::optional<Generation> generation_of(const std::string& directory) {
    std::ifstream file(identity_path(directory), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    const auto json = parse_json(text.str(), {.bytes = 1024, .depth = 2});
    if (!file || !json || !json->is_object() || !json->contains("generation")) return std::nullopt;
    return Generation{static_cast<std::uint32_t>(number_of(*json, "generation")),
                      static_cast<std::uint32_t>(number_of(*json, "next")), number_of(*json, "epoch"),
                      number_of(*json, "feed")};
}

bool write_generation(const std::string& directory, const Generation& generation) {
    const Json json{{"epoch", generation.epoch},
                    {"feed", generation.feed},
                    {"generation", generation.current},
                    {"next", generation.next}};
    return write_durably(identity_path(directory), canonical(json) + '\n');
}

bool note_progress(const std::string& directory, std::int64_t feed, std::int64_t epoch) {
    const auto known = generation_of(directory);
    if (!known) return true;  // it comes with the next start
    auto next = *known;
    next.feed = std::max(known->feed, feed);
    next.epoch = std::max(known->epoch, epoch);
    return next == *known || write_generation(directory, next);
}

std::uint32_t new_generation() {
    std::array<std::uint8_t, 4> random{};
    sync::random_bytes(random);
    std::uint32_t out = 0;
    for (const auto byte : random) out = out << 8U | byte;
    return out == 0 ? 1 : out;
}

std::optional<std::uint32_t> generation_in(const std::string& database) {
    constexpr std::string_view begins{"SQLite format 3\0", 16};
    constexpr std::size_t header = 100;
    std::string bytes(header, '\0');
    std::ifstream file(database, std::ios::binary);
    if (!file.read(bytes.data(), static_cast<std::streamsize>(header)) || !bytes.starts_with(begins))
        return std::nullopt;
    return generation_in_page(bytes);
}

Result<void> check_generation(const std::string& directory) {
    if (is_being_put_in_place(directory))
        return fault("a restore in " + directory + " was interrupted: run it again, or start head office", directory);
    if (std::error_code ignored; !fs::exists(store_path(directory), ignored)) return {};
    // Head office may begin to write at this very moment.
    auto known = generation_of(directory);
    for (;;) {
        auto same = compare(directory, known);
        const auto again = generation_of(directory);
        if (same || again == known) return same;
        known = again;
    }
}

Result<void> begin_generation(const std::string& directory) {
    if (auto finished = finish_putting_in_place(directory); !finished) return finished;
    if (std::error_code ignored; !fs::exists(store_path(directory), ignored)) return {};
    const auto known = generation_of(directory);
    if (auto same = compare(directory, known); !same) return same;
    return sync::guarded(store_path(directory), [&]() -> Result<void> {
        try {
            if (known)
                if (auto whole = compare_progress(directory, *known); !whole) return whole;
            change(directory, known);
        } catch (const SQLite::Exception& exception) {
            // A full disk shows what is there all the same. What cannot be read is named by who opens it next.
            if (sync::is_corruption(sync::database_fault(exception, store_path(directory)))) throw;
        }
        return {};
    });
}

}  // namespace huiyin::server
