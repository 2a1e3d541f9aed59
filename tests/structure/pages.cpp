// SPDX-License-Identifier: Apache-2.0
#include "tests/structure/pages.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "tests/support/rules.hpp"

namespace huiyin::test {
namespace {

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// How many # begin the line; 0 for what is no heading.
std::size_t depth_of(std::string_view line) {
    const auto depth = std::min(line.find_first_not_of('#'), line.size());
    return depth > 0 && depth < line.size() && line[depth] == ' ' ? depth : 0;
}

/// Calls `found(line, its place in text)` for each line until it returns false.
template <class Found>
void each_line(std::string_view text, Found found) {
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (!found(text.substr(at, end - at), at)) return;
        at = end + 1;
    }
}

bool begins_with_words(std::string_view heading, std::string_view words) {
    return heading.starts_with(words) && (heading.size() == words.size() || !is_word(heading[words.size()]));
}

constexpr std::array<std::string_view, 9> numerals{"一", "二", "三", "四", "五", "六", "七", "八", "九"};

}  // namespace

Page::Page(const std::string& path) {
    std::ifstream in(source_path(path), std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    text_ = all.str();
}

Page Page::of(std::string text) {
    Page out;
    out.text_ = std::move(text);
    return out;
}

std::string Page::section(std::string_view words) const {
    std::size_t begin = std::string::npos, end = text_.size(), depth = 0;
    bool code = false;
    each_line(text_, [&](std::string_view line, std::size_t at) {
        if (line.starts_with("```")) code = !code;
        const auto here = code ? 0 : depth_of(line);
        if (here == 0) return true;
        if (begin != std::string::npos && here <= depth) return end = at, false;
        if (begin == std::string::npos && begins_with_words(line.substr(here + 1), words)) begin = at, depth = here;
        return true;
    });
    return begin == std::string::npos ? std::string{} : text_.substr(begin, end - begin);
}

bool Regulation::has(std::string_view article, int item, int point) const {
    const auto mark = '(' + std::string(article) + ")\n";
    const auto heading = page_.text().find(mark);
    if (heading == std::string::npos) return false;
    auto text = page_.text().substr(heading + mark.size());
    text.resize(std::min(text.find("\n#"), text.size()));
    if (item == 0) return true;
    if (item > static_cast<int>(numerals.size())) return false;
    const auto start = text.find("\n(" + std::string(numerals.at(static_cast<std::size_t>(item - 1))) + ')');
    if (start == std::string::npos) return false;
    auto inside = text.substr(start + 1);
    inside.resize(std::min(inside.find("\n("), inside.size()));
    return point == 0 || inside.find('\n' + std::to_string(point) + '.') != std::string::npos;
}

}  // namespace huiyin::test
