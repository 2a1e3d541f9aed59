// SPDX-License-Identifier: Apache-2.0
// What must be said for an event to count (rulebook 11), row by row of its table.
#include "shared/events/content.hpp"

#include "shared/events/redaction.hpp"
#include "tests/support/bodies.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* staff = "outlet_staff-650101";
constexpr const char* manager = "outlet_manager-650101";
constexpr const char* handler = "branch_handler-650100";
constexpr const char* head = "branch_head-650100";
constexpr const char* officer = "channel_operations_officer-000010";
constexpr const char* chief = "channel_operations_head-000010";

History of_level(int level, const Rules& rules = demo_rules()) {
    return history(rules).captured("2026-03-02 10:00", Json::object(), manager).graded(level, "2026-03-02 10:00");
}

/// The code of why the last event of the story has no effect; "" when it has one.
std::string why(const History& story) {
    const auto timeline = story.complaint().timeline;
    return timeline.back().why_not ? timeline.back().why_not->code : "";
}

/// Why `kind` with this body, whole but for what is given, has no effect after the story.
std::string why(History story, const char* kind, const char* who, const Json& said) {
    return why(story.told(kind, who, "2026-03-02 15:00", said.is_null() ? Json::object() : said));
}

}  // namespace

TEST_CASE("each field that must be said is missed when it is empty, blank or not there", "[rulebook11]") {
    std::size_t seen = 0;
    for (const auto& type : catalogue())
        for (const auto& field : type.fields) {
            if (!field.said || !holds(type.on, Subjects::complaint)) continue;
            INFO(type.name() << "." << field.name);
            ++seen;
            auto story = of_level(1);
            for (const Json& nothing : {Json(), Json(""), Json(" \t\u200b\u3000")}) {
                auto body = whole_body(type.name());
                if (!body.contains(field.name)) body = Json::parse(type.example);
                body[std::string(field.name)] = nothing;
                if (nothing.is_null()) body.erase(std::string(field.name));
                const auto fault = why_incomplete(type.name(), body, person(handler), story.complaint(), demo_rules(),
                                                  beijing("2026-03-02 15:00"));
                REQUIRE(fault);
                CHECK(fault->where == "body." + std::string(field.name));
                CHECK(fault->code == "not_said");
                CHECK(fault->args == std::vector<std::string>{std::string(field.name)});
            }
        }
    CHECK(seen > 25);
}

TEST_CASE("an empty answer discharges nothing", "[art12][rulebook11]") {
    auto story = of_level(1).line("replied", manager, "2026-03-02 11:00", Json::object());
    CHECK(why(story) == "not_said");
    CHECK(story.complaint().answer.replies.empty());
    CHECK(duty_at(story, DutyKind::resolve, "2026-03-02 12:00")->state == DutyState::open);
    story.told("replied", manager, "2026-03-02 13:00");
    CHECK(duty_at(story, DutyKind::resolve, "2026-03-02 14:00")->state == DutyState::met);
}

TEST_CASE("what no door takes in has no effect when it comes by another way, under whatever rules", "[rulebook11]") {
    const auto then = beijing("2026-03-02 15:00");
    for (const auto* rules : {&demo_rules(), &older_rules()}) {
        const auto story = of_level(1, *rules);
        const auto lacks = [&](std::string_view kind, const Json& body, std::string_view field) {
            INFO(kind << ' ' << body.dump());
            const auto fault = why_incomplete(kind, body, person(head), story.complaint(), *rules, then);
            REQUIRE(fault);
            CHECK(fault->where == "body." + std::string(field));
        };
        std::size_t seen = 0;
        for (const auto& type : catalogue())
            for (const auto& field : type.fields) {
                if (!field.required || field.by_rule || type.begins || !holds(type.on, Subjects::complaint)) continue;
                auto body = whole_body(type.name(), Json::parse(type.example));
                body.erase(std::string(field.name));
                ++seen;
                lacks(type.name(), body, field.name);
            }
        CHECK(seen > 15);
        lacks("compensated", whole_body("compensated", {{"amount_fen", -1}}), "amount_fen");
        lacks("satisfaction_recorded", {{"score", 9}}, "score");
        lacks("satisfaction_recorded", Json::object(), "score");
        lacks("assigned", {{"unit", "650101"}, {"as", "first_contact"}}, "person");
        lacks("raised", {{"to", 1}}, "to");
        auto nobody = story;
        nobody.line("assigned", manager, "2026-03-02 11:00", {{"unit", "650101"}, {"as", "first_contact"}});
        CHECK(why(nobody) == "no_successor");
        auto paid = story;
        paid.line("compensated", head, "2026-03-02 11:00", {{"amount_fen", -100}, {"text", "退费"}});
        CHECK_FALSE(why(paid).empty());
        CHECK(paid.complaint().redress.compensated_fen == 0);
        auto entry = opinion_history(*rules).entered("suggestion", "2026-03-02 10:00");
        entry.line("answered", manager, "2026-03-02 11:00", {{"signature", "李"}});
        CHECK(entry.opinion().timeline.back().why_not->code == "not_said");
        CHECK_FALSE(entry.opinion().answered_at);
    }
}

