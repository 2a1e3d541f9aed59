// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/SheetGallery.qml — the sheets that only a person's own files bring up, for --screens: choosing a file, a photo; and which
// program this is.
import QtQuick
import Huiyin.App
import Huiyin.Theme

Rectangle {
    id: gallery
    required property Session session
    required property string sheet      // file, picture, about
    required property string folder
    required property var picture
    color: Theme.background

    // A popup needs the window, which comes after the items.
    Component.onCompleted: Qt.callLater(() => { if (sheet === "file") files.open(); else if (sheet === "about") about.open() })     // qmllint disable
    FileSheet { id: files; evidence: "photo"; folder: gallery.folder }
    AboutSheet { id: about; session: gallery.session }
    PictureSheet { picture: gallery.picture; shows: gallery.sheet === "picture" }
}
