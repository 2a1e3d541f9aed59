// SPDX-License-Identifier: Apache-2.0
// What stays of a line when a person's data is erased (rulebook 8; Art. 3).
#include "shared/event/redaction.hpp"

#include <set>

#include "shared/complaint/authority.hpp"
#include "shared/events/fold.hpp"
#include "shared/events/redaction.hpp"
#include "shared/view/view.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/random_story.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr unsigned stories = 150;
const Instant later = beijing("2026-04-20 10:00");

std::vector<Event> redactions(const std::vector<Event>& events) {
    std::vector<Event> out;
    for (const auto& event : events) out.push_back(redacted(event));
    return out;
}

/// What the bank's figures and duties rest on.
Json facts_of(const std::vector<Event>& events) {
    const auto complaint = fold_complaint(events, older_rules());
    auto view = complaint_view(complaint, older_rules(), later);
    Json timeline = Json::array();
    for (const auto& entry : view["timeline"])
        timeline.push_back({entry["kind"], entry["at"], entry["by"], entry["effective"]});
    Json out{{"visible_to", visible_to(complaint, older_rules())}, {"timeline", timeline}};
    // A reason that somebody wrote in words of their own goes; under which article it stood does not.
    std::set<std::string> articles;
    for (const auto& reason : view["reasons"]) articles.insert(text_of(reason, "article"));
    out["articles"] = articles;
    for (const char* field :
         {"number", "state", "level", "unit", "category", "channel", "owner", "helpers", "supervisors", "first_contact",
          "received_at", "duties", "links", "determination", "filed_with", "notified", "missing_to_close"})
        out[field] = view[field];
    return out;
}

Event of_kind(std::string kind, Json body) {
    Event event;
    event.kind = std::move(kind);
    event.by = person("outlet_manager-650101");
    event.body = std::move(body);
    return event;
}

}  // namespace

TEST_CASE("erasing changes no state, level, duty, owner or verdict, whatever the complaint went through",
          "[rulebook8][art3]") {
    for (unsigned seed = 1; seed <= stories; ++seed) {
        INFO("seed " << seed);
        const auto lines = StoryTeller(seed).forked(older_rules());
        REQUIRE(facts_of(redactions(lines)) == facts_of(lines));
    }
}

TEST_CASE("the remnant of a remnant is itself, and keeps place, time and writer", "[rulebook8]") {
    for (unsigned seed = 1; seed <= stories; ++seed) {
        INFO("seed " << seed);
        for (const auto& line : StoryTeller(seed).forked(older_rules())) {
            const auto redaction = redacted(line);
            INFO(line.kind);
            REQUIRE(canonical_line(redacted(redaction)) == canonical_line(redaction));
            REQUIRE(redaction.origin == line.origin);
            REQUIRE(redaction.seq == line.seq);
            REQUIRE(redaction.prev == line.prev);
            REQUIRE(redaction.at == line.at);
            REQUIRE(redaction.by == line.by);
        }
    }
}

TEST_CASE("nothing that a person is called, said or wrote is left, in any kind of line", "[rulebook8]") {
    const std::string secret = "王建国住在幸福路";
    for (const auto& line : {
             of_kind("captured", {{"customer",
                                   {{"name", secret},
                                    {"mobile", secret},
                                    {"landline", secret},
                                    {"address", secret},
                                    {"email", secret},
                                    {"id_card", secret},
                                    {"anonymous", false}}},
                                  {"facts", {{"referrer", secret}, {"note", secret}, {"loss", "small"}}},
                                  {"narrative", secret},
                                  {"signature", secret},
                                  {"unit", "650101"},
                                  {"of_a_newer_version", secret}}),
             of_kind("entered", {{"narrative", secret}, {"customer", {{"name", secret}}}, {"unit", "650101"}}),
             of_kind("investigated", {{"findings", secret}, {"signature", secret}, {"verdict", "true"}}),
             of_kind("replied", {{"text", secret}, {"how", secret}, {"outcome", "resolved"}}),
             of_kind("graded", {{"level", 1}, {"reasons", {{{"rule", "small_loss"}, {"said", secret}}}}}),
             of_kind("raised", {{"to", 2}, {"reason", secret}}),
             of_kind("amended", {{"field", "customer.name"}, {"old", secret}, {"new", secret}, {"why", secret}}),
             of_kind("amended", {{"field", "facts.referrer"}, {"new", secret}}),
             of_kind("evidence_attached", {{"name", secret}, {"text", secret}, {"type", "photo"}}),
             of_kind("rectified", {{"cause", secret}, {"measure", secret}}),
             of_kind("of_a_newer_version", {{"anything", secret}}),
         }) {
        INFO(line.kind);
        CHECK(canonical_line(redacted(line)).find(secret) == std::string::npos);
    }
    auto extra = of_kind("closed", Json::object());
    extra.extra["of_a_newer_version"] = secret;
    CHECK(canonical_line(redacted(extra)).find(secret) == std::string::npos);
}

TEST_CASE("an attachment's hash does not stay", "[rulebook8]") {
    const auto redaction = redacted(of_kind("evidence_attached", {{"hash", std::string(64, 'a')}, {"type", "photo"}}));
    CHECK(redaction.body == Json{{"name", erased_text}, {"type", "photo"}});  // that there was a file stays said
}
