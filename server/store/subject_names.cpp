// SPDX-License-Identifier: Apache-2.0
#include "server/store/subject_names.hpp"

#include <algorithm>

#include "shared/foundation/text.hpp"

namespace huiyin::server {
namespace {

Json external_of(const Json& said) { return said.value("external", Json::object()); }

/// As it was written, and as it compares: rows of before have the first only.
void add_reference(std::vector<std::string>& names, std::string_view reference) {
    if (reference.empty()) return;
    names.push_back(std::string(reference_name).append(reference));
    auto form = std::string(reference_name) + comparison_form(reference);
    if (form != names.back()) names.push_back(std::move(form));
}

}  // namespace

Json said_of(const SubjectRow& row) { return parse_json(row.said, {}).value_or(Json::object()); }

std::string code_of(const SubjectRow& row) { return text_of(said_of(row), "code"); }

std::vector<std::string> names_of(const SubjectRow& row) {
    const auto said = said_of(row);
    std::vector<std::string> out;
    if (const auto code = text_of(said, "code"); !code.empty()) out.push_back(std::string(code_name) + code);
    add_reference(out, text_of(external_of(said), "reference"));
    return out;
}

bool is_external(const SubjectRow& row, std::string_view asked) {
    const auto external = external_of(said_of(row));
    const auto reference = text_of(external, "reference");
    return !reference.empty() && (is_same_reference(asked, reference) ||
                                  is_same_reference(asked, text_of(external, "source") + ':' + reference));
}

bool is_same_reference(std::string_view a, std::string_view b) {
    if (a == b) return true;
    const auto one = letters_of(a), other = letters_of(b);
    return std::ranges::equal(one, other, [&](const Letter& x, const Letter& y) {
        if (x.code != y.code) return false;
        // Some systems tell their references apart by case.
        const bool narrow = x.end - x.begin == 1 && y.end - y.begin == 1;
        return !narrow || a[x.begin] == b[y.begin];
    });
}

std::vector<std::string> names_of_reference(std::string_view reference) {
    std::vector<std::string> out;
    add_reference(out, reference);
    return out;
}

std::vector<std::string> names_asked(const SubjectFilter& filter) {
    std::vector<std::string> out;
    if (!filter.code.empty()) return {std::string(code_name) + filter.code};
    if (filter.external.empty()) return out;
    // A source and a reference may hold colons of their own.
    for (std::size_t at = 0; at != std::string::npos;) {
        add_reference(out, std::string_view(filter.external).substr(at));
        const auto colon = filter.external.find(':', at);
        at = colon == std::string::npos ? colon : colon + 1;
    }
    return out;
}

}  // namespace huiyin::server
