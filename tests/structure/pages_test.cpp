// SPDX-License-Identifier: Apache-2.0
// Pages that list what the code has list all of it: tables of the databases, roles, duties, kinds of event.
#include "tests/structure/pages.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <sstream>

#include "shared/events/catalogue.hpp"
#include "shared/vocabulary/codes.hpp"
#include "tests/structure/rooms.hpp"
#include "tests/structure/sources.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

/// The migrations below `folder`, wherever they lie there.
std::string migrations_in(const std::string& folder) {
    std::string out;
    for (const auto& source : sources())
        if (source.in(folder) && source.path.ends_with("schema.cpp"))
            for (const auto& line : source.lines) out += line + '\n';
    return out;
}

/// The names behind each CREATE TABLE, without those that a migration takes away again.
std::vector<std::string> tables_made_in(const std::string& sql) {
    const std::string make = "CREATE TABLE ", drop = "DROP TABLE ";
    std::vector<std::string> out;
    for (auto at = sql.find(make); at != std::string::npos; at = sql.find(make, at + 1)) {
        const auto name = sql.substr(at + make.size(), sql.find('(', at) - at - make.size());
        if (sql.find(drop + name + ';') == std::string::npos) out.push_back(name);
    }
    return out;
}

/// What stands in backticks, one word each.
std::vector<std::string> codes_in(const std::string& text) {
    std::vector<std::string> out;
    for (auto at = text.find('`'); at != std::string::npos;) {
        const auto end = text.find('`', at + 1);
        if (end == std::string::npos) break;
        out.push_back(text.substr(at + 1, end - at - 1));
        at = text.find('`', end + 1);
    }
    return out;
}

std::string in_backticks(std::string_view code) { return '`' + std::string(code) + '`'; }

}  // namespace

TEST_CASE("the page of formats names every table of a device's log and of head office's database") {
    const Page formats("docs/file-formats.md");
    const auto device = formats.section("The device's log"), office = formats.section("The database");
    const auto names = [](const std::string& section, const std::string& table) {
        return section.find('`' + table) != std::string::npos;
    };
    const auto of_device = tables_made_in(migrations_in("sync"));
    const auto of_office = tables_made_in(migrations_in("server"));
    REQUIRE(of_device.size() > 8);
    REQUIRE(of_office.size() > 15);
    for (const auto& table : of_device) {
        INFO(table);
        CHECK(names(device, table));
    }
    for (const auto& table : of_office) {
        INFO(table);
        CHECK(names(office, table));
    }
}

TEST_CASE("the page of formats names every migration") {
    const Page formats("docs/file-formats.md");
    for (const auto& [folder, heading] : {std::pair{"sync", "The device's log"}, std::pair{"server", "The database"}}) {
        const auto sql = migrations_in(folder), section = formats.section(heading);
        const auto list = section.substr(std::min(section.find("Migrations:"), section.size()));
        for (int number = 1; sql.find("// " + std::to_string(number) + ":") != std::string::npos; ++number) {
            INFO(folder << ' ' << number);
            CHECK(list.find(' ' + std::to_string(number) + ' ') != std::string::npos);
        }
    }
}

TEST_CASE("the page of the architecture names every room") {
    const auto section = Page("docs/architecture.md").section("Folders and what may depend on what");
    for (const auto& room : rooms()) {
        // `engine` in the rows of its folder, `app/{rows,present}` for those of the app.
        auto name = room.path.substr(room.path.find('/') + 1);
        if (name.starts_with("app/") && room.path.starts_with("client/")) name = name.substr(4);
        INFO(room.path);
        CHECK((section.find(in_backticks(name)) != std::string::npos ||
               std::ranges::any_of(std::string_view("{,"), [&](char before) {
                   return section.find(before + name + ',') != std::string::npos ||
                          section.find(before + name + '}') != std::string::npos;
               })));
    }
}

TEST_CASE("the glossary has a row for every role and every duty") {
    const Page glossary("docs/glossary.md");
    const auto people = glossary.section("Units and roles"), duties = glossary.section("Duties");
    for (int role = 0; role <= static_cast<int>(Role::rule_keeper); ++role)
        CHECK(people.find(in_backticks(to_string(static_cast<Role>(role)))) != std::string::npos);
    for (int duty = 0; duty <= static_cast<int>(DutyKind::regulator_limit); ++duty)
        CHECK(duties.find(in_backticks(to_string(static_cast<DutyKind>(duty)))) != std::string::npos);
}

TEST_CASE("every kind of event in the glossary is one that is known") {
    const auto kinds = codes_in(Page("docs/glossary.md").section("Kinds of event"));
    REQUIRE(kinds.size() > 45);
    for (const auto& kind : kinds) {
        INFO(kind);
        CHECK((is_kind(kind) || is_opinion_kind(kind)));
    }
}

TEST_CASE("what the glossary calls by a name of the code is called so in the code") {
    const auto machine = Page("docs/glossary.md").section("The machine");
    std::istringstream rows(machine);
    std::size_t names = 0;
    for (std::string row; std::getline(rows, row);) {
        if (!row.starts_with("| ")) continue;
        // term | is | code
        const auto second = row.find('|', row.find('|', 1) + 1), third = row.find('|', second + 1);
        for (const auto& code : codes_in(row.substr(second, third - second))) {
            INFO(code << ": rename it in the glossary, too");
            CHECK(std::ranges::any_of(sources(), [&](const Source& source) {
                return !source.in("tests") && !source.in("qml") && source.mentions(code);
            }));
            ++names;
        }
    }
    CHECK(names > 40);
}

TEST_CASE("what the contract has still to come is not there yet") {
    const auto section = Page("docs/contract.md").section("Decided, to come");
    const auto row = section.find("| kinds of event |");
    REQUIRE(row != std::string::npos);
    const auto kinds = codes_in(section.substr(row, section.find('\n', row) - row));
    REQUIRE(kinds.size() == 1);
    std::istringstream words(kinds.front());
    for (std::string kind; words >> kind;) {
        INFO(kind << ": it is known by now, so move it up and write its row into rulebook 5");
        CHECK_FALSE(is_kind(kind));
    }
}

TEST_CASE("the README's pictures show the colours that the app has") {
    int pictures = 0;
    for (const auto& file : std::filesystem::directory_iterator(source_path("docs/screens"))) {
        INFO(file.path().string());
        const auto png = read_text(file.path().string());
        REQUIRE(png.starts_with("\x89PNG"));
        // The colour type of the header: 2 and 6 are true colour, 3 is a palette.
        CHECK((png[25] == 2 || png[25] == 6));
        ++pictures;
    }
    CHECK(pictures > 10);
}
