// SPDX-License-Identifier: Apache-2.0
// R4: the month's and the quarter's report, the scores of all branches and the bulletin, over HTTP.
#include <algorithm>
#include <ctime>
#include <fstream>

#include "tests/bench/bank.hpp"
#include "tests/bench/lives.hpp"
#include "tests/bench/rows.hpp"

namespace huiyin::bench {
namespace {

constexpr double most_megabytes = 50;

struct Asked {
    const char* what;
    std::string path;
    double most_s;  ///< 0: only told
    std::vector<double> took{}, worked{}, megabytes{};
};

double status_megabytes(const std::string& what) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(what)) return std::stod(line.substr(what.size())) / 1024;
    throw std::runtime_error("no figure for the memory");
}

/// What `work` needs above what was in use before it; the answer that the caller holds counts, too.
double megabytes_of(const std::function<void()>& work) {
    std::ofstream("/proc/self/clear_refs") << '5';  // the peak begins anew
    const auto before = status_megabytes("VmRSS:");
    work();
    return status_megabytes("VmHWM:") - before;
}

std::string told(const std::vector<double>& values, const char* unit) {
    std::string out;
    for (const auto value : values) {
        char text[48];
        std::snprintf(text, sizeof text, "%s%.3g", out.empty() ? "" : " / ", value);
        out += text;
    }
    return out + ' ' + unit;
}

class Auditor {
  public:
    explicit Auditor(House& house) {
        auto way = sync::http_transport(house.url());
        need(way.has_value(), "a connection");
        way_ = std::move(*way);
        const auto id = house.account_for("000000", Role::auditor);
        const auto answer = way_->send("POST", "/v1/session", Json{{"account", id}, {"password", "bench"}}.dump(),
                                       "application/json", "");
        need(answer && answer->status == 200, "a session");
        token_ = text_of(Json::parse(answer->body), "token");
    }
    void ask(const std::string& path) {
        const auto answer = way_->send("GET", path, {}, {}, token_);
        need(answer && answer->status == 200, path + (answer ? answer->body : answer.error().what));
    }

  private:
    std::unique_ptr<sync::Transport> way_;
    std::string token_;
};

}  // namespace

Rows reports_of_a_large_bank(const Size& size) {
    House house;
    live(house, size.of(7, 3), size.of(1'200, 10));
    Auditor auditor(house);
    std::vector<Asked> all{{"report of a month", "/v1/reports/month/2026-02.json", 1},
                           {"report of a quarter", "/v1/reports/quarter/2026Q1.json", 2},
                           {"report of a quarter of one branch", "/v1/reports/quarter/2026Q1.json?unit=100100", 2},
                           {"scores of all branches", "/v1/assessment?quarter=2026Q1", 1},
                           {"score of one branch", "/v1/assessment?quarter=2026Q1&branch=100100", 1},
                           {"bulletin of a quarter", "/v1/bulletin?quarter=2026Q1", 1},
                           {"first complaints behind a figure", "/v1/reports/month/2026-02/complaints?figure=late", 1},
                           {"workbook of a month", "/v1/reports/month/2026-02.xlsx", 0}};
    std::vector<std::int64_t> stages;
    for (const auto a_month : {size.of(10'000, 30), size.of(100'000, 60)}) {
        if (3 * a_month > size.most_complaints) break;
        stages.push_back(a_month);
        add_listed(house, 3 * a_month, *parse_quarter("2026Q1"));
        for (auto& asked : all) {
            std::vector<double> took;
            const auto megabytes = megabytes_of([&] { auditor.ask(asked.path); });
            std::vector<double> worked;
            for (int round = 0; round < size.of(asked.most_s > 0 ? 7 : 1, 1); ++round) {
                const auto before = std::clock();
                took.push_back(time_of([&] { auditor.ask(asked.path); }).count());
                worked.push_back(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
            }
            asked.took.push_back(quantile(took, 0.5));
            asked.worked.push_back(quantile(worked, 0.5));
            asked.megabytes.push_back(megabytes);
        }
    }
    Rows out;
    for (const auto& asked : all) {
        const auto ours = asked.took.back(), before = asked.took.front();
        const bool fits = asked.megabytes.back() <= most_megabytes;
        const auto limit = asked.most_s > 0 ? "≤ " + std::to_string(static_cast<int>(asked.most_s)) + " s, " : "";
        out.push_back({"R4", asked.what, "s", ours, before, ours / before, limit + "≤ 50 MB above rest",
                       fits && (asked.most_s <= 0 || ours <= asked.most_s),
                       told(asked.took, "s") + "; of one core " + told(asked.worked, "s") + "; above rest " +
                           told(asked.megabytes, "MB")});
    }
    out.back().note += "; " + std::to_string(stages.front()) + " / " + std::to_string(stages.back()) +
                       " complaints a month, three months";
    return out;
}

}  // namespace huiyin::bench
