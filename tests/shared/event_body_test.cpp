// SPDX-License-Identifier: Apache-2.0
// The bodies of the other kinds of line (rulebook 5).
#include "shared/events/catalogue.hpp"
#include "shared/events/check.hpp"
#include "tests/support/history.hpp"
#include "tests/support/printing.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const Instant now = beijing("2026-03-02 10:00");
const std::string some_hash(64, 'a');

struct Kind {
    const char* kind;
    Json least;                                       ///< what a person would write at the least
    std::vector<std::pair<const char*, Json>> wrong;  ///< field and a value it must not have; null: left out
};

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> table{
        {"accepted", {{"on_the_spot", true}}, {{"on_the_spot", "yes"}, {"person", 7}}},
        {"graded",
         {{"level", 1}, {"reasons", Json::array()}},
         {{"level", 0}, {"level", 4}, {"level", "1"}, {"level", nullptr}, {"reasons", "because"}}},
        {"raised",
         {{"from", 1}, {"to", 2}, {"reason", "长时间未解决"}},
         {{"to", 1}, {"to", 4}, {"to", nullptr}, {"from", "x"}}},
        {"lowered",
         {{"from", 2}, {"to", 1}, {"reason", "核实后无损失"}},
         {{"to", 3}, {"to", 0}, {"to", nullptr}, {"reason", nullptr}, {"reason", 1}}},
        {"assigned",
         {{"unit", "650100"}, {"as", "owner"}},
         {{"unit", "999999"}, {"unit", nullptr}, {"as", "king"}, {"person", 1}}},
        {"referred_up", {{"question", "如何答复"}}, {{"unit", "999999"}, {"question", 1}}},
        {"instructed", {{"text", "先安抚客户"}}, {{"text", 1}}},
        {"responded", {{"how", "phone"}}, {{"how", 1}}},
        {"progress_told",
         {{"text", "正在核实"}, {"next_reply_at", "2026-03-03T10:00:00+08:00"}},
         {{"next_reply_at", "tomorrow"}, {"next_reply_at", 1}}},
        {"contact_failed", {{"how", "phone"}}, {{"how", false}}},
        {"investigated",
         {{"findings", "属实"}, {"verdict", "true"}, {"signature", "张"}},
         {{"verdict", "maybe"}, {"findings", 1}}},
        {"proposed", {{"solution", "道歉"}}, {{"solution", 1}}},
        {"approved", {{"opinion", "同意"}, {"signature", "李"}}, {{"opinion", 1}, {"signature", true}}},
        {"sent_back", {{"reason", "再核实"}}, {{"reason", 1}}},
        {"remedied", {{"text", "已更正"}}, {{"text", 1}}},
        {"compensated", {{"amount_fen", 10000}}, {{"amount_fen", -1}, {"amount_fen", "100"}}},
        {"replied",
         {{"outcome", "resolved"}, {"text", "已说明"}, {"direct", true}, {"how", "phone"}},
         {{"outcome", "won"}, {"text", 1}, {"direct", "yes"}}},
        {"satisfaction_recorded", {{"score", 5}}, {{"score", 0}, {"score", 6}, {"score", "5"}, {"score", nullptr}}},
        {"filed", {{"unit", "000030"}, {"what", "备案"}}, {{"unit", "999999"}}},
        {"notified",
         {{"unit", "000010"}, {"what", "通报"}},
         {{"unit", "999999"}, {"units", "all"}, {"units", {"999999"}}}},
        {"called_back", {{"result", "satisfied"}}, {{"result", "so-so"}, {"result", nullptr}}},
        {"rework_ordered", {{"unit", "650101"}, {"why", "处理不当"}}, {{"unit", "999999"}, {"why", 1}}},
        {"withdrawal_requested", {{"reason", "误会"}}, {{"reason", 1}}},
        {"withdrawal_verified",
         {{"voluntary", true}, {"how", "phone"}},
         {{"voluntary", "yes"}, {"voluntary", nullptr}}},
        {"evidence_attached",
         {{"hash", some_hash}, {"type", "photo"}},
         {{"hash", "abc"}, {"hash", 1}, {"type", "smell"}}},
        {"determined", {{"finding", "valid"}, {"ground", "1(1)2"}}, {{"finding", "guilty"}, {"finding", nullptr}}},
        {"sanctioned", {{"unit", "650101"}, {"what", "通报批评"}}, {{"unit", "999999"}, {"what", 1}}},
        {"commended", {{"person", "张三"}, {"what", "表扬"}}, {{"unit", "999999"}, {"what", 1}}},
        {"improvement_reported", {{"cause", "technical"}, {"text", "系统慢"}}, {{"cause", "weather"}, {"text", 1}}},
        {"emergency_started", {{"plan", "声誉风险"}, {"who", "办公室"}}, {{"plan", 1}}},
        {"referrer_answered", {{"text", "已办结"}}, {{"text", 1}}},
        {"rectification_ordered", {{"what", "排队"}, {"by", "2026-04-01T18:00:00+08:00"}}, {{"by", "soon"}}},
        {"rectified",
         {{"cause", "窗口少"}, {"measure", "增开窗口"}, {"by", "2026-04-01T18:00:00+08:00"}},
         {{"by", 1}, {"measure", 1}}},
        {"revisited", {{"result", "满意"}}, {{"result", 1}}},
        {"overdue",
         {{"duty", "respond"}, {"due", "2026-03-02T09:00:00+08:00"}},
         {{"duty", nullptr}, {"duty", 1}, {"due", "late"}, {"due", nullptr}}},
        {"linked", {{"to", "c-2"}, {"why", "same_customer"}}, {{"to", nullptr}, {"to", 1}, {"why", "love"}}},
        {"unlinked", {{"to", "c-2"}}, {{"to", nullptr}, {"to", 1}}},
        {"amended",
         {{"field", "customer.mobile"}, {"old", "13800138000"}, {"new", "13900139000"}, {"why", "登记有误"}},
         {{"field", nullptr}, {"field", 1}}},
        {"closed", Json::object(), {{"text", 1}}},
        {"reopened",
         {{"reason", "客户再次来电"}, {"complained_again", true}},
         {{"reason", 1}, {"complained_again", "yes"}}},
        {"archived", Json::object(), {}},
        {"viewed", {{"fields", {"customer.mobile"}}}, {{"fields", "all"}}},
        {"answered", {{"text", "谢谢您的意见"}, {"signature", "张"}}, {{"text", nullptr}, {"text", 1}}},
        {"published", Json::object(), {}},
        {"converted", {{"complaint", "c-2"}}, {{"complaint", 1}}},
        {"clock_corrected",
         {{"origin", "k-0001"}, {"from", 1}, {"to", 5}, {"offset_ms", -7200000}},
         {{"origin", nullptr}, {"from", "1"}, {"to", nullptr}, {"offset_ms", "2h"}}},
        {"judged_ineffective",
         {{"origin", "t-0001"}, {"seq", 3}, {"code", "link_to_itself"}},
         {{"origin", nullptr}, {"seq", "3"}, {"code", nullptr}}},
        {"marked",
         {{"origin", "t-0001"}, {"seq", 3}, {"codes", {"wrong_category"}}, {"instead", {{"category", "4.9"}}}},
         {{"origin", nullptr}, {"seq", "3"}, {"codes", nullptr}, {"codes", "wrong_category"}}},
        {"erased",
         {{"order", "（2026）第7号"}, {"remains", Json::array()}},
         {{"order", nullptr}, {"order", 7}, {"remains", nullptr}, {"remains", "all"}}},
    };
    return table;
}

}  // namespace

