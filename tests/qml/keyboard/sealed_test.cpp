// SPDX-License-Identifier: Apache-2.0
// A customer's words never stand on the kiosk's disk in the clear: not while they are written, not after the receipt,
// not after head office has them.
#include <QDir>
#include <QFile>
#include <catch2/catch.hpp>

#include "home.hpp"
#include "tests/qml/kiosk/kiosk_device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

const auto words = QStringLiteral("柜员把身份证扔了出来"), name = QStringLiteral("欧阳建国"),
           mobile = QStringLiteral("13987654321"), letters = QStringLiteral("ouyangjianguo");

void nothing_on_the_disk(const char* when) {
    INFO(when);
    for (const auto& secret : {words, name, mobile, letters})
        CHECK(files_holding(secret).join("\n").toStdString() == "");
}

bool is_letter(QQuickItem* item, QChar letter) {
    return item->property("keyType").isValid() && item->property("text").toString() == letter;
}

}  // namespace

TEST_CASE("the search finds what does lie on the disk") {
    QFile file(QDir(home()).filePath("control"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("..." + words.toUtf8() + "...");
    file.close();
    CHECK(files_holding(words) == QStringList{file.fileName()});
    REQUIRE(file.remove());
    CHECK(files_holding(words).isEmpty());
}

TEST_CASE("no word of a customer's stands in any file, before the receipt, after it, and after head office has it") {
    KioskDevice device;
    device.session().setLanguage("zh");
    auto& kiosk = device.kiosk();
    kiosk.begin("complaint");
    kiosk.put("category", "2");
    kiosk.put("subCategory", "2.2");
    kiosk.next();
    device.write("narrative", words);
    kiosk.next();
    kiosk.next();
    device.write("mobile", mobile);
    device.touch("name");
    for (const auto letter : letters)
        device.touch_where([letter](QQuickItem* item) { return is_letter(item, letter); });
    device.find_where([](QQuickItem* item) { return item->property("display").toString().startsWith("欧阳"); });
    nothing_on_the_disk("while it is being written");
    kiosk.put("name", name);
    kiosk.next();
    device.find("review-contact");
    nothing_on_the_disk("while it is being looked over");
    kiosk.next();
    device.find("receiptNumber");
    REQUIRE(device.events_in_the_log() == 1);
    nothing_on_the_disk("after the receipt");
    kiosk.wipe();
    device.session().exchangeSoon();
    REQUIRE(soon([&] { return device.session().status().log.last_seq == 1 && device.session().waiting() == 0; }));
    nothing_on_the_disk("after head office has it");
}
