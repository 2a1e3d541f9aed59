// SPDX-License-Identifier: Apache-2.0
// Devices that are enrolled many at once: a table of them, and the site file that each is given.
#pragma once
#include <string>
#include <vector>

#include "server/app/bank_tables.hpp"
#include "shared/vocabulary/codes.hpp"

namespace huiyin::server {

struct DeviceRow {
    std::string unit;
    Face face{};
    std::string name;       ///< for people; "" none
    std::string file_name;  ///< of its site file: "650101-kiosk.conf", the second one of them "650101-kiosk-2.conf"
};

struct DevicesRead {
    std::vector<DeviceRow> devices;
    std::vector<std::string> wrong;  ///< one sentence for each wrong row; the rest means nothing then
};
DevicesRead read_devices(const TableText& devices, const Organisation&);

/// What stands in the file; `server_key`: "" none.
std::string site_text(const DeviceRow&, const std::string& server, const std::string& server_key,
                      const std::string& code, const std::string& good_until);

}  // namespace huiyin::server