TEST_CASE("every kind of line is accepted with what a person would write", "[lines]") {
    for (const auto& row : kinds()) {
        INFO(row.kind);
        CHECK(is_kind(row.kind));
        const auto checked = check_body(row.kind, row.least, demo_rules(), now);
        CHECK(checked);
        if (!checked) continue;
        for (const auto& [key, value] : row.least.items()) CHECK((*checked)[key] == value);
        auto newer = row.least;
        newer["of_a_newer_version"] = 1;
        CHECK(check_body(row.kind, newer, demo_rules(), now));
    }
}

TEST_CASE("a wrong field of a line is refused and named", "[lines]") {
    for (const auto& row : kinds()) {
        for (const auto& [field, value] : row.wrong) {
            INFO(row.kind << " " << field << " = " << value.dump());
            auto body = row.least;
            if (value.is_null())
                body.erase(field);
            else
                body[field] = value;
            const auto checked = check_body(row.kind, body, demo_rules(), now);
            CHECK_FALSE(checked);
            if (!checked) CHECK_THAT(checked.error().where, Catch::StartsWith(std::string("body.") + field));
        }
        for (const auto& other : {Json("text"), Json::array(), Json(1), Json()}) {
            INFO(row.kind << " body " << other.dump());
            CHECK_FALSE(check_body(row.kind, other, demo_rules(), now));
        }
    }
}

TEST_CASE("an unknown kind is refused and named", "[lines]") {
    for (const char* kind : {"", "deleted", "Graded", "graded "}) {
        const auto checked = check_body(kind, Json::object(), demo_rules(), now);
        REQUIRE_FALSE(checked);
        CHECK(checked.error().where == "kind");
    }
}

TEST_CASE("satisfaction is 1 to 5 or unreachable", "[lines]") {
    for (int score = 1; score <= 5; ++score)
        CHECK(check_body("satisfaction_recorded", {{"score", score}}, demo_rules(), now));
    CHECK(check_body("satisfaction_recorded", {{"unreachable", true}}, demo_rules(), now));
    const auto nothing = check_body("satisfaction_recorded", Json::object(), demo_rules(), now);
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().where == "body.score");
}

TEST_CASE("what cannot be solved needs a clear answer", "[art12]") {
    CHECK_FALSE(check_body("replied", {{"outcome", "cannot_resolve"}}, demo_rules(), now));
    CHECK(check_body("replied", {{"outcome", "cannot_resolve"}, {"reason", "系统限制"}, {"text", "已说明"}},
                     demo_rules(), now));
}

TEST_CASE("a text in an event has at most 2,000 characters however many bytes they take", "[rulebook5]") {
    const auto& rules = demo_rules();
    for (const char* character : {"a", "慢", "😀"}) {
        INFO(character);
        std::string text;
        for (int i = 0; i < 2000; ++i) text += character;
        CHECK(check_body("remedied", {{"text", text}}, rules, now));
        const Json longer{{"text", text + "a"}};
        const auto refused = check_body("remedied", longer, rules, now);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().where == "body.text");
        CHECK(refused.error().what == "too long: at most 2000 characters");
    }
    const std::string longer(2001, 'a');
    CHECK(check_body("remedied", {{"text", longer}}, rules, now, Checked::as_written));
    CHECK(check_body("approved", {{"opinion", "同意"}, {"signature", longer}}, rules, now));
}
