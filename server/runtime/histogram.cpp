// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/histogram.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace huiyin::server {
namespace {

std::string shortest(double value) {
    std::array<char, 32> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end};
}

}  // namespace

void Histogram::observe(double value) {
    ++count_;
    sum_ += value;
    if (const auto bound = std::ranges::lower_bound(bounds_, value); bound != bounds_.end())
        ++counts_[static_cast<std::size_t>(bound - bounds_.begin())];
}

void Histogram::write(std::string& out, std::string_view name, std::string_view labels) const {
    const auto line = [&](std::string_view part, const std::string& with, const std::string& value) {
        out.append(name).append(part);
        if (const auto all = std::string(labels) + (labels.empty() || with.empty() ? "" : ",") + with; !all.empty())
            out.append("{").append(all).append("}");
        out.append(" ").append(value).append("\n");
    };
    std::int64_t up_to_here = 0;
    for (std::size_t i = 0; i < bounds_.size(); ++i)
        line("_bucket", "le=\"" + shortest(bounds_[i]) + '"', std::to_string(up_to_here += counts_[i]));
    line("_bucket", "le=\"+Inf\"", std::to_string(count_));
    line("_sum", {}, shortest(sum_));
    line("_count", {}, std::to_string(count_));
}

}  // namespace huiyin::server
