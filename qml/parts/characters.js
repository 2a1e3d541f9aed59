// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/characters.js — counts a text in Unicode code points and finds where it may be cut without splitting what a
// reader takes for one character (a grapheme cluster, Unicode annex 29). Pure functions; Qt 6.4's engine has neither
// Intl.Segmenter nor \p{…}. Where it differs from the annex it cuts less: nothing is ever cut off after a zero width joiner.
.pragma library

const joiner = 0x200D, carriageReturn = 0x0D, lineFeed = 0x0A

// Hexadecimal ranges of what never begins a character: combining marks (categories Mn, Me and Mc of Unicode 14),
// variation selectors, emoji modifiers, tags, the half width voicing marks and the zero width non-joiner.
const marks = (
    "300-36f 483-489 591-5bd 5bf 5c1-5c2 5c4-5c5 5c7 610-61a 64b-65f 670 6d6-6dc 6df-6e4 6e7-6e8 6ea-6ed 711 730-74a "
    + "7a6-7b0 7eb-7f3 7fd 816-819 81b-823 825-827 829-82d 859-85b 898-89f 8ca-8e1 8e3-903 93a-93c 93e-94f 951-957 "
    + "962-963 981-983 9bc 9be-9cd 9d7 9e2-9e3 9fe-a03 a3c-a51 a70-a71 a75 a81-a83 abc abe-acd ae2-ae3 afa-b03 b3c "
    + "b3e-b57 b62-b63 b82 bbe-bcd bd7 c00-c04 c3c c3e-c56 c62-c63 c81-c83 cbc cbe-cd6 ce2-ce3 d00-d03 d3b-d3c d3e-d4d "
    + "d57 d62-d63 d81-d83 dca-ddf df2-df3 e31 e33-e3a e47-e4e eb1 eb3-ebc ec8-ecd f18-f19 f35 f37 f39 f3e-f3f f71-f84 "
    + "f86-f87 f8d-fbc fc6 102b-103e 1056-1059 105e-1060 1062-1064 1067-106d 1071-1074 1082-108d 108f 109a-109d "
    + "135d-135f 1712-1715 1732-1734 1752-1753 1772-1773 17b4-17d3 17dd 180b-180d 180f 1885-1886 18a9 1920-193b "
    + "1a17-1a1b 1a55-1a7f 1ab0-1b04 1b34-1b44 1b6b-1b73 1b80-1b82 1ba1-1bad 1be6-1bf3 1c24-1c37 1cd0-1cd2 1cd4-1ce8 "
    + "1ced 1cf4 1cf7-1cf9 1dc0-1dff 200c 20d0-20f0 2cef-2cf1 2d7f 2de0-2dff 302a-302f 3099-309a a66f-a672 a674-a67d "
    + "a69e-a69f a6f0-a6f1 a802 a806 a80b a823-a827 a82c a880-a881 a8b4-a8c5 a8e0-a8f1 a8ff a926-a92d a947-a953 "
    + "a980-a983 a9b3-a9c0 a9e5 aa29-aa36 aa43 aa4c-aa4d aa7b-aa7d aab0 aab2-aab4 aab7-aab8 aabe-aabf aac1 aaeb-aaef "
    + "aaf5-aaf6 abe3-abea abec-abed fb1e fe00-fe0f fe20-fe2f ff9e-ff9f 101fd 102e0 10376-1037a 10a01-10a0f 10a38-10a3f "
    + "10ae5-10ae6 10d24-10d27 10eab-10eac 10f46-10f50 10f82-10f85 11000-11002 11038-11046 11070 11073-11074 "
    + "1107f-11082 110b0-110ba 110c2 11100-11102 11127-11134 11145-11146 11173 11180-11182 111b3-111c0 111c9-111cc "
    + "111ce-111cf 1122c-11237 1123e 112df-112ea 11300-11303 1133b-1133c 1133e-1134d 11357 11362-11374 11435-11446 "
    + "1145e 114b0-114c3 115af-115c0 115dc-115dd 11630-11640 116ab-116b7 1171d-1172b 1182c-1183a 11930-1193e 11940 "
    + "11942-11943 119d1-119e0 119e4 11a01-11a0a 11a33-11a39 11a3b-11a3e 11a47 11a51-11a5b 11a8a-11a99 11c2f-11c3f "
    + "11c92-11cb6 11d31-11d45 11d47 11d8a-11d97 11ef3-11ef6 16af0-16af4 16b30-16b36 16f4f 16f51-16f92 16fe4-16ff1 "
    + "1bc9d-1bc9e 1cf00-1cf46 1d165-1d169 1d16d-1d172 1d17b-1d182 1d185-1d18b 1d1aa-1d1ad 1d242-1d244 1da00-1da36 "
    + "1da3b-1da6c 1da75 1da84 1da9b-1daaf 1e000-1e02a 1e130-1e136 1e2ae 1e2ec-1e2ef 1e8d0-1e8d6 1e944-1e94a "
    + "1f3fb-1f3ff e0020-e01ef "
).trim().split(" ").map(range => range.split("-").map(number => parseInt(number, 16)))
// Signs that are written before the number they enclose.
const leading = new Set([0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0xD4E,
                         0x110BD, 0x110CD, 0x111C2, 0x111C3, 0x1193F, 0x11941, 0x11A3A])

