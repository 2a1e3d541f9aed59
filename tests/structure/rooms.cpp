// SPDX-License-Identifier: Apache-2.0
#include "tests/structure/rooms.hpp"

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
    return path.substr(0, path.rfind('/'));
}

}  // namespace huiyin::test
