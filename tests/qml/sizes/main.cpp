// SPDX-License-Identifier: Apache-2.0
// Catch's main with a Qt application around it, offscreen, and the keyboard on the screen that a kiosk and a tablet
// have.
#define CATCH_CONFIG_RUNNER
#include <QApplication>
#include <catch2/catch.hpp>

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QT_IM_MODULE", "qtvirtualkeyboard");
    // Not destroyed: the keyboard's panel, which goes with it, asks for cursors then (Qt 6.4).
    new QApplication(argc, argv);
    return Catch::Session().run(argc, argv);
}
