// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/kiosk/leave_pin.hpp"

#include <sodium.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "client/app/kiosk/leave_pin_faults.hpp"
#include "sync/crypto/pin_faults.hpp"

namespace huiyin::app {
namespace {

constexpr std::size_t least = 6, most = 12;

std::string file_in(const std::string& directory) { return directory + "/leave.pin"; }

}  // namespace

Result<void> set_leave_pin(const std::string& directory, const std::string& pin) {
    const bool digits = std::ranges::all_of(pin, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || pin.size() < least || pin.size() > most) return fault(faults::pin_form);
    std::string hash(crypto_pwhash_STRBYTES, '\0');
    if (sodium_init() < 0 || crypto_pwhash_str(hash.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                               crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        return fault(faults::leave_pin_not_hashed);
    const auto file = file_in(directory);
    std::error_code failed;
    std::filesystem::create_directories(directory, failed);
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                 failed);
    out << hash.c_str();
    out.close();
    if (!out) return fault(faults::leave_pin_not_written, file);
    return {};
}

bool has_leave_pin(const std::string& directory) { return std::filesystem::exists(file_in(directory)); }

bool is_leave_pin(const std::string& directory, const std::string& pin) {
    std::ifstream in(file_in(directory), std::ios::binary);
    std::string hash{std::istreambuf_iterator<char>(in), {}};
    if (hash.empty() || hash.size() >= crypto_pwhash_STRBYTES || sodium_init() < 0) return false;
    hash.resize(crypto_pwhash_STRBYTES);
    return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

}  // namespace huiyin::app
