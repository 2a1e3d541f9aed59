// SPDX-License-Identifier: Apache-2.0
#include "tests/support/history.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>

#include "shared/events/content.hpp"
#include "shared/vocabulary/complaint_number.hpp"

namespace huiyin::test {

Actor person(std::string_view account) {
    if (account == "customer") return {"", Role::customer, "650101"};
    if (account == "rule_keeper") return rule_engine(demo_rules());
    const auto dash = account.rfind('-');
    const auto role = dash == std::string_view::npos ? std::nullopt : parse_role(account.substr(0, dash));
    if (!role) {
        std::fprintf(stderr, "a test names nobody: %s\n", std::string(account).c_str());
        std::abort();
    }
    return {std::string(account), *role, std::string(account.substr(dash + 1))};
}

Json contract_body() {
    return Json::parse(R"({"form":"onsite","channel":"counter","unit":"650101","category":"2.2","cause":2,
        "customer":{"name":"王建国","mobile":"13800138000","landline":"","address":"","email":"","anonymous":false},
        "reply_by":"phone","narrative":"柜员态度冷淡。",
        "facts":{"loss":"none","loss_fen":0,"injury":false,"people":1,"media":"none","society":false,
                 "government":false,"litigation":false,"referrer":""}})");
}

History::History(const Rules& rules, std::string subject) : rules_(&rules), subject_(std::move(subject)) {}

std::string History::origin_of(std::string_view who) const {
    if (const auto it = devices_.find(who); it != devices_.end()) return it->second;
    if (who == "customer") return "k-0001";
    if (who == "rule_keeper") return "head-office";
    return "t-" + person(who).unit;
}

History& History::line(std::string kind, std::string_view who, When when, Json body) {
    return event_by(person(who), origin_of(who), std::move(kind), when, std::move(body));
}

History& History::told(std::string kind, std::string_view who, When when, const Json& said) {
    auto body = whole_body(kind, said);
    happens_at(kind, body, when.instant);
    return line(std::move(kind), who, when, std::move(body));
}

History& History::event_by(const Actor& by, std::string_view origin, std::string kind, When when, Json body) {
    Event event;
    event.origin = origin;
    event.seq = 1;
    Stamp latest;
    for (const auto& earlier : lines_) {
        latest = std::max(latest, earlier.at);
        if (earlier.origin != origin) continue;
        event.seq = earlier.seq + 1;
        event.prev = hash_of(canonical_line(earlier));
    }
    const auto ahead = clocks_.find(origin);
    event.clock = when.instant + (ahead == clocks_.end() ? std::chrono::milliseconds{0} : ahead->second);
    event.at = next_stamp(latest, event.clock);
    event.subject = subject_;
    event.kind = std::move(kind);
    event.by = by;
    event.body = std::move(body);
    lines_.push_back(std::move(event));
    return *this;
}

History& History::take(const Event& line) {
    lines_.push_back(line);
    return *this;
}

History& History::append(const Draft& draft, Instant when) {
    return event_by(draft.by, "head-office", draft.kind, when, draft.body);
}

History& History::clock_of(std::string_view origin, std::chrono::milliseconds ahead) {
    clocks_[std::string(origin)] = ahead;
    return *this;
}

History& History::device_of(std::string_view who, std::string origin) {
    devices_[std::string(who)] = std::move(origin);
    return *this;
}

History& History::captured(When when, const Json& changes, std::string_view who) {
    const auto origin = origin_of(who);
    const auto ahead = clocks_.find(origin);
    const auto shown = when.instant + (ahead == clocks_.end() ? std::chrono::milliseconds{0} : ahead->second);
    auto body = contract_body();
    body["received_at"] = to_beijing(shown);
    body["number"] = complaint_number("650101", date_of(shown), origin, 58);
    body.merge_patch(changes);
    return line("captured", who, when, std::move(body));
}

History& History::entered(std::string_view opinion, When when, const Json& changes) {
    Json body{{"unit", "650101"},
              {"opinion", opinion},
              {"narrative", "自助区没有座椅。"},
              {"category", "4.1"},
              {"customer", contract_body()["customer"]},
              {"received_at", to_beijing(when.instant)},
              {"number", complaint_number("650101", date_of(when.instant), "k-0001", 7)}};
    body.merge_patch(changes);
    return line("entered", "customer", when, std::move(body));
}

History& History::accepted_by(std::string_view who, When when, const Json& body) {
    return line("accepted", who, when, body);
}

History& History::graded(int level, When when, std::string_view who) {
    static constexpr const char* articles[] = {"", "11(1)", "11(2)", "11(3)"};
    return line("graded", who, when,
                {{"level", level}, {"reasons", {{{"rule", "told_by_the_test"}, {"article", articles[level]}}}}});
}

History& History::raised(int to, When when, std::string_view who) {
    return line("raised", who, when,
                {{"from", to - 1}, {"to", to}, {"reason", "told_by_the_test"}, {"article", "11(2)"}});
}

History& History::lowered(int to, std::string_view who, When when) {
    return line("lowered", who, when, {{"from", to + 1}, {"to", to}, {"reason", "judged_too_high"}});
}

History& History::assigned(std::string_view unit, std::string_view as, When when, std::string_view who) {
    return line("assigned", who, when, {{"unit", unit}, {"as", as}, {"why", "told_by_the_test"}});
}

History& History::responded(std::string_view who, When when) {
    return line("responded", who, when, {{"how", "phone"}, {"text", "已与客户联系。"}});
}

History& History::investigated(std::string_view who, When when) {
    return line("investigated", who, when, {{"findings", "属实"}, {"verdict", "true"}, {"signature", "经办人"}});
}

History& History::approved(std::string_view who, When when) {
    return line("approved", who, when, {{"opinion", "同意"}, {"signature", "负责人"}});
}

History& History::replied(std::string_view who, When when, std::string_view outcome) {
    return line("replied", who, when,
                {{"outcome", outcome},
                 {"text", "已向客户说明。"},
                 {"reason", "见回复"},
                 {"direct", true},
                 {"how", "phone"},
                 {"signature", "负责人"}});
}

History& History::rated(int score, std::string_view who, When when) {
    return line("satisfaction_recorded", who, when, {{"score", score}});
}

History& History::filed(std::string_view who, When when, std::string_view unit) {
    return line("filed", who, when, {{"unit", unit}, {"what", "备案"}});
}

History& History::summed_up(std::string_view who, When when, std::string_view unit) {
    return line("filed", who, when, {{"unit", unit}, {"what", "summary"}, {"text", "经过与结果"}});
}

History& History::called_back(std::string_view result, When when) {
    return line("called_back", "contact_centre_agent-000030", when, {{"result", result}, {"text", "已回访。"}});
}

History& History::closed_by(std::string_view who, When when) { return line("closed", who, when, {{"text", "结案"}}); }

std::vector<Event> joined(const History& a, const History& b) {
    std::set<std::pair<std::string, std::int64_t>> seen;
    std::vector<Event> out;
    for (const auto* story : {&a, &b})
        for (const auto& event : story->lines())
            if (seen.insert({event.origin, event.seq}).second) out.push_back(event);
    return out;
}

}  // namespace huiyin::test
