// SPDX-License-Identifier: Apache-2.0
// sync/protocol/request_target.cpp
#include "sync/protocol/request_target.hpp"

namespace huiyin::sync {

std::string request_target(std::string_view path) {
    constexpr std::string_view no_place_for = "\"#'+,;<>\\^`{|}", digits = "0123456789ABCDEF";
    std::string out;
    out.reserve(path.size());
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f && no_place_for.find(c) == std::string_view::npos)
            out += c;
        else
            (out += '%') += {digits[byte >> 4], digits[byte & 15]};
    }
    return out;
}

}  // namespace huiyin::sync
