// SPDX-License-Identifier: Apache-2.0
#include "tests/structure/rooms.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "tests/support/rules.hpp"

namespace huiyin::test {
namespace {

std::vector<Room> read_rooms() {
    std::vector<Room> out;
    std::ifstream in(source_path("tests/structure/rooms.txt"));
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        std::istringstream words(line);
        for (std::string word; words >> word;) {
            if (word.ends_with(':'))
                out.push_back({word.substr(0, word.size() - 1), {}});
            else
                out.back().uses.push_back(word);
        }
    }
    return out;
}

}  // namespace

const std::vector<Room>& rooms() {
    static const auto all = read_rooms();
    return all;
}

std::string room_of(const std::string& path) {
    const auto folder = path.substr(0, path.find('/'));
    if (folder != "shared" && folder != "sync" && folder != "server" && folder != "client") return {};
    // A folder that the table does not name belongs to the room that it lies in.
    const auto named = [](const std::string& room) {
        return std::ranges::find(rooms(), room, &Room::path) != rooms().end();
    };
    auto room = path.substr(0, path.rfind('/'));
    for (auto outer = room; outer.contains('/'); outer.resize(outer.rfind('/')))
        if (named(outer)) return outer;
    return room;
}

}  // namespace huiyin::test
