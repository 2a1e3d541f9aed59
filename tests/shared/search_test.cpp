// SPDX-License-Identifier: Apache-2.0
// What a search finds, and what it does not.
#include "shared/view/search.hpp"

#include <catch2/catch.hpp>

using namespace huiyin;

namespace {

const std::string complaint =
    searched_number("650101-20260302-K0001-00058-2") + '\n' +
    searched_customer(
        {{"name", "Mu\u0308ller 王建国"}, {"mobile", "+86 139-0000-0013"}, {"landline", "(010) 6666-8888转12"}}) +
    '\n' + searched_form("Cafe\u0301 旁边的ＡＴＭ坏了 50%_，我的卡号 6222 0202-0011，来过3.5次");

bool finds(std::string_view typed) { return Search(typed).finds(complaint); }

}  // namespace

TEST_CASE("a search finds a number however it is spaced or prefixed") {
    for (const char* typed : {"13900000013",
                              "139-0000-0013",
                              "139 0000 0013",
                              "+86 13900000013",
                              "0086-139-0000-0013",
                              "１３９００００００１３",
                              "139\u30000000\u30000013",
                              "0000-0013",
                              "139 0000",
                              "01066668888",
                              "010-66668888",
                              "+86 10 6666 8888",
                              "（010）6666 8888",
                              "6666-8888",
                              "66668888",
                              "(010) 6666",
                              "622202020011",
                              "6222-0202 0011",
                              "650101-20260302-K0001-00058-2",
                              "650101 20260302 k0001 00058 2",
                              "65010120260302K0001000582",
                              "６５０１０１－２０２６０３０２",
                              "k0001-00058",
                              "3.5"}) {
        INFO(typed);
        CHECK(finds(typed));
    }
}

TEST_CASE("a search finds words in any width, case, composition and spacing") {
    for (const char* typed : {"Café", "Cafe\u0301", "CAFÉ", "café旁边", "Café\u3000旁边", "MÜLLER", "müller",
                              "Mu\u0308ller", "王 建国", "王\u3000建国", "atm", "ＡＴＭ", "a\u200Btm", "50%_", "％",
                              "_", "王建国 atm", "坏了\u3000müller", "旁边\u00A0139 坏了"}) {
        INFO(typed);
        CHECK(finds(typed));
    }
}

TEST_CASE("a search for what is not there finds nothing") {
    for (const char* typed :
         {"cafe", "muller", "王建设", "13900000014", "51%", "%zz", "\\", "-_", "35次", "王建国 13900000014", "c-0"}) {
        INFO(typed);
        CHECK_FALSE(finds(typed));
    }
    for (const char* typed : {"", " ", "\u200B", "\u3000"}) CHECK(Search(typed).empty());
}

TEST_CASE("an anonymous customer is found by nothing of theirs") {
    CHECK(searched_customer({{"anonymous", true}, {"name", "王建国"}}).empty());
}
