// SPDX-License-Identifier: Apache-2.0
// A customer leafs through the opinion book's published answers (Art. 10).
#include <catch2/catch.hpp>

#include "kiosk_device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

const auto answer = QStringLiteral("已增开两个窗口");

Json page(int i) {
    return {{"opinion", "complaint"},
            {"name", "王**"},
            {"received_at", "2026-02-24T11:20:00+08:00"},
            {"narrative", "只开一个窗口 " + std::to_string(i)},
            {"answer", answer.toStdString()},
            {"published_at", "2026-02-25T10:10:00+08:00"}};
}

/// A kiosk that has exchanged with a head office which publishes `pages`.
void publish(KioskDevice& device, Json pages) {
    device.on_the_worker([&](app::ReplicaWorker&) {
        device.network.published = std::move(pages);
        device.network.elapsed += std::chrono::minutes{10};
    });
    device.session().exchangeSoon();
}

}  // namespace

TEST_CASE("the published answers are read by touch, and stay readable when the network goes", "[art10]") {
    KioskDevice device;
    publish(device, {page(0), page(1)});
    device.touch("start-book");
    device.find("entry-1");
    CHECK(device.all_texts().contains(answer));
    CHECK(device.all_texts().contains(QStringLiteral("王**")));
    CHECK_FALSE(device.shows("bookAsOf"));
    CHECK_FALSE(device.shows("nextButton"));
    device.cut_the_network();
    device.find("bookAsOf");
    CHECK(device.all_texts().contains(answer));
    device.touch("backButton");
    device.find("start-book");
    CHECK(device.events_in_the_log() == 0);
    CHECK(device.stage.warnings.join("\n").toStdString() == "");
}

TEST_CASE("the whole book is read by keyboard alone: each page comes into sight", "[art10]") {
    KioskDevice device(QSize(1280, 800));
    Json pages = Json::array();
    for (int i = 0; i < 12; ++i) pages.push_back(page(i));
    publish(device, pages);
    device.tab_to("start-book");
    device.press(Qt::Key_Return);
    device.tab_to("entry-11");
    auto* last = device.find("entry-11");
    auto* screen = device.find("screen");
    const auto seen = [](QQuickItem* item) { return item->mapRectToScene(QRectF(QPointF(), item->size())); };
    CHECK(soon([&] { return seen(screen).contains(seen(last)); }));
    device.tab_to("backButton");
    device.press(Qt::Key_Return);
    device.find("start-book");
}

TEST_CASE("a book with nothing in it says so, and one that was never heard of sends to the paper book", "[art10]") {
    KioskDevice device;
    publish(device, Json::array());
    device.touch("start-book");
    device.find("bookEmpty");
    device.touch_text("bookEmpty", "Write in the opinion book");
    device.find("narrative");
    app::Session away;
    app::Status status;
    status.tried = true;
    away.show(status);
    app::BookModel book;
    book.set_session(&away);
    CHECK(book.state() == "offline");
}
