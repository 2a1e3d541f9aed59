# SPDX-License-Identifier: Apache-2.0
"""The level each complaint ought to reach, from the rulebook alone, and the trouble that recurs (rulebook 3, 7)."""
from datetime import timedelta

SECOND = timedelta(seconds=1)


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


def came_before(c, others, policy):
    """When it was known that the same customer had come before about the matter, through another channel or after an
    answer; or None."""
    days = timedelta(days=policy["grading"]["same_matter_days"])
    known = [max(o.captured_at, c.captured_at) for o in others
             if customer(o) and customer(o) == customer(c) and o.received <= c.received <= o.received + days
             and (o.channel != c.channel or o.replies and o.replies[0] < c.received)]
    return min(known, default=None)


def most_customers(c, others, window):
    """The most different customers in any window of that length that holds `c`, who counts. Anonymous others cannot be
    told apart and do not count."""
    most = 1
    for start in [c] + others:
        if start.received <= c.received <= start.received + window:
            inside = {customer(o) for o in others if start.received <= o.received <= start.received + window}
            most = max(most, len(inside - {None, customer(c)}) + 1)
    return most


def crowd_at(c, others, policy, enough):
    """When so many customers had come within the hours of the policy that `enough` says yes; or None."""
    window = timedelta(hours=policy["grading"]["cluster_hours"])
    near = [o for o in others if abs(o.received - c.received) <= window]
    for moment in sorted({o.captured_at for o in near + [c] if o.captured_at >= c.captured_at}):
        if enough(most_customers(c, [o for o in near if o.captured_at <= moment], window), moment):
            return moment
    return None


def bank_wide(c, others, policy):
    """Whether a number of customers is a crowd of the whole bank: so many, and so many times the average day."""
    g = policy["grading"]
    until = c.received - timedelta(hours=g["cluster_hours"])
    since = until - timedelta(days=g["bank_wide_days"])

    def enough(customers, moment):
        before = sum(since <= o.received < until and o.captured_at <= moment for o in others)
        return (customers >= g["bank_wide_customers"]
                and customers * g["bank_wide_days"] >= g["bank_wide_times"] * before)
    return enough


def grouped(stories, key):
    out = {}
    for c in stories.values():
        out.setdefault(key(c), []).append(c)
    return out


def expected_level(c, on_issue, on_category, policy):
    """The level and why."""
    why = {"facts": facts_level(c, policy)}
    stands = lambda when: when and not c.finished_before(when)
    if stands(came_before(c, on_issue, policy)):
        why["same customer"] = 2
    of_unit = lambda customers, _: customers >= policy["grading"]["cluster_customers"]
    if stands(crowd_at(c, on_issue, policy, of_unit)):
        why["several people"] = 3
    if stands(crowd_at(c, on_category, policy, bank_wide(c, on_category, policy))):
        why["several people, bank-wide"] = 3
    overdue = [due for kind, due, _ in c.missed if kind == "resolve"]
    if overdue and not c.finished_before(min(overdue)):
        why["overdue"] = 2
    for holds, word in ((c.ever_score_1, "very dissatisfied"), (c.ever_improper, "improper"),
                        (c.complained_again, "complained again")):
        if holds:
            why[word] = 2
    if c.raised_by_people:
        why["a person"] = max(to for _, to in c.raised_by_people)
    return max(why.values()), why


def wrong_levels(stories, policy):
    """One sentence for each complaint that did not reach the level it ought to. `stories`: subject → Told."""
    wrong = []
    by_issue = grouped(stories, lambda c: (c.unit, c.category))
    by_category = grouped(stories, lambda c: c.category)
    for subject, c in stories.items():
        on_issue = [o for o in by_issue[c.unit, c.category] if o is not c]
        on_category = [o for o in by_category[c.category] if o is not c]
        expected, why = expected_level(c, on_issue, on_category, policy)
        if c.highest != expected:
            wrong.append(f"{subject}: reached level {c.highest}, ought to reach {expected} {why}; it is {c.state}")
        # A level-1 complaint is raised the moment its limit is missed (Art. 11(2), 13).
        first_miss = min((due for kind, due, _ in c.missed if kind == "resolve"), default=None)
        if first_miss and [to for when, _, to in c.changes if when <= first_miss or when == c.changes[0][0]][-1] == 1:
            if not any(to > before and when - first_miss <= SECOND for when, before, to in c.changes[1:]):
                wrong.append(f"{subject}: not raised when its limit was missed at {first_miss}: "
                             + ", ".join(f"{when} {before}-{to}" for when, before, to in c.changes)
                             + f"; answered {c.replies[:1]}, it is {c.state}")
    return wrong


def wrong_owners(stories, general_office):
    """Public opinion is the general office's to judge first (rulebook 12)."""
    return [f"{subject}: public opinion went to {c.owners[0][1]} first" for subject, c in stories.items()
            if c.strict and c.channel == "public_opinion" and c.owners and c.owners[0][1] != general_office]


def wrong_rectifications(stories, policy):
    """Five complaints on one sub-category at one unit in a quarter are to be rectified (Art. 6(5)3)."""
    wrong = []
    for issue, complaints in grouped(stories, lambda c: (c.unit, c.category)).items():
        recurs = len(complaints) >= policy["recurring"]["complaints"]  # the story lies within one quarter
        ordered = any(c.ordered_by_rule for c in complaints)
        if recurs != ordered:
            wrong.append(f"{issue}: {len(complaints)} complaints, rectification " + ("" if ordered else "not ") + "ordered")
    return wrong
