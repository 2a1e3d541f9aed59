// SPDX-License-Identifier: Apache-2.0
#include "tests/structure/reference.hpp"

#include <algorithm>
#include <sstream>
#include <tuple>
#include <vector>

#include "shared/events/catalogue.hpp"

namespace huiyin::test {
namespace {

/// "Art. 7, 14" → the measures, article 7; annexes follow, then the rulebook.
auto place_of(const EventType& type) {
    static constexpr std::string_view sources[] = {"Art.", "Op.", "As.", "annex", "rulebook"};
    const auto article = type.about.article;
    const auto source = std::ranges::find_if(sources, [&](auto start) { return article.starts_with(start); });
    const auto digits = article.find_first_of("0123456789");
    return std::tuple(source - std::begin(sources), std::stoi(std::string(article.substr(digits))), type.kind);
}

std::string type_of(const Field& field) {
    switch (field.type) {
        case FieldType::text:
            return "text";
        case FieldType::signature:
            return "signature";
        case FieldType::code:
            return "code";
        case FieldType::flag:
            return "true or false";
        case FieldType::number:
            return "whole number";
        case FieldType::instant:
            return "time";
        case FieldType::unit:
            return "unit";
        case FieldType::units:
            return "units";
        case FieldType::level:
            return "level 1–3";
        case FieldType::list:
            return "list";
        case FieldType::document:
            return "document";
        case FieldType::reasons:
            return "grading reasons";
        case FieldType::complaint:
            return "complaint";
        case FieldType::account:
            return "account";
        case FieldType::hash:
            return "attachment";
        case FieldType::choice:
            break;
    }
    std::string out;
    for (const auto value : field.choices()) out += (out.empty() ? "`" : ", `") + std::string(value) + "`";
    return out;
}

std::string writers_of(const EventType& type) {
    std::string out;
    for (int i = 0; i <= static_cast<int>(Role::rule_keeper); ++i)
        if (const auto role = static_cast<Role>(i); type.written_by.contains(role))
            out += (out.empty() ? "`" : ", `") + std::string(to_string(role)) + "`";
    return out;
}

std::string subjects_of(const EventType& type) {
    std::string out;
    const auto add = [&](Subjects subject, const char* name) {
        if (holds(type.on, subject)) out += (out.empty() ? "" : ", ") + std::string(name);
    };
    add(Subjects::complaint, "a complaint");
    add(Subjects::opinion, "an entry of the opinion book");
    add(Subjects::unit, "a unit's record");
    add(Subjects::administration, "head office's administration");
    return out;
}

void write(std::ostream& out, const EventType& type) {
    out << "\n### `" << type.name() << "` " << type.about.term << "\n\n"
        << type.about.sentence << " " << type.about.chinese << " (" << type.about.article << ")\n\n"
        << "Stands on " << subjects_of(type) << ". Written by " << writers_of(type) << ".\n";
    if (!type.fields.empty()) out << "\n| field | what | |\n|---|---|---|\n";
    for (const auto& field : type.fields)
        out << "| `" << field.name << "` | " << type_of(field) << " | "
            << (field.required  ? "required"
                : field.by_rule ? "head office's"
                : field.said    ? "must be said"
                                : "")
            << " |\n";
    out << "\n```json\n" << type.example << "\n```\n";
}

}  // namespace

std::string events_page() {
    std::vector<const EventType*> types;
    for (const auto& type : catalogue()) types.push_back(&type);
    std::ranges::sort(types, {}, [](const EventType* type) { return place_of(*type); });
    std::ostringstream out;
    out << "# Events\n\nEvery kind of event, article by article, made from `shared/events` by `scripts/reference`. "
           "\"head office's\" is what its own\nrules write; from others it is not checked. What \"must be said\" an "
           "event needs to count (rulebook 11).\n";
    std::string_view article;
    for (const auto* type : types) {
        const auto first = type->about.article.substr(0, type->about.article.find(','));
        if (first != article) out << "\n## " << first << "\n";
        article = first;
        write(out, *type);
    }
    return out.str();
}

}  // namespace huiyin::test