function isHigh(unit) { return unit >= 0xD800 && unit <= 0xDBFF }
function isLow(unit) { return unit >= 0xDC00 && unit <= 0xDFFF }
function isRegional(point) { return point >= 0x1F1E6 && point <= 0x1F1FF }
function isControl(point) {
    return point < 0x20 || (point >= 0x7F && point < 0xA0) || point === 0x200B || point === 0x2028 || point === 0x2029
}

function isMark(point) {
    if (point < marks[0][0]) return false
    let low = 0, high = marks.length - 1
    while (low < high) {
        const middle = (low + high + 1) >> 1
        if (marks[middle][0] <= point) low = middle
        else high = middle - 1
    }
    return point <= (marks[low][1] ?? marks[low][0])
}

/// Hangul: "L" a leading consonant, "V" a vowel, "T" a trailing consonant, "LV" and "LVT" syllables; "" is none of them.
function hangul(point) {
    if ((point >= 0x1100 && point <= 0x115F) || (point >= 0xA960 && point <= 0xA97C)) return "L"
    if ((point >= 0x1160 && point <= 0x11A7) || (point >= 0xD7B0 && point <= 0xD7C6)) return "V"
    if ((point >= 0x11A8 && point <= 0x11FF) || (point >= 0xD7CB && point <= 0xD7FB)) return "T"
    if (point >= 0xAC00 && point <= 0xD7A3) return (point - 0xAC00) % 28 === 0 ? "LV" : "LVT"
    return ""
}
function isOneSyllable(before, after) {
    if (before === "L") return after === "L" || after === "V" || after === "LV" || after === "LVT"
    if (before === "LV" || before === "V") return after === "V" || after === "T"
    return (before === "LVT" || before === "T") && after === "T"
}

/// The code point that ends before `index`.
function pointBefore(text, index) {
    const unit = text.charCodeAt(index - 1)
    return isLow(unit) && index > 1 && isHigh(text.charCodeAt(index - 2)) ? text.codePointAt(index - 2) : unit
}

/// Whether an even number of regional indicators ends before `index`: the next one begins another flag.
function isBetweenFlags(text, index) {
    let before = 0
    for (let at = index; at > 0 && isRegional(pointBefore(text, at)); at -= 2) ++before
    return before % 2 === 0
}

/// How many code points `text` has: as head office counts, and never UTF-16 units.
function count(text) {
    let points = text.length
    for (let i = 1; i < text.length; ++i)
        if (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1))) --points
    return points
}

/// Whether `text` may be cut before its UTF-16 unit `index` without splitting a character.
function breaksAt(text, index) {
    if (index <= 0 || index >= text.length) return true
    if (isLow(text.charCodeAt(index)) && isHigh(text.charCodeAt(index - 1))) return false
    const before = pointBefore(text, index), after = text.codePointAt(index)
    if (before === carriageReturn && after === lineFeed) return false
    if (isControl(before) || isControl(after)) return true
    if (after === joiner || before === joiner || isMark(after) || leading.has(before)) return false
    if (isRegional(before) && isRegional(after)) return isBetweenFlags(text, index)
    return !isOneSyllable(hangul(before), hangul(after))
}

/// How one edit made `after` of `before`: the unit where it begins, what it took away and what it put there. The edit ended
/// at `cursor`, which tells apart places that look alike ("aa" typed into "aaaa").
function edit(before, after, cursor) {
    const most = Math.min(before.length, after.length)
    let tail = after.length - cursor
    if (tail < 0 || tail > most || !before.endsWith(after.slice(cursor))) {
        tail = 0
        while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) ++tail
    }
    let head = 0
    while (head < most - tail && before[head] === after[head]) ++head
    // Two code points may share one of their halves.
    if (isHigh(after.charCodeAt(head - 1))) --head
    if (isLow(after.charCodeAt(after.length - tail))) --tail
    return { at: head, removed: before.slice(head, before.length - tail), added: after.slice(head, after.length - tail) }
}

/// The longest beginning of `added` that has at most `room` code points and ends with a whole character, where it will
/// be written between `head` and `tail`.
function fitting(head, added, tail, room) {
    let end = 0
    for (let points = 0; points < room && end < added.length; ++points) end += added.codePointAt(end) > 0xFFFF ? 2 : 1
    if (end === added.length) return added
    const whole = head + added + tail
    while (end > 0 && !breaksAt(whole, head.length + end)) --end
    return added.slice(0, end)
}
