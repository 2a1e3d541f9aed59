// SPDX-License-Identifier: Apache-2.0
// Counting working days and office minutes.
#include "shared/policy/working_time.hpp"

#include <algorithm>

#include "shared/foundation/field_faults.hpp"
#include "shared/policy/policy_faults.hpp"

namespace huiyin {

using namespace std::chrono;

namespace {

Result<std::set<sys_days>> read_days(const Json& year, const char* key, const std::string& path) {
    std::set<sys_days> out;
    const std::string where = path + "." + key;
    if (!year.contains(key) || !year[key].is_array()) return fault(faults::dates_missing, where);
    for (std::size_t i = 0; i < year[key].size(); ++i) {
        const auto& entry = year[key][i];
        const auto date =
            entry.is_string() ? parse_date(entry.get_ref<const std::string&>()) : fault(faults::date_form);
        if (!date) return std::unexpected(fault_at(date.error(), where + "[" + std::to_string(i) + "]"));
        out.insert(sys_days{*date});
    }
    return out;
}

bool is_weekend(Date date) {
    const auto day = weekday_of(date);
    return day == Saturday || day == Sunday;
}

}  // namespace

Result<WorkingCalendar> WorkingCalendar::from_json(const Json& json) {
    WorkingCalendar out;
    out.source_ = json;
    if (!json.is_object() || !json.contains("years") || !json["years"].is_object())
        return fault(faults::calendar_form, "years");
    std::set<sys_days> off_days, worked_days;
    for (const auto& [name, year] : json["years"].items()) {
        const std::string path = "years." + name;
        if (name.size() != 4 || !std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; }))
            return fault(faults::year_form, path);
        auto off = read_days(year, "weekdays_off", path);
        auto worked = read_days(year, "weekends_worked", path);
        if (!off) return std::unexpected(off.error());
        if (!worked) return std::unexpected(worked.error());
        out.years_.insert(std::stoi(name));
        off_days.merge(*off);
        worked_days.merge(*worked);
    }
    if (off_days.empty() && worked_days.empty()) return out;
    std::set<sys_days> marked = off_days;
    marked.insert(worked_days.begin(), worked_days.end());
    const auto first = *marked.begin(), last = *marked.rbegin();
    out.first_ = first;
    out.marks_.resize(static_cast<std::size_t>((last - first).count()) + 1);
    // Only a weekday can be off, and only a weekend worked: anything else in the lists says nothing.
    for (const auto day : marked) {
        auto& mark = out.marks_[static_cast<std::size_t>((day - first).count())];
        if (is_weekend(Date{day}))
            mark = worked_days.contains(day) ? Mark::worked : Mark::none;
        else
            mark = off_days.contains(day) ? Mark::off : Mark::none;
    }
    return out;
}

WorkingCalendar::Mark WorkingCalendar::mark_of(sys_days day) const {
    const auto place = (day - first_).count();
    return place < 0 || place >= static_cast<std::int64_t>(marks_.size()) ? Mark::none
                                                                          : marks_[static_cast<std::size_t>(place)];
}

bool WorkingCalendar::is_working_day(Date date) const {
    return is_weekend(date) ? mark_of(sys_days{date}) == Mark::worked : mark_of(sys_days{date}) != Mark::off;
}
bool WorkingCalendar::is_make_up_day(Date date) const {
    return is_weekend(date) && mark_of(sys_days{date}) == Mark::worked;
}
bool WorkingCalendar::is_public_holiday(Date date) const {
    return !is_weekend(date) && mark_of(sys_days{date}) == Mark::off;
}
bool WorkingCalendar::is_known(year y) const { return years_.contains(static_cast<int>(y)); }

std::vector<int> assumed_years(const WorkingCalendar& calendar, Instant now) {
    const auto this_year = date_of(now).year();
    std::vector<int> out;
    for (const auto y : {this_year, this_year + years{1}})
        if (!calendar.is_known(y)) out.push_back(static_cast<int>(y));
    return out;
}

Result<OfficeHours> parse_office_hours(const Json& json, const std::string& where) {
    if (!json.is_array() || json.empty()) return fault(faults::office_hours_form, where);
    OfficeHours out;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const std::string path = where + "[" + std::to_string(i) + "]";
        const std::string text = json[i].is_string() ? json[i].get<std::string>() : "";
        const auto two = [&](std::size_t at) {
            return text.size() == 11 && isdigit(text[at]) && isdigit(text[at + 1])
                       ? (text[at] - '0') * 10 + text[at + 1] - '0'
                       : -1;
        };
        const int fh = two(0), fm = two(3), th = two(6), tm = two(9);
        if (fh < 0 || fm < 0 || th < 0 || tm < 0 || fm > 59 || tm > 59 || text[2] != ':' || text[5] != '-' ||
            text[8] != ':')
            return fault(faults::office_time_form, path);
        const OfficeSegment segment{hours{fh} + Minutes{fm}, hours{th} + Minutes{tm}};
        if (segment.from >= segment.to || segment.to > hours{24}) return fault(faults::office_time_ends, path);
        if (!out.empty() && segment.from < out.back().to) return fault(faults::office_times_order, path);
        out.push_back(segment);
    }
    return out;
}

Minutes WorkingTime::office_minutes_between(Instant from, Instant to) const {
    Minutes total{0};
    if (to <= from) return total;
    for (Date day = date_of(from); sys_days{day} <= sys_days{date_of(to)}; day = next_day(day)) {
        if (!calendar_->is_working_day(day)) continue;
        for (const auto& segment : hours_) {
            const auto begin = std::max(from, at(day, segment.from));
            const auto end = std::min(to, at(day, segment.to));
            if (begin < end) total += duration_cast<Minutes>(end - begin);
        }
    }
    return total;
}

bool WorkingTime::is_open(Instant instant) const {
    const Date day = date_of(instant);
    if (!calendar_->is_working_day(day)) return false;
    return std::ranges::any_of(hours_,
                               [&](const auto& s) { return at(day, s.from) <= instant && instant < at(day, s.to); });
}

}  // namespace huiyin
