// SPDX-License-Identifier: Apache-2.0
// A customer calls somebody to the kiosk: one call a minute, honest when there is no network.
#include "client/engine/lobby_calls.hpp"

#include <catch2/catch.hpp>

#include "tests/client/fake_network.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using client::CallState;

namespace {

using std::chrono::seconds;

Instant at(int second) { return noon() + seconds{second}; }

/// What an exchange at `second` says; head office answers it with `heard`.
sync::RequestHeader exchanged(client::LobbyCalls& calls, int second, std::optional<sync::CallHeard> heard = {}) {
    sync::RequestHeader asked;
    calls.ask(asked, seconds{second});
    sync::ResponseHeader answer;
    answer.call = heard;
    calls.take(answer, seconds{second});
    return asked;
}

std::vector<std::string> ringing(const client::LobbyCalls& calls, int second) {
    std::vector<std::string> out;
    for (const auto& call : calls.ringing(seconds{second})) out.push_back(call.origin);
    return out;
}

}  // namespace

TEST_CASE("a call is said in each exchange until somebody comes, and is over after three minutes") {
    client::LobbyCalls calls;
    CHECK(calls.state(seconds{0}) == CallState::none);
    CHECK_FALSE(exchanged(calls, 0).call);
    calls.call(at(0), seconds{0});
    CHECK(calls.state(seconds{0}) == CallState::calling);
    CHECK(exchanged(calls, 1, sync::CallHeard{at(0), false}).call == at(0));
    CHECK(exchanged(calls, 3, sync::CallHeard{at(0), false}).call == at(0));
    CHECK(exchanged(calls, 5, sync::CallHeard{at(0), true}).call == at(0));
    CHECK(calls.state(seconds{5}) == CallState::coming);
    CHECK_FALSE(exchanged(calls, 7).call);
    CHECK(calls.state(seconds{179}) == CallState::coming);
    CHECK(calls.state(seconds{180}) == CallState::none);
}

TEST_CASE("a kiosk calls once a minute, and says so when nobody has answered by then") {
    client::LobbyCalls calls;
    calls.call(at(0), seconds{0});
    exchanged(calls, 1, sync::CallHeard{at(0), false});
    calls.call(at(59), seconds{59});
    CHECK(exchanged(calls, 59, sync::CallHeard{at(0), false}).call == at(0));
    CHECK(calls.state(seconds{60}) == CallState::unanswered);
    calls.call(at(61), seconds{61});
    CHECK(calls.state(seconds{61}) == CallState::calling);
    CHECK(exchanged(calls, 62, sync::CallHeard{at(61), false}).call == at(61));
}

TEST_CASE("a call that never arrived has failed, is not said later, and may be tried again at once") {
    client::LobbyCalls calls;
    calls.call(at(0), seconds{0});
    calls.missed();
    CHECK(calls.state(seconds{1}) == CallState::failed);
    CHECK_FALSE(exchanged(calls, 2).call);
    calls.call(at(3), seconds{3});
    CHECK(calls.state(seconds{3}) == CallState::calling);
    exchanged(calls, 3);  // a head office that knows of no calls
    CHECK(calls.state(seconds{3}) == CallState::failed);
    CHECK(calls.state(seconds{63}) == CallState::none);
}

TEST_CASE("a network that goes while it rings does not take the call back") {
    client::LobbyCalls calls;
    calls.call(at(0), seconds{0});
    exchanged(calls, 1, sync::CallHeard{at(0), false});
    calls.missed();
    CHECK(calls.state(seconds{5}) == CallState::calling);
}

TEST_CASE("a tablet rings until somebody there goes, tells that once, and never rings longer than a call lasts") {
    client::LobbyCalls calls;
    sync::ResponseHeader answer;
    answer.calls = {{"k-0001", "大堂", at(0)}, {"k-0002", "门口", at(1)}};
    calls.take(answer, seconds{2});
    CHECK(ringing(calls, 2) == std::vector<std::string>{"k-0001", "k-0002"});
    calls.go("k-0001");
    calls.go("k-0009");
    CHECK(ringing(calls, 2) == std::vector<std::string>{"k-0002"});
    sync::RequestHeader asked;
    calls.ask(asked, seconds{3});
    CHECK(asked.going == std::map<std::string, Instant>{{"k-0001", at(0)}});
    calls.missed();
    calls.ask(asked, seconds{4});
    CHECK(asked.going.size() == 1);
    answer.calls = {{"k-0002", "门口", at(1)}};
    calls.take(answer, seconds{5});
    calls.ask(asked, seconds{6});
    CHECK(asked.going.empty());
    CHECK(ringing(calls, 181) == std::vector<std::string>{"k-0002"});
    CHECK(ringing(calls, 182).empty());
}

TEST_CASE("a kiosk without a network says at once that nobody can be called") {
    Network network;
    network.face = Face::kiosk;
    network.origin = "k-0001";
    const TempDirectory directory;
    const auto kiosk = open_replica(directory.path(), network);
    network.down = true;
    kiosk->call_somebody(noon());
    CHECK(kiosk->call_state() == CallState::calling);
    CHECK_FALSE(kiosk->exchange(noon()));
    CHECK(kiosk->call_state() == CallState::failed);
    CHECK(kiosk->log_state().waiting == 0);  // nothing of it is in the log
}
