// SPDX-License-Identifier: Apache-2.0
// A head office that lost attachments asks the devices that may hold them (rulebook 10; docs/decisions/0040).
#include "server/ingest/attachments_back.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>

#include "tests/server/support/attachment.hpp"
#include "tests/server/support/devices.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* centre = "contact_centre_agent-000030";

/// A complaint of 650101 with a photo that the contact centre brought over HTTP, and tablets of two branches.
struct Bank {
    testing::TempDirectory directory;
    RunningOffice office;
    Attachment photo{5000};
    std::string subject = text_of(office.captured(captured_body()), "subject");
    std::unique_ptr<client::Replica> ours = enrol("ours", "650101");
    std::unique_ptr<client::Replica> elsewhere = enrol("elsewhere", "610001");

    Bank() {
        REQUIRE(office.call(photo.whole(office.token_of(centre))).status == 201);
        office.line(subject, "evidence_attached", {{"hash", photo.hash}, {"type", "photo"}}, centre);
    }
    std::unique_ptr<client::Replica> enrol(const std::string& name, const std::string& unit) {
        return office.enrol(directory.path() + "/" + name, unit, Face::tablet);
    }
    void sees(client::Replica& device) {
        sync_all(device, office.now());
        REQUIRE(device.fetch_attachment(subject, photo.hash).value_or(false));
    }
    /// As after a restore without them.
    void loses_its_attachments() {
        std::filesystem::remove_all(office.directory() + "/attachments");
        std::filesystem::create_directory(office.directory() + "/attachments");
        REQUIRE(server::look_for_lacking_attachments(office.runtime()));
    }
    std::size_t lacking() { return office.runtime().lacking_attachments.count(); }
    int reads() { return office.call(photo.read(office.token_of(centre))).status; }
};

}  // namespace

TEST_CASE("an attachment that head office lost comes back from a tablet that has seen it", "[rulebook10]") {
    Bank bank;
    bank.sees(*bank.ours);
    bank.loses_its_attachments();
    CHECK(bank.lacking() == 1);
    CHECK(bank.reads() == 404);
    CHECK(bank.office.get("/metrics").body.find("huiyin_attachments_lacking 1") != std::string::npos);
    sync_all(*bank.ours, bank.office.now());
    CHECK(bank.office.call(bank.photo.read(bank.office.token_of(centre))).body == bank.photo.bytes);
    CHECK(bank.lacking() == 0);
}

TEST_CASE("nobody learns of an attachment that was lost who does not see its complaint", "[rulebook10]") {
    Bank bank;
    sync_all(*bank.elsewhere, bank.office.now());
    bank.loses_its_attachments();
    bank.office.read([&](server::Store& store) {
        const auto asked_for = [&](client::Replica& device) {
            return server::to_ask_for(bank.office.runtime(), store, *store.origin(device.identity().origin));
        };
        CHECK(asked_for(*bank.elsewhere).empty());
        CHECK(asked_for(*bank.ours) == std::vector<std::string>{bank.photo.hash});
    });
}

TEST_CASE("a tablet that never fetched the attachment is asked for it and says nothing", "[rulebook10]") {
    Bank bank;
    sync_all(*bank.ours, bank.office.now());
    bank.loses_its_attachments();
    const auto exchanged = bank.ours->exchange(bank.office.now());
    REQUIRE(exchanged);
    CHECK(exchanged->notice.what.empty());
    CHECK(bank.lacking() == 1);
}

TEST_CASE("a tablet hands in again what it attached itself", "[rulebook10]") {
    Bank bank;
    sync_all(*bank.ours, bank.office.now());
    const auto file = bank.directory.path() + "/a.jpg";
    std::ofstream(file) << "a photo";
    const auto hash = to_hex(hash_of("a photo"));
    REQUIRE(bank.ours->attach(bank.subject, file, {{"type", "photo"}}, bank.office.now()));
    sync_all(*bank.ours, bank.office.now());
    bank.loses_its_attachments();
    CHECK(bank.lacking() == 2);
    sync_all(*bank.ours, bank.office.now());
    CHECK(bank.lacking() == 1);
    CHECK(std::filesystem::exists(bank.office.directory() + "/attachments/" + hash));
}

TEST_CASE("devices are asked for a few attachments at a time, and for all of them in turn") {
    server::LackingAttachments lacking;
    std::vector<server::LackingAttachment> all;
    for (int i = 0; i < 50; ++i) all.push_back({to_hex(hash_of(std::to_string(i))), {"c-1"}});
    lacking.begin(all);
    std::set<std::string> asked;
    std::vector<std::size_t> pages;
    for (int i = 0; i < 4; ++i) {
        const auto page = lacking.next_for("t-0001");
        pages.push_back(page.size());
        for (const auto& one : page) asked.insert(one.hash);
    }
    CHECK(pages == std::vector<std::size_t>{20, 20, 10, 20});
    CHECK(asked.size() == 50);
    CHECK(lacking.next_for("t-0002").size() == 20);
    lacking.came(all.front().hash);
    CHECK(lacking.count() == 49);
}
