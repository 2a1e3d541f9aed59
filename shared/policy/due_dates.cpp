// SPDX-License-Identifier: Apache-2.0
// Due instants and the sentence that explains each (rulebook 4: every due time explains itself).
#include <algorithm>

#include "shared/policy/working_time.hpp"

namespace huiyin {

using namespace std::chrono;

namespace {

constexpr const char* weekdays_en[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr const char* weekdays_zh[] = {"日", "一", "二", "三", "四", "五", "六"};
constexpr const char* months_en[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string moment(Instant instant, Language language) {
    const auto* between = language == Language::chinese ? "" : " ";  // the bracket of the weekday has its own room
    return day_name(date_of(instant), language) + between + clock_time(time_of_day(instant));
}

/// One way of telling the same thing in both languages while the days are walked.
struct Story {
    std::string en, zh;
    void add(const std::string& english, const std::string& chinese) {
        en += english;
        zh += chinese;
    }
};

enum class DayOff { weekend, holiday, none };

DayOff why_off(const WorkingCalendar& calendar, Date date) {
    if (calendar.is_working_day(date)) return DayOff::none;
    return calendar.is_public_holiday(date) ? DayOff::holiday : DayOff::weekend;
}

/// Names days off in runs: "Sun 15 Feb weekend", "Mon 16 Feb – Fri 20 Feb public holiday".
class Skipped {
  public:
    explicit Skipped(const WorkingCalendar& calendar) : calendar_(calendar) {}
    void add(Date date) {
        const auto why = why_off(calendar_, date);
        if (!runs_.empty() && runs_.back().why == why && sys_days{runs_.back().to} + days{1} == sys_days{date})
            runs_.back().to = date;
        else
            runs_.push_back({date, date, why});
    }
    void tell(Story& story) const {
        if (runs_.empty()) return;
        story.add("; skipped ", "；跳过");
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            const auto& run = runs_[i];
            if (i) story.add(", ", "、");
            const bool one = run.from == run.to;
            story.add(day_name(run.from, Language::english) + (one ? "" : " – " + day_name(run.to, Language::english)),
                      day_name(run.from, Language::chinese) + (one ? "" : "至" + day_name(run.to, Language::chinese)));
            story.add(run.why == DayOff::holiday ? " (public holiday)" : " (weekend)",
                      run.why == DayOff::holiday ? "（法定节假日）" : "（周末）");
        }
    }

  private:
    struct Run {
        Date from, to;
        DayOff why;
    };
    const WorkingCalendar& calendar_;
    std::vector<Run> runs_;
};

}  // namespace

void tell_assumed(Due& due, Date date) {
    if (!due.assumed) return;
    const auto y = std::to_string(static_cast<int>(date.year()));
    due.explain += "; no official calendar for " + y + " yet, Monday–Friday assumed";
    due.explain_zh += "；" + y + "年官方工作日历尚未公布，暂按周一至周五计";
}

std::string day_name(Date date, Language language) {
    const auto wd = weekday_of(date).c_encoding();
    const auto month = static_cast<unsigned>(date.month());
    const auto day = std::to_string(static_cast<unsigned>(date.day()));
    if (language == Language::chinese) return std::to_string(month) + "月" + day + "日（周" + weekdays_zh[wd] + "）";
    return std::string(weekdays_en[wd]) + " " + day + " " + months_en[month - 1];
}

std::string clock_time(Minutes since_midnight) {
    const auto two = [](long v) { return std::string(v < 10 ? "0" : "") + std::to_string(v); };
    return two(since_midnight.count() / 60) + ":" + two(since_midnight.count() % 60);
}

Due WorkingTime::working_days_after(Instant from, int count, std::string_view verb, std::string_view verb_zh) const {
    Date day = date_of(from);
    bool assumed = false;
    for (int found = 0; found < count; found += calendar_->is_working_day(day)) {
        day = next_day(day);
        assumed = assumed || !calendar_->is_known(day.year());
    }
    Due due{at(day, closes()), assumed, {}, {}};
    if (telling_) tell_working_days(due, from, count, verb, verb_zh);
    return due;
}

void WorkingTime::tell_working_days(Due& due, Instant from, int count, std::string_view verb,
                                    std::string_view verb_zh) const {
    Story story;
    story.add(
        std::string(verb) + " " + moment(from, Language::english) + "; " + std::to_string(count) +
            (count == 1 ? " working day: " : " working days: "),
        std::string(verb_zh) + " " + moment(from, Language::chinese) + "；" + std::to_string(count) + "个工作日：");
    Skipped skipped(*calendar_);
    const Date last = date_of(due.at);
    bool first = true;
    for (Date day = next_day(date_of(from)); sys_days{day} <= sys_days{last}; day = next_day(day)) {
        if (!calendar_->is_working_day(day)) {
            skipped.add(day);
            continue;
        }
        const bool make_up = calendar_->is_make_up_day(day);
        story.add((first ? "" : ", ") + day_name(day, Language::english) + (make_up ? " (make-up day)" : ""),
                  (first ? "" : "、") + day_name(day, Language::chinese) + (make_up ? "（调休上班）" : ""));
        first = false;
    }
    story.add(", close of office " + clock_time(closes()), "，营业结束 " + clock_time(closes()));
    skipped.tell(story);
    due.explain = std::move(story.en);
    due.explain_zh = std::move(story.zh);
    tell_assumed(due, last);
}

Due WorkingTime::office_time_after(Instant from, Minutes length, std::string_view verb,
                                   std::string_view verb_zh) const {
    bool assumed = false;
    milliseconds left = length;
    std::optional<Instant> started;
    for (Date day = date_of(from);; day = next_day(day)) {
        assumed = assumed || !calendar_->is_known(day.year());
        if (!calendar_->is_working_day(day)) continue;
        for (const auto& segment : hours_) {
            const auto begin = std::max(from, at(day, segment.from));
            const auto room = at(day, segment.to) - begin;
            if (room <= milliseconds{0}) continue;
            if (!started) started = begin;
            if (left > room) {
                left -= room;
                continue;
            }
            Due due{begin + left, assumed, {}, {}};
            if (telling_) tell_office_time(due, from, *started, length, verb, verb_zh);
            return due;
        }
    }
}

void WorkingTime::tell_office_time(Due& due, Instant from, Instant started, Minutes length, std::string_view verb,
                                   std::string_view verb_zh) const {
    Story story;
    story.add(std::string(verb) + " " + moment(from, Language::english),
              std::string(verb_zh) + " " + moment(from, Language::chinese));
    if (started > from)
        story.add(" out of office hours, counted from " + moment(started, Language::english),
                  "（非营业时间），自 " + moment(started, Language::chinese) + " 起计");
    story.add("; " + std::to_string(length.count()) + " minutes of office time: " + moment(due.at, Language::english),
              "；营业时间" + std::to_string(length.count()) + "分钟内：" + moment(due.at, Language::chinese));
    Skipped skipped(*calendar_);
    for (Date day = date_of(from); sys_days{day} <= sys_days{date_of(due.at)}; day = next_day(day))
        if (!calendar_->is_working_day(day)) skipped.add(day);
    skipped.tell(story);
    due.explain = std::move(story.en);
    due.explain_zh = std::move(story.zh);
    tell_assumed(due, date_of(due.at));
}

Due WorkingTime::clock_time_after(Instant from, Minutes length, std::string_view verb, std::string_view verb_zh) const {
    Due due{from + length, false, {}, {}};
    if (!telling_) return due;
    const auto minutes = std::to_string(length.count());
    due.explain = std::string(verb) + " " + moment(from, Language::english) + "; " + minutes +
                  " minutes round the clock: " + moment(due.at, Language::english);
    due.explain_zh = std::string(verb_zh) + " " + moment(from, Language::chinese) + "；" + minutes +
                     "分钟内（全天候）：" + moment(due.at, Language::chinese);
    return due;
}

Due WorkingTime::end_of_day(Instant from, std::string_view verb, std::string_view verb_zh) const {
    const bool late = from > at(date_of(from), closes());
    const Date day = late ? next_day(date_of(from)) : date_of(from);
    Due due{at(day, hours{24}), false, {}, {}};
    if (!telling_) return due;
    due.explain = std::string(verb) + " " + moment(from, Language::english) +
                  (late ? ", after closing " + clock_time(closes()) + "; next day: " : "; same day: ") +
                  day_name(day, Language::english) + " 24:00";
    due.explain_zh = std::string(verb_zh) + " " + moment(from, Language::chinese) +
                     (late ? "，已过营业结束 " + clock_time(closes()) + "；次日 " : "；当日 ") +
                     day_name(day, Language::chinese) + " 24:00";
    return due;
}

Due WorkingTime::close_of_office(Instant from, std::string_view verb, std::string_view verb_zh) const {
    const Date day = date_of(from);
    if (!calendar_->is_working_day(day) || from > at(day, closes())) return working_days_after(from, 1, verb, verb_zh);
    Due due{at(day, closes()), !calendar_->is_known(day.year()), {}, {}};
    if (!telling_) return due;
    Story story;
    story.add(std::string(verb) + " " + moment(from, Language::english) + "; same day, close of office " +
                  clock_time(closes()),
              std::string(verb_zh) + " " + moment(from, Language::chinese) + "；当日营业结束 " + clock_time(closes()));
    due.explain = std::move(story.en);
    due.explain_zh = std::move(story.zh);
    tell_assumed(due, day);
    return due;
}

}  // namespace huiyin
