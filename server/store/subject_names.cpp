// SPDX-License-Identifier: Apache-2.0
#include "server/store/subject_names.hpp"

namespace huiyin::server {
namespace {

Json external_of(const Json& said) { return said.value("external", Json::object()); }

}  // namespace

Json said_of(const SubjectRow& row) { return parse_json(row.said, {}).value_or(Json::object()); }

std::string code_of(const SubjectRow& row) { return text_of(said_of(row), "code"); }

std::vector<std::string> names_of(const SubjectRow& row) {
    const auto said = said_of(row);
    std::vector<std::string> out;
    for (const auto& [beginning, name] :
         {std::pair{code_name, text_of(said, "code")}, {reference_name, text_of(external_of(said), "reference")}})
        if (!name.empty()) out.push_back(std::string(beginning) + name);
    return out;
}

bool is_external(const SubjectRow& row, std::string_view asked) {
    const auto external = external_of(said_of(row));
    const auto reference = text_of(external, "reference");
    return !reference.empty() && (asked == reference || asked == text_of(external, "source") + ':' + reference);
}

std::vector<std::string> names_asked(const SubjectFilter& filter) {
    std::vector<std::string> out;
    if (!filter.code.empty()) return {std::string(code_name) + filter.code};
    if (filter.external.empty()) return out;
    // A source and a reference may hold colons of their own.
    for (std::size_t at = 0; at != std::string::npos;) {
        out.push_back(std::string(reference_name) + filter.external.substr(at));
        const auto colon = filter.external.find(':', at);
        at = colon == std::string::npos ? colon : colon + 1;
    }
    return out;
}

}  // namespace huiyin::server
