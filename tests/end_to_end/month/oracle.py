# SPDX-License-Identifier: Apache-2.0
"""The duties of a complaint, reckoned a second time from its lines and the rulebook alone (rulebook 4-7)."""
import hashlib
import json
from datetime import datetime, timedelta

import later
from marks import first
from workdays import DAY, MINUTE, Calendar, Office, midnight, parse

LIMIT = timedelta(milliseconds=1)


class BankRules:
    """The bank as the oracle needs to know it: the tree of units, office hours, the policy's numbers."""
    general_office, channel_operations, contact_centre = "000020", "000010", "000030"

    def __init__(self, shared_policy, policy, *earlier):
        units = json.load(open(shared_policy + "/demo-organisation.json", encoding="utf-8"))["units"]
        self.kind = {unit["code"]: unit["kind"] for unit in units}
        self.parent = {unit["code"]: unit["parent"] for unit in units}
        self.calendar = Calendar(shared_policy + "/workdays-cn.json")
        self.policy = policy
        self.content_rules = {each["version"]: each.get("content_rules", 1) for each in (policy, *earlier)}

    def pays_alone(self):
        """(an outlet's manager, a branch's head): what each may pay on their own authority, in fen (rulebook 11)."""
        remedy = self.policy.get("remedy", {})
        return remedy.get("outlet_manager_fen", 50_000), remedy.get("branch_fen", 2_000_000)

    def above(self, unit):
        while unit:
            yield unit
            unit = self.parent[unit]

    def within(self, unit, top):
        return top in self.above(unit)

    def branch_of(self, unit):
        return next((code for code in self.above(unit) if self.kind[code] == "branch"), "")

    def office(self, unit):
        hours = self.policy["office_hours"]
        own = next((hours["units"][code] for code in self.above(unit) if code in hours["units"]), hours["default"])
        return Office(self.calendar, own)


