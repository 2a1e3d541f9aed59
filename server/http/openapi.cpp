// SPDX-License-Identifier: Apache-2.0
#include "server/http/openapi.hpp"

#include <algorithm>
#include <cctype>

#include "server/http/openapi_knowledge.hpp"
#include "server/http/routes.hpp"
#include "server/ingest/validation.hpp"
#include "server/services/listing.hpp"
#include "server/services/reporting.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/schema.hpp"

namespace huiyin::server {
namespace {

Json text_schema() { return {{"type", "string"}}; }
Json ref(const char* name) { return {{"$ref", std::string("#/components/schemas/") + name}}; }

/// {"name": schema, "from"?}: a part of the rules, and the version of them that it was changed from.
Json rules_part(const char* name, Json schema, bool required = true) {
    Json out{{"type", "object"}, {"properties", {{name, std::move(schema)}, {"from", text_schema()}}}};
    if (required) out["required"] = {name};
    return out;
}
Json list_of(Json schema, int most = 0) {
    Json out{{"type", "array"}, {"items", std::move(schema)}};
    if (most > 0) out["maxItems"] = most;
    return out;
}
/// An object of texts.
Json object_schema(std::initializer_list<const char*> texts, std::initializer_list<const char*> required) {
    Json properties = Json::object();
    for (const char* name : texts) properties[name] = text_schema();
    return {{"type", "object"}, {"required", required}, {"properties", std::move(properties)}};
}
/// Why a rule of the bank's was not kept: a code that does not change, what it names, and the sentence.
Json reason_schema() {
    return {{"type", "object"},
            {"required", {"code", "args", "text"}},
            {"properties", {{"code", text_schema()}, {"args", list_of(text_schema())}, {"text", text_schema()}}}};
}

/// The files that rules are made of, as the calls that change them take them.
Json rules_schemas() {
    const Json file{{"type", "object"}}, day{{"type", "string"}, {"format", "date"}};
    const Json code{{"type", "string"}, {"pattern", "^[0-9]{6}$"}};
    const Json year{{"type", "object"},
                    {"required", {"weekdays_off", "weekends_worked"}},
                    {"properties", {{"weekdays_off", list_of(day)}, {"weekends_worked", list_of(day)}}}};
    const Json unit{{"type", "object"},
                    {"required", {"code", "name", "kind"}},
                    {"properties",
                     {{"code", code},
                      {"name", {{"type", "string"}, {"minLength", 1}}},
                      {"name_en", text_schema()},
                      {"kind",
                       {{"enum",
                         {"head_office", "channel_operations", "general_office", "contact_centre", "department",
                          "branch", "sub_branch", "outlet"}}}},
                      {"parent", text_schema()},
                      {"head", text_schema()},
                      {"handlers", list_of(text_schema())},
                      {"emergency_contacts", list_of(text_schema())}}}};
    const Json workdays{{"type", "object"},
                        {"required", {"years"}},
                        {"properties", {{"years", {{"type", "object"}, {"additionalProperties", year}}}}}};
    const Json organisation{{"type", "object"}, {"required", {"units"}}, {"properties", {{"units", list_of(unit)}}}};
    const Json branch{{"type", {"object", "null"}},
                      {"required", {"version", "branch"}},
                      {"properties", {{"version", text_schema()}, {"branch", code}}}};
    Json dry_run = rules_part("policy", file, false);
    dry_run["properties"] = {{"policy", file}, {"branches", list_of(branch)}};
    return {{"PolicyChange", rules_part("policy", file)},
            {"PolicyTrial", dry_run},
            {"WorkdaysChange", rules_part("workdays", workdays)},
            {"OrganisationChange", rules_part("organisation", organisation)},
            {"BranchRulesChange", rules_part("rules", branch)}};
}

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
             {"properties", {{"kind", {{"const", type.name()}}}, {"body", ref(body_schema_name(type).c_str())}}}});
    }
    return out;
}

