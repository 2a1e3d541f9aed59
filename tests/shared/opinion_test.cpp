// SPDX-License-Identifier: Apache-2.0
// The customer opinion book: due times and what an unanswered complaint becomes (Art. 10).
#include "shared/complaint/captured_body.hpp"
#include "shared/events/fold.hpp"
#include "shared/view/view.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

bool in_their_order(const Event& a, const Event& b) { return CorrectedTime().before(a, b); }

constexpr const char* staff = "outlet_staff-650101";
constexpr const char* manager = "outlet_manager-650101";

History entry(const char* opinion, const char* when = "2026-02-13 15:00") {
    return opinion_history(demo_rules()).entered(opinion, when);
}

}  // namespace

TEST_CASE("a complaint in the book is due in one working day, suggestions and praise in three", "[art10]") {
    const std::pair<const char*, const char*> rows[] = {
        {"complaint", "2026-02-14 18:00"}, {"suggestion", "2026-02-25 18:00"}, {"praise", "2026-02-25 18:00"}};
    for (const auto& [opinion, due] : rows) {
        INFO(opinion);
        const auto duty = duty_at(entry(opinion), DutyKind::answer_opinion, "2026-02-13 16:00");
        REQUIRE(duty);
        CHECK(duty->article == "10(1)");
        CHECK(duty->unit == "650101");
        CHECK(duty->due.at == beijing(due));
    }
}

TEST_CASE("an unanswered complaint becomes an on-site complaint by itself, the rest stay what they are", "[art10]") {
    for (const char* opinion : {"complaint", "suggestion", "praise"}) {
        INFO(opinion);
        auto story = entry(opinion);
        CHECK(run_opinion_rules(story, beijing("2026-02-14 18:00")).drafts.empty());
        const auto kept = run_opinion_rules(story, beijing("2026-02-25 18:00") + one_ms);
        REQUIRE(kept.ended);
        const bool complaint = std::string(opinion) == "complaint";
        CHECK(count_of(kept.drafts, "overdue") == 1);
        CHECK(count_of(kept.drafts, "converted") == complaint);
        CHECK(story.opinion().state == (complaint ? "converted" : "entered"));
    }
}

TEST_CASE("what it becomes is a captured body whose limits run from the entry", "[art10]") {
    auto story = entry("complaint");
    run_opinion_rules(story, beijing("2026-02-14 18:00") + one_ms);
    const auto body = captured_from_opinion(story.opinion(), demo_rules());
    const auto checked = check_captured(body, demo_rules(), beijing("2026-02-14 18:01"));
    REQUIRE(checked);
    CHECK((*checked)["form"] == "onsite");
    CHECK((*checked)["channel"] == "opinion_book");
    CHECK((*checked)["narrative"] == story.opinion().narrative);
    auto complaint = history(demo_rules()).line("captured", "rule_keeper", "2026-02-14 18:01", *checked);
    CHECK(complaint.complaint().intake.received_at == beijing("2026-02-13 15:00"));
    CHECK(duty_at(complaint, DutyKind::respond, "2026-02-14 18:01")->due.at == beijing("2026-02-14 18:00"));
    CHECK_FALSE(complaint.complaint().ownership.first_contact);  // nobody took it in yet
}

TEST_CASE("an anonymous entry becomes an anonymous complaint", "[art10]") {
    auto story =
        opinion_history(demo_rules()).entered("complaint", "2026-02-13 15:00", {{"customer", {{"anonymous", true}}}});
    const auto checked =
        check_captured(captured_from_opinion(story.opinion(), demo_rules()), demo_rules(), beijing("2026-02-15 10:00"));
    REQUIRE(checked);
    CHECK(checked->at("customer").at("anonymous") == true);
    CHECK(checked->at("reply_by") == "none");
}

TEST_CASE("staff answer and sign, and an answered entry may be published, each once", "[art10]") {
    auto story =
        entry("complaint").told("answered", staff, "2026-02-13 17:00", {{"text", "谢谢您的意见"}, {"signature", "张"}});
    CHECK(story.opinion().state == "answered");
    CHECK(story.opinion().answered_by == staff);
    CHECK(duty_at(story, DutyKind::answer_opinion, "2026-02-13 18:00")->state == DutyState::met);
    CHECK(run_opinion_rules(story, beijing("2026-03-01 10:00")).drafts.empty());
    story.told("answered", manager, "2026-02-13 17:10", {{"text", "再答"}});
    CHECK_FALSE(story.opinion().timeline.back().effective);
    CHECK(story.opinion().answer == "谢谢您的意见");
    story.line("published", staff, "2026-02-13 17:20");
    CHECK_FALSE(story.opinion().timeline.back().effective);  // not for staff to publish
    story.line("published", manager, "2026-02-13 17:30");
    CHECK(story.opinion().state == "published");
    CHECK_FALSE(entry("praise").line("published", manager, "2026-02-13 17:30").opinion().timeline.back().effective);
}

