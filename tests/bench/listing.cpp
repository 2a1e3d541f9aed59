// SPDX-License-Identifier: Apache-2.0
// R1 to R3: a page of a list, a search, a page of duties, over HTTP, as the bank grows.
#include <algorithm>
#include <fstream>
#include <map>

#include "server/services/list_keeper.hpp"
#include "tests/bench/bank.hpp"
#include "tests/bench/lives.hpp"
#include "tests/bench/rows.hpp"

namespace huiyin::bench {
namespace {

/// What somebody asks for, by whose account.
struct Question {
    const char* id;
    const char* what;
    std::vector<std::pair<std::string, std::string>> asked;  ///< account, path
    double most_ms;                                          ///< p50 at a million
    std::vector<double> p50{}, p99{}, reads{};               ///< `reads`: of files, for each question
};

/// How often this process has read from files.
double reads_so_far() {
    std::ifstream io("/proc/self/io");
    for (std::string line; std::getline(io, line);)
        if (line.starts_with("syscr:")) return std::stod(line.substr(6));
    return 0;
}

class People {
  public:
    explicit People(House& house) : house_(house) {
        auto way = sync::http_transport(house.url());
        need(way.has_value(), "a connection");
        way_ = std::move(*way);
    }
    std::string account(const std::string& unit, Role role) {
        const auto id = house_.account_for(unit, role);
        const auto answer = way_->send("POST", "/v1/session", Json{{"account", id}, {"password", "bench"}}.dump(),
                                       "application/json", "");
        need(answer && answer->status == 200, "a session");
        tokens_[id] = text_of(Json::parse(answer->body), "token");
        return id;
    }
    double ask(const std::string& account, const std::string& path) {
        Result<sync::HttpAnswer> answer = fault("not asked", path);
        const auto took = time_of([&] { answer = way_->send("GET", path, {}, {}, tokens_[account]); });
        need(answer && answer->status == 200, path + (answer ? answer->body : answer.error().what));
        return took.count() * 1000;
    }
    std::string page_after(const std::string& account, const std::string& path) {
        const auto answer = way_->send("GET", path, {}, {}, tokens_.at(account));
        need(answer && answer->status == 200, path);
        return text_of(Json::parse(answer->body), "next");
    }

