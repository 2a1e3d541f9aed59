// SPDX-License-Identifier: Apache-2.0
// The knowledge base: which version people go by, who writes what, what an article must hold (Art. 6(3)3, 6(4)4).
#include <catch2/catch.hpp>

#include "shared/knowledge/article_rules.hpp"
#include "shared/policy/shipped.hpp"
#include "shared/view/search.hpp"

using namespace huiyin;
using enum ArticleState;

namespace {

const Rules& bank() {
    static const auto rules = *rules_from({}, {});
    return rules;
}
const Policy& policy() { return bank().policy; }

ArticleVersion version(int number, ArticleState state, const std::string& category = "3.3") {
    return {number, state, category, "转账失败", "", "先核实账务。", "", "12(1)", "a", "000030", {}};
}

Json asked(const Json& changes = Json::object()) {
    Json out{{"category", "3.3"}, {"title", "转账失败"}, {"text", "先核实账务。"}, {"state", "draft"}};
    out.merge_patch(changes);
    return out;
}

std::string wrong_field(const Json& changes) {
    const auto read = asked_article(asked(changes), policy());
    return read ? "" : read.error().where;
}

const Actor agent{"contact_centre_agent-000030", Role::contact_centre_agent, "000030"};
const Actor lead{"contact_centre_lead-000030", Role::contact_centre_lead, "000030"};
const Actor line{"department_handler-000060", Role::department_handler, "000060"};  // of category 3
const Actor other_line{"department_handler-000040", Role::department_handler, "000040"};

bool may(const Actor& actor, ArticleState state, const std::string& category = "3.3",
         const std::string& before = "3.3") {
    const auto latest = version(1, draft, before);
    return may_write(actor, &latest, version(2, state, category), policy()).has_value();
}

}  // namespace

TEST_CASE("the line's confirmed word stands until another one is confirmed, or it is withdrawn", "[art6]") {
    const auto first = version(1, proposed), word = version(2, confirmed);
    CHECK_FALSE(standing_after({}, version(1, draft)));
    CHECK(standing_after({}, first) == first);
    CHECK(standing_after(first, word) == word);
    CHECK(standing_after(word, version(3, draft)) == word);
    CHECK(standing_after(word, version(3, proposed)) == word);
    CHECK(standing_after(word, version(3, confirmed)) == version(3, confirmed));
    CHECK_FALSE(standing_after(word, version(3, withdrawn)));
    CHECK(standing_after(first, version(2, proposed)) == version(2, proposed));
}

TEST_CASE("the contact centre drafts and proposes, its lead withdraws, and the category's department confirms",
          "[art6]") {
    for (const auto state : {draft, proposed}) {
        CHECK(may(agent, state));
        CHECK(may(lead, state));
    }
    CHECK_FALSE(may(agent, confirmed));
    CHECK_FALSE(may(lead, confirmed));
    CHECK_FALSE(may(agent, withdrawn));
    CHECK(may(lead, withdrawn));
    CHECK_FALSE(may(line, draft));
    for (const auto state : {proposed, confirmed, withdrawn}) {
        CHECK(may(line, state));
        CHECK_FALSE(may(other_line, state));
    }
}

TEST_CASE("a department takes no article over from another line, and gives none away", "[art6]") {
    CHECK(may(line, confirmed, "3.1", "3.3"));
    CHECK_FALSE(may(line, confirmed, "3.1", "4.1"));
    CHECK_FALSE(may(line, confirmed, "4.1", "3.1"));
}

TEST_CASE("nobody else writes in the knowledge base", "[art6]") {
    for (const auto& type : role_types) {
        if (type.place == Place::contact_centre || type.role == Role::department_handler) continue;
        for (const auto state : {draft, proposed, confirmed, withdrawn})
            CHECK_FALSE(may({"somebody", type.role, "000060"}, state));
    }
}

TEST_CASE("a field of an article that is missing, wrong or too long is named", "[art6]") {
    CHECK(wrong_field(Json::object()) == "");
    CHECK(wrong_field({{"category", "9.9"}}) == "category");
    CHECK(wrong_field({{"category", nullptr}}) == "category");
    CHECK(wrong_field({{"title", ""}}) == "title");
    CHECK(wrong_field({{"title", std::string(101, 'a')}}) == "title");
    CHECK(wrong_field({{"text", 7}}) == "text");
    CHECK(wrong_field({{"text", std::string(2001, 'a')}}) == "text");
    CHECK(wrong_field({{"text_en", std::string(2001, 'a')}}) == "text_en");
    CHECK(wrong_field({{"article", "Art. 12"}}) == "article");
    CHECK(wrong_field({{"state", "final"}}) == "state");
    CHECK(wrong_field({{"state", nullptr}}) == "state");
}

TEST_CASE("the shipped answers are proposals under lasting ids", "[art6]") {
    const auto articles = shipped_articles(policy());
    REQUIRE(articles.size() == policy().answers.size());
    for (const auto& article : articles) {
        CHECK(is_article_id(article.id));
        CHECK(article.latest.state == proposed);
        CHECK(article.stands == article.latest);
    }
    CHECK(articles[0].id == "k-1.1-1");
}

TEST_CASE("an article comes back from its JSON: the work on it, and the word that stands meanwhile", "[art6]") {
    const Article article{"k-a1", version(3, draft), version(2, confirmed), 7};
    CHECK(article_from(article_json(article, Shown::all, policy())) == article);
    const auto read = article_from(article_json(article, Shown::standing, policy()));
    CHECK(read == Article{"k-a1", version(2, confirmed), version(2, confirmed), 7});
    const auto json = article_json(article, Shown::standing, policy());
    CHECK(json["department"] == "000060");
    CHECK(json["confirmed_by"] == "a");
    CHECK_FALSE(article_from(article_json({"k-a1", version(1, draft), {}}, Shown::standing, policy())));
}

TEST_CASE("work on an article is shown to the contact centre, to channel operations, its department and auditors",
          "[art6]") {
    const auto of_line = version(1, draft);
    for (const auto& actor :
         {agent, line, Actor{"c", Role::channel_operations_officer, "000010"}, Actor{"u", Role::auditor, "000000"}})
        CHECK(shown_to(actor, of_line.category, bank()) == Shown::all);
    for (const auto& actor : {other_line, Actor{"o", Role::outlet_staff, "650101"}})
        CHECK(shown_to(actor, of_line.category, bank()) == Shown::standing);
}

TEST_CASE("an article is found by words of its title, text and category in both languages", "[art6]") {
    auto article = version(1, draft);
    article.title_en = "An online transfer failed";
    const auto searched = searched_article(article, policy());
    for (const char* words : {"转账", "ONLINE failed", "账务", "3.3"}) CHECK(Search(words).finds(searched));
    CHECK_FALSE(Search("吞卡").finds(searched));
}