Json schemas() {
    const Json customer{{"type", "object"},
                        {"properties",
                         {{"name", text_schema()},
                          {"mobile", text_schema()},
                          {"landline", text_schema()},
                          {"address", text_schema()},
                          {"email", text_schema()},
                          {"anonymous", {{"type", "boolean"}}}}}};
    const Json facts{{"type", "object"},
                     {"properties",
                      {{"loss", {{"enum", {"none", "small", "major"}}}},
                       {"loss_fen", {{"type", "integer"}, {"minimum", 0}}},
                       {"injury", {{"type", "boolean"}}},
                       {"people", {{"type", "integer"}, {"minimum", 1}}},
                       {"media", {{"enum", {"none", "possible", "actual"}}}},
                       {"society", {{"type", "boolean"}}},
                       {"government", {{"type", "boolean"}}},
                       {"litigation", {{"type", "boolean"}}},
                       {"referrer", text_schema()}}}};
    return {
        {"Problem",
         {{"type", "object"},
          {"required", {"type", "title", "status", "detail"}},
          {"properties",
           {{"type", {{"type", "string"}, {"enum", problem_types()}}},
            {"title", text_schema()},
            {"status", {{"type", "integer"}}},
            {"detail", text_schema()},
            {"where", text_schema()},
            {"reason", reason_schema()}}}}},
        {"CapturedBody",
         {{"type", "object"},
          {"required", {"form", "channel", "unit", "category", "customer", "reply_by", "narrative"}},
          {"properties",
           {{"form", {{"enum", {"onsite", "offsite", "other"}}}},
            {"channel", text_schema()},
            {"unit", {{"type", "string"}, {"pattern", "^[0-9]{6}$"}}},
            {"category", {{"type", "string"}, {"pattern", "^[1-4]\\.[0-9]$"}}},
            {"cause", {{"type", "integer"}}},
            {"customer", customer},
            {"reply_by", {{"enum", {"phone", "email", "visit", "letter", "none"}}}},
            {"narrative", {{"type", "string"}, {"maxLength", 2000}}},
            {"facts", facts},
            {"accused", list_of(text_schema(), 20)},
            {"product", text_schema()},
            {"want", {{"type", "string"}, {"maxLength", 500}}},
            {"external", object_schema({"source", "reference"}, {"source", "reference"})},
            {"referrer", object_schema({"body", "reference", "deadline"}, {"body"})},
            {"notify",
             {{"type", "object"}, {"properties", {{"sms", {{"type", "boolean"}}}, {"email", {{"type", "boolean"}}}}}}},
            {"representatives", list_of(object_schema({"name", "mobile", "relation", "authorised_by"}, {"name"}), 5)},
            {"received_at", {{"type", "string"}, {"format", "date-time"}}}}}}},
        {"Event", {{"oneOf", events_by_hand()}}}};
}

/// The body of each kind, under its name.
Json event_schemas() {
    Json out = Json::object();
    for (const auto& type : catalogue()) out[body_schema_name(type)] = schema_of(type);
    return out;
}

/// What the calls on rules take; a call's trial takes the same.
constexpr std::pair<std::string_view, const char*> rules_calls[] = {{"/v1/policy", "PolicyChange"},
                                                                    {"/v1/policy/trial", "PolicyTrial"},
                                                                    {"/v1/policy/workdays", "WorkdaysChange"},
                                                                    {"/v1/policy/organisation", "OrganisationChange"},
                                                                    {"/v1/policy/branches/", "BranchRulesChange"}};