  private:
    House& house_;
    std::unique_ptr<sync::Transport> way_;
    std::map<std::string, std::string> tokens_;
};

/// Pages and filters of three scopes: an outlet, its branch, the whole bank.
std::vector<Question> questions(People& people) {
    const auto outlet_manager = people.account(outlet(busy_outlet), Role::outlet_manager);
    const auto branch = people.account("100100", Role::branch_head);
    const auto department = people.account("000040", Role::department_handler);
    const auto bank = people.account("000000", Role::auditor);
    const auto agent = people.account("000030", Role::contact_centre_agent);
    std::vector<Question> out;
    const auto add = [&](const char* id, const char* what, double most, const std::vector<std::string>& accounts,
                         const std::string& list, const std::vector<std::string>& queries) {
        Question q{id, what, {}, most};
        for (const auto& account : accounts)
            for (const auto& query : queries) q.asked.emplace_back(account, list + query);
        out.push_back(std::move(q));
    };
    const std::string complaints = "/v1/complaints?limit=50", duties = "/v1/duties?limit=50";
    const std::vector<std::string> one{"&level=2",         "&state=archived", "&state=accepted", "&category=2.2",
                                       "&channel=hotline", "&overdue=true",   "&category=4.2",   "&channel=letter"};
    add("R1", "newest 50 of an outlet", 5, {outlet_manager}, complaints, {""});
    add("R1", "newest 50 of a branch, a department, the bank", 5, {branch, department, bank}, complaints, {""});
    add("R1", "of an outlet with one filter, also when nothing matches", 5, {outlet_manager}, complaints, one);
    add("R1", "of a branch, a department, the bank with one filter", 5, {branch, department, bank}, complaints, one);
    add("R1", "of one unit, asked by its branch and by the bank", 5, {branch, bank}, complaints,
        {"&unit=" + outlet(busy_outlet), "&unit=100100"});
    std::vector<std::string> pairs;
    for (const char* first : {"&level=2", "&state=archived", "&overdue=true"})
        for (const char* second : {"&category=2.2", "&channel=letter", "&category=4.2", "&channel=hotline"})
            pairs.push_back(std::string(first) + second);
    add("R1", "pairs of filters", 30, {branch, department, bank}, complaints, pairs);
    add("R2", "a word of two letters, common and rare", 15, {bank, branch, outlet_manager, agent}, complaints,
        {"&q=柜员", "&q=回复", "&q=排队", "&q=误导"});
    add("R2", "three words", 15, {bank, branch, agent}, complaints, {"&q=柜员%20排队%20密码", "&q=征信%20逾期%20推诿"});
    add("R2", "a name, four digits of a phone, a whole phone", 15, {bank, branch, agent}, complaints,
        {"&q=王建国", "&q=李伟", "&q=8000", "&q=13712345678", "&q=4711"});
    add("R2", "a number as it is printed", 15, {bank, agent}, complaints, {"&q=number"});
    add("R2", "a word that nobody wrote", 5, {bank, branch, outlet_manager}, complaints, {"&q=鹦鹉", "&q=walrus"});
    add("R3", "open duties of an outlet, a branch, the bank", 5, {outlet_manager, branch, bank}, duties,
        {"&state=open"});
    add("R3", "overdue ones, of one kind, due before, of a unit", 5, {outlet_manager, branch, bank}, duties,
        {"&state=overdue", "&kind=resolve", "&kind=respond&state=open", "&due_before=2026-03-20T12:00:00%2B08:00",
         "&unit=" + outlet(busy_outlet)});
    out.push_back({"R5", "metrics and readiness", {{"", "/metrics"}, {"", "/readyz"}}, 5});
    return out;
}

void ask_all(House& house, People& people, std::vector<Question>& all, int rounds) {
    const auto number =
        house.office().readers.read<std::string>([](server::Store& store) -> server::Answer<std::string> {
            server::SubjectFilter filter;
            filter.limit = 1;
            return store.subject_page(filter).at(0).number;
        });
    for (auto& question : all) {
        std::vector<double> took;
        const auto before = reads_so_far();
        for (int round = 0; round < rounds; ++round)
            for (const auto& [account, path] : question.asked) {
                auto whole = path;
                if (const auto at = whole.find("=number"); at != std::string::npos) whole.replace(at + 1, 6, *number);
                took.push_back(people.ask(account, whole));
                if (round % 4 == 3 && !account.empty())
                    if (const auto next = people.page_after(account, whole); !next.empty())
                        took.push_back(people.ask(account, whole + "&after=" + next));
            }
        question.reads.push_back((reads_so_far() - before) / static_cast<double>(took.size()));
        question.p50.push_back(quantile(took, 0.5));
        question.p99.push_back(quantile(took, 0.99));
    }
}

/// An index in another file, begun anew, until all that the store holds is in it.
Seconds begun_anew(House& house) {
    const testing::TempDirectory aside;
    const auto opened = house.office().readers.read<std::shared_ptr<server::ListIndex>>(
        [&](server::Store& store) -> server::Answer<std::shared_ptr<server::ListIndex>> {
            return std::shared_ptr<server::ListIndex>(server::ListIndex::open(aside.path(), "anew", store));
        });
    need(opened.has_value(), "another index");
    return time_of([&] {
        while (!(*opened)->is_whole()) need(server::follow_lists(house.office(), **opened).has_value(), "its steps");
    });
}

std::string told(const std::vector<double>& values) {
    std::string out;
    for (const auto value : values) {
        char text[32];
        std::snprintf(text, sizeof text, "%s%.2f", out.empty() ? "" : " / ", value);
        out += text;
    }
    return out;
}

}  // namespace

Rows lists_as_the_bank_grows(const Size& size, const std::function<bool(const char*)>& wanted) {
    House house;
    live(house, size.of(7, 3), size.of(1'200, 10));
    std::optional<People> people;
    std::vector<Question> all;
    std::string note;
    for (const auto complaints : {size.of(10'000, 60), size.of(100'000, 90), size.of(1'000'000, 120)}) {
        if (complaints > size.most_complaints) break;
        add_listed(house, complaints);
        const auto followed = time_of([&] {
            auto more = server::follow_lists(house.office(), *house.office().lists);
            while (more && *more) more = server::follow_lists(house.office(), *house.office().lists);
            need(more.has_value(), "the index");
        });
        if (!people) all = questions(people.emplace(house));
        note += (note.empty() ? "" : " / ") + std::to_string(complaints) + " followed in " +
                std::to_string(static_cast<int>(followed.count())) + " s, begun anew in " +
                std::to_string(static_cast<int>(begun_anew(house).count())) + " s";
        ask_all(house, *people, all, size.of(12, 1));
    }
    Rows out;
    for (const auto& q : all)
        if (wanted(q.id))
            out.push_back({q.id, q.what, "ms", q.p50.back(), q.p50.front(), q.p50.back() / q.p50.front(),
                           "p50 ≤ " + std::to_string(static_cast<int>(q.most_ms)) + " ms, ≤ 1.25 × that at 10,000",
                           q.p50.back() <= q.most_ms && q.p50.back() <= 1.25 * q.p50.front(),
                           "p50 " + told(q.p50) + "; p99 " + told(q.p99) + "; reads " + told(q.reads)});
    if (!out.empty()) out.back().note += "; " + note;
    return out;
}

}  // namespace huiyin::bench
