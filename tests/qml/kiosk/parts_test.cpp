// SPDX-License-Identifier: Apache-2.0
// The shared controls.
#include <QTest>
#include <catch2/catch.hpp>

#include "stage.hpp"

using namespace huiyin::testing;

TEST_CASE("every shared control loads without a complaint and cuts no text, in both type sizes") {
    for (const bool large : {false, true}) {
        Stage stage;
        stage.theme()->setProperty("largeType", large);
        auto* root = stage.show("Huiyin.Parts", "PartsGallery", {}, large ? QSize(1600, 2300) : QSize(1280, 1500));
        stage.picture(large ? "parts-large" : "parts");
        CHECK(stage.warnings.join("\n").toStdString() == "");
        CHECK(cut_texts(root).join("\n").toStdString() == "");
    }
}