TEST_CASE("a summary and an instruction say something", "[art14][art15][rulebook11]") {
    const auto story = of_level(2);
    CHECK(why(story, "filed", handler, {{"what", "summary"}}) == "summary_of_nothing");
    CHECK(why(story, "filed", handler, {{"what", "summary"}, {"text", "已办结"}}).empty());
    CHECK(why(story, "filed", handler, {{"what", "file"}}).empty());
    CHECK(why(story, "instructed", head, {{"text", " "}}) == "nothing_instructed");
    CHECK(why(story, "instructed", head, {{"text", "同意"}}).empty());
    CHECK(why(story, "instructed", head, {{"revisit", true}}).empty());
    CHECK(why(story, "instructed", head, {{"extend", "regulator_limit"}}).empty());
    CHECK(why(of_level(2, older_rules()), "instructed", head, {}).empty());
}

TEST_CASE("an empty form puts nothing right, improves nothing and calls nobody", "[art13][art21][rulebook11]") {
    const auto empty = [](const Rules& rules, const char* kind, const char* who, const Json& body) {
        auto story = of_level(2, rules);
        story.line(kind, who, "2026-03-02 15:00", body);
        return why(story);
    };
    const auto& rules = demo_rules();
    CHECK(empty(rules, "rectified", head, Json::object()) == "nothing_rectified");
    CHECK(empty(rules, "rectified", head, {{"cause", "窗口不足"}, {"measure", " "}}) == "nothing_rectified");
    CHECK(empty(rules, "rectified", head, {{"cause", "窗口不足"}, {"measure", "增开窗口"}}).empty());
    CHECK(empty(rules, "improvement_reported", head, Json::object()) == "nothing_to_improve");
    CHECK(empty(rules, "improvement_reported", head, {{"cause", "process"}}).empty());
    CHECK(empty(rules, "revisited", manager, Json::object()) == "nothing_heard");
    CHECK(empty(rules, "revisited", manager, {{"result", "满意"}}).empty());
    for (const char* kind : {"rectified", "improvement_reported", "revisited"})
        CHECK(empty(older_rules(), kind, head, Json::object()).empty());
}

TEST_CASE("what was found untrue is not quasi, though it was withdrawn", "[art23][rulebook11]") {
    auto story = of_level(1);
    story.told("investigated", manager, "2026-03-02 11:00", {{"verdict", "untrue"}});
    story.told("withdrawal_requested", manager, "2026-03-02 11:10", {{"reason", "误会"}});
    story.told("withdrawal_verified", manager, "2026-03-02 11:20", {{"voluntary", true}});
    CHECK(why(story, "determined", head, {{"finding", "quasi"}, {"ground", "1(5)"}}) == "not_found_true");
}

TEST_CASE("a branch hands a complaint down or up, not to another branch", "[op8][rulebook1]") {
    const auto story = of_level(1);
    const auto handed_to = [&](const char* unit) {
        return why(story, "assigned", handler, {{"unit", unit}, {"as", "owner"}});
    };
    CHECK(handed_to("610001") == "assigned_sideways");
    for (const char* unit : {"650101", "650100", "000010", "000040"}) CHECK(handed_to(unit).empty());
}

TEST_CASE("who is complained of does not help with it either", "[rulebook1]") {
    auto story = of_level(1);
    story.line("amended", head, "2026-03-02 10:30",
               {{"field", "accused"}, {"new", Json::array({"outlet_staff-650101"})}, {"why", "客户说明"}});
    CHECK(why(story, "assigned", head, {{"unit", "650101"}, {"as", "helper"}, {"person", "outlet_staff-650101"}}) ==
          "accused_never_owns");
}

