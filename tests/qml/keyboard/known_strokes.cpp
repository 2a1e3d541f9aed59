// SPDX-License-Identifier: Apache-2.0
#include "known_strokes.hpp"

#include <fstream>
#include <sstream>

namespace huiyin::testing {

std::string strokes_file() {
    std::ifstream file(HUIYIN_SOURCE_DIR "/client/app/input/data/strokes.txt");
    std::stringstream out;
    out << file.rdbuf();
    return out.str();
}

std::map<std::string, std::vector<app::input::Stroke>> known_strokes(const std::string& text) {
    std::map<std::string, std::vector<app::input::Stroke>> out;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string character, word;
        words >> character;
        while (words >> word) {
            auto& stroke = out[character].emplace_back();
            for (std::size_t i = 0; i + 1 < word.size(); i += 2) stroke.push_back({word[i] - '0', word[i + 1] - '0'});
        }
    }
    return out;
}

}  // namespace huiyin::testing
