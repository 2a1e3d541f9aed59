// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/CategoryPage.qml — what is it about? In customers' words where the policy has them, else the kinds of Art. 9.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

KioskPage {
    id: page
    title: qsTr("What is it about?")
    help: qsTr("Choose the closest match.")
    wanted: categories.wanted
    maximumWidth: Math.round(1000 * Theme.scale)
    readonly property string error: kiosk && kiosk.errorField === "category" ? kiosk.errorText : ""
    readonly property bool ownWords: kiosk !== null && kiosk.topics.length > 0

    Banner {
        visible: page.error !== "" && !categories.chosen
        tone: "danger"
        text: page.error
        Layout.fillWidth: true
    }
    TopicTiles {
        visible: page.ownWords
        kiosk: page.kiosk
        columns: page.tall ? 2 : Theme.largeType ? 2 : 3
        padding: Theme.gap              // "investments" in one line on the narrowest kiosk
        Layout.fillWidth: true
    }
    CategoryTiles {
        id: categories
        visible: !page.ownWords
        kiosk: page.kiosk
        tall: page.tall
        error: page.error
        Layout.fillWidth: true
    }
}
