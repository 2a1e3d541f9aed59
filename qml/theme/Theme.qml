// SPDX-License-Identifier: GPL-3.0-or-later
// qml/theme/Theme.qml — every size, colour, font and motion of the three faces. Text contrast is at least 4.5:1, and 7:1 in
// large type; tests/qml/kiosk/contrast_test.cpp reckons every pair.
pragma Singleton
import QtQuick

QtObject {
    id: theme

    property bool largeType: false      // 大字版
    property bool reducedMotion: false
    property real zoom: 1               // a face's own enlargement: a kiosk is read from further away
    property bool portrait: false       // the face is higher than wide
    property bool compact: false        // for a mouse and a table, not for fingers
    property bool mirrored: false       // the script in force runs from right to left
    property real covered: 0            // what the keyboard on the screen takes from below
    readonly property real scale: zoom * (largeType ? 1.3 : 1)
    readonly property int motion: reducedMotion ? 0 : 140   // ms

    // sizes
    readonly property int gap: Math.round(16 * zoom)
    readonly property int gapSmall: Math.round(8 * zoom)
    readonly property int gapLarge: Math.round(24 * zoom)
    readonly property int radius: Math.round(10 * zoom)
    readonly property int border: 1
    // the least height and width of what a finger hits, or a mouse
    readonly property int touch: compact ? 36 : Math.round((largeType ? 96 : 64) * Math.max(1, 0.85 * zoom))
    readonly property int iconSize: Math.round(22 * scale)
    readonly property int focusWidth: 3

    // colours
    readonly property color background: "#F5F6F4"
    readonly property color surface: "#FFFFFF"
    readonly property color surfaceSunken: "#EBEDEA"
    readonly property color outline: "#D3D8D5"              // decoration only
    readonly property color outlineStrong: "#7E8985"        // the edge of what can be operated: 3:1
    readonly property color ink: "#17211F"
    readonly property color inkSoft: largeType ? "#3C4745" : "#53605D"
    readonly property color inkOnAccent: "#FFFFFF"
    readonly property color accent: largeType ? "#0A444B" : "#0E4F57"
    readonly property color accentPressed: "#083A40"
    readonly property color accentSoft: "#E1EDEE"
    readonly property color calm: largeType ? "#1F416B" : "#2C5282"
    readonly property color soon: largeType ? "#653500" : "#864800"
    readonly property color overdue: largeType ? "#841111" : "#A61B1B"
    readonly property color done: largeType ? "#15502A" : "#23693A"
    readonly property color danger: overdue
    readonly property color dangerPressed: "#6E0D0D"
    readonly property color calmSoft: "#E6EDF5"
    readonly property color soonSoft: "#FBEFD9"
    readonly property color overdueSoft: "#FBE7E4"
    readonly property color doneSoft: "#E4F1E6"
    readonly property color shade: "#8017211F"              // what lies behind a sheet

    // type
    readonly property string family: "Noto Sans CJK SC"
    readonly property font display: Qt.font({ family: family, pixelSize: Math.round(34 * scale), weight: Font.Bold })
    readonly property font title: Qt.font({ family: family, pixelSize: Math.round(26 * scale), weight: Font.Bold })
    readonly property font heading: Qt.font({ family: family, pixelSize: Math.round(20 * scale), weight: Font.Bold })
    readonly property font body: Qt.font({ family: family, pixelSize: Math.round(17 * scale) })
    readonly property font bodyStrong: Qt.font({ family: family, pixelSize: Math.round(17 * scale), weight: Font.Bold })
    readonly property font small: Qt.font({ family: family, pixelSize: Math.round(14 * scale) })
    readonly property font number: Qt.font({ family: family, pixelSize: Math.round(22 * scale), weight: Font.Medium,
                                             letterSpacing: 0.5 })

    /// The ink and the soft background of a tone: "done calm soon overdue neutral accent info warning danger".
    function toneInk(tone) {
        return { done: done, calm: calm, soon: soon, overdue: overdue, accent: accent, info: calm, warning: soon,
                 danger: danger }[tone] ?? inkSoft
    }
    function toneSoft(tone) {
        return { done: doneSoft, calm: calmSoft, soon: soonSoft, overdue: overdueSoft, accent: accentSoft, info: calmSoft,
                 warning: soonSoft, danger: overdueSoft }[tone] ?? surfaceSunken
    }
}
