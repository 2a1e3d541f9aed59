// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/samples.hpp"

#include "shared/policy/shipped.hpp"

namespace huiyin::fuzz {

const Rules& rules() {
    static const Rules made = *rules_from({}, {});
    return made;
}
const sync::KeyPair& keys() {
    static const sync::KeyPair made = sync::new_box_keys();
    return made;
}
Json captured() {
    return {{"form", "onsite"},
            {"channel", "counter"},
            {"unit", "650101"},
            {"category", "2.2"},
            {"cause", 2},
            {"customer", {{"name", "王建国"}, {"mobile", "13800138000"}, {"anonymous", false}}},
            {"reply_by", "phone"},
            {"narrative", "排队很久"},
            {"facts", {{"loss", "none"}, {"loss_fen", 0}, {"people", 1}, {"media", "none"}}},
            {"received_at", "2026-02-13T15:00:00+08:00"}};
}

Event line_of(const std::string& kind, Json body, std::int64_t seq) {
    Event event;
    event.origin = "t-0001";
    event.seq = seq;
    event.at = {now, static_cast<int>(seq)};
    event.clock = now;
    event.subject = "c-0123456789abcdef0123456789abcdef";
    event.kind = kind;
    event.by = {"outlet_manager-650101", Role::outlet_manager, "650101"};
    event.body = std::move(body);
    return event;
}

std::vector<std::string> good_lines() {
    std::vector<std::string> out{canonical_line(line_of("captured", captured(), 1))};
    for (
        const char* body :
        {R"({"kind":"accepted","body":{"on_the_spot":true}})",
         R"({"kind":"assigned","body":{"unit":"650102","as":"owner"}})",
         R"({"kind":"replied","body":{"outcome":"resolved","text":"sorry","direct":true,"how":"phone","signature":"M"}})",
         R"({"kind":"amended","body":{"field":"customer.mobile","new":"13800138001"}})",
         R"({"kind":"notified","body":{"units":["000030"],"what":"level_2","level":2}})",
         R"({"kind":"progress_told","body":{"how":"phone","text":"soon","next_reply_at":"2026-03-13T15:00:00+08:00"}})",
         R"json({"kind":"determined","body":{"finding":"valid","ground":"1(1)1"}})json",
         R"({"kind":"clock_corrected","body":{"origin":"t-0001","from":1,"to":9,"offset_ms":60000}})",
         R"({"kind":"judged_ineffective","body":{"origin":"t-0001","seq":2,"code":"no_such_complaint"}})",
         R"({"kind":"marked","body":{"origin":"t-0001","seq":1,"codes":["wrong_category"],"instead":{"category":"4.9"}}})",
         R"({"kind":"report_given","body":{"period":"2026-01"}})",
         R"({"kind":"entered","body":{"unit":"650101","opinion":"praise","narrative":"x"}})"}) {
        const auto json = Json::parse(body);
        out.push_back(canonical_line(
            line_of(json["kind"].get<std::string>(), json["body"], static_cast<std::int64_t>(out.size()) + 1)));
    }
    return out;
}

std::vector<std::string> line_bodies() {
    std::vector<std::string> out;
    for (const auto& text : good_lines()) {
        const auto event = parse_line(text);
        out.push_back(Json{{"kind", event->kind}, {"body", event->body}}.dump());
    }
    return out;
}
}  // namespace huiyin::fuzz
