// SPDX-License-Identifier: Apache-2.0
// A customer's words that do not fit the rules of now count all the same, and every replica shows the same of them
// (docs/decisions/0019).
#include "shared/complaint/fitting.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "shared/events/fold.hpp"
#include "tests/support/history.hpp"
#include "tests/support/printing.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

Json body_with(const Json& changes) {
    auto body = contract_body();
    body.merge_patch(changes);
    return body;
}

Misfit misfit(const Json& body) {
    auto found = misfit_of("captured", body, demo_rules(), "650101");
    REQUIRE(found);
    return *found;
}

Json note(const Event& event, const Json& more) {
    Json out{{"origin", event.origin}, {"seq", event.seq}, {"codes", {"wrong_category"}}};
    out.update(more);
    return out;
}

}  // namespace

TEST_CASE("words that fit need nothing in their place", "[captured]") {
    const auto found = misfit(contract_body());
    CHECK(found.codes.empty());
    CHECK(found.instead.empty());
}

TEST_CASE("what cannot be worked with has something in its place, what can be read stays as it was given",
          "[captured][art9]") {
    struct Row {
        Json change;
        const char* code;
        Json instead;
    };
    const std::vector<Row> rows{
        {{{"category", "8.8"}}, "wrong_category", {{"category", "4.9"}}},
        {{{"category", 7}}, "wrong_category", {{"category", "4.9"}}},
        {{{"unit", "999999"}}, "wrong_unit", {{"unit", "650101"}}},
        {{{"channel", "fax"}}, "wrong_channel", {{"channel", "counter"}}},
        {{{"form", nullptr}}, "wrong_form", {{"form", "other"}}},
        {{{"cause", "many"}}, "wrong_cause", {{"cause", 0}}},
        {{{"reply_by", "pigeon"}}, "wrong_reply_by", {{"reply_by", "none"}}},
        {{{"reply_by", nullptr}}, "wrong_reply_by", {{"reply_by", "none"}}},
        {{{"received_at", "yesterday"}}, "wrong_received_at", {{"received_at", nullptr}}},
        {{{"facts", 3}}, "wrong_facts", {{"facts", Json::object()}}},
        {{{"facts", {{"people", -1}}}}, "wrong_facts_people", {{"facts.people", 1}}},
        {{{"accused", "someone"}}, "wrong_accused", {{"accused", Json::array()}}},
        {{{"customer", "王建国"}}, "wrong_customer", {{"customer", {{"anonymous", true}}}}},
        {{{"customer", {{"mobile", "1380013800O"}}}}, "wrong_customer_mobile", Json::object()},
        {{{"narrative", std::string(5000, 'x')}}, "wrong_narrative", Json::object()},
        {{{"narrative", "  "}}, "wrong_narrative", Json::object()},
    };
    for (const auto& row : rows) {
        INFO(row.change.dump().substr(0, 100));
        const auto found = misfit(body_with(row.change));
        CHECK(found.codes == std::vector<std::string>{row.code});
        CHECK(found.instead == row.instead);
    }
    const auto all =
        misfit(body_with({{"category", "8.8"}, {"unit", "999999"}, {"facts", {{"people", -1}, {"loss", 1}}}}));
    CHECK(all.codes.size() == 4);
    CHECK(all.instead.size() == 4);
}

TEST_CASE("a body without any words is nobody's voice", "[captured]") {
    for (const auto& body : {Json(), Json("words"), Json::array(), Json::object(), body_with({{"narrative", nullptr}}),
                             body_with({{"narrative", 7}})})
        CHECK_FALSE(misfit_of("captured", body, demo_rules(), "650101"));
    CHECK(misfit_of("entered", {{"narrative", "x"}}, demo_rules(), "650101"));
}

TEST_CASE("a noted sub-category counts as other, and the one that was given is kept beside it", "[captured][art9]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00", {{"category", "8.8"}});
    const auto captured = story.last();
    story.graded(1, "2026-03-02 10:01");
    story.line("marked", "rule_keeper", "2026-03-02 10:02", note(captured, {{"instead", {{"category", "4.9"}}}}));
    const auto c = story.complaint();
    CHECK(text_of(c.intake.captured, "category") == "4.9");
    CHECK(c.intake.captured.at("as_given") == Json{{"category", "8.8"}});
    CHECK(c.timeline.front().event.body.at("category") == "8.8");
    ComplaintFold one_by_one(demo_rules());
    for (const auto& event : story.lines()) one_by_one.add(event);
    CHECK(one_by_one.complaint().intake.captured == c.intake.captured);
    auto backwards = story.lines();
    std::ranges::reverse(backwards);
    CHECK(fold_complaint(backwards, demo_rules()).intake.captured == c.intake.captured);
}

TEST_CASE("whose words head office noted counts as the device's, whatever role it claimed", "[captured]") {
    auto story = history(demo_rules());
    story.event_by({"auditor-000000", Role::auditor, "000000"}, "t-0001", "captured", "2026-03-02 10:00",
                   body_with({{"received_at", "2026-03-02T10:00:00+08:00"}}));
    CHECK_FALSE(story.complaint().known());
    story.line(
        "marked", "rule_keeper", "2026-03-02 10:02",
        note(story.last(), {{"by", {{"account", "device:t-0001"}, {"role", "outlet_manager"}, {"unit", "650101"}}}}));
    const auto c = story.complaint();
    CHECK(c.known());
    CHECK(c.intake.by_unit == "650101");
    REQUIRE(c.ownership.first_contact);
    CHECK(c.ownership.first_contact->account == "device:t-0001");
    CHECK(c.timeline.front().event.by.account == "auditor-000000");
}

TEST_CASE("nobody but head office notes anything", "[captured]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00");
    const auto captured = story.last();
    story.line("marked", "channel_operations_head-000010", "2026-03-02 10:02",
               note(captured, {{"instead", {{"category", "4.9"}, {"unit", "610001"}}}}));
    CHECK(story.complaint().unit() == "650101");
    CHECK_FALSE(story.complaint().timeline.back().effective);
}
