// SPDX-License-Identifier: Apache-2.0
// Runs the tests written in QML (tst_*.qml) with the product's own modules.
#include <QApplication>
#include <QtQuickTest>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    return quick_test_main(argc, argv, "parts", nullptr);
}
