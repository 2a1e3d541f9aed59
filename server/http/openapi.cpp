// SPDX-License-Identifier: Apache-2.0
#include "server/http/openapi.hpp"

#include "server/http/ascii.hpp"
#include "server/http/described_calls.hpp"
#include "server/http/routes.hpp"
#include "server/ingest/validation.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/schema.hpp"

namespace huiyin::server {
namespace {

Json refers_to(const std::string& place) { return {{"$ref", "#/components/" + place}}; }

std::string body_schema_name(const EventType& type) { return "Body." + std::string(type.name()); }

/// What a person may write: each kind with its body.
Json events_by_hand() {
    Json out = Json::array();
    for (const auto& type : catalogue()) {
        if (type.begins || !type.is_of_customers() || is_head_offices_own(type.name())) continue;
        if (type.written_by.without(Role::rule_keeper).empty()) continue;
        out.push_back(
            {{"type", "object"},
             {"required", {"kind", "body"}},
             {"properties",
              {{"kind", {{"const", type.name()}}}, {"body", refers_to("schemas/" + body_schema_name(type))}}}});
    }
    return out;
}

/// Those that are written down, and what the catalogue and the table of problems say.
Json schemas() {
    auto out = Json::parse(described_schemas());
    for (const auto& type : catalogue()) out[body_schema_name(type)] = schema_of(type);
    out["Event"] = {{"oneOf", events_by_hand()}};
    out["Problem"]["properties"]["type"]["enum"] = problem_types();
    return out;
}

/// What every call may answer, and where a number of the request stands in head office's log.
Json responses() {
    const Json request_id{{"X-Request-Id", refers_to("headers/X-Request-Id")}};
    const Json problem{{"application/problem+json", {{"schema", refers_to("schemas/Problem")}}}};
    auto busy = request_id;
    busy["Retry-After"] = refers_to("headers/Retry-After");
    return {{"Problem", {{"description", "A problem (RFC 9457)."}, {"headers", request_id}, {"content", problem}}},
            {"Busy",
             {{"description", "Too many at once, or head office cannot take anything in now: later again."},
              {"headers", busy},
              {"content", problem}}}};
}

Json headers() {
    const Json id{{"type", "string"}, {"maxLength", 64}}, seconds{{"type", "integer"}, {"minimum", 1}};
    return {{"X-Request-Id", {{"description", "Names the request in head office's log."}, {"schema", id}}},
            {"Retry-After", {{"description", "Seconds to wait."}, {"schema", seconds}}}};
}

/// Adds what the table of routes knows.
Json completed(Json operation, const Route& route) {
    operation["summary"] = route.summary;
    operation["security"] = Json::array();
    if (route.access == Access::device)
        operation["security"].push_back({{"device", Json::array()}});
    else if (route.access != Access::anyone)
        operation["security"].push_back({{"bearer", Json::array()}});
    auto& answers = operation["responses"];
    answers["default"] = refers_to("responses/Problem");
    for (const char* busy : {"429", "503"})
        if (!answers.contains(busy)) answers[busy] = refers_to("responses/Busy");
    if (operation.contains("requestBody")) {
        operation["requestBody"]["required"] = true;
        operation["requestBody"]["description"] = "At most " + std::to_string(route.max_body) + " bytes.";
    }
    return operation;
}

}  // namespace

Json openapi() {
    const auto described = Json::parse(described_paths());
    Json paths = Json::object();
    for (const auto& route : routes()) {
        const auto method = http::lowered(route.method);
        paths[route.pattern][method] = completed(described.at(route.pattern).at(method), route);
    }
    const Json bearer{{"type", "http"}, {"scheme", "bearer"}};
    auto device = bearer;
    device["description"] = "A device's token, from its enrolment; its calls are signed (docs/protocol.md).";
    return {{"openapi", "3.1.0"},
            {"info",
             {{"title", "Huiyin head office"},
              {"version", "1"},
              {"license", {{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}}}},
            {"servers", Json::array({{{"url", "/"}, {"description", "The head office that describes itself."}}})},
            {"paths", std::move(paths)},
            {"components",
             {{"schemas", schemas()},
              {"responses", responses()},
              {"headers", headers()},
              {"securitySchemes", {{"bearer", bearer}, {"device", device}}}}}};
}

}  // namespace huiyin::server
