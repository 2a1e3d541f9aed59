// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/screens/emergencies.cpp — two days of the general office: what its page shows.
#include "client/app/screens/canned.hpp"
#include "shared/vocabulary/complaint_number.hpp"

namespace huiyin::app::canned {
namespace {

Actor office() { return actor(Role::general_office, "000020"); }

Json body(const char* unit, const char* channel, const char* category, const char* narrative, Json facts) {
    return {{"form", "offsite"},
            {"channel", channel},
            {"unit", unit},
            {"category", category},
            {"cause", 1},
            {"reply_by", "phone"},
            {"customer", {{"name", "马建军"}, {"mobile", "13800996677"}, {"anonymous", false}}},
            {"narrative", narrative},
            {"facts", std::move(facts)}};
}

std::string number(const char* unit, const std::string& day, std::int64_t counter) {
    return complaint_number(unit, date_of(moment(day + " 00:00")), "d-0012", counter);
}

/// Just in: a reporter films, nobody has started a plan.
Story filmed() {
    Story s("c-00000000000000000000000000000031", number("650101", "03-03", 411));
    s.line("03-03 09:52", actor(Role::contact_centre_agent, "000030"), "captured",
           body("650101", "media", "2.3",
                "电视台记者在网点门口拍摄排长队的老年客户，要求银行当天说明原因，并表示今晚新闻播出。",
                {{"media", "possible"}, {"society", true}}));
    s.head_office("03-03 09:53");
    return s;
}

/// A plan runs, the leaders know, the answer is still owed.
Story leaked() {
    Story s("c-00000000000000000000000000000032", number("610000", "03-02", 398));
    s.line("03-02 14:05", actor(Role::contact_centre_agent, "000030"), "captured",
           body("610000", "regulator", "1.1", "监管部门转来：多名客户反映理财产品到期未按时兑付，要求当日书面说明。",
                {{"government", true}, {"people", 6}, {"referrer", "银保监局"}}));
    s.head_office("03-02 14:06");
    s.line("03-02 14:20", office(), "emergency_started",
           {{"plan", "启动二级应急预案：统一口径，分行行长到场接待。"}, {"who", "办公室 周主任"}});
    s.line("03-02 14:40", actor(Role::channel_operations_head, "000010"), "notified",
           {{"unit", "000000"}, {"text", "已向行领导书面报告情况与处置安排。"}});
    s.head_office("03-03 09:00");
    return s;
}

/// A post that is being looked into.
Story post() {
    Story s("c-00000000000000000000000000000033", number("650101", "03-03", 409));
    s.line("03-03 08:30", office(), "captured",
           body("650101", "public_opinion", "3.3", "微博网友称手机银行转账后余额显示错误，已有三百余次转发。",
                Json::object()));
    s.head_office("03-03 08:31");
    return s;
}

}  // namespace

std::vector<Story> emergencies() { return {leaked(), filmed(), post()}; }

}  // namespace huiyin::app::canned
