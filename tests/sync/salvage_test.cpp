// SPDX-License-Identifier: Apache-2.0
// A kiosk's log is damaged, here and there and everywhere: every sealed line whose bytes are still on the disk reaches
// head office, and reaches it once.
#include "sync/salvage/salvage.hpp"

#include <catch2/catch.hpp>
#include <cstring>
#include <random>
#include <set>

#include "tests/sync/fake_head_office.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

constexpr int lines = 24, held = 6;
constexpr std::size_t page = 4096;

std::string read(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::string& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

/// A kiosk with lines of which head office holds some; one of them is longer than a page.
struct Kiosk {
    TempDirectory directory;
    FakeHeadOffice office;
    std::string file = directory.file("log.sqlite");
    std::string whole;
    Kiosk() {
        auto log = open_log(directory.path(), office, "k-0001", Face::kiosk);
        for (int i = 1; i <= lines; ++i) {
            REQUIRE(log->next_counter());
            REQUIRE(log->append(draft(subject(i), i == 20 ? std::string(9000, 'x') : "words"), noon()));
            if (i == held) REQUIRE(exchange(*log, office, noon()));
        }
        log.reset();
        whole = read(file);
    }
    static std::string subject(int i) { return "c-" + std::to_string(i); }

    /// A new log with what could be salvaged from `file`, enrolled anew when the identity was lost.
    std::unique_ptr<sync::EventLog> brought_back(const TempDirectory& fresh) {
        const auto salvaged = sync::salvage(file);
        auto log = sync::EventLog::open(fresh.path());
        REQUIRE(log);
        if (salvaged.identity) {
            REQUIRE((*log)->take_over(salvaged));
        } else {
            REQUIRE((*log)->reseal(salvaged.waiting(), "damaged"));
            REQUIRE((*log)->enrol(office.identity("k-0002", Face::kiosk)));
        }
        return std::move(*log);
    }
    /// How often each subject has reached head office, after all has been sent.
    std::map<std::string, int> delivered(sync::EventLog& log) {
        for (int i = 0; i < 4; ++i) REQUIRE(exchange(log, office, noon()));
        CHECK(log.state().waiting == 0);
        CHECK(log.state().refused == 0);
        CHECK(log.verify());
        std::map<std::string, int> out;
        for (const auto& line : office.feed) ++out[line.subject];
        return out;
    }
};

}  // namespace

TEST_CASE("a log without its head comes back whole: who it is, what was held, every line once") {
    Kiosk kiosk;
    auto bytes = kiosk.whole;
    bytes.replace(0, page, page, '\0');
    write(kiosk.file, bytes);
    TempDirectory fresh;
    auto log = kiosk.brought_back(fresh);
    REQUIRE(log->identity());
    CHECK(log->identity()->token == "token-k-0001");
    CHECK(log->state().acked_seq == held);
    CHECK(log->state().waiting == lines - held);
    CHECK(*log->next_counter() > lines);
    const auto delivered = kiosk.delivered(*log);
    CHECK(delivered.size() == lines);
    for (const auto& [subject, times] : delivered) CHECK(times == 1);
    CHECK_FALSE(fresh.holds("words"));
    CHECK(log->append(draft("c-new"), noon())->seq == lines + 1);
    REQUIRE(exchange(*log, kiosk.office, noon()));
    CHECK(log->state().acked_seq == lines + 1);
}

