// SPDX-License-Identifier: Apache-2.0
// The knowledge base on the desk, against a head office that really runs: written by the contact centre, confirmed by
// the department, read by everybody (Art. 6(3)3, 6(4)4).
#include <catch2/catch.hpp>

#include "tests/qml/tablet/device.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using huiyin::test::RunningOffice;
using huiyin::testing::Device;

namespace {

struct SomeonesDesk : Device {
    SomeonesDesk(RunningOffice& office, const std::string& role, const std::string& unit)
        : Device(QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml"), office.url(), office.enrolment_code(unit, Face::desk),
                 {1440, 900}) {
        sign_in(QString::fromStdString(role + "-" + unit), QString::fromStdString("demo-" + unit));
        click("page-knowledge");
        is_true([&] { return session().status().knowledge && !session().status().knowledge->empty(); });
    }
};

Json article(RunningOffice& office, const std::string& words, const std::string& account) {
    const auto answer = office.get("/v1/knowledge?q=" + words, account).json();
    return answer.at("items").empty() ? Json() : answer.at("items").at(0);
}

}  // namespace

TEST_CASE("an article is written by the contact centre and confirmed by the department, each on their own desk",
          "[journey][art6]") {
    RunningOffice office;
    SomeonesDesk centre(office, "contact_centre_agent", "000030");
    centre.click("new-article");
    centre.click("article-category");
    centre.click_text("3.3 Internet banking");
    centre.type("article-title", "U盾无法识别");
    centre.type("article-text", "请客户换一个接口再试。");
    centre.click("write-proposed");
    REQUIRE(centre.shows("U盾无法识别"));
    CHECK(centre.shows("Not confirmed yet"));
    const std::string words = "U%E7%9B%BE";
    CHECK(article(office, words, "outlet_staff-650101").at("state") == "proposed");

    SomeonesDesk department(office, "department_handler", "000060");
    department.type("knowledge-query", "U盾");
    REQUIRE(department.shows("请客户换一个接口再试。"));
    department.click("confirm-article");
    REQUIRE(
        department.is_true([&] { return article(office, words, "outlet_staff-650101").at("state") == "confirmed"; }));
    CHECK(department.is_true([&] { return !department.shows_now("Not confirmed yet"); }));
    CHECK(department.shows("Versions"));
    CHECK(article(office, words, "outlet_staff-650101").at("confirmed_by") == "department_handler-000060");
    CHECK(centre.complaints() == "");
    CHECK(department.complaints() == "");
}

TEST_CASE("who was overtaken is told so, and nothing of it is stored", "[art6]") {
    RunningOffice office;
    SomeonesDesk centre(office, "contact_centre_lead", "000030");
    centre.type("knowledge-query", "queue");
    centre.click("edit-article");
    auto other = office.get("/v1/knowledge/k-2.3-1", "contact_centre_agent-000030").json();
    other["state"] = "draft";
    REQUIRE(office
                .call({"PUT",
                       "/v1/knowledge/k-2.3-1",
                       other.dump(),
                       "application/json",
                       office.token_of("contact_centre_agent-000030"),
                       {}})
                .status == 200);
    centre.type("article-title", "排队");
    centre.click("write-draft");
    CHECK(centre.shows("Somebody else changed this article meanwhile"));
    CHECK(office.get("/v1/knowledge/k-2.3-1", "auditor-000000").json().at("version") == 2);
}

TEST_CASE("copying an answer is a use of it, which head office hears of", "[art6]") {
    RunningOffice office;
    SomeonesDesk centre(office, "contact_centre_lead", "000030");
    centre.type("knowledge-query", "machine card");
    centre.click("copy-answer");
    CHECK(centre.shows("Uses: 1"));
    CHECK(centre.is_true([&] { return office.get("/v1/knowledge/k-3.5-1", "auditor-000000").json().at("used") == 1; }));
}
