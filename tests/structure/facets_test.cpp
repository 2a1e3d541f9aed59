// SPDX-License-Identifier: Apache-2.0
// Interfaces stay small: who needs more than one takes several (docs/decisions/0032).
#include <catch2/catch.hpp>
#include <map>
#include <regex>

#include "tests/structure/sources.hpp"

using namespace huiyin::test;

namespace {

constexpr int most_functions = 14;

/// How many pure virtual functions each class of the file declares itself.
std::map<std::string, int> pure_functions(const Source& source) {
    static const std::regex begins("^(?:class|struct) (\\w+)(?:[^;]*)$"), pure("\\)(?: const)?(?: noexcept)? = 0;");
    std::map<std::string, int> out;
    std::string name;
    for (const auto& line : source.lines) {
        std::smatch found;
        if (std::regex_search(line, found, begins)) name = found[1];
        if (std::regex_search(line, pure)) ++out[name];
    }
    return out;
}

}  // namespace

TEST_CASE("an interface has at most fourteen functions", "[structure]") {
    int interfaces = 0;
    for (const auto& source : sources()) {
        if (source.in("tests")) continue;
        for (const auto& [name, functions] : pure_functions(source)) {
            ++interfaces;
            INFO(source.path << ": " << name);
            CHECK(functions <= most_functions);
        }
    }
    CHECK(interfaces > 30);
}