TEST_CASE("whichever page is lost, no line on another page is lost with it, and none arrives twice") {
    const Kiosk first;
    const auto pages = first.whole.size() / page;
    REQUIRE(pages > 10);
    for (std::size_t i = 0; i < pages; ++i) {
        Kiosk kiosk;
        REQUIRE(kiosk.whole.size() >= (i + 1) * page);
        auto bytes = kiosk.whole;
        const auto gone = bytes.substr(i * page, page);
        bytes.replace(i * page, page, page, '\xA5');
        write(kiosk.file, bytes);
        INFO("page " << i + 1 << " of " << pages);
        const auto salvaged = sync::salvage(kiosk.file);
        TempDirectory fresh;
        auto log = kiosk.brought_back(fresh);
        const auto delivered = kiosk.delivered(*log);
        // The lines whose bytes, or a part of them, lay on the page.
        std::set<std::string> lost;
        for (int seq = held + 1; seq <= lines; ++seq) {
            const bool on_it = gone.find("\"seq\":" + std::to_string(seq) + "}") != std::string::npos;
            if (on_it || seq == 20) lost.insert(Kiosk::subject(seq));
        }
        for (int seq = 1; seq <= lines; ++seq) {
            const auto subject = Kiosk::subject(seq);
            const auto times = delivered.contains(subject) ? delivered.at(subject) : 0;
            INFO(subject);
            CHECK(times <= 1);
            if (!lost.contains(subject)) CHECK(times == 1);
        }
    }
}

TEST_CASE("a log of which only the write-ahead log is left comes back from that") {
    Kiosk kiosk;
    TempDirectory copy;
    {
        auto log = sync::EventLog::open(kiosk.directory.path());
        REQUIRE(log);
        REQUIRE((*log)->append(draft("c-in-the-wal"), noon()));
        kiosk.directory.copy_to(copy);  // as a power cut would leave it
    }
    kiosk.file = copy.file("log.sqlite");
    auto bytes = read(kiosk.file);
    std::memset(bytes.data(), 0, page);
    write(kiosk.file, bytes);
    TempDirectory fresh;
    auto log = kiosk.brought_back(fresh);
    const auto delivered = kiosk.delivered(*log);
    CHECK(delivered.size() == lines + 1);
    CHECK(delivered.contains("c-in-the-wal"));
}

TEST_CASE("random damage never brings back a line that was not written, and never fails") {
    const Kiosk kiosk;
    const TempDirectory scratch;
    const auto file = scratch.file("log.sqlite");
    for (unsigned seed = 1; seed <= 60; ++seed) {
        std::mt19937 random(seed);
        auto bytes = kiosk.whole;
        for (int i = 0; i < 400; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
        bytes.resize(bytes.size() - random() % (2 * page));
        write(file, bytes);
        const auto salvaged = sync::salvage(file);
        INFO("seed " << seed);
        for (const auto& sealed : salvaged.waiting())
            CHECK(kiosk.whole.find(sealed.substr(0, 100)) != std::string::npos);
        CHECK(salvaged.acked_seq <= held);
    }
    write(file, "no database at all");
    CHECK(sync::salvage(file).waiting().empty());
    CHECK_FALSE(sync::salvage(scratch.file("none")).identity);
}

TEST_CASE("a line may lose its place several times, and still opens at head office only") {
    REQUIRE(sync::start_crypto());
    const auto keys = sync::new_box_keys(), others = sync::new_box_keys();
    Event event;
    event.origin = "k-0001";
    event.seq = 7;
    event.at = {noon(), 0};
    event.clock = noon();
    event.subject = "c-1";
    event.kind = "captured";
    event.by = {"device:k-0001", Role::customer, "650101"};
    event.body = {{"narrative", "words"}};
    auto sealed = sync::seal(event, std::span(&keys.public_key, 1));
    for (int i = 1; i <= 3; ++i)
        sealed = sync::seal_again(sealed, {"k-0002", i, hash_of("x"), true, {}, {}}, std::span(&keys.public_key, 1));
    CHECK(sealed.find("words") == std::string::npos);
    const auto opened = sync::open(sealed, keys);
    REQUIRE(opened);
    CHECK(opened->origin == "k-0002");
    CHECK(opened->seq == 3);
    CHECK(opened->prev == hash_of("x"));
    CHECK(opened->by.account == "device:k-0002");
    CHECK(opened->subject == "c-1");
    CHECK(opened->body == event.body);
    CHECK_FALSE(sync::open(sealed, others));
}
