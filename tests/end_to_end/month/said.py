# SPDX-License-Identifier: Apache-2.0
"""What an event must say to have effect (rulebook 11), and the same event with one of these things left out."""
import unicodedata

GIVEN, WORDS = "given", "words"
NEEDS = {
    "responded": {"how": GIVEN, "text": WORDS},
    "progress_told": {"how": GIVEN, "text": WORDS},
    "contact_failed": {"how": GIVEN, "when": GIVEN},
    "investigated": {"findings": WORDS, "verdict": GIVEN, "signature": WORDS},
    "proposed": {"solution": WORDS},
    "approved": {"opinion": WORDS, "signature": WORDS},
    "sent_back": {"reason": WORDS},
    "remedied": {"text": WORDS},
    "compensated": {"text": WORDS, "amount_fen": GIVEN},
    "replied": {"outcome": GIVEN, "text": WORDS, "direct": GIVEN, "how": GIVEN, "signature": WORDS},
    "answered": {"text": WORDS, "signature": WORDS},
    "determined": {"finding": GIVEN, "ground": GIVEN},
    "sanctioned": {"what": WORDS},
    "commended": {"what": WORDS},
    "withdrawal_requested": {"reason": WORDS},
    "withdrawal_verified": {"voluntary": GIVEN, "how": GIVEN},
    "referrer_answered": {"referrer": WORDS, "text": WORDS, "how": GIVEN},
    "evidence_attached": {"hash": GIVEN, "type": GIVEN},
    "evidence_absent": {"type": GIVEN, "reason": WORDS},
}
BLANKS = ("", " ", "\u3000", "\u200b\n")  # none of them can be seen


def in_words(text):
    """Whether there is at least one letter or character that can be seen."""
    return any(unicodedata.category(character)[0] in "LNPS" for character in text)


def needed(kind, body):
    """{field: GIVEN or WORDS} of what that event must say."""
    needs = dict(NEEDS.get(kind, {}))
    if kind == "replied" and body.get("outcome") == "cannot_resolve":
        needs["reason"] = WORDS
    if kind == "filed" and body.get("what") == "summary":
        needs["text"] = WORDS
    if kind == "instructed" and not body.get("extend") and not body.get("revisit"):
        needs["text"] = WORDS
    return needs


def missing(kind, body):
    """The first field whose required content is missing, or None."""
    for field, what in needed(kind, body).items():
        if field not in body or what == WORDS and not in_words(body[field]):
            return field
    return None


def with_a_gap(kind, body, pick):
    """(the body without one required thing, its field), the `pick`-th of all ways to do so; None when nothing is needed."""
    ways = []
    for field, what in needed(kind, body).items():
        ways.append(({name: value for name, value in body.items() if name != field}, field))
        if what == WORDS:
            ways += [(body | {field: blank}, field) for blank in BLANKS]
    return ways[pick % len(ways)] if ways else None
