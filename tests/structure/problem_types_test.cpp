// SPDX-License-Identifier: Apache-2.0
// Programs read the `type` of a problem document: OpenAPI lists every one that head office can answer with.
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "tests/structure/sources.hpp"

using namespace huiyin::test;

TEST_CASE("every type of a problem document that the sources name is listed, and no other", "[contract]") {
    std::set<std::string> named, listed;
    const std::regex answered("[45]\\d\\d,\\s*\"([a-z][a-z-]+)\"|(?:->|\\.)type = \"([a-z-]+)\"");
    const std::regex text("\"([a-z-]+)\"");
    for (const auto& source : sources()) {
        if (!source.in("server")) continue;
        std::string whole;
        for (const auto& line : source.lines) whole += line + '\n';
        for (std::sregex_iterator it(whole.begin(), whole.end(), answered), end; it != end; ++it)
            named.insert((*it)[1].matched ? (*it)[1] : (*it)[2]);
        if (source.path != "server/platform/problem.cpp") continue;
        const auto from = whole.find("problem_types()"), to = whole.find("return types", from);
        REQUIRE(to != std::string::npos);
        const auto list = whole.substr(from, to - from);
        for (std::sregex_iterator it(list.begin(), list.end(), text), end; it != end; ++it) listed.insert((*it)[1]);
    }
    CHECK(listed.size() > 30);
    CHECK(named == listed);
}
