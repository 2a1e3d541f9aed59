// SPDX-License-Identifier: Apache-2.0
// The screens of the three faces in the sizes that a bank has (docs/experience.md, "The three faces"). With
// HUIYIN_MATRIX=whole every screen in every size, language and size of type, and with HUIYIN_ONLY=name those with that
// in their names; `huiyin --screens --size` draws them.
#include <catch2/catch.hpp>

#include "face_sizes.hpp"
#include "stand.hpp"

using namespace huiyin::testing;

namespace {

std::string wrong_with(const FaceSizes& face) {
    const bool whole = qEnvironmentVariable("HUIYIN_MATRIX") == QLatin1String("whole");
    const auto only = qEnvironmentVariable("HUIYIN_ONLY");
    Stand stand;
    QString out;
    for (const auto& look : whole ? all_of(face.extent()) : pairwise(face.extent()))
        if (const auto screen = face.screen(look); screen.name.contains(only))
            out += stand.wrong_with(screen, QLatin1String(shown_languages[look.language]), face.typed_on);
    return out.toStdString();
}

}  // namespace

TEST_CASE("in no size of a bank's kiosks is anything cut, crowded or out of reach, in any language and size of type") {
    CHECK(wrong_with(kiosk_sizes()) == "");
}

TEST_CASE("in no size of a bank's tablets is anything cut, crowded or out of reach, in any language") {
    CHECK(wrong_with(tablet_sizes()) == "");
}

TEST_CASE("in no size of a bank's desks is anything cut, crowded or out of reach, in any language") {
    CHECK(wrong_with(desk_sizes()) == "");
}
