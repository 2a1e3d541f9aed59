// SPDX-License-Identifier: Apache-2.0
// Art. 11 as a table: highest level first.
#include "shared/grading/grading.hpp"

#include <algorithm>

#include "shared/complaint/grading_rules.hpp"

namespace huiyin {
namespace {

/// So many customers, and so many times the average day (rulebook 3, level 3).
bool is_bank_wide(const Policy& policy, const GradingContext& context) {
    return context.bank_wide_customers >= policy.bank_wide_customers &&
           std::int64_t{context.bank_wide_customers} * policy.bank_wide_days >=
               std::int64_t{policy.bank_wide_times} * context.bank_wide_before;
}

struct Facts {
    std::string loss, media, referrer;
    std::int64_t loss_fen = 0, people = 1;
    bool injury = false, society = false, government = false, litigation = false;
};

Facts facts_of(const Complaint& c) {
    const auto it = c.intake.captured.find("facts");
    if (it == c.intake.captured.end()) return {.loss = "none", .media = "none", .referrer = {}};
    return {text_of(*it, "loss", "none"), text_of(*it, "media", "none"), text_of(*it, "referrer"),
            number_of(*it, "loss_fen"),   number_of(*it, "people", 1),   flag_of(*it, "injury"),
            flag_of(*it, "society"),      flag_of(*it, "government"),    flag_of(*it, "litigation")};
}

}  // namespace

std::vector<Related> earlier_on_the_matter(const Complaint& c, const GradingContext& context) {
    std::vector<Related> out;
    const auto add = [&](const Related& related) {
        if (std::ranges::find(out, related.subject, &Related::subject) == out.end()) out.push_back(related);
    };
    for (const auto& related : context.same_matter)
        if (std::ranges::find(c.links.undone, related.subject) == c.links.undone.end()) add(related);
    for (const auto& related : context.linked) {
        const auto* link = c.links.to(related.subject);
        if (link && link->why == "same_customer") add(related);
    }
    return out;
}

Grade grade(const Complaint& c, const Policy& policy, const GradingContext& context) {
    Grade out;
    const auto because = [&](bool matches, Level level, const char* rule, const char* article) {
        if (!matches) return;
        out.level = std::max(out.level, level);
        out.reasons.push_back({rule, article});
    };
    if (c.known()) {
        const auto f = facts_of(c);
        because(f.loss == "major" || f.loss_fen >= policy.major_loss_fen, Level::major, "major_loss", "11(3)");
        because(f.media == "possible", Level::major, "media_coverage_possible", "11(3)");
        because(f.media == "actual", Level::major, "media_coverage_actual", "11(3)");
        because(f.society, Level::major, "social_attention", "11(3)");
        because(f.government, Level::major, "government_intervention", "11(3)");
        because(f.litigation, Level::major, "litigation_or_arbitration", "11(3)");
        because(f.people >= policy.cluster_customers || context.same_issue_customers >= policy.cluster_customers,
                Level::major, "several_people_one_issue", "11(3)");
        because(is_bank_wide(policy, context), Level::major, "several_people_bank_wide", "11(3)");
        because(f.loss != "major" && f.loss_fen < policy.major_loss_fen && (f.loss == "small" || f.loss_fen > 0),
                Level::sensitive, "small_loss", "11(2)");
        because(f.injury, Level::sensitive, "injury", "11(2)");
        const auto earlier = earlier_on_the_matter(c, context);
        const auto elsewhere = [&](const Related& r) { return r.channel != c.intake.channel(); };
        because(context.repeated_other_channel || std::ranges::any_of(earlier, elsewhere), Level::sensitive,
                repeated_rule, "11(2)");
        because(std::ranges::any_of(earlier, &Related::answered), Level::sensitive, again_rule, "11(2)");
        because(policy.sensitive_channels.contains(c.intake.channel()), Level::sensitive, "through_sensitive_channel",
                "11(2)");
        // Before the third edition only the facts were asked (rulebook 12).
        because(policy.third_edition() ? c.intake.names_referrer() : !f.referrer.empty(), Level::sensitive,
                "referred_by_a_body", "11(2)");
    }
    if (out.reasons.empty()) out.reasons.push_back({"first_report_usual_channel", "11(1)"});
    return out;
}

}  // namespace huiyin
