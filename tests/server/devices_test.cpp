// SPDX-License-Identifier: Apache-2.0
// Real devices exchanging with head office over HTTP.
#include "tests/server/support/devices.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

/// A transport whose answers get lost on the way while `lose` is set.
class LosingTransport : public sync::Transport {
  public:
    LosingTransport(std::unique_ptr<sync::Transport> real, const bool& lose) : real_(std::move(real)), lose_(lose) {}
    huiyin::Result<sync::HttpAnswer> send(const std::string& method, const std::string& path, const std::string& body,
                                          const std::string& type, const std::string& token,
                                          const std::string& call) override {
        auto answer = real_->send(method, path, body, type, token, call);
        if (lose_) return fault("the answer was lost");
        return answer;
    }

  private:
    std::unique_ptr<sync::Transport> real_;
    const bool& lose_;
};

}  // namespace

TEST_CASE("what a customer captured at a kiosk is what the outlet's tablet and the branch's desk show") {
    RunningOffice office;
    TempDirectory kiosk_place, tablet_place, desk_place, other_place;
    const auto kiosk = office.enrol(kiosk_place.path(), "650101", Face::kiosk);
    const auto tablet = office.enrol(tablet_place.path(), "650101", Face::tablet);
    const auto desk = office.enrol(desk_place.path(), "650100", Face::desk);
    const auto other = office.enrol(other_place.path(), "650102", Face::tablet);
    auto body = captured_body();
    body["channel"] = "kiosk";
    const auto receipt = kiosk->capture(body, office.now());
    REQUIRE(receipt);
    CHECK_FALSE(kiosk_place.holds("王建国"));
    for (auto* device : {&kiosk, &tablet, &desk, &other}) sync_all(**device, office.now());
    CHECK(kiosk->log_state().waiting == 0);
    const auto central = office.whole(receipt->subject);
    CHECK(central.at("number") == receipt->number);
    CHECK(shown(*tablet, receipt->subject, office.now()) == central);
    CHECK(shown(*desk, receipt->subject, office.now()) == central);
    CHECK(other->complaint(receipt->subject) == nullptr);
    CHECK(kiosk->complaint(receipt->subject) == nullptr);
}

TEST_CASE("a lost answer neither loses nor doubles a line") {
    RunningOffice office;
    TempDirectory place;
    bool lose = false;
    auto environment = client::real_environment();
    environment.connect = [&](const std::string& url) -> huiyin::Result<std::unique_ptr<sync::Transport>> {
        auto real = sync::http_transport(url);
        if (!real) return real;
        return std::make_unique<LosingTransport>(std::move(*real), lose);
    };
    auto tablet = client::Replica::open(place.path(), environment);
    REQUIRE(tablet);
    REQUIRE((*tablet)->enroll(office.url(), office.enrolment_code("650101", Face::tablet), ""));
    const auto subject = (*tablet)->capture(captured_body(), office.now())->subject;
    lose = true;
    for (int i = 0; i < 3; ++i) CHECK_FALSE((*tablet)->exchange(office.now()));
    CHECK((*tablet)->log_state().waiting == 1);
    lose = false;
    sync_all(**tablet, office.now());
    CHECK((*tablet)->log_state().waiting == 0);
    CHECK(count_kind(office.whole(subject), "captured") == 1);
    CHECK(shown(**tablet, subject, office.now()) == office.whole(subject));
    CHECK_FALSE((*tablet)->log_state().diverged);
}

TEST_CASE("a poll with nothing new writes nothing") {
    RunningOffice office;
    TempDirectory place;
    const auto tablet = office.enrol(place.path(), "650101", Face::tablet);
    REQUIRE(tablet->capture(captured_body(), office.now()));
    sync_all(*tablet, office.now());
    sync_all(*tablet, office.now());
    const auto changes = [&] {
        std::int64_t feed = 0;
        office.read([&](server::Store& store) { feed = store.last_feed(); });
        return std::pair{feed, std::filesystem::file_size(office.directory() + "/huiyin.sqlite-wal")};
    };
    const auto before = changes();
    for (int i = 0; i < 5; ++i) sync_all(*tablet, office.now());
    CHECK(changes() == before);
}

TEST_CASE("a clock that is a year ahead moves no deadline: both times are kept") {
    RunningOffice office;
    TempDirectory place;
    const auto tablet = office.enrol(place.path(), "650101", Face::tablet);
    const auto offset = std::chrono::hours{24 * 365} * GENERATE(1, -1);
    const auto wall = office.now() + offset;
    auto body = captured_body();
    body.erase("received_at");
    const auto subject = tablet->capture(body, wall)->subject;
    sync_all(*tablet, wall);
    sync_all(*tablet, wall);
    const auto view = office.whole(subject);
    CHECK(view.at("received_at") == "2026-03-02T10:00:00+08:00");
    CHECK(duties_of_kind(view, "respond")[0].at("due") == "2026-03-03T18:00:00+08:00");
    CHECK(duties_of_kind(view, "resolve")[0].at("due") == "2026-03-05T18:00:00+08:00");
    CHECK(duties_of_kind(view, "respond")[0].at("state") == "open");
    for (const auto& entry : view.at("timeline"))
        if (entry.at("kind") == "captured") {
            CHECK(entry.at("at") == "2026-03-02T10:00:00+08:00");
            CHECK(entry.at("clock") == to_utc(wall));
        }
    CHECK(tablet->now(wall) - office.now() < std::chrono::seconds{5});
    CHECK(shown(*tablet, subject, office.now()).at("duties") == view.at("duties"));
}

