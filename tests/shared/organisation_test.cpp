// SPDX-License-Identifier: Apache-2.0
// The tree of units (rulebook 1; Art. 7, 8).
#include "shared/policy/organisation.hpp"

#include <algorithm>
#include <functional>

#include "tests/support/printing.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

Json demo() { return read_json("shared/policy/data/demo-organisation.json"); }

/// The place of a unit in the file.
std::size_t index_of(const Json& file, std::string_view code) {
    for (std::size_t i = 0; i < file["units"].size(); ++i)
        if (file["units"][i]["code"] == code) return i;
    FAIL("no such unit in the demo organisation");
    return 0;
}

}  // namespace

TEST_CASE("the demo bank is the one of the contract", "[organisation]") {
    const auto bank = Organisation::from_json(demo());
    REQUIRE(bank);
    std::vector<std::string> codes;
    for (const auto& [code, unit] : bank->units()) codes.push_back(code);
    CHECK(codes == std::vector<std::string>{"000000", "000010", "000020", "000030", "000040", "000050", "000060",
                                            "000070", "000080", "610000", "610001", "610002", "610003", "650000",
                                            "650001", "650002", "650003", "650004", "650100", "650101", "650102",
                                            "650103", "650104", "650105", "650106"});
    CHECK(bank->head_office() == "000000");
    CHECK(bank->channel_operations() == "000010");
    CHECK(bank->general_office() == "000020");
    CHECK(bank->contact_centre() == "000030");
    const Unit* branch = bank->find("650100");
    REQUIRE(branch);
    CHECK(branch->name == "乌鲁木齐分行");
    CHECK(branch->kind == UnitKind::branch);
    CHECK(bank->find("999999") == nullptr);
    CHECK(bank->find("") == nullptr);
    CHECK(bank->warnings().empty());
}

TEST_CASE("a unit is within itself and all above it, and within nothing else", "[organisation]") {
    const auto& bank = demo_rules().organisation;
    struct Row {
        const char *unit, *ancestor;
        bool within;
    };
    const Row rows[] = {
        {"650101", "650101", true},  {"650101", "650100", true},  {"650101", "000000", true},
        {"650100", "650101", false}, {"650101", "650102", false}, {"650101", "650000", false},
        {"650001", "650100", false}, {"000030", "000000", true},  {"000000", "000000", true},
        {"000000", "000010", false}, {"999999", "000000", false}, {"650101", "999999", false},
        {"650101", "", false},
    };
    for (const auto& row : rows) {
        INFO(row.unit << " within " << row.ancestor);
        CHECK(bank.within(row.unit, row.ancestor) == row.within);
    }
}

TEST_CASE("every unit of a branch knows its branch, and departments have none", "[organisation]") {
    const auto& bank = demo_rules().organisation;
    CHECK(bank.branch_of("650101") == "650100");
    CHECK(bank.branch_of("650004") == "650000");
    CHECK(bank.branch_of("610002") == "610000");
    CHECK(bank.branch_of("650100") == "650100");
    for (const char* none : {"000000", "000010", "000030", "999999", ""}) CHECK(bank.branch_of(none).empty());
    CHECK(bank.parent_of("650101") == "650100");
    CHECK(bank.parent_of("650100") == "000000");
    CHECK(bank.parent_of("000000").empty());
}

TEST_CASE("an outlet below a sub-branch belongs to the branch above both", "[organisation]") {
    auto file = demo();
    auto outlet = file["units"][index_of(file, "650101")];
    outlet["code"] = "650191";
    outlet["kind"] = "outlet";
    outlet["parent"] = "650101";
    file["units"].push_back(outlet);
    const auto bank = Organisation::from_json(file);
    REQUIRE(bank);
    CHECK(bank->branch_of("650191") == "650100");
    CHECK(bank->within("650191", "650101"));
}

