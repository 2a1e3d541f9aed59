# SPDX-License-Identifier: Apache-2.0
"""A month of the demonstration bank in a rehearsal (February 2026, the Spring Festival in it): every duty is met, late,
overdue or open exactly as a second, simpler reckoning says, and so are levels, overdue lines, reports and scores.

usage: month.py BIN_DIR SHARED_POLICY_DIR [--seed N] [--complaints N] [--show N]"""
import argparse
import json
import random
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import closing
import figures
import levels
import said
from acting import Acting
from bank import Bank
from fold import Told
from oracle import BankRules, Reckoning, opinion_duty, report_duties
from story import BEGIN, END, Story
from temptation import Temptation
from workdays import DAY, parse, written

NEW_RULES, LAST = datetime(2026, 2, 4, 11), datetime(2026, 3, 27, 10)


def month_policies(shared_policy):
    """The shipped policy with lunch breaks and office hours that differ between units, and the one before it, under which
    less had to be said."""
    policy = json.load(open(shared_policy + "/policy.json", encoding="utf-8"))
    policy["version"] = "month"
    policy["office_hours"]["units"] = {"650100": ["09:00-12:00", "13:30-17:30"], "650103": ["10:00-18:30"],
                                       "610001": ["08:30-17:00"], "000020": ["08:30-12:00", "14:00-18:00"]}
    before = {name: value for name, value in policy.items() if name != "content_rules"} | {"version": "before"}
    return before, policy


