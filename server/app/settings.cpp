// SPDX-License-Identifier: Apache-2.0
#include "server/app/settings.hpp"

#include <algorithm>
#include <cctype>

#include "server/app/blanks.hpp"

namespace huiyin::server {
namespace {

using enum SettingType::Kind;

const SettingType* type_named(std::string_view name) {
    const auto found = std::ranges::find(setting_types(), name, &SettingType::name);
    return found == setting_types().end() ? nullptr : &*found;
}

std::string_view without_quotes(std::string_view value) {
    const bool quoted = value.size() > 1 && value.front() == '"' && value.back() == '"';
    return quoted ? value.substr(1, value.size() - 2) : value;
}

std::string in_environment(std::string_view name) {
    std::string out = "HUIYIN_";
    for (const char c : name) out += c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return out;
}

/// The command line says it itself.
bool is_said(const std::vector<std::string>& arguments, std::string_view name) {
    const auto flag = "--" + std::string(name);
    return std::ranges::any_of(arguments,
                               [&](const std::string& one) { return one == flag || one.starts_with(flag + '='); });
}

}  // namespace

const std::vector<SettingType>& setting_types() {
    static const std::vector<SettingType> types{{"data"},
                                                {"listen"},
                                                {"admin-listen"},
                                                {"tls-cert"},
                                                {"tls-key"},
                                                {"trusted-proxy", several},
                                                {"plain-http-beyond-loopback", flag},
                                                {"disk-reserve"},
                                                {"log-level"},
                                                {"sign-in-tries"},
                                                {"progress-calls"}};
    return types;
}

Result<Settings> settings_in(const std::string& file, std::string_view text) {
    Settings out;
    for (int line = 1; !text.empty(); ++line) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto said = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (said.empty() || said.front() == '#') continue;
        const auto where = file + ':' + std::to_string(line);
        const auto equals = said.find('=');
        if (equals == std::string_view::npos) return fault("a setting is written name = value", where);
        const std::string name(trimmed(said.substr(0, equals)));
        const auto* type = type_named(name);
        if (!type) return fault("there is no setting " + name, where);
        auto& values = out[name];
        if (!values.empty() && type->kind != several) return fault(name + " is set twice", where);
        values.push_back({std::string(without_quotes(trimmed(said.substr(equals + 1)))), where});
    }
    return out;
}

void take_environment(Settings& settings, const std::function<const char*(const char*)>& look_up) {
    for (const auto& type : setting_types()) {
        const auto variable = in_environment(type.name);
        const char* value = look_up(variable.c_str());
        if (!value || !*value) continue;
        std::vector<Setting> values;
        for (std::string_view rest = value; !rest.empty();) {
            const auto end = type.kind == several ? std::min(rest.find(','), rest.size()) : rest.size();
            values.push_back({std::string(trimmed(rest.substr(0, end))), variable});
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        settings[std::string(type.name)] = std::move(values);
    }
}

std::vector<std::string> with_settings(std::vector<std::string> arguments, const Settings& settings) {
    const auto said = arguments;
    for (const auto& [name, values] : settings) {
        if (is_said(said, name)) continue;
        for (const auto& [value, source] : values) arguments.push_back("--" + name + '=' + value);
    }
    return arguments;
}

Result<std::string> path_of_secret(const std::string& value, const char* credentials_directory) {
    constexpr std::string_view credential = "credential:";
    if (!value.starts_with(credential)) return value;
    if (!credentials_directory || !*credentials_directory)
        return fault("systemd gave no credentials: name it with LoadCredential= in the unit", value);
    return std::string(credentials_directory) + '/' + value.substr(credential.size());
}

}  // namespace huiyin::server
