# SPDX-License-Identifier: Apache-2.0
"""Whether what was closed could be closed (rulebook 5, 12)."""
from fold import Told
from oracle import Reckoning


def lacking(bank, c, subject, when):
    """What a complaint as told until `when` lacks to be closed: a list of words, empty when nothing does."""
    reckoning, reply = Reckoning(bank, c, subject, when), c.standing_reply
    wants = {"replied": reply, "filed": c.filed_at, "investigated": c.signed_by_handler, "approved": c.signed_by_head}
    if reply and not c.anonymous:
        wants["satisfaction"] = c.asked_at or c.unreachable_at
        if reckoning.callback_wanted():
            wants["callback"] = c.callback_at and c.callback != "improper"
    if reply and c.level > 1:
        wants["summary"] = [at for at in c.summaries if at >= reply] if c.strict else c.summary_at
    if c.strict:
        owed = {duty["kind"]: duty for duty in reckoning.duties() if duty["state"] != "void"}
        wants |= {kind: owed[kind]["met"] for kind in ("remedy", "compensate") if kind in owed}
        wants |= {"referrer": duty["met"] for duty in reckoning.duties()
                  if (duty["kind"], duty["article"]) == ("notify", "Op. 9")}
    return [name for name, there in wants.items() if not there]


def wrong_closings(bank, lines):
    """One sentence for each complaint that was closed before it could be. `lines`: subject → its lines."""
    wrong = []
    for subject, story in lines.items():
        for place, line in enumerate(story):
            if line["kind"] == "closed" and subject.startswith("c-"):
                missing = lacking(bank, Told(bank, story[:place]), subject, line["time"])
                if missing:
                    wrong.append(f"{subject}: closed at {line['time']} without {', '.join(missing)}")
    return wrong
