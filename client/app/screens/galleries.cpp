// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/screens/galleries.cpp — the screens of the tablet, each with its empty, loading, offline and error state.
#include "client/app/screens/scene.hpp"

namespace huiyin::app {

std::vector<Screen> tablet_screens() {
    const Scene tablet{
        QUrl("qrc:/Huiyin/Tablet/TabletFace.qml"), {1280, 800}, Face::tablet, "650101", Role::outlet_manager};
    return {tablet.screen("duties", {{"page", "duties"}}),
            tablet.screen("duties-empty", {{"page", "duties"}}, {}, {}, true),
            tablet.loading("duties-loading"),
            tablet.screen("duties-offline", {{"page", "duties"}}, {}, offline),
            tablet.screen("complaint", {}, teller),
            tablet.screen("complaint-loading", {{"subject", teller}}),
            tablet.screen("complaint-offline", {}, teller, offline),
            tablet.screen("complaint-new", {}, money),
            tablet.screen("complaint-answered", {}, machine),
            tablet.screen("action-investigate", {{"sheet", "investigated"}}, teller),
            tablet.screen("action-reply", {{"sheet", "replied"}}, teller),
            tablet.screen("action-satisfaction", {{"sheet", "satisfaction_recorded"}}, machine),
            tablet.screen("action-close", {{"sheet", "closed"}}, machine),
            tablet.screen("action-evidence", {{"sheet", "evidence_attached"}}, teller),
            tablet.screen("search", {{"page", "complaints"}}),
            tablet.screen("search-empty", {{"page", "complaints"}}, {}, {}, true),
            tablet.screen("opinions", {{"page", "opinions"}}),
            tablet.screen("opinions-empty", {{"page", "opinions"}}, {}, {}, true),
            tablet.screen("opinions-offline", {{"page", "opinions"}}, {}, offline),
            tablet.screen("opinion", {{"page", "opinions"}}, parking),
            tablet.screen("publish", {{"page", "opinions"}, {"sheet", "published"}}, transfer),
            tablet.screen("capture", {{"page", "capture"}}),
            tablet.screen("capture-offline", {{"page", "capture"}}, {}, offline),
            tablet.sheet("file", "file"),
            tablet.sheet("picture", "picture"),
            tablet.screen("demo", {{"page", "duties"}}, {}, [](Status& s) { s.log.demo = true; }),
            tablet.screen("rehearsal", {}, money, [](Status& s) { s.log.demo = s.log.rehearsal = true; }),
            tablet.screen("action-correct", {{"sheet", "amended"}}, teller),
            tablet.screen("action-link", {{"sheet", "linked"}}, teller),
            tablet.screen("search-offline", {{"page", "complaints"}}, {}, offline),
            tablet.screen("sync", {{"sheet", "sync"}}, {}, refused_lines),
            tablet.screen("sign-in", {{"sheet", "sign-in"}}, {}, [](Status& s) { s.as_device = true; }),
            tablet.gate("first-sign-in"),
            tablet.gate("pin", two_people),
            tablet.gate("pin-slowed", slowed_down),
            tablet.gate("pin-choose", {}, {}, true),
            tablet.gate("locked", two_people, QStringLiteral("outlet_manager-650101")),
            tablet.screen("shut-out", {}, {}, shut_out),
            tablet.screen("not-enrolled", {}, {}, not_enrolled),
            tablet.screen("error", {}, {}, broken)};
}

}  // namespace huiyin::app
