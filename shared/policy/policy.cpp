// SPDX-License-Identifier: Apache-2.0
// Loading the policy.
#include "shared/policy/policy.hpp"

#include <algorithm>

#include "shared/foundation/field_faults.hpp"
#include "shared/policy/policy_faults.hpp"
#include "shared/policy/policy_reader.hpp"
#include "shared/policy/topics.hpp"
#include "shared/vocabulary/channels.hpp"

namespace huiyin {
namespace {

Category read_category(const PolicyReader& in) {
    in.only({"code", "name", "name_en", "department", "sub"});
    Category out{in.text("code"), in.text("name"), in.text("name_en"), in.text("department"), {}};
    for (const auto& sub : in.list("sub")) {
        sub.only({"code", "name", "name_en", "phrases"});
        out.sub.push_back({sub.text("code"), sub.text("name"), sub.text("name_en"), sub.texts("phrases")});
        if (!out.sub.back().code.starts_with(out.code + "."))
            sub.wrong(faults::sub_category_code_form, sub.path_to("code"));
    }
    return out;
}

StandardAnswer read_answer(const PolicyReader& in, const Policy& policy) {
    in.only({"code", "category", "title", "title_en", "text", "text_en", "article"});
    StandardAnswer out{in.text("code"), in.text("category"), in.text("title"),  in.text("title_en"),
                       in.text("text"), in.text("text_en"),  in.text("article")};
    if (!policy.sub_category(out.category)) in.wrong(faults::no_such_sub_category, in.path_to("category"));
    return out;
}

LevelLimits read_limits(const PolicyReader& in) {
    in.only({"respond", "resolve"});
    LevelLimits out;
    const auto respond = in.object("respond");
    respond.only({"working_days", "office_minutes", "clock_minutes"});
    if (respond.json().size() != 1) respond.wrong(faults::one_response_limit, respond.path_to("working_days"));
    const auto limit = [&](const char* key, LevelLimits::Response kind, int high) {
        if (!respond.has(key)) return;
        out.response_in = kind;
        out.response = static_cast<int>(respond.number(key, 1, high));
    };
    limit("working_days", LevelLimits::Response::working_days, 60);
    limit("office_minutes", LevelLimits::Response::office_minutes, 10'000);
    limit("clock_minutes", LevelLimits::Response::clock_minutes, 10'000);
    const auto resolve = in.object("resolve");
    resolve.only({"working_days", "same_day"});
    if (resolve.json().size() != 1) resolve.wrong(faults::one_resolve_limit, resolve.path_to("working_days"));
    if (resolve.has("working_days")) out.resolve_days = static_cast<int>(resolve.number("working_days", 1, 365));
    if (resolve.has("same_day")) {
        out.resolve_same_day = flag_of(resolve.json(), "same_day");
        if (!out.resolve_same_day) resolve.wrong(faults::same_day_or_days, resolve.path_to("same_day"));
    }
    return out;
}

std::set<std::string, std::less<>> read_channels(const PolicyReader& in, const char* key) {
    std::set<std::string, std::less<>> out;
    std::size_t i = 0;
    for (const auto& channel : in.texts(key)) {
        if (!is_channel(channel)) in.wrong(faults::no_such_channel, in.path_to(key) + "[" + std::to_string(i) + "]");
        out.insert(channel);
        ++i;
    }
    return out;
}

/// What rulebook 11 and 12 brought: policies of before leave it out.
void read_letter(Policy& out, const PolicyReader& in) {
    const auto number = [&](const char* group, const char* key, std::int64_t low, std::int64_t high, auto& value) {
        if (!in.has(group)) return;
        const auto object = in.object(group);
        if (object.has(key))
            value = static_cast<std::remove_reference_t<decltype(value)>>(object.number(key, low, high));
    };
    constexpr std::int64_t most_fen = 100'000'000'000;
    if (in.has("content_rules")) out.content_rules = static_cast<int>(in.number("content_rules", 1, 3));
    number("approval", "other_person_from_level", 1, 4, out.other_approver_from_level);
    number("remedy", "days", 1, 60, out.remedy_days);
    number("remedy", "outlet_manager_fen", 0, most_fen, out.outlet_pays_fen);
    number("remedy", "branch_fen", 0, most_fen, out.branch_pays_fen);
    number("quarter", "published_days", 1, 60, out.score_published_days);
    number("quarter", "objections_until", 1, 28, out.objections_until_day);
    number("quarter", "fixed_on", 1, 28, out.quarter_fixed_on_day);
    if (in.has("approval")) in.object("approval").only({"other_person_from_level"});
    if (in.has("remedy")) in.object("remedy").only({"days", "outlet_manager_fen", "branch_fen"});
    if (in.has("quarter")) in.object("quarter").only({"published_days", "objections_until", "fixed_on"});
    if (!in.has("emergency")) return;
    const auto emergency = in.object("emergency");
    emergency.only({"steps"});
    for (const auto& step : emergency.list("steps")) {
        step.only({"code", "name", "name_en"});
        out.emergency_steps.push_back({step.text("code"), step.text("name"), step.text("name_en")});
    }
}

void read_grading(Policy& out, const PolicyReader& in) {
    in.only({"major_loss_fen", "cluster_customers", "cluster_hours", "same_matter_days", "bank_wide_customers",
             "bank_wide_times", "bank_wide_days", "sensitive_channels", "media_channels"});
    const auto whole = [&](const char* key, std::int64_t low, std::int64_t high) {
        return static_cast<int>(in.number(key, low, high));
    };
    out.major_loss_fen = in.number("major_loss_fen", 1, 100'000'000'000);
    out.cluster_customers = whole("cluster_customers", 2, 1000);
    out.cluster_hours = whole("cluster_hours", 1, 24 * 31);
    out.same_matter_days = whole("same_matter_days", 1, 365);
    out.bank_wide_customers = whole("bank_wide_customers", 2, 100'000);
    out.bank_wide_times = whole("bank_wide_times", 1, 1000);
    out.bank_wide_days = whole("bank_wide_days", 1, 365);
    out.sensitive_channels = read_channels(in, "sensitive_channels");
    out.media_channels = read_channels(in, "media_channels");
}

OfficeHours read_hours(const Json& json, const std::string& path, const PolicyReader& in) {
    auto hours = parse_office_hours(json, path);
    if (!hours) in.wrong(hours.error());
    return hours ? *hours : OfficeHours{{Minutes{9 * 60}, Minutes{18 * 60}}};
}

}  // namespace

Result<Policy> Policy::from_json(const Json& json) {
    if (!json.is_object()) return fault(faults::policy_not_object);
    std::optional<Fault> first;
    const PolicyReader in(json, "", first);
    in.only({"version",      "categories",   "causes",         "grounds",         "limits",       "grading",
             "capture",      "opinion_book", "contact",        "callback",        "satisfaction", "urge",
             "archive",      "revisit",      "judging",        "regulator_limit", "scoring",      "clock",
             "office_hours", "referral",     "public_opinion", "first_contact",   "recurring",    "reports",
             "keeping",      "answers",      "attachments",    "content_rules",   "approval",     "remedy",
             "quarter",      "emergency",    "products",       "topics",          "progress_page"});
    const auto small = [&](const char* group, const char* key, std::int64_t low, std::int64_t high) {
        return static_cast<int>(in.object(group).number(key, low, high));
    };

    Policy out;
    out.source = json;
    out.version = in.text("version");
    for (const auto& category : in.list("categories")) out.categories.push_back(read_category(category));
    for (const auto& cause : in.list("causes"))
        out.causes.push_back(
            {static_cast<int>(cause.number("code", 1, 99)), cause.text("name"), cause.text("name_en")});
    for (const auto& ground : in.list("grounds")) {
        ground.only({"code", "finding", "name", "name_en"});
        out.grounds.push_back(
            {ground.text("code"), ground.text("finding"), ground.text("name"), ground.text("name_en")});
        if (!is_finding(out.grounds.back().finding)) ground.wrong(faults::no_such_finding, ground.path_to("finding"));
    }
    // Policies of before there were any leave them out.
    if (in.has("answers"))
        for (const auto& answer : in.list("answers")) out.answers.push_back(read_answer(answer, out));
    check_topics(in);
    const auto limits = in.object("limits");
    limits.only({"1", "2", "3"});
    out.limits[Level::ordinary] = read_limits(limits.object("1"));
    out.limits[Level::sensitive] = read_limits(limits.object("2"));
    out.limits[Level::major] = read_limits(limits.object("3"));

    read_letter(out, in);
    read_grading(out, in.object("grading"));
    out.referral_channels = read_channels(in.object("referral"), "channels");
    out.public_opinion_channels = read_channels(in.object("public_opinion"), "channels");
    out.referral_answer_days = small("referral", "answer_days", 1, 60);
    out.first_contact_days = small("first_contact", "days", 1, 365);

    out.narrative_max = small("capture", "narrative_max", 100, 20'000);
    out.opinion_complaint_days = small("opinion_book", "complaint_days", 1, 60);
    out.opinion_other_days = small("opinion_book", "other_days", 1, 60);
    out.contact_attempts = small("contact", "attempts", 1, 20);
    out.callback_days = small("callback", "days", 1, 60);
    out.callback_sample_percent = small("callback", "sample_percent", 0, 100);
    out.satisfaction_days = small("satisfaction", "days", 1, 60);
    out.urge_office_hours = small("urge", "office_hours", 1, 100);
    out.archive_days = small("archive", "days", 1, 365);
    out.revisit_days = small("revisit", "days", 1, 365);
    out.evidence_days = small("judging", "evidence_days", 1, 60);
    out.improvement_days = small("judging", "improvement_days", 1, 60);
    out.withdrawal_check_days = small("judging", "withdrawal_check_days", 1, 60);
    out.rectification_days = small("judging", "rectification_days", 1, 120);
    out.regulator_limit_days = small("regulator_limit", "days", 0, 365);
    out.regulator_extended_days = small("regulator_limit", "extended_days", 1, 365);
    out.regulator_further_days = small("regulator_limit", "further_days", 1, 365);
    out.recurring_complaints = small("recurring", "complaints", 2, 1000);
    out.monthly_report_days = small("reports", "monthly_days", 1, 60);
    out.quarterly_report_days = small("reports", "quarterly_days", 1, 60);
    out.retention_years = small("keeping", "retention_years", 1, 100);
    // Policies of before it could be said leave it out.
    if (const auto keeping = in.object("keeping"); keeping.has("erasure")) {
        const auto erasure = keeping.text("erasure");
        if (erasure != "on" && erasure != "off") keeping.wrong(faults::not_on_off, keeping.path_to("erasure"));
        out.erasure = erasure == "on";
    }
    if (in.has("attachments")) {
        in.object("attachments").only({"unnamed_days", "part_days", "unnamed_mib"});
        out.attachment_unnamed_days = small("attachments", "unnamed_days", 1, 365);
        out.attachment_part_days = small("attachments", "part_days", 1, 365);
        out.attachment_unnamed_mib = small("attachments", "unnamed_mib", 64, 1 << 20);
    }
    out.clock_tolerance_seconds = small("clock", "tolerance_seconds", 1, 86'400);
    const auto clock = in.object("clock");
    clock.only({"tolerance_seconds", "doubt_hours", "agree_minutes"});
    // Policies of before they could be said leave them out.
    if (clock.has("doubt_hours")) out.clock_doubt_hours = small("clock", "doubt_hours", 1, 24 * 30);
    if (clock.has("agree_minutes")) out.clock_agree_minutes = small("clock", "agree_minutes", 1, 60);

    const auto scoring = in.object("scoring");
    const auto points = scoring.object("points");
    for (const auto& [level, key] : {std::pair{Level::ordinary, "1"}, {Level::sensitive, "2"}, {Level::major, "3"}})
        out.scoring.points[level] = static_cast<int>(points.number(key, 0, 100));
    out.scoring.quasi_tenths = static_cast<int>(scoring.number("quasi_tenths", 0, 10));
    out.scoring.deduction_cap = static_cast<int>(scoring.number("deduction_cap", 0, 100));
    out.scoring.timeliness_weight = static_cast<int>(scoring.number("timeliness_weight", 0, 100));

    const auto hours = in.object("office_hours");
    hours.only({"default", "units"});
    out.office_hours =
        read_hours(hours.has("default") ? hours.json().find("default").value() : Json(), hours.path_to("default"), in);
    const auto units = hours.object("units");
    if (units.json().is_object())
        for (const auto& [unit, value] : units.json().items())
            out.office_hours_of[unit] = read_hours(value, units.path_to(unit), in);

    if (first) return std::unexpected(*first);
    return out;
}

const SubCategory* Policy::sub_category(std::string_view code) const {
    for (const auto& category : categories)
        for (const auto& sub : category.sub)
            if (sub.code == code) return &sub;
    return nullptr;
}

const Ground* Policy::ground(std::string_view code) const {
    const auto it = std::ranges::find(grounds, code, &Ground::code);
    return it == grounds.end() ? nullptr : &*it;
}

const Category* Policy::category_of(std::string_view code) const {
    for (const auto& category : categories)
        if (std::ranges::any_of(category.sub, [&](const auto& sub) { return sub.code == code; })) return &category;
    return nullptr;
}

}  // namespace huiyin
