// SPDX-License-Identifier: Apache-2.0
// The knowledge base on a tablet: read without a network, its uses counted there and handed in (Art. 6).
#include "client/engine/knowledge.hpp"

#include <catch2/catch.hpp>

#include "tests/client/fake_network.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

Instant now() { return *parse_instant("2026-03-03T10:20:00+08:00"); }

Json article(const std::string& id, int version, const std::string& text, std::int64_t used = 0) {
    const ArticleVersion standing{version, ArticleState::confirmed, "3.3", "转账", "", text, "", "", "a", "000060",
                                  now()};
    return article_json({id, standing, standing, used}, Shown::standing, Policy{});
}

const Article* find(const std::vector<Article>& all, const std::string& id) {
    for (const auto& one : all)
        if (one.id == id) return &one;
    return nullptr;
}

struct Tablet {
    Network network;
    TempDirectory directory;
    std::unique_ptr<client::Replica> replica = open_replica(directory.path(), network);
    client::ExchangeResult exchange() {
        const auto done = replica->exchange(now());
        REQUIRE(done);
        return *done;
    }
    std::string text(const std::string& id) {
        const auto all = replica->knowledge();
        const auto* found = find(all, id);
        return found ? found->stands->text : "";
    }
    std::int64_t used(const std::string& id) {
        const auto all = replica->knowledge();
        return find(all, id)->used;
    }
    void open_again() {
        replica.reset();
        replica = open_replica(directory.path(), network);
    }
};

}  // namespace

TEST_CASE(
    "articles are read without a network, also over a restart, and before the first, the shipped answers stand in",
    "[art6]") {
    Tablet tablet;
    tablet.exchange();  // a head office that knows no knowledge base
    CHECK(tablet.replica->knowledge().size() == tablet.replica->rules().policy.answers.size());
    tablet.network.articles = {article("k-b", 2, "两小时内到账。"), article("k-a", 1, "先查账务。")};
    tablet.network.knowledge = 7;
    CHECK(tablet.exchange().knowledge_changed);
    CHECK_FALSE(tablet.exchange().knowledge_changed);
    CHECK(tablet.network.asked_from == 7);
    tablet.network.down = true;
    tablet.open_again();
    CHECK_FALSE(tablet.replica->exchange(now()));
    const auto all = tablet.replica->knowledge();
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == "k-a");
    CHECK(tablet.text("k-b") == "两小时内到账。");
}

TEST_CASE("a changed article takes the place of what was there, a withdrawn one goes", "[art6]") {
    Tablet tablet;
    tablet.network.articles = {article("k-a", 1, "先查账务。"), article("k-b", 1, "稍候。")};
    tablet.network.knowledge = 2;
    tablet.exchange();
    tablet.network.articles = {article("k-a", 2, "两小时内到账。"), {{"id", "k-b"}, {"state", "withdrawn"}}};
    tablet.network.knowledge = 4;
    CHECK(tablet.exchange().knowledge_changed);
    CHECK(tablet.text("k-a") == "两小时内到账。");
    CHECK(tablet.replica->knowledge().size() == 1);
}

TEST_CASE("a use is counted without a network, and handed in once with the next exchange", "[art6]") {
    Tablet tablet;
    tablet.network.articles = {article("k-a", 1, "先查账务。", 5)};
    tablet.network.knowledge = 1;
    tablet.exchange();
    tablet.network.down = true;
    REQUIRE(tablet.replica->use_article("k-a"));
    REQUIRE(tablet.replica->use_article("k-a"));
    CHECK(tablet.used("k-a") == 7);
    CHECK_FALSE(tablet.replica->exchange(now()));
    tablet.open_again();
    tablet.network.down = false;
    tablet.network.lose_answer = true;  // it arrives, and is not known to have
    CHECK_FALSE(tablet.replica->exchange(now()));
    tablet.exchange();
    CHECK(tablet.network.used == std::map<std::string, std::int64_t>{{"k-a", 2}});
    tablet.network.used.clear();
    tablet.exchange();
    CHECK(tablet.network.used.empty());
    REQUIRE(tablet.replica->use_article("k-a"));
    tablet.exchange();
    CHECK(tablet.network.used == std::map<std::string, std::int64_t>{{"k-a", 3}});
    CHECK(tablet.used("k-a") == 8);
    // Head office's own count has come to hold what this device used.
    tablet.network.articles = {article("k-a", 2, "两小时内到账。", 8)};
    tablet.network.knowledge = 2;
    tablet.exchange();
    CHECK(tablet.used("k-a") == 8);
}

TEST_CASE("a head office of another epoch is asked for all articles, and told all uses once more", "[art6]") {
    const TempDirectory directory;
    const auto log = sync::EventLog::open(directory.path());
    REQUIRE(log);
    client::Knowledge knowledge(**log);
    const auto ask = [&](std::int64_t epoch) {
        sync::RequestHeader out;
        out.epoch = epoch;
        knowledge.ask(out);
        return out;
    };
    const auto answer = [&](std::int64_t epoch, std::int64_t number, std::vector<Json> articles) {
        sync::ResponseHeader out;
        out.epoch = epoch;
        out.knowledge = number;
        out.articles = std::move(articles);
        return knowledge.take(out).value();
    };
    REQUIRE(knowledge.use("k-a"));
    CHECK(ask(1).used.size() == 1);
    CHECK(answer(1, 9, {article("k-a", 3, "甲"), article("k-b", 1, "乙")}));
    CHECK(ask(1).have_knowledge == 9);
    CHECK(ask(1).used.empty());
    const auto asked = ask(2);
    CHECK(asked.have_knowledge == 0);
    CHECK(asked.used.at("k-a") == 1);
    CHECK_FALSE(answer(1, 9, {article("k-a", 9, "丙")}));  // of a copy from before
    CHECK(answer(2, 4, {article("k-a", 2, "丁")}));
    const auto all = knowledge.articles(Policy{});
    REQUIRE(all.size() == 1);  // what that head office lost is lost here, too
    CHECK(all[0].stands->text == "丁");
}

TEST_CASE("a kiosk is given no articles, and asks for none", "[art6]") {
    Network network;
    network.face = Face::kiosk;
    network.origin = "k-0001";
    const TempDirectory directory;
    const auto kiosk = open_replica(directory.path(), network);
    network.knowledge = 3;
    REQUIRE(kiosk->exchange(now()));
    CHECK(network.asked_from == -1);
}
