// SPDX-License-Identifier: Apache-2.0
// Codes of eight letters: each complaint has one, and none is given twice (contract, "Complaint view").
#include <SQLiteCpp/Database.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "server/ingest/complaint_codes.hpp"
#include "shared/vocabulary/complaint_code.hpp"
#include "tests/server/support/hand_made_device.hpp"
#include "tests/server/support/restored_bank.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

const char* centre = "contact_centre_agent-000030";

std::string small(std::string code) {
    std::ranges::transform(code, code.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return code.substr(0, 4) + "%20" + code.substr(4);
}

std::string code_shown(RunningOffice& office, const std::string& subject) {
    return text_of(office.complaint(subject), "code");
}

}  // namespace

TEST_CASE("a complaint over HTTP has a code in its view and in lists, and is found by it") {
    RunningOffice office;
    const auto view = office.captured(captured_body(), centre);
    const auto code = text_of(view, "code"), subject = text_of(view, "subject");
    REQUIRE(normalised_code(code) == code);
    const auto items_of = [&](const std::string& query) {
        const auto page = office.get("/v1/complaints?" + query, centre);
        INFO(query << page.body);
        REQUIRE(page.status == 200);
        return page.json().at("items");
    };
    for (const auto& query : {"code=" + code, "code=" + small(code), "q=" + code, "q=" + small(code)}) {
        const auto items = items_of(query);
        REQUIRE(items.size() == 1);
        CHECK(items[0].at("code") == code);
        CHECK(items[0].at("subject") == subject);
    }
    check_problem(office.get("/v1/complaints?code=ABC", centre), 422, "code");
    CHECK(office.get("/v1/complaints?code=" + code, "outlet_manager-610001").json().at("items").empty());
    CHECK(office.get("/v1/duties?kind=respond", centre).json().at("items").at(0).at("code") == code);
}

TEST_CASE("the code and the last four digits show how far it is") {
    RunningOffice office;
    const auto code = text_of(office.captured(captured_body(), centre), "code");
    CHECK(office.get("/v1/progress?code=" + code + "&phone4=8000").json().at("stage") == "captured");
    CHECK(office.get("/v1/progress?code=" + small(code) + "&phone4=8000").status == 200);
    check_problem(office.get("/v1/progress?code=" + code + "&phone4=8001"), 404);
    check_problem(office.get("/v1/progress?code=ABCDEFGH&phone4=8000"), 404);
    check_problem(office.get("/v1/progress?phone4=8000"), 422, "number");
}

TEST_CASE("a device makes codes of its own with no network, as the receipt and head office show them") {
    RunningOffice office;
    std::set<std::string> prefixes;
    for (const auto face : {Face::kiosk, Face::tablet}) {
        const TempDirectory place;
        const auto device = office.enrol(place.path(), "650101", face);
        std::set<std::string> codes;
        for (int i = 0; i < 3; ++i) {
            auto body = captured_body();
            body["narrative"] = "第" + std::to_string(i) + "次";
            const auto receipt = device->capture(body, office.now());
            REQUIRE(receipt);
            REQUIRE(normalised_code(receipt->code) == receipt->code);
            prefixes.insert(receipt->code.substr(0, 3));
            codes.insert(receipt->code);
            sync_all(*device, office.now());
            CHECK(code_shown(office, receipt->subject) == receipt->code);
            if (face == Face::tablet) CHECK(shown(*device, receipt->subject, office.now()).at("code") == receipt->code);
        }
        CHECK(codes.size() == 3);
        const auto entry = device->enter_opinion(
            {{"opinion", "complaint"}, {"narrative", "排队太久"}, {"customer", {{"mobile", "13900001111"}}}},
            office.now());
        REQUIRE(entry);
        sync_all(*device, office.now());
        CHECK(office.get("/v1/progress?code=" + entry->code + "&phone4=1111").status == 200);
    }
    CHECK(prefixes.size() == 2);
}