TEST_CASE("another solution asks for another approval", "[op8]") {
    auto story = of_level(2);
    story.told("investigated", handler, "2026-03-02 11:00", {{"verdict", "true"}});
    story.told("approved", head, "2026-03-02 11:10", Json::object());
    story.told("proposed", handler, "2026-03-02 11:20", {{"solution", "赔付十万元"}});
    CHECK_FALSE(story.complaint().investigation.approved_at);
}

TEST_CASE("what was received before content was asked for keeps its effect", "[rulebook11]") {
    const auto story = of_level(1, older_rules()).line("replied", manager, "2026-03-02 11:00", Json::object());
    CHECK(why(story).empty());
    CHECK(story.complaint().answer.replies.size() == 1);
    CHECK_FALSE(why_incomplete("replied", Json::object(), person(manager), story.complaint(), older_rules(),
                               beijing("2026-03-02 12:00")));
}

TEST_CASE("a promise lies in the future, an attempt does not", "[art15][rulebook11]") {
    const auto story = of_level(1);
    CHECK(why(story, "progress_told", manager, {{"next_reply_at", "2026-03-02T14:00:00+08:00"}}) == "promise_is_past");
    CHECK(why(story, "progress_told", manager, {{"next_reply_at", "2026-03-02T16:00:00+08:00"}}).empty());
    CHECK(why(story, "contact_failed", manager, {{"when", "2026-03-02T16:00:00+08:00"}}) == "happens_later");
    CHECK(why(story, "contact_failed", manager, {{"when", "2026-03-02T14:00:00+08:00"}}).empty());
    CHECK(why(story, "contact_failed", manager, {{"when", "2026-03-01T14:00:00+08:00"}}) == "tried_before_receipt");
    CHECK(why(of_level(1, older_rules()), "contact_failed", manager, {{"when", "2026-03-01T14:00:00+08:00"}}).empty());
}

TEST_CASE("a cause that is asked for at the investigation counts, a wrong one does not", "[op6][rulebook12]") {
    auto story = of_level(1);
    CHECK(why(story, "investigated", manager, {{"cause", 9}}) == "no_such_cause");
    story.told("investigated", manager, "2026-03-02 11:00", {{"cause", 3}});
    CHECK(story.complaint().intake.captured["cause"] == 3);
    story.line("amended", manager, "2026-03-02 12:00", {{"field", "cause"}, {"new", 1}});
    CHECK(story.complaint().intake.captured["cause"] == 1);
}

TEST_CASE("from level 2 on another person approves than who investigated", "[annex1][rulebook11]") {
    for (const int level : {1, 2, 3}) {
        INFO(level);
        auto story = of_level(level).told("investigated", head, "2026-03-02 11:00", {{"signature", "李某"}});
        // Nor does the handler's name stand where another's belongs.
        CHECK(why(story, "approved", handler, {{"signature", "李某"}}) == (level == 1 ? "" : "approves_own_work"));
        CHECK(why(story, "approved", head, {}) == (level == 1 ? "" : "approves_own_work"));
        const auto fault = why_incomplete("approved", whole_body("approved"), person(head), story.complaint(),
                                          demo_rules(), beijing("2026-03-02 12:00"));
        CHECK((fault ? fault->where : "") == (level == 1 ? "" : "body.signature"));
        CHECK(why(story, "approved", handler, {}).empty());
    }
}

