// SPDX-License-Identifier: Apache-2.0
// What an operator sets for a serving head office, by a file, the environment and the command line, the later before
// the earlier.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/foundation/fault.hpp"

namespace huiyin::server {

struct SettingType {
    std::string_view name;  ///< on the command line behind "--", in the file as it is, in the environment HUIYIN_NAME
    enum class Kind { text, several, flag } kind = Kind::text;
};
/// Every one that a file may hold.
const std::vector<SettingType>& setting_types();

/// A value and where it was found, such as "/etc/huiyin/server.conf:3" or "HUIYIN_LISTEN".
struct Setting {
    std::string value, source;
};
/// By name; of `several` each value.
using Settings = std::map<std::string, std::vector<Setting>, std::less<>>;

/// Lines "name = value", # before remarks. Fails naming file and line: no such name, no "=", one given twice.
Result<Settings> settings_in(const std::string& file, std::string_view text);

/// Puts those of the environment in the place of the file's. `look_up` is getenv.
void take_environment(Settings&, const std::function<const char*(const char*)>& look_up);

/// The arguments with what they do not say themselves behind them.
std::vector<std::string> with_settings(std::vector<std::string> arguments, const Settings&);

/// "credential:NAME" is the file NAME among systemd's credentials; other values are paths. Fails where there are none.
Result<std::string> path_of_secret(const std::string& value, const char* credentials_directory);

}  // namespace huiyin::server
