// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/CaptureMore.qml — about whom it is, what the customer wants, which body referred it (Art. 3; Op. 9).
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Card {
    id: card
    required property var form      // the CaptureForm it is part of
    property bool referred: false   // the channel is one by which bodies refer complaints
    function body() {
        const out = {}
        const names = accused.text.split(/[、,，;；]/).map(name => name.trim()).filter(name => name !== "")
        if (names.length > 0) out.accused = names
        const about = products.visible ? products.value ?? "" : product.text.trim()
        if (about !== "") out.product = about
        if (want.text.trim() !== "") out.want = want.text.trim()
        if (card.referred && referrer.text.trim() !== "") out.referrer = referral()
        return out
    }
    /// The deadline is typed as a day; it ends with it.
    function referral() {
        const out = { body: referrer.text.trim() }
        if (reference.text.trim() !== "") out.reference = reference.text.trim()
        if (deadline.text.trim() !== "") out.deadline = deadline.text.trim() + "T18:00:00+08:00"
        return out
    }
    function clear() {
        products.value = ""
        for (const field of [accused, product, want, referrer, reference, deadline]) field.text = ""
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap
        SectionTitle { text: qsTr("Further details") }
        Field {
            id: accused
            objectName: "accused"
            label: qsTr("Who is it about? Separate names with commas")
            error: card.form.errorOf("accused")
            Layout.fillWidth: true
        }
        Select {
            id: products
            objectName: "products"
            visible: model.length > 0
            label: qsTr("Product")
            placeholder: qsTr("Choose")
            model: card.form.list("product")
            error: card.form.errorOf("product")
            Layout.fillWidth: true
        }
        Field { id: product; visible: !products.visible; objectName: "product"; label: qsTr("Product"); error: card.form.errorOf("product"); maximumLength: 60; Layout.fillWidth: true }
        Field { id: want; objectName: "want"; label: qsTr("What the customer wants"); error: card.form.errorOf("want"); maximumLength: 500; Layout.fillWidth: true }
        Field {
            id: referrer
            objectName: "referrer"
            visible: card.referred
            label: qsTr("Referring body")
            error: card.form.errorOf("referrer.body")
            maximumLength: 120
            Layout.fillWidth: true
        }
        RowLayout {
            visible: card.referred
            spacing: Theme.gap
            Layout.fillWidth: true
            Field { id: reference; objectName: "reference"; label: qsTr("Its reference number"); error: card.form.errorOf("referrer.reference"); maximumLength: 60; Layout.fillWidth: true }
            Field {
                id: deadline
                objectName: "deadline"
                label: qsTr("Its deadline")
                placeholder: "2026-03-20"
                error: card.form.errorOf("referrer.deadline")
                maximumLength: 10
                Layout.fillWidth: true
            }
        }
    }
}
