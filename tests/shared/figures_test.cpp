// SPDX-License-Identifier: Apache-2.0
// Reports, scores and the bulletin from facts that were kept (docs/decisions/0029) are those from the complaints.
#include "shared/reports/figures.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "shared/complaint/unit_record.hpp"
#include "shared/reports/assessing.hpp"
#include "shared/reports/quarter.hpp"
#include "shared/reports/report.hpp"
#include "shared/view/assessment_view.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/random_story.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const Period march{beijing("2026-03-01 00:00"), beijing("2026-04-01 00:00")};
const Period early_march{beijing("2026-03-01 00:00"), beijing("2026-03-04 12:00")};

/// A number of complaints with lives, and facts of each that were kept when its last event came or later.
class Lives {
  public:
    Lives(unsigned seed, const Rules& rules) : rules_(rules), teller_(seed) {
        for (int i = 0; i < 24; ++i) complaints_.push_back(told(i));
        for (auto& c : complaints_) link(c);
        std::ranges::sort(complaints_, {}, [](const Complaint& c) {
            return PlaceInTime{c.intake.received_at, captured_at(c), c.number, c.subject};
        });
        for (const auto& c : complaints_) {
            pointers.push_back(&c);
            const auto kept = last_of(c) + std::chrono::minutes{teller_.below(20'000)};
            facts.push_back(facts_of(c, rules_, duties_of(c, rules_, kept)));
            read = std::max(read, last_of(c));
        }
        read = read + std::chrono::minutes{teller_.below(2) ? 0 : teller_.below(40'000)};
    }

    std::vector<const Complaint*> pointers;
    std::vector<ReportFacts> facts;
    Instant read;  ///< when they are looked at: not before their events

    std::vector<ReportFacts> within(const Period& period) const {
        std::vector<ReportFacts> out;
        for (const auto& f : facts)
            if (f.place.received_at >= period.from && f.place.received_at < period.until) out.push_back(f);
        return out;
    }
    std::vector<const Complaint*> complaints_within(const Period& period) const {
        std::vector<const Complaint*> out;
        for (const auto* c : pointers)
            if (c->intake.received_at >= period.from && c->intake.received_at < period.until) out.push_back(c);
        return out;
    }

  private:
    Complaint told(int number) {
        auto out = fold_complaint(teller_.forked(rules_), rules_);
        out.subject = "c-" + std::to_string(number);
        out.number = "650101-2026-" + std::to_string(teller_.below(1'000'000));
        out.intake.captured["unit"] = teller_.below(3) ? "650101" : "650102";
        if (teller_.below(3) == 0) out.intake.captured["product"] = teller_.below(2) ? "储蓄卡" : "a/b~c";
        if (teller_.below(8) == 0) out.intake.captured.erase("cause");
        if (teller_.below(4) == 0)
            out.intake.received_at = out.intake.received_at - std::chrono::days{80};  // in the quarter before
        return out;
    }
    void link(Complaint& c) {
        if (teller_.below(4) != 0) return;
        c.links.all.push_back(
            {"c-" + std::to_string(teller_.below(30)), teller_.below(4) ? "duplicate" : "same_issue", {}});
    }
    static Instant last_of(const Complaint& c) {
        Instant out = c.intake.received_at;
        for (const auto& entry : c.timeline) out = std::max({out, entry.time, entry.event.clock});
        return out;
    }

    const Rules& rules_;
    StoryTeller teller_;
    std::vector<Complaint> complaints_;
};

ReportedTogether together(const std::vector<ReportFacts>& facts) {
    return reported_together(facts, [&](const std::string& subject) -> std::optional<PlaceInTime> {
        const auto found = std::ranges::find(facts, subject, [](const ReportFacts& f) { return f.place.subject; });
        return found == facts.end() ? std::nullopt : std::optional(found->place);
    });
}

/// The figures of a report without their subjects; each with them is given to `see` by its name.
Json without_subjects(Json report, const std::function<void(const std::string& name, const Json& subjects)>& see,
                      const std::string& name = {}) {
    if (report.contains("subjects")) {
        see(name, report["subjects"]);
        report.erase("subjects");
        return report;
    }
    for (auto& [key, part] : report.items()) {
        auto escaped = key;
        for (std::size_t at = 0; (at = escaped.find_first_of("~/", at)) != std::string::npos; at += 2)
            escaped.replace(at, 1, escaped[at] == '~' ? "~0" : "~1");
        part = without_subjects(std::move(part), see, name.empty() ? escaped : name + "/" + escaped);
    }
    return report;
}

void check_report(const Lives& lives, const Rules& rules, const Period& period) {
    const auto kept = lives.within(period);
    const auto around = together(kept);
    const auto list = lives.complaints_within(period);
    Figures figures(around, lives.read);
    for (const auto& f : kept) figures.add(f);
    const auto slow = without_subjects(report_of(list, rules, period, lives.read),
                                       [&](const std::string& name, const Json& subjects) {
                                           INFO(name);
                                           Json found = Json::array();
                                           for (const auto& f : kept)
                                               if (stands_in(f, name, around, lives.read))
                                                   found.push_back(f.place.subject);
                                           CHECK(may_be_figure(name));
                                           CHECK(found == subjects);
                                       });
    CHECK(figures.json() == slow);
}

std::string score_of_facts(const Lives& lives, const Rules& rules, const Period& period) {
    const auto kept = lives.within(period);
    const auto around = together(kept);
    Assessing out(rules.policy.scoring);
    for (const auto& f : kept)
        if (!around.counted_with_another.contains(f.place.subject)) out.add(assessed(f, lives.read));
    return assessment_view("650100", "2026Q1", std::move(out).result({}), Json::array(), rules).dump();
}

std::string score_of_complaints(const Lives& lives, const Rules& rules, const Period& period) {
    const auto score = assess(lives.complaints_within(period), rules, period, lives.read);
    return assessment_view("650100", "2026Q1", score, Json::array(), rules).dump();
}

Json points_of(const std::vector<Correction>& corrections) {
    Json out = Json::array();
    for (const auto& c : corrections) out.push_back({c.subject, c.number, c.quarter, c.points_tenths});
    return out;
}

}  // namespace

TEST_CASE("figures, scores, corrections and the bulletin are the same from facts as from the complaints", "[art22]") {
    const auto first = std::random_device{}() % 1'000'000;
    std::size_t late = 0, counted_twice = 0, corrected = 0;
    for (unsigned seed = first; seed < first + 40; ++seed) {
        INFO("seed " << seed);
        for (const auto* rules : {&demo_rules(), &older_rules()}) {
            const Lives lives(seed, *rules);
            for (const auto& period : {march, early_march}) {
                check_report(lives, *rules, period);
                CHECK(score_of_facts(lives, *rules, period) == score_of_complaints(lives, *rules, period));
                std::string bulletin = "[";
                const auto around = together(lives.within(period));
                for (const auto& f : lives.within(period))
                    if (!around.counted_with_another.contains(f.place.subject))
                        append_bulletin(bulletin, f, *rules, period, lives.read);
                const auto slow = bulletin_of(lives.complaints_within(period), *rules, period, lives.read);
                CHECK(bulletin + ']' == canonical(slow));
                late += slow.size();
                counted_twice += around.counted_with_another.size();
            }
            UnitRecord record;
            record.unit = "650100";
            record.fixed_quarters.push_back(
                {"2025Q4",
                 beijing("2026-01-15 00:00"),
                 {{"deductions", {{{"subject", "c-1"}, {"points", 1.0}}, {{"subject", "c-2"}, {"points", 0.5}}}}}});
            const auto quarter = *parse_quarter("2026Q1");
            const auto corrections = corrections_in(quarter, lives.facts, together(lives.facts), record, *rules);
            CHECK(points_of(corrections) == points_of(corrections_in(quarter, lives.pointers, record, *rules)));
            corrected += corrections.size();
        }
    }
    CHECK(late > 0);
    CHECK(counted_twice > 0);
    CHECK(corrected > 0);
}

TEST_CASE("a figure's name is where it stands in the report, and no other name is a figure", "[art22]") {
    for (const char* name : {"received", "late", "by_level/2", "by_product/a~1b", "handling/by_unit/650101/by_cause/1"})
        CHECK(may_be_figure(name));
    for (const char* name : {"", "by_level", "complaints", "received/1", "by_colour/red"})
        CHECK_FALSE(may_be_figure(name));
}
