// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/messages.hpp"

#include <catch2/catch.hpp>

#include "tests/sync/fake_head_office.hpp"

using namespace huiyin;
using namespace huiyin::sync;

namespace {

Request request() {
    Request out;
    out.header.have_feed = 1234;
    out.header.sent_at = testing::noon();
    out.header.limit = 500;
    out.header.boot_id = "0011223344556677";
    out.lines = {R"({"seq":1})", R"({"seq":2})"};
    return out;
}

Response response() {
    testing::FakeHeadOffice office;
    office.write("c-1", "graded", testing::noon());
    office.left = {"c-9"};
    office.policy = "2026-1";
    auto out = office.answer("t-0001", {}, testing::noon());
    out.header.refused = {{3, "no such unit"}};
    return out;
}

}  // namespace

TEST_CASE("a request comes back as it was written") {
    auto written = request();
    written.header.compare = true;
    written.header.subjects = {{"c-1", "00000000000000ff"}};
    const auto read = parse_request(write_request(written));
    REQUIRE(read);
    CHECK(read->header.have_feed == 1234);
    CHECK(read->header.sent_at == testing::noon());
    CHECK(read->header.limit == 500);
    CHECK(read->header.boot_id == "0011223344556677");
    CHECK(read->header.compare);
    CHECK(read->header.subjects == written.header.subjects);
    CHECK(read->lines == written.lines);
}

TEST_CASE("an answer comes back as it was written") {
    const auto written = response();
    const auto read = parse_response(write_response(written));
    REQUIRE(read);
    CHECK(read->header.acked_seq == written.header.acked_seq);
    CHECK(read->header.receipt == written.header.receipt);
    REQUIRE(read->header.refused.size() == 1);
    CHECK(read->header.refused[0].seq == 3);
    CHECK(read->header.refused[0].why == "no such unit");
    CHECK(read->header.left == std::vector<std::string>{"c-9"});
    CHECK(read->header.digest == written.header.digest);
    CHECK(read->header.policy == "2026-1");
    REQUIRE(read->events.size() == 1);
    CHECK(read->events[0].feed == 1);
    CHECK(canonical_line(read->events[0].event) == canonical_line(written.events[0].event));
}

TEST_CASE("what codes begin with is said by devices that make some, and answered when it is another") {
    auto asked = request();
    CHECK_FALSE(parse_request(write_request(asked))->header.prefix);
    for (const std::string prefix : {"", "K7M"}) {
        asked.header.prefix = prefix;
        CHECK(parse_request(write_request(asked))->header.prefix == prefix);
        auto answered = response();
        answered.header.prefix = prefix;
        CHECK(parse_response(write_response(answered))->header.prefix == prefix);
    }
}

TEST_CASE("who calls somebody to a kiosk, and who goes, comes back as it was written, and is left out otherwise") {
    auto asked = request();
    CHECK(write_request(asked).find("call") == std::string::npos);
    CHECK(write_request(asked).find("going") == std::string::npos);
    asked.header.call = testing::noon();
    asked.header.going = {{"k-0001", testing::noon()}};
    const auto read = parse_request(write_request(asked));
    REQUIRE(read);
    CHECK(read->header.call == testing::noon());
    CHECK(read->header.going == asked.header.going);
    auto answered = response();
    CHECK_FALSE(parse_response(write_response(answered))->header.call);
    answered.header.call = CallHeard{testing::noon(), true};
    answered.header.calls = {{"k-0001", "大堂", testing::noon()}};
    const auto heard = parse_response(write_response(answered));
    REQUIRE(heard);
    REQUIRE(heard->header.call);
    CHECK(heard->header.call->at == testing::noon());
    CHECK(heard->header.call->coming);
    CHECK(heard->header.calls == answered.header.calls);
}

