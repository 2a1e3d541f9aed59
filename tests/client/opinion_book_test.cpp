// SPDX-License-Identifier: Apache-2.0
// The published opinion book on a kiosk: kept from the last exchange (Art. 10).
#include <catch2/catch.hpp>

#include "tests/client/fake_network.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

Instant now() { return *parse_instant("2026-03-03T10:20:00+08:00"); }

Json page(const char* answer) {
    return {{"number", "n"}, {"name", "王**"}, {"narrative", "more chairs, please"}, {"answer", answer}};
}

struct Kiosk {
    Network network;
    TempDirectory directory;
    Kiosk() {
        network.face = Face::kiosk;
        network.origin = "k-0001";
    }
};

}  // namespace

TEST_CASE("a kiosk keeps the published book for when there is no network, also over a restart", "[art10]") {
    Kiosk kiosk;
    kiosk.network.published = {page("there are six more now")};
    {
        const auto replica = open_replica(kiosk.directory.path(), kiosk.network);
        CHECK_FALSE(replica->book());
        const auto exchanged = replica->exchange(now());
        REQUIRE(exchanged);
        CHECK(exchanged->book_changed);
    }
    kiosk.network.down = true;
    const auto replica = open_replica(kiosk.directory.path(), kiosk.network);
    REQUIRE_FALSE(replica->exchange(now()));
    REQUIRE(replica->book());
    CHECK(replica->book()->entries == kiosk.network.published);
    CHECK(replica->book()->as_of.ms > 0);
}

TEST_CASE("the book is asked for every ten minutes, not with every exchange, and follows what was taken out of it",
          "[art10]") {
    Kiosk kiosk;
    kiosk.network.published = {page("yes"), page("no")};
    const auto replica = open_replica(kiosk.directory.path(), kiosk.network);
    for (int i = 0; i < 3; ++i) REQUIRE(replica->exchange(now()));
    CHECK(kiosk.network.book_asked == 1);
    kiosk.network.published = {page("no")};
    kiosk.network.elapsed += std::chrono::minutes{10};
    REQUIRE(replica->exchange(now()));
    CHECK(kiosk.network.book_asked == 2);
    CHECK(replica->book()->entries.size() == 1);
}

TEST_CASE("a book that cannot be had leaves yesterday's, and holds up no line", "[art10]") {
    Kiosk kiosk;
    kiosk.network.published = {page("yes")};
    const auto replica = open_replica(kiosk.directory.path(), kiosk.network);
    REQUIRE(replica->exchange(now()));
    kiosk.network.published = {{"not", "a list"}};
    kiosk.network.elapsed += std::chrono::minutes{10};
    REQUIRE(replica->capture(captured_body(), now()));
    REQUIRE(replica->exchange(now()));
    CHECK(replica->log_state().waiting == 0);
    CHECK(replica->book()->entries == Json::array({page("yes")}));
}

TEST_CASE("a tablet asks for no book: it holds the entries themselves") {
    Network network;
    TempDirectory directory;
    const auto replica = open_replica(directory.path(), network);
    REQUIRE(replica->exchange(now()));
    CHECK(network.book_asked == 0);
    CHECK_FALSE(replica->book());
}
