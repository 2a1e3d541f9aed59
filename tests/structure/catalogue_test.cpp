// SPDX-License-Identifier: Apache-2.0
// The catalogue of events is whole, and nobody works around it (docs/architecture.md, "The catalogue of events").
#include "shared/events/catalogue.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>

#include "shared/events/check.hpp"
#include "shared/events/schema.hpp"
#include "tests/structure/reference.hpp"
#include "tests/structure/sources.hpp"
#include "tests/support/rules.hpp"
#include "tests/support/times.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

bool is_product(const Source& source) {
    return source.in("shared") || source.in("sync") || source.in("server") || source.in("client");
}

std::string translations() { return read_text(source_path("qml/i18n/app_zh_CN.ts")); }

/// What `pattern` finds in the product's C++ outside `allowed`, place by place.
std::vector<std::string> found(const std::string& pattern, std::initializer_list<const char*> allowed) {
    const std::regex shape(pattern);
    std::vector<std::string> out;
    for (const auto& source : sources()) {
        const bool passed =
            std::ranges::any_of(allowed, [&](const char* start) { return source.path.starts_with(start); });
        if (!is_product(source) || passed) continue;
        for (std::size_t i = 0; i < source.lines.size(); ++i)
            if (std::regex_search(source.lines[i], shape))
                out.push_back(source.path + ":" + std::to_string(i + 1) + " " + source.lines[i]);
    }
    return out;
}

}  // namespace

TEST_CASE("every kind of event has a file of rules, a presenter, a story and its words in Chinese") {
    const auto chinese = translations();
    std::string stories;
    for (const auto& source : sources())
        if (source.in("tests"))
            for (const auto& line : source.lines) stories += line;
    for (const auto& type : catalogue()) {
        const std::string name(type.name());
        INFO(name);
        CHECK(std::filesystem::exists(source_path("shared/events/" + name + ".hpp")));
        const auto presenter = source_path("client/app/present/events/" + name + ".cpp");
        REQUIRE(std::filesystem::exists(presenter));
        // What operators do is told by the tests of head office's administration, under other names.
        if (type.is_of_customers()) CHECK(stories.find("\"" + name + "\"") != std::string::npos);
        std::smatch term;
        const auto text = read_text(presenter);
        REQUIRE(std::regex_search(text, term, std::regex(R"re(\.term = QT_TRANSLATE_NOOP\("Terms", "([^"]+)"\))re")));
        CHECK(chinese.find("<source>" + term[1].str() + "</source>") != std::string::npos);
    }
}

TEST_CASE("the example of every kind says what the kind declares") {
    for (const auto& type : catalogue()) {
        INFO(type.name());
        const auto example = Json::parse(type.example);
        for (const auto& [field, value] : example.items()) {
            INFO(field);
            CHECK(std::ranges::find(type.fields, field, &Field::name) != type.fields.end());
        }
        if (!type.is_of_customers()) continue;
        const auto checked = check_body(type.name(), example, demo_rules(), beijing("2026-03-02 10:00"));
        INFO((checked ? "" : checked.error().where + ": " + checked.error().what));
        CHECK(checked.has_value());
    }
}

TEST_CASE("nothing compares an event's kind with a text") {
    std::string kinds;
    for (const auto& type : catalogue()) kinds += (kinds.empty() ? "" : "|") + std::string(type.name());
    for (const auto& place :
         found("kind\\w*(\\(\\))? *[=!]= *(QLatin1String\\(|QStringLiteral\\()?\"(" + kinds + ")\"", {}))
        FAIL_CHECK(place);
}

TEST_CASE("an event's body is read by its payload alone") {
    for (const auto& place : found(R"((text_of|number_of|flag_of)\((\w+(\.|->))*body,)",
                                   {"shared/events/", "shared/complaint/captured_body"}))
        FAIL_CHECK(place);
}

TEST_CASE("docs/reference/events.md is what the catalogue says") {
    const auto path = source_path("docs/reference/events.md");
    if (std::getenv("HUIYIN_WRITE_REFERENCE")) std::ofstream(path) << events_page();
    CHECK(read_text(path) == events_page());
}
