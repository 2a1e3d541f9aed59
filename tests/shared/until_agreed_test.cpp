// SPDX-License-Identifier: Apache-2.0
// Duties that rulebook 12 brought: who is told, what is put right, until when the customer is contacted.
#include "shared/complaint/closing.hpp"
#include "shared/reports/assessment.hpp"
#include "shared/reports/quarter.hpp"
#include "shared/reports/report.hpp"
#include "tests/support/level_story.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

/// Level 2, owned by the branch, approved.
History sensitive() {
    return of_level(2)
        .assigned("650100", "owner", "2026-03-02 10:00")
        .told("investigated", handler, "2026-03-02 10:10")
        .told("approved", head, "2026-03-02 10:20");
}

std::vector<Duty> all(const History& story, DutyKind kind, When when) {
    return duties_of_kind(duties_of(story.complaint(), demo_rules(), when.instant), kind);
}
int open_contacts(const History& story, When when) {
    return static_cast<int>(std::ranges::count_if(all(story, DutyKind::contact_daily, when), [](const Duty& d) {
        return d.state == DutyState::open || d.state == DutyState::overdue;
    }));
}
bool lacks(const History& story, const char* code) {
    return std::ranges::any_of(missing_to_close(story.complaint(), demo_rules()),
                               [&](const Missing& m) { return m.code == code; });
}

}  // namespace

TEST_CASE("daily contact goes on until the customer agrees, not until the answer", "[art14]") {
    // Due on Wednesday 4 March; answered on the 5th with half a solution.
    auto story = sensitive().told("replied", handler, "2026-03-05 11:00", {{"outcome", "partly"}});
    CHECK(open_contacts(story, "2026-03-06 09:00") == 1);
    SECTION("a rating of three or more ends it") {
        story.rated(3, manager, "2026-03-06 10:00");
        CHECK(open_contacts(story, "2026-03-10 09:00") == 0);
    }
    SECTION("so does a callback that finds nothing improper") {
        story.called_back("satisfied", "2026-03-06 10:00");
        CHECK(open_contacts(story, "2026-03-10 09:00") == 0);
    }
    SECTION("a bad rating does not") {
        story.rated(2, manager, "2026-03-06 10:00");
        CHECK(open_contacts(story, "2026-03-09 09:00") > 0);
    }
    SECTION("nor an answer that solved it all, once the customer is dissatisfied") {
        story.told("replied", handler, "2026-03-06 09:30");
        CHECK(open_contacts(story, "2026-03-09 09:00") == 0);
        story.rated(1, manager, "2026-03-09 10:00");
        CHECK(open_contacts(story, "2026-03-11 09:00") > 0);
    }
    SECTION("a withdrawal ends it") {
        story.line("withdrawal_requested", manager, "2026-03-06 10:00", {{"reason", "误会"}})
            .told("withdrawal_verified", handler, "2026-03-06 10:10", {{"voluntary", true}});
        CHECK(open_contacts(story, "2026-03-10 09:00") == 0);
    }
}

TEST_CASE("the leaders are told on the day it becomes major and again with the result", "[art15]") {
    auto story = of_level(3).assigned("650100", "owner", "2026-03-02 10:00");
    const Json told{
        {"what", "leaders"}, {"unit", "000000"}, {"how", "in_person"}, {"when", "2026-03-02T11:30:00+08:00"}};
    REQUIRE(all(story, DutyKind::tell_leaders, "2026-03-02 11:00").size() == 1);
    // Any other notice of the head of channel operations tells no leader.
    story.line("notified", chief, "2026-03-02 11:00", {{"units", {"650100"}}, {"text", "请关注"}});
    CHECK(duty_at(story, DutyKind::tell_leaders, "2026-03-02 12:00")->state == DutyState::open);
    story.line("notified", chief, "2026-03-02 12:00", {{"what", "leaders"}, {"unit", "000000"}});
    CHECK(duty_at(story, DutyKind::tell_leaders, "2026-03-02 12:01")->state == DutyState::open);  // how?
    story.line("notified", head, "2026-03-02 12:10", told);
    CHECK(duty_at(story, DutyKind::tell_leaders, "2026-03-02 12:11")->state == DutyState::open);  // by whom?
    story.line("notified", chief, "2026-03-02 12:30", told);
    CHECK(duty_at(story, DutyKind::tell_leaders, "2026-03-02 13:00")->state == DutyState::met);
    story.told("approved", chief, "2026-03-02 14:00").told("replied", chief, "2026-03-02 15:00");
    const auto duties = all(story, DutyKind::tell_leaders, "2026-03-02 16:00");
    REQUIRE(duties.size() == 2);
    CHECK(duties[1].due.at == beijing("2026-03-02 24:00"));
    CHECK(duties[1].state == DutyState::open);
    story.line("notified", chief, "2026-03-02 17:00", told);
    CHECK(all(story, DutyKind::tell_leaders, "2026-03-02 18:00")[1].state == DutyState::open);  // of what?
    auto result = told;
    result["when"] = "2026-03-02T16:30:00+08:00";
    story.line("notified", chief, "2026-03-02 17:10", result);
    CHECK(all(story, DutyKind::tell_leaders, "2026-03-02 18:00")[1].state == DutyState::met);
}

