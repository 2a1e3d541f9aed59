// SPDX-License-Identifier: Apache-2.0
// Codes, moments and reasons as the faces say them. That every reason has its Chinese:
// tests/structure/reasons_test.cpp.
#include <catch2/catch.hpp>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"
#include "client/app/session/session.hpp"

using namespace huiyin;

TEST_CASE("what is due at the end of a day is due at its 24:00") {
    app::Session session;
    session.setLanguage("zh");
    CHECK(app::format::due_moment(*parse_instant("2026-12-11T00:00:00+08:00")) == QStringLiteral("12月10日 24:00"));
    CHECK(app::format::due_moment(*parse_instant("2026-12-10T18:00:00+08:00")) == QStringLiteral("12月10日 18:00"));
}

TEST_CASE("articles, levels and reasons read as the regulation prints them") {
    app::Session session;
    session.setLanguage("zh");
    CHECK(app::glossary::article("12(1)") == QStringLiteral("第十二条（一）"));
    CHECK(app::glossary::article("20") == QStringLiteral("第二十条"));
    CHECK(app::glossary::article("6(6)4") == QStringLiteral("第六条（六）第4项"));
    CHECK(app::glossary::article("Op. 7") == QStringLiteral("操作规程第七条"));
    CHECK(app::glossary::article("As. 1(5)") == QStringLiteral("考核细则第一条（五）"));
    CHECK(app::glossary::article("regulator") == QStringLiteral("监管要求"));
    CHECK(app::glossary::level(1) == QStringLiteral("一级（普通）"));
    CHECK(app::glossary::level(2) == QStringLiteral("二级（敏感）"));
    CHECK(app::glossary::level(3) == QStringLiteral("三级（重大）"));
    CHECK(app::glossary::duty("urge", "17") != app::glossary::duty("urge", "7"));
    CHECK(app::glossary::cause("overdue_respond") == QStringLiteral("超时：首次响应客户"));
    CHECK(app::format::reason("accepted_already", {"outlet_manager-650101"}, "") ==
          QStringLiteral("已由网点负责人（650101）受理。"));
    CHECK(app::format::reason("wrong_correction", {"email_form"}, "") ==
          QStringLiteral("更正的内容有误：不是电子邮箱地址。"));
    // A nested reason brings its own arguments.
    CHECK(app::format::reason("wrong_correction", {"too_long", "200"}, "") ==
          QStringLiteral("更正的内容有误：太长：最多 200 字。"));
    CHECK(app::format::reason("of_a_newer_version", {}, "It was accepted already.") ==
          QStringLiteral("It was accepted already."));
    session.setLanguage("en");
    CHECK(app::format::reason("too_long", {"200"}, "too long: at most 200 characters") ==
          QStringLiteral("Too long: at most 200 characters"));
    CHECK(app::glossary::article("12(1)") == QStringLiteral("Art. 12(1)"));
    CHECK(app::glossary::article("Op. 7") == QStringLiteral("Op. 7"));
    CHECK(app::glossary::level(2) == QStringLiteral("Level 2 · Sensitive"));
}
