// SPDX-License-Identifier: Apache-2.0
// The receipt as a code and on paper.
#include <QDir>
#include <QFile>
#include <catch2/catch.hpp>

#include "client/app/kiosk/qr.hpp"
#include "kiosk_device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

const auto words = QStringLiteral("柜台前发生争执");

void hand_in_an_entry(KioskDevice& device) {
    device.touch("start-opinion");
    device.touch_text("opinion", "Suggestion");
    device.write("narrative", words);
    device.touch("nextButton");
    device.find("mobile");
    device.touch("nextButton");
    device.find("receiptNumber");
}

}  // namespace

TEST_CASE("the code on the receipt is the number, field by field, with its quiet margin") {
    KioskDevice device;
    hand_in_an_entry(device);
    const auto number = device.kiosk().receipt_number();
    const auto expected = app::qr_of(number);
    auto* code = device.find("receiptCode");
    const auto screen = device.stage.view().grabWindow();
    const auto field = code->width() / (expected.side + 2 * app::qr_quiet_margin);
    const auto is_dark = [&](int x, int y) {
        const QPointF middle((x + app::qr_quiet_margin + 0.5) * field, (y + app::qr_quiet_margin + 0.5) * field);
        return screen.pixelColor(code->mapToScene(middle).toPoint()).lightness() < 128;
    };
    REQUIRE(expected.side >= 21);
    int wrong = 0;
    for (int y = -1; y <= expected.side; ++y)
        for (int x = -1; x <= expected.side; ++x) {
            const bool inside = x >= 0 && y >= 0 && x < expected.side && y < expected.side;
            wrong += is_dark(x, y) != (inside && expected.at(x, y));
        }
    CHECK(wrong == 0);
}

TEST_CASE("the code differs for numbers that differ, and is empty for nothing") {
    CHECK(app::qr_of("650101-20260303-K0001-00058-9").dark != app::qr_of("650101-20260303-K0001-00059-7").dark);
    CHECK(app::qr_of("").side == 0);
}

TEST_CASE("without a printer the receipt is kept as a PDF, without a word of the customer's") {
    KioskDevice device;
    hand_in_an_entry(device);
    const auto number = device.kiosk().receipt_number();
    device.touch("printButton");
    device.find("printed");
    QFile pdf(QDir(QString::fromStdString(device.directory.path())).filePath("receipts/" + number + ".pdf"));
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.readAll().startsWith("%PDF-"));
    CHECK_FALSE(device.directory.holds(words.toStdString()));
    device.touch("doneButton");
    device.find("start-complaint");
    device.session().setLanguage("en");
    hand_in_an_entry(device);
    device.find("printButton");  // the next customer has printed nothing yet
    CHECK_FALSE(device.shows("printed"));
}
