// SPDX-License-Identifier: Apache-2.0
// Head office at several addresses.
#include "sync/protocol/transport_in_turn.hpp"

#include <catch2/catch.hpp>
#include <map>

using namespace huiyin;
using namespace huiyin::sync;

namespace {

/// What each address answers now, a status or 0 for nothing at all, and how often it was asked.
struct Network {
    std::map<std::string, int> status, asked;
};

class Scripted : public Transport {
  public:
    Scripted(Network& network, std::string url) : network_(network), url_(std::move(url)) {}
    huiyin::Result<HttpAnswer> send(const std::string&, const std::string&, const std::string&, const std::string&,
                                    const std::string&, const std::string&) override {
        ++network_.asked[url_];
        if (network_.status[url_] == 0) return fault("nobody at " + url_);
        return HttpAnswer{network_.status[url_], url_, "text/plain"};
    }
    std::string met_key() const override { return "key of " + url_; }

  private:
    Network& network_;
    std::string url_;
};

std::unique_ptr<Transport> way_to(const std::string& addresses, Network& network) {
    auto way = transport_in_turn(addresses, [&](const std::string& url) -> huiyin::Result<std::unique_ptr<Transport>> {
        if (url.empty()) return fault("no address");
        return std::make_unique<Scripted>(network, url);
    });
    REQUIRE(way);
    return std::move(*way);
}

huiyin::Result<HttpAnswer> get(Transport& way) { return way.send("GET", "/", {}, {}, {}, {}); }

}  // namespace

TEST_CASE("when one address of head office does not answer the next is tried, and stayed with", "[transport]") {
    Network network{{{"a", 0}, {"b", 200}}, {}};
    const auto way = way_to("a,b", network);
    REQUIRE(get(*way));
    CHECK(get(*way)->body == "b");
    CHECK(way->met_key() == "key of b");
    CHECK(network.asked["a"] == 1);
    network.status = {{"a", 200}, {"b", 0}};
    CHECK(get(*way)->body == "a");
}

TEST_CASE("a proxy without a head office behind it is no answer, a refusal is one", "[transport]") {
    Network network{{{"a", 503}, {"b", 200}}, {}};
    CHECK(get(*way_to("a,b", network))->body == "b");
    network.status["a"] = 403;
    CHECK(get(*way_to("a,b", network))->status == 403);
}

TEST_CASE("when no address answers the first one's reason is told, and each was asked once", "[transport]") {
    Network network{{{"a", 0}, {"b", 502}}, {}};
    const auto answer = get(*way_to("a,b", network));
    REQUIRE_FALSE(answer);
    CHECK(answer.error().what == "nobody at a");
    CHECK(network.asked == std::map<std::string, int>{{"a", 1}, {"b", 1}});
}

TEST_CASE("one address is that address, and an empty one is refused", "[transport]") {
    Network network{{{"a", 503}}, {}};
    CHECK(get(*way_to("a", network))->status == 503);
    CHECK_FALSE(transport_in_turn("a,", [&](const std::string& url) -> huiyin::Result<std::unique_ptr<Transport>> {
        if (url.empty()) return fault("no address");
        return std::make_unique<Scripted>(network, url);
    }));
}
