// SPDX-License-Identifier: Apache-2.0
// Catch's main with a Qt application around it, offscreen.
#define CATCH_CONFIG_RUNNER
#include <QApplication>
#include <catch2/catch.hpp>

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
