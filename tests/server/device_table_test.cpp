// SPDX-License-Identifier: Apache-2.0
// Many devices at once: a table of them, the site file of each, and the codes in them.
#include "server/app/device_table.hpp"

#include <catch2/catch.hpp>

#include "server/services/enrolment.hpp"
#include "tests/server/support/running_office.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

server::DevicesRead devices(const std::string& rows) {
    return server::read_devices({"devices.csv", "unit,face,name\n" + rows}, demo_rules().organisation);
}

}  // namespace

TEST_CASE("a table of devices names a site file for each", "[enrolment]") {
    const auto read = devices("650101,kiosk,大厅\n650101,kiosk,\n650102,tablet,\"柜台, 左\"\n");
    CHECK(read.wrong == std::vector<std::string>{});
    REQUIRE(read.devices.size() == 3);
    CHECK(read.devices[0].file_name == "650101-kiosk.conf");
    CHECK(read.devices[1].file_name == "650101-kiosk-2.conf");
    CHECK(read.devices[2].file_name == "650102-tablet.conf");
    CHECK(read.devices[2].name == "柜台, 左");
}

TEST_CASE("every wrong row of a table of devices is named at once", "[enrolment]") {
    const auto read = devices("650999,kiosk,\n650101,phone,\n650101,kiosk,\"two\nlines\"\n650101,kiosk," +
                              std::string(101, 'x') + '\n');
    REQUIRE(read.wrong.size() == 4);
    CHECK(read.wrong[0] == "devices.csv:2: unit: there is no unit 650999");
    CHECK(read.wrong[1] == "devices.csv:3: face: is kiosk, tablet or desk");
    CHECK(read.wrong[2].starts_with("devices.csv:4: name:"));
    CHECK(read.wrong[3].starts_with("devices.csv:6: name:"));
    CHECK(devices("").wrong == std::vector<std::string>{"devices.csv: holds no device"});
}

TEST_CASE("a site file says what a device needs, and nothing that it does not", "[enrolment]") {
    const server::DeviceRow kiosk{"650101", Face::kiosk, "大厅", "650101-kiosk.conf"};
    CHECK(
        server::site_text(kiosk, "https://a:1,https://b:1", std::string(64, 'a'), "ABCD-2345",
                          "2026-12-15T10:00:00+08:00") ==
        "# kiosk of 650101. Its code enrols one device, until 2026-12-15T10:00:00+08:00; it is taken out of this file "
        "then.\nserver = https://a:1,https://b:1\nserver-key = " +
            std::string(64, 'a') + "\ncode = ABCD-2345\nname = 大厅\n");
    CHECK(server::site_text({"650101", Face::desk, "", ""}, "http://a:1", "", "ABCD-2345", "x").find("name") ==
          std::string::npos);
}

TEST_CASE("a code that lies in a file is longer than one that is typed, and lives longer", "[enrolment]") {
    RunningOffice office;
    const auto typed = office.enrolment_code("650101", Face::kiosk);
    std::string filed;
    office.write([&](server::Store& store) {
        filed = server::new_enrolment_code(store, office.runtime().context, "650101", Face::kiosk,
                                           {server::site_code_letters, std::chrono::days{14}});
    });
    CHECK(typed.size() == 9);
    CHECK(filed.size() == 19);
    CHECK(office.post("/v1/enroll", {{"code", filed}, {"name", "lobby"}}).status == 200);
}
