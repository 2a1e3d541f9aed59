// SPDX-License-Identifier: Apache-2.0
#include "server/store/subject_names.hpp"

#include <algorithm>

#include "shared/foundation/text.hpp"

namespace huiyin::server {
namespace {

Json external_of(const Json& said) { return said.value("external", Json::object()); }

/// The letter that is written there when it is one of A to Z or a to z, in half or full width; else 0.
char latin_letter(std::string_view text, const Letter& letter) {
    const auto written = text.substr(letter.begin, 3);
    const auto is_latin = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (is_latin(written[0])) return written[0];
    // Full width: U+FF21 to U+FF3A, U+FF41 to U+FF5A.
    const bool is_wide = written.starts_with("\xEF\xBC") || written.starts_with("\xEF\xBD");
    if (!is_wide || written.size() < 3) return 0;
    const auto last = static_cast<unsigned char>(written[2]);
    const char narrow = static_cast<char>(written[1] == '\xBC' ? last - 0xA1 + 'A' : last - 0x81 + 'a');
    return is_latin(narrow) ? narrow : '\0';
}

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
        // Some systems tell their references apart by case.
        return x.code == y.code && latin_letter(a, x) == latin_letter(b, y);
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
