// SPDX-License-Identifier: Apache-2.0
#include "server/http/openapi_knowledge.hpp"

#include "shared/knowledge/article_rules.hpp"

namespace huiyin::server {
namespace {

Json text(std::size_t most) { return {{"type", "string"}, {"maxLength", most}}; }
Json refers_to(const char* name) { return {{"$ref", std::string("#/components/schemas/") + name}}; }
Json or_null(const char* type) { return {{"type", Json::array({type, "null"})}}; }

/// What somebody writes.
Json words() {
    return {{"category", {{"type", "string"}, {"pattern", "^[1-4]\\.[0-9]$"}}},
            {"title", text(longest_article_title)},
            {"title_en", text(longest_article_title)},
            {"text", text(longest_article_text)},
            {"text_en", text(longest_article_text)},
            {"article", {{"type", "string"}, {"pattern", "^[0-9()]{0,20}$"}}},
            {"state", {{"enum", {"draft", "proposed", "confirmed", "withdrawn"}}}},
            {"version", {{"type", "integer"}, {"minimum", 0}}}};
}

Json version_members() {
    auto out = words();
    out["by"] = out["unit"] = {{"type", "string"}};
    out["at"] = or_null("string");
    return out;
}

Json article_members() {
    auto out = version_members();
    out["id"] = {{"type", "string"}, {"pattern", "^k-[a-z0-9.-]{1,62}$"}};
    out["department"] = out["confirmed_by"] = out["confirmed_at"] = or_null("string");
    out["used"] = {{"type", "integer"}, {"minimum", 0}};
    out["stands"] = or_null("integer");
    out["in_force"] = refers_to("ArticleVersion");
    out["versions"] = {{"type", "array"}, {"items", refers_to("ArticleVersion")}};
    return out;
}

Json change_example() {
    return {{"category", "3.3"},          {"title", "网上银行转账失败但已扣款"},
            {"text", "先核实账务状态。"}, {"article", "12"},
            {"state", "proposed"},        {"version", 1}};
}

Json article_example() {
    auto out = change_example();
    out.update({{"id", "k-3.3-1"},
                {"title_en", ""},
                {"text_en", ""},
                {"version", 2},
                {"by", "contact_centre_lead-000030"},
                {"unit", "000030"},
                {"at", "2026-03-02T10:00:00+08:00"},
                {"department", "000060"},
                {"confirmed_by", nullptr},
                {"confirmed_at", nullptr},
                {"used", 7},
                {"stands", 2}});
    return out;
}

Json content(const char* schema, Json example) {
    return {{"application/json", {{"schema", refers_to(schema)}, {"example", std::move(example)}}}};
}

void answers(Json& operation, const char* schema, Json example) {
    operation["responses"]["2XX"]["content"] = content(schema, std::move(example));
}

}  // namespace

Json knowledge_schemas() {
    return {{"ArticleVersion", {{"type", "object"}, {"properties", version_members()}}},
            {"Article", {{"type", "object"}, {"required", {"id", "state"}}, {"properties", article_members()}}},
            {"ArticleChange",
             {{"type", "object"},
              {"required", {"category", "title", "text", "state", "version"}},
              {"properties", words()}}},
            {"ArticleUses",
             {{"type", "object"}, {"properties", {{"id", {{"type", "string"}}}, {"used", {{"type", "integer"}}}}}}},
            {"Articles",
             {{"type", "object"},
              {"required", {"items", "next"}},
              {"properties",
               {{"items", {{"type", "array"}, {"items", refers_to("Article")}}}, {"next", or_null("string")}}}}}};
}

void describe_knowledge(Json& paths) {
    auto& list = paths["/v1/knowledge"]["get"];
    for (const char* name : {"q", "category", "after", "limit"})
        list["parameters"].push_back(
            {{"name", name}, {"in", "query"}, {"required", false}, {"schema", {{"type", "string"}}}});
    answers(list, "Articles", {{"items", {article_example()}}, {"next", nullptr}});
    auto& one = paths["/v1/knowledge/{id}"];
    answers(one["get"], "Article", article_example());
    answers(one["put"], "Article", article_example());
    one["put"]["requestBody"]["content"] = content("ArticleChange", change_example());
    answers(paths["/v1/knowledge/{id}/used"]["post"], "ArticleUses", {{"id", "k-3.3-1"}, {"used", 8}});
}

}  // namespace huiyin::server
