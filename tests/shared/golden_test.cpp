// SPDX-License-Identifier: Apache-2.0
// What the rules made of 250 random stories, of every kind with every body and of every right on the day this was
// written, as hashes: a change of shape changes none of them. HUIYIN_WRITE_GOLDEN=1 writes the file anew.
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "shared/complaint/authority.hpp"
#include "shared/complaint/closing.hpp"
#include "shared/complaint/opinion_entry.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/check.hpp"
#include "shared/events/fold.hpp"
#include "shared/events/redaction.hpp"
#include "shared/reports/unit_record.hpp"
#include "shared/view/view.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/random_story.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

/// A view without what was added to views since: what was there says what it said.
Json as_then(Json view) {
    for (const char* added : {"cause", "code", "product", "external", "named_owner", "emergency", "objections"})
        view.erase(added);
    for (auto& entry : view["timeline"]) entry.erase("reason");
    for (auto& duty : view["duties"]) duty.erase("what");
    return view;
}

const Instant later = beijing("2026-04-20 10:00");

std::vector<std::string> words(const char* text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

const auto kinds = words(
    "captured accepted graded raised lowered assigned referred_up instructed responded progress_told "
    "contact_failed investigated proposed approved sent_back remedied compensated replied "
    "satisfaction_recorded filed notified called_back rework_ordered withdrawal_requested "
    "withdrawal_verified evidence_attached determined sanctioned commended improvement_reported "
    "emergency_started referrer_answered rectification_ordered rectified revisited overdue linked "
    "unlinked amended closed reopened archived viewed clock_corrected judged_ineffective marked erased "
    "entered answered published converted reports_owed report_given danced ");

const auto roles = words(
    "customer outlet_staff-650101 outlet_manager-650101 outlet_manager-650001 branch_handler-650100 "
    "branch_head-650100 contact_centre_agent-000030 contact_centre_lead-000030 department_handler-000070 "
    "channel_operations_officer-000010 channel_operations_head-000010 general_office-000020 "
    "bank_leader-000000 auditor-000000 administrator-000000 rule_keeper ");

/// Values that a field of a body may hold, right and wrong.
const std::vector<Json>& values() {
    static const std::vector<Json> list{"",
                                        "x",
                                        "  spaced  ",
                                        1,
                                        2,
                                        3,
                                        -5,
                                        7,
                                        true,
                                        false,
                                        nullptr,
                                        Json::array(),
                                        Json::array({"650101", "000010"}),
                                        Json::array({"nowhere"}),
                                        Json::array({{{"rule", "injury"}, {"article", "11(2)"}, {"note", "words"}}}),
                                        Json::object(),
                                        "650101",
                                        "outlet_manager-650101",
                                        "2026-03-12T10:00:00+08:00",
                                        "2026-03-12T10:00:00.000Z",
                                        "owner",
                                        "first_contact",
                                        "regulator_limit",
                                        "true",
                                        "cannot_resolve",
                                        "improper",
                                        "statement",
                                        "quasi",
                                        "undetermined",
                                        "process",
                                        "same_issue",
                                        "customer.mobile",
                                        "13900139000",
                                        "urge",
                                        "respond",
                                        "c-2",
                                        std::string(64, 'a'),
                                        "2026-02",
                                        "2026Q1"};
    return list;
}

const auto fields = words(
    "person on_the_spot note level reasons reason to from article unit as why text question extend "
    "revisit how next_reply_at verdict findings opinion score solution signature what outcome direct "
    "units unreachable link result hash voluntary type size name finding amount_fen ground plan cause "
    "who referrer by measure field new duty due fields order remains complaint origin seq code codes "
    "offset_ms at bounded clock time arrived category narrative customer facts accused channel form "
    "reply_by received_at complained_again period instead ");

/// Bodies that hold what each kind must, so that one field more is looked at.
Json filled(std::string_view kind) {
    if (kind == "captured")
        return {{"form", "onsite"},
                {"channel", "counter"},
                {"unit", "650101"},
                {"category", "2.2"},
                {"customer", {{"name", "王芳"}, {"mobile", "13800138000"}}},
                {"narrative", "排队太久"},
                {"received_at", "2026-03-02T09:00:00+08:00"}};
    if (kind == "entered")
        return {{"unit", "650101"},
                {"opinion", "complaint"},
                {"narrative", "椅子坏了"},
                {"received_at", "2026-03-02T09:00:00+08:00"}};
    return {{"level", 2},
            {"to", 2},
            {"unit", "650101"},
            {"reason", "r"},
            {"result", "satisfied"},
            {"voluntary", true},
            {"finding", "valid"},
            {"field", "category"},
            {"new", "3.1"},
            {"score", 4},
            {"duty", "respond"},
            {"due", "2026-03-03T10:00:00.000Z"},
            {"order", "o"},
            {"remains", Json::array()},
            {"text", "t"},
            {"origin", "d-1"},
            {"seq", 1},
            {"from", 1},
            {"offset_ms", 5},
            {"code", "lifted"},
            {"codes", Json::array({"wrong_category"})}};
}

std::string told(const Result<Json>& checked) {
    return checked ? canonical(*checked) : checked.error().where + "|" + checked.error().what;
}

void check_bodies(std::string_view kind, std::string& out) {
    const auto now = beijing("2026-03-02 10:00");
    for (const auto how : {Checked::as_typed, Checked::as_written}) {
        out += told(check_body(kind, Json::object(), older_rules(), now, how));
        out += told(check_body(kind, filled(kind), older_rules(), now, how));
        for (const auto& field : fields)
            for (const auto& value : values()) {
                auto body = filled(kind);
                if (kind == "amended" && body["to"].is_number()) body["to"] = "c-3";
                body[field] = value;
                out += told(check_body(kind, body, older_rules(), now, how));
            }
        for (const char* field : {"text", "signature", "narrative", "why"})
            for (const std::size_t length : {2000, 2001, 8000, 8001}) {
                auto body = filled(kind);
                body[field] = std::string(length, 'y');
                out += told(check_body(kind, body, older_rules(), now, how));
            }
        for (const auto& field : fields) {
            auto body = filled(kind);
            body["to"] = "c-3";
            body.erase(field);
            out += told(check_body(kind, body, older_rules(), now, how));
        }
    }
}

std::string redactions(std::string_view kind) {
    std::string out;
    const std::vector<Json> some{"", "x", 3, true, nullptr, values()[14], std::string(64, 'a'), "customer.mobile"};
    for (const char* role : {"rule_keeper", "outlet_staff-650101"})
        for (const auto& field : fields)
            for (const auto& value : some) {
                Event event;
                event.kind = kind;
                event.by = person(role);
                event.body = filled(kind);
                event.body[field] = value;
                out += canonical_line(redacted(event));
            }
    return out;
}

std::vector<Event> opinion_story(unsigned seed) {
    StoryTeller teller(seed);
    constexpr std::array acts{"answered", "published", "converted", "overdue", "amended", "viewed",
                              "erased",   "entered",   "answered",  "danced",  "marked",  "judged_ineffective"};
    std::vector<Event> events;
    const auto start = beijing("2026-03-02 09:00");
    for (int i = 0; i < 14; ++i) {
        Event event;
        event.origin = "d-" + std::to_string(teller.below(3));
        event.seq = i + 1;
        event.subject = "o-1";
        event.kind = i == 0 ? "entered" : acts.at(teller.below(acts.size()));
        event.by = person(roles.at(teller.below(static_cast<unsigned>(roles.size()))));
        event.clock = start + std::chrono::hours{i * 7};
        event.at = {event.clock, 0};
        event.body = filled(event.kind);
        if (teller.below(2) == 0) event.body["origin"] = "d-0";
        if (event.kind == "entered") event.body["opinion"] = teller.below(2) ? "complaint" : "praise";
        if (event.kind == "marked") event.body["instead"] = {{"category", nullptr}, {"opinion", "praise"}};
        events.push_back(event);
    }
    return teller.shuffled(events);
}

std::vector<Event> unit_story(unsigned seed) {
    StoryTeller teller(seed);
    constexpr std::array acts{"reports_owed", "report_given", "overdue", "report_given", "viewed"};
    constexpr std::array people{"rule_keeper", "branch_head-650100", "branch_head-650100", "outlet_manager-650101"};
    std::vector<Event> events;
    const auto start = beijing("2026-01-02 09:00");
    for (int i = 0; i < 12; ++i) {
        Event event;
        event.origin = "d-" + std::to_string(teller.below(2));
        event.seq = i + 1;
        event.subject = "u-650100";
        event.kind = i == 0 ? "reports_owed" : acts.at(teller.below(acts.size()));
        event.by = person(i == 0 ? "rule_keeper" : people.at(teller.below(people.size())));
        event.clock = start + std::chrono::hours{24 * 12 * i};
        event.at = {event.clock, 0};
        event.body = {{"period", teller.below(2) ? "2025Q4" : "2026Q1"},
                      {"duty", "quarterly_report"},
                      {"due", "2026-04-15T15:59:59.000Z"},
                      {"unit", "650100"}};
        events.push_back(event);
    }
    return teller.shuffled(events);
}

std::string drafts(const std::vector<Draft>& list) {
    std::string out;
    for (const auto& draft : list) out += draft.kind + canonical(draft.body);
    return out;
}

std::string story(unsigned seed) {
    StoryTeller teller(seed);
    const auto lines = teller.forked(older_rules());
    const auto c = fold_complaint(lines, older_rules());
    std::string out =
        as_then(complaint_view(c, older_rules(), later)).dump() + Json(visible_to(c, older_rules())).dump();
    for (const auto& missing : missing_to_close(c, older_rules())) out += missing.code;
    out += drafts(required_events(c, older_rules(), {}, later));
    for (const auto& line : lines) out += canonical_line(line) + canonical_line(redacted(line));
    return out;
}

std::string opinion(unsigned seed) {
    const auto o = fold_opinion(opinion_story(seed), older_rules());
    return as_then(opinion_view(o, older_rules(), later)).dump() + drafts(required_events(o, older_rules(), later));
}

std::string unit(unsigned seed) {
    const auto record = fold_unit("u-650100", unit_story(seed), older_rules());
    std::string out = drafts(required_events(record, older_rules(), later));
    for (const auto& entry : record.timeline) out += entry.event.kind + english_of(entry.why_not) + to_utc(entry.time);
    return out + std::to_string(record.given.size()) + std::to_string(record.overdue.size());
}

std::string rights(std::string_view kind, const std::vector<Complaint>& complaints, const OpinionEntry& entry) {
    std::string out;
    for (const auto& who : roles) {
        for (const auto& c : complaints)
            for (const auto& body : {Json::object(), filled(kind), Json{{"as", "first_contact"}, {"person", "p"}},
                                     Json{{"direct", true}, {"to", 1}}, Json{{"extend", "regulator_limit"}, {"to", 2}}})
                out += english_of(authorise(person(who), kind, body, c, older_rules())) + "\n";
        out += english_of(authorise(person(who), kind, entry, older_rules())) + "\n";
    }
    return out;
}

std::string golden() {
    std::ostringstream out;
    const auto add = [&](std::string_view what, const auto& which, const std::string& of) {
        out << what << ' ' << which << ' ' << to_hex(hash_of(of)) << '\n';
    };
    for (unsigned seed = 1; seed <= 150; ++seed) add("story", seed, story(seed));
    for (unsigned seed = 1; seed <= 60; ++seed) add("opinion", seed, opinion(seed));
    for (unsigned seed = 1; seed <= 40; ++seed) add("unit", seed, unit(seed));
    std::vector<Complaint> complaints;
    for (unsigned seed = 1; seed <= 40; ++seed)
        complaints.push_back(fold_complaint(StoryTeller(seed).forked(older_rules()), older_rules()));
    const auto entry = fold_opinion(opinion_story(1), older_rules());
    for (const auto& kind : kinds) {
        std::string bodies;
        check_bodies(kind, bodies);
        add("body", kind, bodies);
        add("remnant", kind, redactions(kind));
        add("right", kind, rights(kind, complaints, entry));
    }
    return out.str();
}

}  // namespace

TEST_CASE("stories, bodies, rights and remnants are what they were before the catalogue of events", "[golden]") {
    const auto path = source_path("tests/fixtures/golden-events.txt");
    const auto now = golden();
    if (std::getenv("HUIYIN_WRITE_GOLDEN")) std::ofstream(path) << now;
    std::istringstream is(now), was(read_text(path));
    std::string line, before;
    while (std::getline(is, line)) {
        std::getline(was, before);
        CHECK(line == before);
    }
}
