# SPDX-License-Identifier: Apache-2.0
"""The level each complaint ought to reach, from the rulebook alone (rulebook 3)."""
from datetime import timedelta


def facts_level(c, policy):
    """By what was captured, without looking at any other complaint."""
    f, g = c.facts, policy["grading"]
    if (f["loss"] == "major" or f["loss_fen"] >= g["major_loss_fen"] or f["media"] != "none" or f["society"]
            or f["government"] or f["litigation"] or f["people"] >= g["cluster_customers"]):
        return 3
    if f["loss"] == "small" or f["loss_fen"] or f["injury"] or f["referrer"] or c.channel in g["sensitive_channels"]:
        return 2
    return 1


def customer(c):
    return None if c.anonymous else c.body["customer"]["mobile"]


def repeated(c, others, policy):
    """The same customer came before through another channel about the same matter."""
    days = timedelta(days=policy["grading"]["same_matter_days"])
    return any(customer(o) and customer(o) == customer(c) and o.channel != c.channel
               and o.received <= c.received <= o.received + days and o.captured_at <= c.captured_at for o in others)


def cluster_complete_at(c, others, policy):
    """When the third customer within 24 hours at one unit on one sub-category had come, c among them; or None."""
    g = policy["grading"]
    window = timedelta(hours=g["cluster_hours"])
    near = sorted((o for o in [c] + others if abs(o.received - c.received) <= window), key=lambda o: o.captured_at)
    for moment in sorted({o.captured_at for o in near if o.captured_at >= c.captured_at}):
        here = [o for o in near if o.captured_at <= moment]
        for start in here:
            inside = [o for o in here if start.received <= o.received <= start.received + window]
            # Anonymous customers cannot be told apart: they do not count beside others.
            if c in inside and len({customer(o) for o in inside if o is not c and customer(o)}
                                   - {customer(c)}) + 1 >= g["cluster_customers"]:
                return moment
    return None


def wrong_levels(stories, policy):
    """One sentence for each complaint that did not reach the level it ought to. `stories`: subject → Told."""
    by_issue, wrong = {}, []
    for c in stories.values():
        by_issue.setdefault((c.unit, c.category), []).append(c)
    for subject, c in stories.items():
        others = [o for o in by_issue[c.unit, c.category] if o is not c]
        expected = facts_level(c, policy)
        if repeated(c, others, policy):
            expected = max(expected, 2)
        complete = cluster_complete_at(c, others, policy)
        if complete and not (c.withdrawn_at and c.withdrawn_at < complete or c.closed_at and c.closed_at < complete):
            expected = 3
        overdue = [due for kind, due, _ in c.missed if kind == "resolve"]
        raised = {when: to for when, before, to in c.changes if to > before and before}
        by_person = max([to for _, to in c.raised_by_people] or [0])
        called_for_two = (overdue and not c.finished_before(min(overdue)) or c.ever_score_1 or c.ever_improper
                          or c.complained_again)
        expected = max(expected, by_person, 2 if called_for_two else 1)
        if c.highest != expected:
            why = [word for word, holds in (("overdue", overdue), ("score 1", c.ever_score_1), ("again", c.complained_again),
                                            ("improper", c.ever_improper), ("cluster", complete), ("person", by_person))
                   if holds]
            wrong.append(f"{subject}: reached level {c.highest}, ought to reach {expected}: {', '.join(why)}; it is {c.state}")
        # A level-1 complaint is raised the moment its limit is missed (Art. 11(2), 13).
        if overdue and c.changes[0][2] == 1 and c.highest >= 2:
            first_miss = min(overdue)
            if not any(when - first_miss <= timedelta(seconds=1) for when in raised):
                wrong.append(f"{subject}: not raised when its limit was missed at {first_miss}")
    return wrong