class Reckoning:
    """The duties of one complaint as of `now`: dicts of kind, article, unit, due, state and met."""

    def __init__(self, bank, told, subject, now):
        self.bank, self.c, self.subject, self.now = bank, told, subject, now
        self.p, self.office, self.list = bank.policy, bank.office(told.unit), []

    def duties(self):
        self.limits()
        self.reports()
        self.after_the_reply()
        self.judging()
        self.care()
        if self.c.strict:
            later.duties(self)
        return self.list

    def owe(self, kind, article, unit, due, met, ended=()):
        """Adds a duty; it is void when it was still open at one of the moments in `ended`."""
        state = ("met" if met <= due else "late") if met else ("overdue" if self.now > due else "open")
        if not met and any(end and end <= due for end in ended):
            state = "void"
        duty = {"kind": kind, "article": article, "unit": unit or self.c.owner_at(min(due, self.now)), "due": due,
                "state": state, "met": met}
        self.list.append(duty)
        return duty

    # -- responding and resolving (Art. 12-15) --

    def respond_due(self, level, since):
        limit = self.p["limits"][str(level)]["respond"]
        if "working_days" in limit:
            return self.office.working_days_after(since, limit["working_days"])
        if "office_minutes" in limit:
            return self.office.office_time_after(since, limit["office_minutes"])
        return since + MINUTE * limit["clock_minutes"]

    def resolve_due(self, level, since):
        limit = self.p["limits"][str(level)]["resolve"]
        if "same_day" in limit:
            return self.office.end_of_day(since)
        return self.office.working_days_after(since, limit["working_days"])

    def limits(self):
        c = self.c
        # (from, level, is a restart): receipt, each raise, each rework or reopening
        phases = [(c.received, c.changes[0][2], False)]
        phases += [(when, to, False) for when, before, to in c.changes[1:] if to > before]
        for when in c.restarts:
            phases.append((when, [to for at, _, to in c.changes if at <= when][-1], True))
        phases.sort(key=lambda phase: phase[0])
        if not c.anonymous:
            self.respond(phases)
        reckoned = self.resolve(phases)
        _, due, met = reckoned[-1]
        if c.anonymous:
            return
        if c.strict:
            later.contact_daily(self, [(since, limit) for since, limit, _ in reckoned])
        elif c.level == 2 and not (met and met <= due):
            self.contact_daily(due, met)
        if c.level == 3 and not (met and met <= due) and self.now > due:
            self.owe("next_reply", "15", "", due + MINUTE * self.p["limits"]["3"]["respond"]["clock_minutes"],
                     first([made for made, _ in c.promises]) or met, [c.withdrawn_at])
        for made, promised in c.promises:
            self.owe("next_reply", "15", "", promised, first(c.contacts, made + LIMIT), [c.withdrawn_at])

    def respond(self, phases):
        for i, (since, level, _) in enumerate(phases):
            nxt = phases[i + 1][0] if i + 1 < len(phases) else None
            met = first(self.c.responses, since if i else None, nxt)
            due = self.respond_due(level, since)
            if not met and nxt and nxt > due:  # it was missed before it started anew
                met = first(self.c.responses, since)
            self.owe("respond", f"12({level})", "", due, met, [nxt, first(self.c.withdrawals, since)])

    def resolve(self, phases):
        """One limit from receipt or restart; raises only ever shorten it. (from, due, met) of each."""
        c, i, out = self.c, 0, []
        while i < len(phases):
            since, level, _ = phases[i]
            j = next((k for k in range(i + 1, len(phases)) if phases[k][2]), len(phases))
            until = phases[j][0] if j < len(phases) else None
            lowerings = [(when, to) for when, before, to in c.changes
                         if to < before and (not i or when >= since) and (not until or when < until)]
            if lowerings:  # reckoned at the lower level, as if it had never stood above
                level = lowerings[-1][1]
            choices = [(self.resolve_due(level, since), level)]
            choices += [(self.resolve_due(to, when), to) for when, to, _ in phases[i + 1:j]
                        if not lowerings or when > lowerings[-1][0]]
            due = min(when for when, _ in choices)
            level = next(at for when, at in choices if when == due)
            met = first(c.replies, since if i else None, until)
            self.owe("resolve", f"12({level})", "", due, met, [first(c.withdrawals, since)])
            out.append((since, due, met))
            i = j
        return out

    def contact_daily(self, due, met):
        """Every working day after the miss, until the customer was answered (Art. 14)."""
        c = self.c
        day = midnight(max(due, c.changes[-1][0])) + DAY
        ends = [at for at in (met, c.withdrawn_at) if at]
        if max(due, c.changes[-1][0]) >= self.now:
            return
        while not ends or day <= min(ends):
            if self.bank.calendar.works(day):
                closing = self.office.closing(day)
                self.owe("contact_daily", "14", "", closing, first(c.contacts, day), [c.withdrawn_at])
                if closing >= self.now:
                    return
            day += DAY

    # -- filing and reporting (Art. 10, 14, 15) --

    def reports(self):
        c = self.c
        self.owe("file", "10(1)", "", self.office.close_of_office(c.received), c.filed_at)
        sensitive, major = c.reached(2), c.reached(3)
        if sensitive:
            self.owe("notify", "15" if major else "14", "", self.office.close_of_office(sensitive),
                     first(c.notices, sensitive))
        if major:
            at_once = MINUTE * self.p["limits"]["3"]["respond"]["clock_minutes"]
            self.owe("report_up", "15", "", major + at_once, first(c.notices, major))
            told = c.leaders_told_of(c.received) if c.strict else c.leaders_at
            rises = [(place, when) for place, (when, before, to) in enumerate(c.changes) if to == 3 > before]
            for place, when in rises if c.strict else [(0, major)]:
                falls = [at for at, _, to in c.changes[place:] if to < 3] if c.strict else []
                self.owe("tell_leaders", "15", self.bank.channel_operations, self.office.end_of_day(when), told,
                         [first(falls)])
        reply = c.standing_reply
        if reply and c.level > 1 and not c.strict:
            self.owe("report_up", "15" if major else "14", "", self.office.close_of_office(reply),
                     c.summary_at if c.summary_at and c.summary_at >= reply else None)

    def after_the_reply(self):
        c, p, reply = self.c, self.p, self.c.standing_reply
        if reply and not c.anonymous:
            asked = c.asked_at or (c.unreachable_at and max(reply, c.unreachable_at))
            self.owe("satisfaction", "Op. 7", c.unit, self.office.working_days_after(reply, p["satisfaction"]["days"]),
                     asked, [c.withdrawn_at])
            if self.callback_wanted():
                centre = self.bank.contact_centre
                due = self.bank.office(centre).working_days_after(reply, p["callback"]["days"])
                met = c.callback_at if c.callback_at and c.callback_at >= reply else None
                self.owe("callback", "20", centre, due, met, [c.withdrawn_at])
        if reply and (c.channel in p["referral"]["channels"] or c.facts.get("referrer")):
            general = self.bank.general_office
            self.owe("notify", "Op. 9", general,
                     self.bank.office(general).working_days_after(reply, p["referral"]["answer_days"]),
                     first(c.told_body, reply))
        for asked, unit in c.asked_revisits:
            self.owe("revisit", "13", unit, self.bank.office(unit).working_days_after(asked, p["callback"]["days"]),
                     first(c.revisits, asked))
        if c.closed_at and c.level > 1:
            self.owe("revisit", "6(6)4", c.unit,
                     self.office.close_of_office(c.closed_at + DAY * p["revisit"]["days"]),
                     first(c.revisits, c.closed_at))

    def callback_wanted(self):
        """All of levels 2 and 3, all disputed, and a fifth of the rest, drawn by the subject's hash."""
        c = self.c
        if c.level > 1 or c.score in (1, 2) or c.restarts or c.outcome == "cannot_resolve":
            return True
        drawn = hashlib.blake2b(self.subject.encode(), digest_size=32).digest()[0]
        return drawn * 100 < self.p["callback"]["sample_percent"] * 256

    # -- judging (Art. 21, 23; As. 1) --

    def judging(self):
        c, p = self.c, self.p["judging"]
        branch = self.bank.branch_of(c.unit) or c.unit
        if c.undetermined_at:
            for unit, kinds in ((self.bank.contact_centre, ("recording", "ticket")), (branch, ("video", "statement"))):
                due = self.bank.office(unit).working_days_after(c.undetermined_at, p["evidence_days"])
                for wanted in [(kind,) for kind in kinds] if c.strict else [None]:  # each kind counts for itself
                    came = [at for at, by, kind in c.evidence
                            if self.bank.within(by, unit) and (not wanted or kind in wanted)]
                    self.owe("evidence", "23", unit, due, first(came, c.undetermined_at))
        if c.to_improve_at:
            self.owe("improvement", "As. 1(2)", branch,
                     self.office.working_days_after(c.to_improve_at, p["improvement_days"]),
                     first(c.improvements, c.to_improve_at))
        if c.asked_to_withdraw:
            checked = c.checked_withdrawal
            self.owe("verify_withdrawal", "As. 1(5)", "",
                     self.office.working_days_after(c.asked_to_withdraw, p["withdrawal_check_days"]),
                     checked if checked and checked >= c.asked_to_withdraw else None)
        for ordered, by in c.orders:
            self.owe("rectification", "21", branch,
                     by or self.office.working_days_after(ordered, p["rectification_days"]),
                     first(c.rectifications, ordered))

    # -- who is slow is urged; the first-contact person; the regulator (rulebook 1, 4, 6) --

    def care(self):
        c = self.c
        for i, (since, unit) in enumerate(c.owners):
            until = c.owners[i + 1][0] if i + 1 < len(c.owners) else None
            self.urge(since, unit, first(self.acts_of(since, unit), None, until), until)
        for since, unit in c.helpers:
            self.urge(since, unit, first(self.acts_of(since, unit)))
        for since, unit in c.referrals:
            self.urge(since, unit, first(c.instructions, since))
        if c.first_contact:
            unit = c.first_contact[0]
            since = c.restarts[-1] if c.restarts else c.received
            self.owe("follow_through", "3(2)", unit,
                     self.bank.office(unit).working_days_after(since, self.p["first_contact"]["days"]),
                     c.closed_at, [c.withdrawn_at])
        if self.p["regulator_limit"]["days"]:
            self.owe("regulator_limit", "regulator", "", self.regulator_due(), first(c.replies), [c.withdrawn_at])

    def regulator_due(self):
        """24:00 of the last day, as far as it was extended; what was missed cannot be extended any more (rulebook 12)."""
        limit, c = self.p["regulator_limit"], self.c
        stages = [limit["days"], limit["extended_days"], limit["extended_days"] + limit["further_days"]]
        ends = [midnight(c.received) + DAY * (days + 1) for days in stages]
        stage = 0
        for extended in c.extensions:
            if stage < 2 and (not c.strict or extended <= ends[stage]):
                stage += 1
        return ends[stage]

    def counts_from(self, since):
        """Work counts from capture, or from when it began anew before the assignment (rulebook 10)."""
        return max((at for at in self.c.restarts if at <= since), default=datetime.min)

    def acts_of(self, since, unit):
        """Before it was assigned a unit acts itself; from then on whoever stands below it acts for it, too."""
        began = self.counts_from(since)
        return [at for at, by in self.c.acts
                if at >= began and (by == unit if at < since else self.bank.within(by, unit))]

    def urge(self, since, unit, acted, ended=None):
        began, c = self.counts_from(since), self.c
        done = first(c.replies, began) or (c.closed_at and c.closed_at >= began) or c.withdrawn_at
        office = self.bank.office(unit)
        for times, article in ((1, "17"), (2, "7")):
            due = office.office_time_after(since, 60 * self.p["urge"]["office_hours"] * times)
            if self.c.level < 3 and not office.is_open(due):  # reminders go out in office hours, level 3 at any time
                due = office.office_time_after(due, 0)
            duty = self.owe("urge", article, unit, due, acted, [ended])
            if done and not acted:
                duty["state"] = "void"


