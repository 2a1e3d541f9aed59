// SPDX-License-Identifier: Apache-2.0
// The table of rooms (rooms.txt) as the tests read it.
#pragma once
#include <string>
#include <vector>

namespace huiyin::test {

struct Room {
    std::string path;               ///< from the root, such as "shared/event"
    std::vector<std::string> uses;  ///< paths of the rooms it may include
};

/// In the order of the table, from the bottom up.
const std::vector<Room>& rooms();
/// The room of a file of the product, whether or not the table has it; "" for tests and QML.
std::string room_of(const std::string& path);

}  // namespace huiyin::test
