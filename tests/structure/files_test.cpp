// SPDX-License-Identifier: Apache-2.0
// Every source file is short and says under which licence it stands.
#include <catch2/catch.hpp>

#include "tests/structure/sources.hpp"

using namespace huiyin::test;

TEST_CASE("no source file is longer than 400 lines") {
    for (const auto& source : sources()) {
        INFO(source.path);
        CHECK(source.lines.size() <= 400);
    }
}

TEST_CASE("the app and what people see are GPL-3.0-or-later, everything else is Apache-2.0, and every file says so") {
    for (const auto& source : sources()) {
        INFO(source.path);
        REQUIRE_FALSE(source.lines.empty());
        const bool gpl = source.in("client/app") || source.in("qml");
        CHECK(source.lines.front() ==
              std::string("// SPDX-License-Identifier: ") + (gpl ? "GPL-3.0-or-later" : "Apache-2.0"));
    }
}

// CTest takes what stands behind a semicolon for another argument: such a test would be listed, and never run.
TEST_CASE("no test has a semicolon in its name") {
    const std::string start = "TEST_CASE(\"";
    for (const auto& source : sources())
        for (const auto& line : source.lines)
            if (line.starts_with(start)) {
                INFO(source.path << ": " << line);
                CHECK(line.substr(start.size(), line.find('"', start.size()) - start.size()).find(';') ==
                      std::string::npos);
            }
}
