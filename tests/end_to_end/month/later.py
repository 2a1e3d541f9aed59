# SPDX-License-Identifier: Apache-2.0
"""The duties that rulebook 12 adds or words anew, of complaints received under `content_rules: 2`, and what came to them
with 3. Each function adds what the complaint of a Reckoning owes."""
from marks import first
from workdays import DAY, midnight

REMEDY_DAYS = 5


def duties(reckoning):
    name_owner(reckoning)
    remedy(reckoning)
    if not reckoning.c.anonymous:
        answer_instructions(reckoning)
    report_the_result(reckoning)
    if reckoning.c.edition >= 3:
        answer_referrer(reckoning)


def answer_referrer(reckoning):
    """The body that referred it is told the result, an answer or a withdrawal, by the deadline that it set (Op. 9); one
    that passed before it came is due at once."""
    c = reckoning.c
    results = c.replies + [at for at in [c.withdrawn_at] if at]
    if c.body_waits_until:
        reckoning.owe("answer_referrer", "Op. 9", reckoning.bank.general_office, max(c.body_waits_until, c.received),
                      first(c.told_body, min(results)) if results else None)


def name_owner(reckoning):
    """From level 2 on the owner names a person, within the response limit from when the level was reached (Art. 11). Each
    raise asks anew, and so (edition 3) does a hand-over to another unit once that time is up; who was named stays so for
    as long as the unit owns the complaint."""
    c = reckoning.c
    asked = [(when, to, place + 1) for place, (when, before, to) in enumerate(c.changes) if to > before and to >= 2]
    for (_, before), (when, unit) in zip(c.owners, c.owners[1:]):
        level = [to for at, _, to in c.changes if at <= when][-1]
        waits = any(since <= when <= reckoning.respond_due(to, since) for since, to, _ in asked)
        if unit != before and level >= 2 and not waits and c.edition >= 3:
            asked.append((when, level, len([at for at, _, _ in c.changes if at <= when])))
    for since, level, place in asked:
        due = reckoning.respond_due(level, since)
        moment = min(due, reckoning.now)
        unit = c.owner_at(moment)
        named = first([when for when, by in c.named if by == unit], c.owned_since(moment))
        over = [when for when, before, to in c.changes[place:] if to > before or to < 2]
        reckoning.owe("name_owner", f"11({level})", unit, due, named,
                      [first(over), first(c.withdrawals, since), c.closed_at])


def remedy(reckoning):
    """What was found true and cost the customer something is put right, and paid for (Art. 18): counted from the first of
    the investigations that say so without another in between."""
    c = reckoning.c
    lost = c.facts.get("loss", "none") != "none" or c.facts.get("loss_fen", 0) > 0
    since = None
    for when, verdict in c.verdicts:
        since = (since or when) if verdict == "true" else None
    if not since or not lost:
        return
    days = reckoning.p.get("remedy", {}).get("days", REMEDY_DAYS)
    due = reckoning.office.working_days_after(since, days)
    over = [first(c.withdrawals, since)]
    reckoning.owe("remedy", "18", "", due, first(c.remedies), over)
    if c.facts.get("loss_fen", 0) > 0:
        reckoning.owe("compensate", "18", "", due, first(c.compensations), over)


def answer_instructions(reckoning):
    """What a superior said at level 3 reaches the customer on the same day, or on the next when it was said after closing
    (Art. 15)."""
    c = reckoning.c
    answers = c.replies + [told for told, _ in c.promises]  # answered, or told when they hear again
    for instructed in c.major_instructions:
        lowered = [when for when, before, to in c.changes if to < before]
        reckoning.owe("answer_instruction", "15", "", reckoning.office.end_of_day(instructed), first(answers, instructed),
                      [first(lowered, instructed), first(c.withdrawals, instructed), c.closed_at])


def report_the_result(reckoning):
    """On the day of the answer the superior gets the summary, and the bank's leaders hear how a major complaint ended
    (Art. 14, 15)."""
    c, reply = reckoning.c, reckoning.c.standing_reply
    if not reply or c.level == 1:
        return
    def day_of(level):  # what rose after the answer is told on the day it rose
        return midnight(max(reply, c.reached(level))) + DAY

    reckoning.owe("report_up", "15" if c.reached(3) else "14", "", day_of(2), first(c.summaries, reply))
    if c.level == 3:
        reckoning.owe("tell_leaders", "15", reckoning.bank.channel_operations, day_of(3), c.leaders_told_of(reply))


def contact_daily(reckoning, limits):
    """At level 2, on every working day after a limit, for as long as the customer has not agreed (Art. 14). What was
    missed stays so when it rises to level 3; a rework's own limit stops nothing where the customer had not agreed before
    it. `limits`: (from, due) of the receipt and of each restart."""
    c, now = reckoning.c, reckoning.now
    if c.level == 1 or limits[0][1] >= now:
        return

    def level_on(day):
        return [to for at, _, to in c.changes if at < day][-1]

    def is_owed_on(day):
        begun = [n for n, (since, _) in enumerate(limits) if n == 0 or since <= day]
        goes_on = False
        for n in begun[1:]:
            since, before = limits[n][0], limits[n - 1][1]
            goes_on = (goes_on or before < since) and not c.settled_before(since)
        return goes_on or limits[begun[-1]][1] < min(day, now)

    day = midnight(limits[0][1]) + DAY
    while day <= now + 31 * DAY:
        if reckoning.bank.calendar.works(day) and level_on(day) == 2 and not c.settled_before(day) and is_owed_on(day):
            closing = reckoning.office.closing(day)
            agreed = first([when for when, settled in c.settling if settled], day)
            changed = first([at for at, _, _ in c.changes], day)
            reckoning.owe("contact_daily", "14", "", closing, first(c.contacts, day), [agreed, changed])
            if closing >= now:
                return
        day += DAY
