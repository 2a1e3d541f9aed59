// SPDX-License-Identifier: Apache-2.0
// The line: its form, its bounds, its order.
#include "shared/event/event.hpp"

#include <algorithm>

#include "shared/event/line_limits.hpp"
#include "shared/events/corrected_time.hpp"
#include "shared/events/fold.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "tests/support/history.hpp"
#include "tests/support/printing.hpp"

using namespace huiyin;
using namespace huiyin::test;
using namespace std::chrono_literals;

namespace {

Event a_line() {
    return history(demo_rules())
        .captured("2026-02-13 15:00")
        .accepted_by("outlet_manager-650101", "2026-02-13 15:10", {{"on_the_spot", false}})
        .last();
}

}  // namespace

TEST_CASE("a line comes back from its text as it was", "[event]") {
    auto line = a_line();
    line.extra = {{"mood", "new"}};
    const auto text = canonical_line(line);
    CHECK(text.find('\n') == std::string::npos);
    const auto read = parse_line(text);
    REQUIRE(read);
    CHECK(canonical_line(*read) == text);
    CHECK(read->origin == line.origin);
    CHECK(read->seq == line.seq);
    CHECK(read->prev == line.prev);
    CHECK(read->at == line.at);
    CHECK(read->clock == line.clock);
    CHECK(read->subject == line.subject);
    CHECK(read->kind == line.kind);
    CHECK(read->by == line.by);
    CHECK(read->body == line.body);
    CHECK(read->extra == line.extra);
    CHECK(canonical(to_json(line)) == text);
}

TEST_CASE("fields of a newer version are kept and forwarded", "[event]") {
    auto json = to_json(a_line());
    json["mood"] = {{"of", "the customer"}};
    json["body"]["colour"] = 7;
    const auto read = event_from_json(json);
    REQUIRE(read);
    CHECK(canonical_line(*read) == canonical(json));
    CHECK(read->extra["mood"] == json["mood"]);
    CHECK(read->body["colour"] == 7);
}

TEST_CASE("a line that lacks a field is refused and the field is named", "[event]") {
    const auto whole = to_json(a_line());
    for (const char* field : {"origin", "seq", "prev", "at", "clock", "subject", "kind", "by", "body"}) {
        INFO(field);
        REQUIRE(whole.contains(field));
        auto json = whole;
        json.erase(field);
        const auto read = event_from_json(json);
        REQUIRE_FALSE(read);
        CHECK(read.error().where == field);
        CHECK_FALSE(parse_line(json.dump()));
    }
    for (const char* field : {"account", "role", "unit"}) {
        auto json = whole;
        json["by"].erase(field);
        const auto read = event_from_json(json);
        INFO("by." << field);
        CHECK_FALSE(read);
        if (!read) CHECK(read.error().where.starts_with("by"));
    }
}

TEST_CASE("a line with a wrong field is refused and the field is named", "[event]") {
    struct Row {
        const char* field;
        Json wrong;
    };
    const std::vector<Row> rows{
        {"origin", 7},
        {"origin", ""},
        {"origin", "K-0001"},
        {"origin", "k 1"},
        {"origin", "k_1"},
        {"origin", std::string(65, 'a')},
        {"origin", "设备"},
        {"seq", "1"},
        {"seq", 0},
        {"seq", -1},
        {"seq", nullptr},
        {"prev", 7},
        {"prev", ""},
        {"prev", std::string(63, '0')},
        {"prev", std::string(64, 'x')},
        {"at", 1},
        {"at", ""},
        {"at", "2026-02-13T07:00:00.000Z"},
        {"at", "2026-02-13T07:00:00.000Z/"},
        {"at", "2026-02-13T07:00:00.000Z/xx"},
        {"clock", 1},
        {"clock", "yesterday"},
        {"subject", 7},
        {"subject", ""},
        {"subject", "C-1"},
        {"subject", std::string(65, 'c')},
        {"kind", 7},
        {"kind", ""},
        {"kind", "Captured"},
        {"kind", "a-b"},
        {"kind", std::string(41, 'k')},
        {"by", "me"},
        {"by", nullptr},
        {"body", "text"},
        {"body", Json::array()},
        {"body", nullptr},
    };
    for (const auto& row : rows) {
        INFO(row.field << " " << row.wrong.dump());
        auto json = to_json(a_line());
        json[row.field] = row.wrong;
        const auto read = event_from_json(json);
        REQUIRE_FALSE(read);
        CHECK(read.error().where == row.field);
    }
    auto json = to_json(a_line());
    json["by"]["role"] = "emperor";
    CHECK_FALSE(event_from_json(json));
    for (const auto& other : {Json(), Json(1), Json("line"), Json::array()}) CHECK_FALSE(event_from_json(other));
}

TEST_CASE("the longest names are allowed", "[event]") {
    auto json = to_json(a_line());
    json["origin"] = std::string(64, 'a');
    json["subject"] = std::string(63, '-') + "9";
    json["kind"] = std::string(40, '_');
    CHECK(event_from_json(json));
}

