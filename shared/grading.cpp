// SPDX-License-Identifier: Apache-2.0
// shared/grading.cpp — Art. 11 as a table: highest level first.
#include "shared/grading.hpp"

namespace huiyin {
namespace {

struct Facts {
    std::string loss, media, referrer;
    std::int64_t loss_fen = 0, people = 1;
    bool injury = false, society = false, government = false, litigation = false;
};

Facts facts_of(const Complaint& c) {
    const auto it = c.captured.find("facts");
    if (it == c.captured.end()) return {.loss = "none", .media = "none", .referrer = {}};
    return {text_of(*it, "loss", "none"), text_of(*it, "media", "none"), text_of(*it, "referrer"),
            number_of(*it, "loss_fen"),   number_of(*it, "people", 1),   flag_of(*it, "injury"),
            flag_of(*it, "society"),      flag_of(*it, "government"),    flag_of(*it, "litigation")};
}

}  // namespace

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
        because(f.loss != "major" && f.loss_fen < policy.major_loss_fen && (f.loss == "small" || f.loss_fen > 0),
                Level::sensitive, "small_loss", "11(2)");
        because(f.injury, Level::sensitive, "injury", "11(2)");
        because(context.repeated_other_channel, Level::sensitive, "repeated_through_another_channel", "11(2)");
        because(policy.sensitive_channels.contains(c.channel()), Level::sensitive, "through_sensitive_channel",
                "11(2)");
        because(!f.referrer.empty(), Level::sensitive, "referred_by_a_body", "11(2)");
    }
    if (out.reasons.empty()) out.reasons.push_back({"first_report_usual_channel", "11(1)"});
    return out;
}

}  // namespace huiyin
