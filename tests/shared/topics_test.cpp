// SPDX-License-Identifier: Apache-2.0
// What customers call it, and what it stands for (Art. 9).
#include "shared/policy/topics.hpp"

#include <set>

#include "shared/complaint/captured_body.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

Topic tile(const Rules& rules, std::string_view code) {
    auto found = topic_named(rules.policy, code);
    REQUIRE(found);
    return std::move(*found);
}

Json parsed(std::string_view text) {
    auto json = parse_json(text);
    REQUIRE(json);
    return std::move(*json);
}

Result<Policy> with_topic(const Json& changes) {
    auto json = read_json("shared/policy/data/policy.json");
    json["topics"][0].merge_patch(changes);
    return Policy::from_json(json);
}

}  // namespace

TEST_CASE("nine tiles in customers' words each stand for a sub-category and, but for the last, a product", "[art9]") {
    const auto& policy = demo_rules().policy;
    REQUIRE(topics_of(policy).size() == 9);
    std::set<std::string> products;
    for (const auto& topic : topics_of(policy)) {
        INFO(topic.code);
        CHECK(policy.sub_category(topic.category));
        CHECK(topic.product.empty() == (topic.code == "other"));
        products.insert(topic.product);
    }
    CHECK(tile(demo_rules(), "queue").category == "2.3");
    CHECK(tile(demo_rules(), "digital").category == "3.3");
    CHECK(products.size() == 8);
}

TEST_CASE("each tile has ten ready sentences in both languages, and none of them holds another") {
    for (const auto& topic : topics_of(demo_rules().policy)) {
        INFO(topic.code);
        CHECK(topic.sentences.size() == 10);
        for (const auto& one : topic.sentences)
            for (const auto& other : topic.sentences) CHECK((&one == &other) == says(one.text + one.text_en, other));
    }
}

TEST_CASE("a sentence that speaks of something else than its tile says so by its sub-category") {
    const auto staff = tile(demo_rules(), "staff");
    const auto sentences = sentences_at(demo_rules(), "650101", staff);
    CHECK(category_said(staff, sentences, "") == "2.2");
    CHECK(category_said(staff, sentences, "等了很久。") == "2.2");
    CHECK(category_said(staff, sentences, "问了几个人，说法都不一样。") == "2.1");
    CHECK(category_said(staff, sentences, "I was promised a call, but nobody called.") == "2.4");
}

TEST_CASE("a branch's own sentences stand under the tile that speaks of them, in Chinese", "[art24]") {
    auto policy = demo_rules().policy.source;
    policy["version"] = "2026-2";
    const auto branch = parsed(R"({"version":"urumqi-1","branch":"650100","phrases":{"2.2":["说话声音太小。"]},
        "sub_categories":[{"category":"4","code":"4.4","name":"停车","name_en":"Parking","phrases":["没有车位。"]}]})");
    const auto rules = demo_rules().with_policy(policy, Json::array({branch}));
    REQUIRE(rules);
    const auto staff = sentences_at(*rules, "650101", tile(*rules, "staff"));
    REQUIRE(staff.size() == 11);
    CHECK(staff.back().text == "说话声音太小。");
    CHECK(staff.back().text_en.empty());
    const auto other = tile(*rules, "other");
    const auto rest = sentences_at(*rules, "650101", other);
    REQUIRE(rest.size() == 11);
    CHECK(category_said(other, rest, "没有车位。") == "4.4");
    CHECK(sentences_at(*rules, "610001", other).size() == 10);
}

TEST_CASE("a tile that stands for nothing is refused by its path", "[policy]") {
    struct Row {
        const char* changes;
        const char* where;
    };
    const auto row = GENERATE(
        values<Row>({{R"({"product":"gold"})", "topics[0].product"},
                     {R"({"code":"staff"})", "topics[1].code"},
                     {R"({"name_en":null})", "topics[0].name_en"},
                     {R"({"sentences":[]})", "topics[0].sentences"},
                     {R"({"sentences":[{"text":"x"}]})", "topics[0].sentences[0].text_en"},
                     {R"({"sentences":[{"text":"x","text_en":"x","loss":false}]})", "topics[0].sentences[0].loss"}}));
    INFO(row.changes);
    const auto policy = with_topic(parsed(row.changes));
    REQUIRE_FALSE(policy);
    CHECK(policy.error().where == row.where);
}

TEST_CASE("a sub-category that is dropped takes its tile along, and its sentences speak of their tile's", "[policy]") {
    const auto gone = with_topic(parsed(R"({"category":"8.8"})"));
    REQUIRE(gone);
    CHECK(topics_of(*gone).size() + 1 == topics_of(demo_rules().policy).size());
    const auto unsaid = with_topic(parsed(R"({"sentences":[{"text":"x","text_en":"x","category":"8.8"}]})"));
    REQUIRE(unsaid);
    CHECK(topics_of(*unsaid).front().sentences.front().category.empty());
}

TEST_CASE("a policy of before has no words of customers, and is read", "[policy]") {
    auto json = read_json("shared/policy/data/policy.json");
    json.erase("topics");
    json.erase("products");
    const auto policy = Policy::from_json(json);
    REQUIRE(policy);
    CHECK(topics_of(*policy).empty());
    CHECK(products_of(*policy).empty());
}

TEST_CASE("the page where customers follow a complaint is on a server that proves who it is", "[policy]") {
    auto json = read_json("shared/policy/data/policy.json");
    CHECK(progress_page_of(*Policy::from_json(json)).empty());
    json["progress_page"] = "https://bank.example/progress";
    CHECK(progress_page_of(*Policy::from_json(json)) == "https://bank.example/progress");
    json["progress_page"] = "http://bank.example/progress";
    CHECK(Policy::from_json(json).error().where == "progress_page");
}

TEST_CASE("a question that the customer did not answer stays unanswered", "[art10]") {
    Json body{{"form", "onsite"},
              {"channel", "kiosk"},
              {"unit", "650101"},
              {"category", "2.3"},
              {"narrative", "排队太久"},
              {"reply_by", "none"},
              {"facts", {{"injury", false}}},
              {"customer", {{"anonymous", true}}}};
    const auto checked = check_captured(body, demo_rules(), *parse_instant("2026-03-02T10:00:00+08:00"));
    REQUIRE(checked);
    CHECK((*checked)["facts"]["injury"] == false);
    CHECK_FALSE((*checked)["facts"].contains("loss"));
    CHECK_FALSE((*checked)["facts"].contains("loss_fen"));
    CHECK((*checked)["facts"]["media"] == "none");
    body["channel"] = "counter";
    CHECK((*check_captured(body, demo_rules(), *parse_instant("2026-03-02T10:00:00+08:00")))["facts"]["loss"] ==
          "none");
}
