// SPDX-License-Identifier: Apache-2.0
// People's text over HTTP: refused with the field named, compared and found in one form.
#include <catch2/catch.hpp>

#include "server/services/report_workbook.hpp"
#include "sync/platform/gzip.hpp"
#include "tests/server/support/hand_made_device.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* const agent = "contact_centre_agent-000030";
const char* const administrator = "administrator-000000";

Json from_customer(const Json& customer, const std::string& narrative = "柜员态度冷淡。") {
    auto body = captured_body();
    body.erase("received_at");
    body["form"] = "offsite";
    body["channel"] = "hotline";
    body["reply_by"] = "none";
    body["customer"] = customer;
    body["narrative"] = narrative;
    return body;
}

std::string escaped(const std::string& text) {
    std::string out;
    char code[4];
    for (const char c : text) {
        std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
        out += code;
    }
    return out;
}

std::size_t found(RunningOffice& office, const std::string& words) {
    const auto answer = office.get("/v1/complaints?q=" + escaped(words), agent);
    REQUIRE(answer.status == 200);
    return answer.json()["items"].size();
}

std::uint32_t number_at(const std::string& zip, std::size_t at, int bytes) {
    std::uint32_t out = 0;
    for (int i = bytes - 1; i >= 0; --i)
        out = out << 8 | static_cast<unsigned char>(zip[at + static_cast<std::size_t>(i)]);
    return out;
}

/// All members of a ZIP file, one behind the other: each is a gzip body under the checksum that the directory names.
std::string unpacked(const std::string& zip) {
    std::string out;
    for (auto entry = zip.find("PK\x01\x02"); entry != std::string::npos; entry = zip.find("PK\x01\x02", entry + 4)) {
        const auto local = number_at(zip, entry + 42, 4);
        const auto data = local + 30 + number_at(zip, local + 26, 2) + number_at(zip, local + 28, 2);
        const auto packed = std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) +
                            zip.substr(data, number_at(zip, entry + 20, 4)) + zip.substr(entry + 16, 4) +
                            zip.substr(entry + 24, 4);
        const auto member = sync::gunzip(packed, std::size_t{1} << 20);
        REQUIRE(member);
        out += *member;
    }
    return out;
}

}  // namespace

TEST_CASE("one landline written at home and with the country code is one customer, and no crowd", "[art11]") {
    RunningOffice office;
    Json last;
    for (const char* landline :
         {"010-66668888", "+86 10 6666 8888", "(010) 6666-8888", "0086-10-66668888", "010－66668888转8001"}) {
        office.move_to(office.now() + std::chrono::minutes{1});
        last = office.captured(from_customer({{"name", "客户乙"}, {"landline", landline}}), agent);
    }
    CHECK(last["links"].size() == 4);
    CHECK(office.captured(from_customer({{"name", "客户子"}, {"mobile", "13900000099"}}), agent)["level"] == 1);
}

TEST_CASE("a name with other blanks, width or composition is the same name", "[art11]") {
    RunningOffice office;
    Json last;
    for (const char* name : {"Mu\u0308ller·王", "Müller・王 ", "\u3000MÜLLER • 王", "Ｍüller‧王"}) {
        office.move_to(office.now() + std::chrono::minutes{1});
        last = office.captured(from_customer({{"name", name}, {"landline", "0991-2345670"}}), agent);
    }
    CHECK(last["links"].size() == 3);
    CHECK(last["level"] == 1);
}

TEST_CASE("a mobile number given as the landline is still the customer's mobile number", "[art11]") {
    RunningOffice office;
    const auto first =
        office.captured(from_customer({{"name", "客户丁"}, {"mobile", "１３９００００００１１"}}), agent);
    office.move_to(office.now() + std::chrono::minutes{1});
    const auto second = office.captured(from_customer({{"name", "丁"}, {"landline", "+86 139 0000 0011"}}), agent);
    CHECK(second["links"] == Json{first["subject"]});
    CHECK(office.whole(first["subject"])["captured"]["customer"]["mobile"] == "１３９００００００１１");  // as typed
}

TEST_CASE("complaints are found however their words and numbers are typed") {
    RunningOffice office;
    const auto view = office.captured(
        from_customer({{"name", "Müller"}, {"mobile", "+86 139-0000-0013"}}, "Cafe\u0301 旁边的取款机坏了 5%_"), agent);
    office.captured(from_customer({{"anonymous", true}}), agent);
    for (const std::string words : {"13900000013", "139-0000-0013", "139 0000 0013", "Café", "MÜLLER", "Mu\u0308ller",
                                    "取款机\u3000旁边", "%", "_"}) {
        INFO(words);
        CHECK(found(office, words) == 1);
    }
    CHECK(found(office, text_of(view, "number")) == 1);
    CHECK(found(office, "zzz") == 0);
    for (const std::string& words : {std::string(1, '\0'), std::string("\0zzz", 4), std::string("\xFF"),
                                     std::string("\uFFFE"), std::string(" "), std::string("\u200B")})
        check_problem(office.get("/v1/complaints?q=" + escaped(words), agent), 422, "q");
}

