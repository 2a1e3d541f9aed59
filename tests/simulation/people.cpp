// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/people.hpp"

namespace huiyin::simulation {
namespace {

const std::vector<std::string> branch_units{"650101", "650102", "650103", "610001"};

Json customer(Chance& chance) {
    const auto number = std::to_string(chance.below(6));
    return {{"name", "客户" + number}, {"mobile", "1380013800" + number}};
}

std::string choose(Chance& chance, const std::vector<std::string>& list) { return chance.one_of(list); }

}  // namespace

Json some_complaint(Chance& chance, const std::string& unit, const std::string& token) {
    const bool of_branch = unit.starts_with("6") && !unit.ends_with("00");
    Json body{{"form", "onsite"},
              {"channel", choose(chance, {"counter", "kiosk", "letter"})},
              {"unit", of_branch ? unit : choose(chance, branch_units)},
              {"category", choose(chance, {"2.2", "2.2", "2.1", "3.1", "4.1"})},
              {"reply_by", "phone"},
              {"customer", customer(chance)},
              {"narrative", token}};
    if (chance.percent(40)) {
        body["form"] = "offsite";
        body["channel"] = choose(chance, {"hotline", "web", "regulator", "media"});
    }
    if (chance.percent(10)) body["facts"] = {{"loss", choose(chance, {"small", "major"})}};
    if (chance.percent(10)) {
        body["customer"] = {{"anonymous", true}};
        body["reply_by"] = "none";
    }
    return body;
}

Json some_opinion(Chance& chance, const std::string& token) {
    return {{"unit", choose(chance, branch_units)},
            {"opinion", choose(chance, {"complaint", "suggestion", "praise"})},
            {"category", "2.2"},
            {"narrative", token}};
}

std::string some_evidence(Chance& chance, const std::string& token) {
    constexpr std::int64_t small = 3'000, large = 700'000;
    const auto size = static_cast<std::size_t>(chance.between(1, chance.percent(20) ? large : small));
    std::string out;
    out.reserve(size + token.size());
    while (out.size() < size) out += token;
    out.resize(size);
    return out;
}

Json some_assignment(Chance& chance, const std::string& token) {
    return {
        {"unit", choose(chance, branch_units)}, {"as", choose(chance, {"owner", "owner", "helper"})}, {"token", token}};
}

std::pair<std::string, Json> some_event(Chance& chance, const std::string& subject,
                                        const std::vector<std::string>& others, const std::string& token) {
    if (subject.starts_with("o-")) {
        const auto kind = choose(chance, {"answered", "answered", "published", "viewed"});
        return {kind, {{"text", "we will do better"}, {"signature", "M"}, {"token", token}}};
    }
    static const std::vector<std::pair<const char*, const char*>> lines{
        {"accepted", R"({"on_the_spot":false})"},
        {"accepted", R"({"on_the_spot":true})"},
        {"responded", R"({"how":"phone","text":"we are on it"})"},
        {"responded", R"({"how":"visit","text":"we came to see you"})"},
        {"progress_told", R"({"text":"soon","how":"phone"})"},
        {"contact_failed", R"({"how":"phone","when":"2026-03-02T09:00:00+08:00"})"},
        {"investigated", R"({"findings":"so","verdict":"true","signature":"H"})"},
        {"proposed", R"({"solution":"say sorry"})"},
        {"approved", R"({"opinion":"yes","signature":"M"})"},
        {"replied", R"({"outcome":"resolved","text":"sorry","direct":false,"how":"phone","signature":"M"})"},
        {"replied", R"({"outcome":"resolved","text":"sorry again","direct":false,"how":"phone","signature":"M"})"},
        {"satisfaction_recorded", R"({"score":1})"},
        {"satisfaction_recorded", R"({"score":5})"},
        {"filed", R"({"what":"summary","text":"how it went"})"},
        {"called_back", R"({"result":"improper"})"},
        {"called_back", R"({"result":"satisfied"})"},
        {"rework_ordered", R"({"why":"again"})"},
        {"withdrawal_requested", R"({"reason":"enough"})"},
        {"withdrawal_verified", R"({"voluntary":true,"how":"phone"})"},
        {"determined", R"json({"finding":"valid","ground":"1(1)1"})json"},
        {"raised", R"({"to":2,"reason":"loss"})"},
        {"raised", R"({"to":3,"reason":"press"})"},
        {"lowered", R"({"to":1,"reason":"mistake"})"},
        {"amended", R"({"field":"category","new":"2.2"})"},
        {"amended", R"({"field":"customer.mobile","new":"13800138001"})"},
        {"closed", R"({})"},
        {"reopened", R"({"reason":"again"})"},
        {"viewed", R"({})"},
        {"from_the_future", R"({})"},
    };
    if (chance.percent(15)) {
        const auto& other = chance.one_of(others);
        Json body{{"to", other}, {"token", token}};
        if (chance.percent(40)) return {"unlinked", body};
        body["why"] = choose(chance, {"same_customer", "same_issue"});
        return {"linked", body};
    }
    const auto& [kind, text] = chance.one_of(lines);
    auto body = Json::parse(text);
    body["token"] = token;
    return {kind, body};
}

}  // namespace huiyin::simulation
