// SPDX-License-Identifier: Apache-2.0
#include "client/engine/device_signer.hpp"

#include <algorithm>
#include <charconv>

#include "sync/protocol/device_call.hpp"
#include "sync/protocol/http_request.hpp"

namespace huiyin::client {
namespace {

constexpr const char* counter_setting = "call_counter";  ///< "ORIGIN COUNT": up to where counts were set aside
constexpr const char* epoch_setting = "epoch";           ///< of head office, as far as this device knows
constexpr std::int64_t at_a_time = 1'000;
/// More calls than a device makes in a thousand years, and far less than all numbers.
constexpr std::int64_t longest_jump = std::int64_t{1} << 40;

std::int64_t number_in(std::string_view text) {
    std::int64_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

}  // namespace

DeviceSigner::DeviceSigner(sync::LogValues& log, std::string origin, std::string secret_key)
    : log_(log), origin_(std::move(origin)), secret_key_(std::move(secret_key)) {
    const auto kept = log_.get(counter_setting).value_or("");
    // Another enrolment on the same disk is another device: it counts from the beginning.
    if (kept.starts_with(origin_ + ' ')) set_aside_ = number_in(std::string_view(kept).substr(origin_.size() + 1));
    next_ = set_aside_ + 1;
}

void DeviceSigner::set_aside() {
    set_aside_ = next_ + at_a_time - 1;
    (void)log_.put(counter_setting, origin_ + ' ' + std::to_string(set_aside_));
}

std::string DeviceSigner::sign(const std::string& method, const std::string& path, const std::string& body) {
    if (next_ > set_aside_) set_aside();
    const auto target = sync::request_target(path);
    const auto epoch = std::max<std::int64_t>(number_in(log_.get(epoch_setting).value_or("")), 0);
    return sync::sign_call({origin_, epoch, next_++}, {method, target, body}, secret_key_);
}

bool DeviceSigner::jump_above(std::int64_t counter) {
    if (counter < next_ - 1 || counter - next_ > longest_jump) return false;
    next_ = counter + 1;
    return true;
}

}  // namespace huiyin::client