TEST_CASE("what is published masks the customer's name and numbers wherever they stand", "[art10][rulebook8]") {
    auto story = opinion_history(demo_rules())
                     .entered("suggestion", "2026-02-13 15:00",
                              {{"narrative", "我是王建国,电话138 0013-8000,2026年2月来过3次,卡号6222020200112233。"}})
                     .told("answered", staff, "2026-02-13 17:00", {{"text", "王建国先生,谢谢。"}, {"signature", "张"}});
    CHECK(published_view(story.opinion()).is_null());
    story.line("published", manager, "2026-02-13 17:30");
    const auto shown = published_view(story.opinion());
    CHECK(shown["name"] == "王**");
    CHECK(shown["narrative"] == "我是王**,电话138****8000,2026年2月来过3次,卡号622****2233。");
    CHECK(shown["answer"] == "王**先生,谢谢。");
    CHECK(shown["opinion"] == "suggestion");
    for (const char* word : {"建国", "13800138000", "0013", "6222020200112233", "mobile"}) {
        INFO(word);
        CHECK(shown.dump().find(word) == std::string::npos);
    }
    const auto nobody = opinion_history(demo_rules())
                            .entered("praise", "2026-02-13 15:00", {{"customer", {{"anonymous", true}}}})
                            .told("answered", staff, "2026-02-13 17:00", {{"text", "谢谢"}})
                            .line("published", manager, "2026-02-13 17:30");
    CHECK(published_view(nobody.opinion())["name"] == "");
}

TEST_CASE("an entry whose first event has not arrived yet is shown with what was written on it", "[architecture]") {
    const auto story = entry("praise").told("answered", staff, "2026-02-13 17:00", {{"text", "谢谢"}});
    auto lines = story.lines();
    std::erase_if(lines, [](const Event& event) { return event.kind == "entered"; });
    REQUIRE(lines.size() == 1);
    const auto seen = opinion_view(fold_opinion(lines, demo_rules()), demo_rules(), beijing("2026-02-20 10:00"));
    CHECK(seen.at("timeline").size() == 1);
}

TEST_CASE("a converted entry folds the same in any order, with its misses and corrections", "[architecture]") {
    const auto whole = entry("complaint")
                           .line("amended", staff, "2026-02-13 16:00", {{"field", "category"}, {"new", "2.2"}})
                           .line("overdue", "rule_keeper", "2026-02-14 18:01",
                                 {{"duty", "answer_opinion"}, {"due", "2026-02-14T10:00:00.000Z"}})
                           .line("converted", "rule_keeper", "2026-02-14 18:01", {{"complaint", "c-9"}})
                           .line("clock_corrected", "rule_keeper", "2026-02-14 18:02",
                                 {{"origin", "k-0001"}, {"from", 1}, {"to", 1}, {"offset_ms", -60'000}});
    const auto seen = [](const std::vector<Event>& events) {
        return opinion_view(fold_opinion(events, demo_rules()), demo_rules(), beijing("2026-02-20 10:00")).dump();
    };
    auto lines = whole.lines();
    const auto expected = seen(lines);
    CHECK(fold_opinion(lines, demo_rules()).state == "converted");
    do REQUIRE(seen(lines) == expected);
    while (std::ranges::next_permutation(lines, in_their_order).found);
}

TEST_CASE("what has become a complaint is answered there", "[art10]") {
    auto story = entry("complaint").line("converted", manager, "2026-02-13 16:00", {{"reason", "须进一步处理"}});
    CHECK(story.opinion().state == "converted");
    CHECK_FALSE(duty_at(story, DutyKind::answer_opinion, "2026-02-13 17:00"));
    story.told("answered", staff, "2026-02-13 17:00", {{"text", "谢谢"}});
    CHECK_FALSE(story.opinion().timeline.back().effective);
    CHECK(run_opinion_rules(story, beijing("2026-03-01 10:00")).drafts.empty());
}

TEST_CASE("an answer that came late is late, not overdue", "[art10]") {
    auto story = entry("suggestion").told("answered", staff, "2026-02-26 09:00", {{"text", "谢谢"}});
    CHECK(duty_at(story, DutyKind::answer_opinion, "2026-02-26 10:00")->state == DutyState::late);
}

TEST_CASE("the book's entry folds the same in any order", "[architecture]") {
    const auto whole = entry("complaint")
                           .told("answered", staff, "2026-02-13 17:00", {{"text", "谢谢"}})
                           .told("answered", manager, "2026-02-13 17:10", {{"text", "再答"}})
                           .line("published", manager, "2026-02-13 17:30")
                           .line("viewed", manager, "2026-02-13 17:40");
    const auto seen = [](const std::vector<Event>& events) {
        return opinion_view(fold_opinion(events, demo_rules()), demo_rules(), beijing("2026-02-20 10:00")).dump();
    };
    auto lines = whole.lines();
    const auto expected = seen(lines);
    do {
        auto twice = lines;
        twice.push_back(lines.front());
        REQUIRE(seen(twice) == expected);
    } while (std::ranges::next_permutation(lines, in_their_order).found);
}

TEST_CASE("staff correct how the customer of an entry is reached, not what was said", "[art10]") {
    auto story =
        entry("complaint")
            .line("amended", staff, "2026-02-13 16:00", {{"field", "customer.mobile"}, {"new", "13900139000"}});
    CHECK(story.opinion().entered["customer"]["mobile"] == "13900139000");
    story.line("amended", staff, "2026-02-13 16:10", {{"field", "category"}, {"new", "2.2"}});
    CHECK(story.opinion().category == "2.2");
    for (const Json& bad : {Json{{"field", "narrative"}, {"new", "很好"}}, Json{{"field", "category"}, {"new", "9.9"}},
                            Json{{"field", "customer.mobile"}, {"new", "1"}}}) {
        INFO(bad.dump());
        auto wrong = story;
        wrong.line("amended", staff, "2026-02-13 16:20", bad);
        CHECK_FALSE(wrong.opinion().timeline.back().effective);
    }
}
