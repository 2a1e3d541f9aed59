// SPDX-License-Identifier: Apache-2.0
#include "client/engine/quarantine.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <vector>

#include "client/engine/engine_faults.hpp"
#include "client/engine/office_client.hpp"
#include "sync/chain/sealing.hpp"
#include "sync/log/event_log.hpp"
#include "sync/platform/corruption.hpp"
#include "sync/salvage/salvage.hpp"

namespace huiyin::client {
namespace {

namespace fs = std::filesystem;

constexpr const char* log_file = "log.sqlite";
constexpr const char* done_mark = "brought-back";  ///< an empty file: the events in this folder are in a new log

/// The log, what SQLite keeps beside it, and the attachments, whose key lies in the log.
std::vector<fs::path> what_goes_with_the_log(const std::string& directory) {
    std::vector<fs::path> out;
    for (const auto& entry : fs::directory_iterator(directory)) {
        const auto name = entry.path().filename().string();
        if (name.starts_with("log.sqlite") || name == "attachments") out.push_back(entry.path());
    }
    return out;
}

/// A folder that is not there yet: damaged-20260303-102000, and -2 after it when there is one.
fs::path folder_for(const std::string& directory, const std::string& why, Instant wall) {
    auto time = to_beijing(wall).substr(0, 19);
    std::erase_if(time, [](char c) { return c == '-' || c == ':'; });
    std::ranges::replace(time, 'T', '-');
    const auto wanted = fs::path(directory) / (why + "-" + time);
    auto out = wanted;
    for (int i = 2; fs::exists(out); ++i) out = wanted.string() + "-" + std::to_string(i);
    return out;
}

Result<fs::path> move_files(const std::string& directory, const std::string& why, Instant wall) {
    try {
        auto folder = folder_for(directory, why, wall);
        fs::create_directory(folder);
        fs::permissions(folder, fs::perms::owner_all);
        for (const auto& file : what_goes_with_the_log(directory)) fs::rename(file, folder / file.filename());
        return folder;
    } catch (const fs::filesystem_error& error) {
        return fault(faults::damaged_log_stays, error.path1().string());
    }
}

bool has_rules(const sync::Salvaged& salvaged) {
    const auto rules = salvaged.settings.find("rules");
    return rules != salvaged.settings.end() && RulesCache().read(rules->second);
}

/// Into the log that now lies in `directory`, from the one in `folder`.
Result<Quarantined> bring_back(const std::string& directory, const fs::path& folder, bool with_identity, Instant wall) {
    if (auto started = sync::start_crypto(); !started) return std::unexpected(started.error());
    const auto salvaged = sync::salvage((folder / log_file).string());
    auto log = sync::EventLog::open(directory);
    if (!log) return std::unexpected(log.error());
    Quarantined out{folder.string(), wall, static_cast<std::int64_t>(salvaged.waiting().size()), false};
    // Another face's own events are open ones, which are not looked for: it begins anew and fetches what head office
    // has.
    out.still_enrolled = with_identity && salvaged.identity && salvaged.identity->face == Face::kiosk &&
                         has_rules(salvaged) && !(*log)->identity();
    auto taken = out.still_enrolled
                     ? (*log)->take_over(salvaged)
                     : (*log)->reseal(salvaged.waiting(), "brought back from a log that was moved aside");
    if (!taken) return std::unexpected(taken.error());
    if (auto told = (*log)->put(quarantine_key, canonical(out.to_json())); !told) return std::unexpected(told.error());
    std::ofstream(folder / done_mark).put('\n');
    return out;
}

/// Folders of damaged logs that an earlier start could move aside but not bring back, the oldest first.
std::vector<fs::path> left_over(const std::string& directory) {
    std::vector<fs::path> out;
    for (const auto& entry : fs::directory_iterator(directory))
        if (entry.is_directory() && entry.path().filename().string().starts_with("damaged-") &&
            fs::exists(entry.path() / log_file) && !fs::exists(entry.path() / done_mark))
            out.push_back(entry.path());
    std::ranges::sort(out);
    return out;
}

bool is_damaged(const std::string& directory) {
    if (!fs::exists(fs::path(directory) / log_file)) return false;
    const auto opened = sync::EventLog::open(directory);
    if (!opened) return sync::is_corruption(opened.error());
    const auto checked = (*opened)->check();
    return !checked && sync::is_corruption(checked.error());
}

}  // namespace

Json Quarantined::to_json() const {
    return {{"folder", folder}, {"at", at.ms}, {"brought_back", brought_back}, {"still_enrolled", still_enrolled}};
}

std::optional<Quarantined> Quarantined::from_json(const Json& json) {
    if (!json.is_object() || text_of(json, "folder").empty()) return std::nullopt;
    return Quarantined{text_of(json, "folder"), Instant{number_of(json, "at")}, number_of(json, "brought_back"),
                       flag_of(json, "still_enrolled")};
}

Result<std::optional<Quarantined>> quarantine_if_corrupt(const std::string& directory, Instant wall) {
    if (!fs::exists(directory)) return std::nullopt;
    if (is_damaged(directory))
        if (auto folder = move_files(directory, "damaged", wall); !folder) return std::unexpected(folder.error());
    std::optional<Quarantined> out;
    for (const auto& folder : left_over(directory)) {
        auto back = bring_back(directory, folder, true, wall);
        if (!back) return std::unexpected(back.error());
        out = std::move(*back);
    }
    return out;
}

Result<Quarantined> retire_log(const std::string& directory, Instant wall) {
    auto folder = move_files(directory, "ended", wall);
    if (!folder) return std::unexpected(folder.error());
    return bring_back(directory, *folder, false, wall);
}

}  // namespace huiyin::client
