// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/covered_event.hpp"

namespace huiyin::sync {
namespace {

constexpr std::string_view begins = "{\"covered\":", ends = "}";

}  // namespace

std::string cover(const Event& event, const std::string& head_office_box_key) {
    const auto sealed = seal(event, std::span(&head_office_box_key, 1));
    return sealed.empty() ? sealed : std::string(begins) + sealed + std::string(ends);
}

bool is_covered(std::string_view line) { return line.starts_with(begins) && line.ends_with(ends); }

std::string inside_cover(std::string_view covered) {
    if (!is_covered(covered)) return {};
    return std::string(covered.substr(begins.size(), covered.size() - begins.size() - ends.size()));
}

Result<std::string> uncover(std::string_view covered, std::span<const KeyPair> head_office) {
    const auto line = open(inside_cover(covered), head_office);
    if (!line) return std::unexpected(line.error());
    return canonical_line(*line);
}

}  // namespace huiyin::sync
