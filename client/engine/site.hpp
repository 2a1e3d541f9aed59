// SPDX-License-Identifier: Apache-2.0
// The site file: what a device is given before its first start, so that it becomes one of the bank's by itself
// (docs/file-formats.md, "The site file").
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "shared/foundation/fault.hpp"
#include "shared/foundation/instant.hpp"

namespace huiyin::client {

inline constexpr const char* usual_site_file = "/etc/huiyin/site.conf";

struct Site {
    std::string server;      ///< addresses of head office
    std::string server_key;  ///< the key that its server must show, as 64 hex digits; "": any that is vouched for
    std::string code;        ///< one-time; "": it was used
    std::string name;        ///< for people, such as where the device stands
    bool operator==(const Site&) const = default;
};

/// Of lines "name = value". Fails naming the line that is wrong, or what is missing.
Result<Site> site_in(std::string_view text, const std::string& file);
/// Nothing when there is no such file. Fails when it cannot be read, too.
Result<std::optional<Site>> read_site(const std::string& file);
/// Writes over the code, on the disk, where it stands: the file stays whole, and needs no folder that may be written.
/// Done already is done. Fails when the file cannot be changed.
Result<void> forget_code(const std::string& file);

/// A kiosk that head office refuses, and that is given another code than the one it was enrolled with, begins anew: its
/// log is put aside, and what waits there comes along. Anything else stays as it is.
Result<void> make_room_for(const Site&, const std::string& directory, Instant wall);
/// False when the site file is wrong, or its code is: it is of no use to ask again.
bool is_worth_another_try(const Fault& of_enrolling);

}  // namespace huiyin::client
