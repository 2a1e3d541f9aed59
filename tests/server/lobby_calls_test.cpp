// SPDX-License-Identifier: Apache-2.0
// A customer calls somebody to a kiosk: it rings on the branch's tablets, and nowhere else (docs/decisions/0038).
#include "server/runtime/lobby_calls.hpp"

#include <catch2/catch.hpp>

#include "sync/protocol/call_members.hpp"
#include "tests/server/support/devices.hpp"

using namespace huiyin;
using namespace huiyin::test;
using client::CallState;

namespace {

/// A branch with a kiosk and two tablets, and a tablet of another branch.
struct Lobby {
    testing::TempDirectory directory;
    RunningOffice office;
    std::unique_ptr<client::Replica> kiosk = enrol("kiosk", "650101", Face::kiosk);
    std::unique_ptr<client::Replica> one = enrol("one", "650101", Face::tablet);
    std::unique_ptr<client::Replica> other = enrol("other", "650101", Face::tablet);
    std::unique_ptr<client::Replica> elsewhere = enrol("elsewhere", "650102", Face::tablet);

    std::unique_ptr<client::Replica> enrol(const std::string& name, const std::string& unit, Face face) {
        return office.enrol(directory.path() + "/" + name, unit, face);
    }
    void exchange(client::Replica& device) { sync_all(device, office.now()); }
    std::size_t rings_on(client::Replica& device) {
        exchange(device);
        return device.calls().size();
    }
    void call() {
        kiosk->call_somebody(office.now());
        exchange(*kiosk);
    }
};

server::Origin device(const std::string& id, Face face, const std::string& unit = "650101") {
    server::Origin out;
    out.id = id;
    out.unit = unit;
    out.face = face;
    out.name = "大堂";
    return out;
}

Instant at(int second) { return *parse_instant("2026-03-02T02:00:00.000Z") + std::chrono::seconds{second}; }

sync::ResponseHeader said(server::LobbyCalls& calls, const server::Origin& who, int second,
                          sync::RequestHeader request = {}) {
    sync::ResponseHeader answer;
    calls.exchange(who, request, at(second), answer);
    return answer;
}
sync::RequestHeader calling(int second) {
    sync::RequestHeader out;
    out.call = at(second);
    return out;
}
sync::RequestHeader going(const std::string& kiosk, Instant call) {
    sync::RequestHeader out;
    out.going = {{kiosk, call}};
    return out;
}

}  // namespace

TEST_CASE("a kiosk's call rings on its branch's tablets with their next exchange, until one says that somebody goes") {
    Lobby lobby;
    lobby.call();
    CHECK(lobby.kiosk->call_state() == CallState::calling);
    CHECK(lobby.rings_on(*lobby.one) == 1);
    CHECK(lobby.rings_on(*lobby.other) == 1);
    CHECK(lobby.rings_on(*lobby.elsewhere) == 0);
    const auto call = lobby.one->calls().front();
    CHECK(call.origin == lobby.kiosk->identity().origin);
    CHECK_FALSE(call.name.empty());
    CHECK(call.at == lobby.office.now());
    const auto before = lobby.office.events_stored();
    lobby.one->go(call.origin);
    CHECK(lobby.rings_on(*lobby.one) == 0);
    CHECK(lobby.rings_on(*lobby.other) == 0);
    lobby.exchange(*lobby.kiosk);
    CHECK(lobby.kiosk->call_state() == CallState::coming);
    CHECK(lobby.office.events_stored() == before);  // nothing of it is in the log
}

TEST_CASE("a call that nobody answers rings three minutes, and is gone") {
    server::LobbyCalls calls;
    const auto kiosk = device("k-1", Face::kiosk), tablet = device("t-1", Face::tablet);
    REQUIRE(said(calls, kiosk, 0, calling(0)).call);
    CHECK(said(calls, tablet, 179).calls.size() == 1);
    CHECK(said(calls, tablet, 180).calls.empty());
    CHECK(said(calls, kiosk, 181).call == std::nullopt);
}

TEST_CASE("a kiosk rings once a minute, however often it calls") {
    server::LobbyCalls calls;
    const auto kiosk = device("k-1", Face::kiosk), tablet = device("t-1", Face::tablet);
    said(calls, kiosk, 0, calling(0));
    CHECK(said(calls, kiosk, 30, calling(30)).call->at == at(30));
    CHECK(said(calls, tablet, 31).calls.front().at == at(0));
    said(calls, tablet, 32, going("k-1", at(0)));
    CHECK(said(calls, kiosk, 40, calling(40)).call->coming);
    CHECK(said(calls, tablet, 41).calls.empty());
    CHECK_FALSE(said(calls, kiosk, 75, calling(75)).call->coming);
    CHECK(said(calls, tablet, 76).calls.front().at == at(75));
}

TEST_CASE("only a tablet of the branch answers a call, only a kiosk calls, and none that is unconfirmed") {
    server::LobbyCalls calls;
    auto kiosk = device("k-1", Face::kiosk), stranger = device("t-9", Face::tablet, "650102");
    auto tablet = device("t-1", Face::tablet);
    said(calls, kiosk, 0, calling(0));
    said(calls, stranger, 1, going("k-1", at(0)));
    said(calls, kiosk, 1, going("k-1", at(0)));
    said(calls, tablet, 2, going("k-1", at(9)));  // another call than the one that rings
    CHECK(said(calls, tablet, 2).calls.size() == 1);
    CHECK_FALSE(said(calls, tablet, 3, calling(3)).call);
    CHECK(said(calls, device("d-1", Face::desk), 3).calls.empty());
    tablet.unconfirmed = kiosk.unconfirmed = true;
    CHECK(said(calls, tablet, 4).calls.empty());
    CHECK_FALSE(said(calls, kiosk, 4, calling(4)).call);
}
