// SPDX-License-Identifier: Apache-2.0
// Which libraries are known where; which room may include which stands in rooms_test.cpp.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/structure/sources.hpp"

using namespace huiyin::test;

namespace {

bool is_standard(const std::string& include) {
    if (!include.starts_with('<')) return false;
    return std::ranges::all_of(include.substr(1, include.size() - 2),
                               [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9'); });
}
bool is_icu(const std::string& include) { return include.starts_with("<unicode/"); }
bool is_qt(const std::string& include) { return include.starts_with("<Q"); }

/// Where the files named by `where` include something that `forbidden` names.
template <class Where, class Forbidden>
std::vector<std::string> offenders(Where where, Forbidden forbidden) {
    std::vector<std::string> out;
    for (const auto& source : sources())
        if (where(source))
            for (const auto& include : source.includes())
                if (forbidden(include)) out.push_back(source.path + " includes " + include);
    return out;
}

using None = std::vector<std::string>;

}  // namespace

TEST_CASE("the tests see the whole source tree") {
    CHECK(sources().size() > 200);
    const auto http = std::ranges::find(sources(), "server/http/reply_writer.cpp", &Source::path);
    REQUIRE(http != sources().end());
    CHECK(std::ranges::count(http->includes(), "<httplib.h>") == 1);
    CHECK(std::ranges::count(http->includes(), "\"server/http/reply_writer.hpp\"") == 1);
}

TEST_CASE("shared includes only the standard library, nlohmann/json, libsodium's hash and, for text, ICU") {
    CHECK(offenders([](const Source& s) { return s.in("shared"); },
                    [](const std::string& include) {
                        return include.starts_with('<') && !is_standard(include) && include != "<nlohmann/json.hpp>" &&
                               include != "<sodium/crypto_generichash.h>" && !is_icu(include);
                    }) == None{});
}

TEST_CASE("ICU is known to the room that decides about people's text, nowhere else") {
    CHECK(offenders([](const Source& s) { return s.path != "shared/foundation/text.cpp"; }, is_icu) == None{});
}

TEST_CASE("what people see never knows the server") {
    CHECK(offenders([](const Source& s) { return s.in("qml"); },
                    [](const std::string& include) { return include.find("server/") != std::string::npos; }) == None{});
}

TEST_CASE("Qt is known to the app and what people see, nowhere else") {
    CHECK(offenders([](const Source& s) { return !s.in("client/app") && !s.in("qml") && !s.in("tests/qml"); }, is_qt) ==
          None{});
}

TEST_CASE("the server's HTTP library is named where answers are written, nowhere else") {
    for (const auto& source : sources()) {
        if (source.in("tests") || source.path == "server/http/reply_writer.cpp") continue;
        INFO(source.path);
        CHECK_FALSE(source.mentions("httplib::"));
        CHECK_FALSE(source.mentions("<httplib.h>"));
    }
}

TEST_CASE("the client's HTTP library is named where sync sends requests, nowhere else") {
    CHECK(offenders([](const Source& s) { return s.path != "sync/protocol/http_transport.cpp"; },
                    [](const std::string& include) { return include.starts_with("<curl/"); }) == None{});
}

TEST_CASE("SQLite is known to sync and server only") {
    CHECK(offenders([](const Source& s) { return s.in("shared") || s.in("client") || s.in("qml"); },
                    [](const std::string& include) {
                        return include.find("sqlite") != std::string::npos ||
                               include.find("SQLite") != std::string::npos;
                    }) == None{});
}