TEST_CASE("a complaint without a code gets one from head office, whoever gave it its level") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    auto graded_here = captured_body("2026-03-02 09:40");
    graded_here["customer"]["mobile"] = "13900139000";
    device.exchange({device.next(subject_named(1), "captured", captured_body()),
                     device.next(subject_named(2), "captured", graded_here),
                     device.next(subject_named(2), "graded", {{"level", 1}, {"reason", "首次投诉"}})},
                    1);
    const auto one = code_shown(office, subject_named(1)), two = code_shown(office, subject_named(2));
    CHECK(normalised_code(one) == one);
    CHECK(normalised_code(two) == two);
    CHECK(one != two);
    CHECK(office.get("/v1/progress?code=" + two + "&phone4=9000").status == 200);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("a code that another complaint has is not shown for two") {
    RunningOffice office;
    const auto first = office.captured(captured_body(), centre);
    HandMadeDevice device(office, "650101");
    auto body = captured_body("2026-03-02 09:40");
    body["customer"]["mobile"] = "13900139000";
    body["code"] = first.at("code");
    device.exchange({device.next(subject_named(1), "captured", body)}, 1);
    CHECK(code_shown(office, text_of(first, "subject")) == first.at("code"));
    const auto other = code_shown(office, subject_named(1));
    CHECK(normalised_code(other) == other);
    CHECK(other != first.at("code"));
}

TEST_CASE("a device of before gets its prefix at its next exchange, once") {
    RunningOffice office;
    const TempDirectory place;
    office.enrol(place.path(), "650101", Face::kiosk).reset();
    {
        SQLite::Database log(place.path() + "/log.sqlite", SQLite::OPEN_READWRITE);
        log.exec("DELETE FROM settings WHERE key = 'code_series'");  // as an earlier version left it
    }
    {
        const auto opened = client::Replica::open(place.path());
        REQUIRE(opened);
        const auto& device = *opened;
        const auto receipt = device->capture(captured_body(), office.now());
        REQUIRE(receipt);
        CHECK(receipt->code.empty());
        sync_all(*device, office.now());
        CHECK(normalised_code(code_shown(office, receipt->subject)).size() == 8);
        const auto next = device->capture(captured_body(), office.now());
        REQUIRE(next);
        CHECK(normalised_code(next->code).size() == 8);
    }
    HandMadeDevice silent(office, "650102");
    CHECK(silent.exchange({}, 0).header.prefix.empty());
}

TEST_CASE("prefixes that were given after the backup are not given again after the restore", "[epoch]") {
    RestoredBank bank;
    std::set<std::string> given;
    TempDirectory before_place, lost_place;
    auto before = bank.office->enrol(before_place.path(), "650101", Face::kiosk);
    given.insert(bank.capture(*before, "一").code.substr(0, 3));
    bank.office->captured(captured_body(), centre);
    bank.back_up();
    auto lost = bank.office->enrol(lost_place.path(), "650102", Face::kiosk);
    given.insert(bank.capture(*lost, "二").code.substr(0, 3));
    given.insert(text_of(bank.office->captured(captured_body("2026-03-02 09:50"), centre), "code").substr(0, 3));
    before.reset();
    lost.reset();
    bank.restore();
    TempDirectory new_place;
    auto fresh = bank.office->enrol(new_place.path(), "650103", Face::kiosk);
    CHECK_FALSE(given.contains(bank.capture(*fresh, "三").code.substr(0, 3)));
    const auto own = text_of(bank.office->captured(captured_body("2026-03-02 11:50"), centre), "code");
    CHECK_FALSE(given.contains(own.substr(0, 3)));
    // Whoever was enrolled since the backup goes on with what was given then.
    lost = bank.reopened(lost_place);
    CHECK(given.contains(bank.capture(*lost, "四").code.substr(0, 3)));
}

TEST_CASE("prefixes follow one another, go round, and come to an end") {
    RunningOffice office;
    office.write([&](server::Store& store) {
        const auto& at = office.runtime().context;
        const auto first = server::give_prefix(store, at, "x-1");
        CHECK(server::give_prefix(store, at, "x-2") == code_prefix(*number_of_prefix(first) + 1));
        store.put_code_prefix(code_prefixes - 1, "x-3");
        CHECK(server::give_prefix(store, at, "x-4") == code_prefix(*number_of_prefix(first) + 2));
    });
}
