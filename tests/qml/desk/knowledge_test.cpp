// SPDX-License-Identifier: Apache-2.0
// The knowledge base on the desk, against a head office that really runs: written by the contact centre, confirmed by
// the department, read by everybody (Art. 6(3)3, 6(4)4).
#include <catch2/catch.hpp>

#include "tests/qml/desk/signed_in_desk.hpp"

using namespace huiyin;
using huiyin::test::RunningOffice;
using huiyin::testing::SignedInDesk;

namespace {

struct ArticleDesk : SignedInDesk {
    ArticleDesk(RunningOffice& office, const std::string& role, const std::string& unit)
        : SignedInDesk(office, role, unit) {
        click("page-knowledge");
        is_true([&] { return session().status().knowledge && !session().status().knowledge->empty(); });
    }
};

}  // namespace

TEST_CASE("a department confirms the word of its line on its own desk", "[journey][art6]") {
    RunningOffice office;
    const auto owner = office.rules().policy.category_of("2.3")->department;
    ArticleDesk department(office, "department_handler", owner.c_str());
    department.type("knowledge-query", "queue");
    REQUIRE(department.shows("Not confirmed yet"));
    department.click("confirm-article");
    const auto state = [&] { return office.get("/v1/knowledge/k-2.3-1", "outlet_staff-650101").json().at("state"); };
    REQUIRE(department.is_true([&] { return state() == "confirmed"; }));
    CHECK(department.is_true([&] { return !department.shows_now("Not confirmed yet"); }));
    CHECK(department.shows("Versions"));
    CHECK(department.complaints() == "");
}

TEST_CASE("the contact centre writes a new article by hand, and its department is asked to confirm it",
          "[journey][art6]") {
    RunningOffice office;
    ArticleDesk centre(office, "contact_centre_lead", "000030");
    centre.click("new-article");
    centre.click("article-category");
    centre.click_text(QStringLiteral("2.3 Too few staff"));
    centre.type("article-title", "No seats in the lobby");
    centre.type("article-text", "Offer a seat, and say how long it takes.");
    centre.click("write-proposed");
    const auto found = [&] {
        return office.get("/v1/knowledge?q=seats", "contact_centre_agent-000030").json().at("items");
    };
    REQUIRE(centre.is_true([&] { return found().size() == 1; }));
    CHECK(found().at(0).at("state") == "proposed");
    CHECK(found().at(0).at("category") == "2.3");
    REQUIRE(centre.is_true([&] { return !centre.shows_now("Title in Chinese"); }));
    REQUIRE(centre.shows("Offer a seat"));
    centre.click("edit-article");
    CHECK(centre.shows("2.3 Too few staff"));
    CHECK(centre.complaints() == "");
}

TEST_CASE("who was overtaken is told so, and nothing of it is stored", "[art6]") {
    RunningOffice office;
    ArticleDesk centre(office, "contact_centre_lead", "000030");
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
    centre.type("article-title", "Queueing");
    centre.click("write-draft");
    CHECK(centre.shows("Somebody else changed this article meanwhile"));
    CHECK(office.get("/v1/knowledge/k-2.3-1", "auditor-000000").json().at("version") == 2);
}

TEST_CASE("copying an answer is a use of it, which head office hears of", "[art6]") {
    RunningOffice office;
    ArticleDesk centre(office, "contact_centre_lead", "000030");
    centre.type("knowledge-query", "machine card");
    centre.click("copy-answer");
    CHECK(centre.shows("Uses: 1"));
    CHECK(centre.is_true([&] { return office.get("/v1/knowledge/k-3.5-1", "auditor-000000").json().at("used") == 1; }));
}
