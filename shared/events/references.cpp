// SPDX-License-Identifier: Apache-2.0
#include "shared/events/references.hpp"

#include "shared/events/catalogue.hpp"

namespace huiyin {
namespace {

bool refers(FieldType type) {
    return type == FieldType::complaint || type == FieldType::account || type == FieldType::hash;
}

}  // namespace

std::vector<Reference> references_of(std::string_view kind, const Json& body) {
    std::vector<Reference> out;
    const auto* type = event_type(kind);
    if (!type || !type->is_of_customers()) return out;
    for (const auto& field : type->fields) {
        if (!refers(field.type) || field.by_rule) continue;
        if (auto to = text_of(body, field.name); field.required || !to.empty())
            out.push_back({std::string(field.name), field.type, std::move(to)});
    }
    return out;
}

std::string attachment_named(std::string_view kind, const Json& body) {
    for (auto& reference : references_of(kind, body))
        if (reference.type == FieldType::hash) return std::move(reference.to);
    return {};
}

}  // namespace huiyin