TEST_CASE("a customer's question about progress is understood as it is typed") {
    RunningOffice office;
    auto body = from_customer({{"name", "客户"}, {"landline", "010-66668888转8001"}});
    const auto number = text_of(office.captured(body, agent), "number");
    std::string wide, spaced;
    for (const char c : number) {
        wide += c == '-'               ? "—"
                : c >= '0' && c <= '9' ? "\xEF\xBC" + std::string(1, static_cast<char>(0x90 + c - '0'))
                                       : std::string(1, c);
        spaced += c == '-' ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    const auto asked = [&](const std::string& typed, const std::string& ending) {
        return office.get("/v1/progress?number=" + escaped(typed) + "&phone4=" + escaped(ending)).status;
    };
    for (const auto& typed : {number, wide, spaced, "\u3000" + spaced + "\n"})
        for (const char* ending : {"8888", "８８８８", " 88 88", "8-8-8-8", "\u30008888\u200B"}) {
            INFO(typed << ' ' << ending);
            CHECK(asked(typed, ending) == 200);
        }
    CHECK(asked(number, "8001") == 404);
    CHECK(asked(number, "88888") == 422);
}

TEST_CASE("a character that no text may hold is refused wherever a person writes, with the field named") {
    RunningOffice office;
    auto complaint = from_customer({{"name", "某\uFFFE"}, {"mobile", "13900000011"}});
    check_problem(office.post("/v1/complaints", complaint, agent), 422, "customer.name");
    complaint["customer"]["name"] = "某";
    const auto subject = text_of(office.captured(complaint, agent), "subject");
    check_problem(office.post("/v1/complaints/" + subject + "/lines",
                              {{"kind", "responded"}, {"body", {{"how", "phone"}, {"text", "a\u0001"}}}}, agent),
                  422, "body.text");
    auto organisation = office.rules().organisation.json();
    organisation["units"][1]["name"] = "某支行\uFFFF";
    check_problem(office.call({"PUT",
                               "/v1/policy/organisation",
                               Json{{"organisation", organisation}}.dump(),
                               "application/json",
                               office.token_of(administrator),
                               {}}),
                  422, "organisation.units[1].name");
    organisation["units"][1]["name"] = "\u3000\u200B";
    check_problem(office.call({"PUT",
                               "/v1/policy/organisation",
                               Json{{"organisation", organisation}}.dump(),
                               "application/json",
                               office.token_of(administrator),
                               {}}),
                  422, "units[1].name");
    Json account{{"account", "new"}, {"unit", "650101"}, {"role", "outlet_staff"}, {"name", "新\uFDD0"}};
    check_problem(office.post("/v1/accounts", account, administrator), 422, "name");
    account["name"] = "\u2800";
    check_problem(office.post("/v1/accounts", account, administrator), 422, "name");
}

TEST_CASE("a customer's voice from a device is taken in whatever blanks and characters it holds") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    auto body = captured_body();
    body["narrative"] = "\u3000\uFFFE";
    body["customer"]["name"] = "\u200B";
    const auto answer = device.exchange({device.next(subject_named(1), "captured", body)}, 1);
    CHECK(why_refused(answer, 1).empty());
    const auto view = office.complaint(subject_named(1));
    CHECK(view["captured"]["narrative"] == "\u3000");  // what counts; the event stays as it was written
    CHECK(view["timeline"][0]["body"]["narrative"] == "\u3000\uFFFE");
    CHECK(office.damage().empty());
}

TEST_CASE("a workbook opens although the rules in force hold a name that XML cannot", "[art22]") {
    RunningOffice office;
    auto organisation = office.rules().organisation.json();
    organisation["units"][0]["name"] = "某行\uFFFE\u0001<&";
    auto rules = office.rules().with_organisation(organisation, office.now());
    REQUIRE(rules);
    const auto report = office.get("/v1/reports/month/2026-02.json", "contact_centre_lead-000030");
    REQUIRE(report.status == 200);
    const auto book = server::workbook_of(report.json(), *rules, [] { return std::vector<server::SubjectRow>{}; });
    REQUIRE(book);
    const auto text = unpacked(*book);
    CHECK(text.find("某行\uFFFD\uFFFD&lt;&amp;") != std::string::npos);
    CHECK(text.find("\uFFFE") == std::string::npos);
}
