// SPDX-License-Identifier: Apache-2.0
// Docs/contract.md names every call of head office.
#include <array>
#include <catch2/catch.hpp>

#include "tests/structure/pages.hpp"
#include "tests/structure/sources.hpp"

using namespace huiyin::test;

namespace {

/// "GET /v1/complaints" of a row {"GET", "/v1/complaints", …} of the table of routes; "" for any other line.
std::string call_in(const std::string& line) {
    for (const std::string method : {"GET", "POST", "PUT", "DELETE"}) {
        const auto row = "{\"" + method + "\", \"/";
        const auto at = line.find(row);
        if (at == std::string::npos) continue;
        const auto path = at + row.size() - 1;
        return method + ' ' + line.substr(path, line.find('"', path) - path);
    }
    return {};
}

}  // namespace

TEST_CASE("the contract names every call of head office") {
    const Page contract("docs/contract.md");
    std::size_t calls = 0;
    for (const auto& source : sources()) {
        if (!source.in("server")) continue;
        for (const auto& line : source.lines)
            if (const auto call = call_in(line); !call.empty()) {
                INFO(call);
                CHECK(contract.says(call));
                ++calls;
            }
    }
    CHECK(calls > 40);
}
