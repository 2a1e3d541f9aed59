// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bank.hpp"

#include <array>

#include "shared/policy/shipped.hpp"
#include "tests/bench/measure.hpp"

namespace huiyin::bench {
namespace {

constexpr int branches = 100, outlets_a_branch = 30;
constexpr int customers_of_a_crowd = 3'000;
constexpr std::chrono::minutes day{8 * 60};
constexpr std::int64_t complaints_a_day = 10'000;

constexpr std::array categories = {"1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1",
                                   "3.2", "3.3", "3.4", "3.5", "4.1", "4.2", "4.3", "4.9"};

std::string branch_code(int branch) { return std::to_string(100'000 + branch * 100); }

Json unit(const std::string& code, const char* kind, const std::string& parent) {
    return {{"code", code},
            {"name", "机构" + code},
            {"kind", kind},
            {"parent", parent},
            {"head", "行长"},
            {"handlers", Json::array({"客服经理"})},
            {"name_en", "Unit " + code},
            {"emergency_contacts", Json::array({"值班"})}};
}

/// The same on every run, and with nothing in common between neighbours (SplitMix64's last steps).
std::uint64_t scattered(std::int64_t number) {
    auto x = static_cast<std::uint64_t>(number) + 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

std::string mobile_of(std::int64_t number) {
    const auto digits = std::to_string(number % 100'000'000);
    return "139" + std::string(8 - digits.size(), '0') + digits;
}

}  // namespace

Rules large_bank() {
    auto organisation = Json::parse(shipped_demo_organisation());
    auto policy = Json::parse(shipped_policy());
    for (int b = 0; b < branches; ++b) {
        organisation["units"].push_back(unit(branch_code(b), "branch", "000000"));
        for (int o = 0; o < outlets_a_branch; ++o)
            organisation["units"].push_back(
                unit(outlet(std::int64_t{b} * outlets_a_branch + o), "sub_branch", branch_code(b)));
    }
    policy["grading"]["bank_wide_customers"] = customers_of_a_crowd;
    auto rules = rules_from(policy.dump(), organisation.dump());
    need(rules.has_value(), "a large bank's rules: " + (rules ? std::string{} : rules.error().what));
    return std::move(*rules);
}

std::string outlet(std::int64_t number) {
    const auto place = static_cast<int>(number % (branches * outlets_a_branch));
    return std::to_string(100'001 + place / outlets_a_branch * 100 + place % outlets_a_branch);
}

Json complaint_of_the_day(std::int64_t number, Instant now, int days_ago) {
    const bool again = number % 100 == 99;  // the matter of the one before, by the same customer
    const auto chance = scattered(again ? number - 1 : number);
    // Ten thousand a day, in the order in which they were taken down.
    const auto when = now - std::chrono::days{days_ago} - day +
                      std::chrono::milliseconds{day} * (number % complaints_a_day) / complaints_a_day;
    Json body{
        {"form", "offsite"},
        {"channel", "hotline"},
        {"unit", outlet(static_cast<std::int64_t>(chance % 1'000'003))},
        {"category", categories.at((chance >> 32) % categories.size())},
        {"cause", 1},
        {"customer", {{"name", "王建国"}, {"mobile", mobile_of(again ? number - 1 : number)}, {"anonymous", false}}},
        {"reply_by", "phone"},
        {"narrative", "柜员解释不清，排队两小时"},
        {"received_at", to_beijing(when)}};
    if (number % 50 == 0) body["facts"] = {{"loss", number % 500 == 0 ? "major" : "small"}};
    return body;
}

}  // namespace huiyin::bench
