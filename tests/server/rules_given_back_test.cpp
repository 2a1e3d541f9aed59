// SPDX-License-Identifier: Apache-2.0
// Rules that were put in force after the backup hold again after a restore, as of their own time (docs/decisions/0022).
#include "server/ingest/rules_given_back.hpp"

#include <catch2/catch.hpp>

#include "server/ingest/give_back.hpp"
#include "server/services/policy_service.hpp"
#include "sync/protocol/delivery_proof.hpp"
#include "tests/server/support/restored_bank.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

const char* const head = "channel_operations_head-000010";

Json policy_with(RunningOffice& office, const std::string& version, int resolve_days) {
    auto policy = office.rules().policy.source;
    policy["version"] = version;
    policy["limits"]["1"]["resolve"]["working_days"] = resolve_days;
    return policy;
}
void put_policy(RunningOffice& office, const std::string& version, int resolve_days) {
    const auto answer = office.post("/v1/policy", {{"policy", policy_with(office, version, resolve_days)}}, head);
    INFO(answer.body);
    REQUIRE(answer.status == 200);
}
void move_unit(RunningOffice& office, const std::string& unit, const std::string& to) {
    auto organisation = office.rules().organisation.json();
    for (auto& one : organisation["units"])
        if (text_of(one, "code") == unit) one["parent"] = to;
    const Json asked{{"organisation", organisation}};
    REQUIRE(office
                .call({"PUT",
                       "/v1/policy/organisation",
                       asked.dump(),
                       "application/json",
                       office.token_of(administrator),
                       {}})
                .status == 200);
}
std::string resolve_by(const Json& view) { return duties_of_kind(view, "resolve").at(0).at("due"); }
std::string version_in(RunningOffice& office) { return office.get("/v1/policy", head).json().at("version"); }
std::vector<std::string> told(RunningOffice& office) {
    std::vector<std::string> out;
    office.read([&](server::Store& store) {
        for (const auto& entry : server::policy_history(store))
            out.push_back(text_of(entry, "at").substr(11, 5) + ' ' + text_of(entry, "version"));
    });
    return out;
}

/// A bank with a kiosk that keeps what head office gives it, backed up at ten o'clock.
struct BackedUp {
    RestoredBank bank;
    TempDirectory place;
    std::unique_ptr<client::Replica> keeper = bank.office->enrol(place.path(), "650102", Face::kiosk);

    BackedUp() { bank.back_up(); }
    void restore() {
        sync_all(*keeper, bank.now());
        keeper.reset();
        bank.restore();
    }
    void give_back() {
        keeper = bank.reopened(place);
        sync_all(*keeper, bank.now());
    }
};

}  // namespace

TEST_CASE("a policy of after the backup is in force again once a device has given it back, from its own time on") {
    BackedUp it;
    auto& bank = it.bank;
    bank.office->move_to("2026-03-02 10:30");
    put_policy(*bank.office, "2026-2", 2);
    const auto before = version_in(*bank.office);
    it.restore();
    CHECK(bank.office->rules().policy.version == "2026-1");
    const auto meanwhile = text_of(bank.office->captured(captured_body("2026-03-02 11:45")), "subject");
    CHECK(resolve_by(bank.office->complaint(meanwhile)) == "2026-03-05T18:00:00+08:00");
    it.give_back();
    CHECK(bank.office->rules().policy.version == "2026-2");
    CHECK(version_in(*bank.office) == before);  // devices need not be told anything
    CHECK(told(*bank.office) == std::vector<std::string>{"10:30 2026-2"});
    // What came meanwhile keeps what it was received under.
    CHECK(resolve_by(bank.office->complaint(meanwhile)) == "2026-03-05T18:00:00+08:00");
    auto body = captured_body("2026-03-02 11:50");
    body["category"] = "4.1";
    CHECK(resolve_by(bank.office->captured(body)) == "2026-03-04T18:00:00+08:00");
    CHECK(bank.office->damage() == std::vector<std::string>{});
    CHECK(bank.office->log().find("are in force") != std::string::npos);
}