TEST_CASE("the summary is the handling unit's own, on the day it was finished", "[art14]") {
    auto story = sensitive().told("replied", handler, "2026-03-03 17:00");
    const auto summary = [&](When when) { return all(story, DutyKind::report_up, when).back(); };
    CHECK(summary("2026-03-03 18:00").due.at == beijing("2026-03-03 24:00"));
    story.line("notified", officer, "2026-03-03 18:00", {{"units", {"000030"}}, {"text", "已办结"}});
    const Json told{{"unit", "000010"}, {"what", "summary"}, {"text", "经过与结果"}};
    story.line("filed", agent, "2026-03-03 18:10", told);
    story.line("filed", handler, "2026-03-03 18:20", {{"unit", "000010"}, {"what", "file"}});
    CHECK(summary("2026-03-03 19:00").state == DutyState::open);
    CHECK(lacks(story, "summary"));
    for (const char* nothing : {"", " \u3000"})  // a mark without words sums up nothing
        story.line("filed", handler, "2026-03-03 19:10", {{"unit", "000010"}, {"what", "summary"}, {"text", nothing}});
    CHECK(summary("2026-03-03 19:30").state == DutyState::open);
    CHECK(lacks(story, "summary"));
    story.line("filed", handler, "2026-03-03 20:00", told);
    CHECK(summary("2026-03-03 21:00").state == DutyState::met);
    story.line("filed", handler, "2026-03-05 09:00", told);
    CHECK(summary("2026-03-05 10:00").state == DutyState::met);  // another one makes the first no later
    CHECK_FALSE(lacks(story, "summary"));
}

TEST_CASE("after an instruction at level 3 the customer is answered that day", "[art15]") {
    auto story = of_level(3).assigned("650100", "owner", "2026-03-02 10:00");
    story.line("instructed", "bank_leader-000000", "2026-03-03 15:00", {{"text", "同意减免"}});
    const auto duty = [&](When when) { return *duty_at(story, DutyKind::answer_instruction, when); };
    CHECK(duty("2026-03-03 16:00").due.at == beijing("2026-03-03 24:00"));
    CHECK(duty("2026-03-03 16:00").unit == "650100");
    auto late = story;
    late.line("instructed", "bank_leader-000000", "2026-03-04 19:00", {{"text", "尽快"}});
    CHECK(all(late, DutyKind::answer_instruction, "2026-03-04 20:00")[1].due.at == beijing("2026-03-05 24:00"));
    story.told("responded", handler, "2026-03-03 16:10");
    CHECK(duty("2026-03-03 16:20").state == DutyState::open);
    story.told("progress_told", handler, "2026-03-03 17:00", {{"next_reply_at", "2026-03-04T10:00:00+08:00"}});
    CHECK(duty("2026-03-03 18:00").state == DutyState::met);
    CHECK_FALSE(duty_at(sensitive().line("instructed", chief, "2026-03-03 15:00", {{"text", "同意"}}),
                        DutyKind::answer_instruction, "2026-03-03 16:00"));
}

