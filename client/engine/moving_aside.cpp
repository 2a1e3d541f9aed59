// SPDX-License-Identifier: Apache-2.0
// client/engine/moving_aside.cpp
#include "client/engine/moving_aside.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "sync/damage.hpp"
#include "sync/event_log.hpp"

namespace huiyin::client {
namespace {

namespace fs = std::filesystem;

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
fs::path folder_for(const std::string& directory, Instant wall) {
    auto time = to_beijing(wall).substr(0, 19);
    std::erase_if(time, [](char c) { return c == '-' || c == ':'; });
    std::ranges::replace(time, 'T', '-');
    const auto wanted = fs::path(directory) / ("damaged-" + time);
    auto out = wanted;
    for (int i = 2; fs::exists(out); ++i) out = wanted.string() + "-" + std::to_string(i);
    return out;
}

}  // namespace

Result<std::optional<std::string>> move_aside_if_damaged(const std::string& directory, Instant wall) {
    if (!fs::exists(fs::path(directory) / "log.sqlite")) return std::nullopt;
    const auto opened = sync::EventLog::open(directory);
    if (opened || !sync::is_damage(opened.error())) return std::nullopt;
    try {
        const auto folder = folder_for(directory, wall);
        fs::create_directory(folder);
        fs::permissions(folder, fs::perms::owner_all);
        for (const auto& file : what_goes_with_the_log(directory)) fs::rename(file, folder / file.filename());
        return folder.string();
    } catch (const fs::filesystem_error& error) {
        return fault("the damaged log cannot be moved aside: check the directory's owner and rights",
                     error.path1().string());
    }
}

}  // namespace huiyin::client