TEST_CASE("calls that are none are refused, naming the member") {
    const auto with = [](const char* member, const Json& value) {
        auto json = parse_json(write_request(request()).substr(0, write_request(request()).find('\n'))).value();
        json[member] = value;
        const auto read = parse_request(canonical(json) + '\n');
        return read ? std::string("taken") : read.error().where;
    };
    CHECK(with("call", "yesterday") == "call");
    CHECK(with("call", 7) == "call");
    CHECK(with("going", Json::array()) == "going");
    CHECK(with("going", {{"k-0001", "soon"}}) == "going");
}

TEST_CASE("a message that was cut anywhere inside a line fails, so nothing of it is taken") {
    const auto asked = write_request(request()), answered = write_response(response());
    for (std::size_t n = 0; n < asked.size(); ++n)
        if (n == 0 || asked[n - 1] != '\n') CHECK_FALSE(parse_request(asked.substr(0, n)));
    for (std::size_t n = 0; n < answered.size(); ++n)
        if (n == 0 || answered[n - 1] != '\n') CHECK_FALSE(parse_response(answered.substr(0, n)));
}

TEST_CASE("a bad line in a request is left to its place, it does not fail the rest") {
    auto written = request();
    written.lines = {"not json", "{}"};
    REQUIRE(parse_request(write_request(written)));
}

TEST_CASE("too many or too long lines are refused") {
    auto written = request();
    CHECK(parse_request(write_request(written), 2));
    CHECK_FALSE(parse_request(write_request(written), 1));
    written.lines = {std::string(64 * 1024, 'x')};
    CHECK(parse_request(write_request(written)));
    written.lines = {std::string(64 * 1024 + 1, 'x')};
    CHECK_FALSE(parse_request(write_request(written)));
}

TEST_CASE("garbage is refused with a sentence") {
    for (const std::string text : {"", "\n", "{}\n", "[]\n", "{\"v\":1}\n", "{\"v\":\"1\"}\n", "\xff\n",
                                   "{\"v\":1,\"have\":{\"feed\":-1},\"sent_at\":\"2026-03-02T12:00:00Z\"}\n",
                                   "{\"v\":1,\"have\":3,\"sent_at\":\"2026-03-02T12:00:00Z\"}\n",
                                   "{\"v\":1,\"have\":{\"feed\":1},\"sent_at\":\"noon\"}\n"}) {
        INFO(text);
        const auto asked = parse_request(text);
        REQUIRE_FALSE(asked);
        CHECK_FALSE(asked.error().what.empty());
        CHECK_FALSE(parse_response(text));
    }
    const std::string header = R"({"v":1,"held":0,"feed":0,"received_at":"2026-03-02T12:00:00Z")";
    CHECK(parse_response(header + "}\n"));
    CHECK_FALSE(parse_response(header + ",\"left\":[1]}\n"));
    CHECK_FALSE(parse_response(header + ",\"refused\":{}}\n"));
    CHECK_FALSE(parse_response(header + ",\"refused\":[7]}\n"));
    CHECK_FALSE(parse_response(header + "}\n{\"feed\":1}\n"));
    CHECK_FALSE(parse_response(header + "}\n[]\n"));
    CHECK_FALSE(parse_response(header + "}\n{\"feed\":1,\"line\":{}}\n"));
}

TEST_CASE("what a device has lost travels as places and the receipt for them, and nothing else is read as that") {
    Request request;
    request.header.gone = Gone{{{4, 6}, {9, 9}}, "signed"};
    const auto read = parse_request(write_request(request));
    REQUIRE(read);
    REQUIRE(read->header.gone);
    CHECK(read->header.gone->places == request.header.gone->places);
    CHECK(read->header.gone->receipt == "signed");
    for (const char* wrong : {R"({"places":1})", R"([])", R"({"places":[[1]]})", R"({"places":[[2,1]]})",
                              R"({"places":[[1,2],[2,3]]})", R"({"places":[["1",2]]})", R"({"places":[[0,2]]})"}) {
        const auto text =
            std::string(R"({"v":2,"have":{"feed":0},"sent_at":"2026-03-02T01:00:00.000Z","gone":)") + wrong + "}\n";
        INFO(text);
        const auto refused = parse_request(text);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().where == "gone");
    }
}
