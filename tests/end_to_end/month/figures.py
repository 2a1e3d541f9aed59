# SPDX-License-Identifier: Apache-2.0
"""The month's and the quarter's reports and the quarterly score, reckoned again from the exported log (Art. 22;
As. 2; rulebook 7)."""
from collections import defaultdict
from datetime import datetime
from fractions import Fraction
from urllib.parse import quote

QUARTER = datetime(2026, 1, 1), datetime(2026, 4, 1)
MONTH = datetime(2026, 2, 1), datetime(2026, 3, 1)


def timeliness(duties, now):
    """'in time' or 'late' once all limits of responding and resolving have passed, else None."""
    limits = [d for d in duties if d["kind"] in ("respond", "resolve") and d["state"] != "void"]
    if not limits or any(d["due"] >= now for d in limits):
        return None
    return "late" if any(d["state"] in ("late", "overdue") for d in limits) else "in_time"


def counted(stories):
    """The complaints that count: of those that were linked as duplicates of each other, the one that came first."""
    group = {subject: subject for subject in stories}

    def root(subject):
        while group[subject] != subject:
            subject = group[subject]
        return subject

    for subject, c in stories.items():
        for other in c.duplicate_of & stories.keys() if c.strict else ():
            first, second = sorted((root(subject), root(other)), key=lambda s: (stories[s].received, stories[s].captured_at))
            group[second] = first
    return {subject: c for subject, c in stories.items() if root(subject) == subject}


def what_was_done(c):
    """The rows of cause, measure and effect that a complaint stands in (rulebook 12)."""
    rows = [("by_cause", str(c.cause))] if c.cause else []
    rows += [("by_measure", name) for name, done in (("remedied", c.remedies), ("compensated", c.compensations)) if done]
    if c.score:
        rows.append(("by_effect", "unreachable" if c.score < 0 else "satisfied" if c.score >= 3 else "dissatisfied"))
    return rows


def report(stories, duties, now, period, units):
    """{table: {row: subjects}} of the complaints of `units` received in the period."""
    out = defaultdict(lambda: defaultdict(set))
    for subject, c in counted(stories).items():
        if not period[0] <= c.received < period[1] or not units(c.unit):
            continue
        rows = [("received", ""), ("by_channel", c.channel), ("by_category", c.category), ("by_level", str(c.level)),
                ("by_state", c.state), ("by_unit", c.unit)]
        if c.finding:
            rows.append(("by_finding", c.finding))
        if c.callback:
            rows.append(("callbacks", c.callback))
        if c.withdrawn:
            rows.append(("withdrawn", ""))
        when = timeliness(duties[subject], now)
        if when:
            rows.append((when, ""))
        rows += what_was_done(c)
        for table, row in rows:
            out[table][row].add(subject)
    return out


TABLES = ("received", "in_time", "late", "withdrawn", "by_channel", "by_category", "by_level", "by_state", "by_unit",
          "by_finding", "callbacks")
LATER_TABLES = ("by_cause", "by_measure", "by_effect")  # rulebook 12


def compare_report(server, lead, path, unit, ours, tables):
    """The report's figures, and the complaints that the call gives behind each of them."""
    name = path + unit
    theirs, wrong = server.get(path + ".json" + (f"?unit={unit}" if unit else ""), lead), []

    def behind(figure):
        items = server.all_of(f"{path}/complaints?figure={quote(figure)}" + (f"&unit={unit}" if unit else ""), lead)
        return {item["subject"] for item in items}

    for table in tables:
        if table not in theirs:
            wrong.append(f"{name}: there is no table {table}")
            continue
        figures = {"": theirs[table]} if "count" in theirs[table] else theirs[table]
        told = {row: behind(f"{table}/{row}" if row else table) for row, figure in figures.items() if figure["count"]}
        if any(figure["count"] != len(told.get(row, ())) for row, figure in figures.items()):
            wrong.append(f"{name}: a figure in {table} counts other than it lists")
        if told != dict(ours[table]):
            rows = {row for row in {*told, *ours[table]} if told.get(row) != ours[table].get(row)}
            wrong.append(f"{name}: {table} differs in {sorted(rows)}")
    return wrong


def score(stories, duties, now, bank, branch):
    """100 − min(60, Σ points × factor) − 40 × (1 − timeliness), exactly."""
    scoring = bank.policy["scoring"]
    deductions, passed, in_time = {}, 0, 0
    for subject, c in counted(stories).items():
        if bank.branch_of(c.unit) != branch or not QUARTER[0] <= c.received < QUARTER[1]:
            continue
        factor = {"valid": Fraction(1), "quasi": Fraction(scoring["quasi_tenths"], 10)}.get(c.finding, 0)
        if factor:
            deductions[subject] = scoring["points"][str(c.level)] * factor
        when = timeliness(duties[subject], now)
        passed += when is not None
        in_time += when == "in_time"
    share = Fraction(in_time, passed) if passed else Fraction(1)
    value = 100 - min(scoring["deduction_cap"], sum(deductions.values())) - scoring["timeliness_weight"] * (1 - share)
    return value, share, deductions


def differences(server, bank, stories, duties, now):
    """One sentence for each figure of head office that does not follow from the log."""
    lead, wrong = "channel_operations_head-000010", []
    tables = TABLES + (LATER_TABLES if max(bank.content_rules.values()) >= 2 else ())
    month = report(stories, duties, now, MONTH, lambda unit: True)
    wrong += compare_report(server, lead, "/v1/reports/month/2026-02", "", month, tables)
    for branch in sorted(code for code, kind in bank.kind.items() if kind == "branch"):
        within = lambda unit: bank.within(unit, branch)
        quarter = report(stories, duties, now, QUARTER, within)
        wrong += compare_report(server, lead, "/v1/reports/quarter/2026Q1", branch, quarter, tables)
        theirs = server.get(f"/v1/assessment?quarter=2026Q1&branch={branch}", lead)
        value, share, deductions = score(stories, duties, now, bank, branch)
        if abs(theirs["score"] - float(value)) > 1e-9 or abs(theirs["timeliness"] - float(share)) > 1e-9:
            wrong.append(f"assessment of {branch}: {theirs['score']} {theirs['timeliness']}, ought to be {float(value)} {float(share)}")
        if {d["subject"]: d["points"] for d in theirs["deductions"]} != {s: float(p) for s, p in deductions.items()}:
            wrong.append(f"assessment of {branch}: the deductions differ")
    return wrong
