// SPDX-License-Identifier: Apache-2.0
// tests/qml/parts/tst_full_fields.qml — nothing typed is lost: a field at its limit keeps what stands, wherever one types.
import QtQuick
import QtTest
import Huiyin.Parts

Item {
    id: window
    width: 900
    height: 700
    property int edits: 0
    property int overflows: 0

    Column {
        width: 800
        LongField { id: lines; width: 800; label: "lines"; maximumLength: 10; onEdited: ++window.edits; onOverflowed: ++window.overflows }
        Field { id: line; width: 800; label: "line"; maximumLength: 10 }
        TextEdit { id: elsewhere }
    }
    Component { id: longField; LongField {} }
    Component { id: shortField; Field {} }

    /// What does the same to both kinds of field; subclasses name the field.
    component FullField: TestCase {
        id: test
        required property var field
        readonly property var input: field.input
        property bool allLines: false
        when: windowShown

        function init() {
            field.text = ""
            field.maximumLength = 10
            field.text = "ABCDEFGHIJ"
            input.forceActiveFocus()
            window.edits = window.overflows = 0
        }
        function copy(text) {
            elsewhere.text = text
            elsewhere.selectAll()
            elsewhere.copy()
        }
        function paste_at(at, text) {
            copy(text)
            input.cursorPosition = at
            input.paste()
        }
        function type(text) { for (const key of text) keyClick(key) }
        function undo() { keySequence(StandardKey.Undo) }
        function redo() { keySequence(StandardKey.Redo) }

        function test_typing_anywhere_in_a_full_field_changes_nothing_data() {
            return [0, 1, 5, 9, 10].map(at => ({ tag: "at " + at, at: at }))
        }
        function test_typing_anywhere_in_a_full_field_changes_nothing(row) {
            input.cursorPosition = row.at
            type("xyz")
            compare(field.text, "ABCDEFGHIJ")
            compare(input.cursorPosition, row.at)
            verify(field.overfull, "the person is told")
            verify(field.saying !== "")
        }
        function test_what_is_said_goes_with_the_next_edit() {
            type("x")
            verify(field.overfull)
            keyClick(Qt.Key_End)
            keyClick(Qt.Key_Backspace)
            compare(field.text, "ABCDEFGHI")
            verify(!field.overfull)
        }
        function test_of_a_pasted_text_only_what_fits_is_taken_data() {
            return [{ tag: "in front", before: "CDEFGHIJ", at: 0, text: "12345", after: "12CDEFGHIJ", cursor: 2 },
                    { tag: "in the middle", before: "CDEFGHIJ", at: 4, text: "12345", after: "CDEF12GHIJ", cursor: 6 },
                    { tag: "at the end", before: "CDEFGHIJ", at: 8, text: "12345", after: "CDEFGHIJ12", cursor: 10 },
                    { tag: "all of it", before: "CDEFGHIJ", at: 4, text: "12", after: "CDEF12GHIJ", cursor: 6, fits: true },
                    { tag: "what looks alike", before: "aaaaaaaa", at: 3, text: "aaab", after: "aaaaaaaaaa", cursor: 5 },
                    { tag: "into nothing", before: "", at: 0, text: "123456789012", after: "1234567890", cursor: 10 },
                    { tag: "no half emoji", before: "ABCDEFGHI", at: 0, text: "1😀", after: "1ABCDEFGHI", cursor: 1 },
                    { tag: "a whole emoji", before: "ABCDEFGHI", at: 0, text: "😀1", after: "😀ABCDEFGHI", cursor: 2 },
                    { tag: "no bare letter", before: "ABCDEFGHI", at: 9, text: "e\u0301", after: "ABCDEFGHI", cursor: 9 },
                    { tag: "no half flag", before: "ABCDEFGHI", at: 9, text: "🇨🇳", after: "ABCDEFGHI", cursor: 9 },
                    { tag: "one flag of two", before: "ABCDEFG", at: 7, text: "🇨🇳🇫🇷", after: "ABCDEFG🇨🇳", cursor: 11 },
                    { tag: "no part of a family", before: "ABCDEF", at: 3, text: "👨‍👩‍👧‍👦", after: "ABCDEF", cursor: 3 },
                    { tag: "a family and no more", before: "ABC", at: 3, text: "👨‍👩‍👧‍👦ab", after: "ABC👨‍👩‍👧‍👦", cursor: 14 },
                    { tag: "skin and hand", before: "ABCDEFGHI", at: 0, text: "👍🏽", after: "ABCDEFGHI", cursor: 0 },
                    { tag: "a variation", before: "ABCDEFGHI", at: 0, text: "葛\u{E0100}", after: "ABCDEFGHI", cursor: 0 }]
        }
        function test_of_a_pasted_text_only_what_fits_is_taken(row) {
            field.text = row.before
            paste_at(row.at, row.text)
            compare(field.text, row.after)
            compare(input.cursorPosition, row.cursor)
            compare(field.overfull, !row.fits)
        }
        function test_what_was_selected_makes_room_for_what_replaces_it() {
            input.select(2, 5)
            copy("12345")
            input.paste()
            compare(field.text, "AB123FGHIJ")
            input.select(2, 5)
            type("x")
            compare(field.text, "ABxFGHIJ")
            verify(!field.overfull)
        }
        function test_what_was_selected_gives_way_to_nothing_less_than_a_character() {
            copy("👨‍👩‍👧‍👦")
            input.select(2, 5)
            input.paste()
            compare(field.text, "ABCDEFGHIJ")
            compare(input.selectedText, "CDE")
            verify(field.overfull)
        }
        function test_a_limit_counts_code_points() {
            field.text = "😀".repeat(10)
            compare(field.text, "😀".repeat(10))
            type("x")
            compare(field.text, "😀".repeat(10))
            input.select(0, 2)
            type("x")
            compare(field.text, "x" + "😀".repeat(9))
        }
        function test_one_emoji_is_replaced_by_another_that_shares_its_first_half() {
            field.text = "ABCDEFGHI😀"
            input.select(9, 11)
            copy("😁😂")
            input.paste()
            compare(field.text, "ABCDEFGHI😁")
        }
        function test_a_refused_edit_leaves_undo_as_it_was() {
            field.text = ""
            paste_at(0, "ABCDEFGHI")
            paste_at(9, "J")
            input.cursorPosition = 0
            type("x")
            paste_at(3, "yyyy")
            compare(field.text, "ABCDEFGHIJ")
            undo()
            verify("ABCDEFGHIJ".startsWith(field.text) && field.text.length < 10, field.text)
            redo()
            verify(field.text.length <= 10)
        }
        function test_undo_of_a_paste_that_fitted_in_part_takes_back_that_part() {
            field.text = ""
            paste_at(0, "ABCDEFGH")
            paste_at(4, "12345")
            compare(field.text, "ABCD12EFGH")
            undo()
            compare(field.text, "ABCDEFGH")
            redo()
            compare(field.text, "ABCD12EFGH")
        }
        function test_undo_reaches_back_over_what_was_typed_too_much() {
            field.text = ""
            type("abcdefghijklm")
            compare(field.text, "abcdefghij")
            for (let i = 0; i < 20 && field.text !== ""; ++i) {
                undo()
                verify(field.text.length <= 10)
            }
            compare(field.text, "")
            for (let i = 0; i < 20; ++i) {
                redo()
                verify(field.text.length <= 10)
            }
        }
        function test_a_program_that_undoes_never_brings_back_what_did_not_fit() {
            field.text = ""
            type("abcdefghijklm")
            input.cursorPosition = 2
            type("x")
            for (let i = 0; i < 30; ++i) {
                if (i % 3 < 2) input.undo()
                else input.redo()
                verify("abcdefghij".startsWith(field.text), field.text)
            }
        }
        function test_a_text_that_is_too_long_already_is_kept_and_may_shrink() {
            field.text = ""
            field.maximumLength = 20
            field.text = "ABCDEFGHIJKLMNO"
            field.maximumLength = 10
            compare(field.text, "ABCDEFGHIJKLMNO")
            input.cursorPosition = 0
            type("x")
            compare(field.text, "ABCDEFGHIJKLMNO")
            keyClick(Qt.Key_Delete)
            compare(field.text, "BCDEFGHIJKLMNO")
            paste_at(0, "xyz")
            compare(field.text, "BCDEFGHIJKLMNO")
            undo()
            compare(field.text, "ABCDEFGHIJKLMNO")
        }
        function test_a_field_begins_with_the_whole_of_its_text() {
            const begun = createTemporaryObject(test.allLines ? longField : shortField, window, { text: "A".repeat(2500), width: 300 })
            compare(begun.text.length, 2500)
            verify(!begun.overfull)
        }
        function test_a_random_edit_never_loses_what_it_did_not_touch() {
            const letters = ["a", "中", "😀", "e\u0301", "🇨🇳", "👍🏽", "👨‍👩‍👧", "각", "ab", "1\uFE0F\u20E3"]
            let seed = 20261128
            const random = most => (seed = (seed * 1103515245 + 12345) % 2147483648, Math.floor(seed / 65536) % most)
            const some = () => Array.from({ length: random(6) }, () => letters[random(letters.length)]).join("")
            for (let round = 0; round < 300; ++round) {
                const before = field.text, points = [...before], from = random(points.length + 1)
                const head = points.slice(0, from).join(""), tail = points.slice(from + random(4)).join(""), added = some()
                if (added === "") continue
                input.select(head.length, before.length - tail.length)
                copy(added)
                input.paste()
                const seen = "seed 20261128, round " + round + ": " + before + " → " + field.text
                verify([...field.text].length <= 10, seen)
                if (field.text === before) continue
                verify(field.text.startsWith(head) && field.text.endsWith(tail), seen)
                verify(added.startsWith(field.text.slice(head.length, field.text.length - tail.length)), seen)
                if (random(5) === 0) undo()
                if (random(8) === 0) field.text = ""
            }
        }
    }

    FullField { name: "LongField"; field: lines; allLines: true
        function test_the_counter_counts_code_points_and_an_edit_is_told_once() {
            field.text = "😀中"
            compare(field.aside.replace(/\s/g, ""), "2/10")
            window.edits = 0
            input.cursorPosition = 0
            type("x")
            compare(window.edits, 1)
            compare(window.overflows, 0)
        }
        function test_what_is_refused_is_no_edit() {
            type("x")
            compare(window.edits, 0)
            compare(window.overflows, 1)
        }
        function test_a_new_line_is_refused_like_any_character() {
            input.cursorPosition = 3
            keyClick(Qt.Key_Return)
            compare(field.text, "ABCDEFGHIJ")
        }
        function test_two_thousand_is_the_limit_unless_another_is_given() {
            const field = createTemporaryObject(longField, window, { width: 300 })
            compare(field.maximumLength, 2000)
        }
    }
    FullField { name: "Field"; field: line }
}
