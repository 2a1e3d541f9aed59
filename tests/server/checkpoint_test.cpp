// SPDX-License-Identifier: Apache-2.0
// A signed checkpoint kept elsewhere shows what was rewritten since, even by head office itself.
#include "server/audit/checkpoint.hpp"

#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>

#include "tests/server/support/devices.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

server::Checkpoint kept(RunningOffice& office) {
    std::string text;
    office.read([&](server::Store& store) { text = server::make_checkpoint(store, office.runtime().context); });
    const auto read = server::read_checkpoint(text, office.runtime().context);
    REQUIRE(read);
    return *read;
}

std::vector<std::string> rewritten(RunningOffice& office, const server::Checkpoint& checkpoint) {
    std::vector<std::string> out;
    office.read([&](server::Store& store) { out = server::rewritten_since(store, checkpoint); });
    return out;
}

}  // namespace

TEST_CASE("a log that only grew agrees with every checkpoint of before") {
    RunningOffice office;
    office.captured(captured_body());
    const auto before = kept(office);
    CHECK(before.made_at == office.now());
    CHECK(before.heads.contains("ho"));
    office.captured(captured_body());
    CHECK(rewritten(office, before).empty());
}

TEST_CASE("a chain that was written anew, whole in itself, does not go through the checkpoint") {
    const testing::TempDirectory place;
    RunningOffice office;
    office.captured(captured_body());
    back_up(office, place.path() + "/office");
    auto body = captured_body();
    body["narrative"] = "what must not have been said";
    office.captured(body);
    const auto checkpoint = kept(office);
    // Someone goes back to before, and lets the bank write another story from there.
    RunningOffice other({.directory = place.path() + "/office"});
    const auto shorter = rewritten(other, checkpoint);
    REQUIRE(shorter.size() == 1);
    CHECK_THAT(shorter.front(), Catch::StartsWith("ho: the checkpoint saw seq"));
    for (int i = 0; i < 3; ++i) other.captured(captured_body());
    CHECK(other.damage().empty());
    const auto longer = rewritten(other, checkpoint);
    REQUIRE(longer.size() == 1);
    CHECK_THAT(longer.front(), Catch::Contains("it is another chain"));
}

TEST_CASE("a checkpoint that was changed, or of another head office, is not believed") {
    RunningOffice office, other;
    office.captured(captured_body());
    auto text = office.get("/v1/checkpoint", "auditor-000000").body;
    REQUIRE(server::read_checkpoint(text, office.runtime().context));
    CHECK_FALSE(server::read_checkpoint(text, other.runtime().context));
    text.replace(text.find("\"seq\":"), 7, "\"seq\":9");
    CHECK_FALSE(server::read_checkpoint(text, office.runtime().context));
    CHECK_FALSE(server::read_checkpoint("{}", office.runtime().context));
    CHECK_FALSE(server::read_checkpoint("nonsense", office.runtime().context));
}

TEST_CASE("checkpoints are for auditors, administrators and the head of channel operations") {
    RunningOffice office;
    for (const char* who : {"auditor-000000", "administrator-000000", "channel_operations_head-000010"})
        CHECK(office.get("/v1/checkpoint", who).status == 200);
    for (const char* who : {"outlet_manager-650101", "branch_head-650100", "contact_centre_agent-000030"})
        check_problem(office.get("/v1/checkpoint", who), 403);
}

TEST_CASE("the day's checkpoint is kept once, and the next day another") {
    RunningOffice office;
    office.captured(captured_body());
    const auto keep = [&] {
        bool made = false;
        office.read([&](server::Store& store) {
            const auto done = server::keep_checkpoint_of_the_day(store, office.runtime().context);
            REQUIRE(done);
            made = *done;
        });
        return made;
    };
    keep();  // head office may have done so itself by now
    CHECK_FALSE(keep());
    CHECK(std::filesystem::exists(office.directory() + "/checkpoints/2026-03-02.json"));
    office.move_to("2026-03-03 09:00");
    keep();
    CHECK(std::filesystem::exists(office.directory() + "/checkpoints/2026-03-03.json"));
}
