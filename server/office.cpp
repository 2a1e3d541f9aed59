// SPDX-License-Identifier: Apache-2.0
// server/office.cpp — founding and opening a head office in a directory.
#include "server/office.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/accounts.hpp"
#include "server/policy_schema.hpp"
#include "server/runtime/kept_clock.hpp"

namespace huiyin::server {
namespace {

constexpr std::size_t max_rules_bytes = std::size_t{16} << 20;

std::string keys_path(const std::string& directory) { return directory + "/keys.json"; }

Result<void> make_directory(const std::string& directory) {
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    if (error || !std::filesystem::is_directory(directory))
        return fault("the directory " + directory + " cannot be made: check the path and its permissions", directory);
    if (::chmod(directory.c_str(), S_IRWXU) != 0)
        return fault("the directory " + directory + " is not this user's: choose another", directory);
    if (std::filesystem::exists(store_path(directory)))
        return fault("there is a head office in " + directory + " already: choose an empty directory", directory);
    return {};
}

Result<void> write_keys(const std::string& directory) {
    const auto box = sync::new_box_keys(), sign = sync::new_sign_keys();
    const auto path = keys_path(directory);
    // Made empty and closed to others before the secret goes in.
    std::ofstream(path, std::ios::trunc).close();
    if (::chmod(path.c_str(), S_IRUSR | S_IWUSR) != 0)
        return fault("the file " + path + " cannot be written: check the directory's permissions", path);
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << canonical({{"box", {{"public", box.public_key}, {"secret", box.secret_key}}},
                       {"sign", {{"public", sign.public_key}, {"secret", sign.secret_key}}}})
         << '\n';
    if (!file.flush()) return fault("the file " + path + " cannot be written: check the disk", path);
    return {};
}

Result<Json> read_keys(const std::string& directory) {
    const auto path = keys_path(directory);
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    auto json = parse_json(text.str(), {.bytes = 8192, .depth = 4});
    if (!file || !json || !json->is_object())
        return fault("the keys in " + path + " cannot be read: put the file back from a backup", path);
    return json;
}

sync::KeyPair key_pair(const Json& keys, const char* name) {
    const auto pair = keys.value(name, Json::object());
    return {text_of(pair, "public"), text_of(pair, "secret")};
}

Result<void> fill(Store& store, const Founding& founding) {
    try {
        store.begin();
        store.put_value("rules", canonical(founding.rules.to_json()));
        store.put_value("demo", founding.demo ? "1" : "0");
        Origin own;
        own.id = own_origin;
        own.unit = founding.rules.organisation.head_office();
        own.face = Face::desk;
        own.name = "head office";
        store.put_origin(own);
        if (founding.demo)
            for (const auto& account : demo_accounts(founding.rules)) store.put_account(account);
        store.commit();
        return {};
    } catch (const std::exception& exception) {
        store.rollback();
        return std::unexpected(store.explain(exception));
    }
}

}  // namespace

Result<void> found_office(const std::string& directory, const Founding& founding) {
    if (auto made = make_directory(directory); !made) return made;
    if (auto written = write_keys(directory); !written) return written;
    auto store = open_store(directory, true);
    if (!store) return std::unexpected(store.error());
    return fill(**store, founding);
}

Result<Rules> read_rules(const std::string& stored) {
    const auto json = parse_json(stored, {.bytes = max_rules_bytes, .depth = 18});
    if (!json) return fault("the rules in the database cannot be read: restore a backup");
    if (const auto fits = check_policy_schemas(*json); !fits)
        return fault("the rules in the database are wrong: " + fits.error().what, fits.error().where);
    auto rules = Rules::from_json(*json);
    if (!rules) return fault("the rules in the database are wrong: " + rules.error().what, rules.error().where);
    return rules;
}

Result<Office> open_office(const std::string& directory, std::shared_ptr<const TimeSource> source) {
    auto store = open_store(directory);
    if (!store) return std::unexpected(store.error());
    std::optional<std::string> rules_text, demo;
    std::shared_ptr<TrustedClock> clock;
    try {
        clock = kept_clock(**store, std::move(source));
        rules_text = (*store)->value("rules");
        demo = (*store)->value("demo");
    } catch (const std::exception& exception) {
        return std::unexpected((*store)->explain(exception));
    }
    if (!rules_text)
        return fault("the database in " + directory + " holds no rules: restore a backup or make a new head office",
                     directory);
    auto rules = read_rules(*rules_text);
    if (!rules) return std::unexpected(rules.error());
    const auto keys = read_keys(directory);
    if (!keys) return std::unexpected(keys.error());
    Office office;
    office.directory = directory;
    office.rules = std::move(*rules);
    office.box_keys = key_pair(*keys, "box");
    office.sign_keys = key_pair(*keys, "sign");
    office.demo = demo == "1";
    office.clock = office.real_clock = std::move(clock);
    return office;
}

}  // namespace huiyin::server
