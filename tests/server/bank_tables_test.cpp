// SPDX-License-Identifier: Apache-2.0
// A bank's units and people from two tables: what fits founds a bank, what does not is named row by row.
#include "server/app/bank_tables.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;
using server::read_bank;

namespace {

constexpr const char* units_header = "code,name,kind,parent,head,categories\n";
const std::string good_units = std::string(units_header) +
                               "000000,总行,head_office,,甲,\n"
                               "000010,渠道运营部,channel_operations,000000,乙,1;2;3;4\n"
                               "000020,办公室,general_office,000000,丙,\n"
                               "000030,客服中心,contact_centre,000000,丁,\n"
                               "100000,分行,branch,000000,戊,\n"
                               "100001,\"支行,城东\",sub_branch,100000,己,\n";
const std::string good_people =
    "account,unit,role,name\nadmin,000000,administrator,张三\nteller,100001,outlet_staff,李四\n";

server::BankRead bank(const std::string& units, const std::string& people = good_people) {
    return read_bank({"units.csv", units}, {"people.csv", people}, "");
}

bool names(const std::vector<std::string>& wrong, const std::string& beginning) {
    return std::ranges::any_of(wrong, [&](const std::string& one) { return one.starts_with(beginning); });
}

}  // namespace

TEST_CASE("the templates are a bank as they stand", "[init]") {
    const auto files = server::bank_templates();
    REQUIRE(files.size() == 4);
    const auto made = read_bank(files[0], files[1], "");
    CHECK(made.wrong == std::vector<std::string>{});
    REQUIRE(made.rules);
    CHECK(made.rules->organisation.units().size() == 9);
    CHECK(made.rules->organisation.warnings().empty());
    CHECK(made.people.size() == 10);
    CHECK(made.rules->policy.category_of("3.1")->department == "000060");
}

TEST_CASE("a quoted comma, a byte order mark and Windows line ends are read", "[init]") {
    auto units = good_units;
    for (std::size_t at = 0; (at = units.find('\n', at)) != std::string::npos; at += 2) units.replace(at, 1, "\r\n");
    const auto made = bank("\xEF\xBB\xBF" + units);
    CHECK(made.wrong == std::vector<std::string>{});
    REQUIRE(made.rules);
    CHECK(made.rules->organisation.find("100001")->name == "支行,城东");
    CHECK(made.people.at(1).unit == "100001");
}

TEST_CASE("every wrong row is named at once, and no bank is made", "[init]") {
    const auto made = bank(std::string(units_header) +
                               "000000,总行,head_office,,甲,\n"
                               "10,渠道运营部,channel_operations,000000,乙,1;2;9\n"
                               "000020,,general_office,000000,丙,\n"
                               "000030,客服中心,call_centre,000000,丁,\n"
                               "100000,分行,branch,,戊,\n"
                               "100000,分行,branch,000000,戊,\n"
                               "100001,支行,sub_branch,100009,己,\n"
                               "100002,支行,sub_branch,100003,己,\n"
                               "100003,支行,sub_branch,100002,己,\n",
                           "account,unit,role,name\n"
                           "a b,000000,administrator,张三\n"
                           "teller,100009,outlet_staff,李四\n"
                           "teller,100001,bank_leader,\n");
    CHECK_FALSE(made.rules);
    INFO(Json(made.wrong).dump(1));
    for (const char* beginning :
         {"units.csv:3: code:", "units.csv:3: categories:", "units.csv:4: name:", "units.csv:5: kind:",
          "units.csv:6: parent:", "units.csv:7: code: 100000 stands in line 6",
          "units.csv:8: parent: there is no unit 100009", "units.csv:9: parent: the unit stands below itself",
          "units.csv: kind: there must be exactly one contact_centre",
          "units.csv: categories: no unit takes complaints of category 3", "people.csv:2: account:",
          "people.csv:3: unit: there is no unit 100009", "people.csv:4: account: stands in line 3",
          "people.csv:4: name:", "people.csv:4: role: for this unit it is one of outlet_staff, outlet_manager"}) {
        INFO(beginning);
        CHECK(names(made.wrong, beginning));
    }
}

TEST_CASE("a table without its columns, or in another encoding, is named by what is missing", "[init]") {
    CHECK(
        names(bank("code,name,kind\n000000,总行,head_office\n").wrong, "units.csv:1: parent: this column is missing"));
    CHECK(names(bank("code,name,kind,parent,head,colour\n").wrong, "units.csv:1: colour: there is no such column"));
    CHECK(names(bank("").wrong, "units.csv: holds no row that names the columns"));
    CHECK(names(bank("\xD7\xDC\xD0\xD0\n").wrong, "units.csv: holds what is no text in UTF-8"));
    CHECK(names(bank(good_units + "100002,支行,sub_branch,100000,己,,,\n").wrong, "units.csv:8: has more cells"));
}

TEST_CASE("people are added to a bank that is there, and known accounts are named", "[init]") {
    RunningOffice office;
    std::vector<server::Account> known;
    office.read([&](server::Store& store) { known = store.accounts(); });
    const auto read = [&](const std::string& rows) {
        return server::read_people({"people.csv", "account,unit,role,name\n" + rows}, office.rules().organisation,
                                   known);
    };
    CHECK(read("wang.li,650101,outlet_staff,王丽\n").people.size() == 1);
    CHECK(names(read("auditor-000000,000000,auditor,王丽\n").wrong, "people.csv:2: account: there is such an account"));
}

TEST_CASE("four thousand units are put in force over HTTP", "[rulebook1]") {
    RunningOffice office;
    auto organisation = office.rules().organisation.json();
    for (int i = 0; i < 4'000; ++i)
        organisation["units"].push_back({{"code", std::to_string(700'000 + i)},
                                         {"name", "支行" + to_hex(hash_of(std::to_string(i)))},  // not to be packed
                                         {"kind", "sub_branch"},
                                         {"parent", "650100"},
                                         {"head", "支行行长"},
                                         {"handlers", {"客服经理"}},
                                         {"emergency_contacts", {"值班"}}});
    const auto put = office.call({"PUT",
                                  "/v1/policy/organisation",
                                  Json{{"organisation", organisation}}.dump(),
                                  "application/json",
                                  office.token_of("administrator-000000"),
                                  {}});
    INFO(put.body.substr(0, 300));
    REQUIRE(put.status == 200);
    CHECK(office.rules().organisation.units().size() == organisation["units"].size());
    auto body = captured_body();
    body["unit"] = "703999";
    CHECK(office.captured(body, "contact_centre_agent-000030").at("unit") == "703999");
    CHECK(office.damage().empty());  // the event that holds them all is read again, too
}
