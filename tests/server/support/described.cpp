// SPDX-License-Identifier: Apache-2.0
#include "tests/server/support/described.hpp"

#include <map>
#include <mutex>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "server/http/ascii.hpp"
#include "server/http/openapi.hpp"
#include "server/http/routes.hpp"

namespace huiyin::test {
namespace {

const Json& description() {
    static const Json api = server::openapi();
    return api;
}

const Json& resolved(const Json& node) {
    const auto ref = node.find("$ref");
    return ref == node.end() ? node : resolved(description().at(Json::json_pointer(ref->get<std::string>().substr(1))));
}

/// The first member that is not described. A schema without properties leaves them open.
std::optional<std::string> undescribed(const Json& value, const Json& given, const std::string& where) {
    const auto& schema = resolved(given);
    for (const char* choice : {"anyOf", "oneOf"})
        if (schema.contains(choice)) {
            std::optional<std::string> first;
            for (const auto& one : schema[choice]) {
                if (value.is_null() != (one == Json{{"type", "null"}})) continue;
                auto found = undescribed(value, one, where);
                if (!found) return std::nullopt;
                if (!first) first = std::move(found);
            }
            return first;
        }
    if (value.is_array() && schema.contains("items"))
        for (const auto& item : value)
            if (auto found = undescribed(item, schema["items"], where + "[]")) return found;
    if (!value.is_object() || (!schema.contains("properties") && !schema.contains("additionalProperties")))
        return std::nullopt;
    const auto properties = schema.value("properties", Json::object());
    for (const auto& [name, member] : value.items()) {
        const auto place = where + '.' + name;
        const auto described = properties.find(name);
        if (described == properties.end() && !schema.contains("additionalProperties"))
            return place + " is not described";
        const auto& of_member = described != properties.end() ? *described : schema["additionalProperties"];
        if (!of_member.is_object()) continue;
        if (auto found = undescribed(member, of_member, place)) return found;
    }
    return std::nullopt;
}

const valijson::Schema& parsed(const Json& schema) {
    static std::mutex mutex;
    static std::map<std::string, valijson::Schema> known;
    const std::lock_guard lock(mutex);
    const auto [found, is_new] = known.try_emplace(schema.dump());
    if (is_new) {
        const Json whole{{"allOf", Json::array({schema})}, {"components", description()["components"]}};
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(valijson::adapters::NlohmannJsonAdapter(whole), found->second);
    }
    return found->second;
}

/// The operation that answers the call; null when there is none.
Json operation_of(const HttpCall& call) {
    server::HttpRequest request;
    request.method = call.method;
    request.path = call.path.substr(0, call.path.find('?'));
    const auto match = server::find_route(request);
    if (!match.route) return {};
    return description()["paths"][match.route->pattern][server::http::lowered(call.method)];
}

}  // namespace

std::optional<std::string> differs_from_schema(const Json& value, const Json& schema) {
    valijson::ValidationResults results;
    valijson::Validator validator;
    if (!validator.validate(parsed(schema), valijson::adapters::NlohmannJsonAdapter(value), &results)) {
        std::string out;
        valijson::ValidationResults::Error error;
        while (results.popError(error)) {
            for (const auto& part : error.context) out += part;
            out += ": " + error.description + "\n";
        }
        return out;
    }
    return undescribed(value, schema, "");
}

std::optional<std::string> differs_from_description(const HttpCall& call, const HttpReceived& answer) {
    const auto operation = operation_of(call);
    if (operation.is_null() || answer.status == 0) return std::nullopt;
    const auto& responses = operation["responses"];
    const auto status = std::to_string(answer.status);
    if (answer.status < 300 && !responses.contains(status)) return "the status " + status + " is not described";
    const auto& response = resolved(responses.contains(status) ? responses[status] : responses["default"]);
    const auto type = answer.header("content-type");
    const auto content = response.value("content", Json::object());
    const auto described = content.find(type.substr(0, type.find(';')));
    if (described == content.end())
        return answer.body.empty() ? std::nullopt : std::optional(type + " is not described");
    if (!type.contains("json") || type.contains("ndjson")) return std::nullopt;
    return differs_from_schema(answer.json(), described->at("schema"));
}

}  // namespace huiyin::test
