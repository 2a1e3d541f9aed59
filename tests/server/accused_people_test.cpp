// SPDX-License-Identifier: Apache-2.0
// Customers and faces name people; who is meant neither handles the complaint nor sees who complains (rulebook 12).
#include <catch2/catch.hpp>

#include "server/store/people_store.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* wang = "outlet_staff-650101";

std::string name_of(RunningOffice& office, const std::string& account) {
    std::string out;
    office.read([&](server::Store& store) { out = store.account(account)->name; });
    return out;
}

/// Somebody of another branch bears the name, too.
void add_namesake(RunningOffice& office, const std::string& account) {
    office.write([&](server::Store& store) {
        auto other = *store.account(account);
        other.id = "610101-namesake";
        other.unit = "610101";
        store.put_account(other, office.now() - std::chrono::hours{24});
    });
}

Json naming(const Json& accused) {
    auto body = captured_body();
    body["accused"] = accused;
    return body;
}

std::set<std::string> accused_of(RunningOffice& office, const std::string& subject) {
    return office.whole(subject)["captured"]["accused"].get<std::set<std::string>>();
}

}  // namespace

TEST_CASE("an employee who is complained of by name neither handles the complaint nor sees the customer",
          "[art3][recusal][rulebook12]") {
    RunningOffice office;
    const auto name = name_of(office, wang);
    add_namesake(office, wang);
    const auto subject = text_of(office.captured(naming({" " + name + "　"})), "subject");
    const auto accused = accused_of(office, subject);
    CHECK(accused.size() == 2);
    CHECK(accused.contains(wang));
    const auto shown = office.get("/v1/complaints/" + subject + "?reveal=1", wang);
    REQUIRE(shown.status == 200);
    CHECK_FALSE(shown.body.contains("13800138000"));
    CHECK_FALSE(office.line(subject, "accepted", Json::object(), wang)["effective"].get<bool>());
    CHECK(office.line(subject, "accepted", Json::object(), "outlet_manager-650101")["effective"].get<bool>());
}

TEST_CASE("a head who is complained of by name is so with every account that heads the unit", "[art3][recusal]") {
    RunningOffice office;
    const auto head = office.rules().organisation.find("650101")->head;
    const auto subject = text_of(office.captured(naming({head}), "contact_centre_agent-000030"), "subject");
    CHECK(accused_of(office, subject) == std::set<std::string>{head, "outlet_manager-650101"});
    CHECK(office.complaint(subject)["owner"]["unit"] == "650100");
}

TEST_CASE("an account that somebody took off the list of those complained of is not put on it again", "[recusal]") {
    RunningOffice office;
    const auto name = name_of(office, wang);
    const auto subject = text_of(office.captured(naming({name})), "subject");
    office.line(subject, "amended", {{"field", "accused"}, {"new", {name}}, {"why", "另一位同名人员"}},
                "outlet_manager-650101");
    office.line(subject, "noted", {{"text", "已核对"}}, "outlet_manager-650101");
    CHECK(accused_of(office, subject) == std::set<std::string>{name});
    CHECK(office.damage().empty());
}
