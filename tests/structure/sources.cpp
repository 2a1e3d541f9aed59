// SPDX-License-Identifier: Apache-2.0
#include "tests/structure/sources.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "tests/support/rules.hpp"

namespace huiyin::test {
namespace {

namespace fs = std::filesystem;

constexpr std::array rooms{"shared", "sync", "server", "client", "qml", "tests"};
constexpr std::array endings{".cpp", ".hpp", ".qml"};

Source read(const fs::path& file, const fs::path& root) {
    Source out{fs::relative(file, root).generic_string(), {}};
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) out.lines.push_back(line);
    return out;
}

std::vector<Source> read_all() {
    const fs::path root = source_path(".");
    std::vector<Source> out;
    for (const auto* room : rooms)
        for (const auto& entry : fs::recursive_directory_iterator(root / room))
            if (entry.is_regular_file() && std::ranges::find(endings, entry.path().extension()) != endings.end())
                out.push_back(read(entry.path(), root));
    std::ranges::sort(out, {}, &Source::path);
    return out;
}

}  // namespace

std::vector<std::string> Source::includes() const {
    constexpr std::string_view directive = "#include ";
    std::vector<std::string> out;
    for (const auto& line : lines)
        if (line.starts_with(directive)) {
            const auto rest = line.substr(directive.size());
            const auto end = rest.find(rest.starts_with('<') ? '>' : '"', 1);
            out.push_back(rest.substr(0, end + 1));
        }
    return out;
}

bool Source::mentions(const std::string& word) const {
    return std::ranges::any_of(lines, [&](const std::string& line) { return line.find(word) != std::string::npos; });
}

const std::vector<Source>& sources() {
    static const auto all = read_all();
    return all;
}

}  // namespace huiyin::test