class Month:
    def __init__(self, bank, rules, seed, complaints):
        self.bank, self.rules = bank, rules
        story = Story(random.Random(seed), rules)
        self.captures = story.captures(complaints)
        self.opinions = story.opinions(complaints // 12)
        self.steps = [story.steps(when, body, repeats) for when, _, body, repeats in self.captures]
        self.place = {id(body): index for index, (_, _, body, _) in enumerate(self.captures)}
        reporting = [code for code, kind in rules.kind.items() if kind in ("sub_branch", "contact_centre")]
        self.reports = [(END + DAY * (1 + number), unit) for number, unit in enumerate(sorted(reporting)[::2])]
        self.subjects, self.differences = {}, []
        self.temptation = Temptation(bank, self.differences)

    def run(self):
        """Lives through the month and some weeks more, comparing at its end and at the very end."""
        agenda = {NEW_RULES: ([], {})}
        for index, (when, _, _, _) in enumerate(self.captures):
            agenda.setdefault(when, ([], {}))[0].append(index)
            for at, name, options in self.steps[index]:
                if at <= LAST:
                    agenda.setdefault(at, ([], {}))[1].setdefault(index, []).append((name, options))
        for index, (when, _, answered) in enumerate(self.opinions):
            agenda.setdefault(when, ([], {}))[1].setdefault(("opinion", index), []).append(("enter", None))
            if answered and when + answered <= LAST:
                agenda.setdefault(when + answered, ([], {}))[1].setdefault(("opinion", index), []).append(("answer", None))
        compared = False
        with ThreadPoolExecutor(4) as pool:
            for when in sorted(agenda):
                if when >= END and not compared:
                    self.compare(END)
                    compared = True
                self.bank.move_to(when)
                if when == NEW_RULES:
                    self.bank.post("/v1/policy", {"policy": self.rules.policy}, "channel_operations_head-000010")
                self.hand_in(when)
                list(pool.map(self.capture, agenda[when][0]))
                list(pool.map(self.work, agenda[when][1].items()))
        self.compare(LAST)

    def hand_in(self, when):
        """In the first days of March every other unit hands in its February, some of them too late."""
        for day, unit in list(self.reports):
            if when >= day:
                self.reports.remove((day, unit))
                role = "contact_centre_lead" if unit == self.rules.contact_centre else "outlet_manager"
                self.bank.post("/v1/reports/month/2026-02", {}, f"{role}-{unit}")

    def capture(self, index):
        when, account, body, _ = self.captures[index]
        body = {key: written(value) if isinstance(value, datetime) else value
                for key, value in body.items() if value is not None}
        view = self.bank.post("/v1/complaints", body, account)
        self.subjects[index] = view["subject"]

    def strict(self, index):
        """Whether rulebook 11 holds for that complaint."""
        return self.captures[index][0] >= NEW_RULES and self.rules.content_rules["month"] >= 2

    def work(self, item):
        index, steps = item
        view = None
        for name, options in steps:
            if isinstance(index, tuple):
                self.opinion(index[1], name)
                continue
            view = view or self.bank.get("/v1/complaints/" + self.subjects[index])
            if name in ("duplicate", "no_duplicate"):
                options = {"to": self.subjects[self.place[id(self.captures[index][3])]]}
            acting = Acting(self.rules, view, self.bank.now, self.strict(index))
            made = acting.line(name, options)
            if self.strict(index):
                view = self.temptation.yield_to(acting, made) or view
            if made:
                view = self.write(self.subjects[index], *made)

    def write(self, subject, account, kind, body):
        """Writes a line that has to have effect; the complaint after it, or None when it was refused."""
        if "content" in body:
            body = {"type": body["type"], "hash": self.bank.bring(body["content"], account)}
        status, answer = self.bank.line(subject, account, kind, body)
        if status != 201:
            self.differences.append(f"{subject}: {account} may write '{kind}' {body}, but: {status} {answer}")
            return None
        # Whoever asks for more time after the regulator's limit asks for nothing (rulebook 12): it stays missed.
        asks_too_late = body.get("extend") and (answer["reason"] or {}).get("code") == "limit_is_missed"
        if not answer["effective"] and not asks_too_late:
            self.differences.append(f"{subject}: {account} may write '{kind}' by rulebook 1 and 5, but: {answer['why_not']}")
        return answer.get("complaint")

    def opinion(self, index, name):
        when, body, _ = self.opinions[index]
        key, staff = ("opinion", index), "outlet_staff-" + body["unit"]
        if name == "enter":
            self.subjects[key] = self.bank.post("/v1/opinions", body, staff)["subject"]
        elif self.bank.get("/v1/opinions/" + self.subjects[key])["state"] == "entered":
            answer = staff, "answered", {"text": "谢谢", "signature": staff}
            if when >= NEW_RULES and self.rules.content_rules["month"] >= 2:
                self.temptation.leave_something_out(self.subjects[key], *answer, index)
            self.write(self.subjects[key], *answer)

    # -- comparing --

    def compare(self, when):
        self.bank.move_to(when)
        lines = self.bank.lines()
        told = {subject: Told(self.rules, story) for subject, story in lines.items() if subject.startswith("c-")}
        self.compare_words(lines)
        self.compare_versions(told)
        self.differences += closing.wrong_closings(self.rules, lines)
        duties = {subject: Reckoning(self.rules, c, subject, when).duties() for subject, c in told.items()}
        expected = [(subject, duty) for subject, owed in duties.items() for duty in owed]
        for subject, c in told.items():
            self.compare_misses(subject, c, duties[subject])
        expected += [(subject, opinion_duty(self.rules, story, when)) for subject, story in lines.items()
                     if subject.startswith("o-")]
        expected += [(subject, duty) for subject, story in lines.items() if subject.startswith("u-")
                     for duty in report_duties(self.rules, subject[2:], story, when)]
        self.compare_duties(when, expected)
        self.differences += levels.wrong_levels(told, self.rules.policy)
        self.differences += levels.wrong_owners(told, self.rules.general_office)
        self.differences += levels.wrong_rectifications(told, self.rules.policy)
        self.differences += figures.differences(self.bank, self.rules, told, duties, when)
        self.count = Counter(duty["state"] for _, duty in expected), len(told), sum(map(len, lines.values()))

    def compare_duties(self, when, expected):
        whole = lambda at: at and at.replace(microsecond=0)  # answers name whole seconds
        ours = Counter((s, d["kind"], d["article"], d["unit"], whole(d["due"]), d["state"], whole(d["met"]))
                       for s, d in expected)
        theirs = Counter()
        for duty in self.bank.all_of("/v1/duties"):
            theirs[duty["subject"], duty["kind"], duty["article"], duty["unit"], parse(duty["due"]), duty["state"],
                   parse(duty["met_at"]) if duty["met_at"] else None] += 1
        for what, left in (("head office owes", theirs - ours), ("the oracle owes", ours - theirs)):
            for duty, count in sorted(left.items(), key=str):
                self.differences.append(f"at {when} only {what} {' '.join(map(str, duty))} ×{count}")

    def compare_words(self, lines):
        """The story says all that has to be said, and of what does not nothing was stored."""
        for subject, story in lines.items():
            for line in story:
                field = said.missing(line["kind"], line["body"])
                if field:
                    self.differences.append(f"{subject}: '{line['kind']}' without {field} was stored: {line['body']}")

    def compare_versions(self, told):
        """A complaint keeps the policy it was received under (rulebook 9): the one in force when it was taken in, also of
        what came an hour before, or was an entry of the opinion book."""
        for subject, c in told.items():
            version = "before" if c.captured_at < NEW_RULES else self.rules.policy["version"]
            if c.version != version:
                self.differences.append(f"{subject}: taken in {c.captured_at}, counts by '{c.version}' and not '{version}'")

    def compare_misses(self, subject, c, duties):
        """Every miss is written down once, and nothing else is."""
        written_down = Counter(c.missed)
        missed = Counter((d["kind"], d["due"], d["unit"]) for d in duties
                         if d["state"] in ("late", "overdue") and d["kind"] != "urge")
        # What was lowered, answered again or done again had other duties before; and so had, under the earlier policy,
        # what was extended too late.
        lowered = any(to < before for _, before, to in c.changes)
        other_before = lowered or c.restarts or len(c.replies) > 1 or (c.extensions and not c.strict)
        for miss, count in written_down.items():
            if count > max(1, missed[miss]) or (miss not in missed and not other_before):
                self.differences.append(f"{subject}: overdue {' '.join(map(str, miss))} written {count} times")
        for miss in set(missed) - set(written_down):
            self.differences.append(f"{subject}: {' '.join(map(str, miss))} was missed and not written down")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("bin_dir")
    options.add_argument("shared_policy")
    options.add_argument("--seed", type=int, default=20260201)
    options.add_argument("--complaints", type=int, default=600)
    options.add_argument("--show", type=int, default=30, help="so many differences are printed")
    asked = options.parse_args()
    started = time.monotonic()
    before, policy = month_policies(asked.shared_policy)
    rules = BankRules(asked.shared_policy, policy, before)
    bank = Bank(asked.bin_dir, before, BEGIN)
    try:
        month = Month(bank, rules, asked.seed, asked.complaints)
        month.run()
        if bank.verify() != 0:
            month.differences.append("verify finds damage")
    finally:
        bank.close()
    states, complaints, lines = month.count
    print(f"seed {asked.seed}: {complaints} complaints, {lines} lines, duties "
          + ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
          + f"; {time.monotonic() - started:.0f} s")
    for difference in month.differences[:asked.show]:
        print("  differs:", difference)
    if month.differences:
        print(f"{len(month.differences)} differences; replay with --seed {asked.seed}")
    sys.exit(1 if month.differences else 0)


if __name__ == "__main__":
    main()
