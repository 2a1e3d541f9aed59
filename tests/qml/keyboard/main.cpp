// SPDX-License-Identifier: Apache-2.0
// Catch's main with a Qt application around it, offscreen unless another platform is named (docs/kiosk-session.md),
// with the keyboard on the screen.
#define CATCH_CONFIG_RUNNER
#include <QApplication>
#include <catch2/catch.hpp>

#include "home.hpp"

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QT_IM_MODULE", "qtvirtualkeyboard");
    huiyin::testing::move_home();
    QApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