TEST_CASE("a role pays what it may, and more than nothing", "[art18][rulebook11]") {
    const auto story = of_level(1);
    CHECK(why(story, "compensated", manager, {{"amount_fen", 0}}) == "no_amount");
    CHECK(why(story, "compensated", manager, {{"amount_fen", 50'000}}).empty());
    CHECK(why(story, "compensated", manager, {{"amount_fen", 50'001}}) == "beyond_authority");
    const auto refused = why_incomplete("compensated", {{"amount_fen", 50'001}, {"text", "退费"}}, person(manager),
                                        story.complaint(), demo_rules(), beijing("2026-03-02 12:00"));
    REQUIRE(refused);
    CHECK(refused->where == "body.amount_fen");
    CHECK(refused->args == std::vector<std::string>{"500"});  // in yuan, as people type it
    CHECK(why(story, "compensated", head, {{"amount_fen", 2'000'000}}).empty());
    CHECK(why(story, "compensated", head, {{"amount_fen", 2'000'001}}) == "beyond_authority");
    CHECK(why(story, "compensated", chief, {{"amount_fen", 200'000'000}}).empty());
}

TEST_CASE("what cannot be solved is answered with a reason", "[art12][rulebook11]") {
    const auto story = of_level(1);
    CHECK(why(story, "replied", manager, {{"outcome", "cannot_resolve"}, {"reason", " "}}) == "say_why_not_resolved");
    CHECK(why(story, "replied", manager, {{"outcome", "cannot_resolve"}, {"reason", "系统限制"}}).empty());
}

TEST_CASE("a finding names a ground of its own, and valid is what was found", "[art23][as1][rulebook11]") {
    auto story = of_level(1);
    CHECK(why(story, "determined", head, {{"finding", "invalid"}, {"ground", ""}}) == "no_ground");
    CHECK(why(story, "determined", head, {{"finding", "invalid"}, {"ground", "9(9)"}}) == "no_ground");
    CHECK(why(story, "determined", head, {{"finding", "invalid"}, {"ground", "1(1)1"}}) != "");
    CHECK(why(story, "determined", head, {{"finding", "invalid"}}).empty());
    CHECK(why(story, "determined", head, {{"finding", "valid"}}) == "not_found_true");
    auto untrue = story;
    untrue.told("investigated", manager, "2026-03-02 11:00", {{"verdict", "untrue"}});
    CHECK(why(untrue, "determined", head, {{"finding", "valid"}}) == "not_found_true");
    story.told("investigated", manager, "2026-03-02 11:00", {{"verdict", "unclear"}});
    CHECK(why(story, "determined", head, {{"finding", "valid"}}).empty());
}

TEST_CASE("a sanction names whom, and follows a finding of valid or quasi", "[art23][rulebook11]") {
    auto story = of_level(1).told("investigated", manager, "2026-03-02 11:00");
    CHECK(why(story, "sanctioned", head, {}) == "not_found_valid");
    auto undetermined = story;
    undetermined.told("determined", head, "2026-03-02 12:00", {{"finding", "undetermined"}});
    CHECK(why(undetermined, "sanctioned", head, {}) == "not_found_valid");
    story.told("determined", head, "2026-03-02 12:00", {{"finding", "valid"}});
    CHECK(why(story, "sanctioned", head, {}).empty());
    CHECK(why(story.line("sanctioned", head, "2026-03-02 13:00", {{"what", "通报批评"}})) == "sanction_of_nobody");
    CHECK(why(story.line("commended", head, "2026-03-02 13:10", {{"what", "表扬"}})) == "commendation_of_nobody");
}

TEST_CASE("a withdrawal of level 2 or 3 is not checked by the outlet complained of", "[as1][rulebook11]") {
    for (const int level : {1, 2, 3}) {
        INFO(level);
        auto story = of_level(level).line("withdrawal_requested", manager, "2026-03-02 11:00", {{"reason", "误会"}});
        for (const char* own : {manager, staff})
            CHECK(why(story, "withdrawal_verified", own, {}) == (level == 1 ? "" : "withdrawal_checked_by_outlet"));
        CHECK(why(story, "withdrawal_verified", handler, {}).empty());
    }
}

TEST_CASE("evidence is a file, and what an erasure took away stays said", "[art23][rulebook11]") {
    auto story = of_level(1);
    CHECK(why(story, "evidence_attached", manager, {{"hash", ""}}) == "no_file");
    CHECK(why(story, "evidence_absent", manager, {}).empty());
    for (const auto& type : catalogue()) {
        if (!holds(type.on, Subjects::complaint) || type.begins) continue;
        INFO(type.name());
        Event said;
        said.kind = type.name();
        said.by = person(officer);
        said.body = Json::parse(type.example);
        const auto redaction = redacted(said);
        const auto complaint = story.told("investigated", manager, "2026-03-02 11:00").complaint();
        const auto before =
            why_incomplete(said.kind, said.body, said.by, complaint, demo_rules(), beijing("2026-03-02 12:00"));
        const auto after =
            why_incomplete(said.kind, redaction.body, said.by, complaint, demo_rules(), beijing("2026-03-02 12:00"));
        CHECK(before.has_value() == after.has_value());
    }
}

TEST_CASE("an answer in the opinion book needs words and a signature", "[art10][rulebook11]") {
    auto story = opinion_history(demo_rules()).entered("suggestion", "2026-03-02 10:00");
    story.line("answered", manager, "2026-03-02 11:00", {{"text", "感谢建议"}});
    CHECK(story.opinion().timeline.back().why_not->code == "not_said");
    CHECK_FALSE(story.opinion().answered_at);
    story.told("answered", manager, "2026-03-02 12:00");
    CHECK(story.opinion().answered_at == beijing("2026-03-02 12:00"));
}
