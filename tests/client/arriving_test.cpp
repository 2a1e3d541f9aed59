// SPDX-License-Identifier: Apache-2.0
// Why nothing arrives is told in one sentence, by another process, too.
#include "client/engine/arriving.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "sync/platform/platform_faults.hpp"
#include "tests/client/fake_network.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using client::Condition;
using client::Failure;

namespace {

std::vector<std::string> codes(const std::vector<client::Trouble>& troubles) {
    std::vector<std::string> out;
    for (const auto& trouble : troubles) out.push_back(trouble.code);
    return out;
}

}  // namespace

TEST_CASE("each way in which an exchange fails has a code") {
    const std::string url = "https://head-office:8443", directory = "/var/lib/kiosk";
    const auto code = [&](std::string where, std::string what = "x") {
        return client::code_of({std::move(what), std::move(where)}, url, directory);
    };
    CHECK(code(std::string(sync::key_changed)) == "server_key_changed");
    CHECK(code(client::unknown_device) == "unknown_device");
    CHECK(code(client::refused_device) == "refused_device");
    CHECK(code(client::not_signed) == "not_signed");
    CHECK(code("v") == "another_version");
    CHECK(code("receipt") == "not_head_office");
    CHECK(code(url) == "unreachable");
    CHECK(client::code_of({"x", url}, url + "/", directory) == "unreachable");
    CHECK(code(directory + "/log.sqlite") == "disk");
    CHECK(client::code_of(fault_of(faults::log_damaged, directory, {directory}), url, directory) == "damaged");
    CHECK(code("") == "failed");
    CHECK(client::code_of({"x", "somewhere"}, "", "") == "failed");
}

TEST_CASE("what stops everything is told before what stops a part, and a device that is well says nothing") {
    CHECK(client::troubles_of({}).empty());
    Condition condition;
    condition.failure = Failure{"unreachable", "no network", {5}};
    condition.locked = condition.unconfirmed = condition.log.diverged = true;
    condition.log.refused = 2;
    condition.clock = client::Clock::doubtful;
    const auto troubles = client::troubles_of(condition);
    CHECK(codes(troubles) ==
          std::vector<std::string>{"locked", "unreachable", "unconfirmed", "lines_refused", "diverged", "clock"});
    CHECK(std::ranges::count_if(troubles, &client::Trouble::stops) == 2);
    CHECK(troubles[1].sentence == "no network");
    CHECK(troubles[1].since == Instant{5});
    CHECK(troubles[3].sentence.find("2 lines") != std::string::npos);
}

TEST_CASE("a device that wiped itself tells that alone, and where what it kept lies") {
    Condition condition;
    condition.wiped = condition.locked = true;
    condition.kept_in = "/d/kept";
    condition.kept_events = 1;
    const auto troubles = client::troubles_of(condition);
    REQUIRE(codes(troubles) == std::vector<std::string>{"shut_out"});
    CHECK(troubles[0].stops);
    CHECK(troubles[0].sentence.find("1 line that only it held are kept for head office in /d/kept") !=
          std::string::npos);
}

TEST_CASE("an attachment that could not be sent is told for as long as lines wait") {
    Condition condition;
    condition.failure = Failure{client::attachment_waits, "the file is gone", {}};
    CHECK(client::troubles_of(condition).empty());
    condition.log.waiting = 1;
    const auto troubles = client::troubles_of(condition);
    REQUIRE(codes(troubles) == std::vector<std::string>{"attachment"});
    CHECK(troubles[0].sentence.find("the file is gone") != std::string::npos);
}

TEST_CASE("a failure is read as it was written, and nothing else is") {
    const Failure failure{"failed", "北京 \"x\"", {7}};
    CHECK(Failure::from_text(failure.to_text()) == failure);
    for (const std::string bad : {"", "{}", "[]"}) CHECK_FALSE(Failure::from_text(bad));
}

TEST_CASE("why the last exchange failed outlives the process, with when it began, until one succeeds") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    const auto told = [&] {
        replica.reset();
        replica = open_replica(directory.path(), network);
        const auto troubles = replica->troubles(network.now);
        REQUIRE(troubles);
        return *troubles;
    };
    CHECK(told().empty());
    network.problem_status = 401;
    REQUIRE_FALSE(replica->exchange(network.now));
    const auto first = told();
    REQUIRE(codes(first) == std::vector<std::string>{"unknown_device"});
    network.now = network.now + std::chrono::minutes{5};
    network.problem_status = 401;
    REQUIRE_FALSE(replica->exchange(network.now));
    CHECK(told()[0].since == first[0].since);
    network.down = true;
    REQUIRE_FALSE(replica->exchange(network.now));
    CHECK(codes(told()) == std::vector<std::string>{"failed"});
    CHECK(told()[0].since > first[0].since);
    network.down = false;
    REQUIRE(replica->exchange(network.now));
    CHECK(told().empty());
}

TEST_CASE("a locked device says so, and what failed before, to who opens nothing") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    REQUIRE(replica->sign_in("outlet_manager-650101", "demo"));
    REQUIRE(replica->set_pin("830519"));
    network.problem_status = 500;
    REQUIRE_FALSE(replica->exchange(network.now));
    replica.reset();
    replica = open_replica(directory.path(), network);
    REQUIRE(replica->at_rest() == sync::AtRest::locked);
    const auto troubles = replica->troubles(network.now);
    REQUIRE(troubles);
    CHECK(codes(*troubles) == std::vector<std::string>{"locked", "failed"});
}

TEST_CASE("a device that gives an attachment up is stuck no more") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    const auto receipt = replica->capture(captured_body(), network.now);
    REQUIRE(receipt);
    const std::string hash(64, 'e');
    REQUIRE(replica->append(receipt->subject, "evidence_attached", {{"hash", hash}, {"type", "photo"}}, network.now));
    network.wants = {hash};
    REQUIRE(replica->exchange(network.now));
    auto troubles = replica->troubles(network.now);
    REQUIRE(troubles);
    CHECK(codes(*troubles) == std::vector<std::string>{"attachment"});
    REQUIRE(replica->give_up_attachment(hash));
    network.wants.clear();
    REQUIRE(replica->exchange(network.now));
    troubles = replica->troubles(network.now);
    REQUIRE(troubles);
    CHECK(troubles->empty());
}
