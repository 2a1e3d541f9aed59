// SPDX-License-Identifier: Apache-2.0
// What a customer filled in becomes a body that the rules accept, and promises that the rules make.
#include <catch2/catch.hpp>

#include "client/app/kiosk/customer_draft.hpp"
#include "client/app/kiosk/promises.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/typed.hpp"
#include "shared/complaint/captured_body.hpp"
#include "shared/policy/shipped.hpp"

using namespace huiyin;
using namespace huiyin::app;

namespace {

Rules rules() {
    auto read = rules_from({}, {});
    REQUIRE(read);
    return std::move(*read);
}
Instant monday() { return *parse_instant("2026-03-02T10:00:00+08:00"); }

CustomerDraft complete() {
    CustomerDraft draft;
    draft.category = "2";
    draft.sub_category = "2.2";
    draft.narrative = QStringLiteral("排队两个小时");
    draft.name = QStringLiteral("王建国");
    draft.mobile = "138 0013 8000";
    return draft;
}

}  // namespace

TEST_CASE("a complete draft is a captured body that passes every check", "[art10]") {
    const auto body = check_captured(captured_body(complete(), "650101", Answered::everything), rules(), monday());
    REQUIRE(body);
    CHECK(text_of(*body, "channel") == "kiosk");
    CHECK(text_of(*body, "form") == "onsite");
}

TEST_CASE("what has not been asked yet is not found wrong") {
    CustomerDraft draft;
    draft.sub_category = "2.2";
    CHECK(check_captured(captured_body(draft, "650101", Answered::category), rules(), monday()));
    const auto what = check_captured(captured_body(draft, "650101", Answered::what), rules(), monday());
    REQUIRE_FALSE(what);
    CHECK(what.error().where == "narrative");
}

TEST_CASE("an anonymous customer leaves no name behind, whatever was typed before") {
    auto draft = complete();
    draft.anonymous = true;
    const auto body = captured_body(draft, "650101", Answered::everything);
    CHECK(canonical(body).find("138") == std::string::npos);
    CHECK(check_captured(body, rules(), monday()));
    CHECK(promised_for_complaint(body, rules(), monday()).empty());
}

TEST_CASE("about whom it is may stay empty, or name several", "[art3]") {
    auto draft = complete();
    CHECK_FALSE(captured_body(draft, "650101", Answered::everything).contains("accused"));
    draft.accused = QStringLiteral(" 王经理、3号柜员 ， ");
    const auto body = captured_body(draft, "650101", Answered::everything);
    CHECK(body["accused"] == Json::array({"王经理", "3号柜员"}));
    CHECK(check_captured(body, rules(), monday()));
}

TEST_CASE("an amount in yuan is whole fen, and anything else is no amount") {
    const auto [typed, fen] = GENERATE(table<const char*, std::int64_t>({{"120", 12'000},
                                                                         {"120.5", 12'050},
                                                                         {"1,200.05", 120'005},
                                                                         {" 7 ", 700},
                                                                         {"80000元", 8'000'000},
                                                                         {"５０，０００", 5'000'000},
                                                                         {"50，000", 5'000'000},
                                                                         {"1,20", -1},
                                                                         {"", -1},
                                                                         {"abc", -1},
                                                                         {"-5", -1},
                                                                         {"1.234", -1}}));
    INFO(typed);
    CHECK(fen_of(QString::fromUtf8(typed)).value_or(-1) == fen);
}

TEST_CASE("a number of people is read as people write it, and never guessed") {
    CHECK(people_of(QStringLiteral("3")) == 3);
    CHECK(people_of(QStringLiteral(" ３人 ")) == 3);
    CHECK_FALSE(people_of(QStringLiteral("许多人")));
    CHECK_FALSE(people_of(QString()));
}

TEST_CASE("level 1 is promised a contact in one working day and an answer in three", "[art12]") {
    const auto promised =
        promised_for_complaint(captured_body(complete(), "650101", Answered::everything), rules(), monday());
    REQUIRE(promised.size() == 2);
    CHECK(promised[0].duty.due.at == *parse_instant("2026-03-03T18:00:00+08:00"));
    CHECK(promised[1].duty.due.at == *parse_instant("2026-03-05T18:00:00+08:00"));
}

TEST_CASE("a promise into a year without an official calendar says so", "[rulebook4]") {
    const auto body = captured_body(complete(), "650101", Answered::everything);
    const auto words = [&](const char* received) {
        const auto promised = promised_for_complaint(body, rules(), *parse_instant(received));
        return format::promise(promised.back().duty, promised.back().limits).toStdString();
    };
    const auto sure = words("2026-12-22T10:00:00+08:00"), assumed = words("2026-12-31T10:00:00+08:00");
    CHECK(sure.find("not announced") == std::string::npos);
    CHECK(assumed.find("not announced") != std::string::npos);
}

TEST_CASE("who lost 50,000 yuan is promised an answer the same day", "[art12]") {
    auto draft = complete();
    draft.loss = "yes";
    draft.loss_yuan = "50000";
    const auto promised =
        promised_for_complaint(captured_body(draft, "650101", Answered::everything), rules(), monday());
    REQUIRE(promised.size() == 2);
    CHECK(promised[1].limits.resolve_same_day);
    CHECK(promised[1].duty.due.at == *parse_instant("2026-03-03T00:00:00+08:00"));
}

TEST_CASE("praise in the opinion book is answered in three working days", "[art10]") {
    CustomerDraft draft;
    draft.opinion = "praise";
    draft.narrative = QStringLiteral("柜员很耐心");
    const auto body = entered_body(draft, "650101");
    REQUIRE(check_entered(body, rules(), monday()));
    const auto promised = promised_for_opinion(body, rules(), monday());
    REQUIRE(promised.size() == 1);
    CHECK(promised[0].duty.due.at == *parse_instant("2026-03-05T18:00:00+08:00"));
}