Json request_body(const Route& route) {
    const std::string_view pattern = route.pattern;
    const char* type = route.content == Content::json     ? "application/json"
                       : route.content == Content::ndjson ? "application/x-ndjson"
                                                          : "application/octet-stream";
    Json schema = Json::object();
    if (pattern == "/v1/complaints") schema = ref("CapturedBody");
    if (pattern.ends_with("/lines")) schema = ref("Event");
    if (pattern == "/v1/session") schema = object_schema({"account", "password"}, {"account", "password"});
    if (pattern == "/v1/password") schema = object_schema({"old", "new"}, {"old", "new"});
    for (const auto& [start, name] : rules_calls)
        if (pattern.starts_with(start)) schema = ref(name);
    if (pattern.ends_with("/decision"))
        schema = {{"type", "object"},
                  {"required", {"accept"}},
                  {"properties", {{"accept", {{"type", "boolean"}}}, {"text", text_schema()}}}};
    return {{"required", true}, {"content", {{type, {{"schema", schema}}}}}};
}

void add_parameters(const Route& route, Json& operation) {
    Json parameters = Json::array();
    const auto add = [&](const std::string& name, const char* in, bool required) {
        parameters.push_back({{"name", name}, {"in", in}, {"required", required}, {"schema", text_schema()}});
    };
    const std::string_view pattern = route.pattern, method = route.method;
    for (auto open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1))
        add(std::string(pattern.substr(open + 1, pattern.find('}', open) - open - 1)), "path", true);
    if (method == "POST" && (pattern == "/v1/complaints" || pattern == "/v1/opinions" || pattern.ends_with("/lines")))
        add("Idempotency-Key", "header", false);
    const auto query = [&](const auto& names) {
        for (const char* name : names) add(name, "query", false);
    };
    if (method == "GET" && (pattern == "/v1/complaints" || pattern == "/v1/opinions")) query(subject_parameters);
    if (pattern == "/v1/opinions/published") query(std::array{"unit", "after", "limit"});
    if (pattern == "/v1/duties") query(duty_parameters);
    if (pattern == "/v1/assessment") query(std::array{"quarter", "branch"});
    if (pattern == "/v1/bulletin") query(std::array{"quarter"});
    if (pattern.starts_with("/v1/reports/") && method == "GET") {
        if (pattern.ends_with("/complaints"))
            query(behind_parameters);
        else
            query(std::array{"unit"});
    }
    if (pattern == "/v1/blobs/{hash}" && std::string_view(route.method) == "PUT") query(std::array{"from", "total"});
    if (pattern == "/v1/blobs/{hash}" && std::string_view(route.method) == "GET") query(std::array{"from", "length"});
    const bool answers_view = pattern.contains("{subject}") || method == "POST";
    if (answers_view && (pattern.starts_with("/v1/complaints") || pattern.starts_with("/v1/opinions")))
        query(std::array{"reveal"});
    if (pattern == "/v1/progress") query(std::array{"number", "code", "phone4"});
    if (!parameters.empty()) operation["parameters"] = std::move(parameters);
}

Json all_schemas() {
    auto out = schemas();
    out.update(rules_schemas());
    out.update(event_schemas());
    out.update(knowledge_schemas());
    return out;
}

Json operation_of(const Route& route) {
    Json out{{"summary", route.summary},
             {"responses",
              {{"2XX", {{"description", "Done."}}},
               {"default",
                {{"description", "A problem (RFC 9457)."},
                 {"content", {{"application/problem+json", {{"schema", ref("Problem")}}}}}}}}}};
    if (route.access != Access::anyone) out["security"] = Json::array({{{"bearer", Json::array()}}});
    if (route.content != Content::none) out["requestBody"] = request_body(route);
    add_parameters(route, out);
    return out;
}

}  // namespace

Json openapi() {
    Json paths = Json::object();
    for (const auto& route : routes()) {
        std::string method = route.method;
        std::ranges::transform(method, method.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        paths[route.pattern][method] = operation_of(route);
    }
    describe_knowledge(paths);
    return {
        {"openapi", "3.1.0"},
        {"info", {{"title", "Huiyin head office"}, {"version", "1"}, {"license", {{"name", "Apache-2.0"}}}}},
        {"paths", std::move(paths)},
        {"components",
         {{"schemas", all_schemas()}, {"securitySchemes", {{"bearer", {{"type", "http"}, {"scheme", "bearer"}}}}}}}};
}

}  // namespace huiyin::server
