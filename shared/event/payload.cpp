// SPDX-License-Identifier: Apache-2.0
#include "shared/event/payload.hpp"

namespace huiyin::payload {

void read(std::vector<std::string>& out, const Json& value) {
    if (!value.is_array()) return;
    for (const auto& item : value)
        if (item.is_string()) out.push_back(item.get<std::string>());
}

void read(std::vector<GradingReason>& out, const Json& value) {
    if (!value.is_array()) return;
    for (const auto& item : value) out.push_back({text_of(item, "rule"), text_of(item, "article")});
}

std::optional<Json> written(const std::vector<std::string>& value) {
    return value.empty() ? std::nullopt : std::optional(Json(value));
}

std::optional<Json> written(const std::vector<GradingReason>& value) {
    Json out = Json::array();
    for (const auto& reason : value) out.push_back(members("rule", reason.rule, "article", reason.article));
    return out.empty() ? std::nullopt : std::optional(std::move(out));
}

}  // namespace huiyin::payload