TEST_CASE("an organisation that cannot be is refused, and the place is named", "[organisation]") {
    struct Row {
        const char* what;
        std::function<void(Json&)> spoil;
        std::string where;  ///< must appear in the fault's path; empty: any path
    };
    const auto file = demo();
    const auto i = index_of(file, "650101"), early = index_of(file, "610001");
    const auto unit = "units[" + std::to_string(i) + "]";
    const std::vector<Row> rows{
        {"no units", [](Json& f) { f.erase("units"); }, "units"},
        {"units is no list", [](Json& f) { f["units"] = "all"; }, "units"},
        {"empty", [](Json& f) { f["units"] = Json::array(); }, ""},
        {"a code twice", [i](Json& f) { f["units"].push_back(f["units"][i]); },
         "units[" + std::to_string(file["units"].size()) + "]"},
        {"unknown parent", [i](Json& f) { f["units"][i]["parent"] = "999999"; }, unit + ".parent"},
        {"a parent whose own parent is unknown, and whose code comes later",
         [i, early](Json& f) {
             f["units"][early]["parent"] = "650101";
             f["units"][i]["parent"] = "999999";
         },
         unit + ".parent"},
        {"unknown kind", [i](Json& f) { f["units"][i]["kind"] = "kiosk"; }, unit + ".kind"},
        {"no kind", [i](Json& f) { f["units"][i].erase("kind"); }, unit + ".kind"},
        {"no code", [i](Json& f) { f["units"][i].erase("code"); }, unit + ".code"},
        {"code not six digits", [i](Json& f) { f["units"][i]["code"] = "65010"; }, unit + ".code"},
        {"code with letters", [i](Json& f) { f["units"][i]["code"] = "65010A"; }, unit + ".code"},
        {"code of another type", [i](Json& f) { f["units"][i]["code"] = 650101; }, unit + ".code"},
        {"name of another type", [i](Json& f) { f["units"][i]["name"] = 1; }, unit + ".name"},
        {"no name", [i](Json& f) { f["units"][i].erase("name"); }, unit + ".name"},
        {"handlers of another type", [i](Json& f) { f["units"][i]["handlers"] = "张三"; }, unit + ".handlers"},
        {"a handler of another type", [i](Json& f) { f["units"][i]["handlers"] = {1}; }, unit + ".handlers"},
        {"its own parent", [i](Json& f) { f["units"][i]["parent"] = "650101"; }, ""},
        {"a cycle of two",
         [i](Json& f) {
             f["units"][i]["parent"] = "650102";
             f["units"][i + 1]["parent"] = "650101";
         },
         ""},
        {"no head office", [](Json& f) { f["units"][0]["kind"] = "department"; }, ""},
        {"two head offices",
         [i](Json& f) {
             f["units"][i]["kind"] = "head_office";
             f["units"][i]["parent"] = "";
         },
         ""},
    };
    for (const auto& row : rows) {
        INFO(row.what);
        auto bad = file;
        row.spoil(bad);
        const auto bank = Organisation::from_json(bad);
        CHECK_FALSE(bank);
        if (bank) continue;
        CHECK_FALSE(bank.error().what.empty());
        CHECK_FALSE(bank.error().where.empty());
        CHECK_THAT(bank.error().where, Catch::Contains(row.where));
    }
    for (const auto& other : {Json(), Json(1), Json::array()}) CHECK_FALSE(Organisation::from_json(other));
}

TEST_CASE("units without head, handlers or emergency contacts are a warning that names them",
          "[organisation][art7][art8]") {
    const auto warned = [](const char* code, const char* field) {
        auto file = demo();
        auto& value = file["units"][index_of(file, code)][field];
        value = value.is_array() ? Json::array() : Json("");
        const auto bank = Organisation::from_json(file);
        REQUIRE(bank);
        return bank->warnings();
    };
    for (const auto& [code, field] : {std::pair{"650101", "head"},
                                      {"650101", "handlers"},
                                      {"650101", "emergency_contacts"},
                                      {"650100", "head"},
                                      {"650100", "handlers"},
                                      {"650100", "emergency_contacts"},
                                      {"000040", "head"},
                                      {"000040", "handlers"}}) {
        INFO(code << " " << field);
        const auto warnings = warned(code, field);
        REQUIRE(warnings.size() == 1);
        CHECK_THAT(warnings[0].where, Catch::StartsWith(code));
        CHECK_FALSE(warnings[0].code.empty());
    }
    // Only branches and sub-branches keep emergency contacts.
    CHECK(warned("000040", "emergency_contacts").empty());
}
