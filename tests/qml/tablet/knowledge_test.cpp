// SPDX-License-Identifier: Apache-2.0
// The knowledge base on the tablet, with no network: read, and put into the answer to a customer (Art. 6).
#include <catch2/catch.hpp>

#include "tests/qml/tablet/device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

struct TabletWithArticles : Device {
    TabletWithArticles() : Device(QStringLiteral("qrc:/Huiyin/Tablet/TabletFace.qml"), Face::tablet, {1280, 800}) {}
    /// How often the article was used, as this device knows.
    std::int64_t used(const std::string& id) {
        const auto articles = session().status().knowledge;
        for (const auto& article : articles ? *articles : std::vector<Article>{})
            if (article.id == id) return article.used;
        return -1;
    }
};

}  // namespace

TEST_CASE("a manager puts an article of the complaint's sub-category into the reply, and it counts as used", "[art6]") {
    TabletWithArticles tablet;
    const auto subject = tablet.capture(captured_body());
    REQUIRE(tablet.shows("Respond to the customer"));
    tablet.network().down = true;
    tablet.face()->setProperty("subject", QString::fromStdString(subject));
    tablet.click("more");
    tablet.click_text("Record the reply");
    tablet.click("articles");
    REQUIRE(tablet.shows("The customer asks for an apology in person"));
    CHECK_FALSE(tablet.shows_now("The queue was too long"));  // of another sub-category
    tablet.click("insert-0");
    tablet.choose("field-outcome", "Resolved");
    tablet.choose("field-how", "By phone");
    tablet.sign("field-signature");
    tablet.click("save");
    REQUIRE(tablet.is_true([&] {
        const auto view = tablet.view(subject);
        return text_of(view["timeline"].back(), "kind") == "replied";
    }));
    std::string shipped;
    for (const auto& answer : tablet.session().rules()->policy.answers)
        if (answer.code == "2.2-1") shipped = answer.text_en;
    CHECK(text_of(tablet.view(subject)["timeline"].back()["body"], "text") == shipped);
    CHECK(tablet.used("k-2.2-1") == 1);
    CHECK(tablet.complaints() == "");
}

TEST_CASE("the tablet's page of the knowledge base is searched with no network, and an outlet writes nothing there",
          "[art6]") {
    TabletWithArticles tablet;
    tablet.network().down = true;
    tablet.click("rail-knowledge");
    tablet.type("knowledge-query", "machine card");
    CHECK(tablet.shows("give the card back the same day"));
    CHECK(tablet.shows("Not confirmed yet"));
    CHECK_FALSE(tablet.shows_now("New article"));
    CHECK_FALSE(tablet.shows_now("Edit"));
    CHECK(tablet.complaints() == "");
}
