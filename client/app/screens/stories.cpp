// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/screens/stories.cpp — a week at a sub-branch: what the screens show.
#include "client/app/screens/canned.hpp"
#include "shared/vocabulary/complaint_number.hpp"

namespace huiyin::app::canned {
namespace {

constexpr const char* outlet = "650101";
constexpr const char* branch = "650100";

Actor manager() { return actor(Role::outlet_manager, outlet); }
Actor staff() { return actor(Role::outlet_staff, outlet); }
Actor customer() { return {"", Role::customer, outlet}; }

Json body(const char* channel, const char* category, const char* name, const char* mobile, const char* narrative) {
    return {{"form", std::string_view(channel) == "hotline" ? "offsite" : "onsite"},
            {"channel", channel},
            {"unit", outlet},
            {"category", category},
            {"cause", 2},
            {"reply_by", "phone"},
            {"customer", {{"name", name}, {"mobile", mobile}, {"anonymous", false}}},
            {"narrative", narrative},
            {"facts", Json::object()}};
}

std::string number(const std::string& day, const char* device, std::int64_t counter) {
    return complaint_number(outlet, date_of(moment(day + " 00:00")), device, counter);
}

Json with_loss(Json body, const char* loss, std::int64_t fen) {
    body["facts"] = {{"loss", loss}, {"loss_fen", fen}};
    return body;
}

Story rude_teller() {
    Story s("c-00000000000000000000000000000001", number("03-02", "k-0001", 58));
    s.line("03-02 09:40", customer(), "captured",
           body("kiosk", "2.2", "王建国", "13800138000",
                "今天上午来办理银行卡挂失，柜员态度生硬，我多问了两句就说“听不懂普通话吗”，还把我的身份证直接扔了出来。"
                "我排了一个小时的队，要求道歉，并请说明以后怎么改进。"));
    s.head_office("03-02 09:41");
    s.line("03-02 09:55", manager(), "accepted", {{"on_the_spot", false}});
    s.line("03-02 10:02", staff(), "accepted", {{"on_the_spot", false}});
    s.line("03-02 10:20", manager(), "responded", {{"how", "phone"}, {"text", "已电话致歉，说明今天调取监控核实。"}});
    s.line("03-02 16:30", manager(), "investigated",
           {{"findings", "监控显示柜员确有不当言行，与客户所述一致。"}, {"verdict", "true"}, {"signature", "[[0,0]]"}});
    s.head_office("03-02 17:00");
    return s;
}

Story lost_money() {
    Story s("c-00000000000000000000000000000002", number("03-03", "d-0012", 407));
    s.line("03-03 09:05", actor(Role::contact_centre_agent, "000030"), "captured",
           with_loss(body("hotline", "3.3", "李秀英", "13999112233",
                          "网上银行转账显示失败但扣了款，等了两天没有退回，影响给供货商付款，要求赔偿违约金。"),
                     "small", 38'000));
    s.head_office("03-03 09:06");
    s.head_office("03-03 09:40");  // nobody answered at once
    return s;
}

Story queue_too_long() {
    Story s("c-00000000000000000000000000000003", number("03-02", "t-0007", 131));
    s.line("03-02 11:15", staff(), "captured",
           body("counter", "2.3", "阿依古丽", "13699887766",
                "只开一个窗口，排队两个半小时，老人站不住，希望增开窗口并设座位。"));
    s.head_office("03-02 11:16");
    s.head_office("03-02 15:20");  // nobody acted on it
    return s;
}

Story broken_machine() {
    Story s("c-00000000000000000000000000000004", number("02-26", "t-0007", 126));
    s.line("02-26 10:00", staff(), "captured",
           body("counter", "3.5", "张伟", "13512345678", "自助取款机吞卡，现场没有人处理，等了一下午。"));
    s.head_office("02-26 10:01");
    s.line("02-26 10:10", staff(), "accepted", {{"on_the_spot", true}});
    const auto file = [&](const char* when, const char* type, const char* name, std::int64_t size, const char* text) {
        const std::string hash(64, name[0]);
        s.line(when, staff(), "evidence_attached",
               {{"type", type}, {"hash", hash}, {"name", name}, {"size", size}, {"text", text}});
    };
    file("02-26 10:20", "recording", "d.m4a", 1'887'437, "与客户的通话录音");
    file("02-26 10:40", "photo", "a.jpg", 3'460'301, "取款机屏幕与吞卡凭条");
    file("02-26 14:10", "video", "b.mp4", 41'943'040, "自助区监控，10:05—10:20");
    s.line("02-26 15:00", manager(), "investigated",
           {{"findings", "读卡器故障，已报修。"}, {"verdict", "true"}, {"signature", "[[0,0]]"}});
    s.line("02-26 15:05", manager(), "viewed", {{"fields", {"attachment"}}});
    s.line("02-26 15:20", manager(), "proposed", {{"solution", "当面致歉，当日取出卡片归还。"}});
    s.line("02-26 15:35", manager(), "viewed", {{"fields", {"name", "phone"}}});
    s.line("02-26 15:30", manager(), "approved", {{"opinion", "同意。"}, {"signature", "[[0,0]]"}});
    s.line("02-26 15:40", manager(), "replied",
           {{"outcome", "resolved"},
            {"direct", true},
            {"how", "phone"},
            {"text", "卡片已取出，请携身份证领取，给您添麻烦了。"}});
    s.head_office("02-26 15:45");
    s.head_office("03-02 18:00");
    return s;
}

Story no_parking() {
    Story s("o-00000000000000000000000000000001", number("03-02", "k-0001", 61));
    s.line("03-02 14:00", customer(), "entered",
           {{"unit", outlet},
            {"opinion", "complaint"},
            {"narrative", "门口停车位被占用，轮椅上不去台阶，没有人帮忙。"},
            {"customer", {{"anonymous", true}}}});
    return s;
}

Story praise() {
    Story s("o-00000000000000000000000000000002", number("03-03", "k-0001", 64));
    s.line("03-03 09:30", customer(), "entered",
           {{"unit", outlet},
            {"opinion", "praise"},
            {"narrative", "大堂经理小刘耐心帮我母亲设置手机银行，非常感谢!"},
            {"customer", {{"name", "陈静"}, {"anonymous", false}}}});
    return s;
}

/// Answered, and to be published: names and numbers in it are hidden from everyone.
Story slow_transfer() {
    Story s("o-00000000000000000000000000000004", number("03-02", "k-0001", 59));
    s.line("03-02 10:20", customer(), "entered",
           {{"unit", outlet},
            {"opinion", "complaint"},
            {"narrative",
             "我叫周敏，电话13912345678。给儿子转账，柜员让我填了三次单子，排队一个半小时，卡号6222020200112233也写错了"
             "。"},
            {"customer", {{"name", "周敏"}, {"mobile", "13912345678"}, {"anonymous", false}}}});
    s.line("03-02 16:30", manager(), "answered",
           {{"text", "周敏女士您好，让您久等，非常抱歉。转账单已改为一次填写，中午增开一个窗口。"},
            {"signature", "[[0,0]]"}});
    return s;
}

Story suggestion() {
    Story s("o-00000000000000000000000000000003", number("02-27", "k-0001", 52));
    s.line("02-27 10:00", customer(), "entered",
           {{"unit", outlet},
            {"opinion", "suggestion"},
            {"narrative", "建议叫号机增加维吾尔语播报。"},
            {"customer", {{"anonymous", true}}}});
    s.line("02-27 16:00", manager(), "answered",
           {{"text", "感谢您的建议，已报上级行，预计四月完成升级。"}, {"signature", "[[0,0]]"}});
    s.line("02-27 16:05", manager(), "published");
    return s;
}

}  // namespace

std::vector<Story> stories() {
    return {rude_teller(), lost_money(), queue_too_long(), broken_machine(),
            no_parking(),  praise(),     slow_transfer(),  suggestion()};
}

}  // namespace huiyin::app::canned
