// SPDX-License-Identifier: Apache-2.0
// What head office judged not effective shows the same on every replica (rulebook 11).
#include "shared/events/judgements.hpp"

#include <algorithm>

#include "shared/events/fold.hpp"
#include "shared/events/references.hpp"
#include "tests/support/history.hpp"
#include "tests/support/printing.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* manager = "outlet_manager-650101";

Json about(const Event& event, std::string_view code) {
    return {{"origin", event.origin}, {"seq", event.seq}, {"code", code}};
}

const Entry& entry_of(const std::vector<Entry>& timeline, const Event& event) {
    return *std::ranges::find_if(
        timeline, [&](const Entry& e) { return e.event.origin == event.origin && e.event.seq == event.seq; });
}

History linked() {
    auto story = history(demo_rules()).captured("2026-03-02 10:00");
    story.line("linked", manager, "2026-03-02 11:00", {{"to", "c-2"}, {"why", "same_issue"}});
    return story;
}

}  // namespace

TEST_CASE("an event that head office judged has no effect, and says why in words", "[rulebook11][art11]") {
    auto story = linked();
    const auto link = story.last();
    REQUIRE(story.complaint().links.subjects() == std::vector<std::string>{"c-2"});
    story.line("judged_ineffective", "rule_keeper", "2026-03-02 12:00", about(link, "no_such_complaint"));
    const auto c = story.complaint();
    CHECK(c.links.subjects().empty());
    CHECK_FALSE(entry_of(c.timeline, link).effective);
    CHECK(english_of(entry_of(c.timeline, link).why_not) == "Head office knows no such complaint (rulebook 11).");
    CHECK(entry_of(c.timeline, story.last()).effective);
}

TEST_CASE("a judgement that was lifted leaves the event its effect", "[rulebook11]") {
    auto story = linked();
    const auto link = story.last();
    story.line("judged_ineffective", "rule_keeper", "2026-03-02 12:00", about(link, "no_such_complaint"));
    story.line("judged_ineffective", "rule_keeper", "2026-03-03 12:00", about(link, "lifted"));
    CHECK(story.complaint().links.subjects() == std::vector<std::string>{"c-2"});
    story.line("judged_ineffective", "rule_keeper", "2026-03-04 12:00", about(link, "no_such_complaint"));
    CHECK(story.complaint().links.subjects().empty());
}

TEST_CASE("a judgement says the same in whatever order it comes, also line by line", "[rulebook11]") {
    auto story = linked();
    const auto link = story.last();
    story.line("judged_ineffective", "rule_keeper", "2026-03-02 12:00", about(link, "no_such_complaint"));
    story.line("judged_ineffective", "rule_keeper", "2026-03-02 13:00", about(link, "lifted"));
    story.line("judged_ineffective", "rule_keeper", "2026-03-02 14:00", about(link, "not_a_complaint"));
    auto lines = story.lines();
    const auto expected = story.complaint();
    std::vector<std::size_t> order(lines.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    do {
        ComplaintFold fold(demo_rules());
        for (const auto i : order) fold.add(lines[i]);
        REQUIRE(fold.complaint().links.subjects() == expected.links.subjects());
        REQUIRE(entry_of(fold.complaint().timeline, link).why_not == entry_of(expected.timeline, link).why_not);
    } while (std::ranges::next_permutation(order).found);
}

TEST_CASE("nobody but head office judges", "[rulebook11]") {
    for (const char* who : {"channel_operations_head-000010", "auditor-000000", manager, "customer"}) {
        auto story = linked();
        const auto link = story.last();
        story.line("judged_ineffective", who, "2026-03-02 12:00", about(link, "no_such_complaint"));
        INFO(who);
        CHECK(story.complaint().links.subjects() == std::vector<std::string>{"c-2"});
        CHECK_FALSE(entry_of(story.complaint().timeline, story.last()).effective);
    }
}

TEST_CASE("a judged conversion leaves the opinion-book entry unconverted", "[rulebook11][art10]") {
    auto story = opinion_history(demo_rules()).entered("complaint", "2026-03-02 10:00");
    story.line("converted", manager, "2026-03-02 11:00", {{"complaint", "c-404"}});
    const auto converted = story.last();
    REQUIRE(story.opinion().converted_at);
    story.line("judged_ineffective", "rule_keeper", "2026-03-02 12:00", about(converted, "no_such_complaint"));
    const auto o = story.opinion();
    CHECK_FALSE(o.converted_at);
    CHECK(entry_of(o.timeline, converted).why_not.has_value());
}

TEST_CASE("only head office's own word makes a complaint come from an opinion-book entry", "[rulebook11][art10]") {
    const Json from{{"opinion", "o-1"}};
    CHECK(history(demo_rules()).captured("2026-03-02 10:00", from, "rule_keeper").complaint().intake.from_opinion ==
          "o-1");
    CHECK(history(demo_rules()).captured("2026-03-02 10:00", from, manager).complaint().intake.from_opinion.empty());
}

TEST_CASE("what an event names besides its subject is found by the table of fields", "[rulebook11]") {
    const auto named = [](std::string_view kind, const Json& body) {
        std::vector<std::string> out;
        for (const auto& reference : references_of(kind, body)) out.push_back(reference.field + "=" + reference.to);
        return out;
    };
    using Names = std::vector<std::string>;
    CHECK(named("linked", {{"to", "c-2"}, {"why", "duplicate"}}) == Names{"to=c-2"});
    CHECK(named("unlinked", {{"to", "c-2"}}) == Names{"to=c-2"});
    CHECK(named("notified", {{"unit", "650101"}, {"link", "c-3"}}) == Names{"link=c-3"});
    CHECK(named("converted", {{"complaint", "c-4"}}) == Names{"complaint=c-4"});
    CHECK(named("converted", Json::object()).empty());
    CHECK(named("accepted", {{"person", "a"}}) == Names{"person=a"});
    CHECK(named("assigned", {{"unit", "650101"}, {"person", "b"}, {"as", "first_contact"}}) == Names{"person=b"});
    CHECK(named("evidence_attached", {{"hash", "ff"}, {"type", "photo"}}) == Names{"hash=ff"});
    CHECK(named("sanctioned", {{"person", "张三"}}).empty());
    CHECK(named("from_the_future", {{"to", "c-2"}}).empty());
}
