// SPDX-License-Identifier: Apache-2.0
#include "server/store/sqlite/put_in_place.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/lists/list_index.hpp"
#include "server/platform/durable_files.hpp"
#include "server/store/keys_file.hpp"
#include "server/store/store.hpp"
#include "shared/foundation/json.hpp"

namespace huiyin::server {
namespace {

namespace fs = std::filesystem;

struct Order {
    std::string aside;
    Generation generation;
};

std::string order_path(const std::string& directory) { return directory + "/restore.json"; }

std::unexpected<Fault> disk_fault(const std::string& directory) {
    return fault("the disk of " + directory + " takes nothing: check it, then run this again", directory);
}

Result<Order> read_order(const std::string& directory) {
    std::ifstream file(order_path(directory), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    const auto json = parse_json(text.str(), {.bytes = 4096, .depth = 2});
    const auto aside = json && json->is_object() ? text_of(*json, "aside") : std::string{};
    if (!file || aside.empty() || aside.find('/') != std::string::npos)
        return fault("the file " + order_path(directory) + " cannot be read: remove it, and restore once more",
                     order_path(directory));
    const auto generation = static_cast<std::uint32_t>(number_of(*json, "generation"));
    return Order{aside, {generation, generation, number_of(*json, "epoch")}};
}

Result<void> set_aside(const std::string& directory, const std::string& folder) {
    const fs::path database(store_path(directory));
    for (const char* beside : {"-wal", "-shm", ".keys", ""}) {
        const auto from = database.string() + beside;
        if (auto moved = move_file(from, folder + '/' + fs::path(from).filename().string()); !moved) return moved;
    }
    return move_file(directory + "/huiyin.id", folder + "/huiyin.id");
}

/// Each step may have been done before.
Result<void> carry_out(const std::string& directory, const Order& order) {
    const auto folder = directory + '/' + order.aside;
    const auto waiting = store_path(waiting_folder(directory));
    // Once it does not wait any more, the database that lies there is the new one.
    if (std::error_code ignored; fs::exists(waiting, ignored)) {
        if (auto moved = set_aside(directory, folder); !moved) return moved;
        if (!sync_folder(folder) || !sync_folder(directory)) return disk_fault(directory);
        if (auto moved = move_file(waiting, store_path(directory)); !moved) return moved;
    }
    // What lists read follows another database from now on: it is made anew.
    remove_list_index(lists_path(directory));
    if (!write_generation(directory, order.generation)) return disk_fault(directory);
    std::error_code error;
    fs::remove(order_path(directory), error);
    std::error_code ignored;
    fs::remove_all(waiting_folder(directory), ignored);
    return !error && sync_folder(directory) ? Result<void>{} : disk_fault(directory);
}

}  // namespace

std::string waiting_folder(const std::string& directory) { return directory + "/restoring"; }

Result<void> put_in_place(const std::string& directory, const std::string& aside, const Generation& generation) {
    const auto folder = directory + '/' + aside;
    std::error_code error;
    fs::create_directory(folder, error);
    if (error || ::chmod(folder.c_str(), S_IRWXU) != 0) return disk_fault(directory);
    if (auto copied = copy_durably(keys_path(directory), folder + "/keys.json"); !copied) return copied;
    if (!sync_folder(folder) || !sync_folder(directory)) return disk_fault(directory);
    const Json order{{"aside", aside}, {"epoch", generation.epoch}, {"generation", generation.current}};
    if (!write_durably(order_path(directory), canonical(order) + '\n')) return disk_fault(directory);
    return carry_out(directory, {aside, generation});
}

bool is_being_put_in_place(const std::string& directory) {
    std::error_code ignored;
    return fs::exists(order_path(directory), ignored);
}

Result<void> finish_putting_in_place(const std::string& directory) {
    if (!is_being_put_in_place(directory)) {
        std::error_code ignored;
        fs::remove_all(waiting_folder(directory), ignored);  // of a restore that was cut off before anything moved
        return {};
    }
    const auto order = read_order(directory);
    if (!order) return std::unexpected(order.error());
    return carry_out(directory, *order);
}

}  // namespace huiyin::server
