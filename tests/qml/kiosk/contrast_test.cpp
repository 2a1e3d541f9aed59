// SPDX-License-Identifier: Apache-2.0
// Every pair of text and ground of the theme (WCAG 2.1, relative luminance).
#include <QColor>
#include <catch2/catch.hpp>
#include <cmath>

#include "stage.hpp"

using namespace huiyin::testing;

namespace {

double channel(double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor& c) {
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const auto light = std::max(luminance(a), luminance(b)), dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

}  // namespace

TEST_CASE("text stands out 4.5:1 from every ground, 7:1 in large type") {
    Stage stage;
    const bool large = GENERATE(false, true);
    stage.theme()->setProperty("largeType", large);
    const auto colour = [&](const char* name) { return stage.theme()->property(name).value<QColor>(); };
    const double least = large ? 7.0 : 4.5;
    for (const char* ink : {"ink", "inkSoft", "accent", "calm", "soon", "overdue", "done", "danger"})
        for (const char* ground : {"background", "surface", "surfaceSunken", "accentSoft", "calmSoft", "soonSoft",
                                   "overdueSoft", "doneSoft"}) {
            INFO(ink << " on " << ground);
            CHECK(contrast(colour(ink), colour(ground)) >= least);
        }
    for (const char* ground : {"accent", "accentPressed", "danger", "dangerPressed"}) {
        INFO("inkOnAccent on " << ground);
        CHECK(contrast(colour("inkOnAccent"), colour(ground)) >= least);
    }
    for (const char* ground : {"background", "surface"})
        CHECK(contrast(colour("outlineStrong"), colour(ground)) >= 3.0);
    CHECK(stage.theme()->property("touch").toInt() >= (large ? 96 : 64));
}
