// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/knowledge_members.hpp"

#include <algorithm>

#include "shared/foundation/field_faults.hpp"
#include "sync/protocol/protocol_faults.hpp"

namespace huiyin::sync {

Result<void> read_knowledge(const Json& json, RequestHeader& header) {
    header.have_knowledge = std::max<std::int64_t>(number_of(json.at("have"), "knowledge", -1), -1);
    const auto used = json.find("used");
    if (used == json.end()) return {};
    if (!used->is_object() || used->size() > RequestHeader::most_used) return fault(faults::used_form, "used");
    for (const auto& [article, total] : used->items()) {
        if (!total.is_number_integer() || total < 0 || total > 1'000'000'000) return fault(faults::used_form, "used");
        header.used.emplace(article, total.get<std::int64_t>());
    }
    return {};
}

Result<void> read_knowledge(const Json& json, ResponseHeader& header) {
    header.knowledge = std::max<std::int64_t>(number_of(json, "knowledge", -1), -1);
    const auto articles = json.find("articles");
    if (articles == json.end()) return {};
    if (!articles->is_array()) return fault(faults::not_list, "articles");
    header.articles.assign(articles->begin(), articles->end());
    return {};
}

void write_knowledge(const RequestHeader& header, Json& json) {
    if (header.have_knowledge >= 0) json["have"]["knowledge"] = header.have_knowledge;
    if (!header.used.empty()) json["used"] = header.used;
}

void write_knowledge(const ResponseHeader& header, Json& json) {
    if (header.knowledge >= 0) json["knowledge"] = header.knowledge;
    if (!header.articles.empty()) json["articles"] = header.articles;
}

}  // namespace huiyin::sync