TEST_CASE("lines captured before a wrong clock was known are corrected, each by the offset of its exchange") {
    RunningOffice office;
    TempDirectory place;
    const auto tablet = office.enrol(place.path(), "650101", Face::tablet);
    auto body = captured_body();
    body.erase("received_at");
    const auto ahead = std::chrono::hours{48};
    const auto first = tablet->capture(body, office.now() + ahead)->subject;
    sync_all(*tablet, office.now() + ahead);
    office.move_to("2026-03-02 14:00");
    const auto second = tablet->capture(body, office.now())->subject;  // someone set its clock right
    sync_all(*tablet, office.now());
    CHECK(office.whole(first).at("received_at") == "2026-03-02T10:00:00+08:00");
    CHECK(office.whole(second).at("received_at") == "2026-03-02T14:00:00+08:00");
}

TEST_CASE("a complaint that comes into a unit's scope arrives whole") {
    RunningOffice office;
    TempDirectory place;
    const auto desk = office.enrol(place.path(), "000040", Face::desk);
    const auto subject = text_of(office.captured(captured_body()), "subject");
    office.line(subject, "accepted", Json::object(), "outlet_manager-650101");
    sync_all(*desk, office.now());
    CHECK(desk->complaint(subject) == nullptr);
    office.line(subject, "assigned", {{"unit", "000040"}, {"as", "helper"}, {"why", "their product"}},
                "branch_head-650100");
    sync_all(*desk, office.now());
    CHECK(shown(*desk, subject, office.now()) == office.whole(subject));
    CHECK_FALSE(desk->log_state().diverged);
}

TEST_CASE("a complaint that leaves a unit's scope is gone from its device, to the last byte") {
    RunningOffice office;
    TempDirectory place;
    const auto desk = office.enrol(place.path(), "610000", Face::desk);
    auto body = captured_body();
    body["narrative"] = "written down at the wrong branch";
    const auto subject = text_of(office.captured(body), "subject");
    const auto assign = [&](const char* unit) {
        office.line(subject, "assigned", {{"unit", unit}, {"as", "owner"}, {"why", "sorted out"}},
                    "channel_operations_head-000010");
    };
    assign("610000");
    sync_all(*desk, office.now());
    CHECK(desk->complaint(subject));
    assign("650100");
    const auto result = desk->exchange(office.now());
    REQUIRE(result);
    CHECK(std::ranges::count(result->changed, subject) == 1);
    CHECK(desk->complaint(subject) == nullptr);
    CHECK_FALSE(place.holds("written down at the wrong branch"));
    CHECK_FALSE(desk->log_state().diverged);
    assign("610000");
    sync_all(*desk, office.now());
    CHECK(shown(*desk, subject, office.now()) == office.whole(subject));
}

TEST_CASE("head office writes what a device's own people could not: a line without the right is kept, not effective") {
    RunningOffice office;
    TempDirectory place;
    const auto tablet = office.enrol(place.path(), "650101", Face::tablet);
    const auto subject = tablet->capture(captured_body(), office.now())->subject;
    const auto entry = tablet->append(subject, "called_back", {{"result", "satisfied"}}, office.now());
    REQUIRE(entry);
    sync_all(*tablet, office.now());
    const auto view = office.whole(subject);
    CHECK(count_kind(view, "called_back") == 1);
    for (const auto& item : view.at("timeline"))
        if (item.at("kind") == "called_back") CHECK(item.at("effective") == false);
    CHECK(shown(*tablet, subject, office.now()) == view);
}

TEST_CASE("two tablets that both worked on a complaint while apart show the same in the end") {
    RunningOffice office;
    TempDirectory one, two;
    const auto outlet = office.enrol(one.path(), "650101", Face::tablet);
    const auto branch = office.enrol(two.path(), "650100", Face::tablet);
    const auto subject = outlet->capture(captured_body(), office.now())->subject;
    sync_all(*outlet, office.now());
    sync_all(*branch, office.now());
    const auto later = office.now() + std::chrono::minutes{1};
    REQUIRE(outlet->append(subject, "accepted", Json::object(), later));
    REQUIRE(branch->append(subject, "raised", {{"to", 3}, {"reason", "the press was there"}}, later));
    REQUIRE(outlet->append(subject, "raised", {{"to", 2}, {"reason", "small loss"}}, later));
    for (int round = 0; round < 2; ++round)
        for (auto* device : {&outlet, &branch}) sync_all(**device, later);
    const auto view = office.whole(subject);
    CHECK(view.at("level") == 3);
    CHECK(shown(*outlet, subject, office.now()) == view);
    CHECK(shown(*branch, subject, office.now()) == view);
}
