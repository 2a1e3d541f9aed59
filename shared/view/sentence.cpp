// SPDX-License-Identifier: Apache-2.0
#include "shared/view/sentence.hpp"

#include <utility>

namespace huiyin {
namespace {

using namespace std::chrono;

constexpr const char* weekdays_en[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr const char* weekdays_zh[] = {"日", "一", "二", "三", "四", "五", "六"};
constexpr const char* months_en[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::pair<const char*, const char*> words_of(Trigger trigger) {
    switch (trigger) {
        case Trigger::received:
            return {"Received", "收到"};
        case Trigger::entered:
            return {"Entered", "登记"};
        case Trigger::graded:
            return {"Graded", "评级"};
        case Trigger::graded_major:
            return {"Graded major", "定为三级"};
        case Trigger::raised:
            return {"Raised", "升级"};
        case Trigger::reopened:
            return {"Reopened", "重新处理"};
        case Trigger::assigned:
            return {"Assigned", "转办"};
        case Trigger::recused:
            return {"Recused", "回避"};
        case Trigger::referred_up:
            return {"Referred up", "上报请示"};
        case Trigger::instructed:
            return {"Instructed", "批示"};
        case Trigger::not_resolved_that_day:
            return {"Not resolved on the day", "当日未能解决"};
        case Trigger::answered:
            return {"Answered", "回复"};
        case Trigger::concluded:
            return {"Answered", "办结"};
        case Trigger::second_callback_asked:
            return {"Asked for", "要求二次回访"};
        case Trigger::found_true:
            return {"Found true", "核实属实"};
        case Trigger::found_undetermined:
            return {"Found undetermined", "责任难以界定"};
        case Trigger::determined:
            return {"Determined", "责任认定"};
        case Trigger::ordered:
            return {"Ordered", "责令整改"};
        case Trigger::asked_to_withdraw:
            return {"Asked to withdraw", "提出撤诉"};
        case Trigger::closed:
            return {"Closed", "结案"};
        case Trigger::period_ended:
            return {"The period ended", "报告期结束"};
    }
    return {"", ""};
}

const char* why_off(SpecialDays::Why why, bool chinese) {
    if (why == SpecialDays::Why::public_holiday) return chinese ? "（法定节假日）" : " (public holiday)";
    return chinese ? "（周末）" : " (weekend)";
}

/// One language's way to say it.
class Teller {
  public:
    Teller(const Explanation& why, Language language)
        : why_(why), language_(language), chinese_(language == Language::chinese) {}

    std::string all() const {
        auto out = why_.to_closing ? say("The first-contact person follows it through until it is closed: ",
                                         "首问责任人须全程跟进至结案：")
                                   : std::string{};
        out += reckoned();
        if (why_.assumed) {
            const auto year = std::to_string(static_cast<int>(*why_.assumed));
            out += say("; no official calendar for " + year + " yet, Monday–Friday assumed",
                       "；" + year + "年官方工作日历尚未公布，暂按周一至周五计");
        }
        if (why_.reminded)
            out += say("; reminded at ", "；提醒于 ") + day(*why_.reminded) + " " + clock(*why_.reminded);
        if (why_.came) {
            const auto when = to_beijing(*why_.came);
            out += say("; it came on " + when + ", nothing was missed before", "；" + when + "方才到达，此前不计逾期");
        }
        return out;
    }

  private:
    std::string say(std::string english, std::string chinese) const {
        return chinese_ ? std::move(chinese) : std::move(english);
    }
    std::string day(Instant instant) const { return day_name(date_of(instant), language_); }
    static std::string clock(Instant instant) { return clock_time(time_of_day(instant)); }
    /// The bracket of the Chinese weekday has its own room.
    std::string moment(Instant instant) const { return day(instant) + say(" ", "") + clock(instant); }
    /// 24:00 belongs to the day that ends.
    std::string end_of_day() const { return day(why_.until - milliseconds{1}) + " 24:00"; }
    std::string trigger() const {
        const auto [english, chinese] = words_of(why_.trigger);
        return say(english, chinese);
    }
    std::string from() const { return trigger() + " " + moment(why_.from); }
    std::string closing() const { return say(", close of office ", "，营业结束 ") + clock_time(why_.closes); }
    std::string reckoned() const {
        const auto count = std::to_string(why_.count);
        switch (why_.reckoning) {
            case Reckoning::working_days:
                return working_days();
            case Reckoning::office_minutes:
                return office_minutes();
            case Reckoning::clock_minutes:
                return from() + say("; " + count + " minutes round the clock: ", "；" + count + "分钟内（全天候）：") +
                       moment(why_.until);
            case Reckoning::close_of_office:
                return from() + say("; same day, close of office ", "；当日营业结束 ") + clock_time(why_.closes);
            case Reckoning::end_of_day: {
                const bool late = date_of(why_.until - milliseconds{1}) != date_of(why_.from);
                const auto close = clock_time(why_.closes);
                return from() +
                       (late ? say(", after closing " + close + "; next day: ", "，已过营业结束 " + close + "；次日 ")
                             : say("; same day: ", "；当日 ")) +
                       end_of_day();
            }
            case Reckoning::end_of_that_day:
                return trigger() + say("; same day: ", "；当日 ") + end_of_day();
            case Reckoning::every_working_day:
                return say("Not resolved in time; contact the customer every working day: ",
                           "超过处理时限，每个工作日须与客户联系：") +
                       day(why_.until) + closing();
            case Reckoning::days_after_closing:
                return say("Closed " + day(why_.from) + "; revisit after " + count + " days: ",
                           day(why_.from) + "结案；" + count + "日后回访：") +
                       day(why_.until) + closing();
            case Reckoning::days_of_the_regulator:
                return trigger() + " " + day(why_.from) +
                       say("; the regulator's " + count + " days: ", "；监管时限" + count + "日：") + end_of_day();
            case Reckoning::promised:
                return say("Promised to the customer: ", "已向客户承诺：") + day(why_.until) + " " + clock(why_.until);
            case Reckoning::set_by_referrer:
                return say("Deadline of the referring body: ", "转办单位要求的期限：") + day(why_.until) + " " +
                       clock(why_.until);
            case Reckoning::named:
                return say("Ordered to be put right by ", "责令整改，限期 ") + day(why_.until) + " " +
                       clock(why_.until);
        }
        return {};
    }

    std::string working_days() const {
        const auto count = std::to_string(why_.count);
        auto out = from() + say("; " + count + (why_.count == 1 ? " working day: " : " working days: "),
                                "；" + count + "个工作日：");
        auto special = why_.special.begin();
        bool first = true;
        for (Date d = next_day(date_of(why_.from)); sys_days{d} <= sys_days{date_of(why_.until)}; d = next_day(d)) {
            while (special != why_.special.end() && sys_days{special->to} < sys_days{d}) ++special;
            const bool is_special = special != why_.special.end() && sys_days{special->from} <= sys_days{d};
            if (is_special && special->why != SpecialDays::Why::make_up) continue;
            out += (first ? "" : say(", ", "、")) + day_name(d, language_);
            if (is_special) out += say(" (make-up day)", "（调休上班）");
            first = false;
        }
        return out + closing() + skipped();
    }

    std::string office_minutes() const {
        const auto count = std::to_string(why_.count);
        auto out = from();
        if (why_.counted_from > why_.from)
            out += say(" out of office hours, counted from ", "（非营业时间），自 ") + moment(why_.counted_from) +
                   say("", " 起计");
        return out + say("; " + count + " minutes of office time: ", "；营业时间" + count + "分钟内：") +
               moment(why_.until) + skipped();
    }

    /// Days off, in runs: "Sun 15 Feb (weekend), Mon 16 Feb – Fri 20 Feb (public holiday)".
    std::string skipped() const {
        std::string out;
        for (const auto& run : why_.special) {
            if (run.why == SpecialDays::Why::make_up) continue;
            out += out.empty() ? say("; skipped ", "；跳过") : say(", ", "、");
            out += day_name(run.from, language_);
            if (run.from != run.to) out += say(" – ", "至") + day_name(run.to, language_);
            out += why_off(run.why, chinese_);
        }
        return out;
    }

    const Explanation& why_;
    Language language_;
    bool chinese_;
};

}  // namespace

std::string sentence(const Explanation& why, Language language) { return Teller(why, language).all(); }

std::string day_name(Date date, Language language) {
    const auto weekday = weekday_of(date).c_encoding();
    const auto month = static_cast<unsigned>(date.month());
    const auto day = std::to_string(static_cast<unsigned>(date.day()));
    if (language == Language::chinese)
        return std::to_string(month) + "月" + day + "日（周" + weekdays_zh[weekday] + "）";
    return std::string(weekdays_en[weekday]) + " " + day + " " + months_en[month - 1];
}

std::string clock_time(Minutes since_midnight) {
    const auto two = [](long v) { return std::string(v < 10 ? "0" : "") + std::to_string(v); };
    return two(since_midnight.count() / 60) + ":" + two(since_midnight.count() % 60);
}

}  // namespace huiyin