TEST_CASE("a replica writes no line over 64 KiB or deeper than all can read, head office reads its own larger ones",
          "[event]") {
    auto line = a_line();
    const auto with_bytes = [&](std::size_t bytes) {
        line.body["text"] = "";
        line.body["text"] = std::string(bytes - canonical_line(line).size(), 'a');
        return canonical_line(line);
    };
    CHECK(is_readable(with_bytes(longest_line), line.body));
    CHECK(parse_line(with_bytes(longest_line)));
    CHECK_FALSE(is_readable(with_bytes(longest_line + 1), line.body));
    CHECK(is_readable(with_bytes(longest_administrative_line), line.body, longest_administrative_line));
    CHECK(parse_line(with_bytes(longest_read)));
    CHECK_FALSE(parse_line(with_bytes(longest_read + 1)));
    const auto nested = [](int depth) {
        Json out = 1;
        for (int i = 0; i < depth; ++i) out = Json::array({out});
        return Json{{"x", out}};
    };
    CHECK(is_readable("", nested(deepest_line - 2)));
    CHECK_FALSE(is_readable("", nested(deepest_line - 1)));
}

TEST_CASE("a stamp survives being written, and stamps sort as text as they sort in time", "[event]") {
    const std::vector<Stamp> rising{{Instant{0}, 0},
                                    {beijing("2026-02-13 15:00"), 0},
                                    {beijing("2026-02-13 15:00"), 3},
                                    {beijing("2026-02-13 15:00"), 10},
                                    {beijing("2026-02-13 15:00"), 999},
                                    {beijing("2026-02-13 15:00:00.001"), 0},
                                    {beijing("2026-10-01 00:00"), 2},
                                    {beijing("2027-01-01 00:00"), 1}};
    CHECK(to_string(Stamp{beijing("2026-02-13 15:00"), 3}) == "2026-02-13T07:00:00.000Z/0003");
    for (std::size_t i = 0; i < rising.size(); ++i) {
        const auto read = parse_stamp(to_string(rising[i]));
        REQUIRE(read);
        CHECK(*read == rising[i]);
        for (std::size_t j = 0; j < rising.size(); ++j)
            CHECK((to_string(rising[i]) < to_string(rising[j])) == (rising[i] < rising[j]));
    }
    for (const char* bad : {"", "x", "2026-02-13T07:00:00.000Z", "2026-02-13T07:00:00.000Z/", "/0003",
                            "2026-02-13T07:00:00.000Z/-001", "2026-02-13T07:00:00.000Z/0003x"}) {
        INFO(bad);
        CHECK_FALSE(parse_stamp(bad));
    }
}

TEST_CASE("a new stamp is above the last one whatever the wall clock shows", "[event]") {
    const auto noon = beijing("2026-02-13 12:00");
    const auto first = next_stamp({}, noon);
    CHECK(first == Stamp{noon, 0});
    CHECK(next_stamp(first, noon + 1ms) == Stamp{noon + 1ms, 0});
    CHECK(next_stamp(first, noon) == Stamp{noon, 1});
    CHECK(next_stamp(Stamp{noon, 4}, noon - 24h) == Stamp{noon, 5});
    // Ten thousand lines in one millisecond neither repeat a stamp nor break its order as text.
    Stamp last = first;
    for (int i = 0; i < 10'001; ++i) {
        const auto next = next_stamp(last, noon);
        REQUIRE(last < next);
        REQUIRE(to_string(last) < to_string(next));
        last = next;
    }
}

TEST_CASE("lines of a subject stand in one order: stamp, then origin, then number", "[event]") {
    Event a, b;
    a.at = b.at = {beijing("2026-02-13 12:00"), 0};
    a.origin = "k-0001";
    b.origin = "t-0001";
    a.seq = 9;
    b.seq = 1;
    CHECK(CorrectedTime().before(a, b));
    CHECK_FALSE(CorrectedTime().before(b, a));
    b.origin = a.origin;
    CHECK(CorrectedTime().before(b, a));
    b.at.counter = 1;
    CHECK(CorrectedTime().before(a, b));
    CHECK_FALSE(CorrectedTime().before(a, a));
}

TEST_CASE("a subject's name says whether it is a complaint or an opinion", "[event]") {
    std::array<std::uint8_t, 16> random{};
    random[0] = 0xab;
    random[15] = 1;
    CHECK(complaint_id(random) == "c-ab000000000000000000000000000001");
    CHECK(opinion_id(random) == "o-ab000000000000000000000000000001");
    CHECK(subject_kind(opinion_id(random)) == SubjectKind::opinion);
    CHECK(subject_kind(complaint_id(random)) == SubjectKind::complaint);
    CHECK(subject_kind("u-650101") == SubjectKind::unit);
    CHECK(subject_kind("a-office") == SubjectKind::administration);
    CHECK(subject_kind("") == SubjectKind::complaint);
}
