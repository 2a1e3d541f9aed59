// SPDX-License-Identifier: Apache-2.0
#include "shared/event/references.hpp"

namespace huiyin {

std::vector<Reference> references_of(std::string_view kind, const Json& body) {
    std::vector<Reference> out;
    const auto* fields = fields_of(kind);
    if (!fields) return out;
    for (const auto& field : *fields) {
        if (field.type != FieldType::complaint && field.type != FieldType::account && field.type != FieldType::hash)
            continue;
        if (auto to = text_of(body, field.name); field.required || !to.empty())
            out.push_back({field.name, field.type, std::move(to)});
    }
    return out;
}

std::string attachment_named(std::string_view kind, const Json& body) {
    for (auto& reference : references_of(kind, body))
        if (reference.type == FieldType::hash) return std::move(reference.to);
    return {};
}

}  // namespace huiyin
