// SPDX-License-Identifier: Apache-2.0
#include "server/app/device_table.hpp"

#include <array>
#include <map>

#include "server/app/table_file.hpp"
#include "shared/foundation/text.hpp"

namespace huiyin::server {
namespace {

constexpr std::array device_columns{Column{"unit"}, Column{"face"}, Column{"name", false}};
constexpr std::size_t longest_device_name = 100;

/// The name stands in a line of its own of the site file.
bool is_one_line(const std::string& name) { return name.find('\n') == std::string::npos; }

}  // namespace

DevicesRead read_devices(const TableText& devices, const Organisation& organisation) {
    DevicesRead out;
    const auto table = read_table(devices.file, devices.text, device_columns);
    out.wrong = table.wrong;
    if (!out.wrong.empty()) return out;
    std::map<std::string, int> of_a_kind;
    for (const auto& row : table.rows) {
        const auto wrong = [&](std::string_view column, const std::string& what) {
            out.wrong.push_back(at_row(devices.file, row.line, column, what));
        };
        DeviceRow device{row.cell("unit"), {}, row.cell("name"), {}};
        if (!organisation.find(device.unit)) wrong("unit", "there is no unit " + device.unit);
        const auto face = parse_face(row.cell("face"));
        if (!face) wrong("face", "is kiosk, tablet or desk");
        if (characters(device.name) > longest_device_name || !is_one_line(device.name))
            wrong("name", "is one line of at most 100 characters");
        if (!face) continue;
        device.face = *face;
        const auto kind = device.unit + '-' + std::string(to_string(*face));
        const int number = ++of_a_kind[kind];
        device.file_name = kind + (number > 1 ? '-' + std::to_string(number) : std::string{}) + ".conf";
        out.devices.push_back(std::move(device));
    }
    if (out.devices.empty() && out.wrong.empty()) out.wrong.push_back(devices.file + ": holds no device");
    return out;
}

std::string site_text(const DeviceRow& device, const std::string& server, const std::string& server_key,
                      const std::string& code, const std::string& good_until) {
    auto out = "# " + std::string(to_string(device.face)) + " of " + device.unit +
               ". Its code enrols one device, until " + good_until + "; it is taken out of this file then.\n";
    out += "server = " + server + '\n';
    if (!server_key.empty()) out += "server-key = " + server_key + '\n';
    out += "code = " + code + '\n';
    if (!device.name.empty()) out += "name = " + device.name + '\n';
    return out;
}

}  // namespace huiyin::server
