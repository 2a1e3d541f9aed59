// SPDX-License-Identifier: Apache-2.0
// W11: a month of a large bank, complaints with full lives, through the rehearsal's clock.
#include <array>

#include "server/ingest/rule_run.hpp"
#include "server/services/scheduler.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/complaint/closing.hpp"
#include "tests/bench/bank.hpp"
#include "tests/bench/lives.hpp"
#include "tests/bench/rows.hpp"

namespace huiyin::bench {
namespace {

constexpr std::size_t subjects_a_job = 100;  ///< that share a commit, as callers who wait together do

/// What people do on a complaint at one sitting.
enum class Step { takes_up, works_out, answers, finishes };

class Month {
  public:
    Month(House& house, int complaints_a_day) : house_(house), a_day_(complaints_a_day) {}

    void day(Date date) {
        go_to(at(date, std::chrono::hours{10}));
        work_on(1, Step::takes_up);
        go_to(at(date, std::chrono::hours{11}));
        work_on(3, Step::finishes);
        go_to(at(date, std::chrono::hours{15}));
        work_on(1, Step::works_out);
        go_to(at(date, std::chrono::minutes{16 * 60 + 30}));
        work_on(1, Step::answers);
        go_to(at(date, std::chrono::hours{17}));
        take_down();
    }
    void go_to(Instant when) { need(server::advance(house_.office(), when).has_value(), "the clock"); }
    std::size_t complaints() const { return days_.size() * static_cast<std::size_t>(a_day_); }

  private:
    using Subjects = std::vector<std::string>;

    void in_jobs(const Subjects& subjects, const std::function<void(server::UnitOfWork&, const std::string&)>& job) {
        for (std::size_t from = 0; from < subjects.size(); from += subjects_a_job) {
            const auto done = house_.office().writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
                for (auto i = from; i < std::min(from + subjects_a_job, subjects.size()); ++i) {
                    server::UnitOfWork work(store, house_.office().context, house_.now());
                    job(work, subjects[i]);
                    server::run_rules(work);
                }
                return true;
            });
            need(done.has_value(), "a day's work");
        }
    }

    void take_down() {
        auto& today = days_.emplace_back();
        for (int i = 0; i < a_day_; ++i) today.push_back(server::new_complaint_subject(house_.now()));
        in_jobs(today, [&](server::UnitOfWork& work, const std::string& subject) {
            server::capture(work, subject, {"agent", Role::contact_centre_agent, "000030"},
                            complaint_of_the_day(number_++, house_.now()));
        });
    }

    void work_on(std::size_t days_ago, Step step) {
        if (days_.size() < days_ago) return;
        in_jobs(days_[days_.size() - days_ago], [&](server::UnitOfWork& work, const std::string& subject) {
            const auto& c = work.touched(subject).complaint.complaint();
            const auto branch = house_.rules().organisation.branch_of(c.unit());
            const Actor head{"head-" + branch, Role::branch_head, branch};
            const Actor handler{"handler-" + branch, Role::branch_handler, branch};
            const Actor operations{"operations", Role::channel_operations_head,
                                   house_.rules().organisation.channel_operations()};
            const int level = c.grading.level ? static_cast<int>(*c.grading.level) : 1;
            const auto write = [&](const Actor& by, const char* kind, Json body) {
                work.write({subject, kind, by, std::move(body)});
            };
            switch (step) {
                case Step::takes_up:
                    write(head, "accepted", {{"on_the_spot", false}});
                    write(head, "responded", {{"how", "phone"}, {"text", "已致歉，正在核实"}});
                    break;
                case Step::works_out:
                    write(handler, "investigated",
                          {{"findings", "属实"}, {"verdict", "true"}, {"signature", "经办人"}});
                    write(handler, "proposed", {{"solution", "致歉并改进"}});
                    write(level == 3 ? operations : head, "approved", {{"opinion", "同意"}, {"signature", "负责人"}});
                    break;
                case Step::answers:
                    if (text_of(c.intake.captured.value("facts", Json::object()), "loss", "none") != "none")
                        write(head, "remedied", {{"text", "损失已退还"}});
                    write(level == 3 ? operations : head, "replied",
                          {{"outcome", "resolved"},
                           {"text", "已致歉"},
                           {"direct", true},
                           {"how", "phone"},
                           {"signature", "负责人"}});
                    write(head, "satisfaction_recorded", {{"score", 4}});
                    if (level > 1) write(head, "filed", {{"what", "summary"}, {"text", "已办结"}});
                    break;
                case Step::finishes:
                    if (callback_is_due(c, house_.rules()))
                        write({"agent", Role::contact_centre_agent, "000030"}, "called_back",
                              {{"result", "satisfied"}});
                    write(head, "closed", {{"text", "结案"}});
            }
        });
    }

    House& house_;
    int a_day_;
    std::int64_t number_ = 0;
    std::vector<Subjects> days_;
};

}  // namespace

std::size_t live(House& house, int days, int complaints_a_day) {
    Month month(house, complaints_a_day);
    const auto first = date_of(house.now());
    for (int i = 1; i <= days; ++i)
        if (const auto date = next_day(first, i); house.rules().calendar.is_working_day(date)) month.day(date);
    month.go_to(at(next_day(first, days + days / 2), std::chrono::hours{12}));
    return month.complaints();
}

Rows a_month_of_a_large_bank(const Size& size) {
    House house;
    std::size_t all = 0;
    // A hundred thousand in the month's 21 working days.
    const auto took = time_of([&] { all = live(house, 30, size.of(4'762, 3)); });
    const auto ended =
        house.office().readers.read<std::size_t>([](server::Store& store) -> server::Answer<std::size_t> {
            server::SubjectFilter filter;
            filter.state = "archived";
            filter.limit = 1'000'000;
            return store.subject_page(filter).size();
        });
    need(ended && *ended > all / 2, "lives did not come to their end");
    const auto a_minute = static_cast<double>(all) / took.count() * 60;
    return {{"W11", "a month of a bank of 3,000 outlets through the rehearsal's clock", "complaints/min", a_minute,
             60'000, a_minute / 60'000, "≥ 60,000 a minute", a_minute >= 60'000,
             std::to_string(all) + " complaints; " + std::to_string(*ended) + " archived, " +
                 std::to_string(house.lines()) + " lines"}};
}

}  // namespace huiyin::bench
