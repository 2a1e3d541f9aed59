// SPDX-License-Identifier: Apache-2.0
// A device lost what head office had acknowledged, head office lost it, too, and the device wrote something else in its
// place before anybody who still had it came: no word of a customer is lost by that (docs/decisions/0020).
#include <filesystem>
#include <fstream>

#include "server/attachments/blob_store.hpp"
#include "tests/server/support/attachment.hpp"
#include "tests/server/support/restored_bank.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

TEST_CASE("what a device lost and wrote over comes back from another one that holds it, whoever comes first") {
    RestoredBank bank;
    TempDirectory mine, others, aside;
    const bool writer_first = GENERATE(true, false);
    {
        const auto writer = bank.office->enrol(mine.path(), "650101", Face::tablet);
        const auto other = bank.office->enrol(others.path(), "650101", Face::tablet);
        sync_all(*writer, bank.now());
        sync_all(*other, bank.now());
    }
    bank.back_up();
    const auto old = aside.file("old");
    std::filesystem::copy(mine.path(), old, std::filesystem::copy_options::recursive);
    std::vector<client::CaptureReceipt> lost;
    {
        const auto writer = bank.reopened(mine), other = bank.reopened(others);
        for (const char* said : {"first", "second", "third"}) lost.push_back(bank.capture(*writer, said));
        sync_all(*writer, bank.now());
        sync_all(*other, bank.now());
        REQUIRE(other->complaint(lost.front().subject) != nullptr);
    }
    // Its disk is put back, it writes something else, and head office is restored.
    std::filesystem::remove_all(mine.path());
    std::filesystem::copy(old, mine.path(), std::filesystem::copy_options::recursive);
    auto writer = bank.reopened(mine);
    const auto anew = bank.capture(*writer, "anew");
    writer.reset();
    bank.restore();
    writer = bank.reopened(mine);
    const auto other = bank.reopened(others);
    auto* first = writer_first ? writer.get() : other.get();
    auto* then = writer_first ? other.get() : writer.get();
    for (int i = 0; i < 3; ++i) sync_all(*first, bank.now());
    for (int round = 0; round < 3; ++round)
        for (auto* each : {then, first}) sync_all(*each, bank.now());
    lost.push_back(anew);
    for (std::size_t i = 0; i < lost.size(); ++i) {
        INFO(i << (writer_first ? ", the writer came first" : ", the other came first"));
        const auto view = bank.office->whole(lost[i].subject);
        CHECK(view.at("number") == lost[i].number);
        CHECK(count_kind(view, "captured") == 1);
        if (lost[i].subject != anew.subject)
            CHECK(text_of(view, "received_at") == text_of(captured_body(), "received_at"));
        CHECK(shown(*other, lost[i].subject, bank.now()) == view);
    }
    CHECK_FALSE(other->log_state().diverged);
    CHECK_FALSE(writer->log_state().diverged);
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("a photo comes back from the device that took it, though a copy of the device spoke first") {
    RestoredBank bank;
    TempDirectory mine, others, twin, aside;
    {
        const auto writer = bank.office->enrol(mine.path(), "650101", Face::tablet);
        const auto other = bank.office->enrol(others.path(), "650101", Face::tablet);
        sync_all(*writer, bank.now());
        sync_all(*other, bank.now());
    }
    bank.back_up();
    const Attachment photo(5000);
    std::ofstream(aside.file("photo.jpg"), std::ios::binary) << photo.bytes;
    std::string complaint, of_the_copy;
    {
        const auto writer = bank.reopened(mine);
        complaint = bank.capture(*writer, "with a photo").subject;
        sync_all(*writer, bank.now());
    }
    std::filesystem::copy(mine.path(), twin.path(), std::filesystem::copy_options::recursive);
    // It is not started anew, and remembers that head office has the photo.
    const auto writer = bank.reopened(mine);
    REQUIRE(writer->attach(complaint, aside.file("photo.jpg"), {{"type", "photo"}}, bank.now()));
    sync_all(*writer, bank.now());
    sync_all(*bank.reopened(others), bank.now());
    of_the_copy = bank.capture(*bank.reopened(twin), "of the copy").subject;
    bank.restore();
    const auto other = bank.reopened(others), copy = bank.reopened(twin);
    writer->use_server(bank.office->url());
    for (auto* each : {other.get(), copy.get(), writer.get()})
        for (int round = 0; round < 8; ++round) std::ignore = each->exchange(bank.now());
    CHECK(bank.office->whole(of_the_copy).at("number") != "");
    CHECK(server::Blobs(bank.office->runtime().context).keeps(photo.hash));
    CHECK(bank.office->damage() == std::vector<std::string>{});
}