TEST_CASE("a complaint that comes back with the policy that it was received under has that policy's limits at once") {
    BackedUp it;
    auto& bank = it.bank;
    TempDirectory place;
    auto tablet = bank.office->enrol(place.path(), "650101", Face::tablet);
    put_policy(*bank.office, "2026-2", 2);
    const auto subject = text_of(bank.office->captured(captured_body()), "subject");
    sync_all(*tablet, bank.now());
    const auto before = bank.office->complaint(subject);
    tablet.reset();
    it.restore();
    tablet = bank.reopened(place);  // it was enrolled after the backup, and gives back both in one request
    sync_all(*tablet, bank.now());
    CHECK(bank.office->rules().policy.version == "2026-2");
    const auto after = bank.office->complaint(subject);
    CHECK(resolve_by(after) == resolve_by(before));
    CHECK(count_kind(after, "graded") == 1);
}

TEST_CASE("a unit that was moved after the backup is moved again, and was not before its time") {
    BackedUp it;
    auto& bank = it.bank;
    bank.office->move_to("2026-03-02 10:30");
    move_unit(*bank.office, "650101", "650000");
    it.restore();
    CHECK(bank.office->rules().organisation.branch_of("650101") == "650100");
    it.give_back();
    const auto& rules = bank.office->rules();
    CHECK(rules.organisation.branch_of("650101") == "650000");
    CHECK(rules.organisation_at(When("2026-03-02 10:15").instant).branch_of("650101") == "650100");
    CHECK(rules.organisation_at(When("2026-03-02 10:45").instant).branch_of("650101") == "650000");
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("rules that were put in force after the restore stay, and know the versions of before it") {
    BackedUp it;
    auto& bank = it.bank;
    put_policy(*bank.office, "2026-2", 2);
    it.restore();
    put_policy(*bank.office, "2026-3", 4);
    it.give_back();
    const auto& rules = bank.office->rules();
    CHECK(rules.policy.version == "2026-3");
    CHECK(rules.policy_for("650101", "2026-2").limits.at(Level::ordinary).resolve_days == 2);
    CHECK(rules.policy_for("650101", "2026-1").limits.at(Level::ordinary).resolve_days == 3);
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE(
    "a version that was given again to other rules after the restore is told to the operator, and changes nothing") {
    BackedUp it;
    auto& bank = it.bank;
    put_policy(*bank.office, "2026-2", 2);
    it.restore();
    put_policy(*bank.office, "2026-2", 4);
    const auto before = version_in(*bank.office);
    it.give_back();
    CHECK(version_in(*bank.office) == before);
    CHECK(bank.office->log().find("cannot be put in force") != std::string::npos);
}

TEST_CASE("rules that came back just before a stop are in force after the next start") {
    RestoredBank bank;
    bank.back_up();
    put_policy(*bank.office, "2026-2", 2);
    server::Returns given;
    const auto& office = bank.office->runtime().context;
    bank.office->read([&](server::Store& store) {
        std::vector<sync::Return> returns;
        const sync::Prover prover(office.sign_keys);
        for (const auto& line : store.chain("ho", 0, 100))
            if (parse_line(line.opened)->kind == "rules_changed")
                returns.push_back({line.opened,
                                   line.hash,
                                   prover.proof({line.origin, line.seq, line.hash, hash_of(line.opened)}),
                                   {}});
        given = server::read_returns(std::move(returns), office);
    });
    REQUIRE(given.events.size() == 1);
    bank.restore();
    bank.office->write([&](server::Store& store) {
        CHECK(server::take_back(store, bank.office->runtime().context, std::move(given)).rules);
    });
    CHECK(bank.office->rules().policy.version == "2026-1");
    bank.office.reset();
    bank.office = std::make_unique<RunningOffice>(
        OfficeSetting{.now = "2026-03-02 12:00", .rehearsal = true, .directory = bank.copy.path() + "/office"});
    CHECK(bank.office->rules().policy.version == "2026-2");
}
