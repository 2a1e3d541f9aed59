// SPDX-License-Identifier: Apache-2.0
// Which room may include which: one table, without exceptions (docs/architecture.md).
#include "tests/structure/rooms.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "tests/structure/sources.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin::test;

namespace {

using Paths = std::set<std::string>;

std::string text_of_file(const std::string& path) {
    std::ifstream in(source_path(path));
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The rooms that the files of `room` include, itself left out.
bool is_of_the_product(const std::string& path) { return !room_of(path).empty(); }

Paths included_by(const std::string& room) {
    Paths out;
    for (const auto& source : sources()) {
        if (room_of(source.path) != room) continue;
        for (const auto& include : source.includes())
            if (const auto path = include.substr(1); include.starts_with('"'))
                out.insert(is_of_the_product(path) ? room_of(path) : path.substr(0, path.rfind('/')));
    }
    out.erase(room);
    return out;
}

/// What the room's target is linked with, as its CMakeLists.txt says; nothing when it is no target of its own.
std::optional<Paths> linked_by(const std::string& room) {
    const auto text = text_of_file(room + "/CMakeLists.txt");
    if (text.find("huiyin_room(" + room + "\n") == std::string::npos) return std::nullopt;
    Paths out;
    std::istringstream words(text);
    bool uses = false;
    for (std::string word; words >> word;) {
        if (word == "USES" || word == "PUBLIC" || word == "LIBRARIES" || word == "SOURCES" || word == "ALONE")
            uses = word == "USES";
        if (!uses || word == "USES") continue;
        out.insert(word.substr(0, word.find(')')));
        uses = word.find(')') == std::string::npos;
    }
    return out;
}

}  // namespace

TEST_CASE("every file of the product is in a room, and every room of the table has files") {
    Paths table, tree;
    for (const auto& room : rooms()) table.insert(room.path);
    for (const auto& source : sources())
        if (const auto room = room_of(source.path); !room.empty()) tree.insert(room);
    CHECK(table.size() == rooms().size());
    CHECK(table == tree);
}

TEST_CASE("a room includes what its row of the table names, no more and no less") {
    for (const auto& room : rooms()) {
        INFO(room.path);
        CHECK(included_by(room.path) == Paths(room.uses.begin(), room.uses.end()));
    }
}

TEST_CASE("no arrow between rooms runs up") {
    Paths below;
    for (const auto& room : rooms()) {
        INFO(room.path);
        for (const auto& used : room.uses) {
            INFO(used);
            CHECK(below.contains(used));
        }
        below.insert(room.path);
    }
}

TEST_CASE("a room's target is linked with the rooms that it includes") {
    int targets = 0;
    for (const auto& room : rooms()) {
        const auto linked = linked_by(room.path);
        if (!linked) continue;
        INFO(room.path);
        ++targets;
        CHECK(*linked == Paths(room.uses.begin(), room.uses.end()));
    }
    CHECK(targets >= 31);
}

TEST_CASE("every room says on at most thirty lines what it is, what it promises and where to start") {
    for (const auto& room : rooms()) {
        INFO(room.path);
        const auto text = text_of_file(room.path + "/README.md");
        CHECK(text.starts_with("# " + room.path + "\n"));
        CHECK(std::ranges::count(text, '\n') <= 30);
    }
}
