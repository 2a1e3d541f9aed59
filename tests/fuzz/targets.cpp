// SPDX-License-Identifier: Apache-2.0
// tests/fuzz/targets.cpp
#include "tests/fuzz/targets.hpp"

#include "shared/bodies.hpp"
#include "shared/keeper.hpp"
#include "shared/shipped.hpp"
#include "shared/unit_record.hpp"
#include "shared/view.hpp"
#include "sync/chain.hpp"
#include "sync/messages.hpp"
#include "sync/sealing.hpp"

namespace huiyin::fuzz {
namespace {

const Rules& rules() {
    static const Rules made = *rules_from({}, {});
    return made;
}
const sync::KeyPair& keys() {
    static const sync::KeyPair made = sync::new_box_keys();
    return made;
}
constexpr Instant now{1'772'000'000'000};  // February 2026

Line line_of(const std::string& kind, Json body, std::int64_t seq) {
    Line line;
    line.origin = "t-0001";
    line.seq = seq;
    line.at = {now, static_cast<int>(seq)};
    line.clock = now;
    line.subject = "c-0123456789abcdef0123456789abcdef";
    line.kind = kind;
    line.by = {"outlet_manager-650101", Role::outlet_manager, "650101"};
    line.body = std::move(body);
    return line;
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

std::string read_line(std::string_view input) {
    const auto line = parse_line(input);
    if (!line) return {};
    const auto again = parse_line(canonical_line(*line));
    if (!again) return "a line that was read cannot be read again: " + again.error().what;
    return canonical_line(*again) == canonical_line(*line) ? "" : "a line reads otherwise the second time";
}

std::string read_link(std::string_view input) {
    const auto link = sync::parse_link(input);
    if (link && link->sealed) (void)sync::open(std::string(input), keys());
    return {};
}

std::string read_request(std::string_view input) {
    const auto request = sync::parse_request(input);
    if (!request) return {};
    const auto again = sync::parse_request(sync::write_request(*request));
    if (!again) return "a request that was read cannot be read again: " + again.error().what;
    return again->lines == request->lines ? "" : "a request reads otherwise the second time";
}

std::string read_response(std::string_view input) {
    const auto response = sync::parse_response(input);
    if (!response) return {};
    const auto again = sync::parse_response(sync::write_response(*response));
    if (!again) return "an answer that was read cannot be read again: " + again.error().what;
    return again->lines.size() == response->lines.size() ? "" : "an answer reads otherwise the second time";
}

std::string read_policy(std::string_view input) {
    const auto json = parse_json(input);
    if (json) (void)Policy::from_json(*json);
    return {};
}

std::string read_organisation(std::string_view input) {
    const auto json = parse_json(input);
    if (json) (void)Organisation::from_json(*json);
    return {};
}

/// What the fold, the rules and the view make of lines that were let in.
std::string live(const std::vector<Line>& lines) {
    const auto complaint = fold_complaint(lines, rules());
    (void)complaint_view(complaint, rules(), now);
    (void)lines_called_for(complaint, rules(), {}, now);
    const auto entry = fold_opinion(lines, rules());
    (void)opinion_view(entry, rules(), now);
    (void)duties_of(fold_unit("u-650101", lines, rules()), rules(), now);
    return {};
}

std::string take_captured(std::string_view input) {
    const auto json = parse_json(input);
    if (!json) return {};
    (void)check_entered(*json, rules(), now);
    const auto checked = check_captured(*json, rules(), now);
    if (!checked) return {};
    const auto again = check_captured(*checked, rules(), now);
    if (!again || *again != *checked) return "a body that was completed is judged otherwise";
    return live({line_of("captured", *checked, 1)});
}

/// {"kind":…,"body":…} on a good complaint; head office also folds bodies of kinds that it does not judge.
std::string take_body(std::string_view input) {
    const auto json = parse_json(input);
    if (!json || !json->is_object()) return {};
    const auto kind = text_of(*json, "kind");
    const auto body = json->value("body", Json::object());
    const auto checked = check_body(kind, body, rules(), now);
    if (!checked) return {};
    return live({line_of("captured", captured(), 1), line_of(kind, *checked, 2)});
}

/// A whole log, line by line, whatever its lines say: what was stored by a newer version is folded, too.
std::string fold_log(std::string_view input) {
    std::vector<Line> lines;
    for (std::size_t from = 0; from < input.size();) {
        const auto end = std::min(input.find('\n', from), input.size());
        if (auto line = parse_line(input.substr(from, end - from))) lines.push_back(std::move(*line));
        from = end + 1;
    }
    return live(lines);
}

std::vector<std::string> good_lines() {
    std::vector<std::string> out{canonical_line(line_of("captured", captured(), 1))};
    for (const char* body :
         {R"({"kind":"accepted","body":{"on_the_spot":true}})",
          R"({"kind":"assigned","body":{"unit":"650102","as":"owner"}})",
          R"({"kind":"replied","body":{"outcome":"resolved","text":"sorry"}})",
          R"({"kind":"amended","body":{"field":"customer.mobile","new":"13800138001"}})",
          R"({"kind":"notified","body":{"units":["000030"],"what":"level_2","level":2}})",
          R"({"kind":"progress_told","body":{"next_reply_at":"2026-02-13T15:00:00+08:00"}})",
          R"({"kind":"determined","body":{"finding":"valid"}})",
          R"({"kind":"clock_corrected","body":{"origin":"t-0001","from":1,"to":9,"offset_ms":60000}})",
          R"({"kind":"report_given","body":{"period":"2026-01"}})",
          R"({"kind":"entered","body":{"unit":"650101","opinion":"praise","narrative":"x"}})"}) {
        const auto json = Json::parse(body);
        out.push_back(canonical_line(
            line_of(json["kind"].get<std::string>(), json["body"], static_cast<std::int64_t>(out.size()) + 1)));
    }
    return out;
}

std::vector<std::string> sealed_lines() {
    const std::vector<std::string> recipients{keys().public_key};
    return {sync::seal(line_of("captured", captured(), 1), recipients), good_lines()[0]};
}

std::vector<std::string> requests() {
    sync::Request request;
    request.header.have_feed = 7;
    request.header.sent_at = now;
    request.header.incarnation = "0123456789abcdef";
    request.header.compare = true;
    request.header.subjects = {{"c-1", "00ff"}};
    request.header.from = 1;
    request.lines = good_lines();
    return {sync::write_request(request)};
}

std::vector<std::string> responses() {
    sync::Response response;
    response.header.refused = {{3, "why"}};
    response.header.left = {"c-1"};
    response.header.wants = {"ab"};
    std::int64_t feed = 0;
    for (const auto& text : good_lines()) response.lines.push_back({++feed, *parse_line(text)});
    return {sync::write_response(response)};
}

std::vector<std::string> policies() { return {std::string(shipped_policy())}; }
std::vector<std::string> organisations() { return {std::string(shipped_demo_organisation())}; }
std::vector<std::string> bodies() {
    return {captured().dump(),
            R"({"unit":"650101","opinion":"complaint","narrative":"x","customer":{"mobile":"13800138000"}})"};
}
std::vector<std::string> line_bodies() {
    std::vector<std::string> out;
    for (const auto& text : good_lines()) {
        const auto line = parse_line(text);
        out.push_back(Json{{"kind", line->kind}, {"body", line->body}}.dump());
    }
    return out;
}
std::vector<std::string> logs() {
    std::string all;
    for (const auto& text : good_lines()) all += text + '\n';
    return {all};
}

}  // namespace

const std::vector<Target>& targets() {
    static const std::vector<Target> list{{"line", read_line, good_lines},
                                          {"seal", read_link, sealed_lines},
                                          {"request", read_request, requests},
                                          {"response", read_response, responses},
                                          {"policy", read_policy, policies},
                                          {"organisation", read_organisation, organisations},
                                          {"captured", take_captured, bodies},
                                          {"body", take_body, line_bodies},
                                          {"log", fold_log, logs}};
    return list;
}

}  // namespace huiyin::fuzz
