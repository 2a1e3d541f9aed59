// SPDX-License-Identifier: Apache-2.0
// A restored head office that takes in its own log from after the backup has its decisions about people and devices
// back, whether or not a device ever gives them back (docs/decisions/0023).
#include <catch2/catch.hpp>

#include "server/audit/checkpoint.hpp"
#include "tests/server/support/hand_made_device.hpp"
#include "tests/server/support/log_files.hpp"
#include "tests/server/support/restored_bank.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

constexpr const char* leaver = "outlet_staff-650101";

int sign_in(RunningOffice& office) {
    return office.post("/v1/session", {{"account", leaver}, {"password", "demo-650101"}}).status;
}

/// After the backup a tablet was revoked and an account closed; the log was exported then, and head office restored.
struct Decided {
    RestoredBank bank;
    TempDirectory place;
    std::vector<std::string> log;
    Decided() {
        const auto tablet = bank.office->enrol(place.path(), "650101", Face::tablet);
        bank.back_up();
        REQUIRE(bank.office->post("/v1/devices/t-0001/revoke", Json::object(), administrator).status == 200);
        const auto path = std::string("/v1/accounts/") + leaver + "/active";
        REQUIRE(bank.office->post(path, {{"active", false}}, administrator).status == 200);
        log = exported(*bank.office);
        bank.restore();
        REQUIRE(bank.device("t-0001").at("revoked") == false);
        REQUIRE(sign_in(*bank.office) == 200);
    }
};

}  // namespace

TEST_CASE("who was shut out after the backup is shut out again by the log from after it") {
    Decided it;
    CHECK(import_into(*it.bank.office, it.log).refused == std::vector<std::string>{});
    CHECK(it.bank.device("t-0001").at("revoked") == true);
    CHECK(sign_in(*it.bank.office) != 200);
    CHECK(it.bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("what somebody signed with another key decides nothing about people and devices here") {
    Decided it;
    RunningOffice other;
    std::vector<std::string> lines{it.log.begin(), it.log.end() - 1};
    server::ChainEnds ends;
    for (const auto& text : lines)
        if (const auto event = parse_line(text)) ends.heads[event->origin] = {event->seq, hash_of(text)};
    lines.push_back(server::sign_ends(ends, other.runtime().context));
    const bool trusted = GENERATE(false, true);
    const std::vector<std::string> keys{other.runtime().context.sign_keys.public_key};
    import_into(*it.bank.office, lines, trusted ? keys : std::vector<std::string>{});
    CHECK(it.bank.device("t-0001").at("revoked") == false);
    CHECK(sign_in(*it.bank.office) == 200);
}