def report_duties(bank, unit, lines, now):
    """The reports that a unit owes of the periods that ended while it was kept here (Art. 13, 22)."""
    kind = bank.kind[unit]
    given = {line["body"]["period"]: line["time"] for line in lines if line["kind"] == "report_given"}
    since = min(line["time"] for line in lines if line["kind"] == "reports_owed")
    reports, out = bank.policy["reports"], []
    for year in (since.year, since.year + 1):
        for month in range(1, 13):
            if kind == "branch" and month % 3:
                continue
            ends = datetime(year + month // 12, month % 12 + 1, 1)
            if not since < ends < now:  # head office looks again a millisecond after a moment
                continue
            name = f"{year}Q{month // 3}" if kind == "branch" else f"{year}-{month:02d}"
            days = reports["quarterly_days" if kind == "branch" else "monthly_days"]
            due, met = bank.office(unit).working_days_after(ends - LIMIT, days), given.get(name)
            out.append({"kind": "quarterly_report" if kind == "branch" else "monthly_report",
                        "article": "13" if kind == "sub_branch" else "22", "unit": unit, "due": due, "met": met,
                        "state": ("met" if met <= due else "late") if met else ("overdue" if now > due else "open")})
    return out


def opinion_duty(bank, lines, now):
    """The one duty of an entry of the opinion book (Art. 10)."""
    entered = lines[0]["body"]

    received = parse(entered["received_at"])
    times = {line["kind"]: line["time"] for line in reversed(lines)}
    days = bank.policy["opinion_book"]["complaint_days" if entered["opinion"] == "complaint" else "other_days"]
    due = bank.office(entered["unit"]).working_days_after(received, days)
    met, converted = times.get("answered"), times.get("converted")
    state = ("met" if met <= due else "late") if met else ("overdue" if now > due else "open")
    if not met and converted and converted <= due:
        state = "void"
    return {"kind": "answer_opinion", "article": "10(1)", "unit": entered["unit"], "due": due, "state": state,
            "met": met}