TEST_CASE("a loss that comes to light later is put right within days from then", "[art18]") {
    auto story = of_level(2).assigned("650100", "owner", "2026-03-02 10:00");
    story.told("investigated", handler, "2026-03-02 11:00");
    CHECK_FALSE(duty_at(story, DutyKind::remedy, "2026-03-11 12:00"));
    story.line("amended", handler, "2026-03-11 10:00", {{"field", "facts.loss_fen"}, {"new", 12'000}});
    for (const auto kind : {DutyKind::remedy, DutyKind::compensate}) {
        const auto duty = duty_at(story, kind, "2026-03-11 12:00");
        REQUIRE(duty);
        CHECK(duty->due.at == beijing("2026-03-18 18:00"));
        CHECK(duty->state == DutyState::open);
    }
}

TEST_CASE("what was found true and cost something is put right and paid", "[art18]") {
    const Json loss{{"facts", {{"loss", "small"}, {"loss_fen", 12'000}}}};
    auto story = of_level(2, loss).assigned("650100", "owner", "2026-03-02 10:00");
    CHECK_FALSE(duty_at(story, DutyKind::remedy, "2026-03-02 12:00"));
    auto untrue = story;
    untrue.told("investigated", handler, "2026-03-02 11:00", {{"verdict", "untrue"}});
    CHECK_FALSE(duty_at(untrue, DutyKind::remedy, "2026-03-02 12:00"));
    story.told("investigated", handler, "2026-03-02 11:00");
    for (const auto kind : {DutyKind::remedy, DutyKind::compensate}) {
        const auto duty = duty_at(story, kind, "2026-03-02 12:00");
        REQUIRE(duty);
        CHECK(duty->article == "18");
        CHECK(duty->due.at == beijing("2026-03-09 18:00"));
    }
    CHECK(lacks(story, "remedied"));
    CHECK(lacks(story, "compensated"));
    story.told("remedied", handler, "2026-03-03 10:00").told("compensated", handler, "2026-03-03 10:10");
    CHECK(duty_at(story, DutyKind::remedy, "2026-03-03 11:00")->state == DutyState::met);
    CHECK(duty_at(story, DutyKind::compensate, "2026-03-03 11:00")->state == DutyState::met);
    CHECK_FALSE(lacks(story, "remedied"));
    // A loss that nobody put into figures is put right; there is nothing to pay.
    auto unknown = of_level(2, {{"facts", {{"loss", "small"}}}}).told("investigated", handler, "2026-03-02 11:00");
    CHECK(duty_at(unknown, DutyKind::remedy, "2026-03-02 12:00"));
    CHECK_FALSE(duty_at(unknown, DutyKind::compensate, "2026-03-02 12:00"));
}

TEST_CASE("undetermined: each kind of evidence is owed for itself, or said not to exist", "[art23]") {
    auto story = of_level(1).told("determined", head, "2026-03-03 10:00", {{"finding", "undetermined"}});
    const auto state = [&](const char* what) {
        for (const auto& duty : all(story, DutyKind::evidence, "2026-03-04 12:00"))
            if (duty.what == what) return duty.state;
        return DutyState::void_;
    };
    CHECK(all(story, DutyKind::evidence, "2026-03-04 12:00").size() == 4);
    story.told("evidence_attached", agent, "2026-03-04 10:00", {{"type", "recording"}});
    story.told("evidence_attached", manager, "2026-03-04 10:10", {{"type", "photo"}});
    CHECK(state("recording") == DutyState::met);
    CHECK(state("ticket") == DutyState::open);
    CHECK(state("video") == DutyState::open);
    story.line("evidence_absent", head, "2026-03-04 10:20", {{"type", "video"}, {"reason", "监控保存期已过"}});
    story.told("evidence_attached", manager, "2026-03-04 10:30", {{"type", "statement"}});
    CHECK(state("video") == DutyState::met);
    CHECK(state("statement") == DutyState::met);
    CHECK(state("ticket") == DutyState::open);
}

TEST_CASE("a missed limit of the regulator stays missed", "[rulebook4]") {
    auto story = of_level(1);
    const auto missed = duty_at(story, DutyKind::regulator_limit, "2026-03-02 11:00")->due.at + one_ms;
    auto late = story;
    late.told("extension_approved", "bank_leader-000000", missed);
    CHECK(late.complaint().timeline.back().why_not->code == "limit_is_missed");
    CHECK(duty_at(late, DutyKind::regulator_limit, missed + one_ms)->state == DutyState::overdue);
    late.line("instructed", head, missed, {{"text", "延期"}, {"extend", "regulator_limit"}});
    CHECK(late.complaint().timeline.back().why_not->code == "limit_is_missed");
    story.told("extension_approved", head, "2026-03-10 10:00");
    CHECK(duty_at(story, DutyKind::regulator_limit, "2026-03-10 11:00")->due.at == beijing("2026-04-01 24:00"));
    story.told("extension_approved", head, "2026-03-20 10:00");
    CHECK(story.complaint().timeline.back().why_not->code == "regulator_limit_extended_by_heads");
    story.told("extension_approved", "bank_leader-000000", "2026-03-20 11:00");
    CHECK(story.complaint().superiors.limit_extensions.size() == 2);
}

TEST_CASE("a referral is closed once the body was told", "[op9]") {
    const Json referred{
        {"channel", "consumer_council"},
        {"form", "offsite"},
        {"referrer", {{"body", "市消费者协会"}, {"reference", "2026-118"}, {"deadline", "2026-03-20T18:00:00+08:00"}}}};
    auto story = of_level(1, referred)
                     .assigned("000020", "supervisor", "2026-03-02 10:01")
                     .told("replied", manager, "2026-03-03 10:00");
    CHECK(story.complaint().intake.referred(demo_rules().policy));
    CHECK(lacks(story, "referrer_answered"));
    story.told("referrer_answered", "general_office-000020", "2026-03-03 11:00");
    CHECK_FALSE(lacks(story, "referrer_answered"));
    auto withdrawn = of_level(1, referred)
                         .assigned("000020", "supervisor", "2026-03-02 10:01")
                         .line("withdrawal_requested", manager, "2026-03-02 11:00", {{"reason", "误会"}})
                         .told("withdrawal_verified", manager, "2026-03-02 11:10", {{"voluntary", true}});
    CHECK_FALSE(archive_at(withdrawn.complaint(), demo_rules()));
    withdrawn.told("referrer_answered", "general_office-000020", "2026-03-03 11:00");
    CHECK(archive_at(withdrawn.complaint(), demo_rules()));
    // The body alone makes it a referral, whatever the channel.
    CHECK(lacks(of_level(1, {{"referrer", {{"body", "市消费者协会"}}}}).told("replied", manager, "2026-03-03 10:00"),
                "referrer_answered"));
}

TEST_CASE("withdrawn stays withdrawn in the figures when archived, and a duplicate counts once", "[art22]") {
    auto withdrawn = of_level(1)
                         .line("withdrawal_requested", manager, "2026-03-02 11:00", {{"reason", "误会"}})
                         .told("withdrawal_verified", manager, "2026-03-02 11:10", {{"voluntary", true}})
                         .line("archived", "rule_keeper", "2026-03-10 10:00");
    History again(demo_rules(), "c-00000000000000000000000000000002");
    again.captured("2026-03-03 10:00", Json::object(), manager)
        .graded(1, "2026-03-03 10:00")
        .line("linked", "rule_keeper", "2026-03-03 10:30", {{"to", withdrawn.subject()}, {"why", "same_customer"}})
        // A person knows it better than the rule that linked them.
        .line("linked", agent, "2026-03-03 11:00", {{"to", withdrawn.subject()}, {"why", "duplicate"}});
    const auto first = withdrawn.complaint(), second = again.complaint();
    CHECK(first.state == State::archived);
    const std::vector<const Complaint*> both{&second, &first};
    const auto month = *parse_month("2026-03");
    const auto report = report_of(both, demo_rules(), month, beijing("2026-04-02 10:00"));
    CHECK(report["received"]["subjects"] == Json::array({first.subject}));
    CHECK(report["withdrawn"]["count"] == 1);
    CHECK(report["by_cause"].size() + report["by_department"].size() > 0);
    CHECK(assess(both, demo_rules(), *parse_quarter("2026Q1"), beijing("2026-04-02 10:00")).received == 1);
}

TEST_CASE("what comes to head office after its quarter was fixed counts in the next that was not", "[art22]") {
    UnitRecord record;
    record.unit = "650100";
    const auto fix = [&](const char* quarter, Json deducted) {
        record.fixed_quarters.push_back({quarter, {}, {{"deductions", std::move(deducted)}}});
    };
    const auto found = [](const char* subject, const char* finding, std::optional<Instant> judged_later,
                          std::optional<Instant> came_late) {
        ReportFacts out;
        out.place = {beijing("2026-03-02 10:00"), {}, subject, subject};
        out.finding = finding;
        out.judged_later = judged_later;
        out.came_late = came_late;
        return out;
    };
    const auto corrected = [&](const char* quarter, const ReportFacts& facts) {
        std::vector<int> out;
        const auto corrections =
            corrections_in(*parse_quarter(quarter), std::vector{facts}, ReportedTogether{}, record, demo_rules());
        for (const auto& one : corrections) out.push_back(one.points_tenths);
        return out;
    };
    using Points = std::vector<int>;
    fix("2026Q1", {{{"subject", "c-1"}, {"points", 1.0}}});
    // Found in March and handed in in April: before the fixing it is deducted there, after it in the next quarter.
    CHECK(corrected("2026Q2", found("c-1", "valid", {}, beijing("2026-04-10 10:00"))) == Points{});
    const auto late = found("c-2", "valid", {}, beijing("2026-04-20 10:00"));
    CHECK(corrected("2026Q2", late) == Points{10});
    CHECK(corrected("2026Q3", late) == Points{});
    CHECK(corrected("2026Q2", found("c-1", "invalid", {}, beijing("2026-04-20 10:00"))) == Points{-10});
    CHECK(corrected("2026Q2", found("c-2", "valid", {}, {})) == Points{});
    // Judged in the second quarter and handed in in the third: in the second as long as that is not fixed.
    const auto judged = found("c-2", "valid", beijing("2026-06-30 10:00"), beijing("2026-07-20 10:00"));
    CHECK(corrected("2026Q2", judged) == Points{10});
    CHECK(corrected("2026Q3", judged) == Points{});
    fix("2026Q2", Json::array());
    CHECK(corrected("2026Q3", judged) == Points{10});
    // Fixed long ago, it is not looked for any further than where it came.
    fix("2026Q3", {{{"subject", "c-2"}, {"points", 1.0}}});
    CHECK(corrected("2026Q4", judged) == Points{});
}

TEST_CASE("a fixed quarter whose lists go on in further events is whole, and is fixed once", "[art22]") {
    History story(demo_rules(), "u-650100");
    const auto fixed = [&](const char* quarter, const Json& assessment, bool goes_on) {
        Json body{{"quarter", quarter}, {"score_tenths", 900}, {"assessment", assessment.dump()}};
        if (goes_on) body["goes_on"] = true;
        story.line("quarter_fixed", "rule_keeper", "2026-04-15 00:00", body);
    };
    const auto deducted = [](const char* subject) { return Json{{"deductions", {{{"subject", subject}}}}}; };
    fixed("2026Q1", deducted("c-0"), true);  // nothing was fixed that it could go on with
    fixed("2026Q1", {{"score", 90}, {"deductions", Json::array()}}, false);
    fixed("2026Q1", deducted("c-1"), true);
    fixed("2026Q1", deducted("c-2"), true);
    fixed("2026Q1", {{"score", 10}}, false);
    const auto record = fold_unit("u-650100", story.lines(), demo_rules());
    REQUIRE(record.fixed_quarters.size() == 1);
    CHECK(record.fixed("2026Q1")->assessment ==
          Json{{"score", 90}, {"deductions", {{{"subject", "c-1"}}, {{"subject", "c-2"}}}}});
    std::vector<bool> effects;
    for (const auto& entry : record.timeline) effects.push_back(entry.effective);
    CHECK(effects == std::vector{false, true, true, true, false});
}
