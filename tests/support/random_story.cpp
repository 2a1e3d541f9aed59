// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_story.hpp"

#include <array>

namespace huiyin::test {
namespace {

constexpr std::array people{"outlet_staff-650101",
                            "outlet_manager-650101",
                            "branch_handler-650100",
                            "branch_head-650100",
                            "contact_centre_agent-000030",
                            "contact_centre_lead-000030",
                            "department_handler-000070",
                            "channel_operations_officer-000010",
                            "channel_operations_head-000010",
                            "general_office-000020",
                            "outlet_manager-650101",
                            "branch_head-650100",
                            "channel_operations_head-000010",
                            "contact_centre_agent-000030",
                            "rule_keeper",
                            "auditor-000000",
                            "outlet_manager-650001"};

struct Act {
    const char* kind;
    const char* body;
};
constexpr std::array acts{
    Act{"accepted", R"({"on_the_spot":true})"},
    Act{"accepted", R"({})"},
    Act{"graded", R"({"level":1,"reasons":[]})"},
    Act{"graded", R"json({"level":2,"reasons":[{"rule":"injury","article":"11(2)"}]})json"},
    Act{"raised", R"({"to":2,"reason":"客户不满"})"},
    Act{"raised", R"({"to":3,"reason":"媒体关注"})"},
    Act{"lowered", R"({"to":1,"reason":"核实无损失"})"},
    Act{"lowered", R"({"to":2,"reason":"核实无媒体"})"},
    Act{"assigned", R"({"unit":"650100","as":"owner"})"},
    Act{"assigned", R"({"unit":"000070","as":"helper"})"},
    Act{"assigned", R"({"unit":"000060","as":"helper"})"},
    Act{"assigned", R"({"unit":"650101","as":"first_contact","person":"outlet_manager-650101"})"},
    Act{"referred_up", R"({"question":"如何答复"})"},
    Act{"instructed", R"({"text":"先安抚客户","extend":"regulator_limit"})"},
    Act{"instructed", R"({"revisit":true})"},
    Act{"responded", R"({"how":"phone"})"},
    Act{"progress_told", R"({"text":"核实中","next_reply_at":"2026-03-12T10:00:00+08:00"})"},
    Act{"contact_failed", R"({"how":"phone"})"},
    Act{"investigated", R"({"findings":"属实","verdict":"true"})"},
    Act{"proposed", R"({"solution":"道歉"})"},
    Act{"approved", R"({"opinion":"同意"})"},
    Act{"sent_back", R"({"reason":"再核实"})"},
    Act{"replied", R"({"outcome":"resolved","direct":true})"},
    Act{"replied", R"({"outcome":"cannot_resolve","reason":"无法满足","direct":false})"},
    Act{"satisfaction_recorded", R"({"score":1})"},
    Act{"satisfaction_recorded", R"({"score":5})"},
    Act{"filed", R"({"unit":"000030"})"},
    Act{"notified", R"({"units":["000010"]})"},
    Act{"called_back", R"({"result":"satisfied"})"},
    Act{"called_back", R"({"result":"improper"})"},
    Act{"rework_ordered", R"({"why":"处理不当"})"},
    Act{"withdrawal_requested", R"({"reason":"误会"})"},
    Act{"withdrawal_verified", R"({"voluntary":true})"},
    Act{"withdrawal_verified", R"({"voluntary":false})"},
    Act{"evidence_attached", R"({"type":"statement"})"},
    Act{"determined", R"({"finding":"valid"})"},
    Act{"determined", R"({"finding":"undetermined"})"},
    Act{"determined", R"({"finding":"invalid_to_improve"})"},
    Act{"improvement_reported", R"({"cause":"process"})"},
    Act{"rectification_ordered", R"({"what":"排队"})"},
    Act{"rectified", R"({"cause":"窗口少","measure":"增开"})"},
    Act{"revisited", R"({"result":"满意"})"},
    Act{"linked", R"({"to":"c-2","why":"same_customer"})"},
    Act{"unlinked", R"({"to":"c-2"})"},
    Act{"amended", R"({"field":"customer.mobile","old":"13800138000","new":"13900139000"})"},
    Act{"amended", R"({"field":"facts.injury","old":false,"new":true})"},
    Act{"amended", R"({"field":"category","old":"2.2","new":"9.9"})"},
    Act{"remedied", R"({"text":"已更正"})"},
    Act{"compensated", R"({"amount_fen":5000})"},
    Act{"sanctioned", R"({"unit":"650101","what":"通报批评"})"},
    Act{"commended", R"({"person":"outlet_staff-650101","what":"表扬"})"},
    Act{"emergency_started", R"({"plan":"舆情应急预案"})"},
    Act{"referrer_answered", R"({"text":"已办结"})"},
    Act{"determined", R"({"finding":"quasi"})"},
    Act{"determined", R"({"finding":"invalid"})"},
    Act{"archived", R"({})"},
    Act{"viewed", R"({"fields":["name"]})"},
    Act{"overdue", R"({"duty":"respond","due":"2026-03-03T10:00:00.000Z","unit":"650101"})"},
    Act{"closed", R"({})"},
    Act{"reopened", R"({"reason":"客户再次来电","complained_again":true})"},
    Act{"danced", R"({})"},
};

}  // namespace

History StoryTeller::beginning(const Rules& rules) {
    constexpr std::array channels{"counter", "kiosk", "hotline", "media", "regulator", "web", "public_opinion"};
    const std::string channel = channels.at(below(channels.size()));
    Json changes{{"channel", channel}, {"form", channel == "counter" || channel == "kiosk" ? "onsite" : "offsite"}};
    if (below(4) == 0) changes["facts"]["loss_fen"] = below(2) ? 100 : 6'000'000;
    if (below(6) == 0) changes["facts"]["society"] = true;
    if (below(6) == 0) changes["customer"]["anonymous"] = true;
    History story(rules);
    story.captured(beijing("2026-03-02 09:00") + std::chrono::minutes{below(4 * 24 * 60)}, changes,
                   below(2) ? "customer" : "outlet_staff-650101");
    return story;
}

void StoryTeller::go_on(History& story, int count, const std::string& devices) {
    Instant now = story.last().clock;
    for (int i = 0; i < count; ++i) {
        now = now + std::chrono::milliseconds{1 + below(below(3) ? 3 * 3'600'000 : 30 * 3'600'000)};
        const char* who = people.at(below(people.size()));
        const auto& act = acts.at(below(acts.size()));
        if (std::string_view(who) != "rule_keeper") story.device_of(who, devices + "-" + person(who).unit);
        story.line(act.kind, who, now, Json::parse(act.body));
    }
}

/// Head office judges some of the lines, and now and then takes it back.
void StoryTeller::judge(std::vector<Event>& events) {
    const auto before = static_cast<unsigned>(events.size());
    for (std::int64_t seq = 1; seq <= 4; ++seq) {
        const auto& about = events[below(before)];
        Event judgement = about;
        judgement.origin = "head-office-3";
        judgement.seq = seq;
        judgement.kind = "judged_ineffective";
        judgement.by = person("rule_keeper");
        judgement.body = {{"origin", about.origin}, {"seq", about.seq}, {"code", "no_such_complaint"}};
        judgement.at = next_stamp(events.back().at, events.back().clock);
        events.push_back(judgement);
        if (below(3) != 0) continue;
        judgement.seq = ++seq;
        judgement.body["code"] = "lifted";
        judgement.at = next_stamp(judgement.at, judgement.clock);
        events.push_back(judgement);
    }
}

std::vector<Event> StoryTeller::forked(const Rules& rules) {
    auto one = beginning(rules);
    go_on(one, static_cast<int>(below(8)), "t");
    auto other = one;
    go_on(one, static_cast<int>(5 + below(25)), "t");
    go_on(other, static_cast<int>(5 + below(25)), "d");
    auto lines = joined(one, other);
    if (below(3) == 0) {
        Event correction = lines.front();
        correction.origin = "head-office-2";
        correction.seq = 1;
        correction.kind = "clock_corrected";
        correction.by = person("rule_keeper");
        correction.body = {{"origin", "t-650101"}, {"from", 1}, {"to", 3}, {"offset_ms", -3'600'000}};
        correction.at = next_stamp(lines.back().at, lines.back().clock);
        lines.push_back(correction);
    }
    if (below(3) == 0) judge(lines);
    return lines;
}

std::vector<Event> StoryTeller::shuffled(std::vector<Event> events) {
    for (unsigned twice = below(6); twice > 0; --twice)
        events.push_back(Event(events.at(below(static_cast<unsigned>(events.size())))));
    for (std::size_t i = events.size(); i > 1; --i) std::swap(events[i - 1], events[below(static_cast<unsigned>(i))]);
    return events;
}

}  // namespace huiyin::test
