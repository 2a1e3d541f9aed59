// SPDX-License-Identifier: Apache-2.0
#include "shared/events/schema.hpp"

namespace huiyin {
namespace {

Json text(std::string_view description, std::size_t longest = longest_text) {
    return {{"type", "string"}, {"maxLength", longest}, {"description", description}};
}

Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }

Json schema_of(const Field& field) {
    switch (field.type) {
        case FieldType::text:
            return {{"type", "string"}, {"maxLength", longest_text}};
        case FieldType::signature:
            return text("the strokes of a signature, as JSON", longest_text_bytes);
        case FieldType::code:
            return text("a code; no customer's words");
        case FieldType::flag:
            return {{"type", "boolean"}};
        case FieldType::number:
            return {{"type", "integer"}};
        case FieldType::instant:
            return {{"type", "string"}, {"format", "date-time"}};
        case FieldType::unit:
            return text("the code of a unit of the organisation");
        case FieldType::units:
            return list_of(text("the code of a unit of the organisation"));
        case FieldType::level:
            return {{"type", "integer"}, {"minimum", 1}, {"maximum", 3}};
        case FieldType::choice:
            return {{"type", "string"}, {"enum", Json(field.choices())}};
        case FieldType::list:
            return {{"type", "array"}};
        case FieldType::document:
            return Json::object();
        case FieldType::reasons:
            return list_of({{"type", "object"}});
        case FieldType::complaint:
            return text("the subject of a complaint that head office knows");
        case FieldType::account:
            return text("an active account of head office");
        case FieldType::hash:
            return {{"type", "string"}, {"pattern", "^[0-9a-f]{64}$"}, {"description", "of an attachment"}};
    }
    return Json::object();
}

}  // namespace

Json schema_of(const EventType& type) {
    Json properties = Json::object(), required = Json::array();
    for (const auto& field : type.fields) {
        auto& property = properties[std::string(field.name)] = schema_of(field);
        if (field.by_rule) property["readOnly"] = true;
        if (field.required || field.said) required.push_back(field.name);
    }
    Json out{{"type", "object"},
             {"description", std::string(type.about.sentence) + " (" + std::string(type.about.article) + ")"},
             {"properties", std::move(properties)},
             {"example", Json::parse(type.example)}};
    if (!required.empty()) out["required"] = std::move(required);
    return out;
}

}  // namespace huiyin
