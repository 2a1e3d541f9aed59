// SPDX-License-Identifier: Apache-2.0
// Valijson finds the wrong value; here its path is written and a sentence found for it.
#include "server/runtime/policy_schema.hpp"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "server/runtime/schema_faults.hpp"
#include "shared/foundation/field_faults.hpp"
#include "shared/policy/policy_faults.hpp"
#include "shared/policy/shipped.hpp"

namespace huiyin::server {
namespace {

constexpr JsonLimits schema_limits{.bytes = std::size_t{1} << 20, .depth = 32};

/// The shipped schema, read once: as JSON for sentences, parsed for validation.
struct ShippedSchema {
    Json json = parse_json(shipped_policy_schema(), schema_limits).value_or(Json());
    valijson::Schema parsed;
    ShippedSchema() {
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(json), parsed);
    }
};

const ShippedSchema& shipped_schema() {
    static const ShippedSchema schema;
    return schema;
}

/// What valijson names, as keys: "<root>", "[limits]", "[1]" is limits, 1.
std::vector<std::string> keys_of(const std::vector<std::string>& context) {
    std::vector<std::string> out;
    for (const auto& part : context)
        if (part.starts_with('[')) out.push_back(part.substr(1, part.size() - 2));
    return out;
}

/// The name in single quotes at the end of a sentence of valijson's.
std::string quoted(const std::string& sentence) {
    const auto end = sentence.rfind('\'');
    const auto begin = end == 0 || end == std::string::npos ? std::string::npos : sentence.rfind('\'', end - 1);
    return begin == std::string::npos ? std::string{} : sentence.substr(begin + 1, end - begin - 1);
}

/// "categories[0].sub": an index in brackets where the document has a list.
std::string path_of(const Json& document, const std::vector<std::string>& keys) {
    std::string out;
    const Json* at = &document;
    for (const auto& key : keys) {
        const bool in_list = at && at->is_array();
        if (in_list)
            out += "[" + key + "]";
        else
            out += (out.empty() ? "" : ".") + key;
        if (in_list && std::stoul(key) < at->size())
            at = &(*at)[std::stoul(key)];
        else
            at = at && at->is_object() && at->contains(key) ? &(*at)[key] : nullptr;
    }
    return out;
}

/// The part of the schema that speaks of the value at `keys`; null when none does.
const Json& schema_at(const std::vector<std::string>& keys) {
    static const Json nothing;
    const Json& whole = shipped_schema().json;
    const Json* at = &whole;
    const auto resolve = [&] {
        while (at->contains("$ref")) at = &whole.at(Json::json_pointer(text_of(*at, "$ref").substr(1)));
    };
    resolve();
    for (const auto& key : keys) {
        if (at->contains("items"))
            at = &(*at)["items"];
        else if (at->contains("properties") && (*at)["properties"].contains(key))
            at = &(*at)["properties"][key];
        else if (at->contains("additionalProperties") && (*at)["additionalProperties"].is_object())
            at = &(*at)["additionalProperties"];
        else
            return nothing;
        resolve();
    }
    return *at;
}

/// What the value at `where` must be, said from its part of the schema.
Fault demand(const Json& schema, const std::string& where) {
    if (schema.contains("enum")) {
        std::string out;
        for (const auto& value : schema["enum"])
            out += (out.empty() ? "" : ", ") + (value.is_string() ? value.get<std::string>() : value.dump());
        return fault_of(schema["enum"].size() == 1 ? faults::not_this : faults::not_one_of, where, {out});
    }
    const auto type = text_of(schema, "type");
    if (type == "integer")
        return fault_of(faults::not_between, where, {schema["minimum"].dump(), schema["maximum"].dump()});
    if (type == "string" && schema.contains("pattern"))
        return fault_of(faults::not_matching, where, {text_of(schema, "pattern")});
    if (type == "string") return fault_of(faults::text_empty, where);
    if (type == "array") return fault_of(schema.contains("minItems") ? faults::list_empty : faults::not_list, where);
    if (schema.contains("maxProperties")) return fault_of(faults::not_one_value, where);
    return fault_of(faults::not_object, where);
}

Fault fault_found(const Json& document, const valijson::ValidationResults::Error& error) {
    auto keys = keys_of(error.context);
    const auto& what = error.description;
    if (what.starts_with("Missing required property")) {
        keys.push_back(quoted(what));
        return fault_of(faults::value_missing, path_of(document, keys));
    }
    if (what.starts_with("Object contains a property")) {
        keys.push_back(quoted(what));
        return fault_of(faults::no_such_value, path_of(document, keys));
    }
    return demand(schema_at(keys), path_of(document, keys));
}

}  // namespace

Result<void> check_policy_schema(const Json& policy) {
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    if (validator.validate(shipped_schema().parsed, valijson::adapters::NlohmannJsonAdapter(policy), &results))
        return {};
    // The innermost complaint is about the wrong value itself; the others are about what holds it.
    const valijson::ValidationResults::Error* innermost = nullptr;
    for (const auto& error : results)
        if (!innermost || error.context.size() > innermost->context.size()) innermost = &error;
    if (!innermost) return fault(faults::schema_misfit, "policy");
    return std::unexpected(fault_found(policy, *innermost));
}

Result<void> check_policy_schemas(const Json& rules) {
    const auto check = [](const Json& holder, const std::string& path) -> Result<void> {
        auto checked = check_policy_schema(holder.is_object() ? holder.value("policy", Json()) : Json());
        if (!checked) {
            auto& where = checked.error().where;
            where = path + "policy" + (where.empty() ? "" : ".") + where;
        }
        return checked;
    };
    if (auto now = check(rules, {}); !now) return now;
    const auto earlier = rules.value("earlier", Json::array());
    for (std::size_t i = 0; i < earlier.size(); ++i)
        if (auto then = check(earlier[i], "earlier[" + std::to_string(i) + "]."); !then) return then;
    return {};
}

Result<Rules> rules_from_files(std::string_view policy, std::string_view organisation) {
    if (!policy.empty())
        if (const auto json = parse_json(policy, schema_limits))
            if (auto checked = check_policy_schemas({{"policy", *json}}); !checked)
                return std::unexpected(checked.error());
    return rules_from(policy, organisation);
}

}  // namespace huiyin::server
