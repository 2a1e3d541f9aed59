// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/targets.hpp"

#include <sqlite3.h>

#include "shared/engine/required_events.hpp"
#include "shared/events/check.hpp"
#include "shared/events/fold.hpp"
#include "shared/policy/shipped.hpp"
#include "shared/reports/unit_record.hpp"
#include "shared/view/view.hpp"
#include "sync/chain/chain.hpp"
#include "sync/chain/request_signature.hpp"
#include "sync/platform/gzip.hpp"
#include "sync/protocol/messages.hpp"
#include "sync/salvage/salvage_pages.hpp"
#include "tests/fuzz/samples.hpp"

namespace huiyin::fuzz {
namespace {

std::string read_line(std::string_view input) {
    const auto event = parse_line(input);
    if (!event) return {};
    const auto again = parse_line(canonical_line(*event));
    if (!again) return "a line that was read cannot be read again: " + again.error().what;
    return canonical_line(*again) == canonical_line(*event) ? "" : "a line reads otherwise the second time";
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
    return again->events.size() == response->events.size() ? "" : "an answer reads otherwise the second time";
}

std::string read_policy(std::string_view input) {
    const auto json = parse_json(input);
    if (json) (void)Policy::from_json(*json);
    return {};
}

std::string read_calendar(std::string_view input) {
    const auto json = parse_json(input);
    if (json) (void)WorkingCalendar::from_json(*json);
    return {};
}

/// The pages of a damaged database: nothing in them is certain.
std::string read_pages(std::string_view input) {
    const auto half = input.size() / 2;
    sync::read_salvageable_rows(input, {}, [](const sync::SalvagedRow&) {});
    sync::read_salvageable_rows(input.substr(0, half), input.substr(half), [](const sync::SalvagedRow&) {});
    return {};
}

std::string unpack(std::string_view input) {
    (void)sync::gunzip(input, 1 << 20);
    return {};
}

std::string check_signature(std::string_view input) {
    static const auto signing = sync::new_sign_keys();
    if (sync::is_signed_request(input, signing.public_key)) return "a signature that nobody made is good";
    return {};
}

std::string read_organisation(std::string_view input) {
    const auto json = parse_json(input);
    if (json) (void)Organisation::from_json(*json);
    return {};
}

/// What the fold, the rules and the view make of lines that were let in.
std::string live(const std::vector<Event>& events) {
    const auto complaint = fold_complaint(events, rules());
    (void)complaint_view(complaint, rules(), now);
    (void)required_events(complaint, rules(), {}, now);
    const auto entry = fold_opinion(events, rules());
    (void)opinion_view(entry, rules(), now);
    (void)duties_of(fold_unit("u-650101", events, rules()), rules(), now);
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
    std::vector<Event> events;
    for (std::size_t from = 0; from < input.size();) {
        const auto end = std::min(input.find('\n', from), input.size());
        if (auto event = parse_line(input.substr(from, end - from))) events.push_back(std::move(*event));
        from = end + 1;
    }
    return live(events);
}

std::vector<std::string> sealed_lines() {
    const std::vector<std::string> recipients{keys().public_key};
    return {sync::seal(line_of("captured", captured(), 1), recipients), good_lines()[0]};
}

std::vector<std::string> requests() {
    sync::Request request;
    request.header.have_feed = 7;
    request.header.sent_at = now;
    request.header.boot_id = "0123456789abcdef";
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
    for (const auto& text : good_lines()) response.events.push_back({++feed, *parse_line(text)});
    return {sync::write_response(response)};
}

/// A database of one table, as its bytes lie on the disk.
std::vector<std::string> databases() {
    sqlite3* database = nullptr;
    sqlite3_open(":memory:", &database);
    sqlite3_exec(database,
                 "CREATE TABLE line (seq INTEGER PRIMARY KEY, hash BLOB, bytes TEXT);"
                 "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30)"
                 " INSERT INTO line SELECT i, zeroblob(32), 'words ' || i FROM n",
                 nullptr, nullptr, nullptr);
    sqlite3_int64 size = 0;
    auto* bytes = sqlite3_serialize(database, "main", &size, 0);
    std::vector<std::string> out{{reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)}};
    sqlite3_free(bytes);
    sqlite3_close(database);
    return out;
}

std::vector<std::string> packed() { return {*sync::gzip(good_lines()[0])}; }
std::vector<std::string> signed_requests() {
    return {sync::sign_request(requests()[0], sync::new_sign_keys().secret_key)};
}
std::vector<std::string> calendars() { return {std::string(shipped_workdays())}; }
std::vector<std::string> policies() { return {std::string(shipped_policy())}; }
std::vector<std::string> organisations() { return {std::string(shipped_demo_organisation())}; }
std::vector<std::string> bodies() {
    return {captured().dump(),
            R"({"unit":"650101","opinion":"complaint","narrative":"x","customer":{"mobile":"13800138000"}})"};
}
std::vector<std::string> logs() {
    std::string all;
    for (const auto& text : good_lines()) all += text + '\n';
    return {all};
}

}  // namespace

const std::vector<Target>& reading_targets() {
    static const std::vector<Target> list{{"line", read_line, good_lines},
                                          {"seal", read_link, sealed_lines},
                                          {"request", read_request, requests},
                                          {"response", read_response, responses},
                                          {"policy", read_policy, policies},
                                          {"organisation", read_organisation, organisations},
                                          {"calendar", read_calendar, calendars},
                                          {"signed", check_signature, signed_requests},
                                          {"gzip", unpack, packed},
                                          {"pages", read_pages, databases},
                                          {"captured", take_captured, bodies},
                                          {"body", take_body, line_bodies},
                                          {"log", fold_log, logs}};
    return list;
}

}  // namespace huiyin::fuzz
